import { expect, test } from "@jest/globals";
import { meaningOf } from "./asking.ts";

// What is wanted, where words point to something else.
test.each([
  ["help", "praise that ends in a topic's word", "tuyệt, bot trả lời nhanh ghê, cám ơn nha"],
  ["help", "how it is used", "nhắn tin kiểu gì để bot hiểu"],
  ["about", "in English, not the bot", "what is this week about?"],
  ["about", "why, in English", "why is the ward holding this week?"],
  ["about", "told what for", "Năm nay tuần lễ lấy chủ đề gì thế, em làm băng rôn"],
  ["about", "a report on it, not of reading", "mục đích tổ chức tuần lễ là gì, em viết báo cáo"],
  ["recommend", "for the list that should be read", "quyen Dat rung phuong Nam hay lam, dua vao muc sach nen doc giup con"],
  ["recommend", "read before it is shared", "mình vừa đọc Cánh đồng bất tận thấy hay, muốn chia sẻ cho bà con"],
  ["recommend", "a title of one word", "I want to recommend Totto-chan"],
  ["progress", "pages without the word for reading", "update: nay cày xong chương 5 được 40 trang"],
  ["privacy", "with two slips", "xóa sạhc những gì đã luư về tôi"],
  ["privacy", "without naming data", "delete everything you have on me"],
  ["cancel", "weary of messages", "tắt thông báo giùm cái, kêu hoài mệt"],
  ["remind", "where it is switched on", "mình muốn nhận tin nhắc các hoạt động của tuần lễ thì bật ở đâu"],
  ["contact", "a person", "muốn gặp người thật"],
  ["schedule", "classes of the week, not the week", "tuần lễ này có lớp nào"],
  ["help", "what can be asked", "bot hỗ trợ các mục chi rứa"],
  ["help", "how it is asked, not a reminder", "chỉ bác cách nhắn tin hỏi lịch với"],
  ["about", "who calls the bot asks not about the bot", "học tập suốt đời nghĩa là sao hả bot"],
  ["about", "whose week it is", "tuần lễ này là do phường hay quận làm"],
  ["contact", "whom to tell", "muốn góp ý về chương trình thì gửi cho ai"],
  ["contact", "a day on which somebody is there", "chủ nhật có người trực không"],
  ["privacy", "who sees what was told", "tôi khai tên khai số vậy rồi cán bộ nào dòm thấy được"],
  ["privacy", "everything out of the machine", "thôi xóa tên tui với cháu tui khỏi máy đi"],
  ["progress", "how much is lacking", "còn thiếu mấy trang nữa là đủ mức đã hứa vậy"],
  ["progress", "of a pledge", "xem tiến độ cam kết của tôi"],
  ["pledge", "in other words for it", "nguyện mỗi ngày đọc cho con một truyện"],
  ["books", "that others recommended", "danh mục sách được đề xuất xem ở đâu"],
  ["recommend", "for everybody to read", "quyển Hoàng tử bé hay lắm, ai cũng nên đọc"],
  ["remind", "every morning", "nhắn mình mỗi sáng lịch trong ngày nha"],
  ["remind", "without the word for it", "tới khai mạc thì hú tui nghen"],
  ["cancel", "weary, in other words", "nhắn hoài phiền quá, dừng đi"],
  ["none", "a complaint that names by the way", "Con hẻm ngập suốt, đi khai mạc cũng khổ, đề nghị phường cho người xuống làm cống"],
  ["none", "the language of a class, not the class", "tiếng Khmer cảm ơn nói sao"],
])("%s: %s (%s)", (intent, _how, sentence) => {
  expect(meaningOf("ben-xuoi-2026", "2026-10-01T06:00:00+07:00", sentence).intent).toBe(intent);
});
