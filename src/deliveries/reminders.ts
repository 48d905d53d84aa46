import { DateTime } from "luxon";
import type { Activity, Programme } from "../domain/programme.ts";
import { dueAt, leads, occasion, uselessFrom, type Lead } from "../domain/reminder.ts";
import type { Records } from "../records/records.ts";
import { reminderFields, reminderText } from "../wording/reminder.ts";
import type { OutgoingMessage } from "../platforms/platform.ts";
import type { Words } from "../wording/wording.ts";
import type { Notice } from "./notice.ts";

/** A reminder that nobody could be sent any more is looked at so long, to say that it was missed. */
const lookBackDays = 2;
/** What is left is told in minutes, rounded: it changes at the half minutes. */
const halfMinuteMs = 30_000;

interface Occasion {
  readonly activity: Activity;
  readonly lead: Lead;
  readonly due: DateTime;
  readonly uselessFrom: DateTime | undefined;
}

/** A programme's, found out once: each sweep asks several times, and a time zone is slow to reckon with. */
const found = new WeakMap<Programme, readonly Occasion[]>();

/** Every reminder that the programme makes possible, whoever may have asked for it. */
function occasions(programme: Programme): readonly Occasion[] {
  const known = found.get(programme);
  if (known) return known;
  const { activities, timezone } = programme;
  const all = activities.flatMap((activity) =>
    leads.flatMap((lead) => {
      const due = dueAt(activity, lead, timezone);
      return due ? [{ activity, lead, due, uselessFrom: uselessFrom(activity, timezone) }] : [];
    }),
  );
  found.set(programme, all);
  return all;
}

/**
 * The first instant after now at which a reminder is due, or is to be planned so long before that; undefined when there is none.
 * @param aheadMs absent = when it is due
 */
export function nextReminder(programme: Programme, now: DateTime, aheadMs = 0): DateTime | undefined {
  const later = occasions(programme)
    .filter(({ due }) => due > now)
    .map(({ due }) => {
      const ahead = due.minus(aheadMs);
      return ahead > now ? ahead : due;
    });
  return later.length === 0 ? undefined : DateTime.min(...later);
}

/** Whether the programme holds the reminder that this notice's id names. */
export function isReminderOf(programme: Programme, id: string): boolean {
  return occasions(programme).some(({ activity, lead }) => occasion(activity, lead) === id);
}

/** The reminders whose moment has come, or comes so soon, with those who asked for them. */
export async function dueReminders(programme: Programme, now: DateTime, records: Records, aheadMs = 0): Promise<Notice[]> {
  const soon = now.plus(aheadMs);
  const come = occasions(programme).filter(
    ({ due, uselessFrom }) => due <= soon && (uselessFrom ?? due) > now.minus({ days: lookBackDays }),
  );
  const counts = await records.reminders.counts(come.map(({ activity, lead }) => [activity.id, lead]));
  const wanted = come.filter((_, index) => (counts[index] ?? 0) > 0);
  return wanted.map(({ activity, lead, due, uselessFrom }) => ({
    id: occasion(activity, lead),
    // What helps least long goes first; an announcement can wait.
    order: (uselessFrom ?? now).toMillis(),
    residents: records.reminders.inPieces([activity.id, lead]),
    notBefore: due,
    askedIn: records.reminders.key([activity.id, lead]),
    uselessFrom,
    message: onceAMinute((words, at) => ({
      text: reminderText(activity, programme, at, words),
      buttons: [{ label: words.say("reminder-mine-button"), data: "nhac:menu" }],
      template: reminderFields(activity, programme, at, words),
    })),
  }));
}

/** Thousands are told the same at the same moment: it is put into words once in each language, as long as it says the same. */
function onceAMinute(message: Notice["message"]): Notice["message"] {
  const kept = new Map<Words, { readonly minute: number; readonly said: OutgoingMessage }>();
  return (words, now) => {
    const minute = Math.floor((now.toMillis() + halfMinuteMs) / (2 * halfMinuteMs));
    const before = kept.get(words);
    if (before?.minute === minute) return before.said;
    const said = message(words, now);
    kept.set(words, { minute, said });
    return said;
  };
}
