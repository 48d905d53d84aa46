import type { Participant, Said } from "./stage.ts";
import { wholes } from "./wholes.ts";

interface StandInMessage {
  readonly text: string;
  readonly buttons?: readonly { readonly label: string }[];
  readonly file?: string;
  readonly image?: string;
  readonly picture?: Buffer;
}

/** Somebody in a stand-in of Zalo's services. */
interface StandInPerson {
  readonly heard: readonly StandInMessage[];
  readonly id: string;
  says(text: string): Promise<unknown>;
  sendsFile(name: string, bytes: Buffer, caption?: string): Promise<unknown>;
  taps?(label: string, times?: number): Promise<unknown>;
}

/** The line above choices that are typed, in either language, and whatever follows it. */
const written = /\n\n((?:[^\n]+: https?:\/\/\S+\n?)*(?:👉 [^\n]+\n)?(?:(?:\d+\. |– )[^\n]+(?:\n|$))+)$/u;

/** A person on Zalo, who chooses by whatever there is: a button, else the number or the label that is written under the text. */
export function zaloParticipant(platform: "zalo" | "zalo-bot", person: StandInPerson): Participant {
  return {
    address: `${platform}:${person.id}`,
    says: (text) => person.says(text),
    sends: (name, bytes, caption) => person.sendsFile(name, bytes, caption),
    async taps(label, times = 1) {
      const { pressable, typed } = newest(person, label);
      if (pressable && person.taps) return person.taps(label, times);
      if (typed === undefined) throw new Error(`no choice “${label}”; the last message is: ${person.heard.at(-1)?.text ?? "none"}`);
      // Nobody types twice by mistake.
      return person.says(typed);
    },
    heard: () => wholes(person.heard).map((message) => said(message)),
    leaves: () => undefined,
  };
}

function newest(person: StandInPerson, label: string): { pressable: boolean; typed: string | undefined } {
  for (const { text, buttons = [] } of person.heard.toReversed()) {
    if (buttons.some((button) => button.label === label)) return { pressable: true, typed: undefined };
    const choice = choicesIn(text).find((one) => one.label === label);
    if (choice) return { pressable: false, typed: choice.typed };
  }
  return { pressable: false, typed: undefined };
}

/** What a message says and offers, the same as where everything has a button. */
function said({ text, buttons = [], file, image, picture }: StandInMessage): Said {
  return {
    text: text.replace(written, ""),
    buttons: [...buttons, ...choicesIn(text)].map(({ label }) => label),
    file,
    picture: picture ?? image,
  };
}

function choicesIn(text: string): { label: string; typed: string }[] {
  const lines = written.exec(text)?.[1]?.split("\n") ?? [];
  return lines.flatMap((line) => {
    const [, number, label] = /^(?:(\d+)\.|–) (.+)$/.exec(line) ?? [];
    return label === undefined ? [] : [{ label, typed: number ?? label }];
  });
}
