# Questions about activities
answer-over = Đã kết thúc.
answer-over-line = { $line } (đã kết thúc)
answer-all-over = Các hoạt động này đã kết thúc.
answer-not-that-day = Không diễn ra vào { $day }.
answer-several = 📅 Có { $n } hoạt động:
answer-more = … và các hoạt động khác. Xem đủ: nhắn /lich
answer-none-like-that = { $day }: không có hoạt động như vậy. Xem các hoạt động khác trong ngày: nhắn /lich
answer-which = Bạn hỏi hoạt động nào ạ? Xin chọn ở dưới, hoặc nhắn tên hoạt động.
answer-ask-one = Muốn biết thêm, xin nhắn tên một hoạt động.
answer-no-such-activity = ℹ️ Không thấy hoạt động như vậy trong chương trình. Xem cả tuần: nhắn /lich
answer-week-over = ℹ️ Tuần lễ đã kết thúc ngày { $day }, không còn hoạt động nào.

# The week itself and whom to ask
answer-week-theme = Chủ đề: { $theme }
answer-week-purpose = Mục đích: { $purpose }
answer-week-purpose-unknown = Chưa công bố mục đích.
answer-week-dates = Diễn ra { $week }.
answer-week-now = { $state ->
    [before] Tuần lễ chưa bắt đầu.
    [over] Tuần lễ đã kết thúc.
   *[during] Tuần lễ đang diễn ra.
}
answer-week-organiser = Đơn vị tổ chức: { $organiser }
answer-week-schedule = Mỗi hoạt động có giờ và nơi riêng. Xem lịch: nhắn /lich
answer-contact-office = Nơi liên hệ: { $value }
answer-contact-phone = Điện thoại: { $value }
answer-contact-email = Email: { $value }
answer-contact-hours = Giờ làm việc: { $value }
answer-contact-address = Địa chỉ: { $value }
answer-contact-unknown = { $field ->
    [office] Chưa công bố nơi liên hệ.
    [phone] Chưa công bố số điện thoại.
    [email] Chưa công bố email.
    [hours] Chưa công bố giờ làm việc.
   *[address] Chưa công bố địa chỉ.
}

# What the bot does for people, and with which command
answer-remind = 🔔 Phường nhắc bạn trước các hoạt động. Nhắn /nhac để chọn hoạt động và nhắc trước bao lâu.
answer-remind-activity = 🔔 Nhắc trước { $titles }: nhắn /nhac để chọn nhắc trước bao lâu.
answer-remind-over = ℹ️ { $titles } đã kết thúc nên không còn gì để nhắc ạ.
answer-signup = ✍️ Đăng ký tham gia hoạt động: nhắn /dangky, hoặc hỏi { $contact }.
answer-signup-unneeded = “{ $title }” không cần đăng ký trước.
answer-signup-over = “{ $title }” đã kết thúc nên không nhận đăng ký nữa ạ.
answer-cancel = Tắt tin nhắc: nhắn /nhac. Hủy đăng ký: nhắn /dangky, hoặc hỏi { $contact }.
answer-cancel-activity = Hủy đăng ký { $titles }: nhắn /dangky, hoặc hỏi { $contact }. Tắt tin nhắc: nhắn /nhac.
wish-recommend = 📚 Giới thiệu sách hay cho bà con: nhắn /sach rồi bấm “Giới thiệu sách”.
wish-books = 📚 Xem sách bà con giới thiệu: nhắn /sach rồi bấm “Xem sách hay”.
wish-pledge = ✍️ Cam kết đọc sách, hoặc xem cam kết của bạn: nhắn /camket
wish-progress = 📖 Ghi việc đọc và xem đã đọc được bao nhiêu: nhắn /doc
wish-privacy = Phường chỉ lưu những gì bạn nhắn để làm việc bạn nhờ. Xem, lấy hoặc xóa dữ liệu của bạn: nhắn /dulieu
answer-help =
    Chào bạn! Đây là nơi hỏi đáp của { $programme }.
    Có thể hỏi về lịch, giờ, nơi và nội dung các hoạt động, ví dụ: “Mai có gì?”
    Xem mọi việc làm được ở đây: nhắn /help
answer-none =
    ℹ️ Xin lỗi, ở đây không có thông tin này.
    Có thể hỏi về lịch, giờ, nơi và nội dung các hoạt động của tuần lễ, ví dụ: “Mai có gì?”
    Cần gặp người, xin liên hệ: { $contact }.
