/** Grows when kept answers could no longer be read: then an open conversation of before is left with an apology. */
const version = 1;

/**
 * An open conversation, as it is kept between two messages: the script's name and the answers, no more. The script runs
 * from its beginning at every message and finds its answers by their names, so a changed script keeps what it can.
 */
export interface OpenTalk {
  readonly script: string;
  /** Tells this conversation's buttons from those of an earlier one. */
  readonly id: string;
  readonly answers: Record<string, unknown>;
  /** The question that waits for its answer. */
  asked?: string | undefined;
  /** How many plain sentences were said between the questions. */
  said: number;
}

export function writeOpenTalk(open: OpenTalk | undefined): string {
  if (!open) return "";
  const { script, id, answers, asked, said } = open;
  return JSON.stringify([version, script, id, asked ?? "", said, answers]);
}

/** Undefined when there is none, or it is of a version that cannot be read any more. */
export function readOpenTalk(kept: string): OpenTalk | undefined {
  if (kept === "") return undefined;
  const [found, script, id, asked, said, answers] = JSON.parse(kept) as [number, string, string, string, number, Record<string, unknown>];
  return found === version ? { script, id, answers, asked: asked || undefined, said } : undefined;
}
