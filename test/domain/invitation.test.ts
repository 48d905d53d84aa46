import { expect, test } from "@jest/globals";
import { invitationCode, readInvitationCode } from "../../src/domain/invitation.ts";

const token = (byte: number) => Buffer.alloc(16, byte).toString("base64url");

test("a code has no letter that is taken for another", () => {
  expect(invitationCode(token(31))).toBe("ZZZZZ-ZZZZZ");
  for (let byte = 0; byte < 256; byte += 1) expect(invitationCode(token(byte))).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(() => invitationCode("abc")).toThrow("too short");
});

test.each([
  ["7k2md-xq9rt", "7K2MD-XQ9RT"],
  [" 7K2MD XQ9RT ", "7K2MD-XQ9RT"],
  ["7K2MDXQ9RT", "7K2MD-XQ9RT"],
  ["OIL00-11111", "01100-11111"],
  ["7K2MD-XQ9R", undefined],
  ["7K2MD-XQ9RTT", undefined],
  ["7K2MD-XQ9RU", undefined],
  ["lễ khai mạc", undefined],
  ["", undefined],
])("%j is read as %j", (typed, code) => {
  expect(readInvitationCode(typed)).toBe(code);
});
