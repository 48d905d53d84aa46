import { invalid, isRecord, refuse, type Refusal } from "./answer.ts";

export interface ShownButton {
  readonly label: string;
  /** What a press says in the person's name. */
  readonly payload?: string;
  readonly url?: string;
  readonly phone?: string;
}

const mostButtons = 5;
const longestTitle = 100;
const longestPayload = 1_000;

/** The buttons under a message, or Zalo's words for what is wrong with them (Zalo's documentation: structure of `buttons`). */
export function readButtons(given: unknown): readonly ShownButton[] | Refusal {
  if (!Array.isArray(given) || given.length === 0) return invalid("buttons");
  if (given.length > mostButtons) return refuse(-201, `buttons is invalid! Maximum ${mostButtons} buttons`);
  const shown: ShownButton[] = [];
  for (const button of given as unknown[]) {
    const read = isRecord(button) ? readButton(button) : invalid("buttons");
    if ("refused" in read) return read;
    shown.push(read);
  }
  return shown;
}

function readButton({ title, type, payload }: Readonly<Record<string, unknown>>): ShownButton | Refusal {
  if (typeof title !== "string" || title.trim() === "" || title.length > longestTitle) return invalid("title");
  const fields = isRecord(payload) ? payload : {};
  switch (type) {
    case "oa.query.show":
    case "oa.query.hide":
      return typeof payload === "string" && payload !== "" && payload.length <= longestPayload
        ? { label: title, payload }
        : invalid("payload");
    case "oa.open.url": {
      const { url } = fields;
      return typeof url === "string" && /^https?:\/\//i.test(url) && URL.canParse(url) ? { label: title, url } : invalid("url");
    }
    case "oa.open.phone":
    case "oa.open.sms": {
      const { phone_code: phone, content } = fields;
      if (typeof phone !== "string" || !/^84\d{8,10}$/.test(phone)) return invalid("phone_code");
      return type === "oa.open.sms" && typeof content !== "string" ? invalid("content") : { label: title, phone };
    }
    default:
      return invalid("type");
  }
}
