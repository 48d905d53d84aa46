import { setTimeout as delay } from "node:timers/promises";
import { noticeOf } from "../../src/domain/announcement.ts";
import { writeMinutes } from "../../src/records/contacts.ts";
import { createRecords } from "../../src/records/records.ts";
import { openRedis } from "../../src/records/redis.ts";
import { startStandInZalo } from "../../test/platforms/stand-in-zalo.ts";
import { announce, settleTelegram, startDeliveries, talkTo, type Seen } from "./delivering.ts";
import { startRedis } from "./programs.ts";

const perSecond = 100;
const dayMs = 24 * 60 * 60 * 1_000;

interface Row {
  readonly name: string;
  readonly telegram: number;
  readonly zalo?: number;
  /** What goes wrong; rate-server.ts. */
  readonly faults: Readonly<Record<string, number>>;
  /** What must become of everybody, by row of the ledger. */
  readonly expected: Readonly<Record<string, number>>;
}

const rows: readonly Row[] = [
  { name: "cut after it was taken, every 20th", telegram: 2_000, faults: { cut: 20 }, expected: { sent: 1_900, unknown: 100 } },
  // 429 at each tenth call; every 21st is taken and never answered.
  { name: "429 every 10th, no answer every 21st", telegram: 400, faults: { storm: 10, hang: 21 }, expected: {} },
  {
    name: "a tenth blocked, a tenth out of Zalo's time",
    telegram: 2_000,
    zalo: 200,
    faults: { blocked: 10 },
    expected: { sent: 1_960, "never:blocked": 200, "never:gone": 20, "never:window": 20 },
  },
];

/** What becomes of an announcement when its platforms do not answer, ask for silence, or refuse. */
export async function benchFaults(say: (line: string) => void): Promise<Record<string, unknown>> {
  const results: Record<string, unknown> = {};
  say(`two processes, ${perSecond} a second on Telegram, Zalo at its pace; everybody has a row that says what became of them`);
  say(`what happens${" ".repeat(34)}lost  doubled  calls in a silence  rows`);
  for (const row of rows) {
    const { redis, client, records, server, zalo, stop } = await openScene(row);
    const people = row.telegram + (row.zalo ?? 0);
    const tally = () => records.ledger.tally(noticeOf("a"));
    for (let now = await tally(); now.planned < people || now.left > 0; now = await tally()) await delay(50);
    const of = new Map<string, number>();
    for (const what of (await records.ledger.rows(noticeOf("a"))).values()) of.set(what, (of.get(what) ?? 0) + 1);
    const seen = JSON.parse(await server.ask("seen")) as Seen;
    const onZalo = zalo ? [...zalo.people].map((person) => person.heard.length) : [];
    const got = seen.people + onZalo.filter((count) => count > 0).length;
    const notSent = people - (of.get("sent") ?? 0) - (of.get("unknown") ?? 0);
    const lost =
      Math.max(0, people - notSent - (of.get("unknown") ?? 0) - got) + people - [...of.values()].reduce((sum, count) => sum + count, 0);
    const doubled = seen.doubled + onZalo.filter((count) => count > 1).length;
    const isAsExpected = Object.entries(row.expected).every(([what, count]) => of.get(what) === count);
    say(
      `${row.name.padEnd(45)} ${String(lost).padStart(4)} ${String(doubled).padStart(8)} ${String(seen.early).padStart(19)}  ${[...of].map(([what, count]) => `${what} ${count}`).join(", ")}${isAsExpected ? "" : ` (expected ${JSON.stringify(row.expected)})`}`,
    );
    results[row.name] = { lost, doubled, early: seen.early, refused: seen.refused, rows: Object.fromEntries(of), isAsExpected };
    await stop();
    client.disconnect();
    await redis.stop();
  }
  return results;
}

async function openScene({ telegram, zalo: onZalo = 0, faults }: Row) {
  const redis = await startRedis(6405);
  const client = await openRedis({ urls: [redis.url] });
  const records = createRecords(client, "week", () => "token");
  const server = await talkTo("scripts/bench/rate-server.ts", String(perSecond), "bucket", JSON.stringify(faults));
  const url = await server.next();
  const standIn = onZalo > 0 ? await startStandInZalo() : undefined;
  const people = Array.from({ length: onZalo }, () => standIn?.person()).filter((person) => person !== undefined);
  const given = standIn && {
    appId: standIn.appId,
    appSecret: standIn.appSecret,
    oaSecret: standIn.oaSecret,
    url: standIn.url,
    refresh: standIn.refreshToken,
    access: standIn.accessToken,
  };
  const both = [await startDeliveries(redis.url, url, perSecond, given), await startDeliveries(redis.url, url, perSecond, given)];
  await settleTelegram(client, records, telegram);
  for (const [index, person] of people.entries()) {
    const lastContact = Date.now() - (index % 10 === 0 ? 8 * dayMs : dayMs);
    person.lastInteraction = lastContact;
    // They unfollowed and were long away: nothing told us.
    person.inactive = index % 10 === 1;
    await client.hset(records.keys.resident(telegram + index + 1), "a", `zalo:${person.id}`);
    await client.hset(records.keys.contacts, `zalo:${person.id}`, writeMinutes(lastContact));
  }
  await client.set(records.keys.residents, telegram + onZalo);
  await announce(records);
  for (const { child } of both) child.stdin?.write("sweep\n");
  return {
    ...{ redis, client, records, server, zalo: standIn && { people } },
    async stop() {
      for (const { child } of [...both, server]) child.kill("SIGKILL");
      await standIn?.stop();
    },
  };
}
