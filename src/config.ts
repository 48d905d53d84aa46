import { z } from "zod";
import { logLevels } from "./log.ts";
import { platformNames, type PlatformName } from "./platforms/platform.ts";

/** Everything that can be set, read once. Only this file looks at the environment. */
export interface Config {
  /** Path of the programme file. */
  readonly programme: string;
  readonly http: { readonly host: string; readonly port: number; readonly publicUrl: string | undefined };
  /** Where the service's own Redis keeps its files. */
  readonly dataDir: string;
  /** Undefined = its own Redis; several = a Redis Cluster. */
  readonly redisUrls: readonly string[] | undefined;
  readonly telegram: { readonly token: string; readonly apiRoot: string; readonly webhookSecret: string | undefined } | undefined;
  readonly zalo: ZaloConfig | undefined;
  readonly zaloBot: { readonly token: string; readonly apiRoot: string | undefined; readonly webhookSecret: string | undefined } | undefined;
  readonly staff: readonly { readonly platform: PlatformName; readonly id: string }[];
  /** An ISO 8601 instant. */
  readonly clock: string | undefined;
  readonly logLevel: string;
  /** Where programs are looked for: PATH. */
  readonly searchPath: string;
}

export interface ZaloConfig {
  readonly appId: string | undefined;
  readonly appSecret: string | undefined;
  readonly oaSecret: string | undefined;
  readonly refreshToken: string;
  readonly accessToken: string | undefined;
  readonly siteVerification: string | undefined;
  readonly reminderTemplate: string | undefined;
  readonly apiRoot: string | undefined;
  readonly oauthRoot: string | undefined;
  readonly businessRoot: string | undefined;
}

const web = (what: string) => z.string().refine((value) => /^https?:\/\//.test(value) && URL.canParse(value) && !value.endsWith("/"), { error: what });
const link = web("an address that begins with https:// and has no / at its end");
const secret = (what: string) => z.string().regex(/^[\w.-]{1,256}$/, { error: what });
const plainSecret = z.string().min(1, { error: "a text that is not empty" });

const settings = z.object({
  PROGRAMME: z.string().default("programmes/bien-giang-2024.yaml"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z
    .string()
    .default("3000")
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65535, { error: "a port from 0 to 65535" }),
  PUBLIC_URL: link
    .refine((value) => value.startsWith("https://") || /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(value), {
      error: "an address that begins with https:// (http:// only for this machine)",
    })
    .optional(),
  DATA_DIR: z.string().default(".data"),
  REDIS_URL: z
    .string()
    .refine((value) => value.split(",").every((url) => /^rediss?:\/\//.test(url.trim()) && URL.canParse(url.trim())), {
      error: "redis:// or rediss:// addresses, separated by commas",
    })
    .optional(),
  TELEGRAM_BOT_TOKEN: z.string().regex(/^\d{3,}:[\w-]{10,}$/, { error: "a token as BotFather gives it: digits, a colon, letters" }).optional(),
  TELEGRAM_API_ROOT: link.default("https://api.telegram.org"),
  TELEGRAM_WEBHOOK_SECRET: secret("1 to 256 letters, digits, _ and -").optional(),
  ZALO_APP_ID: z.string().regex(/^\d+$/, { error: "digits" }).optional(),
  ZALO_APP_SECRET: plainSecret.optional(),
  ZALO_OA_SECRET: plainSecret.optional(),
  ZALO_REFRESH_TOKEN: plainSecret.optional(),
  ZALO_ACCESS_TOKEN: plainSecret.optional(),
  ZALO_API_ROOT: link.optional(),
  ZALO_OAUTH_ROOT: link.optional(),
  ZALO_BUSINESS_ROOT: link.optional(),
  ZALO_SITE_VERIFICATION: z.string().regex(/^[\w-]+$/, { error: "letters, digits, _ and -" }).optional(),
  ZALO_REMINDER_TEMPLATE: z.string().regex(/^\d+$/, { error: "digits" }).optional(),
  ZALO_BOT_TOKEN: plainSecret.optional(),
  ZALO_BOT_API_ROOT: link.optional(),
  ZALO_BOT_WEBHOOK_SECRET: secret("1 to 256 letters, digits, _ and -").optional(),
  STAFF: z
    .string()
    .default("")
    .refine((value) => staffIn(value).every(({ platform, id }) => isPlatform(platform) && id !== ""), {
      error: "telegram:123456,zalo:1867… (platforms: telegram, zalo, zalo-bot)",
    }),
  CLOCK: z.iso.datetime({ offset: true, error: "an instant such as 2024-10-02T07:00:00+07:00" }).optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `one of ${logLevels.join(", ")}` }).default("info"),
});

/** Every variable that can be set, for .env.example and its test. */
export const settingNames: readonly string[] = Object.keys(settings.shape);

/** What is shown of a bad value: nothing of these. */
const secretNames = /TOKEN|SECRET|REDIS_URL/;

/** Reads all settings, or complains about all of them at once, a line each; an empty value counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): { config: Config } | { faults: string[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const unknown = Object.keys(given).filter((name) => /^(?:TELEGRAM|ZALO)_/.test(name) && !settingNames.includes(name));
  const faults = unknown.map((name) => `${name}: expected no such setting; is it misspelled?`);
  const read = settings.safeParse(given);
  if (!read.success) {
    for (const { path, message } of read.error.issues) {
      const name = String(path[0]);
      faults.push(`${name}: expected ${message}, found ${secretNames.test(name) ? "something else (not shown)" : JSON.stringify(given[name])}`);
    }
    return { faults };
  }
  const config = { ...arrange(read.data), searchPath: environment["PATH"] ?? "" };
  if (config.clock && (config.telegram || config.zalo || config.zaloBot)) {
    faults.push("CLOCK: expected nothing while a platform's token is set: reminders would go out at a wrong time");
  }
  return faults.length > 0 ? { faults } : { config };
}

function arrange(value: z.infer<typeof settings>): Omit<Config, "searchPath"> {
  return {
    programme: value.PROGRAMME,
    http: { host: value.HOST, port: Number(value.PORT), publicUrl: value.PUBLIC_URL },
    dataDir: value.DATA_DIR,
    redisUrls: value.REDIS_URL?.split(",").map((url) => url.trim()),
    telegram: value.TELEGRAM_BOT_TOKEN
      ? { token: value.TELEGRAM_BOT_TOKEN, apiRoot: value.TELEGRAM_API_ROOT, webhookSecret: value.TELEGRAM_WEBHOOK_SECRET }
      : undefined,
    zalo: value.ZALO_REFRESH_TOKEN
      ? {
          appId: value.ZALO_APP_ID,
          appSecret: value.ZALO_APP_SECRET,
          oaSecret: value.ZALO_OA_SECRET,
          refreshToken: value.ZALO_REFRESH_TOKEN,
          accessToken: value.ZALO_ACCESS_TOKEN,
          siteVerification: value.ZALO_SITE_VERIFICATION,
          reminderTemplate: value.ZALO_REMINDER_TEMPLATE,
          apiRoot: value.ZALO_API_ROOT,
          oauthRoot: value.ZALO_OAUTH_ROOT,
          businessRoot: value.ZALO_BUSINESS_ROOT,
        }
      : undefined,
    zaloBot: value.ZALO_BOT_TOKEN
      ? { token: value.ZALO_BOT_TOKEN, apiRoot: value.ZALO_BOT_API_ROOT, webhookSecret: value.ZALO_BOT_WEBHOOK_SECRET }
      : undefined,
    staff: staffIn(value.STAFF).flatMap(({ platform, id }) => (isPlatform(platform) ? [{ platform, id }] : [])),
    clock: value.CLOCK,
    logLevel: value.LOG_LEVEL,
  };
}

function staffIn(list: string): { platform: string; id: string }[] {
  return list
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map((entry) => ({ platform: entry.split(":")[0] ?? "", id: entry.split(":")[1] ?? "" }));
}

function isPlatform(name: string): name is PlatformName {
  return (platformNames as readonly string[]).includes(name);
}
