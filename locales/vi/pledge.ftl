pledge-ask-unit = ✍️ Bạn muốn cam kết đọc theo cách nào ạ? (nhắn “hủy” để thôi)
pledge-unit-books = Số cuốn sách
pledge-unit-pages = Số trang mỗi ngày
pledge-unit-minutes = Số phút mỗi ngày
pledge-ask-amount = { $unit ->
    [books] Bạn muốn đọc mấy cuốn ạ?
    [pages] Mỗi ngày bạn muốn đọc mấy trang ạ?
   *[minutes] Mỗi ngày bạn muốn đọc mấy phút ạ?
} Bấm một số, hoặc nhắn số khác. (“hủy” để thôi)
pledge-amount = { $n } { $unit ->
    [books] cuốn
    [pages] trang
   *[minutes] phút
}
pledge-what = { $n } { $unit ->
    [books] cuốn sách
    [pages] trang mỗi ngày
   *[minutes] phút mỗi ngày
}
pledge-ask-days = Trong bao lâu ạ? Bấm một nút, hoặc nhắn số ngày. (“hủy” để thôi)
pledge-days = { $n } ngày
pledge-to-end = Đến hết { $day }
pledge-ask-group = Bạn thuộc trường hay tổ dân phố nào ạ? Bấm một nút, hoặc nhắn tên. (“hủy” để thôi)
pledge-ask-name = Bạn muốn ghi tên thế nào trên cam kết ạ? Tên này chỉ dùng cho cam kết của bạn. (“hủy” để thôi)
pledge-read-back =
    ✍️ Cam kết đọc { $what }
    Từ { $from } đến { $until }
    Trường, tổ: { $group }
    Tên: { $name }

    Phường lưu để theo dõi việc đọc cùng bạn; bạn sửa hoặc xóa lúc nào cũng được. Đúng chưa ạ?
pledge-read-back-part-unit = Cách đọc
pledge-read-back-part-amount = Bao nhiêu
pledge-read-back-part-days = Bao lâu
pledge-read-back-part-group = Trường, tổ
pledge-read-back-part-shownAs = Tên
pledge-kept = ✅ Đã ghi nhận cam kết. Đọc xong, nhắn /doc để ghi lại ạ.
pledge-mine =
    ✍️ Cam kết của bạn: đọc { $what }
    Từ { $from } đến { $until }
    Trường, tổ: { $group }
    Tên: { $name }
pledge-report = Ghi việc đọc
pledge-withdraw = Bỏ cam kết
pledge-withdraw-sure = Bỏ cam kết đọc của bạn ạ? Những ngày đã đọc vẫn được giữ.
pledge-keep = Giữ lại
pledge-withdrawn = ✅ Đã bỏ cam kết.
pledge-new = Cam kết mới
certificate-button = 📜 Nhận Giấy ghi nhận
certificate-ask-name = 📜 Trên Giấy ghi nhận ghi tên thế nào ạ? Tên chỉ dùng để in, không lưu lại. (nhắn “hủy” để thôi)
certificate-letters = Giấy chưa in được chữ này: { $letters }. Xin nhắn tên viết bằng chữ Việt hoặc chữ La-tinh, ví dụ: Nguyễn Thị Sáu.
certificate-not-yet = 📜 Giấy ghi nhận có ngay khi bạn đọc đủ điều cam kết, hoặc khi đợt đọc kết thúc. Đọc được gì, bạn cứ ghi lại ở đây nhé.
certificate-picture = 📜 Giấy ghi nhận, để xem và gửi cho người thân
certificate-document = 📜 Giấy ghi nhận, để in
certificate-given = 🎉 Chúc mừng { $name }! Cảm ơn bạn đã đọc sách cùng phường.
certificate-other-name = Ghi tên khác
certificate-title = GIẤY GHI NHẬN
certificate-before = Trân trọng ghi nhận
certificate-reached = đã đọc { $read }, giữ trọn cam kết đọc { $what }
certificate-read = đã cam kết đọc { $what } và đã đọc { $read }
certificate-theme = “{ $theme }”
certificate-week = Từ { $from } đến { $until }
certificate-day = Ngày { $day } tháng { $month } năm { $year }
