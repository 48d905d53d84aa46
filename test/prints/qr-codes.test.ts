import { describe, expect, test } from "@jest/globals";
import { drawPoster } from "../../src/prints/poster.ts";
import { pictureSize } from "../../src/prints/picture-size.ts";
import { readQrCode } from "../../src/prints/read-qr-code.ts";
import { drawReceipt } from "../../src/prints/receipt-picture.ts";
import { fontsOf, linesOf } from "../pdf-text.ts";
import { readQr } from "../read-qr.ts";

const title = "Tập huấn kỹ năng tìm kiếm và khai thác thông tin trên internet an toàn, hiệu quả";
const note = "Đưa mã này cho cán bộ khi đến";

describe("a receipt", () => {
  test.each([
    "A3F7K",
    "https://t.me/tuan_hoc_bot?start=diemdanh-A3F7K",
    `https://${"phuong-bien-giang.".repeat(6)}example.vn/?start=diemdanh-A3F7K`,
  ])("is read by a telephone: %s", async (content) => {
    const picture = await drawReceipt({ title, code: "A3F7K", note, content });
    expect(await readQr(picture)).toBe(content);
    // Zalo takes pictures up to 1 MB; on a poor line a small one arrives.
    expect(picture.length).toBeLessThan(100_000);
  });

  test("of a title of any length, with letters that cannot be printed", async () => {
    const picture = await drawReceipt({ title: "Rất dài ".repeat(60) + "😀", code: "A3F7K", note, content: "A3F7K" });
    expect(await readQr(picture)).toBe("A3F7K");
  });
});

describe("a poster", () => {
  const texts = {
    organiser: "UBND phường Biên Giang",
    title,
    when: "Thứ Năm, 03/10, 8:00–10:30",
    ask: "Quét mã để điểm danh",
    type: "Hoặc nhắn mã này cho phường:",
    code: "ACD-EFGH",
  };
  const telegram = { label: "Telegram", content: "https://t.me/tuan_hoc_bot?start=diemdanh-ACDEFGH" };
  const web = { label: "Trang web", content: "https://tuanhoc.phuong-bien-giang.example.vn/?start=diemdanh-ACDEFGH" };

  test("has a code for each way in, and says the rest in words that can be copied", async () => {
    const { picture, document } = await drawPoster({ ...texts, codes: [telegram, web] });
    expect(await readQr(picture, { x: 40, y: 660, width: 555, height: 640 })).toBe(telegram.content);
    expect(await readQr(picture, { x: 595, y: 660, width: 555, height: 640 })).toBe(web.content);
    expect(linesOf(document).join(" ").replaceAll(/\s+/g, " ")).toContain("Quét mã để điểm danh");
    expect(linesOf(document).join(" ")).toContain("ACD-EFGH");
    expect(fontsOf(document).every(({ embedded }) => embedded)).toBe(true);
    expect(picture.length).toBeLessThan(1_000_000);
  });

  test("of one way in is read as a whole; where there is none the code to be typed is scanned", async () => {
    expect(await readQr((await drawPoster({ ...texts, codes: [web] })).picture)).toBe(web.content);
    expect(await readQr((await drawPoster({ ...texts, codes: [{ label: "", content: "ACDEFGH" }] })).picture)).toBe("ACDEFGH");
  });
});

describe("a photo without a code that can be read", () => {
  const header = (width: number, height: number) => {
    const png = Buffer.alloc(64);
    Buffer.from("89504e470d0a1a0a0000000d49484452", "hex").copy(png);
    png.writeUInt32BE(width, 16);
    png.writeUInt32BE(height, 20);
    return png;
  };

  test.each<[string, Buffer]>([
    ["nothing", Buffer.alloc(0)],
    ["a few bytes", Buffer.from("ffd8ff", "hex")],
    ["no picture", Buffer.from("x".repeat(200))],
    ["a broken JPEG", Buffer.concat([Buffer.from("ffd8ffe000104a4649460001", "hex"), Buffer.alloc(100)])],
    ["a broken PNG", header(200, 200)],
    ["one that would fill the memory", header(60_000, 60_000)],
    ["one without any extent", header(0, 10)],
  ])("%s: is none, and no trouble", async (_, bytes) => {
    expect(await readQrCode(bytes)).toBeUndefined();
  });

  test("the size of a JPEG is found behind what a telephone writes before it", () => {
    const exif = Buffer.concat([
      Buffer.from("ffd8ffe10012", "hex"),
      Buffer.alloc(16),
      Buffer.from("ffc0001108038404b00301", "hex"),
      Buffer.alloc(20),
    ]);
    expect(pictureSize(exif)).toEqual({ width: 1200, height: 900 });
  });
});
