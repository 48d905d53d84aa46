import { createHash } from "node:crypto";
import { DateTime } from "luxon";
import { marksOf } from "../domain/entry.ts";
import { themselves, type Participant } from "../domain/sign-up.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { fields } from "./resident-fields.ts";

/** Who entered somebody, when, and with which list. */
export interface Entered {
  /** The officer's number as a resident. */
  readonly by: string;
  readonly at: DateTime;
  readonly entry: string;
}

type KeptEntered = [by: string, minutes: number, entry: string, ...digests: string[]];

/** People without a telephone or an account, entered by staff: residents with a number and no address. */
export function createPaperPeople(redis: RedisClient, keys: Keys) {
  return {
    /** Everybody's number, in order. */
    async all(): Promise<string[]> {
      return (await redis.smembers(keys.paperPeople)).toSorted((one, other) => Number(one) - Number(other));
    },

    /** Which of these residents are such people, in their order. */
    async among(residents: readonly string[]): Promise<boolean[]> {
      if (residents.length === 0) return [];
      return (await redis.smismember(keys.paperPeople, ...residents)).map((one) => one === 1);
    },

    /** Which of these were entered before, as far as their marks tell, and signed up for the activity, if there is one ("" = none). */
    async there(people: readonly Participant[], activity: string): Promise<boolean[]> {
      const marks = people.map((one) => marksOf(one, activity).map(digest));
      const all = marks.flat();
      if (all.length === 0) return [];
      const numbers = new Map((await redis.hmget(keys.paperMarks, ...all)).map((number, index) => [all[index], number]));
      const known = marks.map((some) => some.map((mark) => numbers.get(mark) ?? "").find((number) => number !== "") ?? "");
      const pipeline = redis.pipeline();
      const field = activity === "" ? fields.entered : fields.signUp(activity, themselves);
      for (const number of known) pipeline.hexists(keys.resident(number), field);
      return ((await pipeline.exec()) ?? []).map(([error, is]) => {
        if (error) throw error;
        return is === 1;
      });
    },

    /** Who entered these residents; undefined of whoever came by themselves. */
    async entered(residents: readonly string[]): Promise<(Entered | undefined)[]> {
      const pipeline = redis.pipeline();
      for (const resident of residents) pipeline.hget(keys.resident(resident), fields.entered);
      return ((await pipeline.exec()) ?? []).map(([error, kept]) => {
        if (error) throw error;
        return kept ? readEntered(kept as string) : undefined;
      });
    },

    /** Takes somebody out of the list of such people, before their hash is removed; nothing where they are none. */
    async forget(resident: string): Promise<void> {
      const kept = await redis.hget(keys.resident(resident), fields.entered);
      if (!kept) return;
      await redis
        .multi()
        .srem(keys.paperPeople, resident)
        .hdel(keys.paperMarks, ...digestsIn(kept))
        .exec();
    },
  };
}

/** No name stands in an index. */
export function digest(mark: string): string {
  return createHash("sha256").update(mark).digest("base64url").slice(0, 16);
}

export function writeEntered(by: string, at: DateTime, entry: string, digests: readonly string[]): string {
  const kept: KeptEntered = [by, Math.floor(at.toSeconds() / 60), entry, ...digests];
  return JSON.stringify(kept);
}

/** By which of the marks somebody is found. */
export function digestsIn(kept: string): string[] {
  const [, , , ...digests] = JSON.parse(kept) as KeptEntered;
  return digests;
}

export function readEntered(kept: string): Entered {
  const [by, minutes, entry] = JSON.parse(kept) as KeptEntered;
  return { by, at: DateTime.fromSeconds(minutes * 60, { zone: "utc" }), entry };
}
