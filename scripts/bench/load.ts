import { Pool } from "undici";
import { secret } from "./programs.ts";

let updates = 1_000_000;

/** An update as Telegram sends it, with the names and numbers that a real one has: about 400 bytes. */
export function textUpdate(person: number, text: string): object {
  updates += 1;
  const from = { id: person, is_bot: false, first_name: "Nguyễn Thị", last_name: "Bình", username: `binh${person}`, language_code: "vi" };
  const { is_bot: _, language_code: __, ...chat } = from;
  const entities = text.startsWith("/") ? { entities: [{ offset: 0, length: text.length, type: "bot_command" }] } : {};
  return {
    update_id: updates,
    message: { message_id: updates, from, chat: { ...chat, type: "private" }, date: 1727830800, text, ...entities },
  };
}

export interface Load {
  /** Milliseconds to the webhook's answer, sorted. */
  readonly latencies: number[];
  readonly refused: number;
}

/** Posts the updates of each person one after the other, many persons at once over so many connections. */
export async function postInTurn(url: string, path: string, persons: readonly (readonly object[])[], connections = 64): Promise<Load> {
  const pool = new Pool(url, { connections, pipelining: 1 });
  const latencies: number[] = [];
  let refused = 0;
  let next = 0;
  const walk = async () => {
    for (let mine = persons[next++]; mine; mine = persons[next++]) {
      for (const update of mine) {
        const begun = performance.now();
        if ((await post(pool, path, update)) !== 200) refused += 1;
        latencies.push(performance.now() - begun);
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, walk));
  await pool.close();
  return { latencies: latencies.toSorted((a, b) => a - b), refused };
}

/** Posts at an even pace whatever the answers take, as many people would. */
export async function postAtPace(url: string, path: string, updates: readonly object[], perSecond: number): Promise<Load> {
  const pool = new Pool(url, { connections: 64, pipelining: 1 });
  const latencies: number[] = [];
  let refused = 0;
  const begun = performance.now();
  const posted = updates.map(async (update, index) => {
    const due = (index * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - (performance.now() - begun))));
    const sent = performance.now();
    if ((await post(pool, path, update)) !== 200) refused += 1;
    latencies.push(performance.now() - sent);
  });
  await Promise.all(posted);
  await pool.close();
  return { latencies: latencies.toSorted((a, b) => a - b), refused };
}

export async function post(pool: Pool, path: string, update: object): Promise<number> {
  const { statusCode, body } = await pool.request({
    path,
    method: "POST",
    headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret },
    body: JSON.stringify(update),
  });
  await body.dump();
  return statusCode;
}
