import type { InlineKeyboardMarkup } from "grammy/types";
import type { OutgoingButton } from "../platforms/platform.ts";

/** Two labels up to this long stand side by side on a narrow phone. */
const shortLabel = 14;

/** Buttons in rows, as grammY wants them: short ones in pairs, long ones alone. */
export function keyboard(buttons: readonly OutgoingButton[]): InlineKeyboardMarkup {
  const rows: OutgoingButton[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    const fits = button.label.length <= shortLabel;
    if (fits && row?.length === 1 && row[0] && row[0].label.length <= shortLabel) row.push(button);
    else rows.push([button]);
  }
  return {
    inline_keyboard: rows.map((row) =>
      row.map((button) =>
        "url" in button ? { text: button.label, url: button.url } : { text: button.label, callback_data: button.data },
      ),
    ),
  };
}
