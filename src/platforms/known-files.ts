import { createHash } from "node:crypto";

/** As many as are sent in one week. */
const mostKept = 50;

/** A platform's own names of files that it has already: what goes to thousands is handed over once. In this process' memory only. */
export function createKnownFiles(lifeMs: number, now: () => number) {
  const known = new Map<string, { readonly id: string; readonly until: number }>();
  const digest = (kind: string, bytes: Buffer) => createHash("sha256").update(`${kind}\n`).update(bytes).digest("base64");
  return {
    /** @param kind as what it was handed over: a picture's name is none of a file */
    find(kind: string, bytes: Buffer): string | undefined {
      const found = known.get(digest(kind, bytes));
      return found && found.until > now() ? found.id : undefined;
    },
    keep(kind: string, bytes: Buffer, id: string): void {
      if (known.size >= mostKept) known.delete([...known.keys()][0] ?? "");
      known.set(digest(kind, bytes), { id, until: now() + lifeMs });
    },
  };
}

export type KnownFiles = ReturnType<typeof createKnownFiles>;
