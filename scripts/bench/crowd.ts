import { asked, dueTogether, idleMs, lone, town, type Deed } from "./crowd-deeds.ts";
import { runLikeService } from "./programs.ts";

async function show(deed: Deed): Promise<Record<string, number>> {
  return JSON.parse(await runLikeService("scripts/bench/crowd-process.ts", deed)) as Record<string, number>;
}

/** Whom a town's service writes to: how soon, at what cost. */
export async function benchCrowd(say: (line: string) => void): Promise<Record<string, unknown>> {
  const all = await show("town");
  say(
    `${town} people: planned in ${all["planSeconds"]?.toFixed(1)} s (limit 5), ${all["bytesARow"]?.toFixed(1)} bytes of Redis a row (limit 70), ${all["sent"]} sent in ${all["sendSeconds"]?.toFixed(1)} s, the process, ${all["megabytes"]?.toFixed(0)} MB, ${all["more"]?.toFixed(0)} MB larger at most and ${all["less"]?.toFixed(0)} MB smaller (limit 50)`,
  );
  const together = await show("together");
  say(
    `${dueTogether} reminders due at one instant: ${together["sent"]} sent, ${together["early"]} early, the last ${together["lastMs"]?.toFixed(0)} ms after it (limit 500)`,
  );
  const one = await show("lone");
  say(
    `a lone reminder, the worst of ${lone}: ${one["worstMs"]?.toFixed(0)} ms late (limit 50); Redis was asked ${one["idleCommands"]} times in ${idleMs / 1_000} s while nothing was due`,
  );
  const jumps = await show("jumps");
  say(
    `${asked} reminders, two sweeps at one instant, clocks that jump 2 h back and forth, a service started after the moment: ${jumps["sent"]} sent, ${jumps["rows"]} rows say so (limit ${asked})`,
  );
  return { town: all, together, lone: one, jumps };
}
