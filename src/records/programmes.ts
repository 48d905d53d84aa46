import type { Programme } from "../domain/programme.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { asFields, type StaffDeed } from "./staff-log.ts";

export interface KeptProgramme {
  readonly programme: Programme;
  readonly revision: string;
}

export type Programmes = ReturnType<typeof createProgrammes>;

/** The programme as staff have it now. The file is loaded at the first start only: later it would undo their changes. */
export function createProgrammes(redis: RedisClient, keys: Keys) {
  redis.defineCommand("programmeReplace", {
    numberOfKeys: 3,
    // KEYS: programme, revision, log; ARGV: the programme, since which revision, what the log says, if anything
    lua: `
if (redis.call('GET', KEYS[2]) or '') ~= ARGV[2] then return false end
redis.call('SET', KEYS[1], ARGV[1])
if #ARGV > 2 then redis.call('XADD', KEYS[3], '*', unpack(ARGV, 3)) end
return tostring(redis.call('INCR', KEYS[2]))`,
  });
  const scripts = redis as RedisClient & { programmeReplace(...args: string[]): Promise<string | null> };

  async function replace(programme: Programme, since: string, deed?: StaffDeed): Promise<KeptProgramme | undefined> {
    const revision = await scripts.programmeReplace(
      keys.programme,
      keys.programmeRevision,
      keys.staffLog,
      JSON.stringify(programme),
      since,
      ...(deed ? asFields(deed) : []),
    );
    return revision ? { programme, revision } : undefined;
  }

  return {
    async current(): Promise<KeptProgramme | undefined> {
      const [text, revision] = await redis.mget(keys.programme, keys.programmeRevision);
      return text && revision ? { programme: JSON.parse(text) as Programme, revision } : undefined;
    },

    /** Keeps the programme unless somebody changed it since that revision ("" = never kept); then undefined. With a change of staff goes their deed. */
    replace,

    /** The programme as it was in the file when that was last loaded, JSON. */
    async loaded(): Promise<string | undefined> {
      return (await redis.get(keys.programmeLoaded)) ?? undefined;
    },

    /** Keeps what stands in the file, unless somebody changed the programme since that revision. */
    async load(programme: Programme, since: string): Promise<KeptProgramme | undefined> {
      const kept = await replace(programme, since);
      if (kept) await redis.set(keys.programmeLoaded, JSON.stringify(programme));
      return kept;
    },
  };
}
