start-greeting =
    Chào bạn! Đây là nơi hỏi đáp của { $programme }, do { $organiser } tổ chức.

    Phường chỉ lưu những gì bạn nhắn để làm việc bạn nhờ: lời nhắc, đăng ký, sách giới thiệu, cam kết đọc. Bạn xem và xóa bất cứ lúc nào ở mục “Dữ liệu của tôi”.
start-menu = Bạn muốn làm gì ạ? Bấm một nút, nhắn số, hoặc hỏi bằng lời, ví dụ: “Mai có gì?”
menu-button = Menu
menu-schedule = 📅 Lịch tuần
menu-reminders = 🔔 Nhắc lịch
menu-books = 📚 Sách hay
menu-pledge = ✍️ Cam kết đọc
menu-reading = 📖 Ghi việc đọc
menu-my-data = Dữ liệu của tôi
menu-language = English
menu-help = Trợ giúp
menu-programme = Sửa chương trình
help =
    Có thể hỏi về lịch, giờ, nơi và nội dung các hoạt động, ví dụ: “Lễ khai mạc ở đâu?”

    /lich – lịch tuần
    /nhac – nhắc trước hoạt động
    /sach – giới thiệu và xem sách hay
    /camket – cam kết đọc
    /doc – ghi việc đọc
    /dangky – đăng ký tham gia hoạt động
    /dulieu – xem, lấy, xóa dữ liệu của bạn
    /noi – nối Zalo, Telegram, trang web làm một
    /ngonngu – Tiếng Việt hoặc English
    /huy – dừng việc đang làm

    Cần gặp người: { $contact }.
language-which = Chọn ngôn ngữ / Choose a language:
language-vi = Tiếng Việt
language-en = English
language-chosen = ✅ Từ nay trả lời bằng tiếng Việt.
command-start = Bắt đầu, menu chính
command-lich = Lịch tuần
command-nhac = Nhắc trước hoạt động
command-sach = Giới thiệu và xem sách hay
command-camket = Cam kết đọc
command-doc = Ghi việc đọc
command-dulieu = Dữ liệu của tôi
command-ngonngu = Tiếng Việt hoặc English
command-huy = Dừng việc đang làm
command-help = Trợ giúp

schedule-menu = 📅 Bạn muốn xem lịch nào ạ?
schedule-today = Hôm nay
schedule-tomorrow = Ngày mai
schedule-pick-day = Chọn ngày
schedule-week = Cả tuần
schedule-ceremonies = Hai buổi lễ
schedule-which-day = 📅 Xem ngày nào ạ?

# /canbo: what staff do
menu-staff-deeds = 🗂 Việc của cán bộ
staff-menu = 🗂 Việc của cán bộ. Bạn cần làm gì ạ?
menu-book-review = Duyệt sách
