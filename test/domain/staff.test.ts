import { describe, expect, test } from "@jest/globals";
import { duties, may, type Duty, type Role } from "../../src/domain/staff.ts";

describe("who may do what", () => {
  const admin: Role = { role: "admin" };
  const officer: Role = { role: "officer" };
  const head: Role = { role: "head", group: "to-5" };

  test.each<[string, Role | undefined, readonly Duty[]]>([
    ["an administrator everything", admin, duties],
    ["an officer everything but the staff", officer, duties.filter((duty) => duty !== "staff")],
    ["a head only what is the own group's", head, ["own-group"]],
    ["a head of no group nothing", { role: "head" }, []],
    ["who is no staff nothing", undefined, []],
  ])("%s", (_, role, expected) => {
    expect(duties.filter((duty) => may(role, duty))).toEqual(expected);
  });

  test("a head may do nothing about another group, an officer about any", () => {
    expect(may(head, "own-group", "to-5")).toBe(true);
    expect(may(head, "own-group", "to-6")).toBe(false);
    expect(may(officer, "own-group", "to-6")).toBe(true);
  });
});
