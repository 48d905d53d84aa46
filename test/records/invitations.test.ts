import { beforeEach, describe, expect, test } from "@jest/globals";
import { DateTime } from "luxon";
import { changeRole, removeStaff } from "../../src/actions/change-staff.ts";
import { inviteStaff } from "../../src/actions/invite-staff.ts";
import { findInvitation, joinStaff } from "../../src/actions/join-staff.ts";
import { createRecords } from "../../src/records/records.ts";
import { openRedis, type RedisClient } from "../../src/records/redis.ts";
import { useRedis } from "../redis.ts";

describe("invitations to the staff", () => {
  const redis = useRedis();
  const code = "7K2MD-XQ9RT";
  const process = (client: RedisClient = redis.client, hours = 0) => ({
    records: createRecords(client, "week", () => "token"),
    programme: { groups: [] } as never,
    now: DateTime.fromISO("2024-10-02T07:00", { zone: "utc" }).plus({ hours }),
  });
  const person = (n: number) => ({ resident: String(n), address: `web:${n}` });
  beforeEach(() => redis.flush());

  test("two accept one invitation at once, in two processes: one is a member", async () => {
    const other = await openRedis({ path: redis.path });
    for (let round = 0; round < 20; round += 1) {
      await redis.flush();
      await inviteStaff(process(), "1", { role: "officer" }, code);
      const answers = await Promise.all([joinStaff(process(), person(2), code, "An"), joinStaff(process(other), person(3), code, "Bình")]);
      expect(answers.filter((answer) => "done" in answer)).toHaveLength(1);
      expect(await process().records.staff.addresses()).toHaveLength(1);
    }
    other.disconnect();
  });

  test("it is good for a day, and once", async () => {
    await inviteStaff(process(), "1", { role: "head", group: "to-5" }, code);
    expect(await findInvitation(process(redis.client, 24), "web:2", code)).toEqual({ refused: "staff-wrong-code" });
    expect(await joinStaff(process(redis.client, 23), person(2), code, "An")).toMatchObject({ done: { role: "head", group: "to-5" } });
    expect(await joinStaff(process(), person(3), code, "Bình")).toEqual({ refused: "staff-wrong-code" });
    expect(await process().records.staff.members()).toEqual([
      { address: "web:2", role: "head", group: "to-5", name: "An", rehearsal: false },
    ]);
  });

  test("the code itself is kept nowhere", async () => {
    await inviteStaff(process(), "1", { role: "admin" }, code);
    const kept = await redis.client.hgetall("{week}:invitations");
    expect(JSON.stringify(kept)).not.toMatch(/7K2MD|XQ9RT/);
    expect(JSON.stringify(await process().records.staffLog.latest(5))).not.toMatch(/7K2MD|XQ9RT/);
  });

  test("who is staff already uses up no invitation", async () => {
    const { records } = process();
    await records.staff.admitFirst(["web:2"]);
    await inviteStaff(process(), "1", { role: "head", group: "to-5" }, code);
    expect(await joinStaff(process(), person(2), code, "An")).toEqual({ refused: "staff-already" });
    expect((await records.staff.find("web:2"))?.role).toBe("admin");
    expect(await joinStaff(process(), person(3), code, "Bình")).toMatchObject({ done: { role: "head" } });
  });

  test("five wrong codes, then the right one does not help for an hour either; another person is not held up", async () => {
    await inviteStaff(process(), "1", { role: "officer" }, code);
    for (let n = 0; n < 5; n += 1) {
      expect(await findInvitation(process(), "web:2", `7K2MD-XQ9R${n}`)).toEqual({ refused: "staff-wrong-code" });
    }
    expect(await joinStaff(process(), person(2), code, "An")).toEqual({ refused: "staff-too-many-codes" });
    expect(await redis.client.ttl("{week}:wrong-codes:web:2")).toBeGreaterThan(3500);
    expect(await findInvitation(process(), "web:3", code)).toHaveProperty("done");
  });

  test("whoever is invited in a rehearsal is staff in the rehearsal only", async () => {
    const { records } = process();
    await redis.client.hset("{week}:addresses", "web:1", "1");
    await records.staff.admitFirst(["web:1"], { rehearsal: true });
    await inviteStaff(process(), "1", { role: "admin" }, code);
    await inviteStaff(process(), "1", { role: "admin" }, "00000-00000");
    await joinStaff(process(), person(2), code, "An");
    expect(await records.staff.addresses("staff")).toHaveLength(2);
    await Promise.all([records.staff.dismissRehearsal(), records.invitations.dismissRehearsal()]);
    expect(await records.staff.members()).toEqual([]);
    expect(await findInvitation(process(), "web:2", "00000-00000")).toEqual({ refused: "staff-wrong-code" });
  });

  test("the last administrator is neither removed nor made something else, by two at once neither", async () => {
    const { records } = process();
    await records.staff.admitFirst(["web:1", "web:2"]);
    const [one, two] = [await records.staff.find("web:1"), await records.staff.find("web:2")];
    const answers = await Promise.all([
      removeStaff(process(), "1", two as never),
      changeRole(process(), "2", one as never, { role: "officer" }),
    ]);
    expect(answers.filter((answer) => "done" in answer)).toHaveLength(1);
    expect(answers).toContainEqual({ refused: "staff-last-admin" });
    expect(await records.staff.addresses("staff")).toHaveLength(1);
  });

  test("who is removed is removed at every address of theirs; the only administrator stays at all of them", async () => {
    const { records } = process();
    const fields = { a: "web:2", "@": '[["telegram:2",""]]' };
    await redis.client.hset("{week}:addresses", { "web:1": "1", "web:2": "2", "telegram:2": "2" });
    await redis.client.hset("{week}:resident:2", fields);
    expect(await records.residents.addresses("2")).toEqual(expect.arrayContaining(["web:2", "telegram:2"]));
    await records.staff.admitFirst(["web:2", "telegram:2"]);
    const seen = async () => (await records.staff.find("web:2")) as never;
    expect(await removeStaff(process(), "2", await seen())).toEqual({ refused: "staff-last-admin" });
    await records.staff.admitFirst(["web:1"]);
    expect(await removeStaff(process(), "1", await seen())).toEqual({ done: true });
    expect(await records.staff.addresses()).toEqual(["web:1"]);
  });

  test("a name that is given while somebody is removed does not bring them back", async () => {
    const { records } = process();
    await records.staff.admitFirst(["web:1", "web:2"]);
    const seen = await records.staff.find("web:2");
    await records.staff.rename("web:2", "Bình");
    expect(await removeStaff(process(), "1", seen as never)).toEqual({ refused: "staff-overtaken" });
    await removeStaff(process(), "1", (await records.staff.find("web:2")) as never);
    expect(await records.staff.rename("web:2", "Bình")).toBe(false);
    expect(await records.staff.find("web:2")).toBeUndefined();
  });

  test("what was done is in the log, by numbers", async () => {
    const { records } = process();
    await redis.client.hset("{week}:addresses", "web:2", "2");
    await inviteStaff(process(), "1", { role: "officer" }, code);
    await joinStaff(process(), person(2), code, "Bình");
    await records.staff.admitFirst(["web:1"]);
    const member = async () => (await records.staff.find("web:2")) as never;
    await changeRole(process(), "1", await member(), { role: "head", group: "to-5" });
    await removeStaff(process(), "1", await member());
    const log = (await records.staffLog.latest(9))
      .toReversed()
      .map(({ by, deed, about, before, after }) => [by, deed, about, before, after]);
    expect(log).toEqual([
      ["1", "staff-invited", "", undefined, "officer"],
      ["2", "staff-joined", "2", undefined, "officer"],
      ["1", "staff-role-changed", "2", "officer", "head:to-5"],
      ["1", "staff-removed", "2", "head:to-5", undefined],
    ]);
  });
});
