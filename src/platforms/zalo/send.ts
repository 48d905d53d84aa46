import type { Outcome, OutgoingMessage } from "../platform.ts";
import type { Account } from "./account.ts";
import { bulkPatienceMs } from "./limits.ts";
import { outcomeOf, type Say } from "./say.ts";

interface SendOptions {
  readonly account: Account;
  readonly say: Say;
  /** Id of the approved template for reminders; undefined = none. */
  readonly template: string | undefined;
}

/** Letters that a template's field holds. */
const longestField = 100;

/** Says something unasked, once. To who was silent too long it goes by the approved template, if there is one and it fits. */
export async function send({ account, say, template }: SendOptions, person: string, message: OutgoingMessage): Promise<Outcome> {
  const outcome = await say.say(person, message, { isReply: false });
  if (outcome.outcome !== "never" || outcome.why !== "window" || !template || !message.template) return outcome;
  const fields = Object.entries(message.template).map(([name, value]) => [name, value.slice(0, longestField)]);
  const body = { user_id: person, template_id: template, template_data: Object.fromEntries(fields) as object };
  return outcomeOf(await account.call({ path: "/v3.0/oa/message/template", body, patienceMs: bulkPatienceMs }));
}
