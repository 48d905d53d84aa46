import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { readConfig, settingNames } from "../src/config.ts";

const token = "123456:secret-secret-secret";

describe("settings", () => {
  test("without any, it is a rehearsal on this machine", () => {
    expect(readConfig({})).toEqual({
      config: {
        programme: "programmes/bien-giang-2024.yaml",
        http: { host: "127.0.0.1", port: 3000, publicUrl: undefined },
        dataDir: ".data",
        redisUrls: undefined,
        telegram: undefined,
        zalo: undefined,
        zaloBot: undefined,
        staff: [],
        clock: undefined,
        logLevel: "info",
        searchPath: "",
      },
    });
  });

  test("an empty value is a value that is not set", () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: "", PORT: " " })).toEqual(readConfig({}));
  });

  test("staff, several Redis addresses, Telegram", () => {
    const read = readConfig({ STAFF: "telegram:123, zalo:1867000000000000000", REDIS_URL: "redis://a:1,redis://b:2", TELEGRAM_BOT_TOKEN: token });
    expect(read).toMatchObject({
      config: {
        staff: [{ platform: "telegram", id: "123" }, { platform: "zalo", id: "1867000000000000000" }],
        redisUrls: ["redis://a:1", "redis://b:2"],
        telegram: { token, apiRoot: "https://api.telegram.org" },
      },
    });
  });

  test.each<[Record<string, string>, string]>([
    [{ PORT: "70000" }, 'PORT: expected a port from 0 to 65535, found "70000"'],
    [{ PORT: "abc" }, 'PORT: expected a port from 0 to 65535, found "abc"'],
    [{ TELEGRAM_BOT_TOKEN: "hunter2" }, "TELEGRAM_BOT_TOKEN: expected a token as BotFather gives it: digits, a colon, letters, found something else (not shown)"],
    [{ REDIS_URL: "http://user:hunter2@x" }, "REDIS_URL: expected redis:// or rediss:// addresses, separated by commas, found something else (not shown)"],
    [{ PUBLIC_URL: "http://ward.example" }, 'PUBLIC_URL: expected an address that begins with https:// (http:// only for this machine), found "http://ward.example"'],
    [{ STAFF: "facebook:1" }, 'STAFF: expected telegram:123456,zalo:1867… (platforms: telegram, zalo, zalo-bot), found "facebook:1"'],
    [{ CLOCK: "yesterday" }, 'CLOCK: expected an instant such as 2024-10-02T07:00:00+07:00, found "yesterday"'],
    [{ CLOCK: "2024-10-02T07:00:00+07:00", TELEGRAM_BOT_TOKEN: token }, "CLOCK: expected nothing while a platform's token is set: reminders would go out at a wrong time"],
    [{ LOG_LEVEL: "loud" }, 'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, found "loud"'],
    [{ TELEGRAM_TOKEN: "x" }, "TELEGRAM_TOKEN: expected no such setting; is it misspelled?"],
  ])("a bad one names the variable, what it holds and what it should hold: %j", (environment, line) => {
    const read = readConfig(environment);
    expect(read).toEqual({ faults: [line] });
    expect(JSON.stringify(read)).not.toContain("hunter2");
  });

  test("all bad ones are named at once", () => {
    expect(readConfig({ PORT: "x", LOG_LEVEL: "x" })).toMatchObject({ faults: [expect.stringMatching(/^PORT/), expect.stringMatching(/^LOG_LEVEL/)] });
  });

  test(".env.example has every setting, and no other", () => {
    const named = [...readFileSync(".env.example", "utf8").matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(settingNames));
  });
});
