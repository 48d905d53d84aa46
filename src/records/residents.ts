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
  redis.defineCommand("residentProfiles", {
    numberOfKeys: 1,
    // KEYS: addresses; ARGV: prefix of residents, then numbers. Gives the profile's fields, one resident's after another's.
    lua: `
local all = {}
for i = 2, #ARGV do
  for _, field in ipairs(redis.call('HMGET', ARGV[1] .. ARGV[i], ${profileFields.map((field) => `'${field}'`).join(", ")})) do all[#all + 1] = field end
end
return all`,
  });
  redis.defineCommand("residentField", {
    numberOfKeys: 1,
    // KEYS: addresses; ARGV: prefix of residents, field, numbers from and to
    lua: `
local all = {}
for number = ARGV[3], ARGV[4] do all[#all + 1] = redis.call('HGET', ARGV[1] .. string.format('%d', number), ARGV[2]) end
return all`,
  });
  redis.defineCommand("residentsReached", {
    numberOfKeys: 1,
    // KEYS: addresses; ARGV: prefix of residents, numbers from and to. Gives the numbers of those who have an address.
    lua: `
local all = {}
for number = ARGV[2], ARGV[3] do
  local name = string.format('%d', number)
  if redis.call('HEXISTS', ARGV[1] .. name, '${fields.address}') == 1 then all[#all + 1] = name end
end
return all`,
  });
  redis.defineCommand("residentsHaving", {
    numberOfKeys: 1,
    // KEYS: addresses; ARGV: prefix of residents, how a field begins, numbers from and to. Gives the numbers of those who have one.
    lua: `
local all = {}
for number = ARGV[3], ARGV[4] do
  local name = string.format('%d', number)
  for _, field in ipairs(redis.call('HKEYS', ARGV[1] .. name)) do
    if string.sub(field, 1, #ARGV[2]) == ARGV[2] then
      all[#all + 1] = name
      break
    end
  end
end
return all`,
  });
  type Many = (...args: string[]) => Promise<(string | null)[]>;
  const scripts = redis as RedisClient &
    Record<"residentUnreachable" | "residentRemove", (...args: string[]) => Promise<string | null>> &
    Record<"residentProfiles" | "residentField" | "residentsReached" | "residentsHaving", Many>;

  /** Everybody's numbers, so many at a time. */
  async function* numbers(): AsyncGenerator<readonly string[]> {
    const last = Number((await redis.get(keys.residents)) ?? 0);
    for (let from = 1; from <= last; from += readAtOnce) {
      yield Array.from({ length: Math.min(readAtOnce, last - from + 1) }, (_, index) => String(from + index));
    }
  }

  return {
    async profile(resident: string): Promise<Profile> {
      return readProfile(resident, await redis.hmget(keys.resident(resident), ...profileFields));
    },

    /** The same of many, in one call to Redis a thousand of them, in their order. */
    async profiles(residents: readonly string[]): Promise<Profile[]> {
      const found: Profile[] = [];
      for (let from = 0; from < residents.length; from += readAtOnce) {
        const some = residents.slice(from, from + readAtOnce);
        const all = await scripts.residentProfiles(keys.addresses, keys.resident(""), ...some);
        for (const [index, resident] of some.entries()) {
          found.push(readProfile(resident, all.slice(index * profileFields.length, (index + 1) * profileFields.length)));
        }
      }
      return found;
    },

    /** The number under which somebody is kept by now: it was joined to another one since, maybe. */
    async numberNow(resident: string): Promise<string> {
      for (let number = resident; ;) {
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
    async *all(field: string): AsyncGenerator<readonly (readonly [resident: string, value: string | null])[]> {
      for await (const some of numbers()) {
        const found = await scripts.residentField(keys.addresses, keys.resident(""), field, some[0] ?? "1", some.at(-1) ?? "0");
        yield some.map((number, index) => [number, found[index] ?? null] as const);
      }
    },

    /**
     * Everybody's number, with every field as it is kept, so many at a time.
     * @param beginning only of those who have a field that begins so: most have no reading, say
     */
    async *everythingOfAll(beginning = ""): AsyncGenerator<readonly (readonly [resident: string, everything: Record<string, string>])[]> {
      for await (const each of numbers()) {
        const having =
          beginning === ""
            ? each
            : await scripts.residentsHaving(keys.addresses, keys.resident(""), beginning, each[0] ?? "1", each.at(-1) ?? "0");
        const some = having.filter((number) => number !== null);
        const pipeline = redis.pipeline();
        for (const number of some) pipeline.hgetall(keys.resident(number));
        const found = (await pipeline.exec()) ?? [];
        yield some.map((number, index) => {
          const [error, everything] = found[index] ?? [];
          if (error) throw error;
          return [number, everything as Record<string, string>] as const;
        });
      }
    },

    /** The numbers of those who have an address, so many at a time. */
    async *reached(): AsyncGenerator<readonly string[]> {
      const last = Number((await redis.get(keys.residents)) ?? 0);
      for (let from = 1; from <= last; from += readAtOnce) {
        yield (await scripts.residentsReached(
          keys.addresses,
          keys.resident(""),
          String(from),
          String(Math.min(last, from + readAtOnce - 1)),
        )) as string[];
      }
    },

    /** The same, all of them. */
    async everybody(): Promise<string[]> {
      const found: string[] = [];
      for await (const some of this.reached()) found.push(...some);
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
    .map(([field, minutes]) => ({
      purpose: field.slice(prefix.length),
      when: DateTime.fromSeconds(Number.parseInt(minutes, 36) * 60, { zone: "utc" }),
    }));
}
