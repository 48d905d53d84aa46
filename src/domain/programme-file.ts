import { DateTime, IANAZone } from "luxon";
import { isMap, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { activityKinds, groupKinds, type Programme } from "./programme.ts";

const longestFile = 1024 * 1024;

const text = z.string({ error: expected("a text") }).trim().min(1, { error: expected("a text that is not empty") });
const slug = z.string({ error: expected("letters a-z, digits and hyphens") }).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: expected("letters a-z, digits and hyphens") });
const date = z
  .string({ error: expected("a date such as 2024-10-03") })
  .refine((value) => /^\d{4}-\d\d-\d\d$/.test(value) && DateTime.fromISO(value).isValid, { error: expected("a date such as 2024-10-03") });
const time = z
  .string({ error: expected('a time such as "08:00"') })
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: expected('a time such as "08:00"') });
const dateTime = z
  .string({ error: expected("a date and time such as 2024-10-02T17:00") })
  .refine((value) => /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d$/.test(value) && DateTime.fromISO(value).isValid, {
    error: expected("a date and time such as 2024-10-02T17:00"),
  });
const link = z.string({ error: expected("a link that begins with https:// or http://") }).refine(isLink, { error: expected("a link that begins with https:// or http://") });
const zone = z.string({ error: expected("an IANA zone such as Asia/Ho_Chi_Minh") }).refine((value) => IANAZone.isValidZone(value), { error: expected("an IANA zone such as Asia/Ho_Chi_Minh") });

const activity = z
  .strictObject({
    id: slug,
    kind: z.enum(activityKinds, { error: expected(`one of ${activityKinds.join(", ")}`) }),
    title: text,
    aliases: z.array(text, { error: expected("a list of texts") }).optional(),
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
    signup: z
      .strictObject(
        {
          capacity: z.int({ error: expected("a whole number from 1") }).min(1, { error: expected("a whole number from 1") }).optional(),
          closes: dateTime.optional(),
        },
        { error: expected("capacity and closes, or {}") },
      )
      .optional(),
  })
  .superRefine((value, context) => {
    const { date, until, time, end_time } = value;
    const wrong = (field: "until" | "end_time", what: string) =>
      context.addIssue({ code: "custom", path: [field], message: what, input: value[field] });
    if (until !== undefined && date === undefined) wrong("until", "a date beside it");
    else if (until !== undefined && date !== undefined && until < date) wrong("until", `a day from ${date} on`);
    if (end_time !== undefined && time === undefined) wrong("end_time", "a time beside it");
    else if (end_time !== undefined && time !== undefined && end_time <= time) wrong("end_time", `a time after ${time}`);
  });

const programme = z
  .strictObject({
    id: slug,
    name: text,
    theme: text,
    purpose: text.optional(),
    organiser: text,
    timezone: zone,
    starts: date,
    ends: date,
    contact: z
      .strictObject({
        office: text.optional(),
        phone: text.optional(),
        email: text.optional(),
        hours: text.optional(),
        address: text.optional(),
      })
      .optional(),
    groups: z
      .array(z.strictObject({ id: slug, name: text, kind: z.enum(groupKinds, { error: expected(`one of ${groupKinds.join(", ")}`) }) }), {
        error: expected("a list of groups"),
      })
      .default([]),
    activities: z.array(activity, { error: expected("a list of activities") }).min(1, { error: expected("at least one activity") }),
  })
  .superRefine((value, context) => {
    const wrong = (path: (string | number)[], what: string, input: unknown) => context.addIssue({ code: "custom", path, message: what, input });
    if (value.ends < value.starts) wrong(["ends"], `a day from ${value.starts} on`, value.ends);
    for (const list of ["groups", "activities"] as const) {
      const seen = new Set<string>();
      value[list].forEach(({ id }, index) => {
        if (seen.has(id)) wrong([list, index, "id"], "an id that no other has", id);
        seen.add(id);
      });
    }
    value.activities.forEach(({ date, until }, index) => {
      if (date !== undefined && (date < value.starts || date > value.ends)) {
        wrong(["activities", index, "date"], `a day from ${value.starts} to ${value.ends}`, date);
      }
      if (until !== undefined && until > value.ends) wrong(["activities", index, "until"], `a day up to ${value.ends}`, until);
    });
  });

/**
 * Reads a programme file by the rules of programmes/FORMAT.md: whole, or not at all. Each fault is one line,
 * `FILE: activities[3].date: expected …, found …`, in the order of the file.
 */
export function parseProgramme(source: string, file: string): { programme: Programme } | { faults: string[] } {
  if (source.length > longestFile) return { faults: [`${file}: expected at most 1 MiB, found more`] };
  const lines = new LineCounter();
  const document = parseDocument(source.replace(/^\uFEFF/, "").normalize("NFC"), { version: "1.2", schema: "core", uniqueKeys: true, lineCounter: lines });
  if (document.errors.length > 0) {
    return { faults: document.errors.map(({ message }) => `${file}: expected YAML 1.2, found ${firstLine(message)}`) };
  }
  if (!isMap(document.contents)) return { faults: [`${file}: expected a programme, found ${found(document.contents?.toJSON())}`] };
  let values: unknown;
  try {
    values = document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    return { faults: [`${file}: expected YAML 1.2, found ${firstLine((error as Error).message)}`] };
  }
  const result = programme.safeParse(values);
  if (result.success) return { programme: deepFreeze(result.data) };
  return { faults: result.error.issues.flatMap((issue) => faultsOf(issue, values, file)) };
}

/** zod's message of an issue: what was expected; what was found is looked up in the file. */
function expected(what: string): () => string {
  return () => what;
}

function faultsOf(issue: z.core.$ZodIssue, values: unknown, file: string): string[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => `${file}: ${pathOf([...issue.path, key])}: expected no such field, found ${found(valueAt(values, [...issue.path, key]))}`);
  }
  const at = pathOf(issue.path);
  return [`${file}: ${at}: expected ${issue.message.replace(/^Invalid input: expected (\w+).*/, "$1")}, found ${found(valueAt(values, issue.path))}`];
}

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], values);
}

/** activities[3].date */
function pathOf(path: readonly PropertyKey[]): string {
  return path.map((key, index) => (typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${String(key)}`)).join("");
}

function found(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "fields";
  const shown = JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}…"` : shown;
}

function firstLine(message: string): string {
  return message.split("\n")[0]?.replace(/:$/, "") ?? message;
}

function isLink(value: string): boolean {
  return /^https?:\/\/\S+$/.test(value) && URL.canParse(value);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
