/** Grows when kept answers could no longer be read: then an open conversation of before is left with an apology. */
const version = 3;

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
  /** When the person last saw or answered a question of it: milliseconds since 1970. */
  met?: number | undefined;
  /** Something was answered in it, so that it is worth coming back to. */
  answered?: boolean | undefined;
  /** The answers that it was begun with. */
  readonly given?: readonly string[] | undefined;
}

/** Nobody looks something up for so long: what is typed after it need not be an answer. */
const longSilenceMs = 60 * 60 * 1000;

export function isLongAgo({ met }: OpenTalk, now: number): boolean {
  return met !== undefined && now - met >= longSilenceMs;
}

export function writeOpenTalk(open: OpenTalk | undefined): string {
  if (!open) return "";
  const { script, id, answers, asked, met = 0, answered, given = [] } = open;
  const kept: KeptTalk = [version, script, id, asked ?? "", answers, met, answered ? 1 : 0, given];
  return JSON.stringify(kept);
}

type KeptTalk = [
  version: number,
  script: string,
  id: string,
  asked: string,
  answers: Record<string, unknown>,
  met?: number,
  answered?: number,
  given?: readonly string[],
];

/** Undefined when there is none, or it is of a version that cannot be read any more. */
export function readOpenTalk(kept: string): OpenTalk | undefined {
  // Whatever an earlier version left there: nobody is to be stuck in silence over it.
  if (!kept.startsWith(`[${version},`)) return undefined;
  const [, script, id, asked, answers, met, answered, given] = JSON.parse(kept) as KeptTalk;
  return { script, id, answers, asked: asked || undefined, met: met || undefined, answered: answered === 1, given };
}
