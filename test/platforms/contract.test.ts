import { afterAll, beforeAll, describe, test } from "@jest/globals";
import { Stage, stagePlatforms } from "../stage.ts";
import { play, ways } from "../transcript.ts";

describe.each(stagePlatforms)("what every platform can do: %s", (platform) => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open({ now: "2024-10-01T07:00+07:00" })));
  afterAll(() => stage.close());

  test.each(ways)("a whole recommendation, choosing by %s", async (way) => {
    await play(
      `
      > /sach
      < Sách hay [Giới thiệu sách]
      {Giới thiệu sách}
      < Tên cuốn sách
      > Dế Mèn phiêu lưu ký
      < Tác giả là ai [Bỏ qua]
      {Bỏ qua}
      < hợp với ai [Người lớn]
      {Người lớn}
      < Vì sao
      > Hay và dễ đọc
      < 📚 Dế Mèn phiêu lưu ký [Đúng, ghi nhận]
      {Sửa}
      < Sửa phần nào [Tên sách]
      {Tên sách}
      < Tên cuốn sách
      > Dế Mèn
      < 📚 Dế Mèn
      {Đúng, ghi nhận}
      < ✅ Đã ghi nhận cuốn “Dế Mèn”
      `,
      stage,
      await stage.enter(platform),
      way,
    );
  });

  test.each(ways)("a reminder is set and turned off, choosing by %s", async (way) => {
    await play(
      `
      > nhắc tôi lễ khai mạc
      < Nhắc trước bao lâu ạ
      {Tối hôm trước}
      < ✅ Sẽ nhắc bạn
      {Các lời nhắc}
      < Bạn đã nhờ nhắc
      {Tắt: Lễ khai mạc Tuần lễ học tập suốt đời nă… (Tối hôm trước)}
      < Đã tắt
      `,
      stage,
      await stage.enter(platform),
      way,
    );
  });

  // A number is the answer here, so choices are typed by their words.
  test.each(["tap", "label"] as const)("a pledge, whose amounts are numbers, choosing by %s", async (way) => {
    await play(
      `
      > /camket
      < cam kết đọc theo cách nào [Số phút mỗi ngày]
      {Số phút mỗi ngày}
      < mấy phút [20 phút]
      {20 phút}
      < Trong bao lâu
      {Đến hết Thứ Hai, 07/10}
      < tổ dân phố nào [Bỏ qua]
      {Bỏ qua}
      < ghi tên thế nào
      {Bỏ qua}
      < Cam kết đọc 20 phút mỗi ngày
      {Đúng, ghi nhận}
      < Đã ghi nhận cam kết
      `,
      stage,
      await stage.enter(platform),
      way,
    );
  });

  test("leaving, the menu, a number that was not offered", async () => {
    await play(
      `
      > /sach
      < Sách hay
      > 1
      < Tên cuốn sách
      > hủy
      < Đã dừng
      > menu
      < Bạn muốn làm gì [📅 Lịch tuần]
      > 1
      < Bạn muốn xem lịch nào [Hôm nay]
      > /lich
      < Bạn muốn xem lịch nào
      {Hai buổi lễ}
      < Lễ khai mạc
      `,
      stage,
      await stage.enter(platform),
    );
  });
});
