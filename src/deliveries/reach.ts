import type { NeverWhy, Reach } from "../platforms/platform.ts";
import type { Records } from "../records/records.ts";

export interface ReachRoom {
  readonly records: Records;
  /** What it takes to write to who has that address ("zalo:123"). */
  reach(address: string): Promise<Reach>;
}

/** What it would take to write to these residents, before anything is sent. */
export interface ReachCount {
  readonly free: number;
  /** They count against a platform's package. */
  readonly counted: number;
  /** By an approved template alone. */
  readonly template: number;
  readonly unreachable: readonly { readonly resident: string; readonly why: string }[];
}

const costs: ReadonlySet<string> = new Set<Reach>(["free", "counted", "template"]);

export function isNever(reach: Reach): reach is NeverWhy {
  return !costs.has(reach);
}

export async function countReach(residents: readonly string[], { records, reach }: ReachRoom): Promise<ReachCount> {
  const count = { free: 0, counted: 0, template: 0, unreachable: [] as { resident: string; why: string }[] };
  for (const resident of new Set(residents)) {
    const { address, unreachable } = await records.residents.profile(resident);
    const found = address === undefined ? "gone" : (unreachable ?? (await reach(address)));
    if (found === "free" || found === "counted" || found === "template") count[found] += 1;
    else count.unreachable.push({ resident, why: found });
  }
  return count;
}
