import { addressesScript } from "./addresses-script.ts";
import { ledgerScript, ledgerSeconds } from "./ledger-script.ts";
import { fields } from "./resident-fields.ts";

/** ARGV of this script and of part-script.ts: prefix, the number that stays, the other, the address whose turn this is ("" = nobody's), further ones. */
export const joinShared = `${ledgerScript}${addressesScript}
local kept, other, own = ARGV[2], ARGV[3], ARGV[4]
local numbers = {['\\1'] = kept, ['\\2'] = other}
local function named(text) return text and (string.gsub(text, '[\\1\\2]', numbers)) end
local function resident(number) return prefix .. 'resident:' .. number end
local function of(role) return resident(role == 'k' and kept or other) end
local function list_of(list, activity) return prefix .. (list == 'p' and 'places:' or 'waiting-list:') .. activity end
local function turn_of(activity, member)
  for _, list in ipairs({'p', 'w'}) do
    local turn = redis.call('ZSCORE', list_of(list, activity), member)
    if turn then return turn, list end
  end
end
-- Somebody answers this address now, and does more than wait to be joined.
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local function is_answered(address)
  if address == own or redis.call('EXISTS', prefix .. 'joining:' .. address) == 1 then return false end
  local lease = redis.call('ZSCORE', prefix .. 'busy:' .. platform_of(address), address)
  return lease and tonumber(lease) > now
end
local function busy()
  if own ~= '' then redis.call('SET', prefix .. 'joining:' .. own, '1', 'PX', 3000) end
  return 'busy'
end
local function put(key, field, value)
  if value then redis.call('HSET', key, field, value) else redis.call('HDEL', key, field) end
end
local function put_score(key, member, score)
  if score then redis.call('ZADD', key, score, member) else redis.call('ZREM', key, member) end
end
local function put_member(key, member, is) redis.call(is and 'SADD' or 'SREM', key, member) end
local function count_by(step, by)
  if step[2] == 'sorted' then redis.call('ZINCRBY', step[3], by, step[4])
  elseif redis.call('HINCRBY', step[3], step[4], by) <= 0 then redis.call('HDEL', step[3], step[4]) end
end
local function change_wish(number, step, wanted)
  local pairs_kept, had = {}, false
  for _, pair in ipairs(cjson.decode(redis.call('HGET', resident(number), step[2]) or '[]')) do
    local same = pair[1] == step[4] and pair[2] == step[5]
    had = had or same
    if wanted or not same then table.insert(pairs_kept, pair) end
  end
  if wanted and not had then table.insert(pairs_kept, {step[4], step[5]}) end
  put(resident(number), step[2], #pairs_kept > 0 and cjson.encode(pairs_kept))
  put_member(step[3], number, wanted)
  return had
end
-- A row of the ledger, with what is counted of it; false takes it out.
local function put_row(notice, number, row, order)
  local key = rows(notice, number)
  local was = redis.call('HGET', key, number)
  local state = was and string.sub(was, 1, 1)
  if state == 'p' then over(notice) elseif state and state ~= 'j' then count(notice, was, -1) end
  if state and state ~= 'j' then redis.call('HINCRBY', terms(notice), 'all', -1) end
  put(key, number, row)
  redis.call('EXPIRE', key, ${ledgerSeconds})
  if not row or string.sub(row, 1, 1) == 'j' then return end
  redis.call('HINCRBY', terms(notice), 'all', 1)
  if string.sub(row, 1, 1) ~= 'p' then return count(notice, row, 1) end
  redis.call('HINCRBY', terms(notice), 'left', 1)
  redis.call('RPUSH', waiting(notice, string.sub(row, 2)), number)
  redis.call('ZADD', open, order, notice)
end
local function row_of(notice, number) return redis.call('HGET', rows(notice, number), number) end
`;

/**
 * Further ARGV: fields that the other has, matters (JSON, join-plan.ts), what is to be kept of it (JSON), notices (JSON), digest of
 * the code that proves it ("" = none), when (milliseconds), what the staff log says of it, if it does. Gives "joined", "same" (it was before), "busy" (try again soon),
 * "changed" (plan again), "gone", or "no-code".
 */
export const joinScript = `${joinShared}
local matters, journal = cjson.decode(ARGV[6]), cjson.decode(ARGV[7])
local into = redis.call('HGET', resident(other), '${fields.joinedInto}')
if into == kept then return 'same' end
if into or redis.call('HEXISTS', resident(kept), '${fields.joinedInto}') == 1 then return 'changed' end
if redis.call('EXISTS', resident(kept)) == 0 or redis.call('EXISTS', resident(other)) == 0 then return 'gone' end
local theirs = addresses_of(resident(other))
if ARGV[9] ~= '' then
  local given_to = redis.call('GET', prefix .. 'join-code:' .. ARGV[9])
  if not given_to or redis.call('HGET', prefix .. 'addresses', given_to) ~= other then return 'no-code' end
end
for _, one in ipairs(theirs) do if is_answered(one[1]) then return busy() end end
local notices = cjson.decode(ARGV[8])
for _, notice in ipairs(notices) do
  local row = row_of(notice, other)
  if row and string.sub(row, 1, 1) == 'c' then return busy() end
end

local function holds(step)
  local kind = step[1]
  if kind == 'field' then return redis.call('HGET', of(step[2]), step[3]) == step[4] end
  if kind == 'hash' then return redis.call('HGET', step[2], named(step[3])) == named(step[4]) end
  if kind == 'set' then return (redis.call('SISMEMBER', step[2], named(step[3])) == 1) == step[4] end
  if kind == 'sorted' then return redis.call('ZSCORE', step[2], named(step[3])) == step[4] end
  if kind == 'turn' then return turn_of(step[2], named(step[3])) end
  if kind == 'drop' then
    local turn, list = turn_of(step[2], named(step[3]))
    return turn == step[5] and list == step[4]
  end
  return true
end
if redis.call('HLEN', resident(other)) ~= tonumber(ARGV[5]) then return 'changed' end
for _, matter in ipairs(matters) do
  -- What drops out makes room for what takes its name: it is looked at before anything is done.
  for _, step in ipairs(matter.steps) do if not holds(step) then return 'changed' end end
end

for _, matter in ipairs(matters) do
  for _, step in ipairs(matter.steps) do
    local kind = step[1]
    if kind == 'field' then put(of(step[2]), step[3], step[5])
    elseif kind == 'hash' then put(step[2], named(step[3]), named(step[5]))
    elseif kind == 'set' then put_member(step[2], named(step[3]), step[5])
    elseif kind == 'sorted' then put_score(step[2], named(step[3]), step[5])
    elseif kind == 'drop' then redis.call('ZREM', list_of(step[4], step[2]), named(step[3]))
    elseif kind == 'count' then count_by(step, step[5])
    elseif kind == 'turn' then
      local turn, list = turn_of(step[2], named(step[3]))
      redis.call('ZREM', list_of(list, step[2]), named(step[3]))
      redis.call('ZADD', list_of(list, step[2]), turn, named(step[4]))
      step[5] = turn
    elseif kind == 'wish' then
      change_wish(other, step, false)
      step[6] = change_wish(kept, step, true)
    end
  end
end

-- Nobody is told twice, nor not at all: who waits under the other number waits under this one, unless this one was told.
local rows_moved = {}
for _, notice in ipairs(notices) do
  local o, k = row_of(notice, other), row_of(notice, kept)
  local is, mine = o and string.sub(o, 1, 1), k and string.sub(k, 1, 1)
  local letter = o and string.sub(o, 2)
  local told = mine and string.find('spucj', mine, 1, true)
  local o_after, k_after = o, k
  if is == 'p' and told then o_after = 'j' .. letter
  elseif is == 'p' then o_after, k_after = k and 'j' .. letter, o
  elseif is == 's' or is == 'u' or is == 'j' then
    if not k or mine == 'p' then k_after = 'j' .. letter end
  end
  if o_after ~= o or k_after ~= k then
    local order = redis.call('ZSCORE', open, notice) or '0'
    if k_after ~= k then put_row(notice, kept, k_after, order) end
    if o_after ~= o then put_row(notice, other, o_after, order) end
    table.insert(rows_moved, {notice, o, k, o_after, k_after, order})
  end
end

local all = addresses_of(resident(kept))
for _, one in ipairs(theirs) do
  table.insert(all, one)
  redis.call('HSET', prefix .. 'addresses', one[1], kept)
end
keep_addresses(resident(kept), all)
redis.call('DEL', resident(other))
redis.call('HSET', resident(other), '${fields.joinedInto}', kept)
journal.matters, journal.rows, journal.addresses = matters, rows_moved, theirs
redis.call('HSET', resident(kept), '${fields.join("")}' .. other, cjson.encode(journal))
redis.call('ZADD', prefix .. 'joins', ARGV[10], other)
if own ~= '' then redis.call('DEL', prefix .. 'joining:' .. own) end
if ARGV[9] ~= '' then redis.call('DEL', prefix .. 'join-code:' .. ARGV[9]) end
if #ARGV > 10 then redis.call('XADD', prefix .. 'staff-log', '*', unpack(ARGV, 11)) end
return 'joined'`;
