import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { allConversations } from "../../src/conversations/all.ts";
import { dutyFor } from "../../src/conversations/engine/conversation.ts";
import { duties, may, type Duty, type Role } from "../../src/domain/staff.ts";
import { eventually } from "../eventually.ts";
import { Stage } from "../stage.ts";

/** What each conversation needs, and parts that need something else; one that is open to everybody must be placed here. */
const expected: Readonly<Record<string, "everybody" | Duty | readonly [whole: "everybody" | Duty, parts: Readonly<Record<string, Duty>>]>> =
  {
    start: "everybody",
    lich: "everybody",
    nhac: "everybody",
    sach: "everybody",
    camket: "everybody",
    doc: "everybody",
    dulieu: "everybody",
    ngonngu: "everybody",
    help: "everybody",
    tiep: "everybody",
    noi: "everybody",
    // Says to who is no staff that it is for staff; shows each member only what they may do.
    canbo: "everybody",
    dangky: ["everybody", { lists: "sign-ups", list: "sign-ups" }],
    // Whoever was invited types the code here.
    nhanvien: [
      "everybody",
      {
        list: "staff",
        invite: "staff",
        withdraw: "staff",
        one: "staff",
        role: "staff",
        remove: "staff",
        "remove-yes": "staff",
        log: "staff",
      },
    ],
    thongbao: "announcements",
    chuongtrinh: "programme",
    duyetsach: "books",
    tinhtrang: "state",
    baocao: "report",
    trungten: "sign-ups",
    nhapho: "own-group",
    solieu: ["own-group", { missing: "report", due: "report", groups: "report" }],
    // Residents record themselves by the code of a poster.
    diemdanh: [
      "everybody",
      Object.fromEntries(
        ["of", "days", "list", "m", "o", "undo", "count", "head-count", "poster", "renew", "all"].map((part) => [part, "attendance"]),
      ),
    ],
  };

test("every conversation is open to those, and only those, for whom it is meant", () => {
  for (const { name, needs, partsNeed = {} } of allConversations) {
    if (needs && !expected[name]) continue;
    const [whole, parts] = typeof expected[name] === "string" ? [expected[name], {}] : (expected[name] ?? ["nobody", {}]);
    expect({ name, whole: needs ?? "everybody", parts: { ...partsNeed } }).toMatchObject({ name, whole, parts });
  }
  expect(allConversations.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(expected)));
});

describe("whoever presses a button of staff, types the command or was in the middle of it", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
    for (const [name, { kept }] of Object.entries(people)) {
      if (kept) await stage.redis.client.hset("{bien-giang-2024}:staff", `telegram:${idOf(name)}`, kept);
    }
  });
  afterAll(() => stage.close());

  const group = "thcs-bien-giang";
  const people: Readonly<Record<string, { readonly role: Role | undefined; readonly kept: string }>> = {
    "a resident": { role: undefined, kept: "" },
    "a head": { role: { role: "head", group }, kept: JSON.stringify(["head", group, ""]) },
    "an officer": { role: { role: "officer" }, kept: '["officer","",""]' },
    "an administrator": { role: { role: "admin" }, kept: '["admin","",""]' },
  };
  const idOf = (name: string) => String(72_000_000 + Object.keys(people).indexOf(name));
  const closed = /^(?:Việc này dành cho cán bộ phường|Việc này do cán bộ khác phụ trách)/;
  const guarded = allConversations.flatMap((one) => {
    const parts = ["", ...Object.keys(one.partsNeed ?? {}), ...Object.keys(one.scripts ?? {}), "one", "list", "menu"];
    return [...new Set(parts)].flatMap((part) => {
      const duty = dutyFor(one, part);
      return duty ? [{ name: one.name, part, duty }] : [];
    });
  });

  test("there is something to guard for every duty", () => {
    expect([...new Set(guarded.map(({ duty }) => duty))].toSorted()).toEqual(duties.toSorted());
  });

  describe.each(Object.keys(people))("%s", (who) => {
    const { role } = people[who] as { role: Role | undefined };
    const id = idOf(who);
    const answerTo = async (says: () => Promise<unknown>) => {
      const { heard } = stage.telegram.person(id);
      const before = heard.length;
      await says();
      await eventually(() => heard.length > before);
      // The turn is kept a moment after its answer is heard.
      await eventually(async () => (await stage.redis.client.keys("*:busy:*")).length === 0);
      return heard[before]?.text ?? "nothing";
    };
    const press = (data: string) =>
      stage.telegram.deliver({
        callback_query: { id: "q", from: { id: Number(id), is_bot: false, first_name: "X" }, chat_instance: "1", data },
      });
    const leave = async () => {
      for (const key of [...(await stage.redis.client.keys("*:talk:*")), ...(await stage.redis.client.keys("*:half-done:*"))]) {
        await stage.redis.client.del(key);
      }
    };

    test.each(guarded)("$name:$part", async ({ name, part, duty }) => {
      await leave();
      const answer =
        part === "" ? await answerTo(() => stage.telegram.person(id).says(`/${name}`)) : await answerTo(() => press(`${name}:${part}:x`));
      expect({ answer, isClosed: closed.test(answer) }).toEqual({ answer: expect.anything(), isClosed: !may(role, duty) });
      expect(stage.errors).toEqual([]);
    });

    const scripts = allConversations.flatMap((one) =>
      Object.keys(one.scripts ?? {}).flatMap((part) =>
        dutyFor(one, part) ? [{ script: `${one.name}.${part}`, duty: dutyFor(one, part) as Duty }] : [],
      ),
    );
    const notTheirs = scripts.filter(({ duty }) => !may(role, duty));
    test("in the middle of a form that is not theirs any more, is heard as anybody", async () => {
      for (const { script } of notTheirs) await isHeardAsAnybody(script);
    });

    async function isHeardAsAnybody(script: string): Promise<void> {
      await leave();
      await answerTo(() => stage.telegram.person(id).says("/help"));
      await stage.redis.client.set(`{bien-giang-2024}:talk:telegram:${id}`, JSON.stringify([3, script, "abcdef", "x", {}]));
      expect(await answerTo(() => stage.telegram.person(id).says("lễ khai mạc ở đâu"))).toContain("Trường THCS Biên Giang");
      expect(await stage.redis.client.keys("*:talk:*")).toEqual([]);
      expect(stage.errors).toEqual([]);
    }
  });
});
