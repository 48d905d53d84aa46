import { describe, expect, test } from "@jest/globals";
import { filesIn, judge } from "./judge.ts";

// Residents of wards that nothing was learned from and no rule was written for, by authors who had seen nothing of this:
// what a new ward can expect. They stay out of examples/, or these figures say nothing.
describe("questions kept aside", () => {
  const judged = judge(filesIn("test/understanding/questions"));

  test("are understood as residents mean them", () => {
    expect(judged.questions).toBe(880);
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
    expect({ wrong: judged.wrong, enough: judged.right >= 96 && judged.intent >= 98 }).toEqual({ wrong: judged.wrong, enough: true });
  });
});
