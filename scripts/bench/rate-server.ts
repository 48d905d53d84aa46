// A Bot API that keeps a limit, in a process of its own, so that measuring does not share a loop with what is measured.
// Strict: never more than the limit in any second, and three seconds of silence for who does not keep it. Bucket: a second's
// messages may be saved up. Each answer takes 50 ms; a message counts when it is accepted, before the answer.
// The third argument says what goes wrong: every how manieth call is cut off or never answered after it was accepted, or answered
// with a silence of 1 to 5 seconds for the whole bot; and every how manieth chat has blocked the bot.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";

const limit = Number(process.argv[2]);
const isStrict = process.argv[3] === "strict";
const {
  cut = 0,
  hang = 0,
  storm = 0,
  blocked = 0,
} = JSON.parse(process.argv[4] ?? "{}") as Readonly<Record<"cut" | "hang" | "storm" | "blocked", number | undefined>>;
const isTurn = (every: number, number: number) => every > 0 && number % every === 0;
const latencyMs = 50;
const penaltyMs = 3_000;

let accepted: number[] = [];
let heard = new Map<string, number>();
let refused = 0;
let calls = 0;
/** Calls that came while the bot was to be silent: those that were under way when it was told. */
let early = 0;
let silentUntil = 0;
let tokens = limit;
let filled = performance.now();

/** Milliseconds after which it may come again; 0 = taken. */
function take(now: number): number {
  if (now < silentUntil) {
    early += 1;
    return silentUntil - now;
  }
  if (isTurn(storm, calls)) {
    const silence = 1_000 * (1 + ((calls / storm) % 5));
    silentUntil = now + silence;
    return silence;
  }
  if (isStrict) {
    const first = accepted[accepted.length - limit];
    if (first === undefined || first <= now - 1_000) return 0;
    silentUntil = now + penaltyMs;
    return penaltyMs;
  }
  tokens = Math.min(limit, tokens + ((now - filled) * limit) / 1_000);
  filled = now;
  if (tokens < 1) return 1_000;
  tokens -= 1;
  return 0;
}

const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk: Buffer) => (body += chunk.toString()));
  request.on("end", () => {
    response.setHeader("content-type", "application/json");
    if (!request.url?.endsWith("/sendMessage")) {
      return response.end('{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"Bench","username":"bench"}}');
    }
    const now = performance.now();
    calls += 1;
    const wait = take(now);
    if (wait > 0) {
      refused += 1;
      const seconds = Math.ceil(wait / 1_000);
      return response.writeHead(429).end(
        JSON.stringify({
          ok: false,
          error_code: 429,
          description: `Too Many Requests: retry after ${seconds}`,
          parameters: { retry_after: seconds },
        }),
      );
    }
    const chat = String((JSON.parse(body) as { chat_id: unknown }).chat_id);
    if (isTurn(blocked, Number(chat))) {
      return response.writeHead(403).end('{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}');
    }
    accepted.push(now);
    heard.set(chat, (heard.get(chat) ?? 0) + 1);
    if (isTurn(hang, calls)) return undefined;
    if (isTurn(cut, calls)) return setTimeout(() => request.socket.destroy(), latencyMs);
    return setTimeout(() => response.end('{"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"}}}'), latencyMs);
  });
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`));

/** The most that came in any hundredth part of the time that the limit's messages need: how even they went. */
function mostIn(milliseconds: number): number {
  let most = 0;
  for (let from = 0, to = 0; to < accepted.length; to += 1) {
    while ((accepted[to] ?? 0) - (accepted[from] ?? 0) >= milliseconds) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most;
}

// A line asks for what was seen since the last one.
for await (const _ of createInterface({ input: process.stdin })) {
  const seconds = ((accepted.at(-1) ?? 0) - (accepted[0] ?? 0)) / 1_000;
  const counts = [...heard.values()];
  process.stdout.write(
    `${JSON.stringify({ people: heard.size, doubled: counts.filter((count) => count > 1).length, refused, early, rate: seconds > 0 ? (accepted.length - 1) / seconds : 0, mostInSecond: mostIn(1_000), mostInTenth: mostIn(100) })}\n`,
  );
  accepted = [];
  heard = new Map();
  refused = 0;
  early = 0;
  silentUntil = 0;
  tokens = limit;
}
