# /solieu: what classes and units did together, without names; what a group wants to read together
menu-totals = 📊 Số liệu đơn vị
command-solieu = Số liệu của lớp, đơn vị
totals-title = 📊 Số liệu đơn vị. Hạn gửi: { $due }.
totals-all =
    Đã gửi: { $groups }/{ $of } đơn vị.
    { $pupils } người tham gia, { $books } cuốn sách được giới thiệu, { $hours } giờ đọc.
totals-line = • { $unit }: { $pupils } người, { $books } cuốn, { $hours } giờ
totals-more = … và { $n } lớp, đơn vị nữa.
totals-units-missing = Chưa gửi: { $units }.
totals-nothing-yet = Chưa có số liệu nào.
totals-whole = Cả đơn vị
totals-enter = Nhập số liệu
totals-enter-many = Nhập nhiều lớp
totals-ask-many =
    📊 Nhắn mỗi lớp một dòng: tên lớp, số người tham gia, số cuốn được giới thiệu, số giờ đọc. Không cần tên học sinh. Ví dụ:
    6A: 32, 14, 120
    6B: 30, 9, 95
    (nhắn “hủy” để thôi)
totals-many-unclear = Chưa đọc được dòng nào. Xin nhắn như ví dụ này: 6A: 32, 14, 120
totals-too-many-lines = Mỗi lần nhiều nhất { $most } dòng ạ. Xin chia làm hai tin.
totals-line-unclear = ⚠ Chưa hiểu: { $line }
totals-read-back-many =
    { $lines }

    Số mới thay số cũ của từng lớp. Đúng chưa ạ?
totals-read-back-many-part-lines = Nhắn lại các dòng
totals-kept-many = ✅ Đã ghi nhận số liệu của { $n } lớp.
totals-enter-next = Nhập lớp khác
totals-name-units = Kê tên các lớp
totals-missing = Đơn vị chưa gửi
totals-due = Đặt hạn gửi
totals-groups = Xem từng đơn vị
totals-which-group = 📊 Xem đơn vị nào ạ?
totals-drop = Bỏ một lớp
totals-ask-drop = 📊 { $group }: bỏ lớp, nhóm nào khỏi danh sách ạ? Số liệu của lớp đó cũng bỏ theo. (nhắn “hủy” để thôi)
totals-no-unit = Không thấy lớp, đơn vị này trong danh sách.
totals-dropped = ✅ Đã bỏ { $unit } khỏi danh sách.
totals-ask-group = 📊 Số liệu của trường, tổ hay đơn vị nào ạ? Bấm một nút, hoặc nhắn tên. (nhắn “hủy” để thôi)
totals-no-group = Chương trình chưa có đơn vị này. Xin nhắn đúng tên, hoặc bấm một nút ạ.
totals-ask-unit = 📊 { $group }: lớp hay nhóm nào ạ? Bấm một nút, hoặc nhắn tên lớp, ví dụ: 6A. Không cần tên học sinh. (nhắn “hủy” để thôi)
totals-unit-name = “{ $unit }” chưa giống tên lớp hay đơn vị. Xin nhắn ví dụ: 6A, Lớp Mầm 2, Nhóm 3. Không nhận tên người ạ.
totals-ask-units = 📊 { $group } có những lớp hay nhóm nào ạ? Nhắn các tên cách nhau bằng dấu phẩy, ví dụ: 6A, 6B, 7A. Không cần tên học sinh. (nhắn “hủy” để thôi)
totals-too-many-units = Mỗi lần kê nhiều nhất { $most } tên ạ.
totals-units-named = ✅ Đã ghi thêm { $n } lớp, đơn vị: { $units }.
totals-ask-pupils = Có bao nhiêu học sinh, người dân tham gia đọc ạ? Chỉ cần một số, ví dụ: 32. (“hủy” để thôi)
totals-ask-books = Đã giới thiệu bao nhiêu cuốn sách ạ? Nhắn một số, hoặc bấm “Không có”. (“hủy” để thôi)
totals-ask-hours = Cả lớp, cả đơn vị đọc được bao nhiêu giờ ạ? Nhắn một số, hoặc bấm “Không có”. (“hủy” để thôi)
totals-none = Không có
totals-read-back =
    📊 { $group }
    { $unit }: { $pupils } người tham gia, { $books } cuốn sách được giới thiệu, { $hours } giờ đọc.{ $was ->
        [yes] {" "}Lần trước: { $wasPupils } người, { $wasBooks } cuốn, { $wasHours } giờ; số mới thay số cũ.
       *[no] {""}
    }

    Đúng chưa ạ?
totals-read-back-part-unit = Lớp, đơn vị
totals-read-back-part-pupils = Số người
totals-read-back-part-books = Số cuốn
totals-read-back-part-hours = Số giờ
totals-kept = ✅ Đã ghi nhận số liệu: { $unit }. Cần sửa thì nhập lại, số sau thay số trước.
totals-overtaken = { $unit } vừa được người khác nhập: { $wasPupils } người, { $wasBooks } cuốn, { $wasHours } giờ. Chưa thay đổi gì thêm. Xin xem lại rồi nhập lại nếu cần.
totals-missing-title = { $late ->
    [yes] 📊 Đã quá hạn gửi ({ $due })
   *[no] 📊 Hạn gửi: { $due }
}. Còn { $n } đơn vị chưa gửi:
totals-none-missing = ✅ Các đơn vị đã gửi đủ số liệu.
totals-ask-due = 📊 Các đơn vị gửi số liệu trước lúc nào ạ? Nhắn ngày và giờ, ví dụ: 17h ngày 8/10. (nhắn “hủy” để thôi)
totals-due-kept = ✅ Hạn gửi số liệu: { $due }.
goal-set = Đặt mục tiêu đọc
goal-ask-unit = 🎯 { $group } cùng đọc theo cách nào ạ? (nhắn “hủy” để thôi)
goal-unit-hours = Số giờ đọc
goal-unit-pages = Số trang đọc
goal-unit-books = Số cuốn đọc và giới thiệu
goal-ask-amount = { $unit ->
    [hours] Cùng nhau đọc bao nhiêu giờ ạ?
    [pages] Cùng nhau đọc bao nhiêu trang ạ?
   *[books] Cùng nhau đọc và giới thiệu bao nhiêu cuốn ạ?
} Nhắn một số, ví dụ: 1.000. (“hủy” để thôi)
goal-kept = ✅ Đã đặt mục tiêu. Mọi người trong đơn vị thấy mục tiêu này khi nhắn /doc.
goal-so-far = 🎯 { $group }: { $read }/{ $amount } { $unit ->
    [hours] giờ
    [pages] trang
   *[books] cuốn
}
