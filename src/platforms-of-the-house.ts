import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { publicCommands } from "./conversations/all.ts";
import type { Logger } from "./log.ts";
import type { OpenRedis } from "./open-redis.ts";
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
  });
}

function createWeb({ config, redis, records, programme, clock, wording, log, rehearsal }: PlatformParts): Promise<Platform> {
  throw new Error([config, redis, records, programme, clock, wording, log, rehearsal, createWebPlatform].join());
}

function commands(words: Words) {
  return publicCommands.map((command) => ({ command, description: words.say(`command-${command}`) }));
}
