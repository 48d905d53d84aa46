# /baocao and the tables that are handed over
menu-report = Số liệu
command-baocao = Số liệu và tệp của tuần lễ (cán bộ)
report-title = 📊 Số liệu đến { $when }
report-sign-ups = Đăng ký: { $people } người, { $times } lượt{ $waiting ->
        [0] {""}
       *[other] ; đang chờ: { $waiting } lượt
    }.
report-present = Có mặt: { $people } người, { $times } lượt{ $counted ->
        [0] {""}
       *[other] ; đếm tại chỗ: { $counted } lượt
    }.
report-books = Sách đã duyệt: { $books } cuốn, { $voices } lượt giới thiệu{ $pending ->
        [0] {""}
       *[other] ; chờ duyệt: { $pending } cuốn
    }.
report-pledges = Cam kết đọc: { $people } người.
report-read = Đã đọc: { $books } cuốn, { $pages } trang, { $minutes } phút.
report-activities-button = Từng hoạt động
report-activities-title = 📊 Từng hoạt động
report-activity = • { $title }: đăng ký { $places }, chờ { $waiting }, có mặt { $people } người, { $times } lượt{ $counted ->
        [0] {""}
       *[other] , đếm tại chỗ { $counted }
    }
report-xlsx-button = Tệp Excel
report-csv-button = Tệp CSV
report-which-csv = Bạn cần bảng nào ạ?
report-back-button = Xem lại số liệu
report-file-caption = Lập lúc { $when }, bởi { $by }. Tệp có tên và số điện thoại của người dân: xin giữ cẩn thận.
report-by-number = cán bộ số { $number }
sheet-about = Về tệp này
sheet-people = Người tham gia
sheet-sign-ups = Đăng ký
sheet-attendance = Điểm danh
sheet-head-counts = Đếm người
sheet-books = Sách
sheet-pledges = Cam kết đọc
sheet-readings = Việc đọc
sheet-totals = Số liệu đơn vị
sheet-staff-log = Nhật ký cán bộ
column-person = Số
column-name = Họ và tên
column-group = Trường, tổ, lớp
column-phone = Điện thoại
column-birth-year = Năm sinh
column-by-way-of = Qua
column-sign-ups = Lượt đăng ký
column-activity = Hoạt động
column-standing = Tình trạng
column-code = Mã
column-title = Tên sách
column-author = Tác giả
column-isbn = ISBN
column-voices = Lượt giới thiệu
column-shown-as = Tên trên cam kết
column-pledge = Cam kết
column-from = Từ ngày
column-until = Đến ngày
column-goal = Mục tiêu
column-read = Đã đọc
column-days-read = Số ngày có đọc
column-day = Ngày
column-amount = Đã đọc
column-unit = Đơn vị
column-when = Lúc
column-by = Cán bộ số
column-deed = Việc
column-about = Về
column-before = Trước
column-after = Sau
column-unit-of-group = Lớp, đơn vị
column-pupils = Người tham gia
column-books-introduced = Sách giới thiệu
column-hours-read = Giờ đọc
column-entered-by = Cán bộ nhập hộ
column-entered-at = Nhập hộ lúc
column-recorded-at = Ghi lúc
column-recorded-how = Ghi bằng cách
column-head-count = Đếm được
column-on-the-list = Có trong danh sách
cell-has-place = có chỗ
cell-waits = đang chờ
cell-paper = nhập hộ
cell-by-code = mã của người đến
cell-by-list = danh sách
cell-by-poster = mã ở áp phích
unit-books = cuốn
unit-pages = trang
unit-minutes = phút
about-export-what = Mục
about-export-is = Nội dung
about-export-programme = Chương trình
about-export-organiser = Đơn vị tổ chức
about-export-made-at = Lập lúc
about-export-made-by = Người lập
about-export-person = Cột “Số”
about-export-person-explained = Mỗi người một số; trẻ nhỏ mang số của người đăng ký hộ. Đếm số khác nhau là đếm người, đếm dòng là đếm lượt.
export-usage = Cách dùng: npm run export -- --out THƯ-MỤC
export-cannot-write = { $folder }: không ghi được ({ $why }).
export-by-program = người quản lý máy chủ (npm run export)
export-sheet = { $sheet }: { $rows } dòng
export-done = Đã ghi { $files } tệp vào { $folder }.
