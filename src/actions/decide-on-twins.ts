import { pairName, personKey, type Kept, type PossibleTwins } from "../domain/twin.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import { themselves } from "../domain/sign-up.ts";
import type { Circumstances } from "./circumstances.ts";
import { joinResidents } from "./join-residents.ts";
import { listTwins } from "./list-twins.ts";

/** What became of two who are one: two residents have one number now; a child of two guardians is counted once. */
export type MadeOne = { readonly joined: { readonly kept: string; readonly other: string } } | { readonly counted: string };

/**
 * An officer knows that they are one person. Only of a pair that is suggested still: never of any two.
 * @param by the officer's number @param own the address from which it is done
 */
export async function makeOne(
  circumstances: Circumstances,
  seen: PossibleTwins,
  { by, own }: { readonly by: string; readonly own: string },
): Promise<Answer<MadeOne>> {
  const pair = await stillSuggested(circumstances, seen);
  if (!pair) return refuse("twins-decided");
  const [kept, other] = await inOrder(circumstances, pair);
  if (kept.who === themselves && other.who === themselves) {
    const answer = await joinResidents(circumstances, { kept: kept.resident, other: other.resident, by: "staff", staff: by, own });
    return "refused" in answer ? answer : done({ joined: { kept: kept.resident, other: other.resident } });
  }
  const person = personKey(other);
  const deed = { by, deed: "twins-same", about: other.resident, before: other.resident, after: kept.resident, at: circumstances.now };
  return (await circumstances.records.twins.keepSame(person, personKey(kept), deed)) ? done({ counted: person }) : refuse("twins-decided");
}

/** An officer knows that they are two: they are not asked about again. */
export async function leaveTwo(circumstances: Circumstances, seen: PossibleTwins, by: string): Promise<Answer> {
  const pair = await stillSuggested(circumstances, seen);
  if (!pair) return refuse("twins-decided");
  await circumstances.records.twins.keepTwo(pairName(pair), true, {
    by,
    deed: "twins-two",
    about: pair.one.resident,
    before: pair.one.resident,
    after: pair.other.resident,
    at: circumstances.now,
  });
  return done(true);
}

async function stillSuggested(circumstances: Circumstances, seen: PossibleTwins): Promise<PossibleTwins | undefined> {
  return (await listTwins(circumstances)).find((pair) => pairName(pair) === pairName(seen));
}

/** Who stays comes first: somebody with an account rather than a child or one whom staff entered; of two the one who was here before. */
async function inOrder({ records }: Circumstances, { one, other }: PossibleTwins): Promise<readonly [Kept, Kept]> {
  const paper = await records.paperPeople.among([one.resident, other.resident]);
  const rank = ({ resident, who }: Kept, isPaper = false) => (who === themselves ? 0 : 2e15) + (isPaper ? 1e15 : 0) + Number(resident);
  return rank(one, paper[0]) <= rank(other, paper[1]) ? [one, other] : [other, one];
}
