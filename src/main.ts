import { existsSync } from "node:fs";
import { CannotStart } from "./cannot-start.ts";
import { readConfig } from "./config.ts";
import { openHouse } from "./house.ts";
import { createLogger } from "./log.ts";
import { packageRoot } from "./package-root.ts";
import { readWording } from "./wording/wording.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const read = readConfig(process.env);
  if ("faults" in read) throw new CannotStart(read.faults.join("\n"));
  const log = createLogger(read.config.logLevel);
  const { vi: words } = readWording(`${packageRoot()}/locales`);
  const house = await openHouse(read.config, log, say);

  let closing: Promise<void> | undefined;
  const close = () => (closing ??= house.close().then(() => process.exit(0)));
  process.on("SIGINT", () => void close());
  process.on("SIGTERM", () => void close());
  // A fault of ours that nobody caught: it is logged, and the service goes on for everybody else.
  process.on("unhandledRejection", (error) => log.error({ err: error }, "nobody caught this"));
  say(words.say(house.rehearsal ? "start-rehearsal" : "start-live", { url: house.url }));
}

main().catch((error: unknown) => {
  const line = error instanceof CannotStart || error instanceof Error ? error.message : String(error);
  process.stderr.write(`${line}\n`);
  process.exit(1);
});
