import { cpuMicros, percentile, show, spread } from "./measure.ts";
import { postAtPace, postInTurn, textUpdate, type Load } from "./load.ts";
import { startBot, startEcho, startLeanBotApi, startRedis, type Running } from "./programs.ts";

/** What each resident says, one answer to each: a whole recommendation, from the command to what is kept. */
const form = ["/sach", "1", "Dế Mèn phiêu lưu ký", "Tô Hoài", "4", "Hay và dễ đọc, cả nhà cùng đọc được", "1"];
const questions = ["Lễ khai mạc diễn ra lúc mấy giờ ạ?", "ngày mai có gì", "le tong ket o dau vay", "thu nam co hoat dong gi"];

const residents = 1500;
const repetitions = 3;
const path = "/webhooks/telegram";

interface Figures {
  cpu: number[];
  perSecond: number[];
  p50: number[];
  p99: number[];
}

type Talk = (resident: number) => string[];

/** CPU an update, updates a second and latency: the bare grammY echo, a form step and a schedule question, in turns. */
export async function benchUpdates(say: (line: string) => void): Promise<Record<string, unknown>> {
  const redis = await startRedis(6401);
  const api = await startLeanBotApi();
  const figures: Record<string, Figures> = {};
  const variants: [name: string, start: () => Promise<Running>, path: string, talk: Talk][] = [
    ["grammY echo, default client", () => startEcho(api.url), "/", () => form],
    ["a form step", () => startBot(redis.url, api.url, 3401), path, () => form],
    [
      "a schedule question",
      () => startBot(redis.url, api.url, 3401),
      path,
      (resident) => form.map((_, step) => questions[(resident + step) % questions.length] ?? ""),
    ],
  ];
  let person = 10_000_000;
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (const [name, start, route, talk] of repetition % 2 === 0 ? variants : variants.toReversed()) {
      const program = await start();
      const round = async (count: number) => {
        const before = api.accepted();
        const talks = Array.from({ length: count }, () => talk((person += 1)).map((text) => textUpdate(person, text)));
        const load = await postInTurn(program.url, route, talks);
        await api.until(before + talks.flat().length);
        return load;
      };
      await round(800);
      const [cpu, begun] = [cpuMicros(program.pid), performance.now()];
      const load: Load = await round(residents);
      const count = load.latencies.length;
      const found = (figures[name] ??= { cpu: [], perSecond: [], p50: [], p99: [] });
      found.cpu.push((cpuMicros(program.pid) - cpu) / count);
      found.perSecond.push((count * 1000) / (performance.now() - begun));
      found.p50.push(percentile(load.latencies, 50));
      found.p99.push(percentile(load.latencies, 99));
      if (load.refused > 0) throw new Error(`${name}: ${load.refused} updates were refused`);
      await program.stop();
    }
  }
  const echo = spread(figures["grammY echo, default client"]?.cpu ?? []).median;
  const rows: Record<string, unknown> = {};
  for (const [name, { cpu, perSecond, p50, p99 }] of Object.entries(figures)) {
    const ratio = spread(cpu).median / echo;
    say(
      `${name.padEnd(32)} CPU ${show(spread(cpu))} µs = ${ratio.toFixed(2)} ×   ${show(spread(perSecond))}/s   p50 ${show(spread(p50), 1)} ms   p99 ${show(spread(p99), 1)} ms`,
    );
    rows[name] = { cpu_us: spread(cpu), ratio, per_second: spread(perSecond), p50_ms: spread(p50), p99_ms: spread(p99) };
  }

  const calm = await startBot(redis.url, api.url, 3401);
  const ask = (count: number) =>
    Array.from({ length: count }, (_, index) => textUpdate(20_000_000 + (index % 500), questions[index % questions.length] ?? ""));
  await postAtPace(calm.url, path, ask(1000), 200);
  const load = await postAtPace(calm.url, path, ask(2000), 200);
  const [p50, p99] = [percentile(load.latencies, 50), percentile(load.latencies, 99)];
  say(`webhook at 200 a second          p50 ${p50.toFixed(1)} ms   p99 ${p99.toFixed(1)} ms   (goal p99 ≤ 5 ms)`);
  await calm.stop();
  await api.stop();
  await redis.stop();
  return { ...rows, at_200_a_second: { p50_ms: p50, p99_ms: p99 } };
}
