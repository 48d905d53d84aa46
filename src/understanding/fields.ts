import type { AskedField } from "../domain/question.ts";
import { named } from "./hearing.ts";
import { inside } from "./notions.ts";
import type { Scene } from "./scene.ts";
import type { Meaning } from "./vocabulary.ts";

const ofActivity: readonly (readonly [Meaning, readonly AskedField[]])[] = [
  ["closes", ["closes"]],
  ["date", ["date", "time"]],
  ["time", ["time"]],
  ["whenever", ["date", "time"]],
  ["change", ["date", "time"]],
  ["duration", ["duration"]],
  ["place", ["place"]],
  ["audience", ["audience"]],
  ["host", ["host"]],
  ["organiser", ["host"]],
  ["description", ["description"]],
  ["purpose", ["description"]],
  ["theme", ["description"]],
  ["free", ["free"]],
  ["online", ["online"]],
  ["capacity", ["capacity"]],
  ["mustSignup", ["signup"]],
  ["howSignup", ["signup"]],
];
const ofWeek: readonly (readonly [Meaning, readonly AskedField[]])[] = [
  ["theme", ["theme"]],
  ["purpose", ["purpose"]],
  ["organiser", ["organiser"]],
  ["host", ["organiser"]],
  ["date", ["date"]],
  ["duration", ["date"]],
  ["whenever", ["date"]],
  ["time", ["date"]],
  ["begins", ["date"]],
  ["description", ["name"]],
];
const ofContact: readonly (readonly [Meaning, readonly AskedField[]])[] = [
  ["phone", ["phone"]],
  ["email", ["email"]],
  ["officeHours", ["hours"]],
  ["time", ["hours"]],
  ["date", ["hours"]],
  ["place", ["address"]],
  ["office", ["office"]],
  ["contact", ["office"]],
];

/** What is asked of activities, in the order in which it was asked. */
export function askedOfActivities(scene: Scene): AskedField[] {
  const asked = inOrder(scene, ofActivity);
  // "Đến hôm nào" asks for the last day, "đến mấy giờ" for the last hour.
  if (scene.all("duration").some((found) => /ngay|hom|khi nao|bao gio|toi|until/.test(scene.text(found)))) add(asked, "date");
  if (scene.named.strength < named) return asked;
  // "Khai mạc là mùng 3, ở công viên đúng không?": what is said of it is what is asked.
  if (scene.days.days.length > 0 && asked.length === 0) add(asked, "date", "time");
  // "Cháu tôi mới 13 tuổi": whom it is for.
  if (/ \d+ tuoi /.test(scene.said()) && !asked.includes("date")) add(asked, "audience");
  if (speaksOfDescription(scene)) add(asked, "description");
  // "Mượn sách có cần thẻ không": whatever is asked of it, what is told of it may answer.
  else if (asksWhether.test(scene.said()) && !asked.some((field) => answersWhether.has(field))) add(asked, "audience", "description");
  // "Mỗi đội mấy đứa": how many belong together, the description tells.
  if (asked.includes("capacity") && / moi (?:doi|nhom|nha|ho|em|nguoi|ban|to|lop|truong) /.test(scene.said())) add(asked, "description");
  if (scene.of("place").some((found) => !scene.named.claimed.has(found.from)) && asked.length === 0) add(asked, "place");
  return asked;
}

const asksWhether =
  / (?:co|duoc|phai|can|cho|is|are|can|do|does|will) (?:\S+ ){0,12}(?:khong|chua|ha|a) | (?:is|are|can|do|does|will) (?:\S+ ){1,12}$/;

/** Asked by "có … không" of itself: nothing else is meant. */
const answersWhether: ReadonlySet<AskedField> = new Set<AskedField>(["free", "online", "capacity", "closes", "signup", "description"]);

/** "Có cho mượn đem về không", "trao bao nhiêu suất": a word beside the name that the description holds. */
function speaksOfDescription(scene: Scene): boolean {
  const { reading, named: found, knowledge } = scene;
  const topics = reading.found.filter((one) => ["kind", "audience", "place", "subject"].includes(one.list));
  const words = reading.tokens.filter(
    (_, at) =>
      scene.inFocus(at) &&
      !reading.filler[at] &&
      !found.claimed.has(at) &&
      !scene.days.taken.has(at) &&
      !inside({ from: at, to: at + 1 }, topics),
  );
  return found.chosen.some((index) => words.some((word) => knowledge.facets[index]?.description.includes(` ${word.bare} `)));
}

function add(asked: AskedField[], ...fields: readonly AskedField[]): void {
  for (const field of fields) if (!asked.includes(field)) asked.push(field);
}

/** What is asked of the week itself. */
export function askedOfWeek(scene: Scene): AskedField[] {
  return inOrder(scene, ofWeek);
}

/** What is asked of the ward's contact. */
export function askedOfContact(scene: Scene): AskedField[] {
  return inOrder(scene, ofContact);
}

function inOrder(scene: Scene, table: readonly (readonly [Meaning, readonly AskedField[]])[]): AskedField[] {
  const found = table.flatMap(([meaning, fields]) => scene.all(meaning).map((match) => ({ fields, from: match.from })));
  return [...new Set(found.toSorted((a, b) => a.from - b.from).flatMap(({ fields }) => fields))];
}
