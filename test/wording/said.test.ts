import { expect, test } from "@jest/globals";
import { saidOfMoney, saidOfSignup } from "../../src/wording/said.ts";

test.each([
  ["Hơn ba trăm cuốn sách. Xem miễn phí.", "Xem miễn phí."],
  ["Mười hai tiết mục. Vào cửa tự do.", "Vào cửa tự do."],
  ["Học phí 50.000 đồng một người; trẻ em không thu phí.", "Học phí 50.000 đồng một người; trẻ em không thu phí."],
  ["Mang theo màu. Không mất tiền vé.", "Không mất tiền vé."],
  ["Ban tổ chức chuẩn bị giấy vẽ; các em mang theo màu.", undefined],
  ["Làm quen với điện thoại, phím và phần mềm.", undefined],
  [undefined, undefined],
])("of money, “%s” says: %s", (description, expected) => {
  expect(saidOfMoney(description)).toBe(expected);
});

test.each([
  ["Cài đặt bảo vệ trẻ em. Không cần đăng ký trước.", "Không cần đăng ký trước."],
  ["Ghi danh tại cổng từ 7:00.", "Ghi danh tại cổng từ 7:00."],
  ["Cài đặt bảo vệ trẻ em.", undefined],
])("of signing up, “%s” says: %s", (description, expected) => {
  expect(saidOfSignup(description)).toBe(expected);
});
