import { readFileSync } from "node:fs";
import { createClock, type MovableClock } from "../src/clock.ts";
import type { Config } from "../src/config.ts";
import { allConversations } from "../src/conversations/all.ts";
import type { Conversation } from "../src/conversations/engine/conversation.ts";
import type { Programme } from "../src/domain/programme.ts";
import { openHouse, type OpenHouse } from "../src/house.ts";
import { createRecords } from "../src/records/records.ts";
import type { Logger } from "../src/log.ts";
import { preparingBy } from "../src/understanding/preparing.ts";
import type { Understand } from "../src/understanding/understand.ts";
import { standInToken, startStandInTelegram, type StandInTelegram } from "./platforms/stand-in-telegram.ts";
import { startStandInZaloBot, type StandInZaloBot } from "./platforms/stand-in-zalo-bot.ts";
import { startStandInZalo, type StandInZalo } from "./platforms/stand-in-zalo.ts";
import { startTestRedis, type TestRedis } from "./redis.ts";
import { WebVisitor } from "./web-visitor.ts";
import { wholes } from "./wholes.ts";
import { zaloParticipant } from "./zalo-participant.ts";

/** What a person hears: the words, and the labels of the buttons. */
export interface Said {
  readonly text: string;
  readonly buttons: readonly string[];
  readonly file?: string | undefined;
  /** What is on a picture, or its address. */
  readonly picture?: Buffer | string | undefined;
}

/** A person on some platform. */
export interface Participant {
  says(text: string): Promise<unknown>;
  taps(label: string, times?: number): Promise<unknown>;
  /** A file, or a picture if its name ends with .jpg. */
  sends(name: string, bytes: Buffer, caption?: string): Promise<unknown>;
  /** "telegram:70000001" */
  readonly address: string;
  /** Everything that the bot said to them so far. */
  heard(): readonly Said[];
  leaves(): void;
}

export const stagePlatforms = ["web", "telegram", "zalo", "zalo-bot"] as const;
/** Those on which what was offered long ago can still be pressed. */
export const buttonPlatforms = ["web", "telegram", "zalo"] as const;
export type StagePlatform = (typeof stagePlatforms)[number];

export interface StageOptions {
  readonly programme?: string;
  /** Where the clock stands; it moves only when it is told to. */
  readonly now?: string;
  readonly staff?: string;
  /** Only the web chat, with the rehearsal's bar. */
  readonly rehearsal?: boolean;
  readonly approvalOver?: number;
  /** Where the service leaves its mark beside the data; nowhere unless a test is about that. */
  readonly dataDir?: string;
  /** The approved template for reminders on Zalo. */
  readonly reminderTemplate?: string;
  /** Beside the service's own. */
  readonly conversations?: readonly Conversation[];
}

/** Settings that bring the Official Account to its stand-in, at no pace: a test need not wait for Zalo's limits. */
export function configOf(zalo: StandInZalo): NonNullable<Config["zalo"]> {
  return {
    ...{ appId: zalo.appId, appSecret: zalo.appSecret, oaSecret: zalo.oaSecret, refreshToken: zalo.refreshToken, accessToken: undefined },
    ...{ siteVerification: "abc-123", reminderTemplate: undefined, apiRoot: zalo.url, oauthRoot: zalo.url, perSecond: 0 },
  };
}

/** What a programme's words mean does not depend on the test: each is read once a file. */
const prepareAnew = preparingBy("dist/learned.json");
const prepared = new Map<string, Understand>();
function prepare(programme: Programme): Understand {
  const written = JSON.stringify(programme);
  const understand = prepared.get(written) ?? prepareAnew(programme);
  prepared.set(written, understand);
  return understand;
}

/** The whole house, opened for a test: real Redis, the real web chat over HTTP, Telegram's stand-in, a clock that stands still. */
export class Stage {
  #people = 0;
  readonly #participants: Participant[] = [];
  readonly errors: unknown[] = [];
  /** What stands behind links; nothing of them is fetched. */
  readonly links = new Map<string, Buffer>();

  private constructor(
    readonly redis: TestRedis,
    readonly telegram: StandInTelegram,
    readonly zalo: StandInZalo,
    readonly zaloBot: StandInZaloBot,
    readonly clock: MovableClock,
    private house: OpenHouse,
    private readonly config: Config,
    private readonly log: Logger,
    errors: unknown[],
    links: Map<string, Buffer>,
  ) {
    this.errors = errors;
    this.links = links;
  }

  static async open({
    programme = "programmes/bien-giang-2024.yaml",
    now = "2024-10-02T07:00+07:00",
    staff,
    rehearsal = false,
    reminderTemplate,
    approvalOver = 50,
    conversations = [],
    dataDir = "",
  }: StageOptions = {}): Promise<Stage> {
    const redis = await startTestRedis();
    const telegram = await startStandInTelegram();
    const clock = createClock(() => 0, Date.parse(now));
    const shown = () => clock.now().toMillis();
    const zalo = await startStandInZalo({ now: shown });
    const zaloBot = await startStandInZaloBot({ now: shown });
    const errors: unknown[] = [];
    const log = {
      error: (...what: unknown[]) => errors.push(what),
      warn: () => undefined,
      info: () => undefined,
      debug: () => undefined,
    } as unknown as Logger;
    const config: Config = {
      programme,
      http: { host: "127.0.0.1", port: 0, publicUrl: undefined },
      dataDir,
      redisUrls: [redis.path],
      telegram: rehearsal ? undefined : { token: standInToken, apiRoot: telegram.apiRoot, webhookSecret: "secret", perSecond: 30 },
      zalo: rehearsal ? undefined : { ...configOf(zalo), reminderTemplate },
      zaloBot: rehearsal ? undefined : { token: zaloBot.token, apiRoot: zaloBot.url, webhookSecret: undefined },
      staff: (staff?.split(",") ?? []).map((id) => ({ platform: "telegram", id })),
      approvalOver,
      clock: undefined,
      logLevel: "silent",
      searchPath: "",
    };
    const links = new Map<string, Buffer>();
    const house = await openHouse(config, log, () => undefined, {
      clock,
      conversations: [...conversations, ...allConversations],
      links: async (url) => links.get(url),
      prepare,
    });
    zalo.webhookUrl = `${house.url}/webhooks/zalo`;
    return new Stage(redis, telegram, zalo, zaloBot, clock, house, config, log, errors, links);
  }

  get url(): string {
    return this.house.url;
  }

  async enter(platform: StagePlatform): Promise<Participant> {
    this.#people += 1;
    const participant = await this.#participant(platform);
    this.#participants.push(participant);
    return participant;
  }

  #participant(platform: StagePlatform): Participant | Promise<Participant> {
    if (platform === "web") return WebVisitor.enter(this.house.url);
    if (platform === "zalo") return zaloParticipant("zalo", this.zalo.person());
    if (platform === "zalo-bot") return zaloParticipant("zalo-bot", this.zaloBot.person());
    return this.#telegramPerson(String(70_000_000 + this.#people));
  }

  #telegramPerson(id: string): Participant {
    const person = this.telegram.person(id);
    return {
      says: (text) => person.says(text),
      taps: (label, times) => person.taps(label, times),
      sends: (name, bytes, caption) => person.sendsFile(name, bytes, caption),
      address: `telegram:${id}`,
      heard: () =>
        wholes(person.heard).map(({ text, buttons, file, picture }) => ({
          text,
          buttons: buttons.map(({ label }) => label),
          file,
          picture,
        })),
      leaves: () => undefined,
    };
  }

  /** They are staff from now on, on whatever platform. */
  async makeStaff({ address }: Participant): Promise<void> {
    await this.#records().staff.admitFirst([address]);
  }

  #records() {
    const id = /^id: (\S+)/m.exec(readFileSync(this.config.programme, "utf8"))?.[1] ?? "";
    return createRecords(this.redis.client, id, () => "token");
  }

  /** The service is stopped and started again on the same Redis, at the time that its clock shows. */
  async restart(port = 0, meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
    for (const participant of this.#participants) participant.leaves();
    await this.house.close();
    await meanwhile();
    const config = { ...this.config, http: { ...this.config.http, port } };
    this.house = await openHouse(config, this.log, () => undefined, {
      clock: this.clock,
      links: async (url) => this.links.get(url),
      prepare,
    });
    this.zalo.webhookUrl = `${this.house.url}/webhooks/zalo`;
  }

  /** What became of a notice for each resident. */
  async rows(notice: string): Promise<Record<string, string>> {
    return Object.fromEntries(await this.#records().ledger.rows(notice));
  }

  async close(): Promise<void> {
    for (const participant of this.#participants) participant.leaves();
    await this.house.close();
    await this.telegram.stop();
    await this.zalo.stop();
    await this.zaloBot.stop();
    await this.redis.stop();
  }
}
