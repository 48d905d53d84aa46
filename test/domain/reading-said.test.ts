import { expect, test } from "@jest/globals";
import { readingSaid } from "../../src/domain/reading-said.ts";

test.each([
  ["Hôm nay tôi đọc được 20 phút", ["minutes", 20, false]],
  ["hôm qua đọc 1 tiếng rưỡi", ["minutes", 90, true]],
  ["con đọc 15 trang rồi ạ", ["pages", 15, false]],
  ["tôi vừa đọc xong 2 cuốn sách", ["books", 2, false]],
  ["đọc 2 giờ", ["minutes", 120, false]],
  ["doc 30p", ["minutes", 30, false]],
  ["I read 15 pages yesterday", ["pages", 15, true]],
  ["mỗi ngày nên đọc bao nhiêu phút", undefined],
  ["mai sẽ đọc 20 phút", undefined],
  ["chưa đọc được 5 phút", undefined],
  ["đọc 20 phút, 10 trang", undefined],
  ["đọc 20 phút được không?", undefined],
  ["đọc sách lúc 8 giờ", undefined],
  ["hôm qua 8 giờ tối tôi đọc sách", undefined],
  ["tôi đọc nhiều lắm", undefined],
])("%s", (sentence, said) => {
  const { unit, amount, yesterday } = readingSaid(sentence) ?? {};
  expect(unit && [unit, amount, yesterday]).toEqual(said);
});
