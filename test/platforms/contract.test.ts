import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Conversation } from "../../src/conversations/engine/conversation.ts";
import { Stage, stagePlatforms } from "../stage.ts";
import { play, ways } from "../transcript.ts";

const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

/** Shows a picture and hands over files, as conversations do. */
const showing: Conversation = {
  name: "tranh",
  begin: (visit) =>
    visit.sendPicture("ma.png", png, "Mã của bạn: ABCDE", [visit.button("more", "tranh:long"), { label: "Lấy tệp", data: "tranh:file" }]),
  async press(visit, what) {
    if (what === "long") {
      return visit.sendPicture("ma.png", png, `Mã của bạn: ABCDE ${"đọc sách ".repeat(150)}`, [{ label: "Lấy tệp", data: "tranh:file" }]);
    }
    return visit.sendFile("danh-sach.csv", "Tên\nLan", "Danh sách");
  },
};

describe.each(stagePlatforms)("what every platform can do: %s", (platform) => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open({ now: "2024-10-01T07:00+07:00", conversations: [showing] })));
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

  test.each(ways)("a picture with choices under it, with more words than fit there, and a file, choosing by %s", async (way) => {
    const person = await stage.enter(platform);
    await play(
      `
      > /tranh
      < Mã của bạn: ABCDE [Xem thêm]
      {Xem thêm}
      < đọc sách đọc sách [Lấy tệp]
      {Lấy tệp}
      < Danh sách
      `,
      stage,
      person,
      way,
    );
    const said = person.heard();
    // The Zalo bot can only be given an address, and this service has none that others reach.
    expect(said.map(({ picture }) => picture)).toEqual(platform === "zalo-bot" ? [undefined, undefined, undefined] : [png, png, undefined]);
    expect(platform === "zalo-bot" ? said.at(-1)?.text : said.at(-1)?.file).toContain("Tên\nLan");
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
