import { expect, test } from "@jest/globals";
import { doubtsAbout } from "../../src/domain/doubtful.ts";

test.each([
  ["Vay tiền nhanh tại https://vay.example", ["link"]],
  ["mua sach gia re shop.vn", ["link"]],
  ["gọi 0912 345 678", ["phone"]],
  ["+84 912.345.678", ["phone"]],
  ["hayyyyyyyy", ["repeated"]],
  ["Đồ ngu", ["insult"]],
  ["Hạt giống tâm hồn, tập 2", []],
  ["ISBN 978-604-2-08789-6", []],
  ["20.000 dặm dưới biển", []],
  ["Con chó nhỏ mang giỏ hoa hồng", []],
  ["Các bạn nhỏ nên đọc", []],
  ["ĐỊT", ["insult"]],
])("%s: %j", (text, doubts) => expect(doubtsAbout(text)).toEqual(doubts));
