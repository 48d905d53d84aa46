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

test("how late calls were while lines were being opened is told seven tenths of a second after each, by the quickest answer since", () => {
  expect(lateOf([90, 70, ...quick(18)])).toEqual([]);
  expect(lateOf([90, 70, ...quick(19)])).toEqual(["call 0 37"]);
  expect(lateOf([90, 70, ...Array.from({ length: 10 }, () => 52), ...quick(18)])).toEqual(["call 0 37", "call 1 17"]);
});

test("a call that came late is known from its answer; a slow platform costs the pace little", () => {
  expect(lateOf([...quick(40), 60, 50, 2_000])).toEqual(["call 40 7", "call 42 150"]);
});

test("a line that has become longer is no lateness for ever", () => {
  const late = lateOf([...quick(40), ...Array.from({ length: 400 }, () => 80)]);
  expect(late[0]).toBe("call 40 27");
  expect(late.at(-1)).not.toContain("call 439");
  expect(late.length).toBeLessThan(320);
});

test("after a pause in which the line may have become another, nothing of before counts", () => {
  const lateness = createLateness();
  for (let call = 0; call < 60; call += 1) lateness("before", call * 33, call * 33 + 50);
  const late = Array.from({ length: 60 }, (_, call) => lateness("after", 60_000 + call * 33, 60_000 + call * 33 + 80)).flat();
  expect(late).toEqual([]);
});
