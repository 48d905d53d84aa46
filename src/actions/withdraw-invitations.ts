import type { Circumstances } from "./circumstances.ts";

/** No open invitation counts any more: one got lost, or went to the wrong person. */
export async function withdrawInvitations({ records, now }: Circumstances, by: string): Promise<void> {
  await records.invitations.withdrawAll({ by, deed: "staff-invitations-withdrawn", about: "", at: now });
}
