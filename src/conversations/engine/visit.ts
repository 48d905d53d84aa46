import type { Api } from "grammy";
import type { DateTime } from "luxon";
import { fold } from "../../domain/fold.ts";
import type { Programme } from "../../domain/programme.ts";
import { done, refuse, type Answer } from "../../domain/refusal.ts";
import { may, type Duty, type Role } from "../../domain/staff.ts";
import type { Heard, OutgoingButton, Platform, PlatformName, SentFile } from "../../platforms/platform.ts";
import type { HalfDone } from "../../records/half-done.ts";
import type { Records } from "../../records/records.ts";
import type { Turn } from "../../records/inbox.ts";
import { typedChoices } from "../../wording/typed-choices.ts";
import type { Language, MessageValues, Words } from "../../wording/wording.ts";
import { keyboard, phoneKeyboard, type Keyboard } from "../../platforms/keyboard.ts";
import type { House } from "./house.ts";
import { readOpenTalk, type OpenTalk } from "./open-talk.ts";

const megabyte = 1024 * 1024;
const longestFile = 10 * megabyte;
/** Longer words than Telegram takes under a picture follow it. */
const longestCaption = 1024;

/** A press button of a menu: [label, data]. Kept for those who type its number or its label. */
export type Offered = readonly [label: string, data: string];

/** One person's turn: who they are, what they said, and how to answer. */
export class Visit {
  readonly person: string;
  readonly address: string;
  readonly resident: string;
  /** What they are among the staff, if they are. */
  readonly role: Role | undefined;
  readonly now: DateTime;
  readonly records: Records;
  /** The conversation that is open, and what was answered in it so far. */
  open: OpenTalk | undefined;
  /** What was offered last, outside a conversation. */
  offered: readonly Offered[];
  /** Something else was said while a question was open: it is to be asked again. */
  askAgain = false;
  /** The resident's data was deleted in this turn: nothing more is kept of it. */
  forgotten = false;
  /** The address leads to another number since this turn, as two were joined or parted: the next turn begins with that. */
  renumbered = false;
  /** The id of what was said last, where it can be changed later. */
  saidLast: string | undefined;
  /** A form was set aside after a long silence: the person is asked whether to go on, unless they are in another by then. */
  offersToGoOn = false;
  /** Set by the bot: leaves the script that is open, if any. */
  leaveOpen: () => Promise<void> = () => Promise.reject(new Error("not yet"));
  /** Set by the bot: begins a script, leaving the one that is open. */
  enter: (script: string, answers?: Record<string, unknown>) => Promise<void> = () => Promise.reject(new Error("not yet"));
  /** Set by the bot: goes on with a form that was left half-way, from the question that was open. */
  goOn: (left: HalfDone) => Promise<void> = () => Promise.reject(new Error("not yet"));
  #words: Words;
  /** The question that the next answer quotes, where answers do. */
  #quote: string | undefined;

  constructor(
    readonly house: House,
    readonly programme: Programme,
    private readonly on: Pick<Platform, "name" | "writesChoices" | "edits" | "quotes" | "readFile" | "vouchesForPhones">,
    /** What they said; "again" when only the open question is to be repeated. */
    public heard: Heard,
    turn: Turn,
    private readonly api: Api,
  ) {
    this.person = heard.person;
    this.address = `${on.name}:${heard.person}`;
    this.resident = turn.resident;
    this.role = turn.member;
    this.records = house.records;
    this.now = house.now();
    this.open = readOpenTalk(turn.talk);
    this.offered = turn.choices ? (JSON.parse(turn.choices) as Offered[]) : [];
    this.#words = house.wording[turn.language === "en" ? "en" : "vi"];
    // In a form the question before stands right above.
    this.#quote = on.quotes && heard.deed.kind === "text" && !this.open ? heard.messageId : undefined;
  }

  /** In whatever role; what they may do tells `may`. */
  get staff(): boolean {
    return this.role !== undefined;
  }

  /** @param group whose matter it is, where it is one group's */
  may(duty: Duty, group?: string): boolean {
    return may(this.role, duty, group);
  }

  get platform(): PlatformName {
    return this.on.name;
  }

  get words(): Words {
    return this.#words;
  }

  speak(language: Language): void {
    this.#words = this.house.wording[language];
  }

  /** Says the sentence of that key in locales/. */
  async say(key: string, values?: MessageValues, buttons: readonly OutgoingButton[] = []): Promise<void> {
    await this.sayText(this.words.say(key, values), buttons);
  }

  /** Says a text that is already in the resident's language. @param numbered false where a number would be an answer of its own */
  async sayText(text: string, buttons: readonly OutgoingButton[] = [], numbered = true): Promise<void> {
    const offered = this.#offer(buttons, numbered);
    const quoted = this.#quote;
    this.#quote = undefined;
    const sent = await this.api.sendMessage(chatId(this.person), text, {
      ...offered,
      ...(quoted === undefined ? {} : { reply_parameters: { message_id: quoted as unknown as number } }),
    });
    this.saidLast = this.on.edits && sent.message_id !== 0 ? String(sent.message_id) : undefined;
  }

  /** Shows a picture, JPEG or PNG, with words under it. Where it cannot be shown the words alone are said: they say what matters. */
  async sendPicture(name: string, bytes: Buffer, caption: string, buttons: readonly OutgoingButton[] = []): Promise<void> {
    await this.#sendFile("sendPhoto", name, bytes, caption, buttons);
  }

  /** Whose number this address has by now: after a join what they say next belongs there. */
  async noteNumber(): Promise<void> {
    const [number] = await this.records.residents.numbersOf([this.address]);
    this.renumbered = number !== this.resident;
  }

  /** Hands over a file, or a link to it where a platform takes no such file. */
  async sendFile(name: string, content: Buffer | string, caption: string, buttons: readonly OutgoingButton[] = []): Promise<void> {
    await this.#sendFile("sendDocument", name, Buffer.from(content), caption, buttons);
  }

  async #sendFile(
    method: "sendPhoto" | "sendDocument",
    name: string,
    bytes: Buffer,
    caption: string,
    buttons: readonly OutgoingButton[],
  ): Promise<void> {
    const { InputFile } = await import("grammy");
    const isLong = caption.length > longestCaption;
    await this.api[method](
      chatId(this.person),
      new InputFile(bytes, name),
      isLong ? {} : { caption, ...(buttons.length > 0 ? this.#offer(buttons, true) : {}) },
    );
    if (isLong) await this.sayText(caption, buttons);
  }

  /** What stands under a message, kept for those who type it. */
  #offer(buttons: readonly OutgoingButton[], numbered: boolean): { readonly reply_markup?: Keyboard } {
    const offered = buttons.flatMap((button) => ("data" in button && !isAnswer(button.data) ? [[button.label, button.data] as const] : []));
    if (!this.open || offered.length > 0) this.offered = offered;
    // While a question is open a number is its answer: what is offered beside it is chosen by its label.
    const typed = this.on.writesChoices ? typedChoices(this.words, numbered && (!this.open || offered.length === 0)) : undefined;
    return buttons.length > 0 ? { reply_markup: keyboard(buttons, typed) } : {};
  }

  /** Says it in the place of the message whose button was pressed, where that can be changed; else as a new one. */
  async sayInPlace(text: string, buttons: readonly OutgoingButton[]): Promise<void> {
    const pressed = this.on.edits && this.heard.deed.kind === "tap" && this.heard.messageId !== "0" ? this.heard.messageId : undefined;
    if (pressed !== undefined) {
      const changed = await this.api
        .editMessageText(chatId(this.person), chatId(pressed), text, { reply_markup: keyboard(buttons) })
        .catch(() => undefined);
      this.saidLast = changed && pressed;
      if (changed) return;
    }
    await this.sayText(text, buttons);
  }

  /** Whether somebody can share a telephone here that the platform vouches for. */
  get canSharePhone(): boolean {
    return this.on.vouchesForPhones ?? false;
  }

  /** Asks for the person's own telephone, by the button of that label from locales/. */
  async askForPhone(key: string, label: string): Promise<void> {
    await this.api.sendMessage(chatId(this.person), this.words.say(key), { reply_markup: phoneKeyboard(this.words.say(label)) });
  }

  /** The data of what was offered last, outside a question, under exactly this label. */
  offersByLabel(typed: string): string | undefined {
    const wanted = fold(typed);
    return wanted === "" ? undefined : this.offered.find(([label]) => fold(label) === wanted)?.[1];
  }

  /** The bytes of a file that they sent, in this turn or as an answer before. @param mostBytes what is larger is refused */
  async readFile(file: SentFile, mostBytes = longestFile): Promise<Answer<Buffer>> {
    const read =
      (file.size ?? 0) > mostBytes ? ({ refused: "too-big" } as const) : await this.on.readFile(this.person, file.ref, mostBytes);
    if ("bytes" in read) return done(read.bytes);
    return read.refused === "gone" ? refuse("file-gone") : refuse("file-too-big", { most: Math.floor(mostBytes / megabyte) });
  }

  /** A button of a menu, its label from locales/. */
  button(label: string, data: string, values?: MessageValues): OutgoingButton {
    return { label: this.words.say(label, values), data };
  }
}

/** A button of a script's question, "t:…", and not of a menu. */
function isAnswer(data: string): boolean {
  return data.startsWith("t:");
}

/** grammY's types have numbers for ids; ours are strings, Zalo's do not fit a number. Here they are cast, and nowhere reckoned with. */
function chatId(person: string): number {
  return person as unknown as number;
}
