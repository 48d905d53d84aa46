import { randomBytes } from "node:crypto";
import { expect, test } from "@jest/globals";
import { asksToJoin, joinCode, readJoinCode } from "../../src/domain/join.ts";

test("a code can be read however it was made and typed", () => {
  for (let n = 0; n < 200; n += 1) {
    const code = joinCode(randomBytes(16).toString("base64url"));
    expect(code).toMatch(/^[A-Z]{4} [34679]{4}$/);
    expect(readJoinCode(code.toLowerCase())).toBe(code);
  }
});

test.each([
  "KHTM 3947",
  "khtm3947",
  "khtm-3947",
  "nối KHTM3947",
  "noi khtm 3947",
  "Nối mã: KHTM 3947",
  "/noi KHTM3947",
  "/noi@tuanhocbot khtm 3947",
  "mã KHTM 3947.",
  "link KHTM3947",
  "mã nối khtm3947",
])("“%s” is a code", (typed) => expect(readJoinCode(typed)).toBe("KHTM 3947"));

test.each([
  "",
  "/noi",
  "nối",
  "lich 2024",
  "thang 3947",
  "KHTM 394",
  "KHTM 39477",
  "mai có gì 3947",
  "noi ve chuyen",
  "BOIS 1258",
  "0912 3947",
  "KHTM 3947 nhé bạn",
])("“%s” is none", (typed) => expect(readJoinCode(typed)).toBeUndefined());

test.each<readonly [string, boolean]>([
  ["nối zalo với telegram", true],
  ["tôi muốn liên kết tài khoản zalo", true],
  ["kết nối Telegram", true],
  ["link my accounts", true],
  ["lớp nối mạng cộng đồng ở đâu", false],
  ["zalo của phường là gì", false],
  ["kết nối cộng đồng số mấy giờ", false],
])("“%s” asks to be one person at several places: %s", (typed, asks) => expect(asksToJoin(typed)).toBe(asks));
