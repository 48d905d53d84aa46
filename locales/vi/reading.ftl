reading-ask = { $day ->
    [yesterday] Hôm qua
   *[today] Hôm nay
} bạn đọc { $unit ->
    [books] xong mấy cuốn ạ?
    [pages] được mấy trang ạ?
   *[minutes] được mấy phút ạ?
} Bấm một số, hoặc nhắn số khác. (nhắn “hủy” để thôi)
reading-said = Ghi { $what } cho { $day ->
    [yesterday] hôm qua
   *[today] hôm nay
}. Đúng chưa ạ?
reading-report = Ghi việc đọc
reading-more = Ghi thêm
reading-undo = Ghi nhầm, bỏ
reading-yesterday = Ghi cho hôm qua
reading-kept = ✅ Đã ghi nhận{ $day ->
    [yesterday] {" "}cho hôm qua
   *[today] {""}
}.
reading-undone = ✅ Đã bỏ lần ghi vừa rồi.
reading-so-far = Hôm nay đọc { $today } { $unit ->
    [books] cuốn
    [pages] trang
   *[minutes] phút
}. Tất cả được { $total } { $unit ->
    [books] cuốn
    [pages] trang
   *[minutes] phút
}.
reading-row = { $n } ngày { $rested ->
    [yes] có đọc, giữa chừng nghỉ một ngày vẫn tính liền.
   *[no] liền có đọc.
}
reading-goal = 🎉 Đã đạt điều cam kết. Chúc mừng bạn!
reading-ended = Đợt cam kết đã kết thúc. Bạn có thể cam kết đợt mới.
reading-too-much = Một ngày ghi nhiều nhất { $most } { $unit ->
    [books] cuốn
    [pages] trang
   *[minutes] phút
} ạ.
reading-too-old = Có thể ghi cho hôm nay và hôm qua ạ.
nudge-button = 🔔 Nhắc đọc mỗi ngày
nudge-change = 🔔 Giờ nhắc đọc: { $time }
nudge-ask =
    🔔 Mỗi ngày nhắc đọc một lần vào lúc mấy giờ ạ? Bấm một giờ, hoặc nhắn giờ khác, ví dụ: 18:15. (nhắn “hủy” để thôi)

    Chỉ nhắc trong những ngày cam kết mà bạn chưa ghi việc đọc. Phường lưu giờ này để nhắc; bạn tắt lúc nào cũng được.
nudge-needs-pledge = 🔔 Nhắc đọc đi cùng cam kết đọc. Xin cam kết trước, rồi chọn giờ nhắc ạ.
nudge-hours = Có thể nhắc từ { $earliest } đến { $latest } ạ. Xin nhắn một giờ khác, ví dụ: 19:00.
nudge-set = ✅ Mỗi ngày sẽ nhắc đọc lúc { $time }. Ngày đầu: { $day }. Hôm nào đã ghi việc đọc thì không nhắc.
nudge-off = Tắt nhắc đọc
nudge-is-off = ✅ Đã tắt nhắc đọc.
nudge-again = 🔔 Đặt lại giờ nhắc
nudge-arrives = 📖 Hôm nay bạn đọc được gì rồi ạ? Vài phút cũng quý. Đọc rồi thì ghi lại để giữ nếp đọc nhé.
