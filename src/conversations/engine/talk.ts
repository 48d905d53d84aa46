import type { Conversation as Waiting } from "@grammyjs/conversations";
import type { Deed, OutgoingButton, SentFile } from "../../platforms/platform.ts";
import type { MessageValues } from "../../wording/wording.ts";
import { choiceOf, type Asking } from "./asking.ts";
import { isLongAgo, type OpenTalk } from "./open-talk.ts";
import { forget } from "./forget.ts";
import { setAside } from "./set-aside.ts";
import { wantsToLeave } from "./leaving.ts";
import type { Offered, Visit } from "./visit.ts";

/** Thrown when an answer was taken back: the script runs again and asks for what it misses. */
export class Reconsidered extends Error {}

/** What a script says and asks. An answer that was given is not asked for again: it is looked up by its name. */
export class Talk {
  constructor(
    readonly visit: Visit,
    private readonly waiting: Pick<Waiting, "wait" | "skip" | "halt">,
    private readonly open: OpenTalk,
  ) {}

  /** Names this conversation, and no other of this person. */
  get id(): string {
    return this.open.id;
  }

  /** Asks, and waits for an answer that can be read. Leaving is possible at every question. */
  async ask<T>(name: string, asking: Asking<T>): Promise<T> {
    if (name in this.open.answers) return this.open.answers[name] as T;
    if (this.open.asked !== name) {
      this.open.asked = name;
      await this.put(name, asking);
    }
    for (;;) {
      await this.waiting.wait();
      const answer = await this.hear(name, asking);
      if (!answer) continue;
      this.open.answers[name] = answer.value;
      this.open.asked = undefined;
      this.open.answered = true;
      return answer.value;
    }
  }

  /** What the script was entered with. @throws when it was entered without. */
  given<T>(name: string): T {
    if (!(name in this.open.answers)) throw new Error(`the script was entered without "${name}"`);
    return this.open.answers[name] as T;
  }

  /** Whether that was answered, or given when the script was entered. */
  has(name: string): boolean {
    return name in this.open.answers;
  }

  /** Everything that was answered, by its name. */
  names(): string[] {
    return Object.keys(this.open.answers);
  }

  /** Takes as answered what is known already; it can be reconsidered like any answer. */
  suppose(name: string, value: unknown): void {
    if (!this.has(name)) this.open.answers[name] = value;
  }

  /** Finds something out once: when the script runs again it is what it was, until it is reconsidered. */
  async once<T>(name: string, find: () => Promise<T>): Promise<T> {
    if (!(name in this.open.answers)) this.open.answers[name] = await find();
    return this.open.answers[name] as T;
  }

  /** Takes answers back; the script runs again from its beginning and asks for them. */
  reconsider(...names: string[]): never {
    for (const name of names) delete this.open.answers[name];
    throw new Reconsidered();
  }

  /** Answers otherwise what was answered, and takes other answers back; the script runs again. */
  amend(answers: Readonly<Record<string, unknown>>, ...names: string[]): never {
    Object.assign(this.open.answers, answers);
    return this.reconsider(...names);
  }

  /**
   * Reads back what is about to be kept, and asks whether it is right. A part that is to be changed is asked for again;
   * `parts` names the answers that each part is made of, and its label is `${say}-part-${part}`. False when the person
   * wants none of it, which is said.
   */
  async agree(say: string, values: MessageValues, parts: Readonly<Record<string, readonly string[]>>): Promise<boolean> {
    const { words } = this.visit;
    const agreed = await this.ask("agreed", {
      say,
      values,
      choices: [
        { label: words.say("yes-keep"), value: "keep" },
        { label: words.say("change"), value: "change" },
        { label: words.say("leave"), value: "leave" },
      ],
    });
    if (agreed === "keep") return true;
    if (agreed === "leave") {
      await this.finish("talk-left", {}, [this.visit.button("menu-button", "start:menu")]);
      return false;
    }
    const names = Object.keys(parts);
    const [only] = names;
    const part =
      names.length === 1 && only
        ? only
        : await this.ask("part", {
            say: "which-part",
            choices: names.map((name) => ({ label: words.say(`${say}-part-${name}`), value: name })),
          });
    return this.reconsider(...(parts[part] ?? []), "agreed", "part");
  }

  /** Says the last thing. The conversation is over then: its buttons are a menu, whose numbers and labels can be typed later. */
  async finish(key: string, values?: MessageValues, buttons: readonly OutgoingButton[] = []): Promise<void> {
    await this.finishWith(this.visit.words.say(key, values), buttons);
  }

  /** The same with a text that is already in the resident's language. */
  async finishWith(text: string, buttons: readonly OutgoingButton[] = []): Promise<void> {
    this.visit.open = undefined;
    await this.visit.sayText(text, buttons);
  }

  /** The same with a picture above the words; without one, where it could not be drawn. */
  async finishWithPicture(name: string, picture: Buffer | undefined, text: string, buttons: readonly OutgoingButton[] = []): Promise<void> {
    if (!picture) return this.finishWith(text, buttons);
    this.visit.open = undefined;
    await this.visit.sendPicture(name, picture, text, buttons);
  }

  private async put<T>(name: string, { say, values, choices = [], numeric = false }: Asking<T>): Promise<void> {
    this.open.met = this.visit.now.toMillis();
    const buttons = choices.map(({ label }, index) => ({ label, data: `t:${this.open.id}:${name}:${index}` }));
    await this.visit.sayText(this.visit.words.say(say, values), buttons, !numeric);
  }

  private async hear<T>(name: string, asking: Asking<T>): Promise<{ readonly value: T } | undefined> {
    const { deed } = this.visit.heard;
    if (deed.kind === "tap") return this.hearTap(name, asking, deed.data);
    if (deed.kind === "text") return this.hearText(name, asking, deed.text.normalize("NFC").trim());
    if (deed.kind === "phone") return asking.phone ? this.hearText(name, asking, deed.phone) : this.elsewhere();
    if (deed.kind === "withdrawn") {
      this.visit.open = undefined;
      await forget(this.visit);
      return this.waiting.halt();
    }
    if (deed.kind === "again" && isLongAgo(this.open, this.visit.now.toMillis())) return this.makeWay(deed.offers);
    if (deed.kind === "file" && asking.file) return { value: fileOf(deed) as T };
    if ((deed.kind === "other" || deed.kind === "file") && !asking.file) await this.visit.say("talk-words-only");
    if (deed.kind !== "left") await this.put(name, asking);
    return undefined;
  }

  private async hearTap<T>(name: string, asking: Asking<T>, data: string): Promise<{ readonly value: T } | undefined> {
    const [space, id, question, index] = data.split(":");
    if (space !== "t") return this.elsewhere();
    if (id !== this.open.id) {
      await this.visit.say("talk-old-button");
      await this.put(name, asking);
      return undefined;
    }
    // A second press of a button whose question is answered: the next question stands already.
    if (question !== name) return undefined;
    return asking.choices?.[Number(index)];
  }

  private async hearText<T>(name: string, asking: Asking<T>, typed: string): Promise<{ readonly value: T } | undefined> {
    if (wantsToLeave(typed)) return this.leave();
    if (typed.startsWith("/")) return this.elsewhere();
    const chosen = choiceOf(asking, typed);
    if (chosen) return chosen;
    if (this.visit.offersByLabel(typed)) return this.elsewhere();
    if (isLongAgo(this.open, this.visit.now.toMillis())) return this.afterLongSilence(typed);
    const answer = asking.read?.(typed);
    if (answer && "value" in answer) return answer;
    if (answer) {
      await this.visit.sayText(this.visit.words.say(answer.refused, answer.values));
      return undefined;
    }
    if (this.isQuestion(typed)) return this.elsewhere();
    if (asking.choices) await this.visit.say("talk-choose", { count: asking.choices.length });
    await this.put(name, asking);
    return undefined;
  }

  /** Long after, a question is not asked again behind something else that was said: what comes next may be about that. */
  private async makeWay(offers: readonly Offered[] | undefined): Promise<never> {
    const { visit } = this;
    const isKept = await setAside(visit);
    visit.open = undefined;
    if (offers) visit.offered = offers;
    else visit.offersToGoOn = isKept;
    return this.waiting.halt();
  }

  /** Need not be an answer: it is set aside, what was typed is answered if it makes sense by itself, and the person is asked whether to go on. */
  private async afterLongSilence(typed: string): Promise<never> {
    const { visit } = this;
    const { house, programme, now } = visit;
    visit.offersToGoOn = await setAside(visit);
    visit.open = undefined;
    const isQuestion = !visit.offersToGoOn || house.understand(typed, programme, now).intent !== "none";
    return isQuestion ? this.waiting.halt({ next: true }) : this.waiting.halt();
  }

  /** Where only the choices count, anything else that makes sense is a question of its own. */
  private isQuestion(typed: string): boolean {
    const { house, programme, now } = this.visit;
    return house.understand(typed, programme, now).intent === "schedule";
  }

  private async leave(): Promise<never> {
    await this.finish("talk-left", {}, [this.visit.button("menu-button", "start:menu")]);
    return this.waiting.halt();
  }

  /** Not for this conversation: it is answered by the rest of the bot, then the open question is asked again. */
  private async elsewhere(): Promise<never> {
    this.visit.askAgain = true;
    return this.waiting.skip({ next: true });
  }
}

/** As it is kept among the answers. */
function fileOf({ kind: _kind, caption: _caption, ...file }: Extract<Deed, { kind: "file" }>): SentFile {
  return file;
}
