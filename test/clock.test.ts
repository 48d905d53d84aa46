import { describe, expect, test } from "@jest/globals";
import { createClock } from "../src/clock.ts";

describe("a clock that is moved", () => {
  test("shows its own time, and runs on from where it was moved to", () => {
    let real = 1_000_000;
    const clock = createClock(() => real, Date.parse("2024-10-02T00:00:00Z"));
    expect(clock.now().toISO()).toBe("2024-10-02T00:00:00.000Z");
    real += 5_000;
    expect(clock.now().toISO()).toBe("2024-10-02T00:00:05.000Z");
    clock.moveTo(Date.parse("2024-10-03T12:00:00Z"));
    real += 1_000;
    expect(clock.now().toISO()).toBe("2024-10-03T12:00:01.000Z");
  });

  test("rings what it moves past, once, and not what was called off", () => {
    const clock = createClock(() => 0, 0);
    const rung: string[] = [];
    clock.at(1_000, () => rung.push("one"));
    clock.at(2_000, () => rung.push("two"));
    clock.at(1_500, () => rung.push("called off"))();
    clock.moveTo(1_600);
    expect(rung).toEqual(["one"]);
    clock.moveTo(5_000);
    clock.moveTo(6_000);
    expect(rung).toEqual(["one", "two"]);
  });
});
