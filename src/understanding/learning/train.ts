import { LinearModel, scaleOf } from "./linear-model.ts";
import { seeded } from "./seeded.ts";

/** One message: what it shows, what could be said of it, and which of that is right. */
export interface Lesson {
  readonly features: readonly number[];
  /** The labels of each option; it is worth what its labels are worth together. */
  readonly options: readonly (readonly string[])[];
  /** By option; several may be right. */
  readonly right: readonly boolean[];
}

const rounds = 12;
const stride = 0.3;
/** What one message alone has teaches nothing about others. */
const fewest = 2;

/**
 * Fits the weights so that of each lesson's options a right one is worth most: logistic regression over the options, with
 * a stride of its own for each weight (AdaGrad: Duchi, Hazan, Singer 2011). The same lessons give the same weights.
 */
export function train(lessons: readonly Lesson[]): LinearModel {
  const labels = [...new Set(lessons.flatMap((lesson) => lesson.options.flat()))];
  const labelAt = new Map(labels.map((label, at) => [label, at]));
  const rowOf = new Map(seenOften(lessons).map((feature, row) => [feature, row]));
  const width = labels.length;
  const weights = new Float32Array(rowOf.size * width);
  const squares = new Float32Array(weights.length);
  const worked = lessons.map(({ features, options, right }) => ({
    rows: features.flatMap((feature) => rowOf.get(feature) ?? []),
    options: options.map((option) => option.flatMap((label) => labelAt.get(label) ?? [])),
    right,
  }));
  const random = seeded(1);
  for (let round = 0; round < rounds; round += 1) {
    for (const { rows, options, right } of shuffled(worked, random)) {
      const scale = scaleOf(rows.length);
      const sums = new Float64Array(width);
      for (const row of rows) for (let at = 0; at < width; at += 1) sums[at] = (sums[at] ?? 0) + (weights[row * width + at] ?? 0) * scale;
      const pulls = pullsOf(options, right, sums);
      for (let at = 0; at < width; at += 1) {
        const pull = (pulls[at] ?? 0) * scale;
        if (Math.abs(pull) < 1e-5) continue;
        for (const row of rows) {
          const cell = row * width + at;
          squares[cell] = (squares[cell] ?? 0) + pull * pull;
          weights[cell] = (weights[cell] ?? 0) - (stride * pull) / (Math.sqrt(squares[cell] ?? 0) + 1e-6);
        }
      }
    }
  }
  return new LinearModel(labels, rowOf.keys(), weights);
}

/** By label, how far it is thought too likely: what is likely now, less what would be if only right options were there. */
function pullsOf(options: readonly (readonly number[])[], right: readonly boolean[], sums: Float64Array): Float64Array {
  const worths = options.map((option) => option.reduce((worth, at) => worth + (sums[at] ?? 0), 0));
  const most = Math.max(...worths);
  const odds = worths.map((worth) => Math.exp(worth - most));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const good = odds.reduce((sum, one, at) => sum + (right[at] ? one : 0), 0);
  const pulls = new Float64Array(sums.length);
  for (const [index, option] of options.entries()) {
    const one = odds[index] ?? 0;
    const pull = one / all - (right[index] ? one / good : 0);
    for (const at of option) pulls[at] = (pulls[at] ?? 0) + pull;
  }
  return pulls;
}

function seenOften(lessons: readonly Lesson[]): number[] {
  const counts = new Map<number, number>();
  for (const { features } of lessons) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts].flatMap(([feature, count]) => (count >= fewest ? [feature] : []));
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const here = order[at] as Item;
    order[at] = order[other] as Item;
    order[other] = here;
  }
  return order;
}
