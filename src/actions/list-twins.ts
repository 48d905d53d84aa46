import { theOne } from "../domain/count-people.ts";
import { pairName, personKey, possibleTwins, type PossibleTwins } from "../domain/twin.ts";
import type { Circumstances } from "./circumstances.ts";

/** Who may be one person, and of whom nobody decided yet; what speaks most for it comes first. */
export async function listTwins({ records, programme }: Circumstances): Promise<PossibleTwins[]> {
  const all = possibleTwins(await records.twins.everybody(), programme.groups);
  const areTwo = await records.twins.areTwo(all.map(pairName));
  const sameAs = await records.twins.sameAs();
  return all.filter((pair, index) => !areTwo[index] && theOne(personKey(pair.one), sameAs) !== theOne(personKey(pair.other), sameAs));
}
