import { readAddress } from "../domain/address.ts";
import type { NeverWhy, Reach, ReachCount } from "../platforms/platform.ts";
import type { Records } from "../records/records.ts";

export interface ReachRoom {
  readonly records: Records;
  /** What it takes to write to who has these addresses ("zalo:123"). */
  reaches(addresses: readonly string[]): Promise<Reach[]>;
}

const costs: ReadonlySet<string> = new Set<Reach>(["free", "counted", "template"]);

export function isNever(reach: Reach): reach is NeverWhy {
  return !costs.has(reach);
}

/** Asked before anything is sent; each resident counts once. */
export async function countReach(residents: readonly string[], { records, reaches }: ReachRoom): Promise<ReachCount> {
  const by = new Map<string, number>();
  const count = { by, free: 0, counted: 0, template: 0, unreachable: [] as { resident: string; why: string }[] };
  const all = [...new Set(residents)];
  const profiles = await records.residents.profiles(all);
  const reached = await reaches(profiles.map(({ address }) => address ?? ""));
  const paper = await records.paperPeople.among(all);
  const found = profiles.map(({ address, unreachable }, index) => (paper[index] ? "paper" : address === undefined ? "gone" : (unreachable ?? reached[index])));
  for (const [index, resident] of all.entries()) {
    const one = found[index] ?? "gone";
    if (one === "free" || one === "counted" || one === "template") {
      count[one] += 1;
      const [platform] = readAddress(profiles[index]?.address ?? "");
      by.set(platform, (by.get(platform) ?? 0) + 1);
    } else count.unreachable.push({ resident, why: one });
  }
  return count;
}
