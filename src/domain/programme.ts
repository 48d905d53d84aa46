/** A calendar date in the programme's own zone, ISO 8601: "2024-10-03". */
export type LocalDate = string;
/** A wall-clock time in the programme's own zone, 24 hours: "08:00". */
export type LocalTime = string;
/** A wall-clock moment in the programme's own zone: "2024-10-02T17:00". */
export type LocalDateTime = string;

export const activityKinds = [
  "opening",
  "closing",
  "class",
  "contest",
  "talk",
  "reading",
  "performance",
  "exhibition",
  "outreach",
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const groupKinds = ["school", "residential", "association", "office"] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Whom to ask. Every field may be missing. */
export interface Contact {
  readonly office?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly hours?: string | undefined;
  readonly address?: string | undefined;
}

/** A school, tổ dân phố, association or office that a resident may belong to. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly kind: GroupKind;
}

export interface SignupRules {
  /** How many people; absent = no limit. */
  readonly capacity?: number | undefined;
  /** The last moment to sign up; absent = not announced. */
  readonly closes?: LocalDateTime | undefined;
}

/** One thing that takes place in the week. A missing date, time or place is not announced yet, never guessed. */
export interface Activity {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly title: string;
  readonly aliases?: readonly string[] | undefined;
  readonly date?: LocalDate | undefined;
  /** The last day, inclusive, of an activity of several days. */
  readonly until?: LocalDate | undefined;
  readonly time?: LocalTime | undefined;
  readonly end_time?: LocalTime | undefined;
  readonly place?: string | undefined;
  readonly address?: string | undefined;
  readonly audience?: string | undefined;
  readonly host?: string | undefined;
  readonly description?: string | undefined;
  readonly online?: string | undefined;
  /** Absent = people just come. */
  readonly signup?: SignupRules | undefined;
  /** It does not take place; it stays in the programme, so that whoever asks is told. */
  readonly cancelled?: boolean | undefined;
}

/** One ward's week; programmes/FORMAT.md describes the file that it is read from. */
export interface Programme {
  readonly id: string;
  readonly name: string;
  readonly theme: string;
  readonly purpose?: string | undefined;
  readonly organiser: string;
  /** IANA name, "Asia/Ho_Chi_Minh". */
  readonly timezone: string;
  readonly starts: LocalDate;
  readonly ends: LocalDate;
  readonly contact?: Contact | undefined;
  readonly groups: readonly Group[];
  readonly activities: readonly Activity[];
}

/** Does the activity take place on that day? One without a date belongs to no day. */
export function takesPlaceOn(activity: Activity, day: LocalDate): boolean {
  return activity.date !== undefined && activity.date <= day && day <= (activity.until ?? activity.date);
}
