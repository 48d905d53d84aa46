import { DateTime } from "luxon";

/** The present time as a parameter: real, moved by a rehearsal, or standing still in a test. */
export interface Clock {
  now(): DateTime;
  /** Rings once when this clock reaches the instant (milliseconds since 1970), at once when it has passed. Returns how to call it off. */
  at(instant: number, ring: () => void): () => void;
}

export interface MovableClock extends Clock {
  /** Moves to the instant (milliseconds since 1970); the clock runs on from there. Alarms in between ring. */
  moveTo(instant: number): void;
}

interface Alarm {
  readonly instant: number;
  readonly ring: () => void;
}

/** setTimeout counts in 32 bits; a longer wait is taken in pieces. */
const longestWaitMs = 24 * 60 * 60 * 1000;

/**
 * A clock over a source of milliseconds. `read` is Date.now for a running clock; a test passes a source that stands
 * still, and moves it.
 */
export function createClock(read: () => number = Date.now, start?: number): MovableClock {
  let offset = start === undefined ? 0 : start - read();
  const alarms = new Map<Alarm, NodeJS.Timeout>();
  const millis = () => read() + offset;

  function wait(alarm: Alarm) {
    const left = alarm.instant - millis();
    const timer = setTimeout(() => (alarm.instant <= millis() ? ring(alarm) : wait(alarm)), Math.min(Math.max(left, 0), longestWaitMs));
    timer.unref();
    alarms.set(alarm, timer);
  }

  function ring(alarm: Alarm) {
    clearTimeout(alarms.get(alarm));
    alarms.delete(alarm);
    alarm.ring();
  }

  return {
    now: () => DateTime.fromMillis(millis(), { zone: "utc" }),
    at(instant, ringOnce) {
      const alarm = { instant, ring: ringOnce };
      wait(alarm);
      return () => {
        clearTimeout(alarms.get(alarm));
        alarms.delete(alarm);
      };
    },
    moveTo(instant) {
      offset = instant - read();
      for (const [alarm, timer] of [...alarms]) {
        clearTimeout(timer);
        if (alarm.instant <= instant) ring(alarm);
        else wait(alarm);
      }
    },
  };
}
