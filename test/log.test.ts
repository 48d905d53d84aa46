import { expect, test } from "@jest/globals";
import { createLogger } from "../src/log.ts";

function written(log: (logger: ReturnType<typeof createLogger>) => void): string {
  let text = "";
  log(createLogger("debug", { write: (line) => void (text += line) }));
  return text;
}

const token = "123456789:AAfakefakefakefakefakefakefakefake_-";

test.each<[string, (logger: ReturnType<typeof createLogger>) => void]>([
  ["in an error's message and stack", (log) => log.error({ err: new Error(`POST https://api.example/bot${token}/sendMessage failed`) }, "call")],
  ["in the cause of an error", (log) => log.error({ err: new Error("call", { cause: new Error(`/bot${token}/getMe`) }) }, "call")],
  ["in the fields of an error", (log) => log.error({ err: Object.assign(new Error("call"), { config: { url: token } }) }, "call")],
  ["as a field", (log) => log.info({ token, options: { secret: token } }, "settings")],
])("a token is never written: %s", (_, log) => {
  const text = written(log);
  expect(text).toContain('"msg"');
  expect(text).not.toContain("AAfake");
});

test("names, numbers and texts of people are never written", () => {
  const text = written((log) => log.warn({ person: "0912345678", heard: { text: "xin chào", from: { first_name: "Bình" } } }, "heard"));
  expect(text).not.toMatch(/0912345678|xin chào|Bình/);
});
