import { describe, expect, test } from "@jest/globals";
import { readTelex, readVni } from "../../src/understanding/keystrokes.ts";
import { meaningOf } from "./asking.ts";

describe("keystrokes that were left in", () => {
  test.each([
    ["chuwcs", "chức"],
    ["ddaau", "đâu"],
    ["owr", "ở"],
    ["maays", "mấy"],
    ["giowf", "giờ"],
    ["nguowif", "người"],
    ["thuee", "thuê"],
    ["taapj", "tập"],
    ["hocj", "học"],
    ["phuwowngf", "phường"],
    ["toor", "tổ"],
    ["ddawng", "đăng"],
    ["tooi", "tôi"],
    ["vaayj", "vậy"],
  ])("Telex %s is %s", (typed, meant) => {
    expect(readTelex(typed)).toBe(meant);
  });

  test.each([
    ["lo71p", "lớp"],
    ["d9ie65n", "điện"],
    ["thoa5i", "thoại"],
    ["gio72", "giờ"],
    ["va65y", "vậy"],
    ["to6i", "tôi"],
    ["ngu7o72i", "người"],
    ["d9a8ng", "đăng"],
  ])("VNI %s is %s", (typed, meant) => {
    expect(readVni(typed)).toBe(meant);
  });

  test.each(["hgfjk", "wifi", "zoom", "khai", "robot"])("%s is no Telex word", (typed) => {
    expect(readTelex(typed)).toBeUndefined();
  });

  test.each(["t7", "8h30", "2x", "99k"])("%s is no VNI word", (typed) => {
    expect(readVni(typed)).toBeUndefined();
  });
});

describe("as it is typed in chats", () => {
  test.each([
    ["lex khai macj toor chuwcs owr ddaau vaayj", ["khai-mac"]],
    ["lo71p d9ie65n thoa5i ho5c luc1 ma6y1 gio72", ["lop-dien-thoai"]],
    ["lễ kahi mạc ngày nào", ["khai-mac"]],
    ["thi kể chuỵen hom nào v ạ", ["ke-chuyen"]],
    ["KHAI MẠC Ở ĐÂU", ["khai-mac"]],
    ["Chào ad.Khai mạc ở đâu,mấy giờ?", ["khai-mac"]],
    ["Lễ khai mạc ở đâu".normalize("NFD"), ["khai-mac"]],
    ["khai mạccc ở đâuuu vậyyy", ["khai-mac"]],
    ["khaimac o dau", ["khai-mac"]],
    ["tọa đàm / toạ đàm mấy h", ["toa-dam"]],
    ["toạ đàm mấy giờ", ["toa-dam"]],
  ])("%s", (sentence, activities) => {
    expect(meaningOf("sample-full", "2026-10-01T09:00:00+07:00", sentence)).toMatchObject({ intent: "schedule", activities });
  });
});
