import { readAddress } from "../domain/address.ts";
import { addressesScript } from "./addresses-script.ts";
import { writeMinutes } from "./contacts.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { readMember, type Member } from "./staff.ts";

/** What is known of a person when it is their turn. */
export interface Turn {
  /** Proof of holding this person's turn: whoever lost it can keep nothing. */
  readonly token: string;
  /** What was said, oldest first, as it was stored. */
  readonly heard: string;
  /** The conversation that is open, as it was kept; "" when none. */
  readonly talk: string;
  /** The choices last offered outside a conversation; "" when none. */
  readonly choices: string;
  /** The resident's number; it is given at the first contact. */
  readonly resident: string;
  /** The language that the resident chose; "" when none was. */
  readonly language: string;
  /** What they are among the staff, if they are. */
  readonly member: Member | undefined;
  readonly programmeRevision: string;
}

/** What is looked at of something heard; the rest is only stored. */
export interface Arriving {
  readonly person: string;
  /** The same for a repeated delivery. */
  readonly eventId: string;
  /** When they did it, in milliseconds since 1970, if it counts as a contact on a platform that reckons with it. */
  readonly contactAt?: number | undefined;
}

export type Arrival = "repeat" | "waiting" | Turn;

/** What is to be kept at the end of a turn; undefined leaves it as it was, "" removes it. */
export interface Leaving {
  readonly talk?: string | undefined;
  readonly choices?: string | undefined;
}

/** The platform's retries come within a day; Zalo's reference says 48 hours. */
const seenSeconds = 48 * 60 * 60;
/** Longer than any handling takes: after it, the person's turn may be taken by another process. */
const leaseMs = 30_000;
/** A form left half-way is found again for a month. */
const talkSeconds = 30 * 24 * 60 * 60;
const choicesSeconds = 24 * 60 * 60;
/** A person who says more than this while one answer is made is not answered to the rest. */
const longestInbox = 200;

const time = `
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
`;

/** Takes the person's turn and tells what is known of them. */
const open = `
redis.call('ZADD', KEYS[2], now + ARGV[3], ARGV[1])
redis.call('HSET', KEYS[3], ARGV[1], ARGV[2])
local resident = redis.call('HGET', KEYS[4], ARGV[1])
if not resident then
  resident = tostring(redis.call('INCR', KEYS[5]))
  redis.call('HSET', KEYS[4], ARGV[1], resident)
  redis.call('HSET', ARGV[4] .. resident, 'a', ARGV[1])
end
local profile = redis.call('HMGET', ARGV[4] .. resident, 'l', 'x', 'a')
if profile[2] or profile[3] ~= ARGV[1] then mark_address(ARGV[4] .. resident, ARGV[1], '') end
return {heard, redis.call('GET', KEYS[6]) or '', redis.call('GET', KEYS[7]) or '', resident, profile[1] or '',
  redis.call('HGET', KEYS[8], ARGV[1]) or '', redis.call('GET', KEYS[9]) or ''}
`;

// KEYS: inbox, busy, holders, addresses, residents, talk, choices, staff, revision, seen, contacts
// ARGV: address, token, lease, prefix of residents, what was heard, seconds to remember it, longest inbox, "1" = only store it, when they
// did it ("" = it does not count as a contact)
const arrive = `${addressesScript}
if not redis.call('SET', KEYS[10], '1', 'NX', 'EX', ARGV[6]) then return 'repeat' end
if ARGV[9] ~= '' then redis.call('HSET', KEYS[11], ARGV[1], ARGV[9]) end
if redis.call('LLEN', KEYS[1]) >= tonumber(ARGV[7]) then return 'waiting' end
redis.call('RPUSH', KEYS[1], ARGV[5])
${time}
local lease = redis.call('ZSCORE', KEYS[2], ARGV[1])
if lease and tonumber(lease) > now then return 'waiting' end
if ARGV[8] == '1' then
  if not lease then redis.call('ZADD', KEYS[2], now + clock[2] % 1000 / 1000, ARGV[1]) end
  return 'waiting'
end
local heard = redis.call('LINDEX', KEYS[1], 0)
${open}`;

// KEYS and ARGV as above, up to the prefix of residents
const resume = `${addressesScript}
${time}
local lease = redis.call('ZSCORE', KEYS[2], ARGV[1])
if lease and tonumber(lease) > now then return 'waiting' end
local heard = redis.call('LINDEX', KEYS[1], 0)
if not heard then
  redis.call('ZREM', KEYS[2], ARGV[1])
  redis.call('HDEL', KEYS[3], ARGV[1])
  return 'waiting'
end
${open}`;

// KEYS: inbox, busy, holders, talk, choices, staff
// ARGV: address, token, lease, talk, seconds, choices, seconds ('=' leaves as it is)
const leave = `
if redis.call('HGET', KEYS[3], ARGV[1]) ~= ARGV[2] then return 'lost' end
if ARGV[4] == '' then redis.call('DEL', KEYS[4]) elseif ARGV[4] ~= '=' then redis.call('SET', KEYS[4], ARGV[4], 'EX', ARGV[5]) end
if ARGV[6] == '' then redis.call('DEL', KEYS[5]) elseif ARGV[6] ~= '=' then redis.call('SET', KEYS[5], ARGV[6], 'EX', ARGV[7]) end
redis.call('LPOP', KEYS[1])
local heard = redis.call('LINDEX', KEYS[1], 0)
if heard then
${time}
  redis.call('ZADD', KEYS[2], now + ARGV[3], ARGV[1])
  return {heard, redis.call('HGET', KEYS[6], ARGV[1]) or ''}
end
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('HDEL', KEYS[3], ARGV[1])
return 'done'
`;

interface Scripts {
  inboxArrive(...args: (string | number)[]): Promise<unknown>;
  inboxResume(...args: (string | number)[]): Promise<unknown>;
  inboxLeave(...args: (string | number)[]): Promise<unknown>;
}

/**
 * What people said, kept before it is handled: one turn at a time for each person, over all processes, in order, repeats
 * dropped. Two calls to Redis a message carry the lock, the dropped repeat and the state of the conversation.
 */
export function createInbox(redis: RedisClient, keys: Keys, token: () => string) {
  redis.defineCommand("inboxArrive", { numberOfKeys: 11, lua: arrive });
  redis.defineCommand("inboxResume", { numberOfKeys: 9, lua: resume });
  redis.defineCommand("inboxLeave", { numberOfKeys: 6, lua: leave });
  const scripts = redis as RedisClient & Scripts;

  const turnKeys = (address: string) => [
    keys.inbox(address),
    keys.busy(readAddress(address)[0]),
    keys.holders,
    keys.addresses,
    keys.residents,
    keys.talk(address),
    keys.choices(address),
    keys.staff,
    keys.programmeRevision,
  ];

  return {
    /**
     * Stores what was heard. Gives the turn when it is this person's, which may begin with something said earlier; with
     * `onlyStore` the turn is left for whoever looks for abandoned ones.
     */
    async arrive(platform: string, { person, eventId, contactAt }: Arriving, heard: string, onlyStore = false): Promise<Arrival> {
      const address = `${platform}:${person}`;
      const mine = token();
      const answer = await scripts.inboxArrive(
        ...turnKeys(address),
        keys.seen(platform, eventId),
        keys.contacts,
        ...[
          address,
          mine,
          leaseMs,
          keys.resident(""),
          heard,
          seenSeconds,
          longestInbox,
          onlyStore ? 1 : 0,
          contactAt === undefined ? "" : writeMinutes(contactAt),
        ],
      );
      return typeof answer === "string" ? (answer as "repeat" | "waiting") : turn(address, mine, answer);
    },

    /**
     * Ends the turn. Gives what the person said meanwhile, to go on with, and what they are among the staff by now; "lost"
     * when the turn had passed to another.
     */
    async leave(address: string, mine: string, leaving: Leaving): Promise<Pick<Turn, "heard" | "member"> | "done" | "lost"> {
      const answer = await scripts.inboxLeave(
        ...[keys.inbox(address), keys.busy(readAddress(address)[0]), keys.holders, keys.talk(address), keys.choices(address), keys.staff],
        ...[address, mine, leaseMs, leaving.talk ?? "=", talkSeconds, leaving.choices ?? "=", choicesSeconds],
      );
      if (answer === "done" || answer === "lost") return answer;
      const [heard, member] = answer as [string, string];
      return { heard, member: readMember(address, member) };
    },

    async hasOpenTalk(address: string): Promise<boolean> {
      return (await redis.exists(keys.talk(address))) === 1;
    },

    /** What an unasked message offers can be chosen by typing, until something else is offered. @param choices as a turn keeps them */
    async offer(address: string, choices: string): Promise<void> {
      await redis.set(keys.choices(address), choices, "EX", choicesSeconds);
    },

    /** Ends the lease of a turn, so that it is resumed with what is known of the person then. */
    async giveBack(address: string): Promise<void> {
      await redis.zadd(keys.busy(readAddress(address)[0]), "0", address);
    },

    /** Whose turn nobody has: it was begun by a process that died, or there was no room to begin it. Who waits longest comes first. */
    async abandoned(platform: string, most: number): Promise<string[]> {
      const [seconds, microseconds] = await redis.time();
      return redis.zrangebyscore(keys.busy(platform), "-inf", Number(seconds) * 1000 + Number(microseconds) / 1000, "LIMIT", 0, most);
    },

    /** Takes an abandoned turn; undefined when somebody else has it or nothing is left to answer. */
    async resume(address: string): Promise<Turn | undefined> {
      const mine = token();
      const answer = await scripts.inboxResume(...turnKeys(address), address, mine, leaseMs, keys.resident(""));
      return answer === "waiting" ? undefined : turn(address, mine, answer);
    },

    /** Ends all turns of the platform at once. Only for a service that is alone on its Redis and has just begun. */
    async endAllTurns(platform: string): Promise<void> {
      const addresses = await redis.zrange(keys.busy(platform), "0", "-1");
      for (const address of addresses) await redis.zadd(keys.busy(platform), "0", address);
    },
  };
}

function turn(address: string, token: string, answer: unknown): Turn {
  const [heard, talk, choices, resident, language, member, programmeRevision] = answer as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return { token, heard, talk, choices, resident, language, member: readMember(address, member), programmeRevision };
}
