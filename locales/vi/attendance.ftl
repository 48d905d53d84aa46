# /diemdanh: who came. Staff
menu-attendance = Điểm danh
attendance-which = 📋 Điểm danh hoạt động nào ạ? Có phiếu của người đến thì nhắn luôn mã (5 chữ), hoặc gửi ảnh chụp mã QR.
attendance-line = • { $title }{ $today ->
    [yes] {" "}(hôm nay)
   *[no] {""}
}: { $present } có mặt{ $signedUp ->
    [0] {""}
   *[other] , { $signedUp } đăng ký
}
attendance-of =
    📋 { $title }, { $day }
    Có mặt: { $present } người{ $signedUp ->
        [0] {""}
       *[other] {" "}(đăng ký: { $signedUp })
    }{ $counted ->
        [yes] {""}

            Đếm được: { $count } người (ghi lúc { $countedAt })
       *[no] {""}
    }{ $several ->
        [yes] {""}

            Cả các ngày: { $people } người, { $times } lượt
       *[no] {""}
    }

    Có phiếu thì nhắn mã (5 chữ) hoặc gửi ảnh chụp mã QR; hoặc mở danh sách để đánh dấu.
attendance-list-button = Mở danh sách
attendance-count-button = Ghi số đếm được
attendance-poster-button = Áp phích có mã QR
attendance-days-button = Ngày khác
attendance-of-button = Xem hoạt động
attendance-others = Hoạt động khác
attendance-which-day = 📋 “{ $title }”: ngày nào ạ?
attendance-list = 📋 { $title }, { $day }. Bấm tên để ghi có mặt, bấm lần nữa để bỏ.
attendance-list-empty = 📋 { $title }, { $day }: chưa có ai đăng ký hay có mặt.
attendance-marked = Đã ghi { $who } có mặt.
attendance-unmarked = Đã bỏ điểm danh { $who }.
attendance-unnamed = Khách không ghi tên
attendance-present = ✅ { $who } có mặt ở “{ $title }”, lúc { $time }.{ $waits ->
    [yes] {" "}Người này đang trong danh sách chờ.
   *[no] {""}
}
attendance-already = ℹ️ { $who } đã điểm danh ở “{ $title }” lúc { $time }.
attendance-undo = Bỏ điểm danh này
attendance-undone = ✅ Đã bỏ điểm danh { $who }.
attendance-was-not = Người này chưa được điểm danh ạ.
attendance-no-code = Không thấy mã này. Xin xem lại, ví dụ: A3F7K
attendance-no-qr = Không thấy mã QR trong ảnh này. Xin chụp gần và rõ hơn, hoặc nhắn mã in dưới đó (5 chữ).
attendance-nobody = Dữ liệu của người này đã được xóa.
attendance-ask-count = Đếm được bao nhiêu người ở “{ $title }”, { $day } ạ?{ $before ->
    [none] {""}
   *[other] {" "}Đang ghi: { $before }.
} Xin nhắn một số. (“hủy” để thôi)
attendance-counted = ✅ Đã ghi: đếm được { $count } người ở “{ $title }”, { $day }.
attendance-count-changed = ℹ️ Một cán bộ khác vừa ghi { $count } người.
attendance-poster-file = Bản để in (A4)
attendance-poster = 📋 Áp phích điểm danh “{ $title }”: xin in và treo ở cửa. Mã { $code } chỉ dùng được trong ngày diễn ra.
attendance-renew = Đổi mã khác

# Residents
attendance-how = 📋 Xin quét mã QR trên áp phích ở cửa, hoặc nhắn mã in dưới đó, ví dụ: ACD-EFGH
attendance-for-staff = Mã này dành cho cán bộ quét khi bạn đến. Xin đưa cho cán bộ ở cửa ạ.
attendance-no-poster = Không thấy mã này. Xin xem lại mã in trên áp phích, ví dụ: ACD-EFGH
attendance-off = “{ $title }” đã hủy nên không điểm danh ạ.
attendance-other-day = “{ $title }” không diễn ra hôm nay nên chưa điểm danh được ạ.
attendance-not-yet = “{ $title }” chưa diễn ra nên chưa điểm danh được ạ.
attendance-ask-who = 📋 Ai có mặt ở “{ $title }” ạ? (“hủy” để thôi)
attendance-everyone = Tất cả
attendance-you = Tôi
attendance-ask-name = 📋 Mời bạn vào dự “{ $title }”. Tên bạn là gì ạ? Phường lưu để ghi ai đã dự; bạn xem và xóa lúc nào cũng được. (“hủy” để thôi)
attendance-no-name = Không ghi tên
attendance-at = ✅ { $title }
attendance-here = { $who }: có mặt lúc { $time }.
attendance-already-here = { $who }: đã điểm danh lúc { $time }.
attendance-kept = Bạn xem và xóa ở “Dữ liệu của tôi”.
attendance-more = Ghi thêm người nhà

# The poster
poster-ask = Quét mã để điểm danh
poster-type = Hoặc nhắn mã này cho phường ({ $places }):
poster-telegram = Quét vào Telegram
poster-web = Quét vào trang web
