import { DateTime } from "luxon";
import type { HeadCount, Presence, PresenceWay } from "../domain/attendance.ts";
import { countPeople, type PeopleAndTimes } from "../domain/count-people.ts";
import type { LocalDate } from "../domain/programme.ts";
import type { Who } from "../domain/sign-up.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { fields } from "./resident-fields.ts";
import { readParticipant, type SignedUp } from "./sign-ups.ts";
import type { createTwins } from "./twins.ts";

/** Somebody's presence, with whose people they are. */
export interface Present extends Presence {
  readonly resident: string;
}

const readAtOnce = 500;

/**
 * Who was where. A presence stands with its resident, to show and delete, and in the list of its activity and day, in the
 * order in which people came. Recorded twice, by two officers at once, the first counts.
 */
export function createAttendance(redis: RedisClient, keys: Keys, twins: Pick<ReturnType<typeof createTwins>, "sameAs">) {
  redis.defineCommand("attendanceRecord", {
    numberOfKeys: 3,
    // KEYS: resident, present, days; ARGV: field, what is kept, participant, score, day's name. Gives what was kept before; 1 when it is new;
    // nothing when there is no such resident any more.
    lua: `
if redis.call('EXISTS', KEYS[1]) == 0 or redis.call('HEXISTS', KEYS[1], '${fields.joinedInto}') == 1 then return false end
local had = redis.call('HGET', KEYS[1], ARGV[1])
if had then return had end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[3])
redis.call('SADD', KEYS[3], ARGV[5])
return 1`,
  });
  redis.defineCommand("headCountKeep", {
    numberOfKeys: 1,
    // KEYS: head counts; ARGV: field, what stood there when it was asked for ("" = nothing), what is to stand there. Gives what stands there instead.
    lua: `
local now = redis.call('HGET', KEYS[1], ARGV[1]) or ''
if now ~= ARGV[2] then return now end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return false`,
  });
  const scripts = redis as RedisClient & {
    attendanceRecord(...args: string[]): Promise<string | number | null>;
    headCountKeep(...args: string[]): Promise<string | null>;
  };

  async function presences(activity: string, day: LocalDate, people: readonly SignedUp[]): Promise<Present[]> {
    const pipeline = redis.pipeline();
    for (const { resident, who } of people) pipeline.hget(keys.resident(resident), fields.presence(activity, day, who));
    const found = (await pipeline.exec()) ?? [];
    return people.flatMap(({ resident, who }, index) => {
      const [error, kept] = found[index] ?? [];
      if (error) throw error;
      return kept ? [{ resident, ...read(activity, day, who, kept as string) }] : [];
    });
  }

  return {
    /** Gives when it was recorded first; undefined when the resident's data was deleted meanwhile. */
    async record(resident: string, presence: Presence): Promise<{ readonly at: DateTime; readonly already: boolean } | undefined> {
      const { activity, day, who, at } = presence;
      const score = String(at.toMillis());
      const answer = await scripts.attendanceRecord(
        ...[keys.resident(resident), keys.present(activity, day), keys.attendanceDays],
        ...[fields.presence(activity, day, who), write(presence), `${resident}:${who}`, score, `${activity}:${day}`],
      );
      if (answer === null) return undefined;
      return typeof answer === "string" ? { at: read(activity, day, who, answer).at, already: true } : { at, already: false };
    },

    /** Gives what was undone; undefined when there was nothing. */
    async undo(resident: string, activity: string, day: LocalDate, who: Who): Promise<Presence | undefined> {
      const field = fields.presence(activity, day, who);
      const kept = await redis.hget(keys.resident(resident), field);
      await redis.multi().hdel(keys.resident(resident), field).zrem(keys.present(activity, day), `${resident}:${who}`).exec();
      return kept === null ? undefined : read(activity, day, who, kept);
    },

    async of(resident: string): Promise<Presence[]> {
      return presencesIn(await redis.hgetall(keys.resident(resident)));
    },

    /** Those who were there on that day, in the order in which they came; from the one of that number on. */
    async list(activity: string, day: LocalDate, from: number, count: number): Promise<Present[]> {
      const some = await redis.zrange(keys.present(activity, day), String(from), String(from + count - 1));
      return presences(activity, day, some.map(readParticipant));
    },

    /** Which of these were there on that day, in their order. */
    async among(activity: string, day: LocalDate, people: readonly SignedUp[]): Promise<boolean[]> {
      if (people.length === 0) return [];
      const scores = await redis.zmscore(keys.present(activity, day), ...people.map(({ resident, who }) => `${resident}:${who}`));
      return scores.map((score) => score !== null);
    },

    /** How many were there, over these days of an activity. */
    async count(activity: string, days: readonly LocalDate[]): Promise<PeopleAndTimes> {
      const present: string[] = [];
      for (const day of days) present.push(...(await redis.zrange(keys.present(activity, day), 0, "-1")));
      return countPeople(present, await twins.sameAs());
    },

    /** The days of which something is recorded, by their activities. */
    async days(): Promise<Map<string, LocalDate[]>> {
      const found = new Map<string, LocalDate[]>();
      for (const name of (await redis.smembers(keys.attendanceDays)).toSorted()) {
        const { activity, day } = readDay(name);
        found.set(activity, [...(found.get(activity) ?? []), day]);
      }
      return found;
    },

    /** Everything, an activity and a day after the other, so many at a time: for exports. */
    async *all(): AsyncGenerator<Present> {
      for (const name of (await redis.smembers(keys.attendanceDays)).toSorted()) {
        const { activity, day } = readDay(name);
        for (let from = 0; ; from += readAtOnce) {
          const some = await redis.zrange(keys.present(activity, day), String(from), String(from + readAtOnce - 1));
          yield* await presences(activity, day, some.map(readParticipant));
          if (some.length < readAtOnce) break;
        }
      }
    },

    async headCount(activity: string, day: LocalDate): Promise<HeadCount | undefined> {
      return readHeadCount(await redis.hget(keys.headCounts, `${activity}:${day}`));
    },

    /** Gives what a colleague wrote meanwhile, and then nothing is changed. @param before what stood there when it was asked for */
    async keepHeadCount(activity: string, day: LocalDate, before: HeadCount | undefined, after: HeadCount): Promise<HeadCount | undefined> {
      return readHeadCount(
        await scripts.headCountKeep(keys.headCounts, `${activity}:${day}`, before ? writeHeadCount(before) : "", writeHeadCount(after)),
      );
    },

    async headCounts(): Promise<(HeadCount & { readonly activity: string; readonly day: LocalDate })[]> {
      const all = Object.entries(await redis.hgetall(keys.headCounts));
      return all.flatMap(([name, kept]) => {
        const count = readHeadCount(kept);
        return count ? [{ ...readDay(name), ...count }] : [];
      });
    },
  };
}

/** The presences among a resident's fields. */
export function presencesIn(everything: Readonly<Record<string, string>>): Presence[] {
  return Object.entries(everything)
    .filter(([field]) => field.startsWith("h:"))
    .map(([field, kept]) => {
      const [, activity = "", day = "", who = ""] = field.split(":");
      return read(activity, day, who, kept);
    });
}

function write({ at, way, by = "" }: Presence): string {
  return JSON.stringify([at.toMillis().toString(36), way, by]);
}

function read(activity: string, day: LocalDate, who: Who, kept: string): Presence {
  const [at, way, by] = JSON.parse(kept) as [string, PresenceWay, string];
  return { activity, day, who, at: DateTime.fromMillis(Number.parseInt(at, 36), { zone: "utc" }), way, by: by || undefined };
}

function readDay(name: string): { activity: string; day: LocalDate } {
  const colon = name.lastIndexOf(":");
  return { activity: name.slice(0, colon), day: name.slice(colon + 1) };
}

function writeHeadCount({ count, by, at }: HeadCount): string {
  return JSON.stringify([count, by, at.toMillis()]);
}

function readHeadCount(kept: string | null): HeadCount | undefined {
  if (!kept) return undefined;
  const [count, by, at] = JSON.parse(kept) as [number, string, number];
  return { count, by, at: DateTime.fromMillis(at, { zone: "utc" }) };
}
