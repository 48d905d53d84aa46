import { peopleOf } from "../../actions/people-of.ts";
import type { Announcement, Audience } from "../../domain/announcement.ts";
import type { Activity } from "../../domain/programme.ts";
import type { OutgoingButton } from "../../platforms/platform.ts";
import { keep } from "../announcement/writing.ts";
import { shortName } from "../../domain/short-name.ts";
import type { Talk } from "../engine/talk.ts";
import type { Visit } from "../engine/visit.ts";

/** What those concerned by a change are to be told, in the words that they will read. */
export interface Telling {
  readonly text: string;
  readonly audience: readonly Audience[];
  readonly people: number;
}

/** Who signed up, asked to be reminded or waits for news of the activity; with the text that would tell them. */
export async function tellingTo(visit: Visit, { id }: Activity, text: string): Promise<Telling> {
  const audience: Audience[] = [{ is: "concerned", activity: id }];
  return { text, audience, people: (await peopleOf(audience, visit.records)).length };
}

/** The change was kept: that is said, and those concerned are told, once, by an announcement like any other. */
export async function sayKept(
  talk: Talk,
  say: string,
  values: Readonly<Record<string, string>>,
  activity: Activity,
  told: Telling | undefined,
): Promise<void> {
  const { visit } = talk;
  visit.house.dueChanged();
  if (!told) return talk.finish(say, values, afterChange(visit, activity));
  await visit.say(say, values);
  await keep(talk, announcementOf(talk, told), told.people);
}

export function announcementOf({ id, visit }: Talk, { text, audience }: Telling): Announcement {
  const now = visit.now.toMillis();
  return { id, text, audience, buttons: [], by: visit.resident, at: now, written: now, wakes: false };
}

/** Tells those concerned of everything that was changed so far. */
export function tellButton(visit: Visit, { id }: Activity): OutgoingButton {
  return visit.button("programme-tell-button", `chuongtrinh:tell:${shortName(id)}`);
}

export function afterChange(visit: Visit, { id }: Activity): OutgoingButton[] {
  return [
    visit.button("programme-this", `chuongtrinh:one:${shortName(id)}`),
    visit.button("programme-others", "chuongtrinh:list:0"),
    visit.button("menu-button", "start:menu"),
  ];
}
