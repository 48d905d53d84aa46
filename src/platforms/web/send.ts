import type { Outcome, OutgoingMessage } from "../platform.ts";
import { entryOf } from "./entry.ts";
import type { History } from "./history.ts";

/** When Redis is away, it is tried again so much later. */
const laterMs = 5_000;

/**
 * Says something unasked. It waits in the chat for a visitor whose page is closed; one who was forgotten has no chat.
 * @param share keeps a file once for all whom it goes to, and gives its address
 */
export async function send(
  history: History,
  share: (name: string, bytes: Buffer) => Promise<string>,
  person: string,
  message: OutgoingMessage,
): Promise<Outcome> {
  let entry: Awaited<ReturnType<typeof entryOf>>;
  try {
    if (!(await history.knows(person))) return { outcome: "never", why: "gone" };
    entry = await entryOf(message, share);
  } catch (error) {
    return { outcome: "later", afterMs: laterMs, why: String(error) };
  }
  try {
    await history.add(person, { from: "bot", ...entry });
    return { outcome: "sent" };
  } catch (error) {
    // The command was on its way.
    return { outcome: "unknown", why: String(error) };
  }
}
