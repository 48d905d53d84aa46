import type { Announcement, AnnouncementState } from "../domain/announcement.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { asFields, type StaffDeed } from "./staff-log.ts";

// KEYS: the announcement, those that wait for their time, log; ARGV: id, from, to, when ("" = it waits no more), who did it, what the
// log says, if anything
const move = `
if redis.call('HGET', KEYS[1], 'state') ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], 'state', ARGV[3], 'by-' .. ARGV[3], ARGV[5])
if ARGV[4] == '' then redis.call('ZREM', KEYS[2], ARGV[1]) else redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1]) end
if #ARGV > 5 then redis.call('XADD', KEYS[3], '*', unpack(ARGV, 6)) end
return 1
`;

// KEYS: the announcement, all, those that wait for their time, log; ARGV: id, what it is, state, when it was written, when it goes,
// seconds, what the log says, if anything
const keep = `
if redis.call('HSETNX', KEYS[1], 'is', ARGV[2]) == 0 then return 0 end
redis.call('HSET', KEYS[1], 'state', ARGV[3])
redis.call('EXPIRE', KEYS[1], ARGV[6])
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1])
if ARGV[3] == 'scheduled' then redis.call('ZADD', KEYS[3], ARGV[5], ARGV[1]) end
if #ARGV > 6 then redis.call('XADD', KEYS[4], '*', unpack(ARGV, 7)) end
return 1
`;

export interface KeptAnnouncement {
  readonly announcement: Announcement;
  readonly state: AnnouncementState;
}

interface Scripts {
  announcementKeep(...args: (string | number)[]): Promise<number>;
  announcementMove(...args: (string | number)[]): Promise<number>;
}

/** Kept as long as the rows of the ledger. */
export const announcementSeconds = 90 * 24 * 60 * 60;

/** What staff wrote to many, and when it goes. */
export function createAnnouncements(redis: RedisClient, keys: Keys) {
  redis.defineCommand("announcementMove", { numberOfKeys: 3, lua: move });
  redis.defineCommand("announcementKeep", { numberOfKeys: 4, lua: keep });
  const scripts = redis as RedisClient & Scripts;

  async function get(id: string): Promise<KeptAnnouncement | undefined> {
    const [kept, state] = await redis.hmget(keys.announcement(id), "is", "state");
    return kept ? { announcement: JSON.parse(kept) as Announcement, state: state as AnnouncementState } : undefined;
  }

  return {
    get,

    /** Keeps a new one; a second time it changes nothing, which is false. */
    async keep(announcement: Announcement, state: "awaits-approval" | "scheduled", deed?: StaffDeed): Promise<boolean> {
      const { id, written, at } = announcement;
      const touched = [keys.announcement(id), keys.announcements, keys.announcementsDue, keys.staffLog];
      return (
        (await scripts.announcementKeep(
          ...touched,
          id,
          JSON.stringify(announcement),
          state,
          written,
          at,
          announcementSeconds,
          ...(deed ? asFields(deed) : []),
        )) === 1
      );
    },

    /** Moves it on; false when it is no longer where it was thought to be. */
    async move({ id, at }: Announcement, from: AnnouncementState, to: AnnouncementState, deed?: StaffDeed): Promise<boolean> {
      const touched = [keys.announcement(id), keys.announcementsDue, keys.staffLog];
      return (
        (await scripts.announcementMove(
          ...touched,
          id,
          from,
          to,
          to === "scheduled" ? at : "",
          deed?.by ?? "",
          ...(deed ? asFields(deed) : []),
        )) === 1
      );
    },

    /** Those whose time has come. */
    async due(now: number): Promise<Announcement[]> {
      const ids = await redis.zrangebyscore(keys.announcementsDue, "-inf", now);
      const found = await Promise.all(ids.map(get));
      return found.flatMap((one) => (one ? [one.announcement] : []));
    },

    /** When the next one goes, after now. */
    async next(now: number): Promise<number | undefined> {
      const [, at] = await redis.zrangebyscore(keys.announcementsDue, `(${now}`, "+inf", "WITHSCORES", "LIMIT", 0, 1);
      return at === undefined ? undefined : Number(at);
    },

    /** The latest, newest first. */
    async latest(most: number): Promise<KeptAnnouncement[]> {
      const found = await Promise.all((await redis.zrevrange(keys.announcements, "0", String(most - 1))).map(get));
      return found.filter((one) => one !== undefined);
    },
  };
}
