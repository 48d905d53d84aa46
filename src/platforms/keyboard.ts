import type { InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup } from "grammy/types";
import type { OutgoingButton, TypedChoices } from "./platform.ts";

/** Two labels up to this long stand side by side on a narrow phone. */
const shortLabel = 14;

/** What stands under a message on its way through grammY; Telegram is never told how choices are typed. */
export interface Keyboard extends InlineKeyboardMarkup {
  readonly typed?: TypedChoices;
}

/** Buttons as grammY and Telegram want them: one a row; two short ones share one. */
export function keyboard(buttons: readonly OutgoingButton[], typed?: TypedChoices): Keyboard {
  const rows: InlineKeyboardButton[][] = [];
  for (const button of buttons) {
    const before = rows.at(-1);
    const shown = buttonOf(button);
    const shares =
      before?.length === 1 && before[0] !== undefined && before[0].text.length <= shortLabel && shown.text.length <= shortLabel;
    if (shares) before.push(shown);
    else rows.push([shown]);
  }
  return { inline_keyboard: rows, ...(typed ? { typed } : {}) };
}

/** The one button by which somebody shares their own telephone, where the platform vouches for it; it goes away when it was pressed. */
export function phoneKeyboard(label: string): ReplyKeyboardMarkup {
  return { keyboard: [[{ text: label, request_contact: true }]], one_time_keyboard: true, resize_keyboard: true };
}

function buttonOf(button: OutgoingButton): InlineKeyboardButton {
  return "url" in button ? { text: button.label, url: button.url } : { text: button.label, callback_data: button.data };
}

/** The buttons of a keyboard that came through grammY. */
export function buttonsOf(keyboard: Keyboard | undefined): OutgoingButton[] {
  return (keyboard?.inline_keyboard ?? []).flat().flatMap((button): OutgoingButton[] => {
    if ("url" in button) return [{ label: button.text, url: button.url }];
    return "callback_data" in button ? [{ label: button.text, data: button.callback_data }] : [];
  });
}
