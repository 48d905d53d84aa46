// Zalo's servers, played on this computer: `npm run zalo:fake`. Whoever types is a resident who writes to the account.
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { packageRoot } from "../src/package-root.ts";
import { readWording, type Words } from "../src/wording/wording.ts";
import { startStandInZaloBot, type StandInZaloBot } from "../test/platforms/stand-in-zalo-bot.ts";
import { startStandInZalo, type HeardMessage, type StandInZalo } from "../test/platforms/stand-in-zalo.ts";

interface Wanted {
  readonly port: number;
  readonly botPort: number;
  readonly webhook: string;
}

/** The same person at each start, so that what was set up for them stays theirs. */
const botPersonId = "6ede9afa66b88fe6d6a9";

function readArguments(): Wanted | undefined {
  try {
    const {
      port = "3900",
      "bot-port": botPort = "3901",
      webhook = "http://localhost:3000/webhooks/zalo",
    } = parseArgs({
      options: { port: { type: "string" }, "bot-port": { type: "string" }, webhook: { type: "string" } },
    }).values;
    const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) < 65_536;
    return isPort(port) && isPort(botPort) && URL.canParse(webhook) ? { port: Number(port), botPort: Number(botPort), webhook } : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined, and a sentence for the person, when the port is not to be had. */
async function opened<T>(start: (options: { port: number }) => Promise<T>, port: number, words: Words): Promise<T | undefined> {
  try {
    return await start({ port });
  } catch (error) {
    console.error(words.say("zalo-fake-port-in-use", { port: String(port), why: (error as NodeJS.ErrnoException).code ?? "?" }));
    return undefined;
  }
}

function settings(zalo: StandInZalo, bot: StandInZaloBot): string {
  const lines = {
    ZALO_APP_ID: zalo.appId,
    ZALO_APP_SECRET: zalo.appSecret,
    ZALO_OA_SECRET: zalo.oaSecret,
    ZALO_REFRESH_TOKEN: zalo.refreshToken,
    ZALO_API_ROOT: zalo.url,
    ZALO_OAUTH_ROOT: zalo.url,
    ZALO_BUSINESS_ROOT: zalo.url,
    ZALO_BOT_TOKEN: bot.token,
    ZALO_BOT_API_ROOT: bot.url,
  };
  return Object.entries(lines)
    .map(([name, value]) => `${name}=${value}`)
    .join("\n");
}

/** What the person sees of a message: its words, and what can be pressed. */
function shown({ text, image, fileName, buttons }: Pick<HeardMessage, "text" | "image" | "fileName" | "buttons">, words: Words): string {
  const parts = [
    text,
    image === undefined ? "" : words.say("zalo-fake-picture", { name: image }),
    fileName === undefined ? "" : words.say("zalo-fake-file", { name: fileName }),
    buttons.map(({ label }, index) => `[${index + 1}] ${label}`).join("  "),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

async function talk(zalo: StandInZalo, bot: StandInZaloBot, words: Words): Promise<void> {
  const [person, botPerson] = [zalo.person(), bot.person(botPersonId)];
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: "> " });
  const show = (line: string) => {
    console.log(`\n${line}`);
    lines.prompt();
  };
  person.onHear = (message) => show(words.say("zalo-fake-oa", { text: shown(message, words) }));
  botPerson.onHear = (message) => show(words.say("zalo-fake-bot", { text: shown({ ...message, buttons: [] }, words) }));

  /** The buttons of the newest message that has any. */
  async function tap(number: number): Promise<number[]> {
    const button = person.heard.findLast(({ buttons }) => buttons.length > 0)?.buttons[number - 1];
    if (!button) show(words.say("zalo-fake-no-button", { number: String(number) }));
    else if (button.url !== undefined) show(words.say("zalo-fake-link", { url: button.url }));
    return button ? person.taps(button.label) : [];
  }

  async function act(line: string): Promise<void> {
    const toBot = /^\/bot\s+(.+)$/.exec(line)?.[1];
    const number = /^\[(\d+)\]$/.exec(line)?.[1];
    const statuses =
      toBot === undefined ? await (number === undefined ? person.says(line) : tap(Number(number))) : await botPerson.says(toBot);
    const failed = statuses.find((status) => status !== 200);
    const url = toBot === undefined ? zalo.webhookUrl : bot.webhook?.url;
    if (failed !== undefined) show(words.say("zalo-fake-not-heard", { url: url ?? "", status: String(failed) }));
  }

  console.log(words.say("zalo-fake-how", { person: person.id, botPerson: botPerson.id }));
  lines.prompt();
  for await (const line of lines) {
    if (line.trim()) await act(line.trim());
    lines.prompt();
  }
}

async function play(): Promise<number> {
  const words = readWording(join(packageRoot(), "locales")).vi;
  const wanted = readArguments();
  if (!wanted) {
    console.error(words.say("zalo-fake-usage"));
    return 1;
  }
  const zalo = await opened(startStandInZalo, wanted.port, words);
  const bot = zalo && (await opened(startStandInZaloBot, wanted.botPort, words));
  if (!zalo || !bot) {
    await zalo?.stop();
    return 1;
  }
  zalo.webhookUrl = wanted.webhook;
  console.log(`${words.say("zalo-fake-settings")}\n\n${settings(zalo, bot)}\n`);
  await talk(zalo, bot, words);
  await zalo.stop();
  await bot.stop();
  return 0;
}

process.exitCode = await play();
