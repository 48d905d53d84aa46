import { inside } from "./notions.ts";
import type { Scene } from "./scene.ts";
import type { Strangeness } from "./strangeness.ts";

const listing = / (?:lich|lich trinh|chuong trinh|hoat dong|su kien|ke hoach|schedule|programme?|timetable|activities|agenda|events) /;
const wholly = / (?:toan bo|day du|ca tuan|het|nguyen (?:ca|cai|tuan|ban|to)|mot luot|tu dau (?:toi|den|chi) cuoi|tu a (?:toi|den) z|khong sot|khong thieu|lan luot|tat tan tat|tuot|full|tat ca|tong the|tong hop|tron|tong cong|liet ke|danh sach|file|full|whole|entire|complete|all|list|everything|lich tuan le|chi tiet|gui (?:\S+ ){0,3}(?:cai |ban |tam )?(?:lich|chuong trinh|ke hoach)) /;
const inEnglish = / (?:list|all|every|each)(?: of)?(?: every| all| the)?(?: single)? (?:events?|activit(?:y|ies)) | (?:send|show|give|share|list|see|get|email|tell)(?: \S+){0,4} (?:everything|schedule|programme?|timetable|agenda|(?:whole|entire|full) week) /;
const inTotal = / tong cong (?:co |lai )?(?:bao nhieu |nhung |cac )?(?:gi|hoat dong|su kien|chuong trinh) /;

/**
 * The whole schedule is asked for, whoever asks and whatever for: "em ở công ty in, cho xin lịch đầy đủ cả tuần để dán
 * ở nhà văn hóa". Only the clause that asks is looked at, up to what it is for.
 */
export function asksForWhole(scene: Scene, { otherWard, unexplained }: Strangeness): boolean {
  if (otherWard || scene.days.days.length > 0 || scene.days.part !== undefined || scene.has("left", "next", "still", "undated", "book")) return false;
  const { tokens, found } = scene.reading;
  return clausesOf(scene).some(([from, to]) => {
    const said = ` ${tokens.slice(from, to).map((token) => token.bare).join(" ")} `; // prettier-ignore
    if (!((listing.test(said) && wholly.test(said)) || inEnglish.test(said) || inTotal.test(said)) || / het lich | chua $/.test(said)) return false;
    const clause = [{ from, to }];
    const sorts = found.some((one) => inside(one, clause) && /^(?:outside|extra|kind|place)$/.test(one.list) && !/^(?:residents|office)$/.test(one.name));
    const names = scene.named.strength >= 0.7 && [...scene.named.claimed].some((at) => from <= at && at < to && !scene.reading.filler[at]);
    return !sorts && !names && unexplained.filter((at) => from <= at && at < to).length <= 2;
  });
}

/** Where clauses begin and end; what stands behind "để" tells only what for. */
function clausesOf(scene: Scene): [from: number, to: number][] {
  const { tokens } = scene.reading;
  const clauses: [number, number][] = [];
  let from = 0;
  for (let at = 1; at <= tokens.length; at += 1) {
    if (at < tokens.length && tokens[at]?.clause === tokens[from]?.clause) continue;
    const purpose = tokens.findIndex((token, index) => index > from + 1 && index < at && /^(?:để|de|to)$/.test(token.text));
    clauses.push([from, purpose < 0 ? at : purpose]);
    from = at;
  }
  return clauses;
}
