import type { SentFile } from "../../platforms/platform.ts";
import { dutyFor, type Conversation } from "./conversation.ts";
import { forget } from "./forget.ts";
import { formInWords } from "./half-done.ts";
import { wantsToLeave } from "./leaving.ts";
import { answerQuestion } from "../question.ts";
import { setAside } from "./set-aside.ts";
import type { Visit } from "./visit.ts";

/** Longer than any question; what is beyond is not looked at. */
const longestQuestion = 4096;

/** Everything that is heard outside an open question: commands, buttons of menus, plain sentences, and the rest. */
export async function hearOutside(visit: Visit, all: readonly Conversation[]): Promise<void> {
  const { deed } = visit.heard;
  switch (deed.kind) {
    case "tap":
      return press(visit, all, deed.data);
    case "text":
      return hearText(visit, all, deed.text.normalize("NFC").trim());
    case "file":
      if (await isClaimed(visit, all, deed)) return undefined;
      return hearOther(visit, all, deed);
    case "other":
      return hearOther(visit, all, deed);
    case "phone":
      return begin(visit, all, "noi", "phone");
    case "arrived":
      return begin(visit, all, "start");
    case "withdrawn":
      return forget(visit);
    case "again":
    case "left":
      return undefined;
  }
}

/** What is not words: what was written beside it is. */
async function hearOther(visit: Visit, all: readonly Conversation[], { caption = "" }: { readonly caption?: string }): Promise<void> {
  return caption === "" ? visit.say("outside-words-only", {}, [menuButton(visit)]) : hearText(visit, all, caption.normalize("NFC").trim());
}

/** Whether a conversation takes the file as its own; it is shown to none that would need a duty (of the part "file") that the person has not. */
async function isClaimed(visit: Visit, all: readonly Conversation[], file: SentFile): Promise<boolean> {
  for (const conversation of all) {
    const duty = dutyFor(conversation, "file");
    if (duty && !visit.may(duty)) continue;
    if (await conversation.file?.(visit, file)) return true;
  }
  return false;
}

async function hearText(visit: Visit, all: readonly Conversation[], text: string): Promise<void> {
  if (text.startsWith("/")) return command(visit, all, text);
  if (wantsToLeave(text)) return begin(visit, all, "start", "menu");
  const offered = offeredBy(visit, text);
  if (offered) return press(visit, all, offered);
  for (const conversation of all) if (await conversation.hears?.(visit, text)) return undefined;
  if (!/[\p{L}\p{N}]/u.test(text)) return visit.say("outside-words-only", {}, [menuButton(visit)]);
  return answerQuestion(visit, all, text.slice(0, longestQuestion));
}

async function command(visit: Visit, all: readonly Conversation[], text: string): Promise<void> {
  // "/lich@tuanhocbot ngày mai": the bot's name does not matter, and what stands behind the command only when a link opened the bot.
  const name = /^\/([a-z]+)/i.exec(text)?.[1]?.toLowerCase() ?? "";
  const payload = name === "start" ? /^\/start(?:@\w+)?\s+([\w-]{1,64})$/.exec(text)?.[1] : undefined;
  if (payload !== undefined && (await isOpened(visit, all, payload))) return undefined;
  if (name === "huy") return visit.say("outside-nothing-open", {}, [menuButton(visit)]);
  return begin(visit, all, name);
}

/** Whether the link or QR is one of ours: "diemdanh-ABCDE". */
async function isOpened(visit: Visit, all: readonly Conversation[], payload: string): Promise<boolean> {
  const [, name, rest = ""] = /^([a-z]+)-(.+)$/.exec(payload) ?? [];
  const conversation = all.find((one) => one.name === name);
  if (!conversation?.open) return false;
  if (await isRefused(visit, conversation, "open")) return true;
  await leave(visit, conversation);
  await conversation.open(visit, rest);
  return true;
}

/** What is open is left for another conversation, unless that may be looked at in between. */
async function leave(visit: Visit, { aside = false }: Conversation): Promise<void> {
  if (!visit.open || aside) return;
  const what = formInWords(visit.open, visit);
  const isKept = await setAside(visit);
  await visit.leaveOpen();
  await visit.say(isKept ? "half-done-set-aside" : "talk-left", { what });
}

/** Whether this is for staff, or for others of the staff, which is said. */
async function isRefused(visit: Visit, conversation: Conversation, part?: string): Promise<boolean> {
  const duty = dutyFor(conversation, part);
  if (!duty || visit.may(duty)) return false;
  await visit.say(visit.staff ? "outside-not-your-role" : "outside-staff-only", {}, [menuButton(visit)]);
  return true;
}

async function begin(visit: Visit, all: readonly Conversation[], name: string, ...parts: string[]): Promise<void> {
  const conversation = all.find((one) => one.name === name);
  if (!conversation) return visit.say("outside-unknown-command", {}, [menuButton(visit)]);
  if (await isRefused(visit, conversation, parts[0])) return undefined;
  await leave(visit, conversation);
  return parts.length > 0 && conversation.press ? conversation.press(visit, ...parts) : conversation.begin(visit);
}

async function press(visit: Visit, all: readonly Conversation[], data: string): Promise<void> {
  const [name = "", ...parts] = data.split(":");
  if (name === "t" || !all.some((one) => one.name === name)) return visit.say("outside-old-button", {}, [menuButton(visit)]);
  return begin(visit, all, name, ...parts);
}

/** The data of the offered button whose number or label was typed. While a question is open a number is its answer. */
function offeredBy(visit: Visit, text: string): string | undefined {
  if (!visit.open && /^\d{1,2}[.)]?$/.test(text)) return visit.offered[Number.parseInt(text, 10) - 1]?.[1];
  return visit.offersByLabel(text);
}

function menuButton(visit: Visit) {
  return visit.button("menu-button", "start:menu");
}
