# /trungten, for staff: who may be one person kept twice
menu-twins = Trùng tên
command-trungten = Người có thể trùng nhau (cán bộ)
twins-title = 👥 Có thể là cùng một người (còn { $n } cặp):
twins-person =
    { $who } – { $way }{ $guardian ->
        [none] {""}
       *[other] {" "}, do { $guardian } đăng ký hộ
    }{ $titles ->
        [none] {""}
       *[other] . Đăng ký: { $titles }
    }
twins-signs = Giống nhau: { $signs }
twins-sign-name = họ tên
twins-sign-phone = số điện thoại
twins-sign-verified-phone = số điện thoại đã xác nhận
twins-sign-group = tổ, lớp
twins-sign-birth-year = năm sinh
twins-one = Cùng một người
twins-two = Hai người khác nhau
twins-later = Để sau
twins-none = 👥 Không có cặp nào cần xem.
twins-joined = ✅ Đã nối thành một người. Ai cần biết đã được báo.
twins-counted = ✅ Từ nay đếm là một người. Các đăng ký vẫn giữ nguyên.
twins-left = ✅ Đã ghi nhận là hai người khác nhau; sẽ không hỏi lại.
twins-ask-again = Hỏi lại cặp này
twins-go-on = Xem cặp khác
twins-decided = Cặp này đã được quyết định, hoặc đã đổi.
twins-told = 🔗 Cán bộ phường đã nối những mục mà phường lưu về bạn thành một ({ $places }). Nếu không đúng, xin bấm “Tách ra”.
twins-latest = Đã nối gần đây
twins-latest-title = 👥 Cán bộ đã nối gần đây:
twins-decided-line =
    { $n }. { $day } { $name }: { $is ->
        [joined] nối thành một người
       *[other] người được đăng ký hộ, đếm là một
    }
twins-take-back = { $n }. Tách lại: { $name }
twins-taken-back =
    ✅ Đã tách lại thành hai người.{ $lost ->
        [none] {""}
       *[other] {" "}Chưa trả lại được vì đã đổi từ khi nối: { $lost }.
    }
twins-no-decisions = 👥 Chưa nối ai.
