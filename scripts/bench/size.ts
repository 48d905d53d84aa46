import { Redis } from "ioredis";
import { DateTime } from "luxon";
import { createKeys } from "../../src/records/keys.ts";
import { createRecords } from "../../src/records/records.ts";
import { postInTurn, textUpdate } from "./load.ts";
import { startBot, startLeanBotApi, startRedis } from "./programs.ts";

const residents = 2000;

/** Bytes in Redis: an open conversation five answers in, after its end, and a resident at rest. */
export async function benchSize(say: (line: string) => void): Promise<Record<string, unknown>> {
  const redis = await startRedis(6404);
  const api = await startLeanBotApi();
  const service = await startBot(redis.url, api.url, 3404);
  const client = new Redis(redis.url);
  const keys = createKeys("bien-giang-2024");
  const person = 40_000_000;
  const told = async (...texts: string[]) => {
    const before = api.accepted();
    await postInTurn(service.url, "/webhooks/telegram", [texts.map((text) => textUpdate(person, text))]);
    await api.until(before + texts.length);
  };

  // A pledge has the longest form: five answers are given, the sixth is asked for.
  await told("/camket", "3", "20", "7", "1", "Bình");
  const talk = keys.talk(`telegram:${person}`);
  const open = await client.memory("USAGE", talk);
  const kept = (await client.get(talk)) ?? "";
  const namesInIt = ["Nguyễn Thị", `binh${person}`].filter((name) => kept.includes(name));
  await told("1");
  // The turn ends after its last words were accepted.
  for (let wait = 0; wait < 100 && (await client.exists(talk)) === 1; wait += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  const after = (await client.memory("USAGE", talk)) ?? 0;
  await service.stop();
  await client.flushall();

  const records = createRecords(client, "bien-giang-2024", () => "token");
  for (let index = 0; index < residents; index += 1) await settle(records, String(7_000_000_000 + index), index);
  await client.del(...(await client.keys("*seen*")));
  const atRest = (await bytesOfAll(client)) / residents;

  say(`an open conversation, five answers in: ${open} bytes (goal ≤ 1,000), names in it: ${namesInIt.length}; after its end: ${after}`);
  say(`a resident at rest (pledge, recommendation, two reminders): ${atRest.toFixed(0)} bytes (goal ≤ 500)`);
  client.disconnect();
  await api.stop();
  await redis.stop();
  return { open_conversation: open, names_in_it: namesInIt.length, after_its_end: after, resident_at_rest: Math.round(atRest) };
}

/** What Redis says that each key takes, with all its members, added up. */
async function bytesOfAll(client: Redis): Promise<number> {
  let sum = 0;
  for (const key of await client.keys("*")) sum += Number(await client.memory("USAGE", key, "SAMPLES", 0));
  return sum;
}

/** One resident with all that the goal names; one in ten recommends a book that nobody else does. */
async function settle(records: ReturnType<typeof createRecords>, person: string, index: number): Promise<void> {
  const turn = await records.inbox.arrive("telegram", { person, eventId: person }, "x");
  if (typeof turn === "string") throw new Error(turn);
  await records.inbox.leave(`telegram:${person}`, turn.token, {});
  await records.pledges.keep(turn.resident, {
    unit: "minutes",
    amount: 20,
    from: "2024-10-01",
    until: "2024-10-07",
    group: "thcs-bien-giang",
  });
  const title = index % 10 === 0 ? `Cuốn sách số ${index}` : `Dế Mèn phiêu lưu ký ${index % 100}`;
  await records.recommendations.keep(turn.resident, { title, author: "Tô Hoài", readers: "children", why: "Hay, dễ đọc, cả nhà cùng đọc" });
  await records.reminders.add(turn.resident, ["khai-mac", "evening"]);
  await records.reminders.add(turn.resident, ["be-mac", "evening"]);
  for (const purpose of ["pledge", "book", "reminder"]) {
    await records.residents.keepConsent(turn.resident, purpose, DateTime.fromISO("2024-10-02T07:00Z"));
  }
}
