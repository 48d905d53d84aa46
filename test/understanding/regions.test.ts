import { expect, test } from "@jest/globals";
import { meaningOf } from "./asking.ts";

// The same questions in the words of the three regions, in short forms and in English.
test.each([
  ["centre", "khai mạc ở mô rứa", "khai-mac", "place"],
  ["centre", "khi mô thì tổng kết rứa hè", "be-mac", "date"],
  ["centre", "lớp điện thoại mấy giờ rứa o", "lop-dien-thoai", "time"],
  ["south", "bữa nào tổng kết dzậy cưng", "be-mac", "date"],
  ["south", "chừng nào khai mạc vậy ad", "khai-mac", "date"],
  ["south", "tui muốn coi văn nghệ thì tới chỗ nào", "van-nghe", "place"],
  ["north", "giời ơi khai mạc ở đâu thế nhỉ", "khai-mac", "place"],
  ["short forms", "kmạc ở đâu z ad", "khai-mac", "place"],
  ["short forms", "thi ve may h v mn", "ve-tranh", "time"],
  ["English", "when is the closing ceremony", "be-mac", "date"],
  ["mixed", "confirm giúp mình cái date khai mạc", "khai-mac", "date"],
])("%s: %s", (_region, sentence, activity, asked) => {
  const found = meaningOf("sample-full", "2026-10-01T09:00:00+07:00", sentence);
  expect(found).toMatchObject({ intent: "schedule", activities: [activity] });
  expect(found.asked).toContain(asked);
});
