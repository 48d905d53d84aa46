# /nhapho: staff enter people who have no telephone or account
menu-entry = 📝 Nhập hộ
entry-for = Nhập hộ
entry-which = 📝 Nhập hộ người không có điện thoại, tài khoản. Đăng ký họ vào hoạt động nào ạ?
entry-for-nothing = Chỉ ghi tên, không đăng ký
entry-lists = Các lần nhập hộ
entry-again = Nhập tiếp
entry-ask-list =
    📝 { $title ->
        [none] Nhập hộ
       *[other] Nhập hộ: { $title }
    }
    Nhắn mỗi người một dòng, tên đứng đầu, rồi tổ hoặc lớp, năm sinh, số điện thoại. Thiếu phần nào cũng được. Ví dụ:
    Nguyễn Văn A, tổ 5, 1950, 0912 345 678
    Trần Thị B, tổ 5
    (“hủy” để thôi)
entry-ask-group = { $count } người này thuộc tổ, trường hay lớp nào ạ? Báo cáo theo đơn vị cần điều này. Bấm một nút, hoặc nhắn tên.
entry-understood = 📝 Đã hiểu { $count } người:
entry-not-understood = Chưa hiểu { $count } dòng:
entry-line = { $n }. { $who }{ $note ->
        [there] {" "}(đã có từ trước)
        [repeated] {" "}(trùng với dòng trên)
       *[other] {""}
    }
entry-fault = { $n }. “{ $text }”: { $why }
entry-room = Còn { $left } chỗ{ $waiting ->
        [0] {""}
       *[other] , { $waiting } người sẽ vào danh sách chờ
    }.
entry-read-back =
    { $text }
    { $rows ->
        [0] Xin sửa các dòng này ạ.
       *[other] Những người này đã đồng ý để phường lưu các điều trên cho việc tổ chức hoạt động chưa ạ? Còn người nữa thì nhắn tiếp. (“hủy” để thôi)
    }
entry-keep = Đã đồng ý, ghi nhận
entry-fix = Sửa dòng chưa hiểu
entry-anew = Nhập lại từ đầu
entry-ask-fix =
    Xin nhắn lại { $count } dòng này cho đúng:
    { $lines }
entry-choose = Xin bấm một nút; hoặc nhắn thêm người, mỗi người một dòng, ví dụ: Nguyễn Văn A, tổ 5
entry-too-many = Một tin chỉ nhận { $most } dòng thôi ạ. Xin chia thành nhiều lần.
entry-kept = ✅ Đã ghi { $added } người{ $title ->
        [none] {""}
       *[other] {" "}vào “{ $title }”
    }{ $waiting ->
        [0] {""}
       *[other] , trong đó { $waiting } người chờ chỗ
    }.{ $already ->
        [0] {""}
       *[other] {" "}{ $already } người đã có từ trước.
    }
entry-undo = Hoàn tác
entry-undone = ✅ Đã bỏ { $count } người của lần nhập này.
entry-undone-before = Lần nhập này đã được hoàn tác rồi ạ.
entry-unknown = Không thấy lần nhập này.
entry-lists-title = 📝 Các lần nhập hộ gần đây:
entry-no-lists = Chưa có lần nhập hộ nào.
entry-list = { $n }. { $at }, { $officer }: { $count } người{ $title ->
        [none] {""}
       *[other] {" "}– { $title }
    }{ $undone ->
        [yes] {" "}(đã hoàn tác)
       *[no] {""}
    }
entry-undo-list = Hoàn tác lần { $n }

# Why a line of a list was not understood
entry-no-name = không thấy tên ở đầu dòng
entry-long-name = tên dài quá { $longest } chữ cái
entry-twice = có hai năm sinh hoặc hai số điện thoại (“{ $field }”)
entry-phone = số điện thoại “{ $field }” chưa đúng
entry-year = năm sinh “{ $field }” không nằm trong khoảng 1900–{ $year }
entry-unclear = chưa rõ “{ $field }” là gì
entry-other-group = người này thuộc { $group }, không thuộc đơn vị của bạn
