import { open, mkdir, stat, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { Beat, Hold } from "./records/life.ts";

/** Two processes may have counted since the mark was written, and a Redis that was killed may have lost a second. */
const harmlessBeats = 2;
/** After so long away nobody knows any more what was said by other means meanwhile. */
const longAgoMs = 24 * 60 * 60 * 1000;
/** The mark is written over, never emptied first: a power cut leaves the old one or the new one. */
const markBytes = 200;

/** What a life leaves beside the data: how far the data had come, and which file this is, which no copy of it can be. */
interface Mark {
  readonly beats: number;
  readonly file: string;
  readonly born: string;
}

export interface LastLife {
  /** Why this data may be an older copy, so that it does not know what went out since; undefined when it is what it was. */
  judge(beat: Beat): Hold | undefined;
  /** Leaves the mark for the next life. */
  leave(beats: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Reads what the last life left in the folder (DATA_DIR). A copy of the folder is known by its mark: that names its own file by
 * number and birth, which copying changes. A Redis elsewhere that was put back is known by having come less far than the mark.
 * @param own the data itself stands in the folder, and cannot have come there without its mark
 */
export async function readLastLife(folder: string, own: boolean): Promise<LastLife> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, "last-life");
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  const file = await open(path, found ? "r+" : "w+");
  const mark = found && (await readMark(file));
  const { ino, birthtimeNs } = found ?? (await file.stat({ bigint: true }));
  // Where a file system knows no birth, the last change stands for it, and says nothing.
  const sameFile =
    mark && found && mark.file === String(found.ino) && (mark.born === String(found.birthtimeNs) || found.birthtimeNs === found.ctimeNs);

  return {
    judge({ before, idleMs = 0 }) {
      if (before === 0) return undefined;
      if (own && !sameFile) return "copied";
      if (mark && mark.beats - harmlessBeats > before) return "older";
      return idleMs > longAgoMs ? "long-ago" : undefined;
    },
    async leave(beats) {
      const left: Mark = { beats, file: String(ino), born: String(birthtimeNs) };
      await file.write(JSON.stringify(left).padEnd(markBytes), 0);
      await file.datasync();
    },
    close: () => file.close(),
  };
}

async function readMark(file: FileHandle): Promise<Mark | undefined> {
  try {
    const { buffer } = await file.read(Buffer.alloc(markBytes), 0, markBytes, 0);
    return JSON.parse(buffer.toString()) as Mark;
  } catch {
    return undefined;
  }
}
