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
    expect(read.programme.activities[0]).toEqual({ id: "khai-mac", kind: "opening", title: "Lễ khai mạc", date: "2026-10-01", time: "08:00", end_time: "10:00" });
    expect(read.programme.groups).toEqual([]);
    expect(Object.isFrozen(read.programme.activities[0])).toBe(true);
  });

  test.each<[string, string, string]>([
    ["id: phuong-a", "id: Phường A", 'F: id: expected letters a-z, digits and hyphens, found "Phường A"'],
    ["id: phuong-a", "id: 12", "F: id: expected letters a-z, digits and hyphens, found 12"],
    ["theme: Đọc sách\n", "", "F: theme: expected a text, found nothing"],
    ["theme: Đọc sách", 'theme: ""', 'F: theme: expected a text that is not empty, found ""'],
    ["timezone: Asia/Ho_Chi_Minh", "timezone: Asia/Hanoi2", 'F: timezone: expected an IANA zone such as Asia/Ho_Chi_Minh, found "Asia/Hanoi2"'],
    ["ends: 2026-10-07", "ends: 2026-09-07", 'F: ends: expected a day from 2026-10-01 on, found "2026-09-07"'],
    ["date: 2026-10-01", "date: 2026-02-30", 'F: activities[0].date: expected a date such as 2024-10-03, found "2026-02-30"'],
    ["date: 2026-10-01", "date: 2026-11-01", 'F: activities[0].date: expected a day from 2026-10-01 to 2026-10-07, found "2026-11-01"'],
    ['time: "08:00"', "time: 8:00", 'F: activities[0].time: expected a time such as "08:00", found "8:00"'],
    ['end_time: "10:00"', 'end_time: "07:00"', 'F: activities[0].end_time: expected a time after 08:00, found "07:00"'],
    ['    time: "08:00"\n', "", 'F: activities[0].end_time: expected a time beside it, found "10:00"'],
    ["until: 2026-10-04", "until: 2026-10-01", 'F: activities[1].until: expected a day from 2026-10-02 on, found "2026-10-01"'],
    ["    date: 2026-10-02\n", "", 'F: activities[1].until: expected a date beside it, found "2026-10-04"'],
    ["id: trien-lam", "id: khai-mac", 'F: activities[1].id: expected an id that no other has, found "khai-mac"'],
    ["kind: exhibition", "kind: party", 'F: activities[1].kind: expected one of opening, closing, class, contest, talk, reading, performance, exhibition, outreach, found "party"'],
    ["capacity: 10", "capacity: 0", "F: activities[1].signup.capacity: expected a whole number from 1, found 0"],
    ["capacity: 10", "capacity: nhiều", 'F: activities[1].signup.capacity: expected a whole number from 1, found "nhiều"'],
    ["closes: 2026-10-01T17:00", "closes: tối", 'F: activities[1].signup.closes: expected a date and time such as 2024-10-02T17:00, found "tối"'],
    ["title: Triển lãm", "title: Triển lãm\n    colour: red", 'F: activities[1].colour: expected no such field, found "red"'],
    ["activities:\n", "activities: none\nx:\n", 'F: activities: expected a list of activities, found "none"'],
  ])("%j → %j is refused", (from, to, fault) => {
    expect(good).toContain(from);
    expect(faults(good.replace(from, to))).toContain(fault);
  });

  test("all faults are told at once", () => {
    expect(faults(good.replace("kind: opening", "kind: x").replace("capacity: 10", "capacity: -1"))).toHaveLength(2);
  });

  test.each([
    ["nothing", ""],
    ["a text", "xin chào"],
    ["a list", "- a\n- b"],
    ["broken YAML", "id: [a"],
    ["a doubled key", `${good}id: other\n`],
    ["aliases without end", `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]\n`],
    ["more than 1 MiB", `${good}# ${"x".repeat(1024 * 1024)}`],
  ])("%s is refused with one line a fault", (_, text) => {
    const found = faults(text);
    expect(found.length).toBeGreaterThan(0);
    for (const line of found) expect(line).toMatch(/^F: (?:\S+: )?expected .+, found .+$/);
  });
});
