import type { Outcome, OutgoingMessage } from "../platform.ts";
import type { History } from "./history.ts";

/** When Redis is away, it is tried again so much later. */
const laterMs = 5_000;

/** Says something unasked. It waits in the chat for a visitor whose page is closed; one who was forgotten has no chat. */
export async function send(history: History, person: string, { text, buttons }: OutgoingMessage): Promise<Outcome> {
  try {
    if (!(await history.knows(person))) return { outcome: "never", why: "gone" };
  } catch (error) {
    return { outcome: "later", afterMs: laterMs, why: String(error) };
  }
  try {
    await history.add(person, { from: "bot", text, buttons });
    return { outcome: "sent" };
  } catch (error) {
    // The command was on its way.
    return { outcome: "unknown", why: String(error) };
  }
}
