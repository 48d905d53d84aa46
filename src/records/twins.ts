import { DateTime } from "luxon";
import { theOne } from "../domain/count-people.ts";
import { themselves } from "../domain/sign-up.ts";
import type { Kept } from "../domain/twin.ts";
import { familyIn } from "./family.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { fields } from "./resident-fields.ts";
import type { createResidents } from "./residents.ts";
import { asFields, type StaffDeed } from "./staff-log.ts";

/** Whom staff know to be one person, though they are kept twice: a child of two guardians. */
export interface SamePerson {
  /** "12:be minh 3a" */
  readonly person: string;
  readonly sameAs: string;
  readonly at: DateTime;
}

const askedAtOnce = 1_000;

/** What staff decided about people who may be one. Two residents who are one are joined, which joins.ts keeps. */
export function createTwins(redis: RedisClient, keys: Keys, residents: ReturnType<typeof createResidents>) {
  async function decisions(): Promise<SamePerson[]> {
    return Object.entries(await redis.hgetall(keys.sameAs)).map(([person, kept]) => {
      const [at, sameAs = ""] = kept.split(/ (.*)/s);
      return { person, sameAs, at: DateTime.fromMillis(Number(at), { zone: "utc" }) };
    });
  }

  async function sameAs(): Promise<Map<string, string>> {
    return new Map((await decisions()).map((one) => [one.person, one.sameAs]));
  }

  return {
    sameAs,

    /** Everybody who takes part or shared a telephone: residents, their children, those whom staff entered. */
    async everybody(): Promise<Kept[]> {
      const found: Kept[] = [];
      for await (const some of residents.everythingOfAll()) {
        for (const [resident, everything] of some) {
          const verifiedPhone = everything[fields.verifiedPhone];
          const family = familyIn(everything);
          if (verifiedPhone !== undefined && !family.has(themselves)) {
            found.push({ resident, who: themselves, participant: { name: "" }, verifiedPhone });
          }
          for (const [who, participant] of family) {
            found.push({ resident, who, participant, ...(who === themselves ? { verifiedPhone } : {}) });
          }
        }
      }
      return found;
    },

    /** Which of these pairs, by domain/twin.ts, staff know to be two people. */
    async areTwo(pairs: readonly string[]): Promise<boolean[]> {
      const found: boolean[] = [];
      for (let from = 0; from < pairs.length; from += askedAtOnce) {
        found.push(...(await redis.smismember(keys.notTwins, ...pairs.slice(from, from + askedAtOnce))).map((one) => one === 1));
      }
      return found;
    },

    /** They are not asked about again, or, taken back, are. */
    async keepTwo(pair: string, areTwo: boolean, deed: StaffDeed): Promise<void> {
      const all = redis.multi();
      await (areTwo ? all.sadd(keys.notTwins, pair) : all.srem(keys.notTwins, pair)).xadd(keys.staffLog, "*", ...asFields(deed)).exec();
    },

    /** The one is counted as the other from now on. False when they were already. */
    async keepSame(person: string, other: string, deed: StaffDeed): Promise<boolean> {
      const known = await sameAs();
      const [one, target] = [theOne(person, known), theOne(other, known)];
      if (one === target) return false;
      await redis
        .multi()
        .hset(keys.sameAs, one, `${deed.at.toMillis()} ${target}`)
        .xadd(keys.staffLog, "*", ...asFields(deed))
        .exec();
      return true;
    },

    /** False when it was taken back before. */
    async takeSameBack(person: string, deed: StaffDeed): Promise<boolean> {
      if ((await redis.hdel(keys.sameAs, person)) === 0) return false;
      await redis.xadd(keys.staffLog, "*", ...asFields(deed));
      return true;
    },

    /** The newest first. */
    async latest(most: number): Promise<SamePerson[]> {
      return (await decisions()).toSorted((a, b) => b.at.toMillis() - a.at.toMillis()).slice(0, most);
    },

    /** Nothing tells of the resident and their children any more. */
    async forget(resident: string): Promise<void> {
      const about = (await decisions()).filter(({ person, sameAs: other }) =>
        [person, other].some((one) => one.startsWith(`${resident}:`)),
      );
      if (about.length > 0) await redis.hdel(keys.sameAs, ...about.map(({ person }) => person));
    },
  };
}
