import type { Found, Meaning, Reading } from "./vocabulary.ts";

/** Meanings that make a sentence the one that asks, beside others that only tell. */
const asking: ReadonlySet<string> = new Set<Meaning>([
  "date",
  "time",
  "whenever",
  "duration",
  "place",
  "audience",
  "host",
  "description",
  "purpose",
  "free",
  "online",
  "capacity",
  "closes",
  "mustSignup",
  "howSignup",
  "what",
  "next",
  "left",
  "undated",
  "theme",
  "organiser",
  "phone",
  "email",
  "contact",
  "officeHours",
  "remind",
  "stop",
  "signup",
  "cancel",
  "offering",
  "received",
  "pledge",
  "progress",
  "privacy",
  "ability",
  "change",
  "repeat",
  "keep",
  "erase",
]);

/** Of these, what is asked about a thing; a sentence with one of them is the question itself. */
export const pointed: ReadonlySet<string> = new Set<Meaning>([
  "date",
  "time",
  "whenever",
  "duration",
  "place",
  "host",
  "free",
  "capacity",
  "closes",
  "mustSignup",
  "howSignup",
  "organiser",
  "phone",
  "email",
  "theme",
  "online",
]);

/** Behind "để" these ask: "để làm gì". */
const noPurpose = new Set("lam duoc gi o xe danh dau cho day do khong chua ma nhin xem di hoc choi thi".split(" "));
/** Without its mark "để" is told by who follows. */
const who = new Set("toi em minh con chau anh chi co chu bac ve ong nha ba ma me bo vo chong xin sap thu cho tui ap lop ca".split(" "));

/** Where "để tôi xin nghỉ làm" begins after a question: what one wants to know it for asks nothing. */
export function purposeOf({ tokens, found }: Reading): number {
  const at = tokens.findIndex((token, index) => {
    if (token.bare !== "de" || index <= 2) return false;
    const next = tokens[index + 1]?.bare ?? "";
    return token.text === "để" ? !noPurpose.has(next) : who.has(next);
  });
  if (at < 0) return Infinity;
  const asks = (one: Found): boolean => one.list === "meaning" && pointed.has(one.name);
  return found.some((one) => asks(one) && one.to <= at) && !found.some((one) => asks(one) && one.from >= at) ? at : Infinity;
}

/** Which sentences ask; all of them, when none does. */
export function focusOf(reading: Reading): ReadonlySet<number> {
  const asked = sentencesWith(pointed, reading);
  addQuestions(reading, asked);
  if (asked.size > 0) return asked;
  const wished = sentencesWith(asking, reading);
  return wished.size > 0 ? wished : new Set(reading.tokens.map((token) => token.sentence));
}

function sentencesWith(names: ReadonlySet<string>, { tokens, found }: Reading): Set<number> {
  const sentences = new Set<number>();
  for (const { list, name, from } of found) {
    const token = list === "meaning" && names.has(name) ? tokens[from] : undefined;
    if (token) sentences.add(token.sentence);
  }
  return sentences;
}

/** Adds sentences that end in a question mark and hold a word that asks. */
function addQuestions({ tokens }: Reading, sentences: Set<number>): void {
  for (const [at, { gap, sentence }] of tokens.entries()) {
    const ended = tokens[at - 1]?.sentence;
    if (ended === undefined || ended === sentence || !gap.includes("?")) continue;
    if (tokens.some((token) => token.sentence === sentence - 1 && questionWords.has(token.text))) sentences.add(sentence - 1);
  }
}

const questionWords = new Set("nào gì đâu mấy không chưa sao nao dau may khong chua who what when where how is are can do".split(" "));
