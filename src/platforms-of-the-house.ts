import { join } from "node:path";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { publicCommands } from "./conversations/all.ts";
import type { Programme } from "./domain/programme.ts";
import type { Logger } from "./log.ts";
import type { OpenRedis } from "./open-redis.ts";
import { packageRoot } from "./package-root.ts";
import type { Platform } from "./platforms/platform.ts";
import { createTelegramPlatform } from "./platforms/telegram/telegram.ts";
import { createWebPlatform, type Rehearsal } from "./platforms/web/web.ts";
import type { CurrentProgramme } from "./programme-of-the-week.ts";
import type { Records } from "./records/records.ts";
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
  token(): string;
}

/** The sentences of the page: page-<name> in locales/. */
const pageSentences = [
  ...["connecting", "offline", "placeholder", "send", "menu", "log", "new-messages", "typing", "sending", "not-sent", "sent"],
  ...["download", "rehearsal", "next-hour", "next-day", "next-due", "open-staff", "staff", "moving", "skip-to-input"],
] as const;

/** The platforms that the settings turn on; the web chat always is. A new platform is added here. */
export async function createPlatforms(parts: PlatformParts): Promise<Platform[]> {
  const web = await createWeb(parts);
  const telegram = await createTelegram(parts);
  return telegram ? [web, telegram] : [web];
}

async function createTelegram({ config, records, wording, log, token }: PlatformParts): Promise<Platform | undefined> {
  if (!config.telegram) return undefined;
  return createTelegramPlatform({
    ...config.telegram,
    publicUrl: config.http.publicUrl,
    webhookSecret: config.telegram.webhookSecret ?? (await records.settings.secret("telegram-webhook", token())),
    commands: { vi: commands(wording.vi), en: commands(wording.en) },
    log,
    // Who cannot be answered is not written to unasked either, until they write again.
    onTrouble(person, outcome) {
      if (outcome.outcome !== "never") return;
      records.residents
        .markAddressUnreachable(`telegram:${person}`, outcome.why)
        .catch((error: unknown) => log.warn({ err: error }, "who cannot be reached could not be marked"));
    },
  });
}

async function createWeb({ config, redis, records, programme, clock, wording, log, rehearsal, token }: PlatformParts): Promise<Platform> {
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
