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
    ["by place", "trường tiểu học có gì", ["ke-chuyen", "ve-tranh"]],
    ["by host", "hội khuyến học tổ chức những gì", ["goc-doc", "toa-dam"]],
    ["by sign-up", "hoạt động nào phải đăng ký trước", ["lop-dien-thoai", "an-toan-mang-hoc-sinh", "ke-chuyen", "ve-tranh", "dich-vu-cong"]],
    ["beside a story in any words", "rút tên con em khỏi thi vẽ giúp em, bé bị sốt", ["ve-tranh"]],
    ["in a dictated message", "dạ em chào ad hôm trước em nghe loa nói có lớp điện thoại cho người già má em hay bị lừa lắm cho em hỏi lớp đó học mấy giờ vậy", ["lop-dien-thoai"]],
    ["none of that kind", "có lớp dạy bơi nào không", []],
  ])("%s: %s", (_how, sentence, activities) => {
    expect(meaningOf("sample-full", now, sentence).activities).toEqual(activities);
  });

  test("what is still to be announced", () => {
    const found = meaningOf("bien-giang-2024", "2024-10-01T09:00:00+07:00", "hoạt động nào chưa có ngày");
    expect(found.activities).toEqual(["tap-huan-internet", "cong-dan-so", "khuyen-hoc-van-nghe", "be-mac"]);
  });
});
