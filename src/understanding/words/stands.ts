import type { Stands } from "../phrases.ts";

/** What `{name}` in the other lists may be. */
export const stands: Stands = {
  me: ["mình", "tôi", "em", "con", "cháu", "anh", "chị", "bác", "cô", "chú", "ông", "bà", "tớ", "me", "nhà em", "nhà mình", "bọn em", "bọn mình", "bọn tôi", "chúng tôi", "chúng em", "chúng mình", "tụi em", "tụi mình", "tụi tôi", "tụi con", "mẹ", "bố", "má", "ba", "mạ", "mệ", "o", "dì", "cậu", "mợ", "thím", "dượng", "cụ", "tía", "u", "thầy", "tao", "nhà tôi", "nhà chị", "nhà bác", "cả nhà", "vợ chồng em", "vợ chồng tôi", "us", "gia đình tôi", "gia đình em", "gia đình mình", "nhà chú", "nhà cô"],
  kin: ["bé nhà em", "bé nhà mình", "bé nhà tôi", "con em", "con mình", "con tôi", "con", "cháu nhà em", "cháu nhà tôi", "cháu", "bé", "má", "ba", "má em", "mẹ em", "mẹ mình", "mẹ tôi", "bố mẹ em", "bà nội", "ông nội", "vợ chồng em", "vợ chồng tôi", "hai mẹ con", "hai vợ chồng", "nhà em", "nhà mình", "nhà tôi", "đội em", "lớp em"],
  others: ["mọi người", "bà con", "ai", "các bạn", "các bác", "các cô", "người ta", "hàng xóm", "cả phường", "người dân", "người khác", "mọi nhà", "dân mình", "cư dân", "anh chị em", "chị em", "thầy cô"],
  book: ["sách", "cuốn", "quyển", "đầu sách", "truyện", "cuốn sách", "quyển sách", "cuốn truyện", "tựa sách"],
  which: ["nào", "gì"],
  spot: ["bến", "cảng", "đảo", "ấp", "buôn", "trạm", "cổng", "ngõ", "hẻm", "nhà", "hội trường", "phòng", "sảnh", "gian", "khu", "điểm", "trường", "đình", "chùa", "nhà thờ", "quán", "sân khấu", "phường", "xưởng", "bãi", "vườn", "dãy", "tầng", "lầu"],
  doing: ["bày", "mở", "làm", "diễn", "chơi", "thi", "học", "dạy", "tổ chức", "xem", "coi", "dự", "tham gia", "tham dự", "đi", "trưng bày", "chiếu", "bố trí", "sắp xếp", "lên lịch", "hát", "nghe", "đọc", "phụ trách", "lo", "chủ trì", "đứng ra làm", "đứng ra lo", "cho học", "góp mặt", "đăng cai", "diễn ra", "bày ra", "dựng", "trình diễn", "trình bày"],
  end: ["xong", "tan", "kết thúc", "giải tán", "hết", "nghỉ"],
  about: ["", "khoảng", "tầm", "lúc", "chừng", "cỡ", "độ", "vào lúc"],
  /** "giúp được {few} {thing} gì": what may stand there or be left out. */
  few: ["", "những", "mấy", "các"],
  thing: ["", "cái", "việc", "chuyện", "điều", "thứ", "câu", "món", "vấn đề"],
  carry: ["mang", "đem", "cầm", "xách", "vác", "chuẩn bị", "thủ", "sắm", "bỏ túi", "mang theo", "đem theo", "cầm theo", "xách theo", "kèm theo", "chuẩn bị sẵn", "thủ sẵn"],
  use: ["dùng", "xài", "sử dụng", "dùng cái", "xài cái", "dùng con", "xài con", "sài"],
  channel: ["bot này", "bot", "kênh này", "trang này", "app này", "cái này", "con này", "nick này", "zalo này", "nhóm này", "máy này", "ứng dụng này"],
  how: ["sao", "thế nào", "như thế nào", "kiểu gì", "kiểu sao", "ra sao", "làm sao", "cách nào", "kiểu nào"],
}; // prettier-ignore
