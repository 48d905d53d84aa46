import { readAddress } from "../domain/address.ts";
import type { NeverWhy, Reach, ReachCount } from "../platforms/platform.ts";
import type { Records } from "../records/records.ts";

export interface ReachRoom {
  readonly records: Records;
  /** What it takes to write to who has these addresses ("zalo:123"). */
  reaches(addresses: readonly string[]): Promise<Reach[]>;
}

const costs: ReadonlySet<string> = new Set<Reach>(["free", "counted", "template"]);

export function isNever(reach: Reached["reach"]): reach is Exclude<Reached["reach"], "free" | "counted" | "template"> {
  return !costs.has(reach);
}

/** Where somebody is written to, and what it takes. "forgotten" has no address: the data was deleted; "paper" never had one: staff entered them. */
export interface Reached {
  readonly resident: string;
  readonly address: string | undefined;
  readonly reach: Reach | "forgotten" | "paper";
}

/** In their order. Who has several addresses is reached at the first of them at which that is possible. */
export async function reachEach(residents: readonly string[], { records, reaches }: ReachRoom): Promise<Reached[]> {
  if (residents.length === 0) return [];
  const [profiles, paper] = await Promise.all([records.residents.profiles(residents), records.paperPeople.among(residents)]);
  const all = profiles.map(({ address, others }) => (address === undefined ? [] : [address, ...others]));
  const found = await reaches(all.flat());
  let at = 0;
  return profiles.map(({ resident, unreachable }, index) => {
    const addresses = all[index] ?? [];
    const theirs = found.slice(at, (at += addresses.length));
    const [address] = addresses;
    if (paper[index]) return { resident, address, reach: "paper" };
    if (address === undefined) return { resident, address, reach: "forgotten" };
    if (unreachable !== undefined) return { resident, address, reach: unreachable as NeverWhy };
    const best = Math.max(
      0,
      theirs.findIndex((reach) => !isNever(reach)),
    );
    return { resident, address: addresses[best], reach: theirs[best] ?? "gone" };
  });
}

/** Asked before anything is sent; each resident counts once. */
export async function countReach(residents: readonly string[], room: ReachRoom): Promise<ReachCount> {
  const by = new Map<string, number>();
  const count = { by, free: 0, counted: 0, template: 0, unreachable: [] as { resident: string; why: string }[] };
  for (const { resident, address = "", reach } of await reachEach([...new Set(residents)], room)) {
    if (isNever(reach)) count.unreachable.push({ resident, why: reach === "forgotten" ? "gone" : reach });
    else {
      count[reach] += 1;
      const [platform] = readAddress(address);
      by.set(platform, (by.get(platform) ?? 0) + 1);
    }
  }
  return count;
}
