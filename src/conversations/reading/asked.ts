import { fold } from "../../domain/fold.ts";
import type { Question } from "../../domain/question.ts";
import { readingSaid } from "../../domain/reading-said.ts";
import type { Visit } from "../engine/visit.ts";

/** What of reading and of units' totals a plain sentence asks for, and where that is; undefined when it is something else. */
export function readingAsked(sentence: string, { intent, activities }: Question, visit: Visit): readonly [string, ...string[]] | undefined {
  const text = ` ${fold(sentence)} `;
  if (/ giay ghi nhan | chung nhan (?:viec )?doc | reading certificate /.test(text)) return ["doc", "certificate"];
  if (activities.length === 0 && / nhac (?:nho )?(?:\S+ )?(?:viec )?doc | remind me to read /.test(text)) {
    return / (?:tat|dung|bo|thoi|huy|ngung|stop) /.test(text) ? ["doc", "nudge-off"] : ["doc", "nudge"];
  }
  if (intent === "none" && / so lieu /.test(text) && visit.may("own-group")) return ["solieu"];
  const said = intent === "progress" ? readingSaid(sentence) : undefined;
  return said && ["doc", "said", said.unit, String(said.amount), said.yesterday ? "yesterday" : "today"];
}
