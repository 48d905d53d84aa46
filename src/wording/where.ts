import type { Activity, Contact, Programme } from "../domain/programme.ts";
import type { Words } from "./wording.ts";

/** "Hội trường Nhà văn hóa (Số 12 đường Bờ Sông)"; undefined as long as the place is not announced. */
export function where({ place, address }: Activity): string | undefined {
  if (place === undefined) return address;
  return address === undefined ? place : `${place} (${address})`;
}

/** The place in a line of its own, or that it is not announced. */
export function whereLine(activity: Activity, words: Words): string {
  const place = where(activity);
  return place === undefined ? words.say("fact-place-unknown") : words.say("fact-place", { place });
}

/** Whom to ask, in one phrase: the office or the organiser, and the phone number when there is one. */
export function whomToAsk({ contact, organiser }: Programme): string {
  const { office, phone, email }: Contact = contact ?? {};
  return [office ?? organiser, phone ?? email].filter(Boolean).join(", ");
}
