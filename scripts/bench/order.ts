import { Redis } from "ioredis";
import { Pool } from "undici";
import { post, postInTurn, textUpdate } from "./load.ts";
import { startBot, startLeanBotApi, startRedis } from "./programs.ts";

const residents = 300;
const path = "/webhooks/telegram";

/** Five messages at once from each of 300 people, over two processes on one Redis: every answer kept, in order? */
export async function benchOrder(say: (line: string) => void): Promise<Record<string, unknown>> {
  const redis = await startRedis(6402);
  const api = await startLeanBotApi(true);
  const services = await Promise.all([startBot(redis.url, api.url, 3402), startBot(redis.url, api.url, 3403)]);
  const pools = services.map(({ url }) => new Pool(url, { connections: 64 }));
  const people = Array.from({ length: residents }, (_, index) => 30_000_000 + index);
  await postInTurn(
    services[0].url,
    path,
    people.map((person) => [textUpdate(person, "/sach"), textUpdate(person, "1")]),
  );
  await api.until(residents * 2);

  const begun = performance.now();
  await Promise.all(
    people.map(async (person) => {
      // Told apart by what is read back: title, author, for whom, why, and the yes.
      const said = [`Sách ${person}`, `Tác giả ${person}`, "4", `Vì ${person}`, "1"].map((text) => textUpdate(person, text));
      // As Telegram does: the next one when the last is taken in, whichever process took it and whether it is answered or not.
      for (const [index, update] of said.entries()) await post(pools[index % 2] as Pool, path, update);
    }),
  );
  await api.until(residents * 7);
  const seconds = (performance.now() - begun) / 1000;

  const client = new Redis(redis.url);
  const kept = await client.eval(
    "local n = 0 for _, key in ipairs(redis.call('KEYS', '*:resident:*')) do for _, field in ipairs(redis.call('HKEYS', key)) do if string.sub(field, 1, 2) == 'r:' then n = n + 1 end end end return n",
    0,
  );
  const answers = [...api.texts.values()].reduce((sum, texts) => sum + texts.length, 0);
  say(
    `five at once × ${residents} people, two processes: ${answers - residents * 2} of ${residents * 5} answered, ${String(kept)} of ${residents} recommendations kept, ${seconds.toFixed(1)} s`,
  );
  client.disconnect();
  await Promise.all(pools.map((pool) => pool.close()));
  await Promise.all(services.map((service) => service.stop()));
  await api.stop();
  await redis.stop();
  return { residents, answered: answers - residents * 2, expected: residents * 5, kept, seconds };
}
