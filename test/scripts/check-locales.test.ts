import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { checkLocales } from "../../scripts/check-locales.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "locales-"));
  house({});
});
afterEach(() => rmSync(root, { recursive: true }));

/** A sound little project, with these files instead of its own. */
function house(files: Record<string, string>): void {
  const sound = {
    "locales/vi/a.ftl": "hello = Chào { $name }\nlead-day = Một ngày\n",
    "locales/en/a.ftl": "hello = Hello { $name }\nlead-day = A day\n",
    "src/a.ts": 'export const say = (words: Words, lead: string) => words.say("hello", { name: words.say(`lead-${lead}`) });\n',
    "scripts/b.ts": "export {};\n",
  };
  for (const [file, text] of Object.entries({ ...sound, ...files })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

test("a sound project has no faults, and it is counted what was read", () => {
  expect(checkLocales(root)).toEqual({ faults: [], counted: { languages: 2, files: 2, messages: 2, sources: 2 } });
});

test.each<[string, Record<string, string>, string]>([
  [
    "a key in one language only",
    { "locales/en/a.ftl": "hello = Hello { $name }\n" },
    'locales/en/a.ftl: "lead-day" is missing; locales/vi has it',
  ],
  ["the other way round", { "locales/en/b.ftl": "lead-week = A week\n" }, 'locales/vi/b.ftl: "lead-week" is missing; locales/en has it'],
  [
    "a value that one language does not use",
    { "locales/en/a.ftl": "hello = Hello\nlead-day = A day\n" },
    'locales/en/a.ftl: "hello" does not use $name; locales/vi does',
  ],
  [
    "a key in another file",
    { "locales/en/a.ftl": "hello = Hello { $name }\n", "locales/en/b.ftl": "lead-day = A day\n" },
    'locales/en/b.ftl: "lead-day" is in a.ftl in locales/vi',
  ],
  ["a key twice", { "locales/vi/b.ftl": "hello = Chào { $name }\n" }, 'locales/vi/b.ftl: "hello" is also in a.ftl'],
  ["a broken message", { "locales/vi/b.ftl": "broken = { $\n" }, "locales/vi/b.ftl: cannot be read: broken = { $"],
  ["a key that is not there", { "src/b.ts": 'words.say("goodbye");' }, 'src/b.ts: there is no message "goodbye"'],
  [
    "one of two keys that is not there",
    { "src/b.ts": 'visit.say(late ? "goodbye" : "lead-day");' },
    'src/b.ts: there is no message "goodbye"',
  ],
  ["a key in a question", { "src/b.ts": 'talk.ask("x", { say: "goodbye" });' }, 'src/b.ts: there is no message "goodbye"'],
  ["a family of keys that is not there", { "src/b.ts": "words.say(`step-${n}`);" }, "src/b.ts: no message fits ^step-[A-Za-z0-9_-]+$"],
  ["a sentence without its value", { "src/b.ts": 'words.say("hello");' }, 'src/b.ts: "hello" is said without $name'],
  ["a refusal without its value", { "src/b.ts": 'refuse("hello", { who: 1 });' }, 'src/b.ts: "hello" is said without $name'],
  [
    "a key that nobody says",
    { "locales/vi/b.ftl": "old = Cũ\n", "locales/en/b.ftl": "old = Old\n" },
    'locales: "old" of b.ftl is not used anywhere',
  ],
  ["a sentence in code", { "src/b.ts": 'export const text = "Xin chào";' }, 'src/b.ts: "Xin chào" belongs into locales/'],
  ["a sentence in a template", { "src/b.ts": "export const text = `Đã có ${n}`;" }, 'src/b.ts: "Đã có " belongs into locales/'],
])("%s is a fault", (_, files, fault) => {
  house(files);
  expect(checkLocales(root).faults).toEqual([fault]);
});

test("what is no fault: emoji, word lists, comments, values that are not written out, keys as data or in the middle fixed", () => {
  house({
    "locales/vi/b.ftl": "kept = Đã ghi\nbook-part-why = Vì sao\n",
    "locales/en/b.ftl": "kept = Kept\nbook-part-why = Why\n",
    "src/c.ts": "words.say(`${of}-part-${name}`);",
    "src/understanding/words.ts": 'export const words = ["chào"];',
    "src/b.ts":
      'export const sign = "✍️ 📅 –"; // chào\nexport const key = { done: "kept" };\nwords.say("hello", values);\nwords.say("hello", { ...values });',
  });
  expect(checkLocales(root).faults).toEqual([]);
});

test("a check that read nothing does not pass", () => {
  for (const folder of ["locales", "src", "scripts"]) rmSync(join(root, folder), { recursive: true });
  for (const folder of ["locales", "src", "scripts"]) mkdirSync(join(root, folder));
  expect(checkLocales(root).faults).toHaveLength(4);
});
