/**
 * The fields of a resident's hash. Short, since they stand in memory once a resident; all that is kept about one person
 * stands in this one hash (and their number in sets), so that it can be shown whole and deleted whole.
 */
export const fields = {
  /** "telegram:123456"; of several the one that is written to, which is the one last used that can be reached */
  address: "a",
  /** JSON list of [address, why it cannot be written to or ""], of who has several */
  addresses: "@",
  /** "vi" or "en" */
  language: "l",
  /** why nothing can be sent to any address: "blocked", "gone"; removed when they write again */
  unreachable: "x",
  /** when the resident agreed that something is kept for a purpose: minutes since 1970 in base 36 */
  consent: (purpose: string) => `c:${purpose}`,
  /** [activity, lead] pairs, JSON */
  reminders: "n",
  /** [activity, field] pairs of what the resident wants to be told, JSON */
  awaiting: "w",
  /** JSON list: unit, amount, from, until, group, shown as */
  pledge: "p",
  /** how much was read, and "@group" when it counts for a group as well; the field names the day, the unit and the report, so that a report taken in twice counts once */
  reading: (day: string, unit: string, report: string) => `d:${day}:${unit}:${report}`,
  /** JSON list: hour of the nudge to read, first day of it */
  nudge: "u",
  /** JSON list: title, author, readers, why */
  recommendation: (bookKey: string) => `r:${bookKey}`,
  /** JSON list: name, group, phone, birth year ("" or 0 = not said); of the resident (empty) or a child, whom they sign up */
  participant: (who: string) => `k:${who}`,
  /** of who was entered by staff, JSON list: the officer's number, when (minutes since 1970), the list's id, digests in paper-marks */
  entered: "e",
  /** telephone (E.164) that the resident shared and the platform vouches for */
  verifiedPhone: "t",
  /** that one of theirs was there on that day, JSON list: when (milliseconds since 1970, base 36), how it is known, the officer's number or "" */
  presence: (activity: string, day: string, who: string) => `h:${activity}:${day}:${who}`,
  /** the code of a sign-up's receipt */
  signUp: (activity: string, who: string) => `s:${activity}:${who}`,
  /** the number of whom this one is a part since the two were joined; nothing else stands in the hash then */
  joinedInto: "=",
  /** how that number was joined to this one, and what it takes to part them again, JSON; joins.ts */
  join: (other: string) => `j:${other}`,
} as const;
