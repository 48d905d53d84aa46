import { DateTime, IANAZone } from "luxon";
import { z } from "zod";
import { activityKinds, groupKinds } from "./programme.ts";

const aDate = "a date such as 2024-10-03";
const aTime = 'a time such as "08:00"';
const aDateTime = "a date and time such as 2024-10-02T17:00";
const aSlug = "letters a-z, digits and hyphens";
const aZone = "an IANA zone such as Asia/Ho_Chi_Minh";
const aLink = "a link that begins with https:// or http://";
const aCount = "a whole number from 1";

/** What nobody sees and no keyboard writes: control characters (lines and tabs are none), halves of characters. */
const invisible = /(?![\n\t])[\p{Cc}\p{Cs}]/u;

const text = z
  .string({ error: inQuotes("a text") })
  .normalize("NFC")
  .trim()
  .min(1, { error: "a text that is not empty" })
  .refine((value) => !invisible.test(value), { error: "a text without control characters" });
export const slug = z.string({ error: inQuotes(aSlug) }).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: aSlug });
export const date = z.string({ error: aDate }).refine((value) => /^\d{4}-\d\d-\d\d$/.test(value) && exists(value), { error: aDate });
export const time = z.string({ error: inQuotes(aTime) }).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, {
  error: ({ input }) => (/^\d:\d\d$/.test(String(input)) ? `"0${String(input)}", the hour with two digits` : aTime),
});
export const dateTime = z
  .string({ error: aDateTime })
  .refine((value) => /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d$/.test(value) && exists(value), { error: aDateTime });
const link = z.string({ error: aLink }).refine((value) => /^https?:\/\/\S+$/.test(value) && URL.canParse(value), { error: aLink });
// Newer ICU also takes "+07:00" for a zone; it names no place, and knows no summer time.
const zone = z.string({ error: aZone }).refine((value) => /^[A-Za-z]/.test(value) && IANAZone.isValidZone(value), { error: aZone });

const contact = z.strictObject(
  { office: text.optional(), phone: text.optional(), email: text.optional(), hours: text.optional(), address: text.optional() },
  { error: "fields such as office and phone" },
);

const group = z.strictObject(
  { id: slug, name: text, kind: z.enum(groupKinds, { error: `one of ${groupKinds.join(", ")}` }) },
  { error: "fields: id, name, kind" },
);

const signup = z.strictObject(
  { capacity: z.int({ error: aCount }).min(1, { error: aCount }).optional(), closes: dateTime.optional() },
  { error: "capacity and closes, or {}" },
);

const activity = z.strictObject(
  {
    id: slug,
    kind: z.enum(activityKinds, { error: `one of ${activityKinds.join(", ")}` }),
    title: text,
    aliases: z.array(text, { error: "a list of texts" }).optional(),
    date: date.optional(),
    until: date.optional(),
    time: time.optional(),
    end_time: time.optional(),
    place: text.optional(),
    address: text.optional(),
    audience: text.optional(),
    host: text.optional(),
    description: text.optional(),
    online: link.optional(),
    signup: signup.optional(),
    cancelled: z.boolean({ error: "true or false" }).optional(),
  },
  { error: "fields such as id, kind and title" },
);

/** A programme file, field by field, by programmes/FORMAT.md. Each error says what is expected, and nothing of what was found. */
export const programme = z.strictObject({
  id: slug,
  name: text,
  theme: text,
  purpose: text.optional(),
  organiser: text,
  timezone: zone,
  starts: date,
  ends: date,
  contact: contact.optional(),
  groups: z.array(group, { error: "a list of groups" }).default([]),
  activities: z.array(activity, { error: "a list of activities" }).min(1, { error: "at least one activity" }),
});

/** Does the day stand in the calendar? In UTC, as a zone may skip an hour or a day that the ward's zone has. */
function exists(moment: string): boolean {
  return DateTime.fromISO(moment, { zone: "utc" }).isValid;
}

/** YAML reads 123 as a number and yes-like words as what they are; a text of digits needs quotes. */
function inQuotes(what: string): z.core.$ZodErrorMap {
  return ({ input }) =>
    typeof input === "number" || typeof input === "boolean" || typeof input === "bigint" ? `${what}, in quotes` : what;
}
