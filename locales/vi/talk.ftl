# What every conversation says
talk-words-only = Xin nhắn bằng chữ, hoặc bấm một nút.
talk-choose = Xin bấm một nút, hoặc nhắn một số từ 1 đến { $count }.
talk-old-button = Nút này của lần trước. Câu đang hỏi là:
talk-left = Đã dừng. Chưa ghi nhận gì.
talk-changed = Xin lỗi, phần đang hỏi dở vừa được sửa nên phải bắt đầu lại.
trouble = Xin lỗi, vừa có trục trặc nên chưa làm được. Xin bạn thử lại sau ít phút ạ.

# What was left half-way
half-done-offer =
    ↩️ Bạn còn làm dở phần { $what } từ { $since }, chưa ghi nhận gì.
    Làm tiếp không ạ?
half-done-on = Làm tiếp
half-done-anew = Làm lại từ đầu
half-done-leave = Bỏ, không làm nữa
half-done-button = ↩️ Làm tiếp: { $what }
half-done-set-aside = Đã để lại phần { $what }, chưa ghi nhận gì. Muốn làm tiếp, bạn mở Menu ạ.
form =
    { $name ->
        [sach] giới thiệu sách
        [camket] cam kết đọc
        [doc] ghi việc đọc
        [dangky] đăng ký tham gia
        [nhapho] nhập hộ
        [noi] nối tài khoản
        [solieu] nhập số liệu
        [diemdanh] điểm danh
        [nhac] nhắc lịch
        [thongbao] soạn thông báo
        [chuongtrinh] sửa chương trình
        [nhanvien] cán bộ
       *[other] đang hỏi
    }

# Reading what was typed
typed-no-words = Xin nhắn bằng chữ, ví dụ: Dế Mèn phiêu lưu ký
typed-no-name = Xin nhắn tên, ví dụ: Nguyễn Thị Sáu
typed-phone = Chưa rõ số điện thoại này. Xin nhắn đủ số, ví dụ: 0912 345 678 (số nước ngoài bắt đầu bằng dấu +).
typed-too-long = Dài quá ạ. Xin nhắn không quá { $longest } chữ cái.
typed-number = Xin nhắn một số từ { $least } đến { $most }, ví dụ: 15

# Outside a conversation
outside-words-only = Chưa hiểu được tin này. Xin nhắn bằng chữ, hoặc bấm nút để chọn ạ.
outside-nothing-open = Không có việc gì đang làm dở.
outside-unknown-command = Không có lệnh này. Xin bấm nút để xem các việc có thể làm ạ.
outside-staff-only = Việc này dành cho cán bộ phường.
outside-not-your-role = Việc này do cán bộ khác phụ trách. Bạn cần làm thì xin nhắn quản trị của phường ạ.
outside-old-button = Nút này cũ rồi, không dùng được nữa. Xin chọn lại ạ.

# Buttons that many conversations have
skip = Bỏ qua
yes-keep = Đúng, ghi nhận
yes = Đúng
change = Sửa
leave = Hủy
more = Xem thêm
not-said = (không ghi)
which-part = Sửa phần nào ạ? (“hủy” để thôi)

# Choices where no buttons can be pressed
choices-by-number = 👉 Nhắn số để chọn:
choices-by-label = 👉 Hoặc nhắn đúng chữ này:
