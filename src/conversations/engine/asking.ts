import { fold } from "../../domain/fold.ts";
import type { Refusal } from "../../domain/refusal.ts";
import type { MessageValues } from "../../wording/wording.ts";

/** What can be pressed, or typed by its number or its label. */
export interface Choice<T> {
  readonly label: string;
  readonly value: T;
}

/** A question of a script. */
export interface Asking<T> {
  /** Key of the question in locales/. */
  readonly say: string;
  readonly values?: MessageValues;
  readonly choices?: readonly Choice<T>[];
  /** Reads what was typed. Without it only the choices count. */
  readonly read?: (typed: string) => { readonly value: T } | Refusal;
  /** A file that is sent is an answer: the value is a SentFile, for `visit.readFile`. */
  readonly file?: boolean;
  /** A telephone that is shared is an answer, as if it were typed. */
  readonly phone?: boolean;
  /** A typed number is an answer, not the number of a choice. */
  readonly numeric?: boolean;
}

/** The choice that was typed: by its number, its label, or a part of its label that no other has. */
export function choiceOf<T>({ choices = [], numeric, read }: Asking<T>, typed: string): Choice<T> | undefined {
  if (!numeric && /^\d{1,2}[.)]?$/.test(typed)) return choices[Number.parseInt(typed, 10) - 1];
  const wanted = fold(typed);
  if (wanted === "") return undefined;
  const whole = choices.find(({ label }) => fold(label) === wanted);
  // A part of a label is enough where it can mean nothing else.
  const parts = whole || read ? [] : choices.filter(({ label }) => ` ${fold(label)} `.includes(` ${wanted} `));
  return whole ?? (parts.length === 1 ? parts[0] : undefined);
}
