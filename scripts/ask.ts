// Answers questions about a programme without any platform: `npm run ask -- --programme FILE [--jsonl]`.
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { parseArgs } from "node:util";
import { DateTime } from "luxon";
import { parseProgramme } from "../src/domain/programme-file.ts";
import type { Programme } from "../src/domain/programme.ts";
import { packageRoot } from "../src/package-root.ts";
import { preparingBy } from "../src/understanding/preparing.ts";
import type { Understand } from "../src/understanding/understand.ts";
import { answer } from "../src/wording/answer.ts";
import { readWording, type Words } from "../src/wording/wording.ts";

/** Output is handed on in pieces of about so many characters: one write a line would cost more than the answers. */
const pieceLength = 64 * 1024;

interface Asked {
  readonly id: string;
  readonly text: string;
  readonly now: DateTime;
}

/** One line of --jsonl; a fault is a sentence of locales/. */
function readAsked(line: string, words: Words): Asked | { readonly fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { fault: words.say("ask-not-json") };
  }
  if (!isRecord(value)) return { fault: words.say("ask-not-object") };
  const { id, text, now } = value;
  if (typeof id !== "string") return { fault: words.say("ask-not-text", { field: "id" }) };
  if (typeof text !== "string") return { fault: words.say("ask-not-text", { field: "text" }) };
  // Without an offset the instant would be read in the zone of this machine.
  const instant =
    typeof now === "string" && /T.*(?:Z|[+-]\d\d(?::?\d\d)?)$/i.test(now) ? DateTime.fromISO(now, { setZone: true }) : undefined;
  return instant?.isValid ? { id, text, now: instant } : { fault: words.say("ask-not-instant") };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Lines as they come in, many at a time: readline hands each on in a turn of its own, which costs as much as its answer. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string[]> {
  let rest = "";
  input.setEncoding("utf8");
  for await (const chunk of input as AsyncIterable<string>) {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? "";
    yield lines;
  }
  if (rest !== "") yield [rest];
}

/** Answers a line at a time; returns whether every line was a question. */
async function answerLines(input: NodeJS.ReadStream, programme: Programme, understand: Understand, words: Words): Promise<boolean> {
  let sound = true;
  let piece = "";
  const handOn = async () => {
    const ready = piece;
    piece = "";
    if (ready && !process.stdout.write(ready)) await once(process.stdout, "drain");
  };
  const answerLine = (line: string) => {
    const asked = readAsked(line, words);
    if ("fault" in asked) {
      sound = false;
      piece += `${JSON.stringify({ id: null, error: asked.fault })}\n`;
    } else {
      const question = understand(asked.text, asked.now);
      const { text } = answer(question, programme, asked.now, words);
      piece += `${JSON.stringify({ id: asked.id, intent: question.intent, activities: question.activities, answer: text })}\n`;
    }
  };
  for await (const lines of linesOf(input)) {
    for (const line of lines) {
      answerLine(line);
      if (piece.length >= pieceLength) await handOn();
    }
    await handOn();
  }
  await handOn();
  return sound;
}

async function answerPerson(lines: Interface, programme: Programme, understand: Understand, words: Words): Promise<void> {
  console.log(words.say("ask-prompt", { name: programme.name }));
  lines.setPrompt("> ");
  lines.prompt();
  for await (const line of lines) {
    const now = DateTime.now();
    if (line.trim()) console.log(`${answer(understand(line, now), programme, now, words).text}\n`);
    lines.prompt();
  }
}

function readArguments(): { programme?: string | undefined; jsonl?: boolean | undefined } {
  try {
    return parseArgs({ options: { programme: { type: "string" }, jsonl: { type: "boolean" } } }).values;
  } catch {
    return {};
  }
}

async function ask(): Promise<number> {
  const words = readWording(join(packageRoot(), "locales")).vi;
  const { programme: file, jsonl } = readArguments();
  if (file === undefined) {
    console.error(words.say("ask-usage"));
    return 1;
  }
  const source = await readFile(file, "utf8").catch((error: Error) => error);
  if (source instanceof Error) {
    console.error(words.say("ask-no-programme", { file, why: source.message }));
    return 1;
  }
  const read = parseProgramme(source, file);
  if ("faults" in read) {
    console.error(read.faults.join("\n"));
    return 1;
  }
  const understand = preparingBy(join(packageRoot(), "dist/learned.json"))(read.programme);
  if (!jsonl) {
    await answerPerson(createInterface({ input: process.stdin, output: process.stdout }), read.programme, understand, words);
    return 0;
  }
  return (await answerLines(process.stdin, read.programme, understand, words)) ? 0 : 1;
}

// Who reads the output may stop reading (`| head`): then there is nothing left to do.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await ask();
