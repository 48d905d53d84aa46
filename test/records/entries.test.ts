import { beforeEach, describe, expect, test } from "@jest/globals";
import { DateTime } from "luxon";
import type { Participant } from "../../src/domain/sign-up.ts";
import { createRecords } from "../../src/records/records.ts";
import { useRedis } from "../redis.ts";

describe("lists that staff enter", () => {
  const redis = useRedis();
  let codes = 0;
  const newCode = () => `C${(codes += 1)}`;
  const records = () => createRecords(redis.client, "week", () => "token");
  const at = DateTime.fromISO("2026-09-30T09:00Z", { zone: "utc" });
  const enter = (id: string, people: readonly Participant[], activity = "ve-tranh", capacity?: number) =>
    records().entries.keep({ id, by: "7", at, activity, capacity, people }, newCode);
  const undo = async (id: string, capacity?: number) => {
    const entry = await records().entries.get(id);
    return entry && records().entries.undo(entry, capacity, true);
  };
  const [an, binh, chi] = [
    { name: "An", group: "to-5", birthYear: 1950 },
    { name: "Bình", group: "to-5", phone: "+84912345678" },
    { name: "Chi" },
  ];
  beforeEach(() => redis.flush());

  test("everybody has a number, no address, a place or a turn to wait, and the mark of who entered them", async () => {
    const { signUps, family, paperPeople, residents } = records();
    expect(await enter("one", [an, binh, chi], "ve-tranh", 2)).toEqual([
      { resident: "1", isNew: true, already: false, standing: 0 },
      { resident: "2", isNew: true, already: false, standing: 0 },
      { resident: "3", isNew: true, already: false, standing: 1 },
    ]);
    expect(await signUps.counts(["ve-tranh"])).toEqual([{ places: 2, waiting: 1 }]);
    expect(
      await family.all([
        ["1", ""],
        ["2", ""],
        ["3", ""],
      ]),
    ).toMatchObject([an, binh, chi]);
    expect(await paperPeople.among(["1", "3", "4"])).toEqual([true, true, false]);
    expect(await paperPeople.entered(["2"])).toEqual([{ by: "7", at, entry: "one" }]);
    expect((await residents.profile("1")).address).toBeUndefined();
    expect(await residents.everybody()).toEqual([]);
    expect(await records().entries.latest(5)).toEqual([{ id: "one", by: "7", at, activity: "ve-tranh", count: 3, undone: false }]);
    for (const key of await redis.client.keys("*mark*")) {
      expect(JSON.stringify(await redis.client.hgetall(key)).toLowerCase()).not.toMatch(/binh|1950|9123/);
    }
  });

  test("the same list again adds nobody; with a birth year or a number the same person elsewhere is one person", async () => {
    await enter("one", [an, binh, chi]);
    expect((await enter("two", [an, binh, chi])).map(({ isNew, already }) => isNew || !already)).toEqual([false, false, false]);
    expect(await records().signUps.counts(["ve-tranh"])).toEqual([{ places: 3, waiting: 0 }]);
    expect((await enter("three", [an, binh, chi], "thi-doc")).map(({ resident, isNew, already }) => [resident, isNew, already])).toEqual([
      ["1", false, false],
      ["2", false, false],
      ["4", true, false],
    ]);
    const asked = [an, { name: "AN", group: "to-5", birthYear: 1950, phone: "+84987654321" }, chi, { name: "Dung" }];
    expect(await records().paperPeople.there(asked, "ve-tranh")).toEqual([true, true, true, false]);
    expect(await records().paperPeople.there(asked, "lop-hoc")).toEqual([false, false, false, false]);
  });

  test("undone is exactly what it added: places pass to those who wait, who was there before stays", async () => {
    await enter("one", [an], "ve-tranh", 2);
    await enter("two", [an, binh], "ve-tranh", 2);
    await enter("three", [chi], "ve-tranh", 2);
    expect(await undo("two", 2)).toEqual({ taken: 1, moved: [{ resident: "3", who: "" }] });
    expect(await undo("two", 2)).toBeUndefined();
    expect((await records().signUps.list("ve-tranh", 0, 9)).map(({ resident, waits }) => [resident, waits])).toEqual([
      ["1", false],
      ["3", false],
    ]);
    expect(await redis.client.exists(records().keys.resident("2"))).toBe(0);
    // Who was taken out can be entered anew.
    expect(await enter("four", [binh], "ve-tranh", 2)).toMatchObject([{ resident: "4", isNew: true, standing: 1 }]);
    await undo("one", 2);
    await undo("three", 2);
    await undo("four", 2);
    expect((await redis.client.keys("*")).filter((key) => !/entr|turns|:residents$|moved-up/.test(key))).toEqual([]);
    expect(await redis.client.hlen(records().keys.movedUp)).toBe(0);
  });

  test("who has come by something else since is not removed with the list", async () => {
    await enter("one", [an]);
    await enter("two", [an], "thi-doc");
    expect(await undo("one")).toEqual({ taken: 1, moved: [] });
    expect((await records().signUps.of("1")).map(({ activity }) => activity)).toEqual(["thi-doc"]);
  });

  test("entered for nothing: known, and signed up nowhere", async () => {
    expect(await enter("one", [an, chi], "")).toMatchObject([
      { isNew: true, already: false },
      { isNew: true, already: false },
    ]);
    expect(await enter("two", [an, chi], "")).toMatchObject([
      { isNew: false, already: true },
      { isNew: false, already: true },
    ]);
    expect(await undo("one")).toEqual({ taken: 2, moved: [] });
  });

  test("a long list that fails on its way leaves nothing behind", async () => {
    let given = 0;
    const many = Array.from({ length: 1200 }, (_, n) => ({ name: `Người ${n}`, birthYear: 1950 }));
    const failing = records().entries.keep({ id: "one", by: "7", at, activity: "ve-tranh", capacity: undefined, people: many }, () => {
      if ((given += 1) > 800) throw new Error("no more codes");
      return newCode();
    });
    await expect(failing).rejects.toThrow("no more codes");
    expect(await records().signUps.counts(["ve-tranh"])).toEqual([{ places: 0, waiting: 0 }]);
    expect(await records().paperPeople.all()).toEqual([]);
  });

  test("lists and residents at once: never one over, nobody lost", async () => {
    const lists = Array.from({ length: 10 }, (_, list) =>
      enter(
        `list-${list}`,
        Array.from({ length: 30 }, (__, n) => ({ name: `Người ${list}`, birthYear: 1930 + n })),
        "ve-tranh",
        100,
      ),
    );
    const residents = Array.from({ length: 200 }, (_, n) => records().signUps.add(String(90_000 + n), "", "ve-tranh", 100, newCode));
    await Promise.all([...lists, ...residents]);
    expect(await records().signUps.counts(["ve-tranh"])).toEqual([{ places: 100, waiting: 400 }]);
  });

  test("codes that are taken are passed over; five thousand people are kept, and taken out again", async () => {
    await records().signUps.add("90000", "", "ve-tranh", undefined, () => "TAKEN");
    const given = ["TAKEN", "TAKEN", "FREE1"];
    await records().entries.keep(
      { id: "one", by: "7", at, activity: "ve-tranh", capacity: undefined, people: [chi] },
      () => given.shift() ?? newCode(),
    );
    expect((await records().signUps.of("1")).map(({ code }) => code)).not.toContain("TAKEN");
    const many = Array.from({ length: 5000 }, (_, n) => ({
      name: `Người ${n}`,
      group: "to-5",
      birthYear: 1900 + (n % 120),
      phone: `+849${String(n).padStart(8, "0")}`,
    }));
    const answer = await enter("two", many, "ve-tranh", 3000);
    expect(answer.filter(({ standing }) => standing === 0)).toHaveLength(2998);
    expect(await undo("two", 3000)).toMatchObject({ taken: 5000 });
  });
});
