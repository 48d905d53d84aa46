import { basename } from "node:path";
import { DateTime } from "luxon";
import type { Activity, Programme } from "../../src/domain/programme.ts";
import type { Learned } from "../../src/understanding/learning/learned.ts";
import { prepareUnderstanding } from "../../src/understanding/understand.ts";
import { answer } from "../../src/wording/answer.ts";
import { readWording } from "../../src/wording/wording.ts";
import { learned, programmeOf } from "../../test/understanding/asking.ts";
import { filesIn, judge, judgeAnswers, readQuestions, type Answered, type Asked } from "../../test/understanding/judge.ts";
import { learnFrom, readExampleFiles } from "../learning/examples.ts";
import { percentile, show, spread, type Spread } from "./measure.ts";
import { withFuse, withMiniSearch, withNlp, type Answerer } from "./question-peers.ts";

const repetitions = 5;
const words = readWording("locales").vi;

interface Speed {
  readonly per_second: Spread;
  readonly p50_ms: Spread;
  readonly p99_ms: Spread;
}

/** How many questions are understood, and how fast, ours beside three libraries; then those kept aside, and how ours grows with the programme. */
export async function benchQuestions(say: (line: string) => void): Promise<Record<string, unknown>> {
  const questions = readQuestions("examples/questions/dev.jsonl");
  const results: Record<string, unknown> = {};
  const examples = readExampleFiles(".", (file) => file === "dev.jsonl");
  say(`learned from ${examples.length} examples, those of the dev set left out`);
  const withoutDev = learnFrom(examples, ".");
  const systems: [name: string, prepare: (programme: Programme) => Answerer | Promise<Answerer>][] = [
    ["ours", (programme) => ours(programme, withoutDev)],
    ["fuse.js, word by word", withFuse],
    ["minisearch", withMiniSearch],
    ["nlp.js", withNlp],
  ];
  for (const [name, prepare] of systems) {
    const answerers = new Map<string, Answerer>();
    for (const id of new Set(questions.map(({ programme }) => programme))) answerers.set(id, await prepare(programmeOf(id)));
    const ask = async (asked: Asked): Promise<Answered> => (await answerers.get(asked.programme)?.(asked)) as Answered;
    const answers: Answered[] = [];
    for (const asked of questions) answers.push(await ask(asked));
    const { right, intent, noneAnswered, refused } = judgeAnswers(questions, answers);
    const speed = await speedOf(questions, ask);
    say(`${name}: ${right} % all right, ${intent} % intent; none answered ${noneAnswered} %, refused ${refused} %; ${inWords(speed)}`);
    results[name] = { right, intent, none_answered: noneAnswered, refused, ...speed };
  }
  for (const file of filesIn("test/understanding/questions")) {
    const { questions: count, right, intent, noneAnswered, refused } = judge([file]);
    say(
      `ours, as it runs, ${count} questions kept aside (${basename(file)}): ${right} % all right (goal 95), ${intent} % intent (97); none answered ${noneAnswered} % (at most 3), refused ${refused} % (2)`,
    );
    results[basename(file)] = { questions: count, right, intent, none_answered: noneAnswered, refused };
  }
  const texts = files.flatMap(readQuestions);
  const instants = new Map(texts.map(({ now }) => [now, DateTime.fromISO(now, { setZone: true })]));
  for (const size of [30, 500]) {
    const understand = prepareUnderstanding(ofSize(size), learned);
    const speed = await speedOf(texts, ({ text, now }) => understand(text, instants.get(now) ?? DateTime.fromISO(now)));
    say(`understood alone, ${size} activities, ${texts.length} questions: ${inWords(speed)}`);
    results[`${size} activities`] = speed;
  }
  const slowest = slowestText(ours(ofSize(30), learned));
  say(`the slowest of texts as long as a message can be: ${slowest.milliseconds.toFixed(2)} ms (${slowest.of}; goal < 5)`);
  return { ...results, slowest_text_ms: slowest.milliseconds };
}

function ours(programme: Programme, from: Learned): (asked: Pick<Asked, "text" | "now">) => Answered {
  const understand = prepareUnderstanding(programme, from);
  return ({ text, now }) => {
    const instant = DateTime.fromISO(now, { setZone: true });
    const question = understand(text, instant);
    return { ...question, text: answer(question, programme, instant, words).text };
  };
}

/** Processor time for the rate, the clock for the percentiles; the first round is not counted. */
async function speedOf(questions: readonly Asked[], ask: (asked: Asked) => unknown): Promise<Speed> {
  const perSecond: number[] = [];
  const p50: number[] = [];
  const p99: number[] = [];
  const rounds = Math.ceil(2000 / questions.length);
  for (let repetition = 0; repetition <= repetitions; repetition += 1) {
    const took: number[] = [];
    const before = process.cpuUsage();
    for (let round = 0; round < rounds; round += 1) {
      for (const asked of questions) {
        const begun = performance.now();
        await ask(asked);
        took.push(performance.now() - begun);
      }
    }
    const { user, system } = process.cpuUsage(before);
    if (repetition === 0) continue;
    perSecond.push((1e6 * took.length) / (user + system));
    const sorted = took.toSorted((a, b) => a - b);
    p50.push(percentile(sorted, 50));
    p99.push(percentile(sorted, 99));
  }
  return { per_second: spread(perSecond), p50_ms: spread(p50), p99_ms: spread(p99) };
}

function inWords({ per_second, p50_ms, p99_ms }: Speed): string {
  return `${show(per_second)} questions/s of CPU, p50 ${show(p50_ms, 3)} ms, p99 ${show(p99_ms, 3)} ms`;
}

const invented = ["ben-dua", "lang-nghe", "suoi-trang", "thanh-son", "van-khe"];
const files = ["dev", "several-wards", "highland", "craft-ward"].map((name) => `examples/questions/${name}.jsonl`);

/** A programme with so many activities of all the invented wards, said again for another group where they run out. */
function ofSize(size: number): Programme {
  const programme = programmeOf("sample-full");
  const known = [...programme.activities, ...invented.flatMap((id) => programmeOf(id).activities)];
  const activities = Array.from({ length: size }, (_, at): Activity => {
    const activity = known[at % known.length] as Activity;
    const group = Math.floor(at / known.length);
    return { ...activity, id: `${activity.id}-${at}`, title: group === 0 ? activity.title : `${activity.title}, tổ ${group}` };
  });
  return { ...programme, activities };
}

const long: Readonly<Record<string, string>> = {
  "one letter": "a".repeat(4096),
  "one digit": "1".repeat(4096),
  punctuation: "?!.,;:()[]".repeat(409),
  brackets: "((((a))))".repeat(455),
  dates: "3/10 ".repeat(819),
  slips: "xqaz bcdf ghjk lmnp ".repeat(204),
  "nearly words": "khia mcạ lpớ hcoj tihh vex ".repeat(150),
  names: "khai mạc thi vẽ ở đâu ".repeat(186),
  "many names": "lớp điện thoại, thi kể chuyện, góc đọc, tọa đàm, văn nghệ, tổng kết. ".repeat(58),
  days: "sáng mai chiều thứ bảy ".repeat(178),
  "stacked marks": "a\u0301\u0302".repeat(1365),
};

function slowestText(ask: (asked: Pick<Asked, "text" | "now">) => unknown): { of: string; milliseconds: number } {
  let slowest = { of: "", milliseconds: 0 };
  for (const [of, text] of Object.entries(long)) {
    const took = Array.from({ length: 30 }, () => {
      const begun = performance.now();
      ask({ text, now: "2026-10-02T09:00:00+07:00" });
      return performance.now() - begun;
    });
    // The first ones are compiled on the way; what a running service would show is the middle.
    const milliseconds = percentile(
      took.toSorted((a, b) => a - b),
      50,
    );
    if (milliseconds > slowest.milliseconds) slowest = { of, milliseconds };
  }
  return slowest;
}
