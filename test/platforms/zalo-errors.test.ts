import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { meanings, stopReasons, verdictOf } from "../../src/platforms/zalo/errors.ts";
import { reachOf } from "../../src/platforms/zalo/reach.ts";
import { outcomeOf as botOutcomeOf } from "../../src/platforms/zalo-bot/errors.ts";

/** 20:00 in Việt Nam. */
const evening = Date.parse("2026-10-02T20:00:00+07:00");
const hours = (n: number) => n * 3_600_000;
const refused = (code: number, now = evening) => verdictOf({ is: "refused", code }, now);

describe("what each of Zalo's codes means", () => {
  test.each([
    ["throttled", [-32], { is: "later", afterMs: 60_000 }],
    ["trouble of theirs", [-200], { is: "later", afterMs: 5_000 }],
    ["this person has enough", [-218], { is: "later", afterMs: hours(1) }],
    ["the token is dead", [-216, -220, -124], { is: "refresh" }],
    ["silent too long", [-213, -230, -232], { is: "never", why: "window" }],
    ["the person refuses it", [-217, -244, -139, -141], { is: "never", why: "blocked" }],
    ["the person is no more", [-227], { is: "never", why: "gone" }],
    ["the message is wrong", [-100, -201, -210, -233, -240, -248, 404], { is: "never", why: "refused" }],
    ["the account", [-204, -205], { is: "stop", why: "account" }],
    ["the app", [-209, -212, -219, -242], { is: "stop", why: "app" }],
    ["not verified", [-221], { is: "stop", why: "verified" }],
    ["not allowed", [-223], { is: "stop", why: "permission" }],
    ["the package", [-224], { is: "stop", why: "package" }],
    ["the kind of account", [-235], { is: "stop", why: "kind" }],
    ["used up", [-211], { is: "stop", why: "quota" }],
    ["not paid", [-320, -321], { is: "stop", why: "billing" }],
    ["the template", [-249, -109, -131], { is: "stop", why: "template" }],
    ["consent", [-14002, -14003, -14004, -14005, -14012, -14014, -14018, -14020, -14024], { is: "stop", why: "consent" }],
    ["not in any table", [-999, -15000, 1], { is: "unknown" }],
  ])("%s: %j", (_, codes, verdict) => {
    for (const code of codes) expect({ code, ...refused(code) }).toMatchObject({ code, ...verdict });
  });

  test("at night: after six in the morning", () => {
    const morning = Date.parse("2026-10-03T06:01:00+07:00");
    for (const code of [-234, -133]) {
      expect(refused(code, Date.parse("2026-10-02T23:30:00+07:00"))).toMatchObject({
        is: "later",
        afterMs: morning - Date.parse("2026-10-02T23:30:00+07:00"),
      });
    }
    expect(refused(-234, Date.parse("2026-10-03T05:00:00+07:00"))).toMatchObject({ afterMs: 61 * 60_000 });
  });

  test.each([
    [{ is: "ok", data: { message_id: "a" } }, { is: "sent" }],
    [{ is: "unreached", why: "ECONNREFUSED" }, { is: "later" }],
    [{ is: "unknown", why: "ECONNABORTED" }, { is: "unknown" }],
    [{ is: "trouble", status: 401 }, { is: "refresh" }],
    [{ is: "trouble", status: 503 }, { is: "later" }],
    [{ is: "trouble", status: 429 }, { is: "later" }],
    [{ is: "trouble", status: 200 }, { is: "unknown" }],
    [{ is: "trouble", status: 500 }, { is: "unknown" }],
    [{ is: "trouble", status: 504 }, { is: "unknown" }],
  ] as const)("%j", (answered, verdict) => expect(verdictOf(answered, evening)).toMatchObject(verdict));

  test("every reason to stop has a sentence for staff", () => {
    const sentences = readFileSync("locales/vi/zalo.ftl", "utf8");
    for (const why of stopReasons) expect(sentences).toContain(`zalo-stopped-${why} =`);
  });

  test("no code means success", () => {
    for (const code of Object.keys(meanings)) expect(refused(Number(code)).is).not.toBe("sent");
  });
});

describe("who can be written to", () => {
  test.each([
    [hours(0), "free"],
    [hours(48), "free"],
    [hours(48) + 1, "counted"],
    [hours(7 * 24), "counted"],
    [hours(7 * 24) + 1, "window"],
  ])("%d ms after their last word: %s", (age, reach) => expect(reachOf(evening - age, evening, false)).toBe(reach));

  test("with an approved template, everybody else too", () => {
    expect(reachOf(evening - hours(200), evening, true)).toBe("template");
    expect(reachOf(undefined, evening, true)).toBe("template");
    expect(reachOf(undefined, evening, false)).toBe("window");
  });
});

test.each([
  [400, { outcome: "never", why: "refused" }],
  [401, { outcome: "later" }],
  [403, { outcome: "later", afterMs: 10_000 }],
  [404, { outcome: "later" }],
  [408, { outcome: "unknown" }],
  [429, { outcome: "later", afterMs: hours(1) }],
  [999, { outcome: "unknown" }],
])("the bot's %d", (code, outcome) => expect(botOutcomeOf({ is: "refused", code, why: "" })).toMatchObject(outcome));
