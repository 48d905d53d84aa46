import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { OutgoingButton } from "../platform.ts";
import { shortLabel } from "./limits.ts";

/** One button a row; two short ones share one. */
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
