import { readPhone } from "../domain/phone.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Circumstances } from "./circumstances.ts";

/** A telephone that is kept, and the number of another resident who has shared the same one before. */
export interface KeptPhone {
  readonly phone: string;
  readonly twin: string | undefined;
}

/** Keeps the telephone that a resident shared and the platform vouches for, with their consent. It joins nobody by itself. */
export async function keepPhone({ records, now }: Circumstances, resident: string, shared: string): Promise<Answer<KeptPhone>> {
  const phone = readPhone(shared);
  if (phone === undefined) return refuse("typed-phone");
  const holder = await records.verifiedPhones.holder(phone);
  await records.verifiedPhones.keep(resident, phone);
  await records.residents.keepConsent(resident, "phone", now);
  return done({ phone, twin: holder === undefined || holder === resident ? undefined : holder });
}

/** Whether both have shared the same telephone, each by their own act: that proves that they are one person. */
export async function havePhoneInCommon({ records }: Pick<Circumstances, "records">, resident: string, other: string): Promise<boolean> {
  const [one, two] = await Promise.all([resident, other].map((number) => records.verifiedPhones.of(number)));
  return one !== undefined && one === two;
}
