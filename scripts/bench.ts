// npm run bench [-- books sign-ups export questions updates zalo bulk crowd kills faults order size start]: the figures, side by side; the last line is one JSON object.
import { benchBooks } from "./bench/books.ts";
import { benchBulk } from "./bench/bulk.ts";
import { benchCrowd } from "./bench/crowd.ts";
import { benchExport } from "./bench/export.ts";
import { benchFaults } from "./bench/faults.ts";
import { benchKills } from "./bench/kills.ts";
import { benchOrder } from "./bench/order.ts";
import { benchQuestions } from "./bench/questions.ts";
import { benchSignUps } from "./bench/sign-ups.ts";
import { benchSize } from "./bench/size.ts";
import { benchStart } from "./bench/start.ts";
import { benchUpdates } from "./bench/updates.ts";
import { benchZalo } from "./bench/zalo.ts";

const parts: Record<string, (say: (line: string) => void) => Promise<Record<string, unknown>>> = {
  books: benchBooks,
  "sign-ups": benchSignUps,
  export: benchExport,
  questions: benchQuestions,
  updates: benchUpdates,
  zalo: benchZalo,
  bulk: benchBulk,
  crowd: benchCrowd,
  kills: benchKills,
  faults: benchFaults,
  order: benchOrder,
  size: benchSize,
  start: benchStart,
};

const wanted = process.argv.slice(2);
const say = (line: string) => console.log(line);
const results: Record<string, unknown> = { node: process.version };
for (const [name, bench] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  say(`\n— ${name} —`);
  results[name] = await bench(say);
}
console.log(JSON.stringify(results));
