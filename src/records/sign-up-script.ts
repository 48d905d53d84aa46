import { hasPlace } from "../domain/sign-up.ts";

/**
 * How a place is taken and passed on, for every script that does so. KEYS 1–5 are always: places, waiting list, moved up,
 * turns, receipts; a capacity is negative when there is no limit. The first of those who wait take the places that are free,
 * and are noted, to be told.
 */
export const signUpScript = `
local function move_up(activity, capacity)
  local moved = {}
  while redis.call('ZCARD', KEYS[2]) > 0 and (capacity < 0 or redis.call('ZCARD', KEYS[1]) < capacity) do
    local first = redis.call('ZPOPMIN', KEYS[2])
    redis.call('ZADD', KEYS[1], first[2], first[1])
    redis.call('HSET', KEYS[3], activity .. ':' .. first[1], first[2])
    table.insert(moved, first[1])
  end
  return moved
end
local function standing(participant)
  local rank = redis.call('ZRANK', KEYS[2], participant)
  return rank and rank + 1 or ${hasPlace}
end
-- Gives the code, the standing, and whether it was there before; false when the code is another's.
local function sign_up(resident, field, participant, activity, capacity, code)
  local had = redis.call('HGET', resident, field)
  if had then return {had, standing(participant), 1} end
  if redis.call('HSETNX', KEYS[5], code, activity .. ':' .. participant) == 0 then return false end
  redis.call('HSET', resident, field, code)
  redis.call('ZADD', KEYS[2], redis.call('INCR', KEYS[4]), participant)
  move_up(activity, capacity)
  redis.call('HDEL', KEYS[3], activity .. ':' .. participant)
  return {code, standing(participant), 0}
end
-- Gives whether there was one; who waits does not move up by this alone.
local function take_back(resident, field, participant, activity)
  local code = redis.call('HGET', resident, field)
  if not code then return false end
  redis.call('HDEL', resident, field)
  redis.call('HDEL', KEYS[5], code)
  redis.call('HDEL', KEYS[3], activity .. ':' .. participant)
  redis.call('ZREM', KEYS[1], participant)
  redis.call('ZREM', KEYS[2], participant)
  return true
end
`;
