import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseProgramme } from "../../src/domain/programme-file.ts";
import { readExamples, type Example } from "../../src/understanding/learning/example.ts";
import type { Learned } from "../../src/understanding/learning/learned.ts";
import { lessonsOf } from "../../src/understanding/learning/lessons.ts";
import { train, type Lesson } from "../../src/understanding/learning/train.ts";
import { prepareObserving, type Observe } from "../../src/understanding/understand.ts";

/** All examples of the project, file after file; `leaves` says which files are left out. */
export function readExampleFiles(root: string, leaves: (file: string) => boolean = () => false): Example[] {
  return ["questions", "sentences"].flatMap((folder) => {
    const files = readdirSync(join(root, "examples", folder))
      .filter((file) => file.endsWith(".jsonl") && !leaves(file))
      .toSorted();
    return files.flatMap((file) => readExamples(readFileSync(join(root, "examples", folder, file), "utf8")));
  });
}

/** What is learned from them, told how many were read. @throws when a programme is not there or not sound */
export function learnFrom(examples: readonly Example[], root: string, onRead: (read: number) => void = () => undefined): Learned {
  const observers = new Map<string, Observe>();
  const intents: Lesson[] = [];
  const listings: Lesson[] = [];
  for (const [at, example] of examples.entries()) {
    let observe = observers.get(example.programme);
    if (!observe) observers.set(example.programme, (observe = observeOf(example.programme, root)));
    const { intent, listing } = lessonsOf(example, observe);
    intents.push(intent);
    if (listing) listings.push(listing);
    onRead(at + 1);
  }
  return { intents: train(intents), listings: train(listings) };
}

function observeOf(id: string, root: string): Observe {
  const file = ["examples/programmes", "programmes"].map((folder) => join(root, folder, `${id}.yaml`)).find(existsSync);
  if (file === undefined) throw new Error(`examples: no programme ${id}`);
  const parsed = parseProgramme(readFileSync(file, "utf8"), file);
  if ("faults" in parsed) throw new Error(parsed.faults.join("\n"));
  return prepareObserving(parsed.programme);
}
