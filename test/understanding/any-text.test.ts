import { describe, expect, test } from "@jest/globals";
import { intents } from "../../src/domain/question.ts";
import { seeded } from "../../src/understanding/learning/seeded.ts";
import { meaningOf, programmeOf } from "./asking.ts";

const pieces = [
  "khai mạc",
  "mai",
  "3/10",
  "lớp",
  "?",
  " ",
  "\u0301",
  "đ",
  "ạ",
  "👨‍👩‍👧",
  "\u0000",
  "\ud800",
  "ﬁ",
  "İ",
  "t7",
  "ma6y1",
  "“",
  "thứ",
  "99",
  "/",
  "-",
  ".",
  "\n",
  "không",
  "ngày",
  "10",
  "ẩ",
  "字",
  "ﷺ",
];

function randomText(random: () => number): string {
  const length = Math.floor(random() * 60);
  return Array.from({ length }, () =>
    random() < 0.5 ? (pieces[Math.floor(random() * pieces.length)] ?? "") : String.fromCodePoint(Math.floor(random() * 0x10ffff)),
  ).join(random() < 0.5 ? " " : "");
}

const now = "2026-10-02T09:00:00+07:00";

describe("any text", () => {
  const ids = new Set(programmeOf("sample-full").activities.map((activity) => activity.id));

  test("gets an intent, activities of the programme, and never an error", () => {
    const random = seeded(20261002);
    for (let round = 0; round < 3000; round += 1) {
      const text = randomText(random);
      const found = meaningOf("sample-full", now, text);
      expect(intents).toContain(found.intent);
      expect(found.activities.filter((id) => !ids.has(id))).toEqual([]);
      expect(meaningOf("sample-full", now, text)).toEqual(found);
    }
  });

  test("composed or decomposed is the same", () => {
    for (const text of ["Lễ khai mạc ở đâu ạ", "tối mai có gì", "hủy đăng ký lớp điện thoại"]) {
      expect(meaningOf("sample-full", now, text.normalize("NFD"))).toEqual(meaningOf("sample-full", now, text));
    }
  });

  test.each([
    ["one letter", "a".repeat(4096)],
    ["letters", "a ".repeat(2048)],
    ["digits", "1".repeat(4096)],
    ["numbers", "1 ".repeat(2048)],
    ["dates", "3/10 ".repeat(800)],
    ["brackets", "((((a))))".repeat(455)],
    ["punctuation", "?!.,;:()[]".repeat(410)],
    ["one word", "lớp ".repeat(1024)],
    ["days", "sáng mai ".repeat(450)],
    ["marks", "\u0301".repeat(4096)],
    ["stacked marks", "a\u0301\u0302".repeat(1365)],
    ["slips", "xqaz bcdf ghjk lmnp ".repeat(200)],
    ["names", "khai mạc thi vẽ ở đâu ".repeat(180)],
    ["longer than any message", "khai mạc ở đâu ".repeat(100_000)],
  ])("as long as a message can be, of %s", (_of, text) => {
    expect(intents).toContain(meaningOf("sample-full", now, text).intent);
  });
});
