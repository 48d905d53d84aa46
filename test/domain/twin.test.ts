import { describe, expect, test } from "@jest/globals";
import { countPeople, theOne } from "../../src/domain/count-people.ts";
import { pairName, possibleTwins, type Kept } from "../../src/domain/twin.ts";

const groups = [
  { id: "to-5", name: "Tổ dân phố số 5", kind: "residential" },
  { id: "kim-dong", name: "Trường Tiểu học Kim Đồng", kind: "school" },
] as const;

/** "12:who Name | group | phone | year | verified" */
function kept(written: string): Kept {
  const [, resident = "", who = "", rest = ""] = /^(\d+):(\S*) (.*)$/.exec(written) ?? [];
  const [name = "", group, phone, year, verifiedPhone] = rest.split("|").map((part) => part.trim() || undefined);
  return {
    resident,
    who,
    participant: { name: name ?? "", group, phone, birthYear: year === undefined ? undefined : Number(year) },
    verifiedPhone,
  };
}

describe("who may be one person", () => {
  test.each<readonly [why: string, one: string, other: string, signs: string]>([
    ["the name alone", "1: Nguyễn Thị Hoa", "2: Nguyễn Thị Hoa", ""],
    ["a name in another spelling and a telephone", "1: Nguyễn Thị Hoa||+84912", "2: NGUYEN THI HOA||+84912", "phone"],
    ["a group in another spelling", "1: Trần Văn An|to-5", "2: Trần Văn An|tổ 05", "group"],
    ["a class as a part of a school", "1:be-minh bé Minh|3A, Trường Tiểu học Kim Đồng", "2:minh Minh|lớp 3a", "group"],
    ["the same birth year", "1: Lê Văn Bình|||1950", "2: Lê Văn Bình|||1950", "birth-year"],
    ["everything", "1: Lê Văn Bình|to-5|+84912|1950", "2: Lê Văn Bình|to-5|+84912|1950", "phone group birth-year"],
    ["another birth year speaks against it", "1: Lê Văn Bình|to-5|+84912|1950", "2: Lê Văn Bình|to-5|+84912|1981", ""],
    ["other groups and telephones", "1: Lê Văn Bình|to-5|+84912", "2: Lê Văn Bình|tổ 6|+84913", ""],
    ["a telephone alone is a family's", "1: Lê Văn Bình||+84912", "2: Trần Thị Lan||+84912", ""],
    ["a verified one that stands with somebody whom staff entered", "1: ||||+84912", "2: Trần Thị Lan||+84912", "verified-phone"],
    ["a verified one that stands with a child is its guardian's", "1: ||||+84912", "2:be-minh bé Minh||+84912", ""],
    ["two children of one guardian", "1:minh-3a bé Minh|3A", "1:minh-3b Minh|lớp 3A", ""],
    ["a pupil with an account and a guardian's child", "1: Nguyễn Văn Minh|8B", "2:nguyen-van-minh-8b Nguyễn Văn Minh|lớp 8B", "group"],
    ["one word is a name", "1: Y|Buôn Ama Thuột", "2: y|buôn ama thuột", "group"],
  ])("%s", (_, one, other, signs) => {
    for (const all of [
      [kept(one), kept(other)],
      [kept(other), kept(one)],
    ]) {
      expect(possibleTwins(all, groups).map((pair) => pair.signs.join(" "))).toEqual(signs === "" ? [] : [signs]);
    }
  });

  test("a pair has one name, whoever is named first, and no person's in it", () => {
    const [one, other] = [kept("1:be-minh bé Minh|3A"), kept("2:minh Minh|3A")];
    expect(pairName({ one, other })).toBe(pairName({ one: other, other: one }));
    expect(pairName({ one, other })).not.toContain("minh");
  });

  test("people are counted once, times each", () => {
    const sameAs = new Map([
      ["2:minh", "1:be-minh"],
      ["3:minh", "2:minh"],
    ]);
    expect(countPeople(["1:", "1:be-minh", "2:minh", "2:minh", "3:minh"], sameAs)).toEqual({ people: 2, times: 5 });
    expect(countPeople([], sameAs)).toEqual({ people: 0, times: 0 });
    expect(theOne("3:minh", sameAs)).toBe("1:be-minh");
    expect(
      theOne(
        "1:",
        new Map([
          ["1:", "2:"],
          ["2:", "1:"],
        ]),
      ),
    ).toBeDefined();
  });
});
