import type { DateTime } from "luxon";
import type { Moment } from "./selection.ts";

const quarterMs = 15 * 60_000;

const mostQuarters = 512;

/**
 * Reads instants on a zone's own clocks. Zones change on a quarter of an hour, so that within one the offset found
 * before still holds: asking for it costs as much as reading the question.
 */
export function wallClock(zone: string): (now: DateTime) => Moment {
  const offsets = new Map<number, number>();
  return (now) => {
    const instant = now.toMillis();
    const quarter = Math.floor(instant / quarterMs);
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      if (offsets.size >= mostQuarters) offsets.clear();
      offsets.set(quarter, (offset = now.setZone(zone).offset));
    }
    const local = now.toUTC(offset);
    return { day: local.toISODate() ?? "", time: `${two(local.hour)}:${two(local.minute)}` };
  };
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
