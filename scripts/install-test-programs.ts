// What `npm test` needs besides Node: a Redis, a browser, letters for its screenshots, and a reader of PDFs.
import { ensureProgram, install, thisMachine } from "../src/programs.ts";
import { ensureRedisProgram } from "../src/records/install-redis.ts";
import { chromiumProgram } from "../test/chromium.ts";
import { pdfTextProgram } from "../test/pdf-text.ts";

const say = (line: string) => console.error(line);
const machine = thisMachine(process.env["PATH"] ?? "", say);
const fonts = { apt: ["fonts-dejavu-core", "fonts-noto-color-emoji"], brew: [] };
const lettersAndEmoji = "fc-list :lang=vi family | grep -q . && fc-list :charset=1f4c5 family | grep -q .";

try {
  await ensureRedisProgram(machine, say);
  await ensureProgram(chromiumProgram, machine, say);
  await ensureProgram(pdfTextProgram, machine, say);
  // A Mac has them. Without them every test is as good, and the screenshots show boxes.
  if (machine.find("apt-get") && !(await machine.run("sh", ["-c", lettersAndEmoji])) && !(await install(fonts, machine))) {
    say(`Fonts for the screenshots are missing. Please run: sudo apt-get install -y ${fonts.apt.join(" ")}`);
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
