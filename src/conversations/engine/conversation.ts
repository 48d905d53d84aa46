import type { Duty } from "../../domain/staff.ts";
import type { SentFile } from "../../platforms/platform.ts";
import type { Talk } from "./talk.ts";
import type { Visit } from "./visit.ts";

/**
 * One thing that can be talked about. Its name is its command without the slash, and the first part of its buttons'
 * data: a press on "lich:day:2024-10-03" reaches `press(visit, "day", "2024-10-03")` of the one named "lich".
 */
export interface Conversation {
  readonly name: string;
  /** For staff with this duty only. */
  readonly needs?: Duty;
  /** The same for some of its parts: what stands first in a button's data, or the name of a script. */
  readonly partsNeed?: Readonly<Record<string, Duty>>;
  /** May be looked at while a question of another conversation stays open; that is asked again afterwards. */
  readonly aside?: boolean;
  /** The command was typed, or a plain sentence asked for this. */
  begin(visit: Visit): Promise<void>;
  /** A button outside a script was pressed. The parts came over the network: check them. */
  press?(visit: Visit, ...parts: string[]): Promise<void>;
  /** A link or a QR opened the bot with "diemdanh-ABCDE" for the one named "diemdanh": it gets what follows the name. Anybody may make such a link: check it. */
  open?(visit: Visit, payload: string): Promise<void>;
  /** Words that no other part of the bot can know, such as a code: true when they are this conversation's and were answered. */
  hears?(visit: Visit, text: string): Promise<boolean>;
  /** A file was sent that no question asks for: true when it is this conversation's and was answered, false for others to look at it. */
  file?(visit: Visit, file: SentFile): Promise<boolean>;
  /** What goes over several messages, by name; entered with `visit.enter("sach.recommend")`. */
  readonly scripts?: Readonly<Record<string, (talk: Talk) => Promise<void>>>;
}

/** The duty that whoever begins this, presses such a button or is in that script must have; undefined = anybody may. */
export function dutyFor({ needs, partsNeed = {} }: Conversation, part = ""): Duty | undefined {
  return (Object.hasOwn(partsNeed, part) ? partsNeed[part] : undefined) ?? needs;
}
