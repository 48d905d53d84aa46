import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { eventually } from "../eventually.ts";
import { Stage } from "../stage.ts";
import { play } from "../transcript.ts";

describe("staff look how the service fares", () => {
  let stage: Stage;
  beforeEach(async () => void (stage = await Stage.open({ staff: "70000001" })));
  afterEach(() => stage.close());

  test("platforms, sentences that were not understood, and who was not reminded", async () => {
    const officer = await stage.enter("telegram");
    const resident = await stage.enter("telegram");
    await play(
      `
      > /tinhtrang
      < trang web: đang hoạt động.\\nTelegram: đang hoạt động.\\nZalo: đang hoạt động.\\nZalo Bot: đang hoạt động. Gói miễn phí: 0/50 người, tháng này 0/3.000 tin.\\nĐang nhờ nhắc: 0 người.
      [Câu chưa hiểu]
      < Chưa có câu nào
      [Xem lại tình trạng]
      < Tình trạng dịch vụ
      [Ai chưa được nhắc]
      < Mọi lời nhắc đã gửi đều đến nơi
      `,
      stage,
      officer,
    );
    await resident.says("xổ số miền nam hôm nay ra mấy, gọi tôi 0912 345 678");
    await eventually(() => resident.heard().length > 0);
    await play(
      `
      > /tinhtrang
      < Tình trạng dịch vụ
      [Câu chưa hiểu]
      < – xổ số miền nam hôm nay ra mấy, gọi tôi …
      <! 0912
      `,
      stage,
      officer,
    );
  });

  test("who is not staff is told so", async () => {
    await stage.enter("telegram");
    await play("> /tinhtrang\n< dành cho cán bộ", stage, await stage.enter("web"));
  });

  test("a reminder that did not arrive is told with its reason and the residents' numbers", async () => {
    const officer = await stage.enter("telegram");
    const resident = await stage.enter("telegram");
    await play("> nhắc tôi lễ khai mạc\n< …\n> 1\n< …", stage, resident);
    stage.telegram.person("70000002").blocked = true;
    await play("> /tinhtrang\n< Đang nhờ nhắc: 1 người.", stage, officer);
    stage.clock.moveTo(Date.parse("2024-10-02T19:30:00+07:00"));
    const { client } = stage.redis;
    await eventually(async () => (await client.hvals("{bien-giang-2024}:ledger:khai-mac:evening:2024-10-03T")).includes("never:blocked"));
    await play(
      `
      > /tinhtrang
      < Đang nhờ nhắc: 1 người. Không nhắn được: 1.
      [Ai chưa được nhắc]
      < Lễ khai mạc
      `,
      stage,
      officer,
    );
    expect(officer.heard().at(-1)?.text).toMatch(/ – .+:\n• đã chặn hoặc bỏ theo dõi: 1 người \(số \d+\)$/);
  });
});
