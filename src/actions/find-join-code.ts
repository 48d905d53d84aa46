import { codeMinutes } from "../domain/join.ts";
import { done, refuse, type Answer } from "../domain/refusal.ts";
import type { Circumstances } from "./circumstances.ts";

/** Whose a code is that somebody types: the other's number, and the address that it was given to. Wrong ones are counted. */
export async function findJoinCode(
  { records }: Pick<Circumstances, "records">,
  resident: string,
  typedAt: string,
  digest: string,
): Promise<Answer<{ readonly other: string; readonly address: string }>> {
  const found = await records.joinCodes.find(digest, typedAt);
  if (found === "too-many") return refuse("join-too-many", { minutes: codeMinutes });
  const [other] = found ? await records.residents.numbersOf([found.address]) : [];
  if (!found || !other) return refuse("join-code-wrong", { minutes: codeMinutes });
  if (found.address === typedAt) return refuse("join-same-place");
  return other === resident ? refuse("join-already") : done({ other, address: found.address });
}
