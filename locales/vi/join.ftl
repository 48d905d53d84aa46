# /noi: one person at several places
command-noi = Nối Zalo, Telegram, trang web
join-menu =
    🔗 Bạn nhắn cho phường ở nhiều nơi (Zalo, Telegram, trang web)? Nối lại thì lời nhắc, đăng ký, việc đọc ở chung một chỗ.

    Ở nơi này bấm “Lấy mã”, rồi nhắn mã đó ở nơi kia. Đã có mã thì bấm “Nhập mã”.
join-get-code = Lấy mã
join-type-code = Nhập mã
join-again = Nối nơi khác
join-code =
    🔗 Mã nối: { $code }

    Trong { $minutes } phút, mở nơi kia và nhắn: nối { $code }
    Mã dùng một lần. Không đưa mã cho ai: ai nhập mã thì xem được dữ liệu của bạn.
join-ask-code = Mã nối lấy ở nơi kia là gì ạ? Ví dụ: KHTM 3947 (nhắn “hủy” để thôi)
join-no-code = Mã nối có 4 chữ và 4 số, ví dụ: KHTM 3947. Xin xem lại và nhắn lại.
join-code-wrong = Mã này không đúng, đã dùng rồi, hoặc đã quá { $minutes } phút. Ở nơi kia, bấm “Lấy mã” để có mã mới.
join-too-many = Đã có quá nhiều mã sai. Xin thử lại sau { $minutes } phút.
join-same-place = Mã này lấy ở chính nơi đang nhắn. Xin nhắn mã ở nơi kia: Zalo, Telegram hoặc trang web.
join-already = Hai nơi này đã nối với nhau rồi.
join-agree =
    🔗 Nối { $here } ở đây với { $there }?

    Từ đó hai nơi chung lời nhắc, đăng ký, sách và việc đọc; xem và xóa được ở cả hai. Thứ gì hai nơi đều có thì giữ một. Tách ra lúc nào cũng được.
join-yes = Nối lại
join-done = ✅ Đã nối { $here } với { $there }. Phường sẽ nhắn ở nơi bạn dùng gần nhất.
join-told = 🔗 { $there } vừa được nối với { $here } ở đây, từ nay chung dữ liệu của bạn. Nếu không phải bạn làm, xin bấm “Tách ra” ngay.
join-part = Tách ra
join-part-one = Tách ra: { $places }
join-parted =
    ✅ Đã tách { $places } ra; mỗi nơi lại có dữ liệu riêng như trước.{ $lost ->
        [none] {""}
       *[other] {" "}Chưa trả lại được vì đã đổi từ khi nối: { $lost }.
    }
join-parted-told =
    🔗 Hai nơi của bạn đã được tách ra ({ $places }); mỗi nơi lại có dữ liệu riêng.{ $lost ->
        [none] {""}
       *[other] {" "}Chưa trả lại được vì đã đổi từ khi nối: { $lost }.
    }
join-not-joined = Hai nơi này không còn nối với nhau.
join-busy = Nơi kia đang có tin nhắn dở. Xin thử lại sau ít giây.
join-gone = Nơi kia không còn dữ liệu nào để nối.
join-lost-sign-up = đăng ký
join-lost-wish = lời nhắc
join-lost-book = sách giới thiệu
join-lost-pledge = cam kết đọc
join-lost-reading = việc đọc
join-lost-name = tên người đăng ký
join-lost-other = một vài điều khác
join-lost-place = chỗ trong một hoạt động (nay đứng đầu danh sách chờ)
