import { beforeEach, describe, expect, test } from "@jest/globals";
import { DateTime } from "luxon";
import { setNudge } from "../../src/actions/set-nudge.ts";
import { dueNudges, findNudge, nextNudge } from "../../src/deliveries/nudges.ts";
import { inPieces, type Notice } from "../../src/deliveries/notice.ts";
import type { Programme } from "../../src/domain/programme.ts";
import { createRecords, type Records } from "../../src/records/records.ts";
import { useRedis } from "../redis.ts";

const programme: Programme = {
  ...{ id: "week", name: "Tuần lễ", theme: "Đọc sách", organiser: "UBND phường", timezone: "Asia/Ho_Chi_Minh" },
  ...{ starts: "2024-10-01", ends: "2024-10-07", groups: [], activities: [] },
};
const at = (local: string) => DateTime.fromISO(`${local}:00+07:00`, { zone: "utc" });

describe("nudges are due at their hour", () => {
  const redis = useRedis();
  let records: Records;

  beforeEach(async () => {
    await redis.flush();
    records = createRecords(redis.client, "week", () => "token");
    for (const [resident, hour] of [
      ["1", "06:30"],
      ["2", "19:00"],
      ["3", "19:00"],
      ["4", "21:30"],
    ] as const) {
      await records.pledges.keep(resident, { unit: "minutes", amount: 10, from: "2024-10-02", until: "2024-10-06" });
      await setNudge({ records, programme, now: at("2024-10-02T05:00") }, resident, hour);
    }
  });

  async function peopleOf(notice: Notice | undefined): Promise<string[]> {
    const all: string[] = [];
    for await (const some of inPieces(notice?.residents ?? [])) all.push(...some);
    return all.toSorted();
  }

  /** As the sweep does it: whoever is due is planned, and not looked at again that day. */
  async function nudged(local: string): Promise<readonly string[]> {
    const [notice] = await dueNudges(programme, at(local), records);
    await notice?.planned?.();
    return peopleOf(notice);
  }

  test("each at their own, once, and on days without a report", async () => {
    expect(await nudged("2024-10-02T06:29")).toEqual([]);
    expect(await nudged("2024-10-02T06:30")).toEqual(["1"]);
    expect(await nudged("2024-10-02T06:30")).toEqual([]);
    await records.pledges.addReading("2", { day: "2024-10-02", unit: "minutes", amount: 5 }, "report");
    expect(await nudged("2024-10-02T19:02")).toEqual(["3"]);
    expect(await nudged("2024-10-02T21:30")).toEqual(["4"]);
    expect(await nudged("2024-10-03T06:31")).toEqual(["1"]);
    expect(await nudged("2024-10-03T19:00")).toEqual(["2", "3"]);
    expect(await nudged("2024-10-07T19:00")).toEqual([]);
  });

  test("a process that died before everybody was planned is followed by one that looks again", async () => {
    const [first] = await dueNudges(programme, at("2024-10-02T19:00"), records);
    expect(await peopleOf(first)).toEqual(["2", "3"]);
    expect(await nudged("2024-10-02T19:01")).toEqual(["2", "3"]);
  });

  test.each([
    ["2024-10-02T19:59", ["2", "3"], "an hour late it is still of use"],
    ["2024-10-02T20:30", [], "later it is not what was asked for"],
    ["2024-10-02T21:34", ["4"], "at night it may be a few minutes late"],
    ["2024-10-02T21:45", [], "and no more: people sleep"],
  ])("a service that was away until %s: %j (%s)", async (back, residents) => expect(await nudged(back)).toEqual(residents));

  test("who changes the hour to one that has passed is nudged tomorrow; who turns it off, never", async () => {
    await setNudge({ records, programme, now: at("2024-10-02T19:30") }, "4", "19:00");
    await records.nudges.remove("2");
    expect(await nudged("2024-10-02T19:31")).toEqual(["3"]);
    expect(await nudged("2024-10-03T19:00")).toEqual(["3", "4"]);
  });

  test.each([
    ["2024-10-02T05:00", "2024-10-02T06:30"],
    ["2024-10-02T06:30", "2024-10-02T19:00"],
    ["2024-10-02T21:30", "2024-10-03T06:30"],
    ["2024-10-02T23:59", "2024-10-03T06:30"],
  ])("after %s the sweep rests until %s", async (now, next) =>
    expect((await nextNudge(programme, at(now), records))?.toMillis()).toBe(at(next).toMillis()),
  );

  test("with nobody to nudge there is no moment to wake for", async () => {
    for (const resident of ["1", "2", "3", "4"]) await records.nudges.remove(resident);
    expect(await nextNudge(programme, at("2024-10-02T05:00"), records)).toBeUndefined();
  });

  test("it stands on its day; what is left of it at midnight is dropped", () => {
    expect(findNudge("doc:2024-10-02", programme, at("2024-10-02T23:59"))?.uselessFrom?.toISO()).toBe("2024-10-03T00:00:00.000+07:00");
    expect(findNudge("doc:2024-10-02", programme, at("2024-10-03T00:00"))).toBeUndefined();
  });
});
