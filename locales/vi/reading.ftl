reading-ask = { $unit ->
    [books] Hôm nay bạn đọc xong mấy cuốn ạ?
    [pages] Hôm nay bạn đọc được mấy trang ạ?
   *[minutes] Hôm nay bạn đọc được mấy phút ạ?
} Bấm một số, hoặc nhắn số khác. (nhắn “hủy” để thôi)
reading-report = Ghi việc đọc
reading-more = Ghi thêm
reading-undo = Ghi nhầm, bỏ
reading-kept = ✅ Đã ghi nhận.
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
reading-row = { $n } ngày liền có đọc.
reading-goal = 🎉 Đã đạt điều cam kết. Chúc mừng bạn!
reading-ended = Đợt cam kết đã kết thúc. Bạn có thể cam kết đợt mới.
reading-too-much = Một ngày ghi nhiều nhất { $most } { $unit ->
    [books] cuốn
    [pages] trang
   *[minutes] phút
} ạ.
