import { budgetScript } from "./budget.ts";
import { fields } from "./resident-fields.ts";

/** Rows outlive the week, so that staff can look them up, and not the year. */
export const ledgerSeconds = 90 * 24 * 60 * 60;
/** Redis keeps a hash of so few short values in one compact piece: a row takes about 16 bytes, where one big hash takes 67. */
export const rowsInOne = 100;
/** A process that was not heard of so long is dead: nobody knows what became of what it had claimed. */
const aliveMs = 3_000;

/** A platform is one letter in a row. */
export const letters: Readonly<Record<string, string>> = { telegram: "t", zalo: "z", "zalo-bot": "b", web: "w", paper: "p" };

/** The keys of one notice, by their beginning, which is ARGV[1] of every script here and in join-script.ts; all lie in one slot. */
export const ledgerScript = `
local prefix = ARGV[1]
local function rows(notice, resident) return prefix .. 'ledger:' .. notice .. ':' .. math.floor(resident / ${rowsInOne}) end
local function terms(notice) return prefix .. 'notice:' .. notice end
local letter_of = cjson.decode('${JSON.stringify(letters)}')
local function platform_of(address) return string.match(address, '^[^:]*') end
local function waiting(notice, letter) return prefix .. 'waiting:' .. notice .. ':' .. letter end
local open = prefix .. 'open-notices'
local flying = prefix .. 'in-flight'
local function count(notice, row, by)
  if redis.call('HINCRBY', terms(notice), row, by) == 0 then redis.call('HDEL', terms(notice), row) end
end
-- Nobody waits for this one any more.
local function over(notice)
  if redis.call('HINCRBY', terms(notice), 'left', -1) <= 0 then redis.call('ZREM', open, notice) end
end
local function settle(notice, resident, code)
  local key = rows(notice, resident)
  local before = redis.call('HGET', key, resident)
  if not before then return end
  local was = string.sub(before, 1, 1)
  local row = code .. string.sub(before, 2)
  redis.call('HSET', key, resident, row)
  count(notice, row, 1)
  if was == 'p' or was == 'c' then over(notice) else count(notice, before, -1) end
end
`;

// ARGV: prefix, notice, order, useless from ("" = never), keeps quiet ("1"), then resident, platform's letter, code of each
export const plan = `${ledgerScript}
local notice = ARGV[2]
local added = 0
local wait = 0
for i = 6, #ARGV, 3 do
  local resident, letter, code = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  local key = rows(notice, resident)
  if redis.call('HSETNX', key, resident, code .. letter) == 1 then
    added = added + 1
    redis.call('EXPIRE', key, ${ledgerSeconds})
    if code == 'p' then
      redis.call('RPUSH', waiting(notice, letter), resident)
      wait = wait + 1
    else count(notice, code .. letter, 1) end
  end
end
redis.call('HSET', terms(notice), 'until', ARGV[4], 'quiet', ARGV[5])
redis.call('HSETNX', terms(notice), 'state', 'going')
redis.call('EXPIRE', terms(notice), ${ledgerSeconds})
if added > 0 then redis.call('HINCRBY', terms(notice), 'all', added) end
if wait > 0 then
  redis.call('HINCRBY', terms(notice), 'left', wait)
  redis.call('ZADD', open, ARGV[3], notice)
end
return wait
`;

// ARGV: prefix, platform's letter, process, how many at most, now (milliseconds of the service's clock), "1" = people sleep,
// a second's limit (0 = none), milliseconds it is kept longer, milliseconds of one chat (0 = none), platform
export const claim = `${ledgerScript}
local letter, process, most, now = ARGV[2], ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5])
local perSecond, margin, chatMs, platform = tonumber(ARGV[7]), tonumber(ARGV[8]), tonumber(ARGV[9]), ARGV[10]
-- The data was put back from a backup: nothing goes out until staff say so.
if redis.call('EXISTS', prefix .. 'on-hold') == 1 then return {'nothing', 0} end
local found
for _, notice in ipairs(redis.call('ZRANGE', open, 0, -1)) do
  local list = waiting(notice, letter)
  if redis.call('LLEN', list) > 0 then
    local is = redis.call('HMGET', terms(notice), 'state', 'until', 'quiet')
    if is[2] ~= '' and is[2] and now >= tonumber(is[2]) then
      for _, resident in ipairs(redis.call('LPOP', list, 500)) do settle(notice, resident, 'l') end
      return {'again', 0}
    elseif is[1] == 'going' and not (ARGV[6] == '1' and is[3] == '1') then
      found = notice
      break
    end
  end
end
if not found then return {'nothing', 0} end
local held = redis.call('PTTL', prefix .. 'held:' .. platform)
if held > 0 then return {'again', held} end
${budgetScript}
if perSecond > 0 then
  local wait = bulkWait(perSecond, margin)
  if wait > 0 then return {'again', wait} end
end
local list = waiting(found, letter)
local got = {'claimed', 0}
local looked = 0
while #got < 2 + most * 4 and looked < most + 50 do
  looked = looked + 1
  local resident = redis.call('LPOP', list)
  if not resident then break end
  if string.sub(redis.call('HGET', rows(found, resident), resident) or '', 1, 1) == 'p' then
    local who = redis.call('HMGET', prefix .. 'resident:' .. resident, '${fields.address}', '${fields.language}', '${fields.unreachable}', '${fields.addresses}')
    -- Of several addresses the one on this platform, for which it was planned.
    for _, one in ipairs(who[4] and cjson.decode(who[4]) or {}) do
      if one[2] == '' and platform_of(one[1]) == platform then who[1] = one[1] break end
    end
    local elsewhere = who[1] and letter_of[platform_of(who[1])] or letter
    if not who[1] then settle(found, resident, 'f')
    elseif who[3] then settle(found, resident, who[3] == 'gone' and 'g' or 'b')
    elseif elsewhere ~= letter then
      redis.call('HSET', rows(found, resident), resident, 'p' .. elsewhere)
      redis.call('RPUSH', waiting(found, elsewhere), resident)
    elseif chatMs > 0 and redis.call('EXISTS', prefix .. 'chat:' .. who[1]) == 1 then redis.call('RPUSH', list, resident)
    else
      redis.call('HSET', rows(found, resident), resident, 'c' .. letter)
      redis.call('HSET', flying, found .. ' ' .. resident, process)
      if chatMs > 0 then redis.call('SET', prefix .. 'chat:' .. who[1], '1', 'PX', chatMs) end
      for _, part in ipairs({found, resident, who[1], who[2] or ''}) do table.insert(got, part) end
    end
  end
end
if #got == 2 then return {'again', redis.call('LLEN', list) > 0 and 50 or 0} end
redis.call('SET', prefix .. 'alive:' .. process, '1', 'PX', ${aliveMs})
if perSecond > 0 then takeBulk(perSecond) end
got[2] = string.format('%.0f', micros)
return got
`;

// ARGV: prefix, then notice, resident, code of each
export const settleOne = `${ledgerScript}
for i = 2, #ARGV, 3 do
  redis.call('HDEL', flying, ARGV[i] .. ' ' .. ARGV[i + 1])
  settle(ARGV[i], ARGV[i + 1], ARGV[i + 2])
end
`;

// ARGV: prefix, notice, resident, platform, milliseconds for which the platform is not called, letter of the platform on which it
// waits now
export const release = `${ledgerScript}
redis.call('HDEL', flying, ARGV[2] .. ' ' .. ARGV[3])
local key = rows(ARGV[2], ARGV[3])
local row = redis.call('HGET', key, ARGV[3])
if row and string.sub(row, 1, 1) == 'c' then
  redis.call('HSET', key, ARGV[3], 'p' .. ARGV[6])
  redis.call('RPUSH', waiting(ARGV[2], ARGV[6]), ARGV[3])
end
local held = prefix .. 'held:' .. ARGV[4]
if redis.call('PTTL', held) < tonumber(ARGV[5]) then redis.call('SET', held, '1', 'PX', ARGV[5]) end
`;

// ARGV: prefix. What dead processes had under way is unknown from now on. Gives how many, and how many are under way still.
export const recover = `${ledgerScript}
local all = redis.call('HGETALL', flying)
local lost = 0
for i = 1, #all, 2 do
  if redis.call('EXISTS', prefix .. 'alive:' .. all[i + 1]) == 0 then
    local space = string.find(all[i], ' [^ ]*$')
    settle(string.sub(all[i], 1, space - 1), string.sub(all[i], space + 1), 'u')
    redis.call('HDEL', flying, all[i])
    lost = lost + 1
  end
end
return {lost, #all / 2 - lost}
`;

// ARGV: prefix, notice, "1" = every one, then letters of all platforms. Who was not written to yet is not any more.
export const stop = `${ledgerScript}
redis.call('HSET', terms(ARGV[2]), 'state', 'stopped')
for i = 3, #ARGV do
  local list = waiting(ARGV[2], ARGV[i])
  while redis.call('LLEN', list) > 0 do
    for _, resident in ipairs(redis.call('LPOP', list, 500)) do settle(ARGV[2], resident, 'x') end
  end
end
`;

// ARGV: prefix, process
export const beat = `redis.call('SET', ARGV[1] .. 'alive:' .. ARGV[2], '1', 'PX', ${aliveMs})`;
