import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { readConfig } from "../src/config.ts";
import { settingNames } from "../src/settings.ts";

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
        approvalOver: 50,
        clock: undefined,
        logLevel: "info",
        searchPath: "",
      },
    });
  });

  test("an empty value is a value that is not set", () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: "", PORT: " " })).toEqual(readConfig({}));
  });

  test("spaces around a copied value, and / after an address, do no harm", () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: ` ${token}\n`, PUBLIC_URL: "https://ward.example/", PORT: "0" })).toMatchObject({
      config: { telegram: { token }, http: { publicUrl: "https://ward.example", port: 0 } },
    });
  });

  test.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000", "https://ward.example/tuan-hoc"])(
    "the platforms may reach it at %s",
    (url) => {
      expect(readConfig({ PUBLIC_URL: url })).toMatchObject({ config: { http: { publicUrl: url } } });
    },
  );

  test.each(["2024-10-02T07:00:00+07:00", "2024-10-02T07:00+07:00", "2024-10-02T00:00:00Z"])("the clock may start at %s", (clock) => {
    expect(readConfig({ CLOCK: clock })).toMatchObject({ config: { clock } });
  });

  test("nobody changes them later", () => {
    const read = readConfig({ STAFF: "web:abc_1", TELEGRAM_BOT_TOKEN: token });
    if ("faults" in read) throw new Error(read.faults.join());
    for (const part of [read.config, read.config.http, read.config.telegram, read.config.staff, read.config.staff[0]]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  test("staff, several Redis addresses, Telegram", () => {
    const read = readConfig({
      STAFF: "telegram:123, zalo:1867000000000000000",
      REDIS_URL: "redis://a:1,redis://b:2",
      TELEGRAM_BOT_TOKEN: token,
    });
    expect(read).toMatchObject({
      config: {
        staff: [
          { platform: "telegram", id: "123" },
          { platform: "zalo", id: "1867000000000000000" },
        ],
        redisUrls: ["redis://a:1", "redis://b:2"],
        telegram: { token, apiRoot: "https://api.telegram.org" },
      },
    });
  });

  test.each<[Record<string, string>, string]>([
    [{ PORT: "70000" }, 'PORT: expected a port from 0 to 65535, found "70000"'],
    [{ PORT: "abc" }, 'PORT: expected a port from 0 to 65535, found "abc"'],
    [
      { TELEGRAM_BOT_TOKEN: "hunter2" },
      "TELEGRAM_BOT_TOKEN: expected a token as BotFather gives it: digits, a colon, letters, found something else (not shown)",
    ],
    [
      { REDIS_URL: "http://user:hunter2@x" },
      "REDIS_URL: expected redis:// or rediss:// addresses, separated by commas, found something else (not shown)",
    ],
    [
      { PUBLIC_URL: "http://ward.example" },
      'PUBLIC_URL: expected an address that begins with https:// (http:// only for this machine), found "http://ward.example"',
    ],
    [
      { PUBLIC_URL: "http://localhost.ward.example" },
      'PUBLIC_URL: expected an address that begins with https:// (http:// only for this machine), found "http://localhost.ward.example"',
    ],
    [
      { PUBLIC_URL: "https://me:hunter2@ward.example" },
      "PUBLIC_URL: expected an address that begins with https:// (http:// only for this machine), found something else (not shown)",
    ],
    [
      { TELEGRAM_API_ROOT: "https://api.example?x=1" },
      'TELEGRAM_API_ROOT: expected an address that begins with https:// or http://, found "https://api.example?x=1"',
    ],
    [{ HOST: "a b" }, 'HOST: expected an address such as 127.0.0.1, found "a b"'],
    [
      { TELEGRAM_WEBHOOK_SECRET: "hunter2." },
      "TELEGRAM_WEBHOOK_SECRET: expected 1 to 256 letters, digits, _ and -, found something else (not shown)",
    ],
    ...["facebook:1", "telegram", "telegram:", "telegram:1:2", "telegram:@binh", "zalo:0912 345"].map(
      (staff): [Record<string, string>, string] => [
        { STAFF: `telegram:1,${staff}` },
        `STAFF: expected telegram:123456,zalo:1867… (platforms: telegram, zalo, zalo-bot, web), found "telegram:1,${staff}"`,
      ],
    ),
    ...["0", "67", "x"].map((ZALO_PER_SECOND): [Record<string, string>, string] => [
      { ZALO_PER_SECOND },
      `ZALO_PER_SECOND: expected a number from 1 to 66, as Zalo takes 4,000 a minute, found "${ZALO_PER_SECOND}"`,
    ]),
    [{ CLOCK: "2024-10-02T07:00:00" }, 'CLOCK: expected an instant such as 2024-10-02T07:00:00+07:00, found "2024-10-02T07:00:00"'],
    [{ CLOCK: "2024-02-30T07:00:00Z" }, 'CLOCK: expected an instant such as 2024-10-02T07:00:00+07:00, found "2024-02-30T07:00:00Z"'],
    [{ CLOCK: "yesterday" }, 'CLOCK: expected an instant such as 2024-10-02T07:00:00+07:00, found "yesterday"'],
    [
      { CLOCK: "2024-10-02T07:00:00+07:00", TELEGRAM_BOT_TOKEN: token },
      "CLOCK: expected nothing while a platform's token is set: reminders would go out at a wrong time",
    ],
    [
      { CLOCK: "2024-10-02T07:00:00+07:00", ZALO_APP_ID: "1", ZALO_APP_SECRET: "x", ZALO_OA_SECRET: "x" },
      "CLOCK: expected nothing while a platform's token is set: reminders would go out at a wrong time",
    ],
    [
      { CLOCK: "2024-10-02T07:00:00+07:00", ZALO_BOT_TOKEN: "x" },
      "CLOCK: expected nothing while a platform's token is set: reminders would go out at a wrong time",
    ],
    [{ LOG_LEVEL: "loud" }, 'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, found "loud"'],
    [{ TELEGRAM_TOKEN: "hunter2" }, "TELEGRAM_TOKEN: expected no such setting; is it misspelled?"],
    [
      { ZALO_REFRESH_TOKEN: "x", ZALO_APP_ID: "1", ZALO_OA_SECRET: "x" },
      "ZALO_APP_SECRET: expected a value, as a Zalo Official Account needs ZALO_APP_ID, ZALO_APP_SECRET, ZALO_OA_SECRET together; found nothing",
    ],
    [
      { ZALO_BOT_WEBHOOK_SECRET: "short" },
      "ZALO_BOT_WEBHOOK_SECRET: expected 8 to 256 letters, digits, _ and -, found something else (not shown)",
    ],
    [{ zalo_bot_token: "hunter2" }, "zalo_bot_token: expected no such setting; is it misspelled?"],
  ])("a bad one names the variable, what it holds and what it should hold: %j", (environment, line) => {
    const read = readConfig(environment);
    expect(read).toEqual({ faults: [line] });
    expect(JSON.stringify(read)).not.toContain("hunter2");
  });

  test("all bad ones are named at once, those of several settings too", () => {
    const read = readConfig({
      PORT: "x",
      LOG_LEVEL: "x",
      ZALO_TOKEN: "x",
      CLOCK: "2024-10-02T07:00:00Z",
      TELEGRAM_BOT_TOKEN: "x",
      HOME: "/root",
    });
    expect("faults" in read && read.faults.map((line) => line.split(":")[0])).toEqual([
      "ZALO_TOKEN",
      "PORT",
      "TELEGRAM_BOT_TOKEN",
      "LOG_LEVEL",
      "CLOCK",
    ]);
  });

  describe(".env.example", () => {
    const lines = readFileSync(".env.example", "utf8").split("\n");
    const examples = lines.flatMap((line) =>
      [...line.matchAll(/^# ([A-Z_]+)=(.*)$/g)].map(([, name = "", value = ""]) => ({ name, value })),
    );

    test("has every setting once, and no other", () => {
      expect(examples.map(({ name }) => name).sort()).toEqual([...settingNames].sort());
    });

    test("sets nothing, and shows the defaults", () => {
      expect(lines.filter((line) => line !== "" && !line.startsWith("#"))).toEqual([]);
      expect(readConfig(Object.fromEntries(examples.map(({ name, value }) => [name, value])))).toEqual(readConfig({}));
    });

    test("explains every setting", () => {
      const explained = lines.filter((line, index) => /^# [A-Z_]+=/.test(line) && /^# (?![A-Z_]+=)/.test(lines[index - 1] ?? ""));
      expect(explained).toHaveLength(settingNames.length);
    });
  });
});
