import { describe, expect, test } from "@jest/globals";
import { meaningOf } from "./asking.ts";

const now = "2026-10-01T09:00:00+07:00";

describe("what is asked, in the order in which it was asked", () => {
  test.each([
    ["khai mạc mấy giờ", ["time"]],
    ["khai mạc ở đâu, mấy giờ", ["place", "time"]],
    ["khai mạc mấy giờ, ở đâu", ["time", "place"]],
    ["khai mạc ngày nào", ["date", "time"]],
    ["khai mạc kéo dài bao lâu", ["duration"]],
    ["ai được dự khai mạc", ["audience"]],
    ["lớp điện thoại ai dạy", ["host"]],
    ["xem trưng bày sách có mất tiền không", ["free"]],
    ["cho xin link tọa đàm", ["online"]],
    ["lớp điện thoại nhận bao nhiêu người", ["capacity"]],
    ["lớp điện thoại có cần đăng ký trước không", ["signup"]],
    ["góc đọc để làm gì", ["description"]],
    ["khai mạc là mùng 1 đúng không", ["date", "time"]],
    ["chủ đề tuần lễ là gì", ["theme"]],
    ["tuần lễ này ai tổ chức", ["organiser"]],
    ["cho xin số điện thoại", ["phone"]],
    ["cho xin email", ["email"]],
  ])("%s", (sentence, asked) => {
    expect(meaningOf("sample-full", now, sentence).asked.slice(0, asked.length)).toEqual(asked);
  });
});

describe("what the resident wants", () => {
  test.each([
    ["schedule", "nhắc lại giúp mình khai mạc ở đâu"],
    ["remind", "nhắc mình trước lễ khai mạc"],
    ["remind", "đừng quên nhắc mình hôm khai mạc nhé"],
    ["cancel", "đừng nhắc tôi nữa"],
    ["cancel", "cho em rút tên thi vẽ"],
    ["signup", "đăng ký cho mẹ em lớp điện thoại"],
    ["pledge", "đăng ký cam kết đọc sách"],
    ["pledge", "tôi hứa mỗi tối đọc 10 trang"],
    ["progress", "hôm nay đọc được 10 trang"],
    ["recommend", "mình muốn giới thiệu một cuốn sách"],
    ["books", "mọi người giới thiệu sách gì vậy"],
    ["privacy", "xóa hết dữ liệu của tôi"],
    ["contact", "muốn hỏi thêm thì gặp ai"],
    ["about", "tuần lễ học tập suốt đời là gì"],
    ["help", "chào ad"],
    ["help", "/start"],
    ["schedule", "/lich"],
    ["none", ""],
    ["none", "???"],
  ])("%s: %s", (intent, sentence) => {
    expect(meaningOf("sample-full", now, sentence).intent).toBe(intent);
  });
});
