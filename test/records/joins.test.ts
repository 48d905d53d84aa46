import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { DateTime } from "luxon";
import type { JoinedBy } from "../../src/domain/join.ts";
import { createJoins, joinsIn } from "../../src/records/joins.ts";
import { createRecords, type Records } from "../../src/records/records.ts";
import { openRedis, type RedisClient } from "../../src/records/redis.ts";
import { connectPatiently, useRedis } from "../redis.ts";
import { everythingIn } from "./everything.ts";

const at = DateTime.fromISO("2024-10-02T07:00+07:00");
const joining = { by: "code" as JoinedBy, at, notices: [] as string[] };

describe("two numbers that are one person", () => {
  const redis = useRedis();
  const clients: RedisClient[] = [];
  let counter = 0;
  const token = () => `token-${(counter += 1)}`;
  const process = (n = 0): Records => createRecords(clients[n] ?? redis.client, "week", token);
  let codes = 0;
  const newCode = () => `C${(codes += 1)}`;
  beforeAll(async () => {
    for (let n = 0; n < 3; n += 1) clients.push(await connectPatiently(redis.path));
  });
  afterAll(() => clients.forEach((client) => client.disconnect()));
  beforeEach(async () => {
    await redis.flush();
    // So that a number is found wherever it stands.
    await redis.client.set("{week}:residents", "7000");
  });

  /** Somebody says something, and is answered; gives their number. */
  async function arrives(address: string, records = process()): Promise<string> {
    const [platform = "", person = ""] = address.split(":");
    const turn = await records.inbox.arrive(platform, { person, eventId: String((counter += 1)) }, "{}");
    if (typeof turn === "string") throw new Error(turn);
    await records.inbox.leave(address, turn.token, {});
    return turn.resident;
  }

  async function settled(records = process()) {
    const a = await arrives("telegram:1");
    const b = await arrives("zalo:2");
    await records.residents.setLanguage(b, "en");
    for (const [number, minutes] of [
      [a, 20],
      [b, 30],
    ] as const) {
      await records.reminders.add(number, ["khai-mac", "evening"]);
      await records.family.keep(number, "", { name: `Tên ${number}` });
      await records.signUps.add(number, "", "ve-tranh", 2, newCode);
      await records.recommendations.keep(number, { title: "Dế Mèn", readers: number === a ? "children" : "everyone", why: number });
      await records.pledges.keep(number, { unit: "minutes", amount: minutes, from: "2024-10-01", until: "2024-10-07" });
      await records.residents.keepConsent(number, "pledge", at);
      await records.attendance.record(number, {
        activity: "ve-tranh",
        day: "2024-10-02",
        who: "",
        at: at.plus({ minutes }),
        way: "code",
        by: "9",
      });
    }
    await records.reminders.add(b, ["be-mac", "evening"]);
    await records.awaiting.add(b, ["be-mac", "time"]);
    await records.family.keep(b, "be minh 3a", { name: "bé Minh", group: "3A", phone: "+84912345678", birthYear: 2016 });
    await records.signUps.add(b, "be minh 3a", "ve-tranh", 2, newCode);
    await records.signUps.add(b, "", "doc-sach", 10, newCode);
    await records.recommendations.keep(b, { title: "Đất rừng phương Nam", why: "Cả nhà thích" });
    for (const [book, resident, why] of [
      ["demen", b, b],
      ["datrungphuongnam", b, "Cả nhà thích"],
    ] as const) {
      await records.reasons.decide({ book, resident, why }, true, { by: "9", deed: "book-reason-shown", about: "x", at });
    }
    await records.pledges.addReading(b, { day: "2024-10-01", unit: "minutes", amount: 15 }, "r1", "to-5");
    await records.attendance.record(b, { activity: "ve-tranh", day: "2024-10-03", who: "be minh 3a", at, way: "poster" });
    await records.nudges.keep(b, { at: "19:30", from: "2024-10-02" });
    return { a, b, records };
  }

  test("what stood with either stands with one; where both had the same, one is kept; parted, all is as it was", async () => {
    const { a, b, records } = await settled();
    const before = await everythingIn(redis.client);

    expect(await records.joins.join({ ...joining, kept: a, other: b, own: "telegram:1" })).toBe("joined");

    const {
      [records.keys.resident(a)]: person,
      [records.keys.resident(b)]: pointer,
      [records.keys.joins]: joins,
      ...rest
    } = await everythingIn(redis.client);
    const { [`j:${b}`]: journal, ...hash } = person as Record<string, unknown>;
    expect({ pointer, joins, by: (JSON.parse(String(journal)) as { by: string }).by }).toEqual({
      pointer: { "=": a },
      joins: [b, String(at.toMillis())],
      by: "code",
    });
    // Nothing else leads to the number that is a part of the other.
    expect(JSON.stringify({ hash, rest })).not.toContain(b);
    expect(await records.residents.numbersOf(["telegram:1", "zalo:2"])).toEqual([a, a]);
    expect(await records.residents.profile(a)).toEqual({
      resident: a,
      address: "telegram:1",
      others: ["zalo:2"],
      language: "en",
      unreachable: undefined,
    });
    expect(await records.residents.numberNow(b)).toBe(a);
    expect(await records.residents.everybody()).toEqual([a]);
    expect(await records.reminders.residents(["khai-mac", "evening"])).toEqual([a]);
    expect(await records.reminders.residents(["be-mac", "evening"])).toEqual([a]);
    expect(await records.awaiting.residents(["be-mac", "time"])).toEqual([a]);
    expect((await records.family.of(a)).get("")).toEqual({ name: `Tên ${a}` });
    expect((await records.family.of(a)).get("be minh 3a")).toMatchObject({ name: "bé Minh", birthYear: 2016 });
    // Two places of one person are one, and the child keeps waiting until somebody looks after it.
    expect((await records.signUps.list("ve-tranh", 0, 9)).map(({ resident, who, waits }) => [resident, who, waits])).toEqual([
      [a, "", false],
      [a, "be minh 3a", true],
    ]);
    expect(await records.signUps.moveUp("ve-tranh", 2)).toEqual([{ resident: a, who: "be minh 3a" }]);
    expect((await records.signUps.of(a)).map(({ activity, who }) => `${activity}:${who}`).toSorted()).toEqual([
      "doc-sach:",
      "ve-tranh:",
      "ve-tranh:be minh 3a",
    ]);
    expect((await records.books.counted()).map(({ title, voices, said }) => [title, voices, said.children, said.everyone])).toEqual([
      ["Dế Mèn", 1, 1, 0],
      ["Đất rừng phương Nam", 1, 0, 0],
    ]);
    expect(await records.reasons.shown("datrungphuongnam")).toEqual(["Cả nhà thích"]);
    expect(await records.reasons.shown("demen")).toEqual([]);
    expect(await records.pledges.of(a)).toMatchObject({ amount: 20 });
    expect((await records.pledges.withReadings(a)).readings).toHaveLength(1);
    expect((await records.pledges.readByGroup("to-5")).minutes).toBe(15);
    expect(await records.nudges.of(a)).toMatchObject({ at: "19:30" });
    expect(joinsIn(await records.residents.everything(a))).toMatchObject([{ other: b, by: "code", addresses: ["zalo:2"] }]);

    // The place that was free was taken by the child: it is given back before all is parted, so that nothing has changed.
    await records.signUps.cancel(a, "be minh 3a", "ve-tranh", 2, true);
    expect(await records.joins.part({ kept: a, other: b, at }, { "ve-tranh": 2 })).toEqual(["sign-up"]);
    const after = await everythingIn(redis.client);
    expect(after).not.toEqual(before);
    expect(Object.keys(after)).toEqual(Object.keys(before).filter((key) => !key.endsWith("waiting-list:ve-tranh")));
  });

  test("parted again at once, nothing tells that they were ever joined", async () => {
    const { a, b, records } = await settled();
    const before = await everythingIn(redis.client);
    expect(await records.joins.join({ ...joining, kept: a, other: b })).toBe("joined");
    expect(await records.joins.part({ kept: a, other: b, at }, { "ve-tranh": 2 })).toEqual([]);
    expect(await everythingIn(redis.client)).toEqual(before);
    expect(await records.joins.part({ kept: a, other: b, at }, {})).toBe("none");
  });

  test("whoever has a place keeps it, whichever number that was under; parted when it is taken, they are the first to wait", async () => {
    const records = process();
    const [a, b, c, d] = [await arrives("telegram:1"), await arrives("zalo:2"), await arrives("web:3"), await arrives("web:4")];
    for (const number of [b, c, a, d]) await records.signUps.add(number, "", "ve-tranh", 2, newCode);
    const before = await everythingIn(redis.client);
    await records.joins.join({ ...joining, kept: a, other: b });
    expect((await records.signUps.list("ve-tranh", 0, 9)).map(({ resident, waits }) => [resident, waits])).toEqual([
      [a, false],
      [c, false],
      [d, true],
    ]);
    expect(await records.joins.part({ kept: a, other: b, at }, { "ve-tranh": 2 })).toEqual([]);
    expect(await everythingIn(redis.client)).toEqual(before);

    // Both have a place, one goes to who waits, and is not to be had again.
    await records.signUps.cancel(a, "", "ve-tranh", 2, true);
    await records.joins.join({ ...joining, kept: b, other: c });
    expect(await records.signUps.moveUp("ve-tranh", 2)).toEqual([{ resident: d, who: "" }]);
    expect(await records.joins.part({ kept: b, other: c, at }, { "ve-tranh": 2 })).toEqual(["place"]);
    expect((await records.signUps.list("ve-tranh", 0, 9)).map(({ resident, waits }) => [resident, waits])).toEqual([
      [b, false],
      [d, false],
      [c, true],
    ]);
  });

  test("who got a notice under one number does not get it again under the other, and who waited for it still gets it", async () => {
    const records = process();
    const terms = { order: 1 };
    const [a, b] = [await arrives("telegram:1"), await arrives("zalo:2")];
    const tally = async (notice: string) => {
      const { planned, left } = await records.ledger.tally(notice);
      return { planned, left };
    };
    await records.ledger.plan("both-wait", terms, [
      { resident: a, platform: "telegram", row: "planned" },
      { resident: b, platform: "zalo", row: "planned" },
    ]);
    await records.ledger.plan("other-waits", terms, [{ resident: b, platform: "zalo", row: "planned" }]);
    await records.ledger.plan("other-was-told", terms, [
      { resident: a, platform: "telegram", row: "planned" },
      { resident: b, platform: "zalo", row: "sent" },
    ]);
    await records.ledger.plan("only-other-was-told", terms, [{ resident: b, platform: "zalo", row: "sent" }]);
    await records.ledger.plan("kept-was-lost", terms, [
      { resident: a, platform: "telegram", row: "never:blocked" },
      { resident: b, platform: "zalo", row: "planned" },
    ]);
    const before = await everythingIn(redis.client);
    const notices = ["both-wait", "other-waits", "other-was-told", "only-other-was-told", "kept-was-lost", "unheard-of"];

    expect(await records.joins.join({ ...joining, kept: a, other: b, notices })).toBe("joined");
    expect(Object.fromEntries(await records.ledger.rows("both-wait"))).toEqual({ [a]: "planned", [b]: "joined" });
    expect(Object.fromEntries(await records.ledger.rows("other-waits"))).toEqual({ [a]: "planned" });
    expect(Object.fromEntries(await records.ledger.rows("other-was-told"))).toEqual({ [a]: "joined", [b]: "sent" });
    expect(Object.fromEntries(await records.ledger.rows("only-other-was-told"))).toEqual({ [a]: "joined", [b]: "sent" });
    expect(Object.fromEntries(await records.ledger.rows("kept-was-lost"))).toEqual({ [a]: "planned", [b]: "joined" });
    for (const [notice, left] of [
      ["both-wait", 1],
      ["other-waits", 1],
      ["other-was-told", 0],
      ["kept-was-lost", 1],
    ] as const) {
      expect({ notice, ...(await tally(notice)) }).toEqual({ notice, planned: 1, left });
    }

    expect(await records.joins.part({ kept: a, other: b, at }, {})).toEqual([]);
    expect(await everythingIn(redis.client)).toEqual(before);

    // What was planned for the other's platform goes there, though the person is written to on another by now.
    await records.joins.join({ ...joining, kept: a, other: b, notices });
    const claimed = async (platform: string) => {
      const all = [];
      for (;;) {
        const claim = await records.ledger.claim(platform, "p", 9, 0, false, {});
        if (claim === "nothing") return all;
        if ("claimed" in claim) all.push(...claim.claimed.map(({ resident, address }) => [claim.notice, resident, address]));
      }
    };
    expect(await claimed("telegram")).toEqual([["both-wait", a, "telegram:1"]]);
    expect(await claimed("zalo")).toEqual([
      ["kept-was-lost", a, "zalo:2"],
      ["other-waits", a, "zalo:2"],
    ]);
    // A message is under way: nothing is parted or joined over it.
    const c = await arrives("web:3");
    const impatient = createJoins(redis.client, records.keys, records.residents, async () => undefined);
    expect(await impatient.join({ ...joining, kept: c, other: a, notices })).toBe("busy");
  });

  test("a join waits for who talks at the other address, and one that waits for another does not hold it up", async () => {
    const records = process();
    const [a, b] = [await arrives("telegram:1"), await arrives("zalo:2")];
    const turn = await records.inbox.arrive("zalo", { person: "2", eventId: "slow" }, "{}");
    const joined = process(1).joins.join({ ...joining, kept: a, other: b, own: "telegram:1" });
    // What is done in that turn still stands with the number it began with.
    await records.reminders.add(b, ["khai-mac", "evening"]);
    expect(await redis.client.hget(records.keys.resident(b), "=")).toBeNull();
    await records.inbox.leave("zalo:2", (turn as { token: string }).token, {});
    expect(await joined).toBe("joined");
    expect(await records.reminders.residents(["khai-mac", "evening"])).toEqual([a]);
    expect(await arrives("zalo:2")).toBe(a);

    // Each types the other's code at the same moment.
    const [c, d] = [await arrives("web:3"), await arrives("web:4")];
    await records.inbox.arrive("web", { person: "3", eventId: "c" }, "{}");
    await records.inbox.arrive("web", { person: "4", eventId: "d" }, "{}");
    const both = await Promise.all([
      process(1).joins.join({ ...joining, kept: c, other: d, own: "web:3" }),
      process(2).joins.join({ ...joining, kept: d, other: c, own: "web:4" }),
    ]);
    expect(both.toSorted()).toEqual(["joined", "same"]);
    expect(new Set(await records.residents.numbersOf(["web:3", "web:4"])).size).toBe(1);
  });

  test("many joins, writes and processes at once: everything is with one of them, once", async () => {
    const records = process();
    const numbers: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      const number = await arrives(`web:${n}`);
      numbers.push(number);
      for (const activity of ["mot", `rieng-${n}`]) {
        await records.signUps.add(number, "", activity, undefined, newCode);
        await records.reminders.add(number, [activity, "evening"]);
      }
    }
    const [first = ""] = numbers;
    await Promise.all([
      ...numbers
        .slice(1)
        .flatMap((other, n) => [process(n % 3), process((n + 1) % 3)].map((one) => one.joins.join({ ...joining, kept: first, other }))),
      ...Array.from({ length: 30 }, (_, n) => process(n % 3).reminders.add(first, [`them-${n}`, "evening"])),
    ]);
    expect(await records.residents.everybody()).toEqual([first]);
    expect(await records.reminders.of(first)).toHaveLength(1 + 12 + 30);
    expect(await records.signUps.counts(["mot", ...numbers.map((_, n) => `rieng-${n}`)])).toEqual(
      Array.from({ length: 13 }, () => ({ places: 1, waiting: 0 })),
    );
    expect((await records.residents.addresses(first)).toSorted()).toEqual(Array.from({ length: 12 }, (_, n) => `web:${n}`).toSorted());
    expect(await records.joins.latest(99)).toHaveLength(11);
  });

  test("a process that dies over a join leaves all of it, or nothing", async () => {
    const { a, b, records } = await settled();
    const apart = await everythingIn(redis.client);
    await records.joins.join({ ...joining, kept: a, other: b });
    const whole = await everythingIn(redis.client);
    await records.joins.part({ kept: a, other: b, at }, { "ve-tranh": 2 });
    const seen = new Set<string>();
    for (let n = 0; n < 30; n += 1) {
      const dying = await openRedis({ path: redis.path });
      const died = createRecords(dying, "week", token)
        .joins.join({ ...joining, kept: a, other: b })
        .catch(() => "died");
      // Somewhere among its calls.
      for (let turns = 0; turns < n; turns += 1) await new Promise((resolve) => setImmediate(resolve));
      dying.disconnect();
      await died;
      const left = await everythingIn(redis.client);
      const joined = a === (await records.residents.numberNow(b));
      expect(left).toEqual(joined ? whole : apart);
      seen.add(joined ? "whole" : "apart");
      if (joined) await records.joins.part({ kept: a, other: b, at }, { "ve-tranh": 2 });
    }
    expect([...seen].toSorted()).toEqual(["apart", "whole"]);
  });

  test("a chain of joins is undone from whichever end", async () => {
    const records = process();
    const [a, b, c] = [await arrives("telegram:1"), await arrives("zalo:2"), await arrives("web:3")];
    for (const number of [a, b, c]) await records.signUps.add(number, "", `mon-${number}`, undefined, newCode);
    const before = await everythingIn(redis.client);
    for (const order of [
      [
        [c, a],
        [a, b],
      ],
      [
        [c, b],
        [c, a],
      ],
    ] as const) {
      expect(await records.joins.join({ ...joining, kept: a, other: b })).toBe("joined");
      expect(await records.joins.join({ ...joining, kept: c, other: a })).toBe("joined");
      expect(await records.residents.numberNow(b)).toBe(c);
      expect(await records.residents.numbersOf(["telegram:1", "zalo:2", "web:3"])).toEqual([c, c, c]);
      for (const [kept, other] of order) await records.joins.part({ kept: kept, other: other, at }, {});
      const [after, was] = [await everythingIn(redis.client), before];
      if (order[1][0] === a) expect(after).toEqual(was);
      else expect(await records.signUps.list(`mon-${b}`, 0, 9)).toMatchObject([{ resident: b }]);
      expect(await records.residents.numbersOf(["telegram:1", "zalo:2", "web:3"])).toEqual([a, b, c]);
    }
  });

  test("who is unreachable at one address is written to at another, until they write again", async () => {
    const records = process();
    const [a, b] = [await arrives("telegram:1"), await arrives("zalo:2")];
    await records.joins.join({ ...joining, kept: a, other: b });
    const where = async () => {
      const { address, unreachable } = await records.residents.profile(a);
      return { address, unreachable };
    };
    expect(await records.residents.markUnreachable("telegram:1", "blocked")).toBe("zalo:2");
    expect(await where()).toEqual({ address: "zalo:2", unreachable: undefined });
    expect(await records.residents.markUnreachable("zalo:2", "blocked")).toBeUndefined();
    expect(await where()).toMatchObject({ unreachable: "blocked" });
    await arrives("zalo:2");
    expect(await where()).toEqual({ address: "zalo:2", unreachable: undefined });
    await arrives("telegram:1");
    expect(await where()).toEqual({ address: "telegram:1", unreachable: undefined });
    // A blocked address keeps its mark when it is parted.
    await records.residents.markUnreachable("zalo:2", "blocked");
    await records.joins.part({ kept: a, other: b, at }, {});
    expect(await records.residents.profile(b)).toMatchObject({ address: "zalo:2", unreachable: "blocked" });
    expect(await where()).toEqual({ address: "telegram:1", unreachable: undefined });
  });
});
