import { describe, expect, test } from "@jest/globals";
import { judge } from "./judge.ts";

// Questions of many residents, judged as a whole. A sentence that was misunderstood goes into the table of its topic;
// these files say whether mending it broke others. The figures are those that were reached: they may only rise.
describe.each([
  { file: "dev.jsonl", right: 98, intent: 99, noneAnswered: 2, refused: 1 },
  { file: "own.jsonl", right: 98, intent: 99, noneAnswered: 2, refused: 1 },
  { file: "highland.jsonl", right: 98, intent: 99, noneAnswered: 2, refused: 1 },
  { file: "craft-ward.jsonl", right: 98, intent: 99, noneAnswered: 2, refused: 1 },
  { file: "mixed.jsonl", right: 98, intent: 99, noneAnswered: 2, refused: 1 },
  { file: "late.jsonl", right: 98, intent: 99, noneAnswered: 2, refused: 1 },
  { file: "last.jsonl", right: 97, intent: 97, noneAnswered: 2, refused: 4 },
  { file: "fishing-and-city.jsonl", right: 98, intent: 99, noneAnswered: 2, refused: 1 },
  { file: "delta-and-factories.jsonl", right: 98, intent: 98, noneAnswered: 2, refused: 2 },
  // One section a way of being misunderstood: places, whole schedules, titles that wish, praise, slips, long stories.
  { file: "river-and-lanes.jsonl", right: 96, intent: 97, noneAnswered: 4, refused: 2 },
  { file: "mountain-and-old-quarter.jsonl", right: 96, intent: 98, noneAnswered: 2, refused: 2 },
  { file: "coffee-and-university.jsonl", right: 97, intent: 98, noneAnswered: 2, refused: 2 },
  // Blocks of flats in a new town: before any was mended for, 90 of a hundred were right.
  { file: "new-apartments.jsonl", right: 97, intent: 97, noneAnswered: 3, refused: 1 },
  // By two authors who had seen nothing of this: an island and old lanes of Huế, a plateau and towers. Before any was
  // mended for, 80 and 85 of a hundred were right; of a half not yet mended for, 83: that is what a new ward can expect.
  { file: "island-and-old-lanes.jsonl", right: 92, intent: 96, noneAnswered: 5, refused: 3 },
  { file: "plateau-and-towers.jsonl", right: 94, intent: 97, noneAnswered: 3, refused: 2 },
  { file: "everyday.jsonl", right: 96, intent: 96, noneAnswered: 6, refused: 2 },
  { file: "held-back.jsonl", right: 98, intent: 99, noneAnswered: 2, refused: 1 },
])("$file", ({ file, right, intent, noneAnswered, refused }) => {
  test("is understood as residents mean it", () => {
    const judged = judge(file);
    expect(judged.questions).toBeGreaterThan(80);
    expect({ wrong: judged.wrong, enough: judged.right >= right }).toEqual({ wrong: judged.wrong, enough: true });
    expect(judged.intent).toBeGreaterThanOrEqual(intent);
    expect(judged.noneAnswered).toBeLessThanOrEqual(noneAnswered);
    expect(judged.refused).toBeLessThanOrEqual(refused);
  });
});
