import type { Pledge } from "../domain/pledge.ts";
import type { Circumstances } from "./circumstances.ts";

/** Keeps the resident's one pledge, in place of an earlier one, with their consent to the text that was read back. What was read stays. */
export async function keepPledge({ records, now }: Circumstances, resident: string, pledge: Pledge): Promise<void> {
  await records.pledges.keep(resident, pledge);
  await records.residents.keepConsent(resident, "pledge", now);
}
