import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { OutgoingButton } from "./platform.ts";

/** Two labels up to this long stand side by side on a narrow phone. */
const shortLabel = 14;

/** Buttons as grammY and Telegram want them: one a row; two short ones share one. */
export function keyboard(buttons: readonly OutgoingButton[]): InlineKeyboardMarkup {
  const rows: InlineKeyboardButton[][] = [];
  for (const button of buttons) {
    const before = rows.at(-1);
    const shown = buttonOf(button);
    const shares = before?.length === 1 && before[0] !== undefined && before[0].text.length <= shortLabel && shown.text.length <= shortLabel;
    if (shares) before.push(shown);
    else rows.push([shown]);
  }
  return { inline_keyboard: rows };
}

function buttonOf(button: OutgoingButton): InlineKeyboardButton {
  return "url" in button ? { text: button.label, url: button.url } : { text: button.label, callback_data: button.data };
}
