# One fact of an activity, a line each
when-each-day = { $days }, { $hours } mỗi ngày
when-each-day-first = { $hours } mỗi ngày, { $days }
when-no-time = { $days }. Chưa công bố giờ.
when-time-first = Chưa công bố giờ. Ngày diễn ra: { $days }.
when-no-date = { $hours }. Chưa công bố ngày.
when-unknown = Chưa công bố ngày và giờ, trong tuần lễ { $week }.
fact-place = Nơi: { $place }
fact-place-unknown = Chưa công bố nơi.
fact-audience = Dành cho: { $audience }
fact-audience-unknown = Chưa công bố dành cho ai.
fact-host = Đơn vị tổ chức: { $host }
fact-host-unknown = Chưa công bố đơn vị tổ chức.
fact-description = Nội dung: { $description }
fact-description-unknown = Chưa công bố nội dung chi tiết.
fact-online = Tham gia trực tuyến: { $link }
fact-online-unknown = Chưa công bố đường dẫn tham gia trực tuyến.
fact-length = Kéo dài { $length } ({ $hours })
fact-end-unknown = Bắt đầu lúc { $time }. Chưa công bố giờ kết thúc.
fact-said = Chương trình ghi: “{ $said }”
fact-free-unknown = Chưa công bố có thu phí hay không. Xin hỏi { $contact }.
fact-signup = Cần đăng ký: nhắn /dangky, hoặc hỏi { $contact }.
fact-signup-none = Không cần đăng ký trước.
fact-capacity = Nhận { $n } người.
fact-capacity-unknown = Chưa công bố giới hạn số người.
fact-closes = Hạn đăng ký: { $when }.
fact-closes-unknown = Chưa công bố hạn đăng ký.
fact-closed = Đã hết hạn đăng ký ({ $when }).
fact-contact = Liên hệ: { $contact }

fact-cancelled = ❌ Hoạt động này đã hủy, không diễn ra nữa.
line-cancelled = { $line } (đã hủy)

# Lists
schedule-week-title = 📅 { $name }, { $week }
schedule-several-days = Nhiều ngày:
schedule-no-date = Chưa công bố ngày:
schedule-no-time = Chưa công bố giờ:
schedule-line-no-time = { $line } (chưa công bố giờ)
schedule-nothing-yet = Chưa công bố hoạt động nào.
schedule-nothing-that-day = 📅 { $day }: không có hoạt động nào trong lịch.
schedule-some-undated = { $n } hoạt động chưa công bố ngày. Xem cả tuần: nhắn /lich
schedule-other-days = Xem các ngày khác: nhắn /lich
schedule-outside-week = 📅 { $day }: ngoài tuần lễ ({ $week }), không có hoạt động nào.
schedule-no-ceremonies = 📅 Chưa công bố lễ khai mạc và lễ tổng kết.
