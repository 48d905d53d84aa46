import { afterAll, beforeAll, describe, test } from "@jest/globals";
import { Stage, stagePlatforms } from "../stage.ts";
import { play } from "../transcript.ts";

const pledges = (days: string) => `
  > /camket
  < …
  [Số phút mỗi ngày]
  < mấy phút
  > 10
  < Trong bao lâu
  > ${days}
  < nào
  [Bỏ qua]
  < tên
  > Bác Tám
  < Đúng chưa
  > 1
  < Đã ghi nhận cam kết
  [Ghi việc đọc]
  < mấy phút
`;

describe.each(stagePlatforms)("a certificate of reading, on %s", (platform) => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open()));
  afterAll(() => stage.close());

  test("who read what was pledged chooses the name, and is given a picture and a PDF", async () => {
    const person = await stage.enter(platform);
    await play(
      `${pledges("1")}
      > 15
      < 🎉 Đã đạt điều cam kết [📜 Nhận Giấy ghi nhận]
      [📜 Nhận Giấy ghi nhận]
      < ghi tên thế nào [Bác Tám]
      > 漢字 Tám
      < Giấy chưa in được chữ này: 漢 字.
      > Nguyễn Văn Tám
      < 📜 Giấy ghi nhận, để xem và gửi cho người thân
      < 📜 Giấy ghi nhận, để in
      < 🎉 Chúc mừng Nguyễn Văn Tám! [Ghi tên khác]
      > /dulieu
      < Phường đang lưu
      <! Nguyễn Văn Tám
      `,
      stage,
      person,
    );
  });

  test("before that nobody is told what is missing; when the week is over, what was read is acknowledged", async () => {
    const person = await stage.enter(platform);
    stage.clock.moveTo(Date.parse("2024-10-02T07:00+07:00"));
    await play(
      `${pledges("7")}
      > 20
      < Hôm nay đọc 20 phút
      > /doc
      < Hôm nay đọc 20 phút
      * 2024-10-09T08:00
      > /doc
      < Đợt cam kết đã kết thúc [📜 Nhận Giấy ghi nhận]
      [📜 Nhận Giấy ghi nhận]
      < ghi tên thế nào
      [Bác Tám]
      < 📜
      < 📜
      < Chúc mừng Bác Tám
      `,
      stage,
      person,
    );
  });
});
