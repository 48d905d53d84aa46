import type { Activity } from "./programme.ts";

export const announcedFields = ["date", "time", "place"] as const;
/** What a programme may leave open, and residents may wait for. */
export type AnnouncedField = (typeof announcedFields)[number];

/** Which of date, time and place the programme does not say yet. */
export function unannounced(activity: Activity): AnnouncedField[] {
  return announcedFields.filter((field) => activity[field] === undefined);
}
