import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parseProgramme } from "../../src/domain/programme-file.ts";

const good = `id: phuong-a
name: Tuần lễ
theme: Đọc sách
organiser: UBND phường A
timezone: Asia/Ho_Chi_Minh
starts: 2026-10-01
ends: 2026-10-07
activities:
  - id: khai-mac
    kind: opening
    title: Lễ khai mạc
    date: 2026-10-01
    time: "08:00"
    end_time: "10:00"
  - id: trien-lam
    kind: exhibition
    title: Triển lãm
    date: 2026-10-02
    until: 2026-10-04
    signup: { capacity: 10, closes: 2026-10-01T17:00 }
`;
const faults = (text: string) => {
  const read = parseProgramme(text, "F");
  return "faults" in read ? read.faults : [];
};

describe("a programme file", () => {
  test.each(["programmes/bien-giang-2024.yaml", "programmes/sample-full.yaml"])("%s has no faults", (file) => {
    expect(parseProgramme(readFileSync(file, "utf8"), file)).toHaveProperty("programme.id");
  });

  test("is taken whole, in composed letters, and cannot be changed", () => {
    const read = parseProgramme(`\uFEFF${good.normalize("NFD").replaceAll("\n", "\r\n")}`, "F");
    if ("faults" in read) throw new Error(read.faults.join());
    expect(read.programme.activities[0]).toEqual({
      id: "khai-mac",
      kind: "opening",
      title: "Lễ khai mạc",
      date: "2026-10-01",
      time: "08:00",
      end_time: "10:00",
    });
    expect(read.programme.groups).toEqual([]);
    expect(Object.isFrozen(read.programme.activities[0])).toBe(true);
  });

  test.each<[string, string, string]>([
    ["id: phuong-a", "id: Phường A", 'F: id: expected letters a-z, digits and hyphens, found "Phường A"'],
    ["id: phuong-a", "id: 12", "F: id: expected letters a-z, digits and hyphens, in quotes, found 12"],
    ["id: phuong-a", "id: -a", 'F: id: expected letters a-z, digits and hyphens, found "-a"'],
    ["theme: Đọc sách\n", "", "F: theme: expected a text, found nothing"],
    ["theme: Đọc sách", 'theme: ""', 'F: theme: expected a text that is not empty, found ""'],
    ["theme: Đọc sách", 'theme: "a\\u0000b"', 'F: theme: expected a text without control characters, found "a\\u0000b"'],
    ["theme: Đọc sách", "theme: true", "F: theme: expected a text, in quotes, found true"],
    ["theme: Đọc sách", "theme: 0240", "F: theme: expected a text, in quotes, found 0240"],
    ["timezone: Asia/Ho_Chi_Minh", 'timezone: "+07:00"', 'F: timezone: expected an IANA zone such as Asia/Ho_Chi_Minh, found "+07:00"'],
    [
      "timezone: Asia/Ho_Chi_Minh",
      "timezone: Asia/Hanoi2",
      'F: timezone: expected an IANA zone such as Asia/Ho_Chi_Minh, found "Asia/Hanoi2"',
    ],
    ["ends: 2026-10-07", "ends: 2026-09-07", 'F: ends: expected a day from 2026-10-01 on, found "2026-09-07"'],
    ["date: 2026-10-01", "date: 2026-02-30", 'F: activities[0].date: expected a date such as 2024-10-03, found "2026-02-30"'],
    ["date: 2026-10-01", "date: 2026-11-01", 'F: activities[0].date: expected a day from 2026-10-01 to 2026-10-07, found "2026-11-01"'],
    ['time: "08:00"', "time: 8:00", 'F: activities[0].time: expected "08:00", the hour with two digits, found "8:00"'],
    ['time: "08:00"', 'time: "24:00"', 'F: activities[0].time: expected a time such as "08:00", found "24:00"'],
    ['time: "08:00"', "time: 0800", 'F: activities[0].time: expected a time such as "08:00", in quotes, found 0800'],
    ['end_time: "10:00"', 'end_time: "08:00"', 'F: activities[0].end_time: expected a time after 08:00, found "08:00"'],
    ['end_time: "10:00"', 'end_time: "07:00"', 'F: activities[0].end_time: expected a time after 08:00, found "07:00"'],
    ['    time: "08:00"\n', "", 'F: activities[0].end_time: expected a time beside it, found "10:00"'],
    ["until: 2026-10-04", "until: 2026-10-01", 'F: activities[1].until: expected a day from 2026-10-02 on, found "2026-10-01"'],
    ["until: 2026-10-04", "until: 2026-10-08", 'F: activities[1].until: expected a day up to 2026-10-07, found "2026-10-08"'],
    ["    date: 2026-10-02\n", "", 'F: activities[1].until: expected a date beside it, found "2026-10-04"'],
    ["id: trien-lam", "id: khai-mac", 'F: activities[1].id: expected an id that no other has, found "khai-mac"'],
    [
      "kind: exhibition",
      "kind: party",
      'F: activities[1].kind: expected one of opening, closing, class, contest, talk, reading, performance, exhibition, outreach, found "party"',
    ],
    ["capacity: 10", "capacity: 0", "F: activities[1].signup.capacity: expected a whole number from 1, found 0"],
    ["capacity: 10", "capacity: nhiều", 'F: activities[1].signup.capacity: expected a whole number from 1, found "nhiều"'],
    [
      "closes: 2026-10-01T17:00",
      "closes: tối",
      'F: activities[1].signup.closes: expected a date and time such as 2024-10-02T17:00, found "tối"',
    ],
    [
      "closes: 2026-10-01T17:00",
      "closes: 2026-02-30T17:00",
      'F: activities[1].signup.closes: expected a date and time such as 2024-10-02T17:00, found "2026-02-30T17:00"',
    ],
    [
      "closes: 2026-10-01T17:00",
      "closes: 2026-10-05T00:00",
      'F: activities[1].signup.closes: expected a moment up to 2026-10-04T23:59, found "2026-10-05T00:00"',
    ],
    [
      'time: "08:00"',
      'time: "08:00"\n    signup: { closes: 2026-10-01T08:01 }',
      'F: activities[0].signup.closes: expected a moment up to 2026-10-01T08:00, found "2026-10-01T08:01"',
    ],
    ["kind: opening", "kind: opening\n    kind: closing", "F: activities[0].kind: expected the field once, found it twice"],
    ["kind: opening", 'kind: opening\n    "a b": 1', 'F: activities[0]."a b": expected no such field, found 1'],
    [
      "kind: opening",
      "kind: opening\n    online: javascript:alert(1)",
      'F: activities[0].online: expected a link that begins with https:// or http://, found "javascript:alert(1)"',
    ],
    ["kind: opening", "kind: opening\n    aliases: lễ", 'F: activities[0].aliases: expected a list of texts, found "lễ"'],
    ["kind: opening", 'kind: opening\n    aliases: [lễ, ""]', 'F: activities[0].aliases[1]: expected a text that is not empty, found ""'],
    ["activities:", "contact: none\nactivities:", 'F: contact: expected fields such as office and phone, found "none"'],
    [
      "activities:",
      "groups: [{ id: a, name: A, kind: school }, { id: a, name: B, kind: school }]\nactivities:",
      'F: groups[1].id: expected an id that no other has, found "a"',
    ],
    ["title: Triển lãm", "title: Triển lãm\n    colour: red", 'F: activities[1].colour: expected no such field, found "red"'],
    ["activities:", "groups: none\nactivities:", 'F: groups: expected a list of groups, found "none"'],
  ])("%j → %j is refused", (from, to, fault) => {
    expect(good).toContain(from);
    expect(faults(good.replace(from, to))).toEqual([fault]);
  });

  test("all faults are told at once, in the order of the file, whatever kind they are of", () => {
    const text = good
      .replace("name: Tuần lễ", "colour: red\nname: 5")
      .replace("theme: Đọc sách\n", "")
      .replace("ends: 2026-10-07", "ends: 2026-09-07")
      .replace("kind: opening", "kind: x")
      .replace("title: Lễ khai mạc", "title: Lễ khai mạc\n    title: Lễ")
      .replace("id: trien-lam", "id: khai-mac")
      .replace("capacity: 10", "capacity: -1");
    expect(faults(text).map((line) => line.split(": ")[1])).toEqual([
      "theme",
      "colour",
      "name",
      "ends",
      "activities[0].kind",
      "activities[0].title",
      "activities[1].id",
      "activities[1].signup.capacity",
    ]);
  });

  test.each([
    ["a time without quotes", 'time: "08:00"', "time: 08:00"],
    ["a sign-up that closes when it begins", 'time: "08:00"', 'time: "08:00"\n    signup: { closes: 2026-10-01T08:00 }'],
    ["a night between two days", "until: 2026-10-04", 'until: 2026-10-04\n    time: "20:00"\n    end_time: "02:00"'],
    ["a value that is repeated by its name", "title: Triển lãm", "title: &t Triển lãm\n    host: *t"],
    ["no groups", "activities:", "groups: []\nactivities:"],
  ])("%s is in order", (_, from, to) => {
    expect(good).toContain(from);
    expect(faults(good.replace(from, to))).toEqual([]);
  });

  test.each([
    ["", "nothing"],
    [" none", '"none"'],
  ])("activities:%s is no list of activities", (written, found) => {
    expect(faults(`${good.slice(0, good.indexOf("activities:"))}activities:${written}\n`)).toEqual([
      `F: activities: expected a list of activities, found ${found}`,
    ]);
  });

  test("letters that an escape leaves apart are composed, too", () => {
    const read = parseProgramme(good.replace("theme: Đọc sách", 'theme: "L\\u00ea\\u0303"'), "F");
    expect("programme" in read && read.programme.theme).toBe("Lễ");
  });

  test.each([
    ["a tab", good.replace("    kind: opening", "\tkind: opening"), ["F: line 10: expected spaces as indentation, found a tab"]],
    [
      "two documents",
      `${good}---\n${good}`,
      [expect.stringMatching(/^F: line 21: expected YAML 1.2, found Source contains multiple documents/)],
    ],
    ["a name that nothing has", good.replace("Đọc sách", "*a"), ["F: line 3: expected &a before, found *a only"]],
    ["a field without a name", `${good}? [a]\n: b\n`, ["F: line 21: expected the name of a field, found something else"]],
    ["a type of YAML's own", good.replace("Đọc sách", "!a b"), ["F: line 3: expected YAML 1.2, found Unresolved tag: !a"]],
    ["what is not UTF-8", good.replace("Đọc", "\uFFFD"), ["F: expected UTF-8, found another encoding or a broken character"]],
    ["two bytes a letter over 1 MiB", `${good}# ${"đ".repeat(512 * 1024)}`, ["F: expected at most 1 MiB, found more"]],
  ])("%s is told with its line", (_, text, lines) => {
    expect(faults(text)).toEqual(lines);
  });

  test.each([
    ["lists in lists", "[".repeat(100_000)],
    ["fields in fields", `id: ${"{a: ".repeat(100_000)}`],
    ["dashes in a line", "- ".repeat(100_000)],
    ["steps to the right", Array.from({ length: 1_000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
  ])("%s without end are refused before they are read", (_, text) => {
    expect(faults(text)).toEqual(["F: expected at most 20 lists or fields within each other, found more"]);
  });

  test.each([
    ["nothing", ""],
    ["a text", "xin chào"],
    ["a list", "- a\n- b"],
    ["broken YAML", "id: [a"],
    ["a doubled key", `${good}id: other\n`],
    [
      "aliases without end",
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]\n`,
    ],
    ["more than 1 MiB", `${good}# ${"x".repeat(1024 * 1024)}`],
  ])("%s is refused with one line a fault", (_, text) => {
    const found = faults(text);
    expect(found.length).toBeGreaterThan(0);
    for (const line of found) expect(line).toMatch(/^F: (?:\S+: |line \d+: )?expected .+, found .+$/);
  });
});
