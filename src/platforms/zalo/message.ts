import { splitText } from "../split-text.ts";
import type { OutgoingButton, OutgoingMessage } from "../platform.ts";
import { writtenChoices } from "../written-choices.ts";
import { longestText, longestTitle, mostButtons } from "./limits.ts";
import { payloadOf } from "./payload.ts";

/** One message of a conversation, as Zalo takes it (consultation message, structure of `buttons`). */
export interface ZaloMessage {
  readonly text?: string;
  readonly quote_message_id?: string;
  readonly attachment?: object;
}

/** The messages that say this: several when it is long, what can be pressed under the last. */
export function messagesOf({ text, buttons, typed }: OutgoingMessage, writesChoices: boolean): ZaloMessage[] {
  const parts = splitText(text.normalize("NFC"), longestText);
  const last = parts.pop() ?? "";
  return [...parts.map((part) => ({ text: part })), ...lastMessages({ text: last, buttons, typed }, writesChoices)];
}

/** The last part with its choices: as buttons as far as they go, written out beyond that or altogether. */
function lastMessages({ text, buttons, typed }: OutgoingMessage, writesChoices: boolean): ZaloMessage[] {
  const shown = writesChoices ? [] : buttons.slice(0, mostButtons);
  const rest = buttons.length > shown.length ? writtenChoices(writesChoices ? buttons : rearranged(buttons), typed, dataCount(shown)) : "";
  const texts = splitText(rest === "" ? text : `${text}\n\n${rest}`, longestText);
  return texts.map((part, index) => ({
    text: part,
    ...(index === texts.length - 1 && shown.length > 0
      ? { attachment: { type: "template", payload: { buttons: shown.map(zaloButton) } } }
      : {}),
  }));
}

/** Links among the shown are not written out once more. */
function rearranged(buttons: readonly OutgoingButton[]): OutgoingButton[] {
  return buttons.filter((button, index) => index >= mostButtons || "data" in button);
}

function dataCount(buttons: readonly OutgoingButton[]): number {
  return buttons.filter((button) => "data" in button).length;
}

function zaloButton(button: OutgoingButton): object {
  const title = button.label.slice(0, longestTitle);
  // Hidden: what a press sends is nothing for a person to read.
  return "url" in button
    ? { title, type: "oa.open.url", payload: { url: button.url } }
    : { title, type: "oa.query.hide", payload: payloadOf(button.data) };
}
