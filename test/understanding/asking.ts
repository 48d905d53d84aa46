import { existsSync, readFileSync } from "node:fs";
import { DateTime } from "luxon";
import { parseProgramme } from "../../src/domain/programme-file.ts";
import type { Programme } from "../../src/domain/programme.ts";
import type { Question } from "../../src/domain/question.ts";
import { readLearned } from "../../src/understanding/learning/learned.ts";
import { prepareUnderstanding, type Understand } from "../../src/understanding/understand.ts";

const read = new Map<string, Programme>();

/** A programme of the project or one invented for these tests. */
export function programmeOf(id: string): Programme {
  let programme = read.get(id);
  if (!programme) read.set(id, (programme = readProgramme(id)));
  return programme;
}

function readProgramme(id: string): Programme {
  const file =
    ["test/understanding/programmes", "examples/programmes", "programmes"].map((folder) => `${folder}/${id}.yaml`).find(existsSync) ?? id;
  const parsed = parseProgramme(readFileSync(file, "utf8"), file);
  if ("faults" in parsed) throw new Error(parsed.faults.join("\n"));
  return parsed.programme;
}

/** As `npm run build` wrote it, which `npm test` begins with. */
export const learned = readLearned("dist/learned.json");

const prepared = new Map<string, Understand>();

/** What a sentence means in that programme at that moment (ISO 8601 with offset). */
export function meaningOf(programme: string, now: string, sentence: string): Question {
  let understand = prepared.get(programme);
  if (!understand) prepared.set(programme, (understand = prepareUnderstanding(programmeOf(programme), learned)));
  return understand(sentence, DateTime.fromISO(now, { setZone: true }));
}
