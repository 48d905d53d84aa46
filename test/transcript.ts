import { expect } from "@jest/globals";
import type { Participant, Stage } from "./stage.ts";

/** The ways in which somebody chooses; every platform takes all of them. */
export const ways = ["tap", "number", "label"] as const;
export type Way = (typeof ways)[number];

/** The bot is given this long to say what it should; it takes a few milliseconds. */
const patienceMs = 4000;

/**
 * Plays a transcript: what the resident does, and what the bot says to it.
 *
 *     > /sach                 the resident types
 *     [Giới thiệu sách]       … presses the newest button of that label ([Đúng] ×2 = twice at once)
 *     {Giới thiệu sách}       … chooses it in the way that is being tried: by tap, by its number, or by its label
 *     < Tên cuốn sách         the bot's next message contains this
 *     << Đã tắt rồi.          … is exactly this
 *     <! khai mạc             … does not contain this (the same message as the last <)
 *     < …[Bỏ qua]             … and has a button of that label
 *     @ ảnh.jpg | ở đâu?      sends the file of that name, with words beside it if there are any
 *     * 2024-10-03T08:00      the clock is moved there (local time)
 *     # a remark
 *
 * \\n stands for a line break.
 */
export async function play(
  transcript: string,
  stage: Stage,
  person: Participant,
  way: Way = "tap",
  files: Readonly<Record<string, Buffer>> = {},
): Promise<void> {
  let read = person.heard().length;
  for (const [number, raw] of transcript.split("\n").entries()) {
    const line = raw.trim();
    const where = `line ${number}: ${line}`;
    const [, sign = "", written = ""] = /^(<<|<!|[><*#@]|\[|\{)\s?(.*)$/.exec(line) ?? [];
    const rest = written.replaceAll("\\n", "\n");
    if (sign === "" || sign === "#") continue;
    if (sign === ">") await person.says(rest);
    else if (sign === "@") await hand(rest, files, person);
    else if (sign === "*") stage.clock.moveTo(Date.parse(`${rest}:00+07:00`));
    else if (sign === "[") await press(person, rest);
    else if (sign === "{") await choose(way, rest.replace(/\}$/, ""), person);
    else if (sign === "<!") {
      expect({ where, text: person.heard()[read - 1]?.text }).not.toEqual({ where, text: expect.stringContaining(rest) });
    } else {
      const said = await next(person, read, where);
      read += 1;
      const [, words = "", button] = /^(.*?)(?:\s*\[([^\]]+)\])?$/s.exec(rest) ?? [];
      if (sign === "<<") expect({ where, text: said.text }).toEqual({ where, text: words });
      else expect({ where, text: said.text }).toEqual({ where, text: expect.stringContaining(words === "…" ? "" : words) });
      if (button !== undefined) expect({ where, buttons: said.buttons }).toEqual({ where, buttons: expect.arrayContaining([button]) });
    }
  }
  expect(
    person
      .heard()
      .slice(read)
      .map(({ text }) => text),
  ).toEqual([]);
  expect(stage.errors.map((what) => (what as [{ err: Error }])[0].err?.stack)).toEqual([]);
}

/** In the numbers' order stand the choices of the newest message. */
async function choose(way: Way, label: string, person: Participant): Promise<void> {
  const choices = person.heard().at(-1)?.buttons ?? [];
  if (way === "tap") await person.taps(label);
  else await person.says(way === "label" ? label : String(choices.indexOf(label) + 1));
}

async function hand(rest: string, files: Readonly<Record<string, Buffer>>, person: Participant): Promise<void> {
  const [name = "", caption] = rest.split(" | ");
  const bytes = files[name];
  if (!bytes) throw new Error(`the test has no file “${name}”`);
  await person.sends(name, bytes, caption);
}

async function press(person: Participant, rest: string): Promise<void> {
  const [, label = "", times = "1"] = /^(.*?)\](?:\s*×(\d+))?$/.exec(rest) ?? [];
  await person.taps(label, Number(times));
}

async function next(person: Participant, at: number, where: string) {
  const until = Date.now() + patienceMs;
  for (;;) {
    const said = person.heard()[at];
    if (said) return said;
    if (Date.now() > until) throw new Error(`the bot is silent at ${where}; it last said: ${person.heard().at(-1)?.text ?? "nothing"}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
