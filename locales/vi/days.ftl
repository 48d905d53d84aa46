weekday = { $n ->
    [1] Thứ Hai
    [2] Thứ Ba
    [3] Thứ Tư
    [4] Thứ Năm
    [5] Thứ Sáu
    [6] Thứ Bảy
   *[7] Chủ nhật
}
day-near = { $away ->
    [yesterday] Hôm qua
    [tomorrow] Ngày mai
   *[today] Hôm nay
} ({ $day })
