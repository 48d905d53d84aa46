import { DateTime } from "luxon";
import { z } from "zod";
import { logLevels } from "./log.ts";
import { platformNames, type PlatformName } from "./platforms/platform.ts";

/** An address without the / at its end, so that a path can follow. */
const link = (what = "an address that begins with https:// or http://", isRight: (url: string) => boolean = () => true) =>
  z
    .string()
    .transform((value) => value.replace(/\/+$/, ""))
    .refine((value) => /^https?:\/\/[^\s@?#]+$/.test(value) && URL.canParse(value) && isRight(value), { error: what });
const isSafe = (url: string) =>
  url.startsWith("https://") || /^http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?(?:\/|$)/.test(url);
/** What Telegram (setWebhook) allows. */
const webhookSecret = z.string().regex(/^[\w-]{1,256}$/, { error: "1 to 256 letters, digits, _ and -" });
const plainSecret = z.string().min(1, { error: "a text that is not empty" });

/** Every setting of docs/interfaces.md, as the text that it is in the environment. An error says what is expected, and nothing of what was found. */
export const settings = z.object({
  PROGRAMME: z.string().default("programmes/bien-giang-2024.yaml"),
  HOST: z.string().regex(/^\S+$/, { error: "an address such as 127.0.0.1" }).default("127.0.0.1"),
  PORT: z
    .string()
    .default("3000")
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65535, { error: "a port from 0 to 65535" }),
  PUBLIC_URL: link("an address that begins with https:// (http:// only for this machine)", isSafe).optional(),
  DATA_DIR: z.string().default(".data"),
  REDIS_URL: z
    .string()
    .refine((value) => value.split(",").every((url) => /^rediss?:\/\//.test(url.trim()) && URL.canParse(url.trim())), {
      error: "redis:// or rediss:// addresses, separated by commas",
    })
    .optional(),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d{3,}:[\w-]{10,}$/, { error: "a token as BotFather gives it: digits, a colon, letters" })
    .optional(),
  TELEGRAM_API_ROOT: link().default("https://api.telegram.org"),
  TELEGRAM_WEBHOOK_SECRET: webhookSecret.optional(),
  TELEGRAM_PER_SECOND: z
    .string()
    .default("30")
    .refine((value) => /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= 1000, { error: "a number from 1 to 1000" }),
  ZALO_APP_ID: z.string().regex(/^\d+$/, { error: "digits" }).optional(),
  ZALO_APP_SECRET: plainSecret.optional(),
  ZALO_OA_SECRET: plainSecret.optional(),
  ZALO_REFRESH_TOKEN: plainSecret.optional(),
  ZALO_ACCESS_TOKEN: plainSecret.optional(),
  ZALO_API_ROOT: link().default("https://openapi.zalo.me"),
  ZALO_OAUTH_ROOT: link().default("https://oauth.zaloapp.com"),
  ZALO_BUSINESS_ROOT: link().default("https://business.openapi.zalo.me"),
  ZALO_PER_SECOND: z
    .string()
    .default("10")
    .refine((value) => /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= 66, {
      error: "a number from 1 to 66, as Zalo takes 4,000 a minute",
    }),
  ZALO_SITE_VERIFICATION: z
    .string()
    .regex(/^[\w-]+$/, { error: "letters, digits, _ and -" })
    .optional(),
  ZALO_REMINDER_TEMPLATE: z.string().regex(/^\d+$/, { error: "digits" }).optional(),
  ZALO_BOT_TOKEN: plainSecret.optional(),
  ZALO_BOT_API_ROOT: link().default("https://bot-api.zaloplatforms.com"),
  ZALO_BOT_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{8,256}$/, { error: "8 to 256 letters, digits, _ and -" })
    .optional(),
  STAFF: z
    .string()
    .default("")
    .refine((value) => staffIn(value) !== undefined, { error: `telegram:123456,zalo:1867… (platforms: ${platformNames.join(", ")})` }),
  APPROVAL_OVER: z
    .string()
    .default("50")
    .refine((value) => /^\d{1,7}$/.test(value), { error: "a number; 0 = no announcement needs another officer's word" }),
  CLOCK: z
    .string()
    .refine((value) => /^\d{4}-\d\d-\d\dT.+(?:Z|[+-]\d\d:\d\d)$/.test(value) && DateTime.fromISO(value).isValid, {
      error: "an instant such as 2024-10-02T07:00:00+07:00",
    })
    .optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `one of ${logLevels.join(", ")}` }).default("info"),
});

/** Every variable that can be set, for .env.example and its test. */
export const settingNames: readonly string[] = Object.keys(settings.shape);

/**
 * The people in `telegram:123456,zalo:1867…`, or undefined when one is not of that form. Who is named here may change the
 * programme, so nothing is guessed.
 */
export function staffIn(list: string): { platform: PlatformName; id: string }[] | undefined {
  const entries = list.split(",").map((entry) => entry.trim());
  const staff = entries.filter(Boolean).map((entry) => {
    const [name = "", id = "", ...more] = entry.split(":");
    const platform = platformNames.find((known) => known === name);
    const form = name === "telegram" || name === "zalo" ? /^\d{1,32}$/ : /^[\w-]{1,64}$/;
    return platform && form.test(id) && more.length === 0 ? { platform, id } : undefined;
  });
  const known = staff.filter((member) => member !== undefined);
  return known.length === staff.length ? known : undefined;
}
