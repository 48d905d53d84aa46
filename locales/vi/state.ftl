# /tinhtrang: how the service fares, for staff
menu-state = Tình trạng
command-tinhtrang = Tình trạng dịch vụ (cán bộ)
state-title = 🩺 Tình trạng dịch vụ
state-button = Xem lại tình trạng
state-works = { $platform }: đang hoạt động.
state-stopped = { $platform }: đã ngừng gửi tin, xem lời báo đã gửi cho cán bộ.
state-plan = Gói miễn phí: { $people }/{ $mostPeople } người, tháng này { $messages }/{ $mostMessages } tin.
state-reminders =
    Đang nhờ nhắc: { $n } người.{ $counted ->
        [0] {""}
       *[other] {" "}Tính vào gói Zalo: { $counted }.
    }{ $template ->
        [0] {""}
       *[other] {" "}Chỉ gửi được bằng mẫu: { $template }.
    }{ $unreachable ->
        [0] {""}
       *[other] {" "}Không nhắn được: { $unreachable }.
    }
state-missing = ⚠️ { $n } tin (lời nhắc, thông báo) đáng lẽ đã gửi mà chưa gửi. Xin báo người cài đặt dịch vụ.
state-untold = 📢 “{ $title }” đã sửa mà chưa báo cho ai.
state-missed-button = Ai chưa được nhắc
state-nobody-missed = ✅ Mọi lời nhắc đã gửi đều đến nơi.
state-missed-title = 🔔 Lời nhắc không đến nơi (theo số của người dân trong hệ thống):
state-missed-reminder = { $title } – { $lead }:
state-missed-people = • { $why }: { $n } người (số { $numbers })
state-why =
    { $row ->
        [never-window] quá 7 ngày chưa nhắn cho phường trên Zalo
        [never-blocked] đã chặn hoặc bỏ theo dõi
        [never-gone] tài khoản không còn
        [never-refused] nền tảng không nhận tin
        [never-paper] không có tài khoản (nhập hộ)
        [never-forgotten] đã xóa dữ liệu
        [planned] chưa gửi
        [stopped] cán bộ đã dừng
        [late] quá giờ, không còn kịp nhắc
        [unknown] không rõ đã đến chưa
        [claimed] đang gửi, hoặc không rõ đã đến chưa
       *[other] có trục trặc
    }
state-sentences-button = Câu chưa hiểu
state-no-sentences = ✅ Chưa có câu nào không hiểu được.
state-sentences-title = 💬 Những câu gần đây chưa hiểu được (không ghi ai hỏi):
hold-begins = ⚠️ Dữ liệu vừa được phục hồi từ bản sao lưu, hoặc dịch vụ đã nghỉ hơn một ngày. Lời nhắc và thông báo tạm dừng cho đến khi cán bộ đồng ý gửi tiếp.
hold-lasts = ⚠️ Lời nhắc và thông báo đang tạm dừng, chờ cán bộ đồng ý gửi tiếp.
hold-button = Xem và cho gửi tiếp
hold-ask =
    ⚠️ { $why ->
        [long-ago] Dịch vụ đã nghỉ hơn một ngày.
       *[other] Dữ liệu được phục hồi từ bản sao lưu, nên không biết những gì đã gửi sau đó.
    } Lời nhắc và thông báo đang tạm dừng.

    Chọn “Chỉ gửi từ bây giờ” nếu những gì đến hạn có thể đã gửi rồi: không ai nhận hai lần, ai bị bỏ qua được ghi lại. Chọn “Gửi cả phần đến hạn” nếu chắc chắn chưa gửi.
hold-from-now = Chỉ gửi từ bây giờ
hold-all = Gửi cả phần đến hạn
hold-released-from-now = ✅ Đã cho gửi tiếp từ bây giờ. Ai bị bỏ qua: xem “Ai chưa được nhắc” và từng thông báo.
hold-released-all = ✅ Đã cho gửi tiếp, cả phần đã đến hạn.
hold-is-over = ✅ Lời nhắc và thông báo đang được gửi bình thường.
