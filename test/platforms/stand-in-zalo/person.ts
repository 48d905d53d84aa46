import { randomBytes } from "node:crypto";
import { attached, fromOa, fromUser, ofAccount, type Ids, type SentKind, type ZaloEvent } from "./events.ts";
import type { Said } from "./message.ts";
import type { Switches } from "./switches.ts";
import type { Webhook } from "./webhook.ts";

/** A message of the account, as the person sees it. */
export interface HeardMessage extends Omit<Said, "echo"> {
  readonly messageId: string;
  readonly at: number;
}

/** What people fill in when they are asked for their name and number. */
export interface SubmittedInfo {
  readonly name?: string;
  readonly phone?: string | number;
  readonly [field: string]: unknown;
}

interface World {
  readonly appId: string;
  readonly oaId: string;
  readonly switches: Switches;
  readonly webhook: Webhook;
  readonly now: () => number;
  /** Keeps what was sent, and gives its address. */
  readonly keepFile: (bytes: Buffer) => string;
}

const patienceMs = 5_000;

/** An opaque id of a message. */
export function newMessageId(): string {
  return randomBytes(10).toString("hex");
}

/** Somebody with Zalo on their phone. What they do gives the statuses that the service's webhook answered. */
export class ZaloPerson {
  /** Every message of the account, oldest first. */
  readonly heard: HeardMessage[] = [];
  name = "Lan Nguyễn";
  follower = false;
  /** Banned, or not seen for 45 days: -227. */
  inactive = false;
  /** Wants no messages of this kind: -244. */
  restricted = false;
  /** What opens the window for messages, in milliseconds since 1970; undefined = they never had to do with the account. */
  lastInteraction: number | undefined = undefined;
  /** "84…", where templates reach them. */
  phone: string | undefined = undefined;
  /** Wants no templates: -139. */
  refusesTemplates = false;
  sharedInfo: SubmittedInfo | undefined = undefined;
  readonly #said = new Map<string, string>();
  readonly #unseen: string[] = [];
  /** Told of each message as it comes. */
  onHear: (message: HeardMessage) => void = () => undefined;
  readonly #waiting = new Set<() => void>();
  #clickedChat = false;
  #read = 0;

  constructor(
    readonly id: string,
    readonly idByApp: string,
    private readonly world: World,
  ) {}

  /** @param times how often the webhook gets it, as a repeat with the same msg_id */
  says(text: string, times = 1): Promise<number[]> {
    return this.#message("user_send_text", text, (msg_id) => ({ message: { text, msg_id } }), times);
  }

  /** Answers the newest message of the account by quoting it. */
  replies(text: string): Promise<number[]> {
    return this.#message("user_send_text", text, (msg_id) => ({ message: { text, msg_id, quote_msg_id: this.heard.at(-1)?.messageId } }));
  }

  /** Presses the newest button of that label. Its payload comes as a text; a link only opens on the phone. */
  async taps(label: string, times = 1): Promise<number[]> {
    const button = this.heard.flatMap(({ buttons }) => buttons).findLast((one) => one.label === label);
    if (!button) throw new Error(`there is no button “${label}” in ${JSON.stringify(this.heard.slice(-3))}`);
    const statuses: number[] = [];
    // Two presses are two messages, and no repeat of one.
    for (let time = 0; time < times && button.payload !== undefined; time += 1) statuses.push(...(await this.says(button.payload)));
    return statuses;
  }

  sends(kind: SentKind, text?: string): Promise<number[]> {
    return this.#message(`user_send_${kind}`, `[${kind}]`, (msg_id) => attached(kind, msg_id, text));
  }

  /** A file, or a picture as the phone sends it. */
  sendsFile(name: string, bytes: Buffer, text?: string): Promise<number[]> {
    const url = this.world.keepFile(bytes);
    const isPicture = /\.jpe?g$/.test(name);
    const payload = isPicture
      ? { thumbnail: url, url }
      : { size: String(bytes.length), name, checksum: "d41d8cd9", type: name.split(".").at(-1), url };
    const attachments = [{ type: isPicture ? "image" : "file", payload }];
    return this.#message(isPicture ? "user_send_image" : "user_send_file", `[${name}]`, (msg_id) => ({
      message: { ...(text === undefined ? {} : { text }), msg_id, attachments },
    }));
  }

  follows(source: "oa_profile" | "message_invite" | "social_plugin" = "oa_profile"): Promise<number[]> {
    this.follower = true;
    this.lastInteraction = this.world.now();
    return this.#deliver(ofAccount(this.#ids(), "follow", { follower: { id: this.id }, source }));
  }

  unfollows(): Promise<number[]> {
    this.follower = false;
    return this.#deliver(ofAccount(this.#ids(), "unfollow", { follower: { id: this.id }, source: "oa_profile" }));
  }

  /** Opens the chat without a word. Only the first time is told. */
  clicksChat(): Promise<number[]> {
    this.lastInteraction = this.world.now();
    if (this.#clickedChat) return Promise.resolve([]);
    this.#clickedChat = true;
    return this.#deliver(ofAccount(this.#ids(), "user_click_chatnow", { user_id: this.id }));
  }

  submitsInfo(info: SubmittedInfo): Promise<number[]> {
    this.sharedInfo = info;
    this.lastInteraction = this.world.now();
    return this.#deliver(fromUser(this.#ids(), "user_submit_info", { info }));
  }

  /** Asks that their data be removed. */
  withdraws(): Promise<number[]> {
    return this.#deliver(ofAccount(this.#ids(), "user_withdraw", { user_id: this.id }));
  }

  /** Opens the chat and reads what is there. */
  sees(): Promise<number[]> {
    const msg_ids = this.#unseen.splice(0);
    return msg_ids.length === 0 ? Promise.resolve([]) : this.#receipt("user_seen_message", { msg_ids });
  }

  reacts(icon = "/-heart"): Promise<number[]> {
    return this.#deliver(
      fromUser(this.#ids(), "user_reacted_message", {
        message: { msg_id: this.heard.at(-1)?.messageId ?? newMessageId(), react_icon: icon },
      }),
    );
  }

  /** The oldest message that was not read yet, when it is there. */
  async nextMessage(): Promise<HeardMessage> {
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

  /** What they said in the message of that id. */
  said = (messageId: string): string | undefined => this.#said.get(messageId);

  /** The account said it: it comes back as an event, and a receipt follows, unless the event is another's. */
  hear({ echo, ...said }: Said, messageId: string, comesBack = true): void {
    const message = { ...said, messageId, at: this.world.now() };
    this.heard.push(message);
    this.onHear(message);
    this.#unseen.push(messageId);
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
    if (!this.world.switches.echoes || !comesBack) return;
    const words = said.text === "" ? {} : { text: said.text };
    void this.#deliver(fromOa(this.#ids(), echo, { message: { ...words, msg_id: messageId } })).then(() =>
      this.#receipt("user_received_message", { msg_id: messageId }),
    );
  }

  async #message(event: string, said: string, content: (msg_id: string) => object, times = 1): Promise<number[]> {
    const messageId = newMessageId();
    this.#said.set(messageId, said);
    this.lastInteraction = this.world.now();
    return this.#deliver(fromUser(this.#ids(), event, content(messageId)), times);
  }

  #receipt(event: string, message: object): Promise<number[]> {
    const compose = this.world.switches.receiptsFrom === "oa" ? fromOa : fromUser;
    return this.#deliver(compose(this.#ids(), event, { message }));
  }

  #deliver(event: ZaloEvent, times = 1): Promise<number[]> {
    return this.world.webhook.deliver(event, { times });
  }

  #ids(): Ids {
    return { appId: this.world.appId, oaId: this.world.oaId, user: this.id, userByApp: this.idByApp, timestamp: String(this.world.now()) };
  }
}
