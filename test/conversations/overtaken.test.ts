import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Announcement } from "../../src/domain/announcement.ts";
import { createRecords, type Records } from "../../src/records/records.ts";
import { eventually } from "../eventually.ts";
import { Stage, type Participant } from "../stage.ts";
import { play } from "../transcript.ts";

describe("two officers decide about one announcement: the second is told who was quicker", () => {
  let stage: Stage;
  let records: Records;
  let huong: Participant;
  let nam: Participant;
  const announcement: Announcement = {
    id: "a1b2c3",
    text: "Sáng mai lễ khai mạc",
    buttons: [],
    audience: [{ is: "staff" }],
    by: "99",
    at: Date.parse("2024-10-04T07:00+07:00"),
    written: 1,
    wakes: true,
  };

  beforeAll(async () => {
    stage = await Stage.open({ staff: "70000001,70000002" });
    records = createRecords(stage.redis.client, "bien-giang-2024", () => "token");
    huong = await stage.enter("telegram");
    nam = await stage.enter("telegram");
    await records.staff.rename("telegram:70000001", "cô Hương");
    for (const person of [huong, nam]) await play("> /start\n< …\n< …", stage, person);
  });
  afterAll(() => stage.close());
  const see = "> /thongbao\n< …\n[Sáng mai lễ khai mạc]\n< Sáng mai lễ khai mạc";

  test("one withdraws it, the other agrees to it", async () => {
    await records.announcements.keep(announcement, "awaits-approval");
    await play(see, stage, huong);
    await play(see, stage, nam);
    await play("[Không gửi]\n< …", stage, huong);
    await play("[Đồng ý cho gửi]\n< Người vừa làm: cô Hương. [Xem thông báo]", stage, nam);
    expect((await records.announcements.get("a1b2c3"))?.state).toBe("withdrawn");
    expect((await records.staffLog.latest(9)).map(({ deed, by, before, after }) => [deed, by, before, after])).toEqual([
      ["announcement-withdrawn", "1", "awaits-approval", "withdrawn"],
    ]);
  });

  test("both stop it: one line in the log", async () => {
    const going = { ...announcement, id: "d4e5f6", text: "Chiều nay tổng duyệt" };
    await records.announcements.keep(going, "scheduled");
    await records.announcements.move(going, "scheduled", "planned");
    await records.ledger.plan("thongbao:d4e5f6", { order: 1, keepsQuiet: false }, [
      { resident: "1", platform: "zalo-bot", row: "planned" },
    ]);
    await records.ledger.pause("thongbao:d4e5f6");
    const seeGoing = "> /thongbao\n< …\n[Chiều nay tổng duyệt]\n< Chiều nay tổng duyệt";
    await play(seeGoing, stage, huong);
    await play(seeGoing, stage, nam);
    await huong.taps("Dừng hẳn");
    await eventually(async () => (await records.staffLog.latest(1))[0]?.about === "d4e5f6");
    await play("[Dừng hẳn]\n< không còn đang gửi ạ. Người vừa làm: cô Hương.", stage, nam);
    expect((await records.staffLog.latest(9)).filter(({ about }) => about === "d4e5f6").map(({ deed, by }) => [deed, by])).toEqual([
      ["announcement-stopped", "1"],
    ]);
  });
});
