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
# The same inside a sentence
day-near-inside = { $away ->
    [yesterday] hôm qua
    [tomorrow] ngày mai
   *[today] hôm nay
} ({ $day })
day-range = từ { $first } đến { $last }
day-part = { $day }, { $part ->
    [morning] buổi sáng
    [afternoon] buổi chiều
   *[evening] buổi tối
}
length-hours = { $n } giờ
length-minutes = { $n } phút
