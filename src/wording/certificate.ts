import type { Kept } from "../domain/certificate.ts";
import type { Pledge } from "../domain/pledge.ts";
import type { LocalDate, Programme } from "../domain/programme.ts";
import { date } from "./days.ts";
import type { Words } from "./wording.ts";

/** What stands on a certificate, line by line. */
export interface CertificateTexts {
  readonly organiser: string;
  readonly programme: string;
  readonly title: string;
  readonly before: string;
  readonly name: string;
  readonly deed: string;
  readonly theme: string;
  readonly week: string;
  readonly day: string;
}

/** What a certificate is for. */
export interface Acknowledged {
  /** As the resident wants it printed. */
  readonly name: string;
  readonly pledge: Pledge;
  readonly kept: Exclude<Kept, "nothing-yet">;
  /** What was read towards the pledge. */
  readonly read: number;
  readonly day: LocalDate;
}

/** In the ward's name, and in the words of the week's programme. */
export function certificateTexts(
  { organiser, name: programme, theme, starts, ends }: Programme,
  { name, pledge, kept, read, day }: Acknowledged,
  words: Words,
): CertificateTexts {
  const what = words.say("pledge-what", { n: pledge.amount, unit: pledge.unit });
  const [year = "", month = "", dayOfMonth = ""] = day.split("-");
  return {
    organiser,
    programme,
    title: words.say("certificate-title"),
    before: words.say("certificate-before"),
    name,
    deed: words.say(`certificate-${kept}`, { what, read: words.say("pledge-amount", { n: read, unit: pledge.unit }) }),
    theme: words.say("certificate-theme", { theme }),
    week: words.say("certificate-week", { from: date(starts), until: date(ends, true) }),
    day: words.say("certificate-day", { day: dayOfMonth, month, year }),
  };
}
