import { expect, test } from "@jest/globals";
import { createLogger } from "../src/log.ts";

function written(log: (logger: ReturnType<typeof createLogger>) => void): string {
  let text = "";
  log(createLogger("debug", { write: (line) => void (text += line) }));
  return text;
}

const token = "123456789:AAfakefakefakefakefakefakefakefake_-";

test.each<[string, (logger: ReturnType<typeof createLogger>) => void]>([
  [
    "in an error's message and stack",
    (log) => log.error({ err: new Error(`POST https://api.example/bot${token}/sendMessage failed`) }, "call"),
  ],
  ["in the cause of an error", (log) => log.error({ err: new Error("call", { cause: new Error(`/bot${token}/getMe`) }) }, "call")],
  ["in the fields of an error", (log) => log.error({ err: Object.assign(new Error("call"), { config: { url: token } }) }, "call")],
  ["in an error that stands alone", (log) => log.error(new Error(`/bot${token}/getMe`))],
  ["in an error without words beside it", (log) => log.error({ err: new Error(`/bot${token}/getMe`) })],
  ["in an error under another name", (log) => log.error({ why: new Error(`/bot${token}/getMe`) }, "call")],
  ["in what was thrown and is no error", (log) => log.error({ err: { config: { url: `/bot${token}/getMe` } } }, "call")],
  ["in the words", (log) => log.warn(`/bot${token}/getMe failed`)],
  ["in an address", (log) => log.info({ url: `https://api.example/bot${token}/getMe` }, "call")],
  ["short, in an address", (log) => log.info({ url: "https://api.example/bot1:AAfake/getMe" }, "call")],
  ["deep inside", (log) => log.info({ a: [{ b: { c: { token: "AAfake" } } }] }, "settings")],
  [
    "under a name that only ends so",
    (log) => log.info({ webhookSecret: "AAfake", headers: { "x-telegram-bot-api-secret-token": "AAfake", cookie: "AAfake" } }, "call"),
  ],
  ["as a field", (log) => log.info({ token, options: { secret: token } }, "settings")],
])("a token is never written: %s", (_, log) => {
  const text = written(log);
  expect(text).toContain('"msg"');
  expect(text).not.toContain("AAfake");
});

test("names, numbers and texts of people are never written", () => {
  const text = written((log) =>
    log.warn(
      { person: "0912345678", heard: { text: "xin chào", phone_number: "0912345678", from: { first_name: "Bình", displayName: "Bình" } } },
      "heard",
    ),
  );
  expect(text).toContain('"msg":"heard"');
  expect(text).not.toMatch(/0912345678|xin chào|Bình/);
});

test("what helps to find the trouble is written: kind, message, stack, causes, plain fields", () => {
  const line = JSON.parse(
    written((log) =>
      log.error({ err: new TypeError("call", { cause: new Error("socket") }), platform: "telegram", status: 502 }, "an answer failed"),
    ),
  ) as object;
  expect(line).toMatchObject({
    msg: "an answer failed",
    platform: "telegram",
    status: 502,
    err: { type: "TypeError", message: "call", stack: expect.stringContaining("log.test"), cause: { message: "socket" } },
  });
});

test("an error that is its own cause ends", () => {
  const error = new Error("round");
  error.cause = error;
  expect(written((log) => log.error({ err: error }, "call"))).toContain("[deeper]");
});

test("below the level, nothing is written", () => {
  let lines = 0;
  const log = createLogger("warn", { write: () => void (lines += 1) });
  log.info("quiet");
  expect(lines).toBe(0);
  log.warn("loud");
  expect(lines).toBe(1);
});
