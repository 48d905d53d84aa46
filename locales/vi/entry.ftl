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
    Có danh sách dài thì gửi tệp .xlsx hoặc .csv. (“hủy” để thôi)
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
entry-remove = Xóa một người đã nhập
entry-ask-whom = Người cần xóa tên là gì ạ? Nhắn tên, hoặc một phần của tên. (“hủy” để thôi)
entry-which-one = { $count } người có tên này trong số những người nhập hộ. Xóa ai ạ?
entry-other-name = Tìm tên khác
entry-nobody = Không thấy ai tên như vậy trong số những người nhập hộ.
entry-remove-sure = Xóa { $who } cùng mọi đăng ký, điểm danh của người này? Xóa rồi không lấy lại được.
entry-remove-yes = Đúng, xóa
entry-removed = ✅ Đã xóa. Chỗ của người này dành cho người đang chờ.
entry-moved-up = 🙋 { $name } (nhập hộ) đã có chỗ ở “{ $title }”. Xin báo cho người này{ $phone ->
        [none] {""}
       *[other] : { $phone }
    }.
entry-undo-list = Hoàn tác lần { $n }

# Why a line of a list was not understood
entry-no-name = không thấy tên ở đầu dòng
entry-long-name = tên dài quá { $longest } chữ cái
entry-twice = có hai năm sinh hoặc hai số điện thoại (“{ $field }”)
entry-phone = số điện thoại “{ $field }” chưa đúng
entry-year = năm sinh “{ $field }” không nằm trong khoảng 1900–{ $year }
entry-unclear = chưa rõ “{ $field }” là gì
entry-other-group = người này thuộc { $group }, không thuộc đơn vị của bạn
entry-formula = cột “{ $field }” là công thức chưa có kết quả

# Spreadsheets
table-no-headings = Không thấy cột họ tên trong bảng. Xin dùng bảng mẫu, hoặc đặt tên cột ở dòng đầu: Họ tên, Tổ hoặc Lớp, Năm sinh, Số điện thoại.
table-reading = 📄 Đang đọc tệp…
table-empty = Tệp này không có dòng nào ạ.
table-broken = Không mở được tệp này, có thể tệp đã hỏng. Xin mở bằng Excel, lưu lại rồi gửi lại ạ.
table-encrypted = Tệp này có mật khẩu nên không đọc được. Xin bỏ mật khẩu (Excel: Tệp → Thông tin → Bảo vệ sổ làm việc) rồi gửi lại ạ.
table-old-excel = Đây là tệp Excel đời cũ (.xls). Xin lưu thành .xlsx rồi gửi lại ạ.
table-too-big = Tệp này lớn quá nên không đọc được. Xin chỉ để lại danh sách người, không quá { $most } dòng.
table-too-many-rows = Tệp này có quá nhiều dòng. Mỗi tệp nhận { $most } người thôi ạ; xin chia thành nhiều tệp.
table-letters = Chữ có dấu trong tệp này không đọc đúng được. Xin lưu thành .xlsx, hoặc “CSV UTF-8”, rồi gửi lại ạ.
table-no-table = Đây không phải bảng tính. Xin gửi tệp .xlsx hoặc .csv, hoặc nhắn mỗi người một dòng.
table-nobody = Chưa nhận được người nào: { $faults } dòng đều cần sửa. Xin sửa trong tệp vừa gửi lại, hoặc gửi tệp khác.
table-understood = 📄 Đọc được { $count } người:
table-others = … và { $count } người nữa.
table-already = { $count } người đã có từ trước, không ghi thêm.
table-faults = { $count } dòng chưa nhận, xem lý do trong tệp “dong-can-sua.xlsx”; sửa xong gửi lại tệp đó.
table-unused = Không dùng cột: { $columns }.
table-read-back =
    { $text }
    Những người này đã đồng ý để phường lưu các điều trên cho việc tổ chức hoạt động chưa ạ? (“hủy” để thôi)
table-column-row = Dòng
table-column-why = Lý do chưa nhận
table-faults-sheet = Dòng cần sửa
table-faults-caption = { $count } dòng chưa nhận, lý do ở cột cuối. Sửa xong xin gửi lại tệp này.

# The workbook to fill in
entry-template = Bảng mẫu (.xlsx)
template-caption = Bảng mẫu để nhập hộ. Điền xong xin gửi lại tệp này ở đây.
template-people = Danh sách
template-name = Họ và tên
template-group = Tổ hoặc lớp
template-birth = Năm sinh
template-phone = Số điện thoại
template-example = Ví dụ: Nguyễn Văn A
template-help = Hướng dẫn
template-help-title = Cách điền bảng “Danh sách”
template-help-text =
    Mỗi người một dòng, bắt đầu dưới dòng tên cột. Dòng “Ví dụ” không được ghi vào danh sách, xóa đi cũng được.
    Họ và tên: bắt buộc. Các cột khác bỏ trống được; cột có thể đổi chỗ hoặc thêm cột riêng.
    Tổ hoặc lớp: tổ dân phố, trường, lớp, hội. Báo cáo theo đơn vị cần cột này.
    Năm sinh: bốn chữ số, ví dụ 1950; ngày sinh cũng được.
    Số điện thoại: viết cách nào cũng được; số nước ngoài bắt đầu bằng dấu +.
    Chỉ ghi người đã đồng ý. Gửi cùng một tệp hai lần không thêm ai hai lần.
