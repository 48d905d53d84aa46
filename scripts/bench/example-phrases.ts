/**
 * What residents say for each intent: the page that the libraries of this benchmark learn from. None of it stands in
 * the questions that they are judged by.
 */
export const examplePhrases: Readonly<Record<string, readonly string[]>> = {
  schedule: [
    "lịch tuần lễ thế nào", "cho xin lịch cả tuần", "tuần lễ gồm những hoạt động nào", "hôm nay diễn ra những gì", "ngày mai tổ chức gì", "thứ bảy có hoạt động nào", "chủ nhật có chương trình gì",
    "sắp diễn ra hoạt động gì", "buổi này tổ chức ở chỗ nào", "buổi ấy bắt đầu lúc mấy giờ", "diễn ra hôm nào", "kéo dài bao nhiêu lâu", "ai được tham dự", "đơn vị nào phụ trách buổi này", "vào xem có phải trả tiền không",
    "lớp nhận bao nhiêu học viên", "nội dung buổi đó là gì", "có những cuộc thi gì", "có các lớp học nào", "trẻ em tham gia được hoạt động gì", "what is on today", "where does it take place", "what time does it start",
  ],
  about: [
    "tuần lễ học tập suốt đời nghĩa là gì", "chủ đề của tuần lễ", "tuần lễ bắt đầu và kết thúc ngày nào", "mục đích của tuần lễ", "đơn vị nào đứng ra tổ chức tuần lễ", "tuần lễ diễn ra trong mấy ngày", "what is the learning week",
  ],
  contact: ["xin số điện thoại liên hệ", "liên hệ với ai", "cần hỏi thêm thì gặp ai", "địa chỉ email của ban tổ chức", "văn phòng ở đâu", "giờ làm việc của văn phòng", "phone number please", "whom can I contact"],
  remind: ["nhắc tôi trước buổi này", "nhớ nhắn tin nhắc mình", "khi nào có lịch thì báo tôi", "bật nhắc lịch giúp em", "đăng ký nhận thông báo", "remind me before it starts"],
  signup: ["đăng ký cho tôi", "ghi danh giúp em", "cho mình giữ một chỗ", "tôi muốn đăng ký tham gia", "ghi tên bé nhà mình", "sign me up"],
  cancel: ["hủy đăng ký giúp tôi", "rút tên khỏi danh sách", "tôi không tham gia nữa", "đừng nhắc nữa", "không nhận tin nhắn nữa", "cancel my registration"],
  recommend: ["tôi muốn giới thiệu một cuốn sách", "đề cử quyển sách này cho mọi người", "mình xin gợi ý sách hay", "I want to recommend a book"],
  books: ["xem danh sách sách được giới thiệu", "mọi người đang giới thiệu cuốn nào", "gợi ý cho tôi sách hay để đọc", "which books do people recommend"],
  pledge: ["tôi cam kết đọc sách mỗi ngày", "đăng ký cam kết đọc", "em hứa đọc mười lăm phút mỗi tối", "I pledge to read every day"],
  progress: ["hôm nay tôi đã đọc hai mươi trang", "vừa đọc xong một cuốn", "xem tiến độ đọc của tôi", "tôi đọc được bao nhiêu rồi", "I read thirty pages today"],
  privacy: ["các bạn lưu thông tin gì của tôi", "xóa dữ liệu của tôi đi", "ai xem được tin nhắn của tôi", "delete my data"],
  help: ["xin chào", "chào bạn", "cảm ơn nhiều", "bạn làm được những gì", "hướng dẫn sử dụng", "hello", "what can you do"],
  none: [
    "trời hôm nay có mưa không", "dự báo thời tiết ngày mai", "giá vàng bao nhiêu", "làm giấy khai sinh ở đâu", "đăng ký tạm trú cần gì", "bao giờ có điện lại", "xe rác mấy giờ đi qua", "giải bài toán giúp em", "dịch câu này sang tiếng anh",
    "kết quả bóng đá tối qua", "vay tiền nhanh lãi thấp", "đồ ngu", "kể chuyện cười đi", "gửi xe ở đâu", "mặc quần áo gì", "giải thưởng bao nhiêu tiền", "có được ăn trưa không", "quán ăn nào ngon", "what is the weather like",
  ],
}; // prettier-ignore
