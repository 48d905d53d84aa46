import { isRefusal, refuse, type Answer } from "./answer.ts";
import type { Call } from "./call.ts";
import { newMessageId, type ZaloPerson } from "./person.ts";
import type { Switches } from "./switches.ts";
import { fillIn } from "./template.ts";
import type { Tokens } from "./tokens.ts";
import type { Webhook } from "./webhook.ts";
import { isNight } from "./window.ts";

interface BusinessOptions {
  readonly appId: string;
  readonly oaId: string;
  readonly people: ReadonlyMap<string, ZaloPerson>;
  readonly tokens: Tokens;
  readonly switches: Switches;
  readonly webhook: Webhook;
  readonly now: () => number;
}

const longestTrackingId = 48;

/**
 * POST /message/template of the business host: an approved template to a telephone number (Zalo's documentation: ZBS
 * template message, ZNS), with its own codes for the same troubles.
 */
export function createBusiness({ appId, oaId, people, tokens, switches, webhook, now }: BusinessOptions) {
  return ({ headers, given }: Call): Answer => {
    const token = headers["access_token"];
    if (typeof token !== "string" || tokens.state(token) !== "alive") return refuse(-124);
    if (!given) return refuse(-122, "Body is not json format");
    const { phone, template_id: id, tracking_id: trackingId = "" } = given;
    if (typeof phone !== "string" || !/^84\d{9}$/.test(phone)) return refuse(-108, "Phone number is invalid");
    const template = typeof id === "string" ? switches.templates.get(id) : undefined;
    if (!template) return refuse(-109, "Template is invalid");
    if (template.approved === false) return refuse(-131, "Template is not approved");
    const text = fillIn(template, given["template_data"]);
    if (isRefusal(text)) return text;
    if (typeof trackingId !== "string" || trackingId.length > longestTrackingId) return refuse(-132, "tracking_id is invalid");
    if (switches.balance <= 0) return refuse(-115, "Out of balance");
    const person = [...people.values()].find((one) => one.phone === phone);
    if (!person) return refuse(-118, "Zalo account not existed");
    if (person.refusesTemplates) return refuse(-139, "User refused this type of message");
    if (switches.templatesRestAtNight && isNight(now())) return refuse(-133, "This message cannot be sent at night");
    switches.balance -= 1;
    const msg_id = newMessageId();
    person.hear({ echo: "oa_send_template", text, buttons: [] }, msg_id, false);
    const timestamp = String(now());
    const message = { delivery_time: timestamp, msg_id, tracking_id: trackingId };
    const delivered = {
      sender: { id: oaId },
      recipient: { id: phone },
      event_name: "user_received_message",
      message,
      app_id: appId,
      timestamp,
    };
    void webhook.deliver(delivered, { headers: { "x-zevent-server": "ZNS" } });
    return { data: { msg_id, sent_time: timestamp, sending_mode: "1", quota: { dailyQuota: "500", remainingQuota: "499" } } };
  };
}
