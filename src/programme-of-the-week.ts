import type { Programme } from "./domain/programme.ts";
import type { Programmes } from "./records/programmes.ts";

export interface CurrentProgramme {
  /** The programme at this revision or a later one; without a revision, as it is kept now. */
  at(revision?: string): Promise<Programme>;
  /** As it was when last looked at, without asking Redis. */
  readonly last: Programme;
}

/**
 * The programme as staff have it now, read again only when its revision has changed. At the first start the file is
 * kept; later the file counts only as long as staff have not changed anything, as it would undo their changes.
 */
export async function openProgramme(file: Programme, programmes: Programmes): Promise<CurrentProgramme & { fileIsOutdated: boolean }> {
  let kept = await programmes.current();
  const loaded = await programmes.loaded();
  const untouched = kept === undefined || JSON.stringify(kept.programme) === loaded;
  const fileChanged = JSON.stringify(file) !== loaded;
  if (untouched && fileChanged) {
    kept = (await programmes.load(file, kept?.revision ?? "")) ?? (await programmes.current());
  }
  if (!kept) throw new Error("the programme could not be kept");
  let current = kept;
  return {
    fileIsOutdated: !untouched && fileChanged,
    get last() {
      return current.programme;
    },
    async at(revision) {
      if (revision === current.revision) return current.programme;
      const now = await programmes.current();
      // The same revision stays the same object: what was prepared for it stays valid.
      if (now && now.revision !== current.revision) current = now;
      return current.programme;
    },
  };
}
