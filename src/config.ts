import type { z } from "zod";
import type { PlatformName } from "./platforms/platform.ts";
import { settingNames, settings, staffIn } from "./settings.ts";

/** Everything that can be set, read once. Only this file looks at the environment. */
export interface Config {
  /** Path of the programme file. */
  readonly programme: string;
  readonly http: { readonly host: string; readonly port: number; readonly publicUrl: string | undefined };
  /** Where the service's own Redis keeps its files. */
  readonly dataDir: string;
  /** Undefined = its own Redis; several = a Redis Cluster. */
  readonly redisUrls: readonly string[] | undefined;
  readonly telegram:
    | { readonly token: string; readonly apiRoot: string; readonly webhookSecret: string | undefined; readonly perSecond: number }
    | undefined;
  readonly zalo: ZaloConfig | undefined;
  readonly zaloBot: { readonly token: string; readonly apiRoot: string; readonly webhookSecret: string | undefined } | undefined;
  readonly staff: readonly { readonly platform: PlatformName; readonly id: string }[];
  /** Announcements to more people than this need another officer's word; 0 = none does. */
  readonly approvalOver: number;
  /** An ISO 8601 instant. */
  readonly clock: string | undefined;
  readonly logLevel: string;
  /** Where programs are looked for: PATH. */
  readonly searchPath: string;
}

export interface ZaloConfig {
  readonly appId: string;
  readonly appSecret: string;
  readonly oaSecret: string;
  /** Undefined = an admin's consent brings the first tokens. */
  readonly refreshToken: string | undefined;
  readonly accessToken: string | undefined;
  readonly siteVerification: string | undefined;
  readonly reminderTemplate: string | undefined;
  readonly apiRoot: string;
  readonly oauthRoot: string;
  /** Calls a second, replies and unasked messages together; 0 = as many as there are, which no setting says. */
  readonly perSecond: number;
}

/** What is shown of a bad value: nothing of these, and of no address with a password in it. */
const secretNames = /TOKEN|SECRET|REDIS_URL/;
const password = /\/\/[^/]*@/;

/** Each of these turns a platform on. */
const platformTokens = ["TELEGRAM_BOT_TOKEN", "ZALO_APP_ID", "ZALO_REFRESH_TOKEN", "ZALO_BOT_TOKEN"];
/** Without these a Zalo Official Account can neither be let in to nor be believed. */
const zaloNeeds = ["ZALO_APP_ID", "ZALO_APP_SECRET", "ZALO_OA_SECRET"];

/**
 * Reads all settings, or complains about all of them at once, a line each, which never holds a secret. An empty value
 * counts as not set; spaces around one are left out, as they come with copying.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): { config: Config } | { faults: string[] } {
  const given: Record<string, string> = {};
  for (const [name, value = ""] of Object.entries(environment)) if (value.trim() !== "") given[name] = value.trim();
  // The environment holds much that is not ours; only these beginnings are.
  const unknown = Object.keys(given).filter((name) => /^(?:TELEGRAM|ZALO)_/i.test(name) && !settingNames.includes(name));
  const faults = unknown.map((name) => `${name}: expected no such setting; is it misspelled?`);
  const read = settings.safeParse(given);
  for (const { path, message } of read.error?.issues ?? []) {
    const name = String(path[0]);
    const value = given[name] ?? "";
    const shown = secretNames.test(name) || password.test(value) ? "something else (not shown)" : JSON.stringify(value);
    faults.push(`${name}: expected ${message}, found ${shown}`);
  }
  if (given["CLOCK"] && platformTokens.some((name) => given[name])) {
    faults.push("CLOCK: expected nothing while a platform's token is set: reminders would go out at a wrong time");
  }
  if ([...zaloNeeds, "ZALO_REFRESH_TOKEN"].some((name) => given[name])) {
    for (const name of zaloNeeds) {
      if (!given[name]) {
        faults.push(`${name}: expected a value, as a Zalo Official Account needs ${zaloNeeds.join(", ")} together; found nothing`);
      }
    }
  }
  if (!read.success || faults.length > 0) return { faults };
  return { config: frozen({ ...arrange(read.data), searchPath: environment["PATH"] ?? "" }) };
}

function arrange(value: z.infer<typeof settings>): Omit<Config, "searchPath"> {
  return {
    programme: value.PROGRAMME,
    http: { host: value.HOST, port: Number(value.PORT), publicUrl: value.PUBLIC_URL },
    dataDir: value.DATA_DIR,
    redisUrls: value.REDIS_URL?.split(",").map((url) => url.trim()),
    telegram: value.TELEGRAM_BOT_TOKEN
      ? {
          token: value.TELEGRAM_BOT_TOKEN,
          apiRoot: value.TELEGRAM_API_ROOT,
          webhookSecret: value.TELEGRAM_WEBHOOK_SECRET,
          perSecond: Number(value.TELEGRAM_PER_SECOND),
        }
      : undefined,
    zalo:
      value.ZALO_APP_ID && value.ZALO_APP_SECRET && value.ZALO_OA_SECRET
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
            perSecond: Number(value.ZALO_PER_SECOND),
          }
        : undefined,
    zaloBot: value.ZALO_BOT_TOKEN
      ? { token: value.ZALO_BOT_TOKEN, apiRoot: value.ZALO_BOT_API_ROOT, webhookSecret: value.ZALO_BOT_WEBHOOK_SECRET }
      : undefined,
    staff: staffIn(value.STAFF) ?? [],
    approvalOver: Number(value.APPROVAL_OVER),
    clock: value.CLOCK,
    logLevel: value.LOG_LEVEL,
  };
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
