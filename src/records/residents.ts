import { DateTime } from "luxon";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { fields } from "./resident-fields.ts";

export interface Profile {
  readonly resident: string;
  /** "platform:person"; undefined when the resident's data was deleted. */
  readonly address: string | undefined;
  readonly language: string | undefined;
  readonly unreachable: string | undefined;
}

/** A whole town is not asked for at once. */
const readAtOnce = 1_000;

export function createResidents(redis: RedisClient, keys: Keys) {
  async function* ofAll<Kept>(ask: (pipeline: ReturnType<RedisClient["pipeline"]>, key: string) => unknown): AsyncGenerator<readonly (readonly [resident: string, kept: Kept])[]> {
    const last = Number((await redis.get(keys.residents)) ?? 0);
    for (let from = 1; from <= last; from += readAtOnce) {
      const numbers = Array.from({ length: Math.min(readAtOnce, last - from + 1) }, (_, index) => String(from + index));
      const pipeline = redis.pipeline();
      for (const number of numbers) ask(pipeline, keys.resident(number));
      const found = (await pipeline.exec()) ?? [];
      yield numbers.map((number, index) => {
        const [error, kept] = found[index] ?? [];
        if (error) throw error;
        return [number, kept as Kept] as const;
      });
    }
  }

  return {
    async profile(resident: string): Promise<Profile> {
      const [address, language, unreachable] = await redis.hmget(
        keys.resident(resident),
        fields.address,
        fields.language,
        fields.unreachable,
      );
      return { resident, address: address ?? undefined, language: language ?? undefined, unreachable: unreachable ?? undefined };
    },

    /** The same of many, in one call to Redis, in their order. */
    async profiles(residents: readonly string[]): Promise<Profile[]> {
      const pipeline = redis.pipeline();
      for (const resident of residents) pipeline.hmget(keys.resident(resident), fields.address, fields.language, fields.unreachable);
      const found = (await pipeline.exec()) ?? [];
      return residents.map((resident, index) => {
        const [error, answer] = found[index] ?? [];
        if (error) throw error;
        const [address, language, unreachable] = (answer ?? []) as (string | null | undefined)[];
        return { resident, address: address ?? undefined, language: language ?? undefined, unreachable: unreachable ?? undefined };
      });
    },

    /** Everybody's number, and the field of that name, so many at a time. */
    all: (field: string) => ofAll<string | null>((pipeline, key) => pipeline.hget(key, field)),

    /** Everybody's number, with every field as it is kept, so many at a time. */
    everythingOfAll: () => ofAll<Record<string, string>>((pipeline, key) => pipeline.hgetall(key)),

    /** Those who are known, by their numbers. */
    async everybody(): Promise<string[]> {
      const found: string[] = [];
      for await (const some of this.all(fields.address)) for (const [resident, address] of some) if (address !== null) found.push(resident);
      return found;
    },

    /** The numbers of whoever has these addresses. */
    async numbersOf(addresses: readonly string[]): Promise<string[]> {
      if (addresses.length === 0) return [];
      return (await redis.hmget(keys.addresses, ...addresses)).filter((number) => number !== null);
    },

    async setLanguage(resident: string, language: string): Promise<void> {
      await redis.hset(keys.resident(resident), fields.language, language);
    },

    /** Until they write again nothing is sent to them unasked. */
    async markUnreachable(resident: string, why: string): Promise<void> {
      await redis.hset(keys.resident(resident), fields.unreachable, why);
    },

    /** The same for whoever has this address; a stranger's changes nothing. */
    async markAddressUnreachable(address: string, why: string): Promise<void> {
      const resident = await redis.hget(keys.addresses, address);
      if (resident) await redis.hset(keys.resident(resident), fields.unreachable, why);
    },

    /** That the resident agreed, and when: to the minute is enough to prove it. */
    async keepConsent(resident: string, purpose: string, when: DateTime): Promise<void> {
      await redis.hset(keys.resident(resident), fields.consent(purpose), Math.floor(when.toSeconds() / 60).toString(36));
    },

    /** Every field that is kept about the resident, as it is kept. */
    async everything(resident: string): Promise<Record<string, string>> {
      return redis.hgetall(keys.resident(resident));
    },

    /** Removes the resident's own hash and number; whoever stands in sets must be taken out of them before. */
    async remove(resident: string, address: string): Promise<void> {
      await redis.multi().del(keys.resident(resident)).hdel(keys.addresses, address).hdel(keys.contacts, address).del(keys.choices(address)).exec();
    },
  };
}

/** What was agreed to, and when, among a resident's fields. */
export function consentsIn(everything: Readonly<Record<string, string>>): { purpose: string; when: DateTime }[] {
  const prefix = fields.consent("");
  return Object.entries(everything)
    .filter(([field]) => field.startsWith(prefix))
    .map(([field, minutes]) => ({ purpose: field.slice(prefix.length), when: DateTime.fromSeconds(Number.parseInt(minutes, 36) * 60, { zone: "utc" }) }));
}
