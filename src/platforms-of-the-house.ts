import { join } from "node:path";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { publicCommands } from "./conversations/all.ts";
import { createFurtherCalls } from "./deliveries/further-calls.ts";
import type { Programme } from "./domain/programme.ts";
import type { Logger } from "./log.ts";
import type { OpenRedis } from "./open-redis.ts";
import { packageRoot } from "./package-root.ts";
import type { Outcome, Platform, PlatformName } from "./platforms/platform.ts";
import { chatMs, marginMs } from "./platforms/telegram/limits.ts";
import { createTelegramPlatform } from "./platforms/telegram/telegram.ts";
import { createWebPlatform, type Rehearsal } from "./platforms/web/web.ts";
import { createZaloBotPlatform } from "./platforms/zalo-bot/zalo-bot.ts";
import { stepMs } from "./platforms/zalo/limits.ts";
import { stopReasons } from "./platforms/zalo/errors.ts";
import { createZaloPlatform } from "./platforms/zalo/zalo.ts";
import type { CurrentProgramme } from "./programme-of-the-week.ts";
import type { Records } from "./records/records.ts";
import type { SharedFiles } from "./shared-files.ts";
import type { TellStaff } from "./tell-staff.ts";
import type { Words, Wording } from "./wording/wording.ts";

interface PlatformParts {
  readonly config: Config;
  readonly redis: OpenRedis;
  readonly records: Records;
  readonly programme: CurrentProgramme;
  readonly clock: Clock;
  readonly wording: Wording;
  readonly log: Logger;
  readonly rehearsal: Rehearsal | undefined;
  readonly staff: TellStaff;
  readonly files: SharedFiles;
  /** Whether unasked messages go out on that platform now. */
  isGoing(platform: PlatformName): boolean;
  token(): string;
  /** Shows a line to the person at the terminal. */
  say(line: string): void;
  /** Where the service is reached, once it listens. */
  url(): string;
}

const daySeconds = 24 * 60 * 60;

/** The sentences of the page: page-<name> in locales/. */
const pageSentences = [
  ...["connecting", "offline", "placeholder", "send", "menu", "log", "new-messages", "typing", "sending", "not-sent", "sent"],
  ...[
    "download",
    "attach",
    "picture",
    "too-big",
    "file-not-sent",
    "rehearsal",
    "next-hour",
    "next-day",
    "next-due",
    "open-staff",
    "staff",
    "moving",
    "skip-to-input",
  ],
] as const;

/** The platforms that the settings turn on; the web chat always is. A new platform is added here. */
export async function createPlatforms(parts: PlatformParts): Promise<Platform[]> {
  const all = [await createWeb(parts), await createTelegram(parts), createZalo(parts), await createZaloBot(parts)];
  return all.filter((platform) => platform !== undefined);
}

async function createTelegram({ config, records, wording, log, token, isGoing }: PlatformParts): Promise<Platform | undefined> {
  if (!config.telegram) return undefined;
  const limit = { perSecond: config.telegram.perSecond, marginMs };
  return createTelegramPlatform({
    ...config.telegram,
    replyMoment: async (careful) => (careful || isGoing("telegram") ? records.budget.reply("telegram", limit) : 0),
    furtherCall: createFurtherCalls(records.budget, "telegram", { ...limit, chatMs }, () => performance.now()),
    publicUrl: config.http.publicUrl,
    webhookSecret: config.telegram.webhookSecret ?? (await records.settings.secret("telegram-webhook", token())),
    commands: { vi: commands(wording.vi), en: commands(wording.en) },
    log,
    onTrouble: markUnreachable("telegram", records, log),
  });
}

function createZalo({ config, records, clock, wording, log, token, say, url, staff, files }: PlatformParts): Platform | undefined {
  if (!config.zalo) return undefined;
  const { refreshToken, accessToken } = config.zalo;
  const step = stepMs(config.zalo.perSecond);
  const { vi: words } = wording;
  return createZaloPlatform({
    ...config.zalo,
    given: refreshToken === undefined ? undefined : { refresh: refreshToken, access: accessToken },
    url,
    store: records.zaloTokens,
    buttons: {
      areRefused: () => records.settings.remembers("zalo-refuses-buttons"),
      noteRefused: () => records.settings.remember("zalo-refuses-buttons", daySeconds),
    },
    perSecond: step > 0 ? Math.floor(1000 / step) : undefined,
    share: files.share,
    takeMoment: (patienceMs) => records.pace.take("zalo", step, patienceMs),
    now: () => clock.now().toMillis(),
    token,
    say: (key) => words.say(key),
    showLink: (link) => say(words.say("zalo-connect", { link })),
    tellStaff(trouble) {
      if (trouble.is === "lapses") staff.tell("zalo", "zalo-lapses", { days: trouble.days });
      else staff.tell("zalo", `zalo-stopped-${trouble.why}`, { link: trouble.link ?? "" });
    },
    onGoOn: () => stopReasons.forEach((why) => staff.isOver(`zalo-stopped-${why}`)),
    onTrouble: markUnreachable("zalo", records, log),
    log,
  });
}

async function createZaloBot({
  config,
  records,
  programme,
  clock,
  log,
  token,
  staff,
  files,
}: PlatformParts): Promise<Platform | undefined> {
  if (!config.zaloBot) return undefined;
  return createZaloBotPlatform({
    ...config.zaloBot,
    publicUrl: config.http.publicUrl,
    webhookSecret: config.zaloBot.webhookSecret ?? (await records.settings.secret("zalo-bot-webhook", token())),
    plan: {
      noteMessage: (month) => records.planUsage.noteMessage("zalo-bot", month),
      notePerson: (person) => records.planUsage.notePerson("zalo-bot", person),
      of: (month) => records.planUsage.of("zalo-bot", month),
    },
    month: () => clock.now().setZone(programme.last.timezone).toFormat("yyyy-MM"),
    share: files.share,
    onPlanNearlyUsed: (used) => staff.tell("zalo-bot", "zalo-bot-plan-nearly-used", { ...used }),
    log,
  });
}

/** Who can never be answered is not written to unasked either, until they write again. */
function markUnreachable(platform: PlatformName, records: Records, log: Logger) {
  return (person: string, outcome: Outcome) => {
    if (outcome.outcome !== "never" || outcome.why === "window") return;
    records.residents
      .markUnreachable(`${platform}:${person}`, outcome.why)
      .catch((error: unknown) => log.warn({ err: error }, "who cannot be reached could not be marked"));
  };
}

async function createWeb({
  config,
  redis,
  records,
  programme,
  clock,
  wording,
  log,
  rehearsal,
  token,
  files,
  url,
}: PlatformParts): Promise<Platform> {
  const root = packageRoot();
  return createWebPlatform({
    redis: redis.client,
    subscriber: await redis.another(),
    keyPrefix: records.keys.prefix,
    page: join(root, "src/platforms/web/page"),
    scripts: join(root, "dist/page"),
    texts: (language) => pageTexts(programme.last, wording[language === "en" ? "en" : "vi"]),
    now: () => clock.now().toMillis(),
    token,
    secure: config.http.publicUrl?.startsWith("https:") ?? false,
    share: files.pathOf,
    url: () => (rehearsal ? url() : config.http.publicUrl),
    mayUpload: async (visitor) => (await records.staff.addresses()).includes(`web:${visitor}`),
    log,
    rehearsal,
  });
}

/** What the page shows and says. */
function pageTexts({ name, organiser, timezone }: Programme, words: Words): object {
  const says = Object.fromEntries(pageSentences.map((key) => [key, words.say(`page-${key}`)]));
  return { language: words.language, name, organiser, zone: timezone, menu: commands(words), says };
}

function commands(words: Words) {
  return publicCommands.map((command) => ({ command, description: words.say(`command-${command}`) }));
}
