import { DateTime } from "luxon";
import type { PresenceWay } from "../domain/attendance.ts";
import type { Recommendation } from "../domain/book.ts";
import type { Nudge } from "../domain/nudge.ts";
import type { JoinedBy } from "../domain/join.ts";
import type { Pledge, Reading } from "../domain/pledge.ts";
import type { Role } from "../domain/staff.ts";
import type { Participant } from "../domain/sign-up.ts";
import { presencesIn } from "../records/attendance.ts";
import { familyIn } from "../records/family.ts";
import { joinsIn, laidAsideIn } from "../records/joins.ts";
import type { HalfDone } from "../records/half-done.ts";
import { readNudge } from "../records/nudges.ts";
import { readEntered } from "../records/paper-people.ts";
import { readingsIn, readPledge } from "../records/pledges.ts";
import { recommendationsIn } from "../records/recommendations.ts";
import { fields } from "../records/resident-fields.ts";
import { addressesIn, consentsIn } from "../records/residents.ts";
import { signUpsIn } from "../records/sign-ups.ts";
import type { Circumstances } from "./circumstances.ts";

/** Everything that is kept about one resident, by names that people can read. */
export interface MyData {
  readonly address: string;
  /** All of theirs, that one first. */
  readonly addresses: readonly string[];
  readonly language: string | undefined;
  readonly reminders: readonly { readonly activity: string; readonly lead: string }[];
  readonly awaiting: readonly { readonly activity: string; readonly field: string }[];
  readonly pledge: Pledge | undefined;
  readonly readings: readonly Reading[];
  readonly nudge: Nudge | undefined;
  /** Whom the resident signs up: themselves, their children. */
  readonly family: readonly Participant[];
  readonly signUps: readonly { readonly activity: string; readonly name: string; readonly code: string }[];
  /** Where one of theirs was, on which day, and when that was recorded (ISO 8601, UTC). */
  readonly attendance: readonly {
    readonly activity: string;
    readonly day: string;
    readonly name: string;
    readonly when: string;
    readonly way: PresenceWay;
  }[];
  readonly recommendations: readonly Recommendation[];
  /** Forms that they left half-way, to go on with. */
  readonly halfDone: readonly Pick<HalfDone, "script" | "answers">[];
  /** When they last did something (ISO 8601, UTC), on a platform that only lets them be written to for a while after it. */
  readonly lastContact: string | undefined;
  /** What they are among the staff, if they are, and what colleagues know them by. */
  readonly staff: (Role & { readonly name?: string | undefined }) | undefined;
  /** E.164, shared by themselves; the platform vouches for it. */
  readonly verifiedPhone: string | undefined;
  /** Staff entered them before they came by themselves: the officer's number, and when (ISO 8601, UTC). */
  readonly entered: { readonly by: string; readonly when: string } | undefined;
  /** What was agreed to, and when (ISO 8601, UTC). */
  readonly consents: readonly { readonly purpose: string; readonly when: string }[];
  /** How other addresses came to be theirs, the latest first; `other` names it to the one who parts them again. */
  readonly joins: readonly {
    readonly other: string;
    readonly by: JoinedBy;
    readonly when: string;
    readonly addresses: readonly string[];
  }[];
  /** What such an address had, and they had already: kept to be given back, as it is kept. */
  readonly laidAside: Readonly<Record<string, string>>;
}

/** Collects it from the one place where it is kept. */
export async function myData({ records }: Circumstances, resident: string): Promise<MyData> {
  const everything = await records.residents.everything(resident);
  const { [fields.pledge]: pledge, [fields.reminders]: reminders = "[]", [fields.awaiting]: awaiting = "[]" } = everything;
  const addresses = addressesIn(everything);
  const family = familyIn(everything);
  const member = (await Promise.all(addresses.map((address) => records.staff.find(address)))).find((one) => one !== undefined);
  const left = (await Promise.all(addresses.map((address) => records.halfDone.of(address)))).filter((one) => one !== undefined);
  const contacts = (await records.contacts.last(addresses)).filter((one) => one !== undefined);
  const lastContact = contacts.length === 0 ? undefined : Math.max(...contacts);
  return {
    address: addresses[0] ?? "",
    addresses,
    language: everything[fields.language],
    reminders: (JSON.parse(reminders) as [string, string][]).map(([activity, lead]) => ({ activity, lead })),
    awaiting: (JSON.parse(awaiting) as [string, string][]).map(([activity, field]) => ({ activity, field })),
    pledge: readPledge(pledge),
    readings: readingsIn(everything),
    nudge: readNudge(everything[fields.nudge]),
    family: [...family.values()],
    signUps: signUpsIn(everything).map(({ activity, who, code }) => ({ activity, name: family.get(who)?.name ?? "", code })),
    attendance: presencesIn(everything).map(({ activity, day, who, at, way }) => ({
      activity,
      day,
      name: family.get(who)?.name ?? "",
      when: at.toISO() ?? "",
      way,
    })),
    recommendations: [...recommendationsIn(everything).values()],
    halfDone: left.map(({ script, answers }) => ({ script, answers })),
    lastContact: lastContact === undefined ? undefined : (DateTime.fromMillis(lastContact, { zone: "utc" }).toISO() ?? undefined),
    staff: member && { role: member.role, group: member.group, name: member.name },
    verifiedPhone: everything[fields.verifiedPhone],
    entered: enteredIn(everything),
    consents: consentsIn(everything).map(({ purpose, when }) => ({ purpose, when: when.toISO() ?? "" })),
    joins: joinsIn(everything).map(({ other, by, at, addresses: theirs }) => ({ other, by, when: at.toISO() ?? "", addresses: theirs })),
    laidAside: laidAsideIn(everything),
  };
}

function enteredIn({ [fields.entered]: kept }: Readonly<Record<string, string>>): MyData["entered"] {
  if (kept === undefined) return undefined;
  const { by, at } = readEntered(kept);
  return { by, when: at.toISO() ?? "" };
}
