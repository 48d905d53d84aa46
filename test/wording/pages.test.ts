import { describe, expect, test } from "@jest/globals";
import { inBlocks } from "../../src/wording/blocks.ts";
import { clipped, pages } from "../../src/wording/pages.ts";

describe("a message that is too long", () => {
  test("goes on in the next, under the same headline", () => {
    const sections = [
      { head: "Thứ Hai:", lines: ["• một", "• hai", "• ba"] },
      { head: "Thứ Ba:", lines: ["• bốn"] },
    ];
    expect(pages("Lịch", sections, 24)).toEqual(["Lịch\n\nThứ Hai:\n• một", "Thứ Hai:\n• hai\n• ba", "Thứ Ba:\n• bốn"]);
    expect(pages("Lịch", sections)).toEqual(["Lịch\n\nThứ Hai:\n• một\n• hai\n• ba\n\nThứ Ba:\n• bốn"]);
  });

  test("loses no line and is never too long, however the lines fall", () => {
    for (let seed = 1; seed <= 200; seed++) {
      const lines = Array.from({ length: 40 }, (_, index) => `• ${index} ${"x".repeat((index * seed * 7) % 60)}`);
      const all = pages(
        "Tên",
        [
          { head: "A:", lines: lines.slice(0, 20) },
          { head: "B:", lines: lines.slice(20) },
        ],
        150,
      );
      expect(Math.max(...all.map((page) => page.length))).toBeLessThanOrEqual(150);
      expect(
        all
          .join("\n")
          .split("\n")
          .filter((line) => line.startsWith("•")),
      ).toEqual(lines);
    }
  });

  test.each([
    ["vừa đủ", 6, "vừa đủ"],
    ["một hai ba bốn", 11, "một hai ba…"],
    ["một hai ba bốn", 10, "một hai…"],
    ["xxxxxxxxxxxx", 5, "xxxx…"],
    ["📚📚📚📚", 6, "📚📚…"],
  ])("“%s” in %i letters is “%s”", (text, longest, expected) => {
    expect(clipped(text, longest)).toBe(expected);
  });

  test("blocks share the room, and each keeps its title", () => {
    const long = "lời ".repeat(300);
    const text = inBlocks("📅", [
      ["Lớp một", long],
      ["Lớp hai", long],
      ["Lớp ba", long],
    ]);
    expect(text.length).toBeLessThanOrEqual(900);
    expect(
      inBlocks("📅", [
        ["Lớp một", "lời ".repeat(110)],
        ["Lớp hai", "lời ".repeat(120)],
      ]).length,
    ).toBeLessThanOrEqual(900);
    for (const title of ["📅 Lớp một\n", "\n\nLớp hai\n", "\n\nLớp ba\n"]) expect(text).toContain(title);
  });
});
