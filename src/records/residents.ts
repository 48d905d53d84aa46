import { DateTime } from "luxon";
import { addressesScript } from "./addresses-script.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { fields } from "./resident-fields.ts";

export interface Profile {
  readonly resident: string;
  /** "platform:person", the one to write to; undefined when there is none: the data was deleted, or staff entered them. */
  readonly address: string | undefined;
  /** The others at which they can be reached. */
  readonly others: readonly string[];
  readonly language: string | undefined;
  readonly unreachable: string | undefined;
}

/** A whole town is not asked for at once. */
const readAtOnce = 1_000;

const profileFields = [fields.address, fields.language, fields.unreachable, fields.addresses] as const;

export function createResidents(redis: RedisClient, keys: Keys) {
  redis.defineCommand("residentUnreachable", {
    numberOfKeys: 1,
    // KEYS: addresses; ARGV: prefix of residents, address, why
    lua: `${addressesScript}
local number = redis.call('HGET', KEYS[1], ARGV[2])
if not number then return false end
return mark_address(ARGV[1] .. number, ARGV[2], ARGV[3]) or false`,
  });
  redis.defineCommand("residentRemove", {
    numberOfKeys: 3,
    // KEYS: addresses, contacts, resident; ARGV: number, then the beginnings of what is kept by address
    lua: `${addressesScript}
for _, one in ipairs(addresses_of(KEYS[3])) do
  local number = redis.call('HGET', KEYS[1], one[1])
  if not number or number == ARGV[1] then
    redis.call('HDEL', KEYS[1], one[1])
    redis.call('HDEL', KEYS[2], one[1])
    for i = 2, #ARGV do redis.call('DEL', ARGV[i] .. one[1]) end
  end
end
redis.call('DEL', KEYS[3])`,
  });
  const scripts = redis as RedisClient & Record<"residentUnreachable" | "residentRemove", (...args: string[]) => Promise<string | null>>;

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
      return readProfile(resident, await redis.hmget(keys.resident(resident), ...profileFields));
    },

    /** The same of many, in one call to Redis, in their order. */
    async profiles(residents: readonly string[]): Promise<Profile[]> {
      const pipeline = redis.pipeline();
      for (const resident of residents) pipeline.hmget(keys.resident(resident), ...profileFields);
      const found = (await pipeline.exec()) ?? [];
      return residents.map((resident, index) => {
        const [error, answer] = found[index] ?? [];
        if (error) throw error;
        return readProfile(resident, (answer ?? []) as (string | null)[]);
      });
    },

    /** The number under which somebody is kept by now: it was joined to another one since, maybe. */
    async numberNow(resident: string): Promise<string> {
      for (let number = resident; ; ) {
        const into = await redis.hget(keys.resident(number), fields.joinedInto);
        if (into === null) return number;
        number = into;
      }
    },

    /** All addresses of the resident. */
    async addresses(resident: string): Promise<string[]> {
      return addressesIn(await redis.hgetall(keys.resident(resident)));
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

    /**
     * Until they write again nothing is sent there unasked; a stranger's address changes nothing. Gives the address at which
     * the same person can be reached still, if there is one.
     */
    async markUnreachable(address: string, why: string): Promise<string | undefined> {
      return (await scripts.residentUnreachable(keys.addresses, keys.resident(""), address, why)) ?? undefined;
    },

    /** That the resident agreed, and when: to the minute is enough to prove it. */
    async keepConsent(resident: string, purpose: string, when: DateTime): Promise<void> {
      await redis.hset(keys.resident(resident), fields.consent(purpose), Math.floor(when.toSeconds() / 60).toString(36));
    },

    /** Every field that is kept about the resident, as it is kept. */
    async everything(resident: string): Promise<Record<string, string>> {
      return redis.hgetall(keys.resident(resident));
    },

    /**
     * Removes the resident's own hash, and all addresses that nobody else writes from by now; whoever stands in sets must be
     * taken out of them before.
     */
    async remove(resident: string): Promise<void> {
      const ofAddress = [keys.choices(""), keys.talk(""), keys.halfDone("")];
      await scripts.residentRemove(keys.addresses, keys.contacts, keys.resident(resident), resident, ...ofAddress);
    },
  };
}

function readProfile(resident: string, [address, language, unreachable, several]: (string | null)[]): Profile {
  const others = several ? readAddresses(several).flatMap(([other, why]) => (other === address || why !== "" ? [] : [other])) : [];
  return { resident, address: address ?? undefined, others, language: language ?? undefined, unreachable: unreachable ?? undefined };
}

function readAddresses(several: string): (readonly [address: string, why: string])[] {
  return JSON.parse(several) as [string, string][];
}

/** The addresses among a resident's fields, the one that is written to first. */
export function addressesIn(everything: Readonly<Record<string, string>>): string[] {
  const { [fields.address]: first, [fields.addresses]: several } = everything;
  const all = several ? readAddresses(several).map(([address]) => address) : [];
  return first === undefined ? all : [first, ...all.filter((address) => address !== first)];
}

/** What was agreed to, and when, among a resident's fields. */
export function consentsIn(everything: Readonly<Record<string, string>>): { purpose: string; when: DateTime }[] {
  const prefix = fields.consent("");
  return Object.entries(everything)
    .filter(([field]) => field.startsWith(prefix))
    .map(([field, minutes]) => ({ purpose: field.slice(prefix.length), when: DateTime.fromSeconds(Number.parseInt(minutes, 36) * 60, { zone: "utc" }) }));
}
