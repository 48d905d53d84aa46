import { randomBytes } from "node:crypto";
import type { Updates } from "./updates.ts";
import type { Switches } from "./switches.ts";

/** A message of the bot, as the person sees it. */
export interface BotSaid {
  readonly text: string;
  readonly image?: string;
  readonly sticker?: string;
  readonly voice?: string;
}
export interface HeardFromBot extends BotSaid {
  readonly messageId: string;
  readonly at: number;
}

export type BotSentKind = "image" | "sticker" | "voice" | "unsupported";

interface World {
  readonly updates: Updates;
  readonly switches: Switches;
  readonly now: () => number;
  /** Whether the plan has room for them. */
  readonly enters: (id: string) => boolean;
  /** Keeps what was sent, and gives its address. */
  readonly keepFile: (bytes: Buffer) => string;
}

const patienceMs = 5_000;
const cdn = "https://f1.photo.zdn.vn/stand-in";

/** An opaque id, as the platform's messages and people have. */
export function newId(): string {
  return randomBytes(10).toString("hex");
}

/** Somebody who talks with the bot in private, and has before. With a webhook set, what they do gives the statuses that it answered. */
export class ZaloBotPerson {
  /** Every message of the bot, oldest first. */
  readonly heard: HeardFromBot[] = [];
  name = "Lan";
  /** The plan had no room for them: the bot does not hear what they say. */
  turnedAway = false;
  /** How often "typing…" was shown. */
  typing = 0;
  /** Told of each message as it comes. */
  onHear: (message: HeardFromBot) => void = () => undefined;
  readonly #waiting = new Set<() => void>();
  #read = 0;

  constructor(
    readonly id: string,
    private readonly world: World,
  ) {}

  /** @param times how often the bot gets it, with the same message_id */
  says(text: string, times = 1): Promise<number[]> {
    return this.#deliver("message.text.received", { text }, times);
  }

  sends(kind: BotSentKind, caption?: string): Promise<number[]> {
    const said = caption === undefined ? {} : { caption };
    const content = {
      image: { [this.world.switches.photoField]: `${cdn}/photo.jpg`, ...said },
      sticker: { sticker: "46943", url: `${cdn}/sticker.png` },
      voice: { voice_url: `${cdn}/voice.aac` },
      unsupported: {},
    }[kind];
    return this.#deliver(`message.${kind}.received`, content);
  }

  /** A picture; a file of any other kind is not told to bots. */
  sendsFile(name: string, bytes: Buffer, caption?: string): Promise<number[]> {
    if (!/\.(?:jpe?g|png)$/.test(name)) return this.sends("unsupported");
    const said = caption === undefined ? {} : { caption };
    return this.#deliver("message.image.received", { [this.world.switches.photoField]: this.world.keepFile(bytes), ...said });
  }

  /** Names the bot in a group: no private chat. */
  saysInGroup(text: string, group = "9f0e1d2c3b4a59687766"): Promise<number[]> {
    return this.#deliver("message.text.received", { text, chat: { id: group, chat_type: "GROUP" } });
  }

  /** The oldest message that was not read yet, when it is there. */
  async nextMessage(): Promise<HeardFromBot> {
    while (this.heard.length <= this.#read) {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`nothing more was said; so far: ${JSON.stringify(this.heard.slice(-5), undefined, 1)}`)),
          patienceMs,
        );
        this.#waiting.add(() => (clearTimeout(timer), resolve()));
      });
    }
    this.#read += 1;
    return this.heard[this.#read - 1]!;
  }

  /** The bot said it. */
  hear(said: BotSaid, messageId: string): void {
    const message = { ...said, messageId, at: this.world.now() };
    this.heard.push(message);
    this.onHear(message);
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  async #deliver(event_name: string, content: object, times = 1): Promise<number[]> {
    this.turnedAway = !this.world.enters(this.id);
    if (this.turnedAway) return [];
    const from = { id: this.id, display_name: this.name, is_bot: false };
    const message = { message_id: newId(), date: this.world.now(), from, chat: { id: this.id, chat_type: "PRIVATE" }, ...content };
    return this.world.updates.deliver({ event_name, message }, times);
  }
}
