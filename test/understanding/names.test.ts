import { describe, expect, test } from "@jest/globals";
import { meaningOf } from "./asking.ts";

const now = "2026-10-01T09:00:00+07:00";

describe("which activities are meant", () => {
  test.each([
    ["by title", "lễ khai mạc ở đâu", ["khai-mac"]],
    ["by another name", "loa phường mấy giờ", ["phat-thanh"]],
    ["by part of it", "lớp điện thoại mấy giờ", ["lop-dien-thoai"]],
    ["by other words for it", "lớp dạy xài smartphone cho ông bà ở đâu", ["lop-dien-thoai"]],
    ["by what is done there", "muốn đổi sách cũ thì mang tới đâu", ["goc-doc"]],
    ["two of similar title", "lớp an toàn mạng học ở đâu", ["an-toan-mang-phu-huynh", "an-toan-mang-hoc-sinh"]],
    ["one of them by whom it is for", "lớp an toàn mạng cho bố mẹ học ở đâu", ["an-toan-mang-phu-huynh"]],
    ["two in one sentence", "thi vẽ với thi kể chuyện mấy giờ", ["ke-chuyen", "ve-tranh"]],
    ["two in two sentences", "Thi vẽ ở đâu? Còn tọa đàm mấy giờ?", ["ve-tranh", "toa-dam"]],
    ["named before, asked after", "Nghe nói có lớp điện thoại. Học ở đâu vậy ad?", ["lop-dien-thoai"]],
    ["with a slip", "trien lam sahc o dau", ["trung-bay-sach"]],
    ["in English", "where is the storytelling contest", ["ke-chuyen"]],
    ["by kind", "có cuộc thi nào không", ["ke-chuyen", "ve-tranh"]],
    ["by kind, asked for its hour", "lớp mấy giờ", ["lop-dien-thoai", "an-toan-mang-phu-huynh", "an-toan-mang-hoc-sinh", "dich-vu-cong"]],
    ["by place", "trường tiểu học có gì", ["ke-chuyen", "ve-tranh"]],
    ["by host", "hội khuyến học tổ chức những gì", ["goc-doc", "toa-dam"]],
    [
      "by sign-up",
      "hoạt động nào phải đăng ký trước",
      ["lop-dien-thoai", "an-toan-mang-hoc-sinh", "ke-chuyen", "ve-tranh", "dich-vu-cong"],
    ],
    ["beside a story in any words", "rút tên con em khỏi thi vẽ giúp em, bé bị sốt", ["ve-tranh"]],
    [
      "in a dictated message",
      "dạ em chào ad hôm trước em nghe loa nói có lớp điện thoại cho người già má em hay bị lừa lắm cho em hỏi lớp đó học mấy giờ vậy",
      ["lop-dien-thoai"],
    ],
    ["not what is denied", "không phải thi vẽ đâu, thi kể chuyện á, mấy giờ", ["ke-chuyen"]],
    ["not where only the leave is for it", "tối phải đi họp, rút tên tôi khỏi lớp điện thoại", ["lop-dien-thoai"]],
    ["beginning is no opening", "hội thi kể chuyện chừng nào mở màn", ["ke-chuyen"]],
    ["none of that kind", "có lớp dạy bơi nào không", []],
  ])("%s: %s", (_how, sentence, activities) => {
    expect(meaningOf("sample-full", now, sentence).activities).toEqual(activities);
  });

  // Of another ward, a row a way in which names and places were mistaken.
  test.each([
    ["by what is told of it alone", "buổi nào dạy ép tim với hà hơi vậy", ["so-cuu"]],
    ["a place with its number", "nhà văn hóa khu phố 3 có gì", ["khmer", "nau-chay"]],
    ["its number glued on", "nvh kp3 mở lớp gì vậy ad", ["khmer", "nau-chay"]],
    ["a hall of an office, which hosts elsewhere", "hội trường ủy ban tuần này làm gì", ["tin-hoc-can-bo", "viec-lam"]],
    ["a place whose name holds another meaning", "trường Nguyễn Trung Trực có những gì", ["ve-kenh", "hoc-chua-muon", "so-cuu"]],
    ["a title that sounds like a wish", "đừng ngại đi học lại là bên nào tổ chức", ["hoc-chua-muon"]],
    ["beside who it is", "con tôi học đại học rồi có học lớp python được không", ["python-cap-ba"]],
    ["beside whom one asks", "học sơ cấp cứu thì được thực hành cái gì vậy bác sĩ", ["so-cuu"]],
    ["beside why not", "mai trùng lịch kiểm tra giữa kỳ rồi, cho em hủy lớp python", ["python-cap-ba"]],
    [
      "the last before the question",
      "sáng nào cháu cũng ra bến coi ghe rồi đòi xuống nước, tôi sợ lắm, nghe loa nói có lớp sơ cấp cứu, cho tôi hỏi lớp đó học ở đâu",
      ["so-cuu"],
    ],
    ["without its tones", "ghe sach đô ơ nhưng bên nào vây", ["ghe-sach"]],
  ])("%s: %s", (_how, sentence, activities) => {
    expect(meaningOf("ben-xuoi-2026", now, sentence).activities).toEqual(activities);
  });

  test.each([
    "em làm bên công ty in, cho em xin lịch đầy đủ cả tuần",
    "gửi tôi toàn bộ chương trình để dán ở nhà văn hóa",
    "could you send me the whole schedule?",
    "em là sinh viên thực tập viết bài, xin danh sách các hoạt động trong tuần lễ",
  ])("the whole schedule: %s", (sentence) => {
    expect(meaningOf("ben-xuoi-2026", now, sentence).activities).toHaveLength(17);
  });

  test("what is still to be announced", () => {
    const found = meaningOf("bien-giang-2024", "2024-10-01T09:00:00+07:00", "hoạt động nào chưa có ngày");
    expect(found.activities).toEqual(["tap-huan-internet", "cong-dan-so", "khuyen-hoc-van-nghe", "be-mac"]);
  });
});
