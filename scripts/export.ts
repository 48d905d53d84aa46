// The week's tables as files: `npm run export -- --out DIR`. Reads beside a service that runs; its settings are the service's.
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { CannotStart } from "../src/cannot-start.ts";
import { createClock } from "../src/clock.ts";
import { readConfig } from "../src/config.ts";
import { parseProgramme } from "../src/domain/programme-file.ts";
import { createLogger } from "../src/log.ts";
import { openRedisBeside } from "../src/open-redis.ts";
import { packageRoot } from "../src/package-root.ts";
import { createRecords } from "../src/records/records.ts";
import { aboutAsCsv, exportName, sheetNames, weekAsXlsx } from "../src/reports/export-week.ts";
import { readWording } from "../src/wording/wording.ts";

const { vi: words } = readWording(join(packageRoot(), "locales"));
const tell = (line: string) => process.stderr.write(`${line}\n`);

function readFolder(): string | undefined {
  try {
    return parseArgs({ options: { out: { type: "string" } } }).values.out;
  } catch {
    return undefined;
  }
}

/** How far a table has got: one line that is written over, where somebody looks on. */
function watch(sheet: string, rows: number): void {
  if (process.stderr.isTTY && rows % 1000 === 0) process.stderr.write(`\r${words.say("export-sheet", { sheet, rows })}`);
}

async function exportTo(folder: string): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const read = readConfig(process.env);
  if ("faults" in read) throw new CannotStart(read.faults.join("\n"));
  const { config } = read;
  const loaded = parseProgramme(await readFile(config.programme, "utf8"), config.programme);
  if ("faults" in loaded) throw new CannotStart(loaded.faults.join("\n"));
  await mkdir(folder, { recursive: true });
  const redis = await openRedisBeside(config, words, createLogger(config.logLevel), tell);
  try {
    const records = createRecords(redis.client, loaded.programme.id, () => "");
    const kept = await records.programmes.current();
    const room = { records, programme: kept?.programme ?? loaded.programme, words, now: createClock().now() };
    const by = words.say("export-by-program");
    const name = exportName(room);
    // Names and telephone numbers: nobody else on this computer may read them.
    const file = (path: string) => createWriteStream(join(folder, path), { mode: 0o600 });
    await pipeline(weekAsXlsx(room, by, { watch, csv: (table) => file(`${name}-${table}.csv`) }), file(`${name}.xlsx`));
    await pipeline(aboutAsCsv(room, by), file(`${name}-ve-cac-tep-nay.csv`));
    await records.staffLog.write({ by: "npm run export", deed: "exported", about: "all", at: room.now });
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    console.log(words.say("export-done", { files: sheetNames.length + 2, folder }));
  } finally {
    await redis.close();
  }
}

const folder = readFolder();
if (folder === undefined) {
  tell(words.say("export-usage"));
  process.exitCode = 1;
} else {
  exportTo(folder).catch((error: NodeJS.ErrnoException) => {
    tell(error.code === undefined ? error.message : words.say("export-cannot-write", { folder, why: error.code }));
    process.exitCode = 1;
  });
}
