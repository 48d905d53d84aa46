import { describe, expect, test } from "@jest/globals";
import { howKept } from "../../src/domain/certificate.ts";
import type { Pledge } from "../../src/domain/pledge.ts";
import type { Programme } from "../../src/domain/programme.ts";
import { createCertificates } from "../../src/prints/certificate.ts";
import { fitText } from "../../src/prints/fit-text.ts";
import { layOut, page } from "../../src/prints/certificate-layout.ts";
import { certificateTexts } from "../../src/wording/certificate.ts";
import { readWording } from "../../src/wording/wording.ts";
import { fontsOf, linesOf } from "../pdf-text.ts";

const programme: Programme = {
  ...{ id: "week", name: "Tuần lễ hưởng ứng học tập suốt đời năm 2024", theme: "Phát triển văn hóa đọc thúc đẩy học tập suốt đời" },
  ...{
    organiser: "UBND phường Biên Giang",
    timezone: "Asia/Ho_Chi_Minh",
    starts: "2024-10-01",
    ends: "2024-10-07",
    groups: [],
    activities: [],
  },
};
const pledge: Pledge = { unit: "minutes", amount: 20, from: "2024-10-01", until: "2024-10-07" };
const words = readWording("locales").vi;
const certificates = createCertificates();
const texts = (name: string, week: Partial<Programme> = {}) =>
  certificateTexts({ ...programme, ...week }, { name, pledge, kept: "reached", read: 155, day: "2024-10-08" }, words);

/** Every letter of Vietnamese: each vowel with each tone, and đ. */
const vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"];
const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const small = [...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))), "đ"];
const letters = [...small, ...small.map((letter) => letter.toUpperCase())];

describe("a certificate", () => {
  test("says in the ward's name who read what, as a picture and a PDF", async () => {
    const { picture, document } = await certificates.make(texts("Nguyễn Thị Quỳnh Như"));
    expect(linesOf(document)).toEqual([
      "UBND phường Biên Giang",
      "Tuần lễ hưởng ứng học tập suốt đời năm 2024",
      "GIẤY GHI NHẬN",
      "Trân trọng ghi nhận",
      "Nguyễn Thị Quỳnh Như",
      "đã đọc 155 phút, giữ trọn cam kết đọc 20 phút mỗi ngày",
      "“Phát triển văn hóa đọc thúc đẩy học tập suốt đời”",
      "Từ 01/10 đến 07/10/2024",
      "Ngày 08 tháng 10 năm 2024",
      "UBND phường Biên Giang",
    ]);
    expect([picture.subarray(1, 4).toString(), picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([
      "PNG",
      page.width * 2,
      page.height * 2,
    ]);
  });

  test("has every letter of Vietnamese in its own font, and gives it back", async () => {
    expect(letters).toHaveLength(146);
    for (const some of [letters.slice(0, 73), letters.slice(73)]) {
      const name = some.join(" ");
      expect(certificates.unprintable(name)).toEqual([]);
      const { document } = await certificates.make(texts(name, { theme: name, name, organiser: name }));
      expect(linesOf(document).join(" ")).toContain(name);
      expect(new Map(fontsOf(document).map(({ name, embedded }) => [name, embedded]))).toEqual(
        new Map([
          ["BeVietnamPro-Bold", true],
          ["BeVietnamPro-Regular", true],
          ["BeVietnamPro-Italic", true],
        ]),
      );
    }
  });

  test("has every other letter that it calls printable, too", async () => {
    const all = Array.from({ length: 0x2100 }, (_, code) => String.fromCodePoint(code)).filter(
      (letter) => /[\p{L}\p{N}]/u.test(letter) && certificates.unprintable(letter).length === 0,
    );
    expect(all.length).toBeGreaterThan(300);
    for (let from = 0; from < all.length; from += 60) {
      const name = all.slice(from, from + 60).join(" ");
      const { document } = await certificates.make(texts(name, { theme: name, organiser: name }));
      expect(linesOf(document).join(" ")).toContain(name);
      expect(fontsOf(document).filter(({ name }) => !name.startsWith("BeVietnamPro"))).toEqual([]);
    }
  });

  test.each(["Sofia Griffin", "Nguyễn Văn Ffl", "D'Artagnan-Trần (Bi)", "Kim", "Ẵ", "Trần Ngọc Anh, lớp 3A"])(
    "gives %s back letter for letter",
    async (name) => {
      expect(linesOf((await certificates.make(texts(name))).document)).toContain(name);
    },
  );

  test("what is decomposed is printed composed", () => expect(certificates.unprintable("Nguyê\u0303n")).toEqual([]));

  test.each([
    ["Nguyễn 漢字 Văn", ["漢", "字"]],
    ["Bé Na 🌸🌸", ["🌸"]],
    ["Иван", ["И", "в", "а", "н"]],
    ["Lê Văn Tám", []],
  ])("of %s these cannot be printed: %j", (name, cannot) => expect(certificates.unprintable(name)).toEqual(cannot));
});

describe("nothing runs out of its room", () => {
  const measure = (text: string) => [...text].length * 0.6;

  test.each([
    ["a short name", "Lê Văn Tám"],
    ["200 letters in words", "Nguyễn Phúc Hồng Bảo ".repeat(10).slice(0, 200).trim()],
    ["200 letters without a space", "W".repeat(200)],
    ["one long word among short ones", `Lê ${"a".repeat(150)} Tám`],
  ])("%s", (_, name) => {
    const lines = layOut(
      texts(name, { theme: "Đọc sách ".repeat(90), organiser: "Ủy ban nhân dân ".repeat(20), name: "Tuần lễ ".repeat(60) }),
      measure,
    );
    for (const { text, x, y, size } of lines) {
      expect(x - (measure(text) * size) / 2).toBeGreaterThan(40);
      expect(x + (measure(text) * size) / 2).toBeLessThan(page.width - 40);
      expect(y).toBeLessThan(page.height - 40);
    }
    expect(
      lines
        .map(({ text }) => text)
        .join("")
        .replaceAll(" ", ""),
    ).toContain(name.replaceAll(" ", ""));
  });

  test("a word is broken only when it fits at no size otherwise", () => {
    const room = { width: 60, height: 40, largest: 20, smallest: 10 };
    expect(fitText("Nguyen Tam", room, measure)).toEqual({ lines: ["Nguyen", "Tam"], size: 15 });
    expect(fitText("abcdefghijkl", room, measure)).toEqual({ lines: ["abcdef", "ghijkl"], size: 15 });
    expect(fitText("một hai ba bốn năm sáu bảy tám chín mười", room, measure)).toEqual({
      lines: ["một hai ba", "bốn năm", "sáu bả…"],
      size: 10,
    });
  });
});

test.each([
  ["without a pledge", undefined, 100, "2024-10-03", "nothing-yet"],
  ["nothing read", pledge, 0, "2024-10-09", "nothing-yet"],
  ["in the midst of it", pledge, 60, "2024-10-05", "nothing-yet"],
  ["reached before its end", pledge, 140, "2024-10-05", "reached"],
  ["its last day runs still", pledge, 60, "2024-10-07", "nothing-yet"],
  ["over, with something read", pledge, 10, "2024-10-08", "read"],
  ["a longer pledge, when the week is over", { ...pledge, until: "2024-10-30" }, 10, "2024-10-08", "read"],
] as const)("a pledge is acknowledged: %s", (_, made, towards, today, kept) =>
  expect(howKept(made, { towards, goal: made && 140 }, today, "2024-10-07")).toBe(kept),
);
