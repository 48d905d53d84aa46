# /nhanvien: who is staff, in which role; invitations
menu-staff = Cán bộ
command-nhanvien = Mời, gỡ cán bộ (quản trị)
staff-list = Danh sách cán bộ
staff-list-title =
    👥 Cán bộ: { $n } người.{ $open ->
        [0] {""}
       *[other] {" "}Lời mời đang chờ: { $open }.
    }
staff-line = • { $name } – { $role } ({ $platform })
staff-number = Số { $number }
somebody-else = người khác
overtaken-by = Người vừa làm: { $who }.
staff-role =
    { $role ->
        [admin] quản trị
        [officer] cán bộ
       *[head] phụ trách { $group }
    }
staff-role-admin = Quản trị: làm mọi việc, mời và gỡ cán bộ
staff-role-officer = Cán bộ: chương trình, thông báo, đăng ký, báo cáo
staff-role-head = Tổ trưởng, giáo viên: chỉ nhóm của mình
staff-one =
    { $name }
    Vai trò: { $role }
    Nhắn qua: { $platform }
staff-you-are =
    Bạn là { $role }.{ $named ->
        [no] {" "}Đồng nghiệp chưa thấy tên bạn.
       *[yes] {" "}Đồng nghiệp thấy tên bạn là “{ $name }”.
    }
staff-my-name = Tên của tôi
staff-change-name = Đổi tên
staff-ask-name = Tên để đồng nghiệp nhận ra bạn là gì ạ? Ví dụ: cô Hương, tổ 5 (nhắn “hủy” để thôi)
staff-name-kept = ✅ Từ nay đồng nghiệp thấy tên bạn là “{ $name }”.
staff-invite = Mời thêm
staff-ask-role = Mời vào vai trò nào ạ?
staff-ask-other-role = { $name } đang là { $role }. Đổi thành vai trò nào ạ?
staff-ask-group = Phụ trách tổ hay trường nào ạ?
staff-invitation = ✉️ Lời mời làm { $role }, dùng được một lần trong { $hours } giờ. Xin chỉ gửi cho đúng người:
staff-invitation-link = Trên { $platform }, mở { $link }
staff-invitation-code = Ở nơi nào cũng được: nhắn /nhanvien cho phường rồi nhắn mã { $code }
staff-too-many-invitations = Đã có { $most } lời mời đang chờ nên chưa mời thêm ạ.
staff-withdraw = Hủy các lời mời đang chờ
staff-withdrawn = ✅ Đã hủy mọi lời mời đang chờ.
staff-ask-code = Mục này dành cho cán bộ phường. Bạn được mời thì xin nhắn mã mời, ví dụ: 7K2MD-XQ9RT (nhắn “hủy” để thôi)
staff-no-code = Mã mời có 10 chữ và số ạ, ví dụ: 7K2MD-XQ9RT
staff-wrong-code = Mã này không đúng, đã dùng rồi hoặc đã quá hạn. Xin xem lại, hoặc nhờ quản trị mời lại ạ.
staff-too-many-codes = Bạn đã nhắn sai mã nhiều lần. Xin thử lại sau một giờ ạ.
staff-already = Bạn đã là cán bộ rồi. Muốn đổi vai trò thì xin nhờ quản trị ạ.
staff-join-read-back =
    Bạn nhận lời mời làm { $role }, với tên “{ $name }”.
    Tên này chỉ cán bộ thấy, và được xóa khi bạn thôi làm cán bộ.

    Đúng chưa ạ?
staff-join-read-back-part-name = Tên
staff-joined =
    ✅ Bạn đã là { $role }.{ $announces ->
        [no] {""}
       *[yes] {" "}Mở Menu, bấm “Việc của cán bộ” để xem các việc làm được.
    }
staff-joined-news = 👥 { $name } vừa nhận lời mời làm { $role }.
staff-change-role = Đổi vai trò
staff-role-changed = ✅ { $name } từ nay là { $role }.
staff-your-role = 👥 Vai trò của bạn từ nay là { $role }.
staff-remove = Gỡ khỏi danh sách
staff-remove-sure = Gỡ { $name } khỏi danh sách cán bộ? Người này sẽ không làm được việc của cán bộ nữa, ngay từ lúc này.
staff-remove-yes = Gỡ ngay
staff-keep = Giữ lại
staff-was-removed = ✅ Đã gỡ { $name } khỏi danh sách cán bộ.
staff-you-were-removed = Bạn không còn trong danh sách cán bộ của phường. Cảm ơn bạn đã cùng làm; các việc khác bạn vẫn dùng như mọi người dân ạ.
staff-last-admin = Phải còn ít nhất một quản trị, nên chưa đổi ạ. Xin mời thêm một quản trị trước.
staff-overtaken = Người này vừa được quản trị khác đổi hoặc gỡ. Xin xem lại danh sách ạ.

# What staff did
staff-log-button = Nhật ký
staff-log-title = 📜 Việc cán bộ đã làm, mới nhất trước:
staff-log-empty = 📜 Chưa có việc nào được ghi.
staff-log-line = • { $when } { $who }: { $what }
staff-deed-people = { $people } người ({ $title })
staff-deed =
    { $deed ->
        [activity-changed] sửa { $about }: { $before } → { $after }
        [activity-cancelled] báo hủy { $about }
        [activity-revived] bỏ hủy { $about }
        [announcement-written] soạn thông báo “{ $about }”
        [announcement-repeated] gửi lại cho người chưa nhận: “{ $about }”
        [announcement-approved] đồng ý gửi “{ $about }”
        [announcement-withdrawn] rút thông báo “{ $about }”
        [announcement-paused] tạm dừng gửi “{ $about }”
        [announcement-resumed] gửi tiếp “{ $about }”
        [announcement-stopped] dừng hẳn “{ $about }”
        [book-approved] duyệt sách “{ $about }”
        [book-hidden] ẩn sách “{ $about }”
        [book-merged] gộp sách “{ $about }” vào cuốn khác
        [book-split] tách sách “{ $about }”
        [book-spelling-taken-out] tách một cách ghi khỏi sách “{ $about }”
        [book-reason-shown] cho xem một lời giới thiệu sách “{ $about }”
        [book-reason-hidden] không cho xem một lời giới thiệu sách “{ $about }”
        [staff-invited] mời một người làm { $after }
        [staff-invitations-withdrawn] hủy các lời mời đang chờ
        [staff-joined] nhận lời mời làm { $after }
        [staff-removed] gỡ { $about } ({ $before })
        [staff-role-changed] đổi { $about } từ { $before } thành { $after }
        [deliveries-released] cho gửi tiếp sau khi khôi phục dữ liệu
        [people-joined] nối hai người là một (số { $before } vào số { $after })
        [people-parted] tách lại hai người đã nối (số { $after })
        [twins-same] coi người được đăng ký hộ ở số { $before } và số { $after } là một
        [twins-two] coi số { $before } và số { $after } là hai người
        [twins-apart] tách lại người được đăng ký hộ ở số { $about }
        [twins-asked-again] xem lại một cặp trùng tên
        [people-entered] nhập hộ { $after }
        [person-removed] xóa người nhập hộ số { $about }
        [entry-undone] bỏ lần nhập hộ { $before }
        [twins-same] xác nhận hai lần ghi là một người ({ $about })
        [twins-two] xác nhận là hai người khác nhau ({ $about })
        [twins-apart] tách lại người đã gộp ({ $about })
        [twins-asked-again] xem lại hai người nghi trùng
        [totals-entered] nhập số liệu của { $about }
        [unit-named] thêm lớp, đơn vị { $about }
        [totals-due] đổi hạn nộp số liệu
        [group-goal] đặt mục tiêu đọc cho { $about }
        [exported] lấy tệp { $about }
        [attendance-recorded] điểm danh một người ở { $about }
        [attendance-undone] bỏ điểm danh một người ở { $about }
        [head-count] ghi { $after } người có mặt ở { $about }
        [unit-removed] bỏ lớp, đơn vị { $about }
        [book-spelling-taken-out] bỏ cách ghi lạc khỏi sách “{ $about }”
        [reason-shown] cho xem một lời giới thiệu sách
        [reason-hidden] ẩn một lời giới thiệu sách
       *[other] { $deed } { $about }
    }
