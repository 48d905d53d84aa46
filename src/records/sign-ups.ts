import { hasPlace, type Participant, type SignUp, type Standing, type Who } from "../domain/sign-up.ts";
import { participantIn } from "./family.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { fields } from "./resident-fields.ts";
import { signUpScript } from "./sign-up-script.ts";

/** Who signed up, of whose people. */
export interface SignedUp {
  readonly resident: string;
  readonly who: Who;
}

/** Somebody on an activity's list. */
export interface Listed extends SignedUp {
  readonly code: string;
  readonly waits: boolean;
}

export interface ListedInFull extends Listed {
  readonly participant: Participant | undefined;
  /** Undefined for whom staff entered, who has none. */
  readonly address: string | undefined;
}

/** Somebody for whom a place became free, who is to be told; the turn names this sign-up and no other. */
export interface MovedUp extends SignedUp {
  readonly activity: string;
  readonly turn: string;
}

const readAtOnce = 1_000;

/**
 * Who takes part in what. A sign-up stands with its resident, to show and delete, and in one of two lists of its
 * activity, in the order in which people came: those who have a place, and those who wait. Each change is one step, so
 * that a thousand at once neither overfill an activity nor lose anybody.
 */
export function createSignUps(redis: RedisClient, keys: Keys) {
  redis.defineCommand("signUpAdd", {
    numberOfKeys: 6,
    // KEYS: as signUpScript has them, resident; ARGV: field, participant, activity, capacity, code.
    lua: `${signUpScript}
return sign_up(KEYS[6], ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4]), ARGV[5])`,
  });
  redis.defineCommand("signUpCancel", {
    numberOfKeys: 6,
    // KEYS: as signUpScript has them, resident; ARGV: field, participant, activity, capacity, "+" when others move up
    lua: `${signUpScript}
if not take_back(KEYS[6], ARGV[1], ARGV[2], ARGV[3]) then return false end
if ARGV[5] == '+' then return move_up(ARGV[3], tonumber(ARGV[4])) end
return {}`,
  });
  redis.defineCommand("signUpMoveUp", {
    numberOfKeys: 5,
    // KEYS: as signUpScript has them; ARGV: activity, capacity
    lua: `${signUpScript}
return move_up(ARGV[1], tonumber(ARGV[2]))`,
  });
  const scripts = redis as RedisClient & {
    signUpAdd(...args: string[]): Promise<[code: string, standing: Standing, already: number] | null>;
    signUpCancel(...args: string[]): Promise<string[] | null>;
    signUpMoveUp(...args: string[]): Promise<string[]>;
  };
  const lists = (activity: string) => signUpKeys(keys, activity);

  async function range(activity: string, from: number, count: number): Promise<(SignedUp & { readonly waits: boolean })[]> {
    const placed = await redis.zcard(keys.places(activity));
    const places = from < placed ? await redis.zrange(keys.places(activity), from, String(Math.min(placed, from + count) - 1)) : [];
    const more = count - places.length;
    const after = Math.max(0, from - placed);
    const waiting = more > 0 ? await redis.zrange(keys.waitingList(activity), after, String(after + more - 1)) : [];
    return [
      ...places.map((one) => ({ ...readParticipant(one), waits: false })),
      ...waiting.map((one) => ({ ...readParticipant(one), waits: true })),
    ];
  }

  async function inFull(activity: string, some: Awaited<ReturnType<typeof range>>): Promise<ListedInFull[]> {
    const pipeline = redis.pipeline();
    for (const { resident, who } of some) {
      pipeline.hmget(keys.resident(resident), fields.signUp(activity, who), fields.participant(who), fields.address);
    }
    const found = (await pipeline.exec()) ?? [];
    return some.map((one, index) => {
      const [error, kept] = found[index] ?? [];
      if (error) throw error;
      const [code, participant, address] = (kept ?? []) as (string | null | undefined)[];
      return { ...one, code: code ?? "", participant: participant ? participantIn(participant) : undefined, address: address ?? undefined };
    });
  }

  return {
    /** Signs up once, however often it is asked. `newCode` gives another code each time. @param capacity undefined = no limit */
    async add(
      resident: string,
      who: Who,
      activity: string,
      capacity: number | undefined,
      newCode: () => string,
    ): Promise<SignUp & { standing: Standing; already: boolean }> {
      for (;;) {
        const answer = await scripts.signUpAdd(
          ...[...lists(activity), keys.resident(resident)],
          ...[fields.signUp(activity, who), participant(resident, who), activity, String(capacity ?? -1), newCode()],
        );
        if (answer) return { activity, who, code: answer[0], standing: answer[1], already: answer[2] === 1 };
      }
    },

    /** Gives who moved up in their place; undefined when there was no such sign-up. @param movesUp false when it is too late for others */
    async cancel(
      resident: string,
      who: Who,
      activity: string,
      capacity: number | undefined,
      movesUp: boolean,
    ): Promise<SignedUp[] | undefined> {
      const moved = await scripts.signUpCancel(
        ...[...lists(activity), keys.resident(resident)],
        ...[fields.signUp(activity, who), participant(resident, who), activity, String(capacity ?? -1), movesUp ? "+" : "-"],
      );
      return moved?.map(readParticipant);
    },

    /** Gives who moved up, now that there is more room. */
    async moveUp(activity: string, capacity: number | undefined): Promise<SignedUp[]> {
      return (await scripts.signUpMoveUp(...lists(activity), activity, String(capacity ?? -1))).map(readParticipant);
    },

    /** Whose receipt has this code, and for what. */
    async find(code: string): Promise<(SignUp & { readonly resident: string }) | undefined> {
      const kept = await redis.hget(keys.receipts, code);
      const colon = kept?.indexOf(":") ?? -1;
      return kept ? { activity: kept.slice(0, colon), ...readParticipant(kept.slice(colon + 1)), code } : undefined;
    },

    async of(resident: string): Promise<SignUp[]> {
      return signUpsIn(await redis.hgetall(keys.resident(resident)));
    },

    /** Where these sign-ups of one resident stand, in their order. */
    async standings(resident: string, signUps: readonly SignUp[]): Promise<Standing[]> {
      const pipeline = redis.pipeline();
      for (const { activity, who } of signUps) pipeline.zrank(keys.waitingList(activity), participant(resident, who));
      return ((await pipeline.exec()) ?? []).map(([error, rank]) => {
        if (error) throw error;
        return rank === null ? hasPlace : Number(rank) + 1;
      });
    },

    /** How many have a place in each of these activities, and how many wait. */
    async counts(activities: readonly string[]): Promise<{ readonly places: number; readonly waiting: number }[]> {
      const pipeline = redis.pipeline();
      for (const activity of activities) pipeline.zcard(keys.places(activity)).zcard(keys.waitingList(activity));
      const numbers = ((await pipeline.exec()) ?? []).map(([error, count]) => {
        if (error) throw error;
        return Number(count);
      });
      return activities.map((_, index) => ({ places: numbers[index * 2] ?? 0, waiting: numbers[index * 2 + 1] ?? 0 }));
    },

    /** Those who have a place, then those who wait, in the order in which they came; from the one of that number on. */
    async list(activity: string, from: number, count: number): Promise<Listed[]> {
      return inFull(activity, await range(activity, from, count));
    },

    /** The same as a whole, so many at a time, as a list may be as long as a town; with who they are and how they are reached. */
    async *each(activity: string): AsyncGenerator<readonly ListedInFull[]> {
      for (let from = 0; ; from += readAtOnce) {
        const some = await range(activity, from, readAtOnce);
        if (some.length > 0) yield inFull(activity, some);
        if (some.length < readAtOnce) return;
      }
    },

    /** Whoever has a place for themselves or a child, or waits for one, each once. */
    async residents(activity: string, list: "places" | "waiting"): Promise<string[]> {
      const all = await redis.zrange(list === "places" ? keys.places(activity) : keys.waitingList(activity), 0, "-1");
      return [...new Set(all.map((one) => readParticipant(one).resident))];
    },

    /** For whom a place became free, and who were not told yet. */
    async movedUp(): Promise<MovedUp[]> {
      return Object.entries(await redis.hgetall(keys.movedUp)).map(([field, turn]) => {
        const colon = field.indexOf(":");
        return { activity: field.slice(0, colon), ...readParticipant(field.slice(colon + 1)), turn };
      });
    },

    async told({ activity, resident, who }: MovedUp): Promise<void> {
      await redis.hdel(keys.movedUp, `${activity}:${participant(resident, who)}`);
    },
  };
}

/** The keys that signUpScript has to do with, in its order. */
export function signUpKeys(keys: Keys, activity: string): string[] {
  return [keys.places(activity), keys.waitingList(activity), keys.movedUp, keys.signUpTurns, keys.receipts];
}

/** The sign-ups among a resident's fields. */
export function signUpsIn(everything: Readonly<Record<string, string>>): SignUp[] {
  return Object.entries(everything)
    .filter(([field]) => field.startsWith("s:"))
    .map(([field, code]) => {
      const [, activity = "", who = ""] = field.split(":");
      return { activity, who, code };
    });
}

function participant(resident: string, who: Who): string {
  return `${resident}:${who}`;
}

export function readParticipant(kept: string): SignedUp {
  const colon = kept.indexOf(":");
  return { resident: kept.slice(0, colon), who: kept.slice(colon + 1) };
}
