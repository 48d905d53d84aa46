reminder-none = 🔔 Bạn chưa nhờ nhắc hoạt động nào.
reminder-mine = 🔔 Bạn đã nhờ nhắc:
reminder-mine-button = Các lời nhắc
reminder-add = Thêm lời nhắc
reminder-turn-off = Tắt: { $title } ({ $lead })
reminder-all-off = Tắt hết
reminder-which = 🔔 Nhắc bạn về hoạt động nào ạ?
reminder-how-long =
    🔔 { $title }
    { $known ->
        [all] { $time }, { $when }.
        [date] { $when }. Chưa công bố giờ.
       *[none] { $when }.
    }
    Nhắc trước bao lâu ạ? Phường lưu lựa chọn này để gửi tin nhắc; bạn tắt lúc nào cũng được.
reminder-no-place = chưa công bố
reminder-no-date = Chưa công bố ngày
lead-evening = Tối hôm trước
lead-two-hours = Trước 2 giờ
lead-half-hour = Trước 30 phút
reminder-set =
    ✅ Sẽ nhắc bạn về “{ $title }”: { $lead }.{ $waitsFor ->
        [date] {" "}Ngày chưa công bố; khi có sẽ nhắc.
        [time] {" "}Giờ chưa công bố; khi có sẽ nhắc.
       *[nothing] {""}
    }
reminder-off = ✅ Đã tắt lời nhắc “{ $title }”.
reminder-was-off = Lời nhắc này đã tắt rồi.
reminder-all-are-off = ✅ Đã tắt hết các lời nhắc.
reminder-no-activity = Không thấy hoạt động này trong chương trình.
activity-is-cancelled = “{ $title }” đã hủy, không diễn ra nữa ạ.
activities-are-cancelled = { $titles } đã hủy, không diễn ra nữa ạ.
reminder-over = “{ $title }” đã diễn ra rồi ạ.
reminder-too-late = “{ $title }” đã diễn ra hoặc sắp bắt đầu, không kịp nhắc nữa ạ.
reminder-week-over = Các hoạt động của tuần đã diễn ra hết rồi ạ.
reminder-arrives =
    🔔 { $title }
    { $when }{ $left ->
        [none] {""}
       *[some] {" "}(còn { $left })
    }
    { $place ->
        [none] Chưa công bố nơi.
       *[known] Nơi: { $placeName }
    }
reminder-left-minutes = { $n } phút
reminder-left-hours = { $n } giờ
awaiting-button = 🔔 Báo cho tôi khi có
awaiting-set = ✅ Khi phường công bố thêm về “{ $title }”, bạn sẽ được báo. Phường chỉ lưu yêu cầu này để báo cho bạn.
awaiting-nothing = “{ $title }” đã công bố đủ ngày, giờ và nơi rồi ạ.
awaiting-arrives = Phường vừa công bố thêm:
awaiting-button-title = 🔔 Báo khi có: { $title }
reminder-this = 🔔 Nhắc tôi
reminder-this-title = 🔔 Nhắc: { $title }
