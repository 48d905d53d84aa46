import { afterAll, beforeAll, describe, test } from "@jest/globals";
import { eventually } from "../eventually.ts";
import { Stage, stagePlatforms } from "../stage.ts";
import { play } from "../transcript.ts";

const pledges = `
  > /camket
  < …
  [Số phút mỗi ngày]
  < mấy phút
  > 10
  < Trong bao lâu
  > 5
  < nào
  [Bỏ qua]
  < tên
  [Bỏ qua]
  < Từ Thứ Tư, 02/10 đến Chủ nhật, 06/10
  > 1
  < Đã ghi nhận cam kết [🔔 Nhắc đọc mỗi ngày]
`;

describe.each(stagePlatforms)("a nudge to read, on %s", (platform) => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open()));
  afterAll(() => stage.close());
  const tell = async (transcript: string) => {
    stage.clock.moveTo(Date.parse("2024-10-02T07:00+07:00"));
    await play(transcript, stage, await stage.enter(platform));
  };

  test("it comes at the chosen hour, on days without a report, and is off with one tap", async () => {
    const person = await stage.enter(platform);
    /** What it offers is kept once the platform has taken the message; nobody types faster, but a test. */
    const offered = () =>
      eventually(async () => {
        const kept = await Promise.all((await stage.redis.client.keys("*:choices:*")).map((key) => stage.redis.client.get(key)));
        return kept.some((choices) => choices?.includes("nudge-off") && !choices.includes("camket"));
      });
    stage.clock.moveTo(Date.parse("2024-10-02T07:00+07:00"));
    await play(
      `
      ${pledges}
      [🔔 Nhắc đọc mỗi ngày]
      < vào lúc mấy giờ [19:00]
      > 22:00
      < Có thể nhắc từ 06:30 đến 21:30
      [19:00]
      < ✅ Mỗi ngày sẽ nhắc đọc lúc 19:00. Ngày đầu: Hôm nay (Thứ Tư, 02/10).
      * 2024-10-02T18:59
      > /dulieu
      < • Giờ nhắc đọc: 19:00
      * 2024-10-02T19:00
      < 📖 Hôm nay bạn đọc được gì rồi ạ? [Tắt nhắc đọc]`,
      stage,
      person,
    );
    await offered();
    await play(
      `
      {Ghi việc đọc}
      < mấy phút
      > 10
      < Hôm nay đọc 10 phút [🔔 Giờ nhắc đọc: 19:00]
      # The day has its report: nothing comes.
      * 2024-10-03T12:00
      > /doc
      < Hôm nay đọc 0 phút
      [Ghi việc đọc]
      < mấy phút
      > 5
      < Hôm nay đọc 5 phút
      * 2024-10-03T19:30
      > /doc
      < Hôm nay đọc 5 phút
      * 2024-10-04T19:00
      < 📖 Hôm nay bạn đọc được gì rồi ạ?`,
      stage,
      person,
    );
    await offered();
    await play(
      `
      {Tắt nhắc đọc}
      < ✅ Đã tắt nhắc đọc. [🔔 Đặt lại giờ nhắc]
      * 2024-10-05T19:00
      > /doc
      < Tất cả được 15 phút [🔔 Nhắc đọc mỗi ngày]`,
      stage,
      person,
    );
  });

  test("an hour that has passed begins tomorrow; after the pledge nothing comes", () =>
    tell(`
      ${pledges}
      [🔔 Nhắc đọc mỗi ngày]
      < mấy giờ
      > 6 rưỡi sáng
      < Xin nhắn một giờ
      > 6h30
      < ✅ Mỗi ngày sẽ nhắc đọc lúc 6:30. Ngày đầu: Ngày mai (Thứ Năm, 03/10).
      * 2024-10-03T06:30
      < 📖 Hôm nay
      * 2024-10-07T06:45
      > /doc
      < Đợt cam kết đã kết thúc
      [🔔 Giờ nhắc đọc: 6:30]
      < mấy giờ [Tắt nhắc đọc]
      > tắt nhắc đọc
      < Đã tắt nhắc đọc
    `));
});
