import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { residentMegabytes, show, spread } from "./measure.ts";
import { startService } from "./programs.ts";

const times = 5;

/** `npm start` on an installed checkout, from nothing to /readyz 200, and the memory then. */
export async function benchStart(say: (line: string) => void): Promise<Record<string, unknown>> {
  const milliseconds: number[] = [];
  const megabytes: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const folder = mkdtempSync(join(tmpdir(), "bench-start-"));
    const begun = performance.now();
    const service = await startService({ DATA_DIR: folder });
    const ready = await fetch(new URL("/readyz", service.url));
    if (ready.status !== 200) throw new Error(`/readyz answered ${ready.status}`);
    milliseconds.push(performance.now() - begun);
    megabytes.push(residentMegabytes(service.pid) + residentMegabytes(redisOf(service.pid)));
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  say(`start to /readyz 200: ${show(spread(milliseconds))} ms; memory with its Redis: ${show(spread(megabytes))} MB`);
  return { start_ms: spread(milliseconds), memory_mb: spread(megabytes) };
}

/** The service's only child. */
function redisOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ")[0]);
}
