import { badRequest, type Answer } from "./answer.ts";

export interface ShownButton {
  readonly label: string;
  readonly data?: string;
  readonly url?: string;
}

interface GivenButton {
  readonly text?: unknown;
  readonly callback_data?: unknown;
  readonly url?: unknown;
}

/** The buttons under a message, or Telegram's words for what is wrong with them. */
export function readKeyboard(markup: unknown): readonly ShownButton[] | Answer {
  if (markup === undefined || markup === null) return [];
  if (typeof markup !== "object") return badRequest("object expected as reply markup");
  const rows = (markup as { inline_keyboard?: unknown }).inline_keyboard;
  // A keyboard of another kind, or none: there is nothing to press in the message.
  if (rows === undefined) return [];
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row))) {
    return badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays');
  }
  const buttons = (rows as GivenButton[][]).flat();
  for (const button of buttons) {
    if (typeof button.text !== "string" || button.text.trim() === "") {
      return badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    }
    if (button.callback_data === undefined && button.url === undefined) {
      return badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    }
    const bytes = Buffer.byteLength(typeof button.callback_data === "string" ? button.callback_data : "");
    if (button.callback_data !== undefined && (bytes < 1 || bytes > 64)) return badRequest("BUTTON_DATA_INVALID");
    if (button.url !== undefined && !(typeof button.url === "string" && URL.canParse(button.url))) {
      return badRequest("inline keyboard button URL is invalid: Wrong HTTP URL");
    }
  }
  return buttons.map(({ text, callback_data, url }) => ({
    label: String(text),
    ...(typeof callback_data === "string" ? { data: callback_data } : {}),
    ...(typeof url === "string" ? { url } : {}),
  }));
}
