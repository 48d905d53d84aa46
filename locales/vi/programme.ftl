programme-which = Sửa hoạt động nào ạ?
programme-change-what = Sửa phần nào ạ?
programme-field-date = Ngày
programme-field-until = Ngày cuối
programme-field-time = Giờ bắt đầu
programme-field-end_time = Giờ kết thúc
programme-field-place = Nơi
programme-this = Xem hoạt động này
programme-others = Hoạt động khác
programme-unknown = Chưa công bố
programme-ask-date = “{ $title }” diễn ra ngày nào ạ? Ví dụ: 3/10 (nhắn “hủy” để thôi)
programme-ask-until = “{ $title }” kéo dài đến hết ngày nào ạ? Ví dụ: 7/10 (nhắn “hủy” để thôi)
programme-ask-time = “{ $title }” bắt đầu lúc mấy giờ ạ? Ví dụ: 8:00 (nhắn “hủy” để thôi)
programme-ask-end_time = “{ $title }” kết thúc lúc mấy giờ ạ? Ví dụ: 10:30 (nhắn “hủy” để thôi)
programme-ask-place = “{ $title }” diễn ra ở đâu ạ? (nhắn “hủy” để thôi)
programme-read-back =
    { $title }
    { $field }: { $was } → { $now }

    Đúng chưa ạ?
programme-kept = ✅ Đã sửa “{ $title }”: { $now }. Lời nhắc tự đổi theo; ai chờ công bố sẽ được báo.
change-overtaken = “{ $title }” vừa được người khác sửa. Xin xem lại rồi sửa tiếp ạ.
programme-overtaken =
    “{ $title }” vừa được { $who } đổi:
    { $changes }

    Vẫn ghi như bạn muốn không ạ?
    { $wanted }
programme-difference = { $field }: { $was } → { $is }
programme-field-cancelled = Hủy
programme-is-cancelled = đã hủy
programme-not-cancelled = không
programme-still = Vẫn ghi
programme-leave-as-is = Để như đã đổi
programme-left-as-is = Đã để “{ $title }” như { $who } vừa đổi.
change-outside-week = Ngày này nằm ngoài tuần lễ nên chưa sửa ạ.
change-until = Ngày cuối phải từ ngày đầu trở đi và nằm trong tuần lễ, nên chưa sửa ạ.
change-end-time = Giờ kết thúc phải sau giờ bắt đầu, nên chưa sửa ạ.
typed-day = Xin nhắn một ngày, ví dụ: 3/10
typed-time = Xin nhắn một giờ, ví dụ: 8:00 hoặc 2 giờ chiều
programme-changed =
    “{ $title }” có thay đổi.
    { $changes }
programme-changed-line = { $field }: trước là { $was }, nay là { $now }.
programme-ask-tell =
    { $people } người đã nhờ nhắc hoặc đang chờ tin hoạt động này. Báo cho họ tin sau đây không ạ?

    📢 { $text }
programme-tell = Sửa và báo { $people } người
programme-tell-later = Sửa, lát nữa báo một lần
programme-tell-nobody = Chỉ sửa
programme-kept-untold = ✅ Đã sửa “{ $title }”: { $now }. Chưa báo cho ai. Sửa xong các phần còn lại, xin bấm “Báo các thay đổi” ạ.
programme-tell-button = Báo các thay đổi
programme-tell-now = Báo { $people } người
programme-tell-none = Không báo
programme-told-nothing = “{ $title }” không còn gì khác trước để báo ạ.
programme-told-nobody = Không báo ai về thay đổi của “{ $title }”.
programme-cancel = Hủy hoạt động này
programme-revive = Bỏ hủy, vẫn diễn ra
programme-cancel-sure =
    Hủy “{ $title }”? Lời nhắc của hoạt động này sẽ không gửi nữa.{ $people ->
        [0] {""}
       *[other] {" "}{ $people } người đã đăng ký, nhờ nhắc hoặc đang chờ tin. Tin báo cho họ:

            📢 { $text }
    }
programme-revive-sure =
    “{ $title }” vẫn diễn ra? Lời nhắc của hoạt động này sẽ gửi lại như trước.{ $people ->
        [0] {""}
       *[other] {" "}{ $people } người quan tâm. Tin báo cho họ:

            📢 { $text }
    }
programme-cancel-and-tell = Hủy và báo { $people } người
programme-revive-and-tell = Bỏ hủy và báo { $people } người
programme-cancel-only = Chỉ hủy
programme-revive-only = Chỉ bỏ hủy
programme-cancel-kept = ✅ Đã hủy “{ $title }”. Ai hỏi sẽ được trả lời là đã hủy.
programme-revive-kept = ✅ “{ $title }” lại có trong lịch như trước.
programme-told-cancel =
    “{ $title }” đã hủy.
    Trước là: { $when }{ $where ->
        [none] {""}
       *[other] {" "}Nơi: { $where }.
    }
    Nay: không diễn ra nữa.
programme-told-revive =
    “{ $title }” vẫn diễn ra, không hủy nữa.
    { $when }
    { $where }
