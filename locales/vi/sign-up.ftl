# /dangky: sign up for an activity
menu-sign-ups = 🙋 Đăng ký
command-dangky = Đăng ký tham gia hoạt động
sign-up-which = 🙋 Bạn muốn đăng ký hoạt động nào ạ?
sign-up-none-open = 🙋 Hiện không có hoạt động nào đang nhận đăng ký.
sign-up-mine = 🙋 Đã đăng ký:
sign-up-mine-button = Các đăng ký
sign-up-line = • { $title }: { $name }, { $turn ->
        [0] mã { $code }
       *[other] đang chờ, thứ { $turn }
    }
sign-up-more = Đăng ký thêm
sign-up-others = Hoạt động khác
sign-up-ask-who = 🙋 Đăng ký “{ $title }” cho ai ạ? (nhắn “hủy” để thôi)
sign-up-for-me = Cho tôi
sign-up-for-me-named = Cho tôi ({ $name })
sign-up-for-child = Cho con, cháu
sign-up-ask-name = { $whom ->
    [you] Tên bạn là gì ạ?
   *[child] Tên cháu là gì, lớp mấy ạ? Ví dụ: bé Minh, lớp 3A
} (“hủy” để thôi)
sign-up-ask-group = { $whom ->
    [you] Bạn thuộc trường hay tổ dân phố nào ạ?
   *[child] Cháu học trường, lớp nào ạ?
} Bấm một nút, hoặc nhắn tên. (“hủy” để thôi)
sign-up-ask-phone = { $whom ->
    [you] Số điện thoại của bạn là gì ạ?
   *[child] Số điện thoại của bạn (người lớn) là gì ạ?
} Phường chỉ gọi khi hoạt động có thay đổi. Không muốn ghi thì bấm “Bỏ qua”. (“hủy” để thôi)
sign-up-read-back =
    🙋 { $title }
    { $when }
    Người tham gia: { $who }{ $left ->
        [none] {""}

            Đã đủ người: sẽ ghi vào danh sách chờ, có chỗ thì báo.
       *[some] {""}
    }

    { $whom ->
        [you] Phường lưu những điều này để tổ chức hoạt động; bạn xem và xóa lúc nào cũng được.
       *[child] Bạn là cha mẹ, ông bà hoặc người giám hộ và đồng ý để phường lưu những điều này cho việc tổ chức hoạt động; bạn xem và xóa lúc nào cũng được.
    } Đúng chưa ạ?
sign-up-read-back-part-who = Đăng ký cho ai
sign-up-read-back-part-name = Tên, lớp, tổ
sign-up-read-back-part-phone = Số điện thoại
participant-born = sinh năm { $year }
sign-up-receipt =
    { $already ->
        [yes] ✅ Người này đã đăng ký từ trước rồi ạ:
       *[no] ✅ Đã đăng ký:
    } { $title }
    { $when }
    Người tham gia: { $who }
    Mã: { $code }. Khi đến, xin đưa mã này cho cán bộ.{ $reminder ->
        [yes] {" "}Phường sẽ nhắc: { $lead }.
       *[no] {""}
    }
sign-up-waits =
    ⏳ { $title } đã đủ người. { $who } đang chờ, thứ { $turn }. Có chỗ thì phường báo ngay ở đây.
    Mã: { $code }
sign-up-no-reminder = Không cần nhắc
sign-up-one =
    🙋 { $title }
    { $when }
    Người tham gia: { $who }
    { $turn ->
        [0] Mã: { $code }. Khi đến, xin đưa mã này cho cán bộ.
       *[other] Đang chờ, thứ { $turn }. Mã: { $code }
    }
sign-up-cancel = Hủy đăng ký này
sign-up-cancel-sure = Hủy đăng ký “{ $title }” của { $name } ạ? Chỗ này sẽ dành cho người đang chờ.
sign-up-cancel-yes = Đúng, hủy đăng ký
sign-up-keep = Giữ lại
sign-up-cancelled = ✅ Đã hủy đăng ký “{ $title }”.
sign-up-moved-up = 🙋 Đã có chỗ cho { $whom ->
    [you] bạn
   *[child] { $name }
} ở “{ $title }”. Nếu không tham gia được, xin mở “Các đăng ký” và hủy để nhường người khác ạ.
sign-up-no-activity = Không thấy hoạt động này trong chương trình.
sign-up-unneeded = “{ $title }” không cần đăng ký, mời bạn cứ đến ạ.
sign-up-over = “{ $title }” đã diễn ra nên không nhận đăng ký nữa ạ.
sign-up-off = “{ $title }” đã hủy nên không nhận đăng ký nữa ạ.
sign-up-closed = “{ $title }” đã hết hạn đăng ký ạ.
sign-up-too-many = Mỗi người đăng ký được cho { $most } người trong nhà thôi ạ. Xin nhờ cán bộ phường ghi thêm.
sign-up-unknown = Không thấy đăng ký này; có thể đã hủy rồi ạ.
sign-up-lists = Danh sách đăng ký
sign-up-lists-title = 🙋 Số người đăng ký:
sign-up-list-none = Chương trình không có hoạt động nào cần đăng ký.
sign-up-list-line = • { $title }: { $places }{ $capacity ->
        [0] {" "}người
       *[other] /{ $capacity } người
    }{ $waiting ->
        [0] {""}
       *[other] , { $waiting } người chờ
    }
sign-up-list-person = { $n }. { $who } – { $code }{ $waits ->
        [yes] {" "}(đang chờ)
       *[no] {""}{ $paper ->
        [yes] {" "}(nhập hộ)
       *[no] {""}
    }
    }
