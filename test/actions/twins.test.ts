import { beforeEach, describe, expect, test } from "@jest/globals";
import { DateTime } from "luxon";
import { countWeek } from "../../src/actions/count-week.ts";
import { makeOne } from "../../src/actions/decide-on-twins.ts";
import { deleteMyData } from "../../src/actions/delete-my-data.ts";
import { joinResidents } from "../../src/actions/join-residents.ts";
import { listTwins } from "../../src/actions/list-twins.ts";
import { partResidents } from "../../src/actions/part-residents.ts";
import type { Programme } from "../../src/domain/programme.ts";
import { childKey, type Participant } from "../../src/domain/sign-up.ts";
import { digestOfCode } from "../../src/domain/join.ts";
import { createRecords, type Records } from "../../src/records/records.ts";
import { useRedis } from "../redis.ts";
import { everythingIn } from "../records/everything.ts";
import { seeded } from "../../src/understanding/learning/seeded.ts";

const activities = ["ve-tranh", "doc-sach", "be-mac"];
const programme = {
  timezone: "Asia/Ho_Chi_Minh",
  groups: Array.from({ length: 8 }, (_, n) => ({ id: `to-${n + 1}`, name: `Tổ dân phố số ${n + 1}` })),
  activities: activities.map((id) => ({ id, title: id, signup: {} })),
} as unknown as Programme;
const now = DateTime.fromISO("2024-10-02T07:00+07:00");

/** The same whole numbers at every run. */
function wholes(seed: number): (below: number) => number {
  const random = seeded(seed);
  return (below) => Math.floor(random() * below);
}

interface Kept {
  readonly person: number;
  readonly resident: string;
  readonly address: string;
}

describe("a ward of twins and namesakes", () => {
  const redis = useRedis();
  let records: Records;
  let count = 0;
  const circumstances = () => ({ records, programme, now });
  beforeEach(async () => {
    await redis.flush();
    records = createRecords(redis.client, "week", () => `token-${(count += 1)}`);
  });

  async function arrives(address: string): Promise<string> {
    const [platform = "", person = ""] = address.split(":");
    const turn = await records.inbox.arrive(platform, { person, eventId: String((count += 1)) }, "{}");
    if (typeof turn === "string") throw new Error(turn);
    await records.inbox.leave(address, turn.token, {});
    return turn.resident;
  }

  /** Some hundreds of people with few names; some of them are kept twice, in another spelling, with less or more said. */
  async function settle(): Promise<Kept[]> {
    const random = wholes(20241001);
    const pick = <T>(some: readonly T[]) => some[random(some.length)] as T;
    const kept: Kept[] = [];
    for (let person = 0; person < 260; person += 1) {
      const name = `${pick(["Nguyễn", "Trần", "Lê"])} ${pick(["Thị", "Văn"])} ${pick(["Hoa", "Bình", "Ân"])}`;
      const facts = { group: `to-${random(8) + 1}`, phone: `+8491${String(1_000_000 + person * 7)}`, birthYear: 1940 + random(70) };
      const times = random(10) < 4 ? 2 : 1;
      for (let time = 0; time < times; time += 1) {
        const address = `${pick(["telegram", "web"])}:${person}-${time}`;
        const resident = await arrives(address);
        kept.push({ person, resident, address });
        const spelled = time === 0 ? name : name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
        const said: Participant = {
          name: spelled,
          ...(random(3) > 0 ? { group: facts.group } : {}),
          ...(random(3) > 0 ? { phone: facts.phone } : {}),
          ...(random(2) > 0 ? { birthYear: facts.birthYear } : {}),
        };
        await records.family.keep(resident, "", said);
        for (const activity of activities) {
          if (random(3) > 0) await records.signUps.add(resident, "", activity, undefined, () => `C${(count += 1)}`);
        }
        if (random(2) > 0) await records.reminders.add(resident, [pick(activities), "evening"]);
        if (random(4) === 0) await records.recommendations.keep(resident, { title: pick(["Dế Mèn", "Đất rừng", "Nhật ký"]), why: "" });
      }
    }
    return kept;
  }

  /** How many people really signed up, and how many times when nobody counts twice for one activity. */
  async function truth(kept: readonly Kept[]) {
    const people = new Set<number>();
    const times = new Set<string>();
    for (const { person, resident } of kept) {
      for (const { activity } of await records.signUps.of(resident)) {
        people.add(person);
        times.add(`${person}:${activity}`);
      }
    }
    return { people: people.size, times: times.size, waiting: 0 };
  }

  test("no namesake is joined without proof, every proof joins, people and times are right, and parted all is as it was", async () => {
    const kept = await settle();
    const people = new Map<number, Kept[]>();
    for (const one of kept) people.set(one.person, [...(people.get(one.person) ?? []), one]);
    const twins = [...people.values()].filter((some) => some.length === 2);
    expect(twins.length).toBeGreaterThan(80);
    const before = await everythingIn(redis.client);
    const should = await truth(kept);
    const separately = await countWeek(circumstances());
    expect(separately.signUps.people).toBeGreaterThan(should.people);

    // Looking joins nobody. Nobody is suggested by the name alone, nor who has nothing in common with the other.
    const suggested = await listTwins(circumstances());
    expect(suggested.length).toBeGreaterThan(50);
    for (const { one, other, signs } of suggested) {
      expect(signs.length).toBeGreaterThan(0);
      expect(one.participant.name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase()).toBe(
        other.participant.name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase(),
      );
    }
    expect(await everythingIn(redis.client)).toEqual(before);

    for (const [index, [one, other]] of twins.entries()) {
      const code = `KHTM ${index}`;
      await records.joinCodes.give(other?.address ?? "", code);
      const proof = {
        kept: one?.resident ?? "",
        other: other?.resident ?? "",
        by: "code",
        own: one?.address ?? "",
        code: digestOfCode(code),
      } as const;
      // A code that was given to somebody else proves nothing.
      expect(await joinResidents(circumstances(), { ...proof, code: digestOfCode("ACDE 3333") })).toMatchObject({
        refused: "join-code-wrong",
      });
      expect(await joinResidents(circumstances(), proof)).toEqual({ done: true });
    }
    expect((await countWeek(circumstances())).signUps).toEqual(should);
    expect(await records.residents.everybody()).toHaveLength(people.size);
    expect(await records.joins.latest(1000)).toHaveLength(twins.length);
    // What is suggested still are namesakes, and two of those are a matter of staff.
    const namesakes = await listTwins(circumstances());
    const personOf = new Map(kept.map(({ resident, person }) => [resident, person]));
    for (const { one, other } of namesakes) expect(personOf.get(one.resident)).not.toBe(personOf.get(other.resident));

    for (const [one, other] of twins.toReversed()) {
      expect(await partResidents(circumstances(), { kept: one?.resident ?? "", other: other?.resident ?? "", own: "" })).toEqual({
        done: [],
      });
    }
    expect((await countWeek(circumstances())).signUps).toEqual(separately.signUps);
    expect(await everythingIn(redis.client)).toEqual(before);
  }, 30_000);

  test("a child of two guardians is counted once when staff say so, with both its sign-ups; the guardians stay two", async () => {
    const [mother, grandmother] = [await arrives("zalo:1"), await arrives("web:2")];
    for (const [resident, child] of [
      [mother, { name: "bé Minh", group: "3A" }],
      [grandmother, { name: "Minh", group: "lớp 3A" }],
    ] as const) {
      await records.family.keep(resident, childKey(child), child);
      await records.signUps.add(resident, childKey(child), "ve-tranh", undefined, () => `C${(count += 1)}`);
    }
    expect((await countWeek(circumstances())).signUps).toMatchObject({ people: 2, times: 2 });
    const [pair] = await listTwins(circumstances());
    if (!pair) throw new Error("no pair is suggested");
    expect(await makeOne(circumstances(), pair, { by: "9", own: "web:9" })).toEqual({ done: { counted: `${grandmother}:minh lop 3a` } });
    expect((await countWeek(circumstances())).signUps).toMatchObject({ people: 1, times: 2 });
    expect(await listTwins(circumstances())).toEqual([]);
    expect(await makeOne(circumstances(), pair, { by: "9", own: "web:9" })).toMatchObject({ refused: "twins-decided" });
    // Known under whichever number the grandmother has.
    const third = await arrives("telegram:3");
    await joinResidents(circumstances(), { kept: third, other: grandmother, by: "staff", staff: "9", own: "" });
    expect((await countWeek(circumstances())).signUps).toMatchObject({ people: 1, times: 2 });
    await partResidents(circumstances(), { kept: third, other: grandmother, own: "" });
    expect([...(await records.twins.sameAs())]).toEqual([[`${grandmother}:minh lop 3a`, `${mother}:be minh 3a`]]);
    expect((await records.staffLog.latest(9)).map(({ deed }) => deed)).toEqual(["people-joined", "twins-same"]);
    await deleteMyData(circumstances(), mother);
    expect([...(await records.twins.sameAs())]).toEqual([]);
  });

  test("whom staff entered is found again under the number of the account that is the same person", async () => {
    const lan = { name: "Trần Thị Lan", group: "to-5", phone: "+84912345678", birthYear: 1950 };
    const entry = (id: string) => ({ id, by: "9", at: now, activity: "ve-tranh", capacity: undefined, people: [lan] });
    const code = () => `C${(count += 1)}`;
    const [entered] = await records.entries.keep(entry("one"), code);
    const account = await arrives("zalo:1");
    await records.verifiedPhones.keep(account, lan.phone);
    const before = await everythingIn(redis.client);
    const [pair] = await listTwins(circumstances());
    expect(pair?.signs).toEqual(["verified-phone"]);
    if (!pair || !entered) throw new Error("nobody is suggested");
    expect(await makeOne(circumstances(), pair, { by: "9", own: "web:9" })).toEqual({
      done: { joined: { kept: account, other: entered.resident } },
    });
    expect(await records.paperPeople.among([account, entered.resident])).toEqual([false, false]);
    expect(await records.signUps.list("ve-tranh", 0, 9)).toMatchObject([{ resident: account }]);
    expect(await records.entries.keep(entry("two"), code)).toMatchObject([{ resident: account, isNew: false, already: true }]);
    await records.entries.undo({ id: "two", activity: "ve-tranh" }, undefined, true);
    await partResidents(circumstances(), { kept: account, other: entered.resident, own: "" });
    const leftOut = /:(?:seen|residents|sign-up-turns|staff-log|entr(?:y|ies).*)(?::|$)/;
    expect(await everythingIn(redis.client, leftOut)).toEqual(
      Object.fromEntries(Object.entries(before).filter(([key]) => !leftOut.test(key))),
    );
  });

  test("whoever is deleted at one address leaves nothing of what they say at the other meanwhile", async () => {
    const [a, b] = [await arrives("zalo:1"), await arrives("web:2")];
    await joinResidents(circumstances(), { kept: a, other: b, by: "staff", staff: "9", own: "" });
    const turn = await records.inbox.arrive("web", { person: "2", eventId: "slow" }, "{}");
    const deleted = deleteMyData(circumstances(), a, "zalo:1");
    await records.reminders.add(a, ["be-mac", "evening"]);
    await records.inbox.leave("web:2", (turn as { token: string }).token, {});
    await deleted;
    expect(await records.reminders.residents(["be-mac", "evening"])).toEqual([]);
    expect(await redis.client.exists(records.keys.resident(a))).toBe(0);
    expect(await arrives("web:2")).not.toBe(a);
  });

  test("deleted is everything, of all addresses and of what was laid aside", async () => {
    const [a, b] = [await arrives("zalo:1"), await arrives("web:2")];
    for (const resident of [a, b]) {
      await records.family.keep(resident, "", { name: `Hoa ${resident}` });
      await records.signUps.add(resident, "", "ve-tranh", undefined, () => `C${(count += 1)}`);
      await records.recommendations.keep(resident, { title: `Sách ${resident}`, why: "" });
      await records.verifiedPhones.keep(resident, `+8491234567${resident}`);
    }
    await joinResidents(circumstances(), { kept: a, other: b, by: "staff", staff: "9", own: "" });
    await deleteMyData(circumstances(), a);
    const left = await everythingIn(redis.client, /:(?:seen|residents|sign-up-turns|staff-log|books-revision)(?::|$)/);
    expect(left).toEqual({});
  });
});
