import type { Found, Meaning, Reading } from "./vocabulary.ts";

/** Meanings that make a sentence the one that asks, beside others that only tell. */
const asking: ReadonlySet<string> = new Set<Meaning>([
  "date", "time", "whenever", "duration", "place", "audience", "host", "description", "purpose", "free", "online", "capacity", "closes",
  "mustSignup", "howSignup", "what", "next", "left", "undated", "theme", "organiser", "phone", "email", "contact", "officeHours", "remind",
  "stop", "signup", "cancel", "offering", "received", "pledge", "progress", "privacy", "ability", "change", "repeat", "keep", "erase",
]); // prettier-ignore

/** Of these, what is asked about a thing; a sentence with one of them is the question itself. */
export const pointed: ReadonlySet<string> = new Set<Meaning>([
  "date", "time", "whenever", "duration", "place", "host", "free", "capacity", "closes", "mustSignup", "howSignup", "organiser", "phone", "email", "theme", "online",
]); // prettier-ignore

/** Behind "để" these ask: "để làm gì". */
const noPurpose = new Set("lam duoc gi o xe danh dau cho day do khong chua ma nhin xem di hoc choi thi".split(" "));
/** Without its mark "để" is told by who follows. */
const who = new Set("toi em minh con chau anh chi co chu bac ve ong nha ba ma me bo vo chong xin sap thu cho tui ap lop ca".split(" "));

/** Where "để tôi xin nghỉ làm" begins after a question: what one wants to know it for asks nothing. */
export function purposeOf({ tokens, found }: Reading): number {
  const at = tokens.findIndex((token, index) => {
    const next = tokens[index + 1]?.bare ?? "";
    if (token.bare !== "de" || index <= 2) return false;
    return token.text === "để" ? !noPurpose.has(next) : who.has(next);
  });
  if (at < 0) return Infinity;
  const asks = (one: Found): boolean => one.list === "meaning" && pointed.has(one.name);
  return found.some((one) => asks(one) && one.to <= at) && !found.some((one) => asks(one) && one.from >= at) ? at : Infinity;
}

/** Which sentences ask; all of them, when none does. */
export function focusOf(reading: Reading): ReadonlySet<number> {
  const sentencesWith = (names: ReadonlySet<string>): Set<number> => {
    const matching = reading.found.filter((found) => found.list === "meaning" && names.has(found.name));
    return new Set(matching.flatMap((found) => reading.tokens[found.from]?.sentence ?? []));
  };
  const asked = sentencesWith(pointed);
  for (const sentence of questionsOf(reading)) asked.add(sentence);
  if (asked.size > 0) return asked;
  const wished = sentencesWith(asking);
  return wished.size > 0 ? wished : new Set(reading.tokens.map((token) => token.sentence));
}

/** Sentences that end in a question mark and hold a word that asks. */
function questionsOf(reading: Reading): number[] {
  const { tokens } = reading;
  const ended = tokens.flatMap((token, at) => (at > 0 && token.gap.includes("?") && token.sentence !== tokens[at - 1]?.sentence ? [token.sentence - 1] : []));
  return ended.filter((sentence) => tokens.some((token) => token.sentence === sentence && /^(?:nào|gì|đâu|mấy|không|chưa|sao|nao|dau|may|khong|chua|who|what|when|where|how|is|are|can|do)$/.test(token.text)));
}
