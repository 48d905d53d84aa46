/** Why something was not done: the key of a sentence in locales/, chosen last, in the reader's language. */
export interface Refusal {
  readonly refused: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface Done<T> {
  readonly done: T;
}

/** What an action gives back. Trouble (network, Redis) is thrown instead. */
export type Answer<T = true> = Done<T> | Refusal;

export function refuse(refused: string, values?: Readonly<Record<string, string | number>>): Refusal {
  return values ? { refused, values } : { refused };
}

export function done<T>(value: T): Done<T> {
  return { done: value };
}
