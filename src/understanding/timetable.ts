import { takesPlaceOn, type Activity, type LocalDate } from "../domain/programme.ts";
import type { PartOfDay } from "../domain/question.ts";
import { isInPart, isOver, isOverToday, tomorrowOf, type Moment } from "./selection.ts";

/** Activities by their index in the programme. */
export type Indices = readonly number[];

/** Days remembered; questions are about a few weeks. */
const mostDays = 64;

/** When the activities of one programme take place. */
export class Timetable {
  readonly #activities: readonly Activity[];
  readonly #days = new Map<LocalDate, Uint8Array>();
  readonly all: Indices;

  constructor(activities: readonly Activity[]) {
    this.#activities = activities;
    this.all = activities.map((_, index) => index);
  }

  #at(index: number): Activity {
    const activity = this.#activities[index];
    if (!activity) throw new RangeError("no such activity");
    return activity;
  }

  /** By activity, 1 where it takes place that day; looked for once a day, not once a question. */
  #on(day: LocalDate): Uint8Array {
    let on = this.#days.get(day);
    if (!on) {
      if (this.#days.size >= mostDays) this.#days.clear();
      this.#days.set(day, (on = this.#marks((activity) => takesPlaceOn(activity, day))));
    }
    return on;
  }

  /** What takes place on one of the days, in that part of it. Without any time known that day, all of the day's. */
  onDays(of: Indices, days: readonly LocalDate[], part: PartOfDay | undefined): Indices {
    const asked = days.map((day) => {
      const on = this.#on(day);
      return { on, part: of.some((index) => on[index] === 1 && this.#at(index).time !== undefined) ? part : undefined };
    });
    return of.filter((index) =>
      asked.some(({ on, part: only }) => on[index] === 1 && (only === undefined || isInPart(this.#at(index), only))),
    );
  }

  /** What of each day lies in that part of it, on whatever day. */
  inPart(of: Indices, part: PartOfDay): Indices {
    return of.filter((index) => isInPart(this.#at(index), part));
  }

  /** By activity, 1 where it is over at that moment. */
  over(now: Moment): Uint8Array {
    return this.#marks((activity) => isOver(activity, now));
  }

  /** By activity, 1 where that holds. */
  #marks(holds: (activity: Activity) => boolean): Uint8Array {
    const marks = new Uint8Array(this.#activities.length);
    for (const [index, activity] of this.#activities.entries()) if (holds(activity)) marks[index] = 1;
    return marks;
  }

  /** What is on today and not over; else what is on the next day that has anything. */
  next(of: Indices, now: Moment): Indices {
    const onToday = this.#on(now.day);
    const today = of.filter((index) => onToday[index] === 1 && !this.#at(index).cancelled && !isOverToday(this.#at(index), now));
    if (today.length > 0) return today;
    let first: LocalDate | undefined;
    for (const index of of) {
      const { cancelled, date } = this.#at(index);
      if (cancelled || date === undefined) continue;
      const day = date > now.day ? date : tomorrowOf(this.#at(index), now);
      if (day > now.day && (first === undefined || day < first)) first = day;
    }
    if (first === undefined) return [];
    const onFirst = this.#on(first);
    return of.filter((index) => onFirst[index] === 1 && !this.#at(index).cancelled);
  }
}
