import type { Circumstances } from "./circumstances.ts";

/** That somebody took a file with residents' names out of the service, and which. */
export async function recordExport({ records, now }: Circumstances, by: string, what: string): Promise<void> {
  await records.staffLog.write({ by, deed: "exported", about: what, at: now });
}
