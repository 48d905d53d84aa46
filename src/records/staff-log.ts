import { DateTime } from "luxon";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

/** What a member of staff did. No name and nothing that a resident wrote stands in it, as it is never deleted. */
export interface StaffDeed {
  /** Their number as a resident. */
  readonly by: string;
  /** A short key: "book-approved". */
  readonly deed: string;
  /** An id: of an activity, an announcement, a book, a resident's number. */
  readonly about: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly at: DateTime;
}

export interface KeptStaffDeed extends StaffDeed {
  /** Its place in the log; grows. */
  readonly id: string;
}

const readAtOnce = 1_000;

/** The arguments of XADD after the id, for scripts that change something and write the log in one step. */
export function asFields({ by, deed, about, before, after, at }: StaffDeed): string[] {
  const fields = { by, deed, about, before, after, at: String(at.toMillis()) };
  return Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [name, value]));
}

/** What staff did, in the order in which they did it: only added to, never changed. */
export function createStaffLog(redis: RedisClient, keys: Keys) {
  return {
    async write(deed: StaffDeed): Promise<void> {
      await redis.xadd(keys.staffLog, "*", ...asFields(deed));
    },

    /** The newest first; with `before` those that are older than this one. */
    async latest(most: number, before?: string): Promise<KeptStaffDeed[]> {
      return read(await redis.xrevrange(keys.staffLog, before === undefined ? "+" : `(${before}`, "-", "COUNT", most));
    },

    /** The last thing done about this, among the latest; undefined when it was none of them. */
    async latestAbout(about: string): Promise<KeptStaffDeed | undefined> {
      return read(await redis.xrevrange(keys.staffLog, "+", "-", "COUNT", readAtOnce)).find((deed) => deed.about === about);
    },

    /** Everything, oldest first, so much at a time. */
    async *all(): AsyncGenerator<KeptStaffDeed> {
      for (let from = "-"; ;) {
        const some = read(await redis.xrange(keys.staffLog, from, "+", "COUNT", readAtOnce));
        yield* some;
        const last = some.at(-1);
        if (!last) return;
        from = `(${last.id}`;
      }
    },
  };
}

function read(entries: [id: string, fields: string[]][]): KeptStaffDeed[] {
  return entries.map(([id, list]) => {
    const {
      by = "",
      deed = "",
      about = "",
      before,
      after,
      at,
    } = Object.fromEntries(list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1] ?? ""]] : []))) as Partial<
      Record<string, string>
    >;
    return { id, by, deed, about, before, after, at: DateTime.fromMillis(Number(at), { zone: "utc" }) };
  });
}
