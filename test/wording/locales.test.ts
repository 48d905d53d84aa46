import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parse, Visitor, type VariableReference, type Variant } from "@fluent/syntax";
import { languages, readWording, type MessageValues } from "../../src/wording/wording.ts";

interface Sentence {
  readonly file: string;
  readonly key: string;
  /** Names of values, each with the variants that are chosen by it. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>;
}

function sentencesOf(language: string): Sentence[] {
  return readdirSync(`locales/${language}`).flatMap((file) =>
    parse(readFileSync(`locales/${language}/${file}`, "utf8"), {}).body.flatMap((entry) => {
      if (entry.type !== "Message") return [];
      const values = new Map<string, Set<string>>();
      class Values extends Visitor {
        override visitVariableReference({ id }: VariableReference): void {
          if (!values.has(id.name)) values.set(id.name, new Set());
        }
        override visitSelectExpression(node: Parameters<NonNullable<Visitor["visitSelectExpression"]>>[0]): void {
          const chosenBy = node.selector.type === "VariableReference" ? node.selector.id.name : "";
          values.set(chosenBy, new Set([...(values.get(chosenBy) ?? []), ...node.variants.map(nameOf)]));
          this.genericVisit(node);
        }
      }
      new Values().visit(entry);
      return [{ file, key: entry.id.name, values }];
    }),
  );
}

function nameOf({ key }: Variant): string {
  return key.type === "Identifier" ? key.name : key.value;
}

/** Sample values: a text for each, then every variant once. */
function samples({ values }: Sentence): MessageValues[] {
  const plain = Object.fromEntries([...values.keys()].map((name) => [name, `<${name}>`]));
  const chosen = [...values].flatMap(([name, variants]) =>
    [...variants].map((variant) => ({
      ...plain,
      [name]: variant === "one" ? 1 : variant === "other" ? 1234 : /^\d+$/.test(variant) ? Number(variant) : variant,
    })),
  );
  return [plain, ...chosen];
}

describe.each(languages)("every sentence in %s", (language) => {
  const words = readWording("locales")[language];
  const sentences = sentencesOf(language);
  const said = sentences.flatMap((sentence) =>
    samples(sentence).map((values) => ({ sentence, values, text: words.say(sentence.key, values) })),
  );

  test("is read: there are many", () => {
    expect(sentences.length).toBeGreaterThan(100);
  });

  test("can be said with sample values, whichever variant is chosen, and shows no braces", () => {
    const faulty = said.filter(({ text }) => text.trim() === "" || /[{}]|undefined|\[object/.test(text));
    expect(faulty.map(({ sentence }) => sentence.key)).toEqual([]);
  });

  test("keeps to the voice: composed letters, single spaces, curly quotation marks, no self", () => {
    const self = language === "vi" ? /(?<![\p{L}“])(?:em|tôi)(?!\p{L})/iu : /(?<![\p{L}'])(?:I|I'm)(?![\p{L}])/u;
    // Buttons, which have no full stop, are the resident's words: "Sách tôi giới thiệu". Terminals show plain quotation marks.
    const isSentence = /[.?!](?:\s|$)/;
    const terminal = new Set(["ask.ftl", "terminal.ftl"]);
    const faulty = said.filter(({ sentence: { file }, text }) => {
      const own = text.replaceAll(/<\w+>/g, "x").replaceAll(/“[^”]*”/g, "x");
      return (
        text.normalize("NFC") !== text ||
        /\S {2}/.test(text) ||
        (!terminal.has(file) && own.includes('"')) ||
        (isSentence.test(own) && self.test(own))
      );
    });
    expect(faulty.map(({ sentence, text }) => `${sentence.key}: ${text}`)).toEqual([]);
  });
});

test("large counts are written as each language writes them", () => {
  const { vi, en } = readWording("locales");
  expect(vi.say("fact-capacity", { n: 1200 })).toBe("Nhận 1.200 người.");
  expect(en.say("fact-capacity", { n: 1200 })).toBe("There are 1,200 places.");
});
