import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";

/** What a platform takes; 0 or absent = as much as there is. */
export interface Limit {
  /** Messages a second, of all processes together. */
  readonly perSecond?: number;
  /** How much longer than a second so many messages are spread over: calls do not all take the same time on the line. */
  readonly marginMs?: number;
  /** Milliseconds between two unasked messages in one chat. */
  readonly chatMs?: number;
}

/** While residents write, so many of a second's messages are left to replies. */
const reserve = 3;
/** It is known that they do not, after so long. */
const repliedMs = 5_000;
/**
 * A second's messages are spread over this share of it. What is held up in the first one, when lines are opened and code runs
 * for the first time, has the rest to catch up: later seconds can only repeat its shape.
 */
const spread = 0.85;
/** What was held up is caught up in steps that are shorter than the limit's own, but not shorter than this share of it. */
const hurriedStep = 0.7;
/** Who is further behind than this was not held up but silent: it begins anew, with nothing to catch up. */
const silentMs = 500;
/** Nothing of the past matters after so long. */
const rememberedMs = 60_000;

/**
 * One budget for all processes: the moments of the last calls, by Redis' own clock, newest first. No second holds more than
 * the limit, whichever second one looks at; unasked messages go an even step apart, each at its due moment, so that a hold-up
 * of their first second is not kept for all that follow. To be embedded where `prefix` and `platform` are known.
 */
export const budgetScript = `
local clock = redis.call('TIME')
local micros = clock[1] * 1000000 + clock[2]
local all = prefix .. 'calls:' .. platform
local bulk = prefix .. 'bulk-calls:' .. platform
local due = prefix .. 'bulk-due:' .. platform
local replied = prefix .. 'replied:' .. platform
local function moment(list, index) return tonumber(redis.call('LINDEX', list, index) or '0') end
-- Milliseconds until an unasked message may go.
local function bulkWait(perSecond, margin)
  local window = 1000000 + margin * 1000
  local free = moment(all, perSecond - 1) + window
  if redis.call('EXISTS', replied) == 1 and perSecond > ${reserve * 2} then
    free = math.max(free, moment(bulk, perSecond - ${reserve} - 1) + window)
  end
  -- The timer of who takes it wakes a millisecond late.
  local nearest = moment(all, 0) + math.max(0, ${hurriedStep} * 1000000 / perSecond - 1000)
  free = math.max(free, nearest, tonumber(redis.call('GET', due) or '0'))
  return math.max(0, (free - micros) / 1000)
end
local function note(list, at, perSecond)
  redis.call('LPUSH', list, string.format('%.0f', at))
  redis.call('LTRIM', list, 0, perSecond - 1)
  redis.call('PEXPIRE', list, ${rememberedMs})
end
-- A moment becomes later; the list stays in order, newest first.
local function move(list, was, later)
  local at = redis.call('LPOS', list, was)
  if not at then return end
  while at > 0 and moment(list, at - 1) < later do
    redis.call('LSET', list, at, redis.call('LINDEX', list, at - 1))
    at = at - 1
  end
  redis.call('LSET', list, at, string.format('%.0f', later))
end
local function takeBulk(perSecond, at)
  local step = ${spread} * 1000000 / perSecond
  local was = tonumber(redis.call('GET', due) or '0')
  if at - was > ${silentMs * 1_000} then was = at end
  redis.call('SET', due, string.format('%.0f', was + step), 'PX', ${rememberedMs})
  note(all, at, perSecond)
  note(bulk, at, perSecond)
end
`;

// ARGV: prefix, platform, a second's limit, milliseconds it is kept longer. Gives milliseconds until the reply's moment.
const reply = `
local prefix, platform = ARGV[1], ARGV[2]
${budgetScript}
local perSecond = tonumber(ARGV[3])
local at = math.max(micros, moment(all, 0), moment(all, perSecond - 1) + 1000000 + ARGV[4] * 1000)
note(all, at, perSecond)
redis.call('SET', replied, '1', 'PX', ${repliedMs})
return tostring((at - micros) / 1000)
`;

// ARGV: prefix, platform, a second's limit, milliseconds it is kept longer, address, milliseconds of one chat. Gives milliseconds until
// the moment of a further call for a message that is under way, and the moment.
const further = `
local prefix, platform = ARGV[1], ARGV[2]
${budgetScript}
local perSecond = tonumber(ARGV[3])
local wait = bulkWait(perSecond, ARGV[4])
takeBulk(perSecond, micros + wait * 1000)
redis.call('SET', prefix .. 'chat:' .. ARGV[5], '1', 'PX', math.ceil(wait + ARGV[6]))
return {tostring(wait), string.format('%.0f', micros + wait * 1000)}
`;

// ARGV: prefix, platform, the moment that was taken, microseconds that it was later
const later = `
local prefix, platform = ARGV[1], ARGV[2]
${budgetScript}
move(all, ARGV[3], ARGV[3] + ARGV[4])
move(bulk, ARGV[3], ARGV[3] + ARGV[4])
`;

interface Scripts {
  budgetLater(key: string, ...args: (string | number)[]): Promise<void>;
  budgetReply(key: string, ...args: (string | number)[]): Promise<string>;
  budgetFurther(key: string, ...args: (string | number)[]): Promise<[waitMs: string, moment: string]>;
}

/** Replies go before what goes out unasked: they take the next moment that the platform has, and unasked messages leave some. */
export function createBudget(redis: RedisClient, keys: Keys) {
  redis.defineCommand("budgetReply", { numberOfKeys: 1, lua: reply });
  redis.defineCommand("budgetFurther", { numberOfKeys: 1, lua: further });
  redis.defineCommand("budgetLater", { numberOfKeys: 1, lua: later });
  const scripts = redis as RedisClient & Scripts;

  return {
    /** An unasked message came to the platform so much later than the moment that it took: what follows reckons with that. */
    async cameLater(platform: string, moment: string, lateMs: number): Promise<void> {
      await scripts.budgetLater(keys.openNotices, keys.prefix, platform, moment, Math.round(lateMs * 1_000));
    },

    /** Takes the next moment for one more call of an unasked message that takes several; undefined = there is no limit. */
    async further(
      platform: string,
      address: string,
      { perSecond = 0, marginMs = 0, chatMs = 1 }: Limit,
    ): Promise<{ readonly waitMs: number; readonly moment: string } | undefined> {
      if (perSecond === 0) return undefined;
      const [waitMs, moment] = await scripts.budgetFurther(keys.openNotices, keys.prefix, platform, perSecond, marginMs, address, chatMs);
      return { waitMs: Number(waitMs), moment };
    },

    /** Takes the next moment for a reply. Gives the milliseconds until then. */
    async reply(platform: string, { perSecond = 0, marginMs = 0 }: Limit): Promise<number> {
      return perSecond > 0 ? Number(await scripts.budgetReply(keys.openNotices, keys.prefix, platform, perSecond, marginMs)) : 0;
    },
  };
}

export type Budget = ReturnType<typeof createBudget>;
