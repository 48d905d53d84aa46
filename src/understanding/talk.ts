import { inside } from "./notions.ts";
import { named as nameable } from "./names.ts";
import type { Scene } from "./scene.ts";
import { residueOf } from "./residue.ts";
import type { Strangeness } from "./strangeness.ts";

/** Other offices have telephones too; theirs are not ours to give. */
const others = new Set(["police", "clinic", "school", "youthUnion", "womenUnion", "farmerUnion", "veteranUnion", "redCross", "market"]);

const otherPeople = / (?:truong thon|to truong|truong ban|truong khu|hieu truong|co giao|chu nhiem|chu tich|bi thu|thay \S+|benh vien|cong an) /;

/** Whom to ask, and how to reach them. */
export function isAboutContact(scene: Scene, strange: Strangeness): boolean {
  const isCentre = scene.has("place") && scene.named.strength < nameable && / (?:dia chi|tim) (?:cua )?(?:trung tam|van phong) | trung tam (?:o|nam) /.test(scene.said());
  const isPlace = scene.has("place") && !scene.has("what") && scene.named.strength < nameable && scene.of("place").some((found) => found.name === "learningCentre" || found.name === "office") || isCentre;
  if (!scene.has("contact", "phone", "email", "office", "officeHours") && !isPlace) return false;
  // "Trung tâm học tập cộng đồng tổ chức gì" asks for what it does.
  if (!scene.has("contact", "phone", "email", "officeHours") && (scene.has("what") || /(?<! ban) to chuc /.test(scene.said()) || scene.of("kind").length > 0)) return false;
  if (strange.outside.length > 0 || strange.otherWard || strange.extras.length > 0) return false;
  // "Bị gọi điện lừa tiền thì có lớp nào không" asks for a class.
  if (scene.of("kind").some((found) => /^(?:nao|gi)$/.test(scene.reading.tokens[found.to]?.bare ?? "")) && !scene.has("email", "officeHours")) return false;
  if (otherPeople.test(scene.said()) || namesSomebody(scene)) return false;
  if (scene.of("place").some((found) => others.has(found.name)) || scene.of("audience").some((found) => found.name === "primary" || found.name === "secondary" || found.name === "preschool" || found.name === "upper")) return false;
  // "Xin số điện thoại" asks for the contact; a named activity with a place or a time asked asks for the activity.
  if (scene.named.strength >= nameable && !scene.has("contact", "phone", "email", "officeHours")) return false;
  if (scene.named.strength >= nameable && scene.has("date", "time", "place", "host", "free", "duration") && !scene.has("phone", "email")) return false;
  if (scene.has("host") && !scene.has("contact", "phone", "email", "officeHours") && scene.named.strength >= nameable) return false;
  return strange.unexplained.length <= 1;
}

/** "Số điện thoại đồn biên phòng": two words or more of somebody, whoever it is. */
function namesSomebody(scene: Scene): boolean {
  const { tokens, found, filler } = scene.reading;
  if (scene.named.strength >= nameable) return false;
  const words = tokens.filter((token, at) => scene.inFocus(at) && !filler[at] && !inside({ from: at, to: at + 1 }, found.filter((one) => one.list !== "outside")) && !scene.knowledge.ward.has(token.bare) && !scene.days.taken.has(at) && !/^\d+$/.test(token.text));
  return words.length > 1;
}

/** What the week is, what for, from when to when, and who organises it. */
export function isAboutWeek(scene: Scene, strange: Strangeness): boolean {
  if (strange.outside.length > 0 || strange.otherWard || strange.extras.length > 0 || (strange.unexplained.length > 3 && !scene.has("theme", "purpose"))) return false;
  if (scene.days.days.length > 0 && scene.has("what", "description", "next", "left", "still") && !scene.has("theme", "purpose", "organiser")) return false;
  if (scene.has("left")) return false;
  if (definesWeek(scene) || (asksInEnglish.test(scene.said()) && scene.named.strength < nameable)) return true;
  if (asksForKind(scene) || scene.of("place").some((found) => found.name !== "office") && / (?:co|lam|to chuc) (?:nhung )?gi /.test(scene.said())) return false;
  const isNamed = scene.named.strength >= nameable;
  // "…, em làm băng rôn": what one wants to know it for stands in another clause.
  const asked = [...scene.all("theme"), ...scene.all("purpose"), ...scene.all("week")].map((found) => scene.reading.tokens[found.from]?.clause);
  const purpose = scene.reading.tokens.findIndex((token, at) => token.text === "để" && at > 1);
  const beside = strange.unexplained.filter((at) => (purpose < 0 || at < purpose) && asked.includes(scene.reading.tokens[at]?.clause));
  if (scene.has("theme") && !isNamed) return beside.length <= 1;
  if (scene.has("theme") && scene.has("week")) return true;
  if (isNamed || !(scene.has("week") || asksWhyThisWeek(scene))) return false;
  const besideWeek = strange.unexplained.some((at) => scene.all("week").some((found) => found.to === at));
  if (besideWeek) return false;
  if (scene.has("purpose", "organiser", "host")) return true;
  if (scene.has("what", "next", "left", "still") && !scene.has("date", "duration", "whenever")) return asksWhatItIs(scene);
  if (scene.has("date", "duration", "whenever", "time")) return !scene.has("what") || scene.has("duration");
  return scene.has("description", "place", "ability") || strange.unexplained.length === 0;
}

/** "Ai đứng ra tổ chức cả cái tuần này": a week that somebody holds for something is ours. */
function asksWhyThisWeek(scene: Scene): boolean {
  return scene.has("purpose", "organiser") && / tuan (?:nay|nay nay|ni|do) /.test(scene.said()) && scene.of("kind").length === 0 && scene.of("place").every((found) => found.name === "office");
}

/** "What is this week about?", "why do we have this week?" */
const asksInEnglish = / what (?:is|s) (?:this|the|a) (?:\S+ ){0,2}week(?: all)?(?: about| for)? $| why (?:\S+ ){1,6}week /;

const asksOrWishes = / (?:gi|nao|dau|may|khong|chua|sao|bao|ai|con|what|when|where|how|who|why|can|nhac|dang|huy|xoa) /;

/** "Tuyệt, bot trả lời nhanh ghê, cám ơn nha": thanks that ask nothing, in whatever words. */
export function isPraise(scene: Scene): boolean {
  const { tokens, found } = scene.reading;
  if (!scene.has("thank") || onlyNods(scene) || tokens.length > 16 || scene.has("remind", "signup", "cancel", "stop", "erase", "book", "amount", "also", "offering", "pledge", "read", "readDone")) return false;
  if (asksOrWishes.test(scene.said().replaceAll(" con bot ", " bot ")) || found.some((one) => one.list === "outside" && one.name !== "fun" && one.name !== "health")) return false;
  return / (?:bot|ad|em|ban|you|tra loi|nhanh|le|gon|gioi|thong minh|nhiet tinh|chu dao|dinh|fast|quick|helpful|smart) /.test(scene.said());
}

/** "Tuần lễ này có lớp nào", "mở những lớp gì". */
function asksForKind(scene: Scene): boolean {
  return scene.named.strength < nameable && !scene.has("theme", "purpose") && scene.of("kind").some((found) => /^(?:nao|gi)$/.test(scene.reading.tokens[found.to]?.bare ?? "") || /^(?:nhung|cac|may)$/.test(scene.reading.tokens[found.from - 1]?.bare ?? ""));
}

/** "Học tập suốt đời là cái gì mà loa nói hoài", "tuần lễ gì vậy": whatever else is named. */
function definesWeek(scene: Scene): boolean {
  if (scene.has("left", "next", "still")) return false;
  return scene.all("week").some((found) => {
    const { clause } = scene.reading.tokens[found.from] ?? {};
    const after = ` ${scene.reading.tokens.slice(found.to, found.to + 5).filter((token) => token.clause === clause).map((token) => token.bare).join(" ")} `; // prettier-ignore
    return /^ (?:nay |do |ay |kia |thi |co )?(?:(?:nghia )?la )(?:cai |ve |chuyen |the |su kien |phong trao |hoi |le )?(?:gi|sao|the nao|nao) /.test(after) || /^ gi (?!vui|hay|hot|cho)/.test(after) || /^ (?:nay |do |ay )?(?:de (?:lam )?)?gi (?:vay|the|day|ha|a|nhi)? ?(?:ad |bot |em |ban )?$/.test(after);
  });
}

/** "Tuần lễ là gì", unlike "tuần lễ có gì". */
function asksWhatItIs(scene: Scene): boolean {
  if (scene.all("week").some((found) => scene.reading.tokens[found.to]?.bare === "la")) return true;
  return scene.all("description").some((found) => /^(?:la gi|la sao|nghia la gi|gioi thieu|tell me about|what is)/.test(scene.text(found)));
}

/** "Mi làm được trò chi", "mình có thể nhờ bạn làm gì". */
const whatBotDoes = / (?:bot|(?<!uy )ban|may|mi|nguoi|em|ad|nhom nay|kenh nay|con nay|cai nay) (?:\S+ ){0,2}(?:lam|giup|ho tro|biet|tra loi|phuc vu) (?:\S+ ){0,2}(?:duoc )?(?:nhung |may |cac )?(?:tro |viec |cai |dieu |thu |mon |chuyen )?gi (?!vay |hay |vui )/;

/** What the bot can do and how it is used, when nothing else is asked. */
export function isAboutBot(scene: Scene, strange: Strangeness): boolean {
  if (asksInEnglish.test(scene.said()) || (scene.has("contact") && / (?:gap|noi chuyen voi|ket noi|talk to|speak to) /.test(scene.said()))) return false;
  const asksBot = scene.has("purpose", "description", "what") && scene.all("bot").some((found) => /bot|tro ly|kenh|app/.test(scene.text(found)) && !isCalled(scene, found));
  if (asksBot && strange.outside.length === 0 && scene.named.strength < nameable && scene.days.days.length === 0) return strange.unexplained.length === 0;
  if (whatBotDoes.test(scene.said()) && scene.named.strength < nameable && scene.days.days.length === 0 && strange.outside.length === 0 && scene.reading.tokens.length <= 14) return true;
  if (!scene.has("ability") || scene.named.strength >= nameable || scene.days.days.length > 0) return false;
  if (/ (?:trung tam|van phong|phuong) /.test(scene.said()) && / truc /.test(scene.said())) return false;
  if (strange.outside.length > 0 && strange.outside.every((found) => found.name === "fun") && scene.of("audience").length === 0) return strange.unexplained.length <= 1;
  if (scene.all("ability").some((found) => found.to - found.from > 3) && strange.outside.length === 0 && !scene.has("date", "time", "place")) return true;
  return isTalk(scene, strange) && scene.of("audience").length === 0 && !scene.has("week");
}

/** "… là sao hả bot": who is asked is not what is asked about. */
function isCalled({ reading: { tokens } }: Scene, { from, to }: { from: number; to: number }): boolean {
  return /^(?:oi|cho|a)$/.test(tokens[to]?.bare ?? "") || (to === tokens.length && /^(?:ha|vay|a|the|nhi|hi|day|voi|nha|nhe|roi|da|ne|ta|gi|chi)$/.test(tokens[from - 1]?.bare ?? ""));
}

/** "Dạ", "vâng", "ok": said before anything. */
function onlyNods(scene: Scene): boolean {
  return scene.all("thank").every((found) => /^(?:da|vang|u|ok|da vang)$/.test(scene.text(found)));
}

/** Greetings, thanks, and what the bot can do. */
export function isTalk(scene: Scene, strange: Strangeness): boolean {
  if (strange.outside.length > 0 || strange.otherWard || strange.extras.length > 0 || scene.named.strength >= nameable) return false;
  if (scene.has("thank") && !scene.has("ability")) return strange.unexplained.length <= 2 && residueOf(scene, "thank", "greet", "plea") <= (scene.days.days.length > 0 || onlyNods(scene) ? 1 : 4);
  if (!scene.has("ability") && (scene.days.days.length > 0 || scene.reading.tokens.length > 14)) return false;
  if (!scene.has("ability") && scene.has("description", "place", "date", "time", "free")) return false;
  if (scene.has("ability")) return strange.unexplained.length <= 1;
  // "Cho em hỏi hủy đơn hàng giúp em": behind the greeting stands something else.
  if (scene.has("greet")) return strange.unexplained.length <= 1 && residueOf(scene, "greet", "thank", "plea", "bot") <= 2;
  return scene.has("plea") && strange.unexplained.length === 0 && scene.reading.tokens.length <= 5;
}
