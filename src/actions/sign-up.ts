import type { Activity } from "../domain/programme.ts";
import { dueAt, leads, type Lead } from "../domain/reminder.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import { childKey, hasPlace, themselves, whyShut, type Participant, type SignUp, type Standing, type Who } from "../domain/sign-up.ts";
import type { Circumstances } from "./circumstances.ts";

/** Enough for a grandmother of many; a flood is refused. */
const mostPeople = 12;

export interface Asked {
  readonly activity: string;
  /** One of the resident's people; undefined = a child who is not known yet. */
  readonly who: Who | undefined;
  readonly participant: Participant;
}

export interface SignedUp extends SignUp {
  readonly standing: Standing;
  readonly already: boolean;
  /** The reminder that comes with it; undefined when there was one, no time is left for one, or there is no place yet. */
  readonly reminder: Lead | undefined;
}

/**
 * Signs somebody up, once: for a place, or for the waiting list when all are taken. Keeps the name and the group, not
 * to be asked again, and the consent to the text that was read back, a guardian's for each child.
 * @param newCode a code for the receipt, another each time
 */
export async function signUp(
  circumstances: Circumstances,
  resident: string,
  { activity: id, who, participant }: Asked,
  newCode: () => string,
): Promise<Answer<SignedUp>> {
  const { records, programme, now } = circumstances;
  const activity = programme.activities.find((one) => one.id === id);
  if (!activity) return refuse("sign-up-no-activity");
  const shut = whyShut(activity, now, programme.timezone);
  if (shut) return refuse(`sign-up-${shut}`, { title: activity.title });
  const key = who ?? childKey(participant);
  const family = await records.family.of(resident);
  if (!family.has(key) && family.size >= mostPeople) return refuse("sign-up-too-many", { most: mostPeople });
  await records.family.keep(resident, key, participant);
  const kept = await records.signUps.add(resident, key, id, activity.signup?.capacity, newCode);
  await records.residents.keepConsent(resident, "sign-up", now);
  if (key !== themselves) await records.residents.keepConsent(resident, `child:${key}`, now);
  return done({ ...kept, reminder: kept.standing === hasPlace ? await remind(circumstances, resident, activity) : undefined });
}

/** The earliest reminder that can still arrive; undefined when there is none, or the resident has one of their own choice. */
export async function remind({ records, programme, now }: Circumstances, resident: string, activity: Activity): Promise<Lead | undefined> {
  // Nobody without an address can be reminded.
  if ((await records.paperPeople.among([resident]))[0]) return undefined;
  const mine = await records.reminders.of(resident);
  if (mine.some(([one]) => one === activity.id)) return undefined;
  const lead = leads.find((one) => (dueAt(activity, one, programme.timezone) ?? now.plus({ days: 1 })) > now);
  if (lead) await records.reminders.add(resident, [activity.id, lead]);
  return lead;
}
