// What `npm test` needs besides Node: a Redis, a browser, and letters for its screenshots.
import { ensureProgram, install, redisProgram, thisMachine } from "../src/programs.ts";
import { chromiumProgram } from "../test/chromium.ts";

const say = (line: string) => console.error(line);
const machine = thisMachine(process.env["PATH"] ?? "", say);

try {
  await ensureProgram(redisProgram, machine, say);
  const hadBrowser = machine.find(...chromiumProgram.names) !== undefined;
  await ensureProgram(chromiumProgram, machine, say);
  if (!hadBrowser) await install({ apt: ["fonts-dejavu-core", "fonts-noto-color-emoji"], brew: [] }, machine);
} catch (error) {
  say((error as Error).message);
  process.exitCode = 1;
}
