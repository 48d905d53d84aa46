import type { Logger } from "../../src/log.ts";
import type { Platform } from "../../src/platforms/platform.ts";
import { createZaloPlatform, type ZaloOptions } from "../../src/platforms/zalo/zalo.ts";
import { createRecords } from "../../src/records/records.ts";
import type { TestRedis } from "../redis.ts";
import type { StandInZalo } from "./stand-in-zalo.ts";

const silent = () => undefined;

/** One process' half of the Official Account: it shares Redis with the others, and nothing else. At no pace, unless one is given. */
export function openZalo(
  zalo: Pick<StandInZalo, "appId" | "appSecret" | "oaSecret" | "url" | "refreshToken" | "accessToken">,
  redis: Pick<TestRedis, "client">,
  given: Partial<ZaloOptions> = {},
): Platform {
  const records = createRecords(redis.client, "tuan", () => crypto.randomUUID());
  return createZaloPlatform({
    ...{ appId: zalo.appId, appSecret: zalo.appSecret, oaSecret: zalo.oaSecret, apiRoot: zalo.url, oauthRoot: zalo.url },
    given: { refresh: zalo.refreshToken, access: zalo.accessToken },
    ...{ siteVerification: undefined, reminderTemplate: undefined, url: () => "https://phuong.example.vn" },
    store: records.zaloTokens,
    buttons: { areRefused: async () => false, noteRefused: async () => undefined },
    share: async () => undefined,
    takeMoment: async () => 0,
    now: Date.now,
    token: () => crypto.randomUUID(),
    say: (key) => key,
    ...{ showLink: silent, tellStaff: silent, onGoOn: silent },
    log: { error: silent, warn: silent, info: silent, debug: silent } as Logger,
    ...given,
  });
}
