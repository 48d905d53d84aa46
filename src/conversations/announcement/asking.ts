import { attach } from "../../actions/attach.ts";
import { mostButtons, type AnnouncementButton, type Audience } from "../../domain/announcement.ts";
import { mostBytesOf, type Attachment } from "../../domain/attachment.ts";
import { refuse, type Answer } from "../../domain/refusal.ts";
import type { SentFile } from "../../platforms/platform.ts";
import { label } from "../engine/label.ts";
import type { Talk } from "../engine/talk.ts";
import type { Visit } from "../engine/visit.ts";

/** What a button of an announcement can open. */
const opens = {
  schedule: "lich:menu",
  reminders: "nhac:menu",
  books: "sach:menu",
  pledge: "camket:menu",
  reading: "doc:menu",
  "sign-ups": "dangky:menu",
} as const;
type Opens = keyof typeof opens;

const picturePath = /\.(?:jpe?g|png)$/i;
const filePath = /\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|odt|ods)$/i;

/** One kind after another, until that is all; together they are a set. */
export async function askAudience(talk: Talk): Promise<Audience[]> {
  if (talk.has("audience")) return talk.given<Audience[]>("audience");
  const { visit } = talk;
  const { words, programme } = visit;
  const audience: Audience[] = [];
  const withSignUp = programme.activities.filter(({ signup }) => signup);
  const kinds = [
    "everyone",
    "concerned",
    "reminded",
    ...(withSignUp.length > 0 ? ["signed-up" as const, "waiting" as const] : []),
    "pledged",
    ...(programme.groups.length > 0 ? ["group" as const] : []),
    "staff",
  ] as const;
  for (let n = 0; n < programme.groups.length + programme.activities.length + 3; n += 1) {
    const is = await talk.ask(`audience-${n}`, {
      say: n === 0 ? "announce-ask-whom" : "announce-ask-whom-else",
      choices: kinds.map((value) => ({ label: words.say(`announce-whom-${value}`), value })),
    });
    if (is === "concerned" || is === "reminded" || is === "signed-up" || is === "waiting") {
      const choices = (is === "concerned" || is === "reminded" ? programme.activities : withSignUp).map(({ id, title }) => ({
        label: label(title, 60),
        value: id,
      }));
      audience.push({ is, activity: await talk.ask(`audience-${n}-activity`, { say: `announce-ask-activity-${is}`, choices }) });
    } else if (is === "group") {
      const choices = programme.groups.map(({ id, name }) => ({ label: label(name, 60), value: id }));
      audience.push({ is, group: await talk.ask(`audience-${n}-group`, { say: "announce-ask-group", choices }) });
    } else audience.push({ is });
    if (is === "everyone") break;
    const more = await talk.ask(`audience-${n}-more`, {
      say: "announce-ask-more",
      choices: [
        { label: words.say("announce-enough"), value: false },
        { label: words.say("announce-more"), value: true },
      ],
    });
    if (!more) break;
  }
  return audience;
}

export interface Extras {
  readonly buttons: readonly AnnouncementButton[];
  readonly attachment: Attachment | undefined;
}

/** Up to three buttons, and one picture or file: sent in, or by a link to it, which is fetched now so that every platform has it. */
export async function askExtras(talk: Talk): Promise<Extras> {
  if (talk.has("buttons")) {
    return {
      buttons: talk.given<readonly AnnouncementButton[]>("buttons"),
      attachment: talk.given<Attachment | null>("attachment") ?? undefined,
    };
  }
  const { words } = talk.visit;
  const buttons: AnnouncementButton[] = [];
  let attachment: Attachment | undefined;
  const none = { label: words.say("announce-no-button"), value: "none" };
  const choices = Object.keys(opens).map((name) => ({ label: words.say(`menu-${name}`), value: name }));
  for (let n = 0; buttons.length < mostButtons; n += 1) {
    const chosen = await talk.ask<string | SentFile>(`buttons-${n}`, {
      say: n === 0 ? "announce-ask-button" : "announce-ask-button-more",
      choices: [none, ...choices],
      read: link,
      file: true,
    });
    if (chosen === "none") break;
    if (typeof chosen === "string" && chosen in opens) {
      buttons.push({ label: words.say(`menu-${chosen}`), data: opens[chosen as Opens] });
      continue;
    }
    const got = await talk.once(`buttons-${n}-got`, () => attached(talk.visit, chosen));
    if ("done" in got && !attachment) attachment = got.done;
    else if (typeof chosen === "string") buttons.push({ label: linkLabel(new URL(chosen), words), url: chosen });
    else {
      const { refused, values } = "refused" in got ? got : refuse("attach-only-one");
      await talk.visit.say(refused, values);
      talk.reconsider(`buttons-${n}`, `buttons-${n}-got`);
    }
  }
  return { buttons, attachment };
}

/** What was sent in, or stands behind a link that looks like a picture or a file; a link that cannot be fetched stays one. */
async function attached(visit: Visit, chosen: string | SentFile): Promise<Answer<Attachment>> {
  if (typeof chosen !== "string") {
    const read = await visit.readFile(chosen, mostBytesOf.file);
    return "refused" in read ? read : attach(visit, chosen.name, read.done);
  }
  const { pathname } = new URL(chosen);
  if (!picturePath.test(pathname) && !filePath.test(pathname)) return refuse("attach-kind");
  const bytes = await visit.house.fetchLink(chosen, mostBytesOf.file);
  return bytes ? attach(visit, decodeURIComponent(pathname.split("/").at(-1) ?? "").slice(-100), bytes) : refuse("file-gone");
}

/** A picture or a file is named as such: a bare host would not tell what opens. */
function linkLabel({ pathname, hostname }: URL, words: Visit["words"]): string {
  if (picturePath.test(pathname)) return words.say("announce-see-picture");
  return filePath.test(pathname) ? words.say("announce-open-file") : hostname;
}

function link(typed: string) {
  const isLink = /^https:\/\/\S{3,500}$/.test(typed) && URL.canParse(typed) && isDecodable(typed);
  return isLink ? { value: typed } : refuse("announce-no-link");
}

function isDecodable(url: string): boolean {
  try {
    return decodeURIComponent(new URL(url).pathname) !== "";
  } catch {
    return false;
  }
}
