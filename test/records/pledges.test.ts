import { beforeEach, describe, expect, test } from "@jest/globals";
import { DateTime } from "luxon";
import { deleteMyData } from "../../src/actions/delete-my-data.ts";
import { reportReading } from "../../src/actions/report-reading.ts";
import { setNudge } from "../../src/actions/set-nudge.ts";
import type { Programme } from "../../src/domain/programme.ts";
import { createRecords, type Records } from "../../src/records/records.ts";
import { useRedis } from "../redis.ts";

const programme: Programme = {
  ...{ id: "week", name: "Tuần lễ", theme: "Đọc sách", organiser: "UBND phường", timezone: "Asia/Ho_Chi_Minh" },
  ...{
    starts: "2024-10-01",
    ends: "2024-10-07",
    activities: [],
    groups: [{ id: "to-dan-pho-5", name: "Tổ dân phố số 5", kind: "residential" }],
  },
};

describe("what members read counts for their group", () => {
  const redis = useRedis();
  let records: Records;
  const now = DateTime.fromISO("2024-10-03T20:00+07:00", { zone: "utc" });
  const pledges = (resident: string, group?: string) =>
    records.pledges.keep(resident, { unit: "minutes", amount: 10, from: "2024-10-02", until: "2024-10-06", group });
  const reads = (resident: string, amount: number, name: string, day = "2024-10-03") =>
    reportReading({ records, programme, now }, resident, { day, amount, name });
  const together = async () => (await records.pledges.readByGroup("to-dan-pho-5")).minutes;

  beforeEach(async () => {
    await redis.flush();
    records = createRecords(redis.client, "week", () => "token");
    await pledges("1", "to-dan-pho-5");
    await pledges("2", "tổ 5");
    await pledges("3");
  });

  test("however they called it; a report that is taken in twice counts once", async () => {
    await reads("1", 20, "one");
    await reads("1", 20, "one");
    await reads("2", 15, "two", "2024-10-02");
    await reads("3", 60, "three");
    expect(await together()).toBe(35);
    expect((await records.pledges.withReadings("1")).readings).toEqual([{ day: "2024-10-03", unit: "minutes", amount: 20 }]);
  });

  test("what is taken back, and what goes with its resident, counts no more", async () => {
    await reads("1", 20, "one");
    await reads("1", 5, "more");
    await reads("2", 15, "two");
    await records.pledges.removeReading("1", "one");
    expect(await together()).toBe(20);
    await setNudge({ records, programme, now }, "2", "20:30");
    await deleteMyData({ records, programme, now }, "2");
    expect(await together()).toBe(5);
    expect(await records.nudges.nextAfter(-1)).toBeUndefined();
    await records.pledges.removeReading("1", "more");
    expect(await redis.client.exists(records.keys.groupReading)).toBe(0);
  });

  test.each([
    ["2024-10-01", 5, "reading-too-old"],
    ["2024-10-04", 5, "reading-too-old"],
    ["2024-10-02", 1440, undefined],
    ["2024-10-02", 1441, "reading-too-much"],
  ])("of %s %d minutes are refused: %s", async (day, amount, refused) => {
    const answer = await reads("1", amount, "report", day);
    expect("refused" in answer ? answer.refused : undefined).toBe(refused);
  });
});
