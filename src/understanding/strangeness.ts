import { isGrade } from "./filters.ts";
import { doing } from "./host-filter.ts";
import { coverOf, inside, topicLists } from "./notions.ts";
import { Phrasebook, type Match } from "./phrases.ts";
import type { Scene } from "./scene.ts";
import { speaksEnglish } from "./spoken.ts";
import { isSyllable } from "./syllables.ts";
import type { Found } from "./vocabulary.ts";
import { everyday } from "./words/everyday.ts";
import { shapes } from "./words/outside.ts";

/** What in a message speaks for another topic than the week. */
export interface Strangeness {
  /** Topics of others: weather, papers, prices. */
  readonly outside: readonly Found[];
  /** What no programme has a field for: parking, food, prizes. */
  readonly extras: readonly Found[];
  /** Another ward's name, or "the next ward". */
  readonly otherWard: boolean;
  /** Positions of words that nothing explains. */
  readonly unexplained: readonly number[];
  /** Such a word stands right beside what was named: "khai mạc seagames". */
  readonly foreignName: boolean;
}

/** What people tell of themselves and of their day. */
const asideBook = new Phrasebook<"aside">().add("aside", everyday);

/** As the list writes it, or without any mark: "đua" is no "đứa". */
function asidesIn({ tokens }: Scene["reading"]): readonly boolean[] {
  const isWritten = ({ from, phrase }: Match): boolean => phrase.split(" ").every((word, at) => [word, tokens[from + at]?.bare].includes(tokens[from + at]?.text));
  return coverOf(tokens.length, asideBook.find(tokens, isWritten));
}

/** Looks for what the programme and the word lists do not explain. */
export function strangenessOf(scene: Scene): Strangeness {
  const { reading, named, days, knowledge } = scene;
  // A message that names an activity may tell a long story beside; one that names none is judged by all of it.
  // "Tối nay có gì, ở trọ buồn quá": so is one that asks for a day.
  const everywhere = named.strength < 1 && !((scene.has("what") || scene.of("kind").length > 0) && days.days.length > 0);
  const strange = (list: Found["list"]): Found[] =>
    reading.found.filter((found) => found.list === list && !scene.isBehindPurpose(found.from) && (everywhere || (found.name === "weather" && !asksOfIt(scene)) || (scene.inFocus(found.from) && scene.isSaidOfIt(found.from))) && !isExplained(scene, found));
  const own = new Set(named.strength >= 1 ? named.chosen.flatMap((index) => [...(knowledge.facets[index]?.topics ?? [])]) : []);
  const known = reading.found.filter((found) => own.has(`${found.list}:${found.name}`) || ["meaning", "kind", "audience", "place"].includes(found.list));
  const subjects = reading.found.filter((found) => found.list === "subject" && !own.has(`subject:${found.name}`) && !found.name.startsWith("book") && !named.claimed.has(found.to - 1));
  const explained = named.strength >= 1 ? reading.found.filter((found) => (found.list === "extra" || found.list === "outside") && isExplained(scene, found)) : [];
  const { length } = reading.tokens;
  const isKnown = coverOf(length, [...known, ...explained]);
  const ofOthers = coverOf(length, subjects);
  // Most messages are explained without it.
  let asides: readonly boolean[] | undefined;
  const isAside = (at: number): boolean => (asides ??= asidesIn(reading))[at] === true;
  const hosted = doing.test(scene.said());
  const unexplained: number[] = [];
  for (const [at, token] of reading.tokens.entries()) {
    const isOther = ofOthers[at] === true;
    if (!scene.inFocus(at) || !scene.isAskedThere(at) || !scene.inListingClause(at) || (reading.filler[at] && !isOther) || days.taken.has(at) || days.partTaken.has(at) || named.claimed.has(at) || token.quoted) continue;
    if (/^\d+$/.test(token.text) || knowledge.ward.has(token.bare) || isKnown[at]) continue;
    if (hosted && knowledge.hostWords.has(token.bare) && knowledge.names.knows(token)) continue;
    if (!isOther && (token.text === token.bare ? knowledge.names.knows(token) : knowledge.names.spells(token)) && (named.strength >= 1 || knowledge.placeWords.has(`word:${token.bare}`))) continue;
    if (isOther || !isAside(at)) unexplained.push(at);
  }
  // Rude words do not change what is asked.
  const asks = named.strength >= 1 || (scene.has("what") && days.days.length > 0);
  const joins = named.strength >= 1 && asksLeave.test(scene.said()) && joinsIt.test(scene.said());
  const begun = Math.min(...named.claimed);
  // Who asks may tell who he is before he says what he asks about.
  const isBefore = ({ from, to }: Found): boolean => to < begun && reading.tokens[from]?.clause === reading.tokens[begun]?.clause;
  const sure = joins || named.strength >= 1.2 && named.specific && (asksOfIt(scene) || scene.has("cancel", "signup", "remind", "mustSignup", "howSignup") || asksLeave.test(scene.said()));
  const patterns = [...outsideShapes(scene), ...complaints(scene)];
  const outside = [...patterns, ...strange("outside")].filter((found) => !(asks && found.name === "insult") && !(sure && (joins || isBefore(found) || !asksItself(scene, found)) && !asksByItself(scene, found) && !isBeside(scene, found)) && !isAccident(scene, found));
  return { outside, extras: strange("extra"), otherWard: speaksOfOtherWard(scene, unexplained), unexplained, foreignName: !joins && isForeign(scene, unexplained, outside) };
}

/** Words of who speaks and why: "khai mạc ngày nào để em canh chở má". */
function isTold(scene: Scene, at: number): boolean {
  const asked = scene.reading.found.find((found) => found.list === "meaning" && found.to <= at && /^(?:date|time|place|duration|host|audience)$/.test(found.name));
  return asked !== undefined;
}

/** A field of what was named is asked. */
function asksOfIt(scene: Scene): boolean {
  return scene.has("date", "time", "whenever", "place", "duration", "audience", "host", "capacity", "closes", "mustSignup", "free");
}

/** "Do la" beside a name is "đó là" sooner than "đô la": ordinary words all, without marks. */
function isAccident({ named, reading }: Scene, found: Found): boolean {
  if (named.strength < 1 || !named.specific) return false;
  // "Đô ơ chô nào": typed without its tones, "đỗ" is no dollar.
  if (found.to - found.from === 1 && reading.tokens[found.from]?.tone === 0 && isToneless(reading)) return true;
  if (found.to - found.from < 2 || found.name === "weather" || found.name === "papers") return false;
  return [...span(found)].every((at) => reading.filler[at] && reading.tokens[at]?.text === reading.tokens[at]?.bare);
}

/** "Hẻm ngập suốt, đi khai mạc cũng khổ, đề nghị phường cho làm cống": what is named is named by the way. */
function complaints(scene: Scene): Found[] {
  if (asksOfIt(scene) || scene.has("what", "cancel", "signup", "remind", "phone", "contact") || !/ (?:de nghi|kien nghi|yeu cau|phan anh|xu ly|dep|cho nguoi) /.test(scene.said())) return [];
  return scene.reading.found.filter((found) => found.list === "outside" && found.name === "utilities").slice(0, 1);
}

/** Letters carry their marks (ê, ơ, đ) and hardly a word carries a tone. */
function isToneless({ tokens }: Scene["reading"]): boolean {
  const typed = tokens.filter((token) => !token.mended);
  const toned = typed.filter((token) => token.tone !== 0).length;
  return typed.length > 3 && toned <= 0.2 * typed.length && typed.filter((token) => token.tone === 0 && token.text !== token.bare).length > 2;
}

/** "… đi dự được không hay phải có hộ khẩu?": whoever asks may tell who he is. */
export const asksLeave = / (?:duoc|can i|can we|may i|co the) (?:\S+ ){0,4}(?:khong|chu|ha|chua|vao|du|hoc|di|thi|vo|nghe|xem) /;

/** "Đi dự phát động": one is there. */
const joinsIt = / (?:du|di|toi|den|tham gia|tham du|xem|vao|vo) (?:le |buoi |ngay )?(?:khai mac|phat dong|be mac|tong ket|mit tinh|ra quan|mo man) /;

/** Shapes of sentences that are another topic whatever their words: buying, reckoning. */
function outsideShapes(scene: Scene): Found[] {
  const found = shapes.find(([shape]) => shape.test(scene.said()));
  const told = scene.named.strength >= 1 && scene.named.chosen.some((index) => / (?:ban|mua|giam gia) /.test(scene.knowledge.facets[index]?.description ?? ""));
  return found && !(told && found[1] === "prices") ? [{ list: "outside", name: found[1], from: 0, to: 0 }] : [];
}

/** "Mua ở đâu" holds another thing than "phòng rét trâu bò". */
function isBeside({ named }: Scene, found: Found): boolean {
  return named.claimed.has(found.to) || named.claimed.has(found.to - 1) || named.claimed.has(found.from - 1);
}

/** "Mua ở đâu" holds its own question; "dây điện" only stands beside one. */
function asksItself(scene: Scene, found: Found): boolean {
  return strongTopics.has(found.name) || asksByItself(scene, found);
}

function asksByItself(scene: Scene, found: Found): boolean {
  return / (?:dau|nao|bao nhieu|may|gi|khong|how|where) /.test(` ${scene.text(found)} `);
}

const strongTopics = new Set(["prices", "spam", "insult", "sport", "elsewhere", "otherEvents", "schoolwork", "news", "travel", "food", "luck", "fun"]);

/** A date, a name, or something that the programme itself speaks of: a class in first aid, a child that gets a book. */
function isExplained(scene: Scene, found: Found): boolean {
  const { named, days, knowledge, reading } = scene;
  const positions = [...span(found)];
  if (isVocative(scene, found)) return true;
  // "Chiếu phim gì" asks of what is named.
  if (found.list === "outside" && named.strength >= 1.5 && named.specific && named.claimed.has(found.from)) return true;
  if (positions.every((at) => days.taken.has(at))) return true;
  if (found.name === "insult" || found.name === "spam") return named.strength >= 1 && positions.every((at) => named.claimed.has(at));
  if (named.strength >= 1 && positions.every((at) => named.claimed.has(at))) return true;
  // "Lớp chụp ảnh | được không": only the end of it is no part of the name.
  if (named.strength >= 1.3 && named.specific && named.claimed.has(found.from - 1) && positions.filter((at) => named.claimed.has(at)).length > 1 && positions.every((at) => named.claimed.has(at) || reading.filler[at])) return true;
  // "Bán đồ" reaches into the name "bán đồ khô".
  const isWithin = [found.from - 1, found.from].some((at) => named.claimed.has(at)) && [found.to, found.to + 1].some((at) => named.claimed.has(at));
  if (named.strength >= 1.3 && named.specific && isWithin) return true;
  if (named.strength >= 1 && reading.found.some((other) => other.list === "meaning" && other.from === found.from && other.to === found.to)) return true;
  const topics = reading.found.filter((other) => other.from === found.from && other.to === found.to && topicLists.has(other.list));
  // Who is out of work may ask for the job fair.
  // "Con tôi học đại học rồi": who it is, beside what is surely named.
  if (named.strength >= 1.3 && named.specific && reading.found.some((other) => other.list === "audience" && other.from <= found.from && found.to <= other.to)) return true;
  if (found.name === "jobs" && named.chosen.some((index) => knowledge.facets[index]?.topics.has("subject:jobs"))) return true;
  if (topics.some((topic) => knowledge.topics.has(`${topic.list}:${topic.name}`))) return true;
  const said = ` ${scene.text(found)} `;
  if (named.strength >= 1 && named.chosen.some((index) => tellsOf(knowledge.facets[index]?.description ?? "", said))) return true;
  const of = named.strength >= 1 ? named.chosen.map((index) => knowledge.facets[index]) : knowledge.facets;
  return of.some((facet) => facet !== undefined && facet.text.includes(said));
}

/** "… vậy bác sĩ?", "shop ơi": who is asked. */
function isVocative({ reading: { tokens }, named }: Scene, { from, to, name }: Found): boolean {
  if (to - from > 2 || name === "insult") return false;
  if (tokens[to]?.text === "ơi" || (tokens[to]?.text === "oi" && from === 0)) return true;
  return named.strength >= 1 && to === tokens.length && /^(?:vay|a|the|ha|nhi|ne|day|khong|nha|nhe)$/.test(tokens[from - 1]?.bare ?? "");
}

/** "Có phát tài liệu không", "có ai giữ con không": the description speaks of something of the kind. */
const told: readonly (readonly [asked: RegExp, answered: RegExp])[] = [
  [/ (?:tai lieu|giao trinh|slide|handouts) /, / (?:nhan|tang|phat|mang ve)(?: \S+){0,4} (?:so tay|tai lieu|sach|vo|to roi|bo|cuon) /],
  [/ (?:giu|trong|gui) (?:con|tre|be|em)|babysit|childcare/, / (?:giu|trong) (?:tre|con|be)|goc choi /],
  [/ (?:an|com|banh|nuoc|tra|food|lunch|snacks?) /, / (?:com|bua|banh|nuoc uong|tra|an nhe|an trua|thuong thuc) /],
  [/ (?:mac|ao|trang phuc|dong phuc|wear|quan) /, / (?:mac|ao|trang phuc|dong phuc) /],
  [/ (?:chung nhan|chung chi|giay khen|certificate) /, / (?:chung nhan|chung chi|giay khen) /],
  [/ (?:giai|thuong|tien thuong|prizes?) /, / (?:giai thuong|phan thuong|giai nhat|tri gia|trieu dong) /],
];

function tellsOf(description: string, said: string): boolean {
  return told.some(([asked, answered]) => asked.test(said) && answered.test(description));
}

function* span(found: Found): Iterable<number> {
  for (let at = found.from; at < found.to; at += 1) yield at;
}

const venues = /^(?:truong|dai hoc|nha tho|chua|benh vien|cong ty|sieu thi|rap|quan|nha hang|nha hat|khach san|trung tam)$/;

const wardNouns = new Set(["phuong", "xa", "quan", "huyen", "ward"]);

function speaksOfOtherWard(scene: Scene, unexplained: readonly number[]): boolean {
  const { tokens, found, filler } = scene.reading;
  const strange = new Set(unexplained);
  const { ward, names } = scene.knowledge;
  const ours = found.filter((other) => other.list !== "outside");
  return tokens.some((token, at) => {
    const before = tokens[at - 1];
    if (!before || !scene.inFocus(at) || before.clause !== token.clause) return false;
    const next = tokens[at + 1];
    // "Xã Hải Vân" is not "xã Hải Cát".
    if (ward.has(token.bare)) return wardNouns.has(before.bare) && ward.size > 1 && next !== undefined && !ward.has(next.bare) && next.clause === token.clause && (token.capital ? next.capital : strange.has(at + 1));
    const isNamed = token.capital && !inside({ from: at, to: at + 1 }, ours);
    if (wardNouns.has(before.bare) && !inside({ from: at - 1, to: at }, ours)) return isNamed || (strange.has(at) && strange.has(at + 1) && before.bare !== "xa");
    // "Triển lãm ở trường Đại học Nghệ thuật", "rạp Galaxy": a house of another name.
    if (isNamed && strange.has(at) && !names.knows(token) && (venues.test(before.bare) || venues.test(`${tokens[at - 2]?.bare} ${before.bare}`))) return true;
    // "Trung tâm Ila" is another centre.
    if (isNamed && before.bare === "tam" && tokens[at - 2]?.bare === "trung" && strange.has(at)) return true;
    return isNamed && (!filler[at] || strange.has(at + 1)) && (before.bare === "ben" || before.bare === "o") && tokens[at + 1]?.capital === true && !inside({ from: at + 1, to: at + 2 }, ours) && (strange.has(at) || strange.has(at + 1));
  });
}

/**
 * Is what was named only the head of another name? "Khai mạc" is said of any event, so one strange word after it is
 * enough; "lớp sơ cấp cứu" is not.
 */
function isForeign(scene: Scene, unexplained: readonly number[], outside: readonly Found[]): boolean {
  const { named, reading } = scene;
  if (named.strength < 1) return false;
  const strange = new Set(named.specific ? [] : unexplained);
  for (const found of outside) strange.add(found.from);
  for (const found of reading.found) if (isGrade(reading, found) && !named.specific) strange.add(found.from);
  for (const found of reading.found) if (found.list === "subject" && !named.specific && !named.claimed.has(found.to - 1)) strange.add(found.from);
  // A name of no language that we know, right after a name that is not sure: "internet Viettel".
  if (named.strength < 1.3 && !speaksEnglish(reading.tokens)) for (const at of unexplained) if (!isSyllable(reading.tokens[at]?.bare ?? "")) strange.add(at);
  // "Chụp ảnh thẻ", "robot hút bụi": one topic, no word for an event, and right behind it a strange word.
  const block = [...named.claimed].toSorted((a, b) => a - b);
  const isOneTopic = named.strength < 1.7 && block.length <= 3 && !reading.found.some((found) => found.list === "kind" && inside(found, [{ from: block[0] ?? 0, to: (block.at(-1) ?? 0) + 1 }]));
  const after = (block.at(-1) ?? 0) + 1;
  const asks = scene.has("date", "time", "whenever", "place", "duration", "host", "audience", "capacity", "closes", "mustSignup", "howSignup", "free", "remind", "signup", "cancel");
  if (isOneTopic && !asks && !speaksEnglish(reading.tokens) && unexplained.includes(after) && reading.tokens[after]?.clause === reading.tokens[after - 1]?.clause) return true;
  // "Lễ hội Ok Om Bok đua ghe ngo khai mạc ngày nào": any event has an opening.
  const clauses = new Set([...named.claimed].map((at) => reading.tokens[at]?.clause));
  if (!named.specific && unexplained.filter((at) => clauses.has(reading.tokens[at]?.clause) && !isTold(scene, at)).length > 1) return true;
  const kinds = reading.found.filter((found) => found.list === "kind" && !named.claimed.has(found.from));
  return [...named.claimed].some((at) => {
    const clause = reading.tokens[at]?.clause;
    const before = reading.tokens[at - 1];
    if (before?.clause === clause && strange.has(at - 1) && (before?.capital === true || !isSyllable(before?.bare ?? ""))) return true;
    // "Khai mạc giải V-League", "tổng kết của cơ quan": the strange word may stand behind another head.
    let next = at + 1;
    while (next <= at + 3 && (inside({ from: next, to: next + 1 }, kinds) || /^(?:cua|mon|of)$/.test(reading.tokens[next]?.bare ?? "")) && !strange.has(next)) next += 1;
    return reading.tokens[next]?.clause === clause && strange.has(next);
  });
}
