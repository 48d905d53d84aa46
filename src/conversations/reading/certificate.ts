import { readingSoFar, type ReadingSoFar } from "../../actions/report-reading.ts";
import { howKept } from "../../domain/certificate.ts";
import { localDay } from "../../domain/reminder.ts";
import { refuse } from "../../domain/refusal.ts";
import { themselves } from "../../domain/sign-up.ts";
import type { OutgoingButton } from "../../platforms/platform.ts";
import { certificateTexts } from "../../wording/certificate.ts";
import type { Talk } from "../engine/talk.ts";
import { line } from "../engine/typed.ts";
import type { Visit } from "../engine/visit.ts";

const longestName = 200;

/** Offered to who kept the pledge, or read in its time. */
export function certificateButton(reading: ReadingSoFar, visit: Visit): OutgoingButton[] {
  return kept(reading, visit) === "nothing-yet" ? [] : [visit.button("certificate-button", "doc:certificate")];
}

/** Asks for the name to be printed, which is not kept, and gives the certificate as a picture and a PDF. */
export async function giveCertificate(talk: Talk): Promise<void> {
  const { visit } = talk;
  const reading = await readingSoFar(visit, visit.resident);
  const { pledge, progress } = reading;
  const how = kept(reading, visit);
  const more = [visit.button("menu-reading", "doc:menu"), visit.button("menu-button", "start:menu")];
  if (!pledge || how === "nothing-yet") return talk.finish("certificate-not-yet", {}, more);
  const name = await talk.ask("name", {
    say: "certificate-ask-name",
    choices: (await knownNames(reading, visit)).map((one) => ({ label: one, value: one })),
    read: (typed) => readName(typed, visit),
  });

  const { house, programme, now } = visit;
  const day = localDay(now, programme.timezone);
  const texts = certificateTexts(programme, { name, pledge, kept: how, read: progress.towards, day }, house.wording.vi);
  const { picture, document } = await house.certificates.make(texts);
  await visit.sendPicture("giay-ghi-nhan.png", picture, visit.words.say("certificate-picture"));
  await visit.sendFile("giay-ghi-nhan.pdf", document, visit.words.say("certificate-document"));
  await talk.finish("certificate-given", { name }, [visit.button("certificate-other-name", "doc:certificate"), ...more]);
}

function kept({ pledge, progress }: ReadingSoFar, { programme, now }: Visit) {
  return howKept(pledge, progress, localDay(now, programme.timezone), programme.ends);
}

/** What the resident called themselves before, as far as it can be printed. */
async function knownNames({ pledge }: ReadingSoFar, visit: Visit): Promise<string[]> {
  const signedUp = (await visit.records.family.of(visit.resident)).get(themselves)?.name;
  const names = new Set([pledge?.shownAs, signedUp].filter((one) => one !== undefined));
  return [...names].filter((one) => visit.house.certificates.unprintable(one).length === 0);
}

function readName(typed: string, visit: Visit): ReturnType<ReturnType<typeof line>> {
  const name = line(longestName)(typed);
  if ("refused" in name) return name;
  const letters = visit.house.certificates.unprintable(name.value);
  return letters.length === 0 ? name : refuse("certificate-letters", { letters: letters.slice(0, 10).join(" ") });
}
