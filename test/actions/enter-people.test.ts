import { beforeEach, describe, expect, test } from "@jest/globals";
import { DateTime } from "luxon";
import { enterPeople } from "../../src/actions/enter-people.ts";
import { removePaperPerson } from "../../src/actions/remove-paper-person.ts";
import { undoEntry } from "../../src/actions/undo-entry.ts";
import type { Role } from "../../src/domain/staff.ts";
import { createRecords, type Records } from "../../src/records/records.ts";
import { useRedis } from "../redis.ts";
import { programmeOf } from "../wording/programmes.ts";

describe("entering people", () => {
  const redis = useRedis();
  const programme = programmeOf("sample-full");
  let records: Records;
  let codes = 0;
  beforeEach(async () => {
    await redis.flush();
    records = createRecords(redis.client, "week", () => "token");
  });
  const circumstances = (now: string) => ({ records, programme, now: DateTime.fromISO(`${now}+07:00`) });
  const before = "2026-09-30T09:00";
  const officer = { resident: "7", role: { role: "officer" } satisfies Role };
  const head = { resident: "8", role: { role: "head", group: "to-5" } satisfies Role };
  const newCode = () => `C${(codes += 1)}`;
  const an = { name: "An", group: "to-5", birthYear: 1950 };

  test("paper comes in after the sign-up has closed for others, until the activity begins", async () => {
    const [drawing] = programme.activities.filter(({ signup }) => signup?.closes !== undefined);
    const list = { id: "one", activity: drawing?.id, people: [an] };
    const begun = `${drawing?.until ?? drawing?.date}T23:00`;
    expect(await enterPeople(circumstances(begun), officer, list, newCode)).toMatchObject({ refused: "sign-up-over" });
    expect(await enterPeople(circumstances(`${drawing?.signup?.closes}`), officer, list, newCode)).toEqual({
      done: { added: 1, waiting: 0, already: 0 },
    });
  });

  test.each([
    ["an activity that is not there", "nowhere", "sign-up-no-activity"],
    ["one to which people just come", programme.activities.find(({ signup, date }) => !signup && date)?.id, "sign-up-unneeded"],
  ])("not for %s", async (_, activity, refused) => {
    expect(await enterPeople(circumstances(before), officer, { id: "one", activity, people: [an] }, newCode)).toMatchObject({ refused });
    expect(await records.paperPeople.all()).toEqual([]);
  });

  test("a head enters and takes out people of the own group alone", async () => {
    const others = { id: "one", activity: undefined, people: [an, { name: "Bình", group: "to-6" }] };
    expect(await enterPeople(circumstances(before), head, others, newCode)).toEqual({ refused: "outside-not-your-role" });
    expect(await enterPeople(circumstances(before), head, { ...others, people: [{ name: "Bình" }] }, newCode)).toEqual({
      refused: "outside-not-your-role",
    });
    expect(
      await enterPeople(
        circumstances(before),
        head,
        { ...others, people: [an, { name: "Chi", group: "lớp xóa mù, Tổ dân phố số 5" }] },
        newCode,
      ),
    ).toMatchObject({ done: { added: 2 } });
    expect(await undoEntry(circumstances(before), { ...head, resident: "9" }, "one")).toEqual({ refused: "entry-unknown" });
    expect(await removePaperPerson(circumstances(before), { ...head, resident: "9" }, "1")).toEqual({ refused: "entry-nobody" });
    expect(await removePaperPerson(circumstances(before), head, "1")).toEqual({ done: true });
    expect(await undoEntry(circumstances(before), officer, "one")).toEqual({ done: 1 });
  });

  test("a resident is nobody whom staff entered", async () => {
    await redis.client.hset(records.keys.resident("5"), "a", "web:abc");
    expect(await removePaperPerson(circumstances(before), officer, "5")).toEqual({ refused: "entry-nobody" });
  });

  test("what staff did stands in their log, without names", async () => {
    await enterPeople(
      circumstances(before),
      officer,
      { id: "one", activity: undefined, people: [an, { name: "Bình", birthYear: 1960 }] },
      newCode,
    );
    await removePaperPerson(circumstances(before), officer, "2");
    await undoEntry(circumstances(before), officer, "one");
    expect((await records.staffLog.latest(9)).map(({ by, deed, about, before: was, after }) => [by, deed, about, was, after])).toEqual([
      ["7", "entry-undone", "one", "- 1", undefined],
      ["7", "person-removed", "2", undefined, undefined],
      ["7", "people-entered", "one", undefined, "- 2"],
    ]);
  });

  test("who waits and has no address is set no reminder when they move up", async () => {
    const [limited] = programme.activities.filter(({ signup }) => signup?.capacity);
    const id = limited?.id ?? "";
    const tight = {
      ...circumstances(before),
      programme: {
        ...programme,
        activities: programme.activities.map((one) => (one.id === id ? { ...one, signup: { capacity: 1 } } : one)),
      },
    };
    await enterPeople(tight, officer, { id: "one", activity: id, people: [an] }, newCode);
    await enterPeople(tight, officer, { id: "two", activity: id, people: [{ name: "Bình", group: "to-5" }] }, newCode);
    await undoEntry(tight, officer, "one");
    expect((await records.signUps.list(id, 0, 9)).map(({ resident, waits }) => [resident, waits])).toEqual([["2", false]]);
    expect(await records.reminders.of("2")).toEqual([]);
  });
});
