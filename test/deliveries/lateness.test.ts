import { expect, test } from "@jest/globals";
import { createLateness } from "../../src/deliveries/lateness.ts";

/** Calls 33 ms apart, each answered after so many milliseconds; gives what was told of their lateness. */
function lateOf(tookMs: number[], startMs = 10_000): string[] {
  const lateness = createLateness();
  return tookMs.flatMap((took, index) => {
    const begun = startMs + index * 33;
    return lateness(`call ${index}`, begun, begun + took).map(({ moment, lateMs }) => `${moment} ${Math.round(lateMs)}`);
  });
}

const quick = (count: number) => Array.from({ length: count }, () => 50);

test("answers that are alike are of calls that came in time", () => {
  expect(lateOf(quick(60))).toEqual([]);
});

test("lines that were being opened are known half a second later", () => {
  expect(lateOf([90, 70, ...quick(11)])).toEqual([]);
  expect(lateOf([90, 70, ...quick(28)])).toEqual(["call 0 37", "call 1 17"]);
});

test("a call that came late is known from its answer; a slow platform costs the pace little", () => {
  expect(lateOf([...quick(40), 60, 50, 2_000])).toEqual(["call 40 7", "call 42 40"]);
});

test("a line that has become longer is no lateness for ever", () => {
  const late = lateOf([...quick(40), ...Array.from({ length: 200 }, () => 80)]);
  expect(late[0]).toBe("call 40 27");
  expect(late.at(-1)).not.toContain("call 239");
});
