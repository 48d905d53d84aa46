import { afterAll, beforeAll, describe, test } from "@jest/globals";
import { buttonPlatforms, Stage, stagePlatforms } from "../stage.ts";
import { play } from "../transcript.ts";

describe.each(stagePlatforms)("recommending a book, on %s", (platform) => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open()));
  afterAll(() => stage.close());
  const tell = async (transcript: string) => play(transcript, stage, await stage.enter(platform));

  test("with buttons, from the menu to the end", () =>
    tell(`
      > /sach
      < Bạn muốn làm gì ạ? [Giới thiệu sách]
      [Giới thiệu sách]
      < Tên cuốn sách là gì
      > Đất rừng phương Nam
      < Tác giả là ai [Bỏ qua]
      > Đoàn Giỏi
      < hợp với ai [Thiếu niên]
      [Thiếu niên]
      < Vì sao bạn thấy nên đọc
      > Đọc rồi thêm yêu quê hương
      < Đất rừng phương Nam [Đúng, ghi nhận]
      [Đúng, ghi nhận]
      < ✅ Đã ghi nhận cuốn “Đất rừng phương Nam” [Xem sách hay]
      [Xem sách hay]
      < Chưa có cuốn nào để xem
    `));

  test("with typed numbers and labels, without an author", () =>
    tell(`
      > /sach
      < … [Giới thiệu sách]
      > 1
      < Tên cuốn sách
      > Tắt đèn
      < Tác giả
      > bo qua
      < hợp với ai
      > người lớn
      < Vì sao
      > Hay
      < Tác giả: (không ghi)
      > 1
      < Đã ghi nhận
    `));

  test("a part is changed after it was read back", () =>
    tell(`
      > tôi muốn giới thiệu một cuốn sách
      < Tên cuốn sách
      > Số đõ
      < Tác giả
      > Vũ Trọng Phụng
      < hợp với ai
      > 3
      < Vì sao
      > Vui
      < Số đõ [Sửa]
      [Sửa]
      < Sửa phần nào [Tên sách]
      [Tên sách]
      < Tên cuốn sách
      > Số đỏ
      < Số đỏ
      > đúng, ghi nhận
      < Đã ghi nhận cuốn “Số đỏ”
    `));

  test("left in the middle, with a word, with /huy, at the read-back", () =>
    tell(`
      > /sach
      < …
      > 1
      < Tên cuốn sách
      > hủy
      < Đã dừng. Chưa ghi nhận gì. [Menu]
      > /sach
      < …
      > 1
      < Tên cuốn sách
      > Chí Phèo
      < Tác giả
      > /huy
      < Đã dừng
      > /huy
      < Không có việc gì đang làm dở
    `));

  test("seen again, changed, withdrawn", () =>
    tell(`
      > /sach
      < …
      > 1
      < Tên
      > Lão Hạc <b>&_*
      < Tác giả
      > Nam Cao
      < hợp với ai
      > 4
      < Vì sao
      > Cảm động
      < Lão Hạc <b>&_*
      > 1
      < Đã ghi nhận
      > /sach
      < … [Sách tôi giới thiệu]
      [Sách tôi giới thiệu]
      < Bạn đã giới thiệu 1 cuốn [Lão Hạc <b>&_*]
      [Lão Hạc <b>&_*]
      < Vì sao: Cảm động [Rút lại]
      [Sửa]
      < Đúng chưa [Sửa]
      [Sửa]
      < Sửa phần nào
      > Tên sách
      < Tên cuốn sách
      > Lão Hạc
      < Lão Hạc
      > 1
      < Đã ghi nhận cuốn “Lão Hạc”
      > /sach
      < …
      [Sách tôi giới thiệu]
      < 1 cuốn
      [Lão Hạc]
      < Lão Hạc
      [Rút lại]
      < Đã rút lại
    `));

  test("nonsense does not get through, and nobody is left in silence", () =>
    tell(`
      > /sach
      < …
      > 1
      < Tên cuốn sách
      > 😀😀😀
      < Xin nhắn bằng chữ, ví dụ
      > ${"rất dài ".repeat(60)}
      < Xin nhắn không quá 200
      > Dế Mèn
      < Tác giả
      [Bỏ qua] ×2
      < hợp với ai
      > 9
      < từ 1 đến 4
      < hợp với ai
      > không biết
      < Xin bấm một nút
      < hợp với ai
    `));

  test("the language is switched in the middle, the schedule looked at, and the question asked again", () =>
    tell(`
      > /sach
      < …
      > 1
      < Tên cuốn sách
      > /ngonngu
      < Chọn ngôn ngữ
      < Tên cuốn sách
      [English]
      < Answers will be in English
      < What is the title
      > /lich
      < Which schedule
      < What is the title
      > Dế Mèn
      < Who is the author [Skip]
      > cancel
      < Stopped. Nothing was saved.
    `));
});

describe.each(buttonPlatforms)("a button of before is pressed, on %s", (platform) => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open()));
  afterAll(() => stage.close());
  const tell = async (transcript: string) => play(transcript, stage, await stage.enter(platform));

  test("a button of an earlier form is not taken for an answer", () =>
    tell(`
      > /sach
      < …
      > 1
      < Tên
      > A1
      < Tác giả
      > hủy
      < Đã dừng
      > /sach
      < …
      > 1
      < Tên
      [Bỏ qua]
      < Nút này của lần trước
      < Tên cuốn sách
      > /huy
      < Đã dừng
      [Bỏ qua]
      < Nút này cũ rồi
    `));

  test("what was withdrawn is not withdrawn twice", () =>
    tell(`
      > /sach
      < …
      > 1
      < Tên
      > Lão Hạc
      < Tác giả
      [Bỏ qua] ×2
      < hợp với ai
      > 4
      < Vì sao
      > Cảm động
      < Lão Hạc
      > 1
      < Đã ghi nhận
      > /sach
      < …
      [Sách tôi giới thiệu]
      < 1 cuốn
      [Lão Hạc]
      < Lão Hạc
      [Rút lại]
      < Đã rút lại
      [Rút lại]
      < Bạn chưa giới thiệu cuốn nào
    `));
});
