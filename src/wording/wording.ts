import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";

export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

/** Values that a message may hold. Format dates before: a message never reckons with time. */
export type MessageValues = Record<string, string | number>;

/** The sentences of one language. */
export interface Words {
  readonly language: Language;
  /** The sentence of that key in locales/. Throws on an unknown key: `npm run lint` finds those before residents do. */
  say(key: string, values?: MessageValues): string;
}

export type Wording = Readonly<Record<Language, Words>>;

/** Reads every .ftl file of locales/vi and locales/en, once, at the start. Throws on a broken or doubled message. */
export function readWording(folder: string): Wording {
  return { vi: readWords(folder, "vi"), en: readWords(folder, "en") };
}

function readWords(folder: string, language: Language): Words {
  // Isolation marks around values show as boxes on old phones.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const files = readdirSync(join(folder, language)).filter((name) => name.endsWith(".ftl"));
  for (const file of files.toSorted()) {
    const errors = bundle.addResource(new FluentResource(readFileSync(join(folder, language, file), "utf8")));
    if (errors.length > 0) throw new Error(`locales/${language}/${file}: ${errors.map((error) => error.message).join("; ")}`);
  }
  return {
    language,
    say(key, values) {
      const pattern = bundle.getMessage(key)?.value;
      if (!pattern) throw new Error(`locales/${language}: no message "${key}"`);
      return bundle.formatPattern(pattern, values);
    },
  };
}
