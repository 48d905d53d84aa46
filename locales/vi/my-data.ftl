my-data-title = Phường đang lưu về bạn:
my-data-platform = • Nơi nhắn tin: { $platform }; ngôn ngữ: { $language }
my-data-reminder = • Lời nhắc: { $title } ({ $lead })
my-data-awaiting = • Chờ công bố: { $title }
my-data-book = • Sách giới thiệu: { $title }
my-data-half-done = • Phần làm dở: { $what }
my-data-participant = • Người bạn đăng ký: { $who }
my-data-sign-up = • Đăng ký: { $title }, { $name } (mã { $code })
my-data-attendance = • Có mặt: { $title }, { $day }{ $name ->
    [none] {""}
   *[other] {" "}({ $name })
}
my-data-pledge = • Cam kết đọc { $what }, đến { $until }
my-data-readings = • Số lần ghi việc đọc: { $n }
my-data-nudge = • Giờ nhắc đọc: { $time }
my-data-phone = • Số điện thoại đã xác nhận: { $phone }
my-data-last-contact = • Lần nhắn gần nhất: { $day }, để biết phường còn được nhắn cho bạn không
my-data-entered = • Cán bộ đã nhập hộ bạn: { $day }
my-data-consent = • Bạn đã đồng ý cho lưu từ { $day }
my-data-nothing-more = Ngoài ra không có gì.
my-data-rest = … Phần còn lại có trong tệp.
my-data-staff =
    Bạn là cán bộ{ $named ->
        [no] {""}
       *[yes] , đồng nghiệp thấy tên “{ $name }”
    }; quyền cán bộ được giữ riêng, không xóa ở đây.
my-data-file = Nhận thành tệp
my-data-file-caption = Mọi điều đang lưu về bạn.
my-data-join = Nối với Zalo, Telegram…
my-data-delete = Xóa hết
my-data-sure =
    Xóa hết dữ liệu của bạn: lời nhắc, đăng ký, điểm danh, sách, cam kết, việc đọc?{ $everywhere ->
        [none] {""}
       *[other] {" "}Xóa ở mọi nơi đã nối ({ $everywhere }).
    } Xóa rồi không lấy lại được.
my-data-delete-yes = Xóa hết dữ liệu
my-data-keep = Giữ lại
my-data-deleted = ✅ Đã xóa hết dữ liệu của bạn.
platform-web = trang web
platform-telegram = Telegram
platform-zalo = Zalo
platform-zalo-bot = Zalo Bot
platform-none = phần phường nhập hộ
