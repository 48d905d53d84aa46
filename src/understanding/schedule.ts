import type { Activity } from "../domain/programme.ts";
import { meeting, type Filter } from "./filter.ts";
import { filtersOf } from "./filters.ts";
import { placePositions } from "./place-filter.ts";
import type { Facets } from "./knowledge.ts";
import { residueOf } from "./residue.ts";
import type { Scene } from "./scene.ts";
import { inPart, next, notOver, onDays, type Moment } from "./selection.ts";
import { asksLeave, type Strangeness } from "./strangeness.ts";
import { asksForWhole } from "./whole.ts";
import { named as nameable } from "./names.ts";

/** The activities that answer a question about the programme; undefined when it is no such question. */
export function scheduleOf(scene: Scene, strange: Strangeness, now: Moment): Activity[] | undefined {
  if (asksForWhole(scene, strange)) return [...scene.knowledge.programme.activities];
  if (strange.otherWard || strange.outside.length > 0 || strange.extras.length > 0) return undefined;
  const { activities } = scene.knowledge.programme;
  const filters = filtersOf(scene);
  const { named } = scene;
  const generic = asksGenerally(scene);
  if (named.strength >= nameable && !(isFilterOnly(scene) && filters.length > 0)) {
    if (strange.foreignName || isOnlyHeard(scene, strange)) return undefined;
    if (asksOnlyWhether(scene) && !(named.specific && (asksContent.test(scene.said()) || asksLeave.test(scene.said()))) && strange.unexplained.length > (scene.days.days.length > 0 || named.strength >= 1.8 ? 1 : 0)) return undefined;
    if (!asksAnything(scene) && strange.unexplained.length > 1) return undefined;
    const chosen = new Set(named.chosen.map((index) => activities[index]));
    for (const activity of besides(scene, now)) chosen.add(activity);
    return activities.filter((activity) => chosen.has(activity));
  }
  const sorts = filters.some((filter) => filter.about === "kind" || (filter.about === "feature" && !scene.has("free")));
  // "Lop day tieng tay hoc hom nao": an hour is asked, and more than a kind is said.
  const beyondKind = [...named.claimed].some((at) => !scene.of("kind").some((found) => found.from <= at && at < found.to));
  if (named.strength >= 0.8 && !generic && beyondKind && named.chosen.length <= 2 && strange.unexplained.length === 0 && asksField(scene)) return named.chosen.flatMap((index) => activities[index] ?? []);
  if (filters.length > 0 && (generic || (sorts && (asksField(scene) || asksOnlyWhether(scene))))) {
    // "Lớp dạy bơi nào" is no question for any class.
    const ofOther = strange.unexplained.some((at) => scene.of("kind").some((found) => found.to <= at && at <= found.to + 2));
    if (ofOther || strange.unexplained.length > (generic ? 2 : 0)) return undefined;
    const kept = meeting(scene.knowledge.facets, filters);
    const chosen = within(scene, kept, now, filters);
    // For whom nothing is meant in particular, there is what is open to everyone.
    const forAll = filters.map((filter) => (filter.about === "audience" ? { ...filter, keeps: isForAll } : filter));
    if (chosen.length === 0 && scene.days.days.length > 0) return within(scene, meeting(scene.knowledge.facets, forAll), now, filters);
    if (kept.length > 0 || filters.every((filter) => filter.about !== "kind")) return chosen;
  }
  const aimed = scene.days.days.length > 0 || scene.has("all", "next", "left", "week", "undated");
  if (generic && strange.unexplained.length <= (scene.days.days.length > 0 ? 2 : aimed ? 1 : 0)) return within(scene, activities, now, []);
  // A word that one title alone has, and the hour of it asked: "ngựa thồ sách khi nào đến bản".
  const timed = named.strength >= 0.7 && named.specific && named.chosen.length === 1 && strange.unexplained.length === 1 && scene.has("date", "time", "whenever", "duration", "closes");
  const weak = timed || (named.strength >= 0.5 && strange.unexplained.length === 0 && asksField(scene));
  return weak ? named.chosen.flatMap((index) => activities[index] ?? []) : undefined;
}

function isForAll({ audience, activity }: Facets): boolean {
  return activity.audience === undefined || audience.has("audience:everyone");
}

/** One word of a name among strange ones, and no field asked: "lương tối thiểu vùng bao nhiêu" is not about "Giữ đồng lương". */
function isOnlyHeard(scene: Scene, strange: Strangeness): boolean {
  const { named, reading } = scene;
  if (named.strength >= 1.8 || asksField(scene) || strange.unexplained.length === 0) return false;
  if (scene.has("what", "description", "purpose", "repeat", "exists", "also") || reading.found.some((found) => found.list === "kind" && named.claimed.has(found.from))) return false;
  return named.claimed.size <= 2;
}

/** Only kinds, groups and places were named: conditions, no name. */
function isFilterOnly(scene: Scene): boolean {
  const { named, reading } = scene;
  const ceremony = reading.found.some((found) => found.list === "kind" && /opening|closing/.test(found.name) && named.claimed.has(found.from));
  const places = placePositions(scene);
  // "Ở ấp Mương Đào có hoạt động gì": only its place was named.
  if (named.claimed.size > 0 && scene.has("what") && [...named.claimed].every((at) => places.has(at) || /^(?:ap|thon|xom|ban|khu|to|lang|buon|nha|san)$/.test(reading.tokens[at]?.bare ?? ""))) return true;
  if (named.specific || ceremony) return false;
  // "Tuần này có văn nghệ không" names; "có cuộc thi nào" sorts.
  return named.strength < nameable || asksGenerally(scene);
}

/** "Có gì", "hoạt động nào", "lịch": a question for whatever there is. */
function asksGenerally(scene: Scene): boolean {
  if (scene.has("what", "next", "left", "still", "undated") || isDayOnly(scene)) return true;
  const { tokens } = scene.reading;
  return scene.of("kind").some((found) => {
    const before = tokens.slice(Math.max(0, found.from - 2), found.from);
    const after = tokens.slice(found.to, found.to + 2);
    return before.some((token) => /^(?:những|các|mấy|nhung|cac|any|which|all)$/.test(token.text)) || after.some((token) => /^(?:nào|nao|gì|gi)$/.test(token.text));
  });
}

/** "Hôm nay", "chiều thứ sáu", "mai thì sao": what else could be asked of a day? */
function isDayOnly(scene: Scene): boolean {
  if (scene.days.days.length === 0) return false;
  if (scene.has("also", "greet") && residueOf(scene, "also", "greet", "thank", "description") <= scene.days.taken.size + scene.days.partTaken.size) return true;
  if (scene.reading.tokens.length > 9) return false;
  return scene.reading.tokens.every((token, at) => {
    const isDay = scene.days.taken.has(at) || scene.days.partTaken.has(at);
    return isDay || /^(?:buổi|buoi|lịch|lich|thì|sao|ạ|ad|còn|thế|vậy|nhỉ|thi|a|con|the|vay|nhi|và|với|voi|ơi|oi|hả|ha|nè|bạn|ban|bot|em|anh|chị|chi|cô|co|bữa|hôm|ngày|ngay|của|phường|xã|what|about|and|how|on|for)$/.test(token.text);
  });
}

function asksAnything(scene: Scene): boolean {
  return asksField(scene) || scene.has("what", "also", "repeat", "exists", "mustSignup", "howSignup", "all", "week") || /(?:^| )(?:khong|chua|nao|gi|dau|sao|voi|nhi|ha|gio|may)$/.test(lastWords(scene)) || isShort(scene);
}

function isShort(scene: Scene): boolean {
  return scene.reading.tokens.length <= 8;
}

function lastWords(scene: Scene): string {
  return scene.reading.tokens.filter((_, at) => scene.inFocus(at)).slice(-4).map((token) => token.bare).join(" "); // prettier-ignore
}

function asksField(scene: Scene): boolean {
  return scene.has("date", "time", "whenever", "duration", "place", "audience", "host", "organiser", "purpose", "free", "online", "capacity", "closes", "mustSignup", "howSignup", "change", "undated");
}

/** "Lớp excel có dạy hàm không": what is taught there is told by the description, if at all. */
const asksContent = / co (?:duoc )?(?:day|chi|huong dan|noi ve|tra loi|giai dap|tu van|thuc hanh|gioi thieu|bay|can (?:dem|mang|cam)|phai (?:dem|mang|cam)) /;

/** "Có … không" and nothing else asked: what stands between must be known, or nothing can answer it. */
function asksOnlyWhether(scene: Scene): boolean {
  return !asksField(scene) && /(?:^| )(?:co|duoc|is|are|will|can|do|does)(?: |$)/.test(scene.reading.tokens.map((token) => token.bare).join(" ")); // prettier-ignore
}

/** "Khai mạc mấy giờ, mai có gì": the clause that names nothing asks for a day. */
function besides(scene: Scene, now: Moment): Activity[] {
  const { tokens } = scene.reading;
  const { activities } = scene.knowledge.programme;
  const claimed = new Set([...scene.named.claimed].map((at) => tokens[at]?.clause));
  const asks = scene.all("what").some((found) => {
    const clause = tokens[found.from]?.clause;
    if (claimed.has(clause)) return false;
    return [...scene.days.taken].some((at) => tokens[at]?.clause === clause);
  });
  return asks ? within(scene, activities, now, []) : [];
}

/** Of those, what is on the days asked about, what is next or what is left. */
function within(scene: Scene, activities: readonly Activity[], now: Moment, filters: readonly Filter[]): Activity[] {
  const { days, part } = scene.days;
  if (scene.has("left")) return notOver(activities, now);
  if (days.length > 0) {
    const chosen = onDays(activities, days, part);
    return scene.has("still") && days.includes(now.day) ? notOver(chosen, now) : chosen;
  }
  const isNow = scene.has("still") && / (?:gio con|bay gio|luc nay|now) /.test(scene.said());
  if ((scene.has("next") || isNow) && filters.length === 0) return next(activities, now);
  if (part) return inPart(activities, part);
  return scene.has("still") ? notOver(activities, now) : [...activities];
}
