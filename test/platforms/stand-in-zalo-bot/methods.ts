import { badRequest, textIn, type Answer, type Payload } from "./answer.ts";
import { newId, type BotSaid, type ZaloBotPerson } from "./person.ts";
import type { Switches } from "./switches.ts";

interface MethodsOptions {
  readonly people: ReadonlyMap<string, ZaloBotPerson>;
  readonly switches: Switches;
  readonly now: () => number;
  /** Counted by month. */
  readonly sent: Map<string, number>;
}

const longestText = 2_000;
const vietnamMs = 7 * 3_600_000;

/** The methods that speak (Zalo's documentation: Bot, API). There is nothing here to edit, to delete or to press. */
export function createMethods({ people, switches, now, sent }: MethodsOptions): Readonly<Record<string, (payload: Payload) => Answer>> {
  function send(payload: Payload, said: BotSaid): Answer {
    const person = people.get(textIn(payload, "chat_id"));
    if (!person || person.turnedAway) return badRequest("chat not found");
    const month = new Date(now() + vietnamMs).toISOString().slice(0, 7);
    const before = sent.get(month) ?? 0;
    if (before >= switches.limits.messagesAMonth) return { refused: [429, "Quota exceeded"] };
    sent.set(month, before + 1);
    const messageId = newId();
    person.hear(said, messageId);
    return { result: { message_id: messageId, date: now() } };
  }

  return {
    getMe: () => ({
      result: {
        id: "1234567890",
        account_name: "bot.TuanHoc",
        account_type: "BASIC",
        can_join_groups: false,
        display_name: "Bot Tuần học",
      },
    }),

    sendMessage(payload) {
      const { text, parse_mode: mode } = payload;
      if (typeof text !== "string" || text.trim() === "") return badRequest("message text is empty");
      if (text.length > longestText) return badRequest("message is too long");
      if (mode !== undefined && mode !== "markdown" && mode !== "html") return badRequest("parse_mode is invalid");
      return send(payload, { text });
    },

    sendPhoto(payload) {
      const [image, text] = [textIn(payload, "photo"), textIn(payload, "caption")];
      // No file can be handed over: only the address of a picture.
      if (!/^https?:\/\//.test(image) || !URL.canParse(image)) return badRequest("photo is invalid");
      return text.length > longestText ? badRequest("caption is too long") : send(payload, { text, image });
    },

    sendSticker(payload) {
      const sticker = textIn(payload, "sticker");
      return sticker === "" ? badRequest("sticker is invalid") : send(payload, { text: "", sticker });
    },

    sendVoice(payload) {
      const voice = textIn(payload, "voice_url");
      return /^https?:\/\/.+\.aac$/.test(voice) ? send(payload, { text: "", voice }) : badRequest("voice_url is invalid");
    },

    sendChatAction(payload) {
      const person = people.get(textIn(payload, "chat_id"));
      if (!person) return badRequest("chat not found");
      if (textIn(payload, "action") !== "typing") return badRequest("action is invalid");
      person.typing += 1;
      return { result: true };
    },
  };
}
