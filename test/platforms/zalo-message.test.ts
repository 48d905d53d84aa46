import { describe, expect, test } from "@jest/globals";
import { messagesOf } from "../../src/platforms/zalo/message.ts";
import { writtenChoices } from "../../src/platforms/written-choices.ts";

const choices = (n: number) => Array.from({ length: n }, (_, index) => ({ label: `Chọn ${index + 1}`, data: `a:${index}` }));
const numbers = { hint: "Nhắn số:", numbered: true };
const labels = { hint: "Nhắn chữ:", numbered: false };
interface WithButtons {
  text: string;
  attachment?: { payload: { buttons: { title: string; type: string; payload: unknown }[] } };
}
const said = (...of: Parameters<typeof messagesOf>) =>
  (messagesOf(...of) as WithButtons[]).map(({ text, attachment }) => ({
    text,
    buttons: attachment?.payload.buttons.map(({ title }) => title) ?? [],
  }));

describe("a message as Zalo takes it", () => {
  test("words alone", () => expect(messagesOf({ text: "Chào bạn", buttons: [] }, false)).toEqual([{ text: "Chào bạn" }]));

  test("a press is hidden, a link is opened", () => {
    const buttons = [
      { label: "Lịch", data: "lich:menu" },
      { label: "Trang", url: "https://phuong.example.vn" },
    ];
    expect(messagesOf({ text: "Chào", buttons }, false)).toEqual([
      {
        text: "Chào",
        attachment: {
          type: "template",
          payload: {
            buttons: [
              { title: "Lịch", type: "oa.query.hide", payload: "#tuanhoc:lich:menu" },
              { title: "Trang", type: "oa.open.url", payload: { url: "https://phuong.example.vn" } },
            ],
          },
        },
      },
    ]);
  });

  test("five buttons at most; the others are written under the text, by their own numbers", () => {
    expect(said({ text: "Chọn gì ạ?", buttons: choices(7), typed: numbers }, false)).toEqual([
      { text: "Chọn gì ạ?\n\nNhắn số:\n6. Chọn 6\n7. Chọn 7", buttons: ["Chọn 1", "Chọn 2", "Chọn 3", "Chọn 4", "Chọn 5"] },
    ]);
  });

  test("a link takes a button's place, and no number", () => {
    const buttons = [{ label: "Trang", url: "https://a.vn" }, ...choices(6), { label: "Bản đồ", url: "https://b.vn" }];
    expect(said({ text: "Chọn", buttons, typed: numbers }, false)).toEqual([
      { text: "Chọn\n\nBản đồ: https://b.vn\nNhắn số:\n5. Chọn 5\n6. Chọn 6", buttons: ["Trang", "Chọn 1", "Chọn 2", "Chọn 3", "Chọn 4"] },
    ]);
  });

  test("where buttons are refused, all of them are written", () => {
    expect(said({ text: "Chọn", buttons: choices(2), typed: numbers }, true)).toEqual([
      { text: "Chọn\n\nNhắn số:\n1. Chọn 1\n2. Chọn 2", buttons: [] },
    ]);
  });

  test("a long text ends at a sentence, and its buttons stand under its end", () => {
    const sentence = "Lễ khai mạc ở Nhà văn hóa. ".repeat(120).trim();
    const parts = said({ text: sentence, buttons: choices(1) }, false);
    expect(parts.map(({ buttons }) => buttons.length)).toEqual([0, 1]);
    for (const { text } of parts) {
      expect(text.length).toBeLessThanOrEqual(1_900);
      expect(text).toMatch(/\.$/);
    }
    expect(parts.map(({ text }) => text).join(" ")).toBe(sentence);
  });

  test("choices that do not fit beside the text come after it", () => {
    const parts = said({ text: `${"a".repeat(1_000)} ${"b".repeat(890)}`, buttons: choices(2), typed: numbers }, true);
    expect(parts).toHaveLength(2);
    expect(parts[1]?.text).toMatch(/2\. Chọn 2$/);
  });

  test("letters are composed; no emoji is cut in half", () => {
    expect(messagesOf({ text: "ti\u1ebfng Vi\u1ec7t".normalize("NFD"), buttons: [] }, false)).toEqual([{ text: "tiếng Việt" }]);
    for (const { text } of said({ text: "📚".repeat(2_000), buttons: [] }, false)) expect(text).not.toMatch(/[\ud800-\udbff]$/);
  });
});

describe("choices that are typed", () => {
  test("by number", () => expect(writtenChoices(choices(2), numbers)).toBe("Nhắn số:\n1. Chọn 1\n2. Chọn 2"));
  test("by label, where a number is an answer", () => expect(writtenChoices(choices(1), labels)).toBe("Nhắn chữ:\n– Chọn 1"));
  test("none", () => expect(writtenChoices([], numbers)).toBe(""));
});
