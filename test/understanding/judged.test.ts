import { describe, expect, test } from "@jest/globals";
import { filesIn, judge } from "./judge.ts";

const aside = "test/understanding/questions";
// Looked at while the last rules and examples were written: they flatter.
const seen = ["binh-phu-tay-and-long-hoa-tay", "man-hai-and-thuy-lam"].map((name) => `${aside}/${name}.jsonl`);
// Answered for the first time when all was done.
const unseen = filesIn(aside).filter((file) => !seen.includes(file));

// Residents of wards that nothing is learned from, by authors who had seen nothing of this: what a new ward can expect, as
// far as its residents write as such authors do. They stay out of examples/, or these figures say nothing. A few short
// messages ("chào ad", "when does the learning week end?") stand in both by chance.
describe.each([
  { of: "never looked at before", files: unseen },
  { of: "looked at while working", files: seen },
])("questions kept aside, $of", ({ files }) => {
  const judged = judge(files);

  test("are understood as residents mean them", () => {
    expect(judged.questions).toBe(440);
    expect({ wrong: judged.wrong, enough: judged.right >= 95 && judged.intent >= 97 }).toEqual({ wrong: judged.wrong, enough: true });
  });

  test("what does not belong here is not answered as if it did", () => {
    expect(judged.noneAnswered).toBeLessThanOrEqual(3);
  });

  test("what does belong here is not refused", () => {
    expect(judged.refused).toBeLessThanOrEqual(2);
  });
});

// What was learned from must be known: a sentence that is not has a wrong label, or shows what is not noticed yet.
describe.each(filesIn("examples/questions"))("%s", (file) => {
  test("is known", () => {
    const judged = judge([file]);
    expect({ wrong: judged.wrong, enough: judged.right >= 97 && judged.intent >= 99 }).toEqual({ wrong: judged.wrong, enough: true });
    expect(judged.noneAnswered).toBeLessThanOrEqual(1);
    expect(judged.refused).toBeLessThanOrEqual(1);
  });
});
