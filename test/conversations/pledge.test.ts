import { afterAll, beforeAll, describe, test } from "@jest/globals";
import { Stage, stagePlatforms } from "../stage.ts";
import { play } from "../transcript.ts";

describe.each(stagePlatforms)("pledging and reading, on %s", (platform) => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open()));
  afterAll(() => stage.close());
  const tell = async (transcript: string) => {
    stage.clock.moveTo(Date.parse("2024-10-02T07:00+07:00"));
    await play(transcript, stage, await stage.enter(platform));
  };

  test("a pledge is made, read, changed, and given up", () =>
    tell(`
      > /camket
      < Bạn muốn cam kết đọc theo cách nào [Số phút mỗi ngày]
      [Số phút mỗi ngày]
      < Mỗi ngày bạn muốn đọc mấy phút [20 phút]
      > 25
      < Trong bao lâu ạ? [Đến hết Thứ Hai, 07/10]
      [Đến hết Thứ Hai, 07/10]
      < trường hay tổ dân phố nào [Trường THCS Biên Giang]
      [Trường THCS Biên Giang]
      < ghi tên thế nào [Bỏ qua]
      > Bác Tám
      < Cam kết đọc 25 phút mỗi ngày\\nTừ Thứ Tư, 02/10 đến Thứ Hai, 07/10\\nTrường, tổ: Trường THCS Biên Giang\\nTên: Bác Tám
      [Đúng, ghi nhận]
      < ✅ Đã ghi nhận cam kết
      > /camket
      < đọc 25 phút mỗi ngày [Sửa]
      [Sửa]
      < Đúng chưa ạ
      > sửa
      < Sửa phần nào [Bao nhiêu]
      [Bao nhiêu]
      < mấy phút
      > 30 phút
      < Cam kết đọc 30 phút
      > 1
      < Đã ghi nhận
      > /camket
      < đọc 30 phút mỗi ngày
      [Bỏ cam kết]
      < Bỏ cam kết đọc của bạn ạ? [Giữ lại]
      [Bỏ cam kết]
      < Đã bỏ cam kết
    `));

  test("a part of a choice is enough; a question in between is answered, and the choice asked for again", () =>
    tell(`
      > /camket
      < theo cách nào
      > mai có gì
      < Ngày mai
      < theo cách nào
      > xyz
      < Xin bấm một nút, hoặc nhắn một số từ 1 đến
      < theo cách nào
      > phút
      < mấy phút
      > hủy
      < Đã dừng
    `));

  test("only a number that makes sense is taken, and what may be skipped is skipped", () =>
    tell(`
      > tôi muốn cam kết đọc sách
      < theo cách nào
      > số cuốn sách
      < Bạn muốn đọc mấy cuốn
      > nhiều lắm
      < Xin nhắn một số từ 1 đến 100
      > 0
      < Đã dừng
      > /camket
      < theo cách nào
      > 1
      < mấy cuốn
      > 1000
      < Xin nhắn một số từ 1 đến 100
      > 3
      < Trong bao lâu
      > 21
      < tổ dân phố nào
      > Tổ dân phố số 5
      < ghi tên
      > bỏ qua
      < Trường, tổ: Tổ dân phố số 5
      > 1
      < Đã ghi nhận
    `));

  test("reading is reported day by day, taken back, and never scolded", () =>
    tell(`
      > /doc
      < Hôm nay đọc 0 phút. Tất cả được 0 phút. [Ghi việc đọc]
      [Ghi việc đọc]
      < Hôm nay bạn đọc được mấy phút
      > 20
      < Đã ghi nhận. Hôm nay đọc 20 phút. Tất cả được 20 phút. [Ghi thêm]
      * 2024-10-03T21:00
      > /doc
      < Hôm nay đọc 0 phút. Tất cả được 20 phút. [Ghi việc đọc]
      [Ghi việc đọc]
      < mấy phút
      > 45 phút
      < Hôm nay đọc 45 phút. Tất cả được 65 phút.
      > /doc
      < 2 ngày liền có đọc.
      [Ghi việc đọc]
      < mấy phút
      > 5
      < Hôm nay đọc 50 phút
      [Ghi nhầm, bỏ]
      < Đã bỏ lần ghi vừa rồi
      > /doc
      < Hôm nay đọc 45 phút. Tất cả được 65 phút.
      [Ghi việc đọc]
      < mấy phút
      > 2000
      < Xin nhắn một số từ 1 đến 1.440
      > /huy
      < Đã dừng
    `));

  test("what was read yesterday is told in the morning; a day of rest does not break the row", () =>
    tell(`
      > /doc
      < Hôm nay đọc 0 phút [Ghi cho hôm qua]
      [Ghi cho hôm qua]
      < Hôm qua bạn đọc được mấy phút
      > 30
      < ✅ Đã ghi nhận cho hôm qua. Hôm nay đọc 0 phút. Tất cả được 30 phút.
      [Ghi thêm]
      < Hôm nay bạn đọc được mấy phút
      > hôm qua đọc 10 phút nữa
      < Đã ghi nhận cho hôm qua. Hôm nay đọc 0 phút. Tất cả được 40 phút.
      [Ghi nhầm, bỏ]
      < Đã bỏ lần ghi vừa rồi.\nHôm nay đọc 0 phút. Tất cả được 30 phút.
      * 2024-10-03T20:00
      [Ghi cho hôm qua]
      < Hôm nay bạn đọc được mấy phút
      > 10
      < Tất cả được 40 phút.\n2 ngày có đọc, giữa chừng nghỉ một ngày vẫn tính liền.
      <! thiếu
    `));

  test("what is told in a plain sentence is read back and kept, in the unit that is pledged", () =>
    tell(`
      > hôm nay tôi đọc được 20 phút
      < Ghi 20 phút cho hôm nay. Đúng chưa ạ? [Đúng, ghi nhận]
      [Đúng, ghi nhận]
      < ✅ Đã ghi nhận. Hôm nay đọc 20 phút.
      > hôm qua đọc nửa tiếng, à 1 tiếng
      < Ghi 60 phút cho hôm qua
      > sửa
      < Hôm qua bạn đọc được mấy phút
      > 30
      < ✅ Đã ghi nhận cho hôm qua. Hôm nay đọc 20 phút. Tất cả được 50 phút.
      > tôi vừa đọc xong 2 cuốn sách
      < Hôm nay đọc 20 phút. Tất cả được 50 phút.
      > nhắc tôi đọc sách mỗi tối
      < Nhắc đọc đi cùng cam kết đọc
      > cho tôi xin giấy ghi nhận
      < 📜 Giấy ghi nhận có ngay khi bạn đọc đủ điều cam kết
      <! thiếu
    `));

  test("the day ends at the ward's midnight: what was asked about before it counts for that day", () =>
    tell(`
      * 2024-10-02T23:59
      > /doc
      < Hôm nay đọc 0 phút
      [Ghi việc đọc]
      < Hôm nay bạn đọc được mấy phút
      * 2024-10-03T00:01
      > 20
      < ✅ Đã ghi nhận cho hôm qua. Hôm nay đọc 0 phút. Tất cả được 20 phút.
      [Ghi thêm]
      < Hôm nay
      > 15
      < Đã ghi nhận. Hôm nay đọc 15 phút. Tất cả được 35 phút.\n2 ngày liền có đọc.
    `));

  test("a pledge that is changed keeps its first day, so that nothing read is lost to it", () =>
    tell(`
      > /camket
      < …
      [Số phút mỗi ngày]
      < mấy phút
      > 10
      < Trong bao lâu
      > 4
      < nào
      [Bỏ qua]
      < tên
      [Bỏ qua]
      < Từ Thứ Tư, 02/10 đến Thứ Bảy, 05/10
      > 1
      < Đã ghi nhận
      [Ghi việc đọc]
      < mấy phút
      > 10
      < ▓▓▓░░░░░░░ 25%
      * 2024-10-03T20:00
      > /camket
      < đọc 10 phút mỗi ngày
      [Sửa]
      < Đúng chưa
      [Sửa]
      < Sửa phần nào
      [Bao nhiêu]
      < mấy phút
      > 5
      < đọc 5 phút mỗi ngày\nTừ Thứ Tư, 02/10 đến Thứ Bảy, 05/10
      > 1
      < Đã ghi nhận
      > /doc
      < ▓▓▓▓▓░░░░░ 50%
    `));

  test("what was pledged is reached", () =>
    tell(`
      > /camket
      < …
      > 1
      < mấy cuốn
      > 2
      < Trong bao lâu
      > 7
      < nào
      [Bỏ qua]
      < tên
      [Bỏ qua]
      < Cam kết đọc 2 cuốn sách
      > 1
      < Đã ghi nhận
      [Ghi việc đọc]
      < mấy cuốn
      > 2
      < Đã đạt điều cam kết
    `));
});
