import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx as wholeInMemory } from "hucre/xlsx";
import { Redis } from "ioredis";
import { createKeys } from "../../src/records/keys.ts";
import { createRecords } from "../../src/records/records.ts";
import { startRedis } from "./programs.ts";

const people = 100_000;
const seededAtOnce = 2_000;
const limit = { seconds: 10, megabytes: 200 };

/** `npm run export` of 100,000 sign-ups, as one runs it; beside it the same rows by a library that holds the workbook in memory. */
export async function benchExport(say: (line: string) => void): Promise<Record<string, unknown>> {
  const redis = await startRedis(6411);
  const folder = mkdtempSync(join(tmpdir(), "bench-export-"));
  const client = new Redis(redis.url);
  try {
    await seed(client);
    const whole = await run(redis.url, folder);
    const sizes = Object.fromEntries(
      readdirSync(folder).map((name) => [name.replace(/^.*?\d{4}(?=[.-])/, ""), statSync(join(folder, name)).size]),
    );
    const peer = await inMemory();
    say(
      `npm run export, ${people} sign-ups of as many people (two tables of so many rows), as a workbook and as CSV: ${whole.seconds.toFixed(1)} s, ${whole.megabytes.toFixed(0)} MB at most (limit: ${limit.seconds} s, ${limit.megabytes} MB)`,
    );
    say(
      `hucre, one sheet of the same rows from memory, without reading them from Redis: ${peer.seconds.toFixed(1)} s, ${peer.megabytes.toFixed(0)} MB more than before`,
    );
    return { people, ...whole, sizes, in_memory: peer };
  } finally {
    client.disconnect();
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function seed(client: Redis): Promise<void> {
  const records = createRecords(client, "sample-full", () => "token");
  const keys = createKeys("sample-full");
  await client.set(keys.residents, people);
  for (let from = 1; from <= people; from += seededAtOnce) {
    await Promise.all(
      Array.from({ length: seededAtOnce }, async (_, index) => {
        const resident = String(from + index);
        const phone = `+8491${String(2_000_000 + from + index)}`;
        await records.family.keep(resident, "", {
          name: `Nguyễn Văn ${resident}`,
          group: `to-${(index % 6) + 1}`,
          phone,
          birthYear: 1950 + (index % 60),
        });
        await records.signUps.add(resident, "", "lop-dien-thoai", undefined, () => `C${resident}`);
      }),
    );
  }
}

async function run(url: string, folder: string) {
  const begun = performance.now();
  const child = spawn(process.execPath, ["--max-old-space-size=128", "--import", "tsx", "scripts/export.ts", "--out", folder], {
    env: { PATH: process.env["PATH"] ?? "", REDIS_URL: url, PROGRAMME: "programmes/sample-full.yaml" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  let kilobytes = 0;
  const looking = setInterval(() => (kilobytes = Math.max(kilobytes, peakKilobytes(child.pid ?? 0))), 20);
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  clearInterval(looking);
  if (code !== 0) throw new Error(`the export ended with ${code}`);
  return { seconds: (performance.now() - begun) / 1000, megabytes: kilobytes / 1024 };
}

/** The most that the process ever held (Linux). */
function peakKilobytes(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

async function inMemory() {
  const before = process.memoryUsage().rss;
  const begun = performance.now();
  const rows = Array.from({ length: people }, (_, index) => [
    "Lớp sử dụng điện thoại",
    `Nguyễn Văn ${index}`,
    "Tổ dân phố số 2",
    `091 ${2_000_000 + index}`,
    1950 + (index % 60),
    "có chỗ",
    `C${index}`,
    "nhập hộ",
    String(index),
  ]);
  await wholeInMemory({ sheets: [{ name: "Đăng ký", rows }] });
  return { seconds: (performance.now() - begun) / 1000, megabytes: (process.memoryUsage().rss - before) / 1024 / 1024 };
}
