import { describe, expect, test } from "@jest/globals";
import { createCatalogue } from "../../src/domain/catalogue.ts";
import { readIsbn } from "../../src/domain/isbn.ts";

const known = [
  { key: "de-men", title: "Dế Mèn phiêu lưu ký", author: "Tô Hoài", isbn: "9786042087896" },
  { key: "du-doi", title: "Tuổi thơ dữ dội", author: "Phùng Quán" },
  { key: "im-lang", title: "Tuổi thơ im lặng", author: "Duy Khán" },
  { key: "tolstoy", title: "Thời thơ ấu", author: "Lev Tolstoy" },
  { key: "gorky", title: "Thời thơ ấu", author: "Maksim Gorky" },
  { key: "nguyen-hong", title: "Những ngày thơ ấu", author: "Nguyên Hồng" },
  { key: "kvh-1", title: "Kính vạn hoa, tập 1", author: "Nguyễn Nhật Ánh" },
  { key: "kvh-2", title: "Kính vạn hoa - Tập 2", author: "Nguyễn Nhật Ánh" },
  { key: "lao-hac", title: "Lão Hạc", author: "Nam Cao" },
  { key: "hon-dat", title: "Hòn Đất", author: "Anh Đức" },
  { key: "hp-1", title: "Harry Potter và Hòn đá Phù thủy", author: "J. K. Rowling" },
  { key: "hp-2", title: "Harry Potter và Phòng chứa Bí mật", author: "J. K. Rowling" },
  { key: "hoa-vang", title: "Tôi thấy hoa vàng trên cỏ xanh", author: "Nguyễn Nhật Ánh" },
  { key: "ve", title: "Cho tôi xin một vé đi tuổi thơ", author: "Nguyễn Nhật Ánh" },
  { key: "1984", title: "1984", author: "George Orwell" },
  { key: "pi", title: "Cuộc đời của Pi" },
  { key: "so-do", title: "Số đỏ" },
  { key: "chien-binh", title: "chiến binh cầu vồng của Andrea Hirata" },
];
const catalogue = createCatalogue(known);

describe("one book in many spellings", () => {
  test.each([
    ["de men phieu luu ki", undefined, "de-men"],
    ["Cuốn sách “Dế mèn Phiêu Lưu Kí”", "to hoai", "de-men"],
    ["Dế Mèn phiêu lưu ký của Tô Hoài", undefined, "de-men"],
    ["de men phieu luu ky cua nha van to hoai", undefined, "de-men"],
    ["Dế Mèn phiêu lưu ký – Tô Hoài", undefined, "de-men"],
    ["Tô Hoài - Dế Mèn phiêu lưu ký", undefined, "de-men"],
    ["Dế Mèn phiêu lưu ký (Tái bản 2020)", undefined, "de-men"],
    ["De Men phieu lu ky", "Tô Hoài", "de-men"],
    ["De Mne phieu luu ky", "Tô Hòai", "de-men"],
    ["DẾ MÈN PHIÊU LƯU KÝ", "Nhà văn Tô Hoài", "de-men"],
    ["ISBN 978-604-2-08789-6", undefined, "de-men"],
    ["Dế Mèn phiêu lưu ký".normalize("NFD"), undefined, "de-men"],
    ["Kinh van hoa tap I", undefined, "kvh-1"],
    ["Kính vạn hoa (tập hai)", undefined, "kvh-2"],
    ["Kính vạn hoa quyển 2", "Nguyễn Nhật Ánh", "kvh-2"],
    ["Thoi tho au", "gorky", "gorky"],
    ["tôi thấy hoa vàng trên cỏ xnah", undefined, "hoa-vang"],
    ["Chiến binh cầu vồng", "Andrea Hirata", "chien-binh"],
    ["cuoc doi cua pi", "Yann Martel", "pi"],
    ["Số Đõ", "Vũ Trọng Phụng", "so-do"],
  ])("%s (%s) is %s", (title, author, key) => expect(catalogue.certain({ title, author })?.key).toBe(key));
});

describe("what is near, and another book", () => {
  test.each([
    ["Kính vạn hoa tập 3", "Nguyễn Nhật Ánh"],
    ["Kính vạn hoa", "Nguyễn Nhật Ánh"],
    ["Tuổi thơ", undefined],
    ["Thời thơ ấu", undefined],
    ["Thời thơ ấu", "Nguyên Hồng"],
    ["Lão Hạt", "Nam Cao"],
    ["Hòn Đá", undefined],
    ["Harry Potter", "J. K. Rowling"],
    ["Harry Potter và Tên tù nhân ngục Azkaban", "J. K. Rowling"],
    ["1985", "George Orwell"],
    ["Dế Mèn phiêu lưu ký", "Nguyễn Du"],
    ["Cho tôi xin hai vé đi tuổi thơ", undefined],
    ["Tô Hoài", undefined],
  ])("%s (%s)", (title, author) => expect(catalogue.certain({ title, author })).toBeUndefined());

  test("is suggested, the likeliest first", () => {
    const suggested = (title: string, author?: string) => catalogue.similar({ title, author }).map(({ key }) => key);
    expect(suggested("Dế Mèn")).toEqual(["de-men"]);
    expect(suggested("Thời thơ ấu", "Gorky")[0]).toBe("gorky");
    expect(suggested("Kính vạn hoa")).toEqual(["kvh-1", "kvh-2"]);
    expect(suggested("Lão Hạt")).toEqual(["lao-hac"]);
    expect(suggested("978-604-2-08789-6")).toEqual(["de-men"]);
    expect(suggested("Truyện Kiều")).toEqual([]);
  });
});

describe("an author in the same line", () => {
  const few = createCatalogue([
    { key: "lao-hac", title: "Lão Hạc" },
    { key: "ky-uc", title: "Ký ức" },
    { key: "dong-song", title: "Dòng sông của người lính" },
    { key: "mat-biec", title: "Mắt biếc", author: "Nguyễn Nhật Ánh" },
    { key: "gorky", title: "Thời thơ ấu", author: "Maksim Gorky" },
    { key: "tolstoy", title: "Thời thơ ấu", author: "Lev Tolstoy" },
    { key: "by-whom", title: "Thời thơ ấu" },
    { key: "by-whom-again", title: "thoi tho au" },
    { key: "tat-den", title: "Tắt đèn – Ngô Tất Tố" },
    { key: "tat-den-2", title: "Tắt đèn", author: "Ngô Tất Tố" },
  ]);
  test.each([
    ["Lão Hạc của Nam Cao", undefined, "lao-hac", "it is written as a name is"],
    ["LÃO HẠC CỦA NGUYỄN NHẬT ÁNH", undefined, "lao-hac", "it is known as a name"],
    ["Ký ức của ông ngoại", undefined, undefined, "of whom a book tells is no author"],
    ["Ký Ức Của Ông Ngoại", undefined, undefined, "with capitals neither"],
    ["Dòng sông của người lính thuở ấy", undefined, undefined, "one title that goes on is another"],
    ["Thời thơ ấu", undefined, "by-whom", "of two authors' books neither, but what was recommended without one"],
    ["Thời thơ ấu của Lev Tolstoy", undefined, "tolstoy", "the author tells them apart"],
    ["Thời thơ ấu", "Xuân Diệu", "by-whom", "it may be by this one"],
    ["Tắt đèn", "Ngô Tất Tố", "tat-den", "of two spellings of one book the first"],
    ["tat den", undefined, "tat-den", "without its author, too"],
  ])("%s (%s) is %s: %s", (title, author, key, why) => expect([few.certain({ title, author })?.key, why]).toEqual([key, why]));
});

test.each([
  ["978-604-2-08789-6", "9786042087896"],
  ["ISBN-10: 0-306-40615-2", "9780306406157"],
  ["080442957X", "9780804429573"],
  ["978-604-2-08789-5", undefined],
  ["0-306-40615-3", undefined],
  ["0912 345 678", undefined],
  ["tập 12", undefined],
])("the ISBN in “%s” is %s", (text, isbn) => expect(readIsbn(text)).toBe(isbn));
