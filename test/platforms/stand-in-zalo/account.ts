import { invalid, isRecord, isRefusal, refuse, unknownField, type Answer, type Refusal } from "./answer.ts";
import type { Call } from "./call.ts";
import { readMessage } from "./message.ts";
import { newMessageId, type ZaloPerson } from "./person.ts";
import type { Switches } from "./switches.ts";
import { fillIn } from "./template.ts";
import type { Uploads } from "./uploads.ts";
import { closedWindow, isNight, type Quota } from "./window.ts";

interface AccountOptions {
  readonly oaId: string;
  readonly people: ReadonlyMap<string, ZaloPerson>;
  readonly switches: Switches;
  readonly uploads: Uploads;
  readonly quota: Quota;
  readonly now: () => number;
}

export type Route = (call: Call) => Answer | Promise<Answer>;

const notJson = refuse(-201, "Data is not json format");

/** The calls of the Official Account API, behind the door where the token was looked at. */
export function accountRoutes({ oaId, people, switches, uploads, quota, now }: AccountOptions): Readonly<Record<string, Route>> {
  function personOf(id: unknown): ZaloPerson | Refusal {
    // Ids of another account are as unknown as those of nobody.
    return (typeof id === "string" ? people.get(id) : undefined) ?? refuse(-201, "user_id is invalid!");
  }

  function sent(person: ZaloPerson, messageId: string): Answer {
    return { data: { message_id: messageId, user_id: person.id, sent_time: String(now()), ...quota.take(person, now()) } };
  }

  function sendMessage({ given }: Call): Answer {
    if (!given) return notJson;
    const person = personOf(isRecord(given["recipient"]) ? given["recipient"]["user_id"] : undefined);
    if (isRefusal(person)) return person;
    const closed = closedWindow(person, now());
    if (closed) return closed;
    const said = readMessage(given["message"], person.said, { switches, uploads });
    if (isRefusal(said)) return said;
    const messageId = newMessageId();
    person.hear(said, messageId);
    return sent(person, messageId);
  }

  /**
   * An approved template by user id: the way to write first, whatever the window. Which codes this host has for what is
   * wrong with a template is not known: those of the other host are given.
   */
  function sendTemplate({ given }: Call): Answer {
    if (!given) return notJson;
    const person = personOf(given["user_id"]);
    if (isRefusal(person)) return person;
    if (person.inactive) return refuse(-227);
    if (person.restricted) return refuse(-244);
    const template = typeof given["template_id"] === "string" ? switches.templates.get(given["template_id"]) : undefined;
    if (!template) return refuse(-109, "Template is invalid");
    if (template.approved === false) return refuse(-131, "Template is not approved");
    if (template.byUid === false) return refuse(-249);
    if (template.tag === 3 && isNight(now())) return refuse(-234);
    const text = fillIn(template, given["template_data"]);
    if (isRefusal(text)) return text;
    const messageId = newMessageId();
    person.hear({ echo: "oa_send_template", text, buttons: [] }, messageId);
    return { data: { message_id: messageId, user_id: person.id, sent_time: String(now()) } };
  }

  function showUser({ given }: Call): Answer {
    const person = personOf(given?.["user_id"]);
    if (isRefusal(person)) return person;
    const { id, idByApp, name, follower, lastInteraction, sharedInfo } = person;
    const date =
      lastInteraction === undefined
        ? ""
        : new Date(lastInteraction + 7 * 3_600_000).toISOString().slice(0, 10).split("-").toReversed().join("/");
    const avatar = "https://s120-ava-talk.zadn.vn/stand-in.jpg";
    const shown = {
      user_id: id,
      user_id_by_app: idByApp,
      user_external_id: "",
      display_name: name,
      user_alias: "",
      is_sensitive: false,
      user_last_interaction_date: date,
      user_is_follower: follower,
    };
    return {
      data: {
        ...shown,
        ...{ avatar, avatars: { "120": avatar, "240": avatar }, dynamic_param: "", tags_and_notes_info: { notes: [], tag_names: [] } },
        ...(sharedInfo ? { shared_info: { address: "", city: "", district: "", phone: "", name: "", user_dob: "", ...sharedInfo } } : {}),
      },
    };
  }

  function showQuota({ given }: Call): Answer {
    if (!given) return notJson;
    if (given["quota_owner"] === undefined) {
      const person = personOf(given["user_id"]);
      if (isRefusal(person)) return person;
      const promotion = { daily_remain: 0, daily_total: 1, monthly_remain: 4, monthly_total: 6 };
      return {
        data: {
          last_interaction: person.lastInteraction === undefined ? "" : String(person.lastInteraction),
          cs_reply: { remain: 8, total: 8 },
          promotion,
        },
      };
    }
    const strange = unknownField(given, "quota_owner", "product_type", "quota_type");
    if (strange !== undefined) return invalid(strange);
    return {
      data: [
        {
          asset_id: "stand-in",
          product_type: "cs",
          quota_type: "sub_quota",
          valid_through: "31/12/2099",
          total: 500,
          remain: switches.subQuota,
        },
      ],
    };
  }

  const upload =
    (kind: "image" | "gif" | "file") =>
    ({ body, headers }: Call) =>
      uploads.take(kind, body, headers["content-type"] ?? "");

  return {
    "POST /v3.0/oa/message/cs": sendMessage,
    "POST /v3.0/oa/message/template": sendTemplate,
    "POST /v2.0/oa/message": () => refuse(-240),
    "GET /v3.0/oa/user/detail": showUser,
    "POST /v3.0/oa/quota/message": showQuota,
    "POST /v2.0/oa/upload/image": upload("image"),
    "POST /v2.0/oa/upload/gif": upload("gif"),
    "POST /v2.0/oa/upload/file": upload("file"),
    "GET /v2.0/oa/getoa": () => ({
      data: {
        [switches.oaIdField]: oaId,
        name: "Phường Biên Giang",
        description: "",
        oa_alias: "",
        is_verified: true,
        oa_type: 2,
        num_follower: people.size,
        avatar: "",
        package_name: switches.package === "free" ? "Cơ bản" : "Tăng trưởng",
      },
    }),
  };
}
