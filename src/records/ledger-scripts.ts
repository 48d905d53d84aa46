import { budgetScript } from "./budget.ts";
import { atOnce, ledgerScript, ledgerSeconds } from "./ledger-script.ts";
import { fields } from "./resident-fields.ts";

/** A process that was not heard of so long is dead: nobody knows what became of what it had claimed. */
const aliveMs = 3_000;

// ARGV: prefix, notice, order, useless from ("" = never), keeps quiet ("1"), not before ("" = now), the set of those who ask for it
// still ("" = it is not asked for), then resident and row (code and platform's letter) of each
export const plan = `${ledgerScript}
local notice = ARGV[2]
local residents, given, wait, added = {}, {}, {}, 0
for i = 8, #ARGV, 2 do
  residents[#residents + 1] = ARGV[i]
  given[#given + 1] = ARGV[i + 1]
end
local waits = 0
local by, touched = {}, {}
each_row(notice, residents, function(resident, was, i)
  if was then return nil end
  local row = given[i]
  added = added + 1
  touched[bucket(resident)] = resident
  if string.sub(row, 1, 1) == 'p' then
    local letter = string.sub(row, 2)
    wait[letter] = wait[letter] or {}
    table.insert(wait[letter], resident)
    waits = waits + 1
  else by[row] = (by[row] or 0) + 1 end
  return row
end)
for _, resident in pairs(touched) do redis.call('EXPIRE', rows(notice, resident), ${ledgerSeconds}) end
for letter, some in pairs(wait) do redis.call('RPUSH', waiting(notice, letter), unpack(some)) end
for row, people in pairs(by) do count(notice, row, people) end
redis.call('HSET', terms(notice), 'until', ARGV[4], 'quiet', ARGV[5], 'from', ARGV[6], 'asked', ARGV[7])
redis.call('HSETNX', terms(notice), 'state', 'going')
redis.call('EXPIRE', terms(notice), ${ledgerSeconds})
if added > 0 then redis.call('HINCRBY', terms(notice), 'all', added) end
if waits > 0 then
  redis.call('HINCRBY', terms(notice), 'left', waits)
  redis.call('ZADD', open, ARGV[3], notice)
end
return waits
`;

// ARGV: prefix, platform's letter, process, how many at most, now (milliseconds of the service's clock), "1" = people sleep,
// a second's limit (0 = none), milliseconds it is kept longer, milliseconds of one chat (0 = none), platform
export const claim = `${ledgerScript}
local letter, process, most, now = ARGV[2], ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5])
local perSecond, margin, chatMs, platform = tonumber(ARGV[7]), tonumber(ARGV[8]), tonumber(ARGV[9]), ARGV[10]
-- The data was put back from a backup: nothing goes out until staff say so.
if redis.call('EXISTS', prefix .. 'on-hold') == 1 then return {'nothing', 0} end
local found, asked
for _, notice in ipairs(redis.call('ZRANGE', open, 0, -1)) do
  local list = waiting(notice, letter)
  if redis.call('LLEN', list) > 0 then
    local is = redis.call('HMGET', terms(notice), 'state', 'until', 'quiet', 'from', 'asked')
    if is[2] and is[2] ~= '' and now >= tonumber(is[2]) then
      settle(notice, redis.call('LPOP', list, ${atOnce}), 'l')
      return {'again', 0}
    elseif is[1] == 'going' and not (ARGV[6] == '1' and is[3] == '1') and not (is[4] and is[4] ~= '' and now < tonumber(is[4])) then
      found, asked = notice, is[5]
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
  -- Whole milliseconds: timers wake late, so who waits so long is rarely early.
  if wait > 0 then return {'again', math.floor(wait)} end
end
local list = waiting(found, letter)
local here = platform .. ':'
local taken, got, looked = {}, {}, 0
-- The row of who was next: taken, or on its way elsewhere; or what becomes of it.
local function take(resident)
  local who = redis.call('HMGET', prefix .. 'resident:' .. resident, '${fields.address}', '${fields.language}', '${fields.unreachable}', '${fields.addresses}')
  -- Of several addresses the one on this platform, for which it was planned.
  for _, one in ipairs(who[4] and cjson.decode(who[4]) or {}) do
    if one[2] == '' and platform_of(one[1]) == platform then who[1] = one[1] break end
  end
  local address = who[1]
  if not address then return nil, 'f' end
  if who[3] then return nil, who[3] == 'gone' and 'g' or 'b' end
  local elsewhere = string.sub(address, 1, #here) ~= here and letter_of[platform_of(address)]
  if elsewhere then
    redis.call('RPUSH', waiting(found, elsewhere), resident)
    return 'p' .. elsewhere
  end
  if chatMs > 0 then
    if redis.call('EXISTS', prefix .. 'chat:' .. address) == 1 then
      redis.call('RPUSH', list, resident)
      return nil
    end
    redis.call('SET', prefix .. 'chat:' .. address, '1', 'PX', chatMs)
  end
  taken[#taken + 1] = resident
  local at = #got
  got[at + 1], got[at + 2], got[at + 3] = resident, address, who[2] or '-'
  return 'c' .. letter
end
while #taken < most and looked < most + 50 do
  local some = redis.call('LPOP', list, math.min(most - #taken, most + 50 - looked))
  if not some then break end
  looked = looked + #some
  local wants = asked and asked ~= '' and redis.call('SMISMEMBER', asked, unpack(some))
  local settled, unwanted = {}, {}
  each_row(found, some, function(resident, was, i)
    if not was or string.sub(was, 1, 1) ~= 'p' then return nil end
    if wants and wants[i] == 0 then
      unwanted[#unwanted + 1] = resident
      return nil
    end
    local row, code = take(resident)
    if code then
      settled[code] = settled[code] or {}
      table.insert(settled[code], resident)
    end
    return row
  end)
  for code, residents in pairs(settled) do settle(found, residents, code) end
  take_back(found, unwanted)
end
if #taken == 0 then return {'again', redis.call('LLEN', list) > 0 and 50 or 0} end
take_off(process, found, taken)
redis.call('SET', prefix .. 'alive:' .. process, '1', 'PX', ${aliveMs})
local nextWait = 0
if perSecond > 0 then
  takeBulk(perSecond, micros)
  if redis.call('LLEN', list) > 0 then nextWait = math.floor(bulkWait(perSecond, margin)) end
end
return {'claimed', string.format('%.0f', micros), found, table.concat(got, ' '), nextWait}
`;

// ARGV: prefix, process, notice, code, residents
export const settleSome = `${ledgerScript}
local residents = list_of(ARGV[5])
land(ARGV[2], ARGV[3], residents)
settle(ARGV[3], residents, ARGV[4])
`;

// ARGV: prefix, process, notice, resident, platform, milliseconds for which the platform is not called, letter of the platform on
// which it waits now
export const release = `${ledgerScript}
local notice, resident, letter = ARGV[3], ARGV[4], ARGV[7]
land(ARGV[2], notice, {resident})
each_row(notice, {resident}, function(_, row)
  if not row or string.sub(row, 1, 1) ~= 'c' then return nil end
  redis.call('RPUSH', waiting(notice, letter), resident)
  return 'p' .. letter
end)
local held = prefix .. 'held:' .. ARGV[5]
if redis.call('PTTL', held) < tonumber(ARGV[6]) then redis.call('SET', held, '1', 'PX', ARGV[6]) end
`;

// ARGV: prefix. What dead processes had under way is unknown from now on. Gives how many, and how many are under way still.
export const recover = `${ledgerScript}
local lost, lives = 0, 0
for _, one in ipairs(redis.call('SMEMBERS', flights)) do
  local process, notice = string.match(one, '^(%S+) (.*)$')
  local key = flight(process, notice)
  if redis.call('EXISTS', prefix .. 'alive:' .. process) == 1 then lives = lives + redis.call('SCARD', key)
  else
    local residents = redis.call('SMEMBERS', key)
    settle(notice, residents, 'u')
    redis.call('DEL', key)
    redis.call('SREM', flights, one)
    lost = lost + #residents
  end
end
return {lost, lives}
`;

// ARGV: prefix, notice, then letters of all platforms. Who was not written to yet is not any more.
export const stop = `${ledgerScript}
redis.call('HSET', terms(ARGV[2]), 'state', 'stopped')
for i = 3, #ARGV do each_some(waiting(ARGV[2], ARGV[i]), function(some) settle(ARGV[2], some, 'x') end) end
`;

// ARGV: prefix, notice, then letters of all platforms. What was planned ahead does not stand any more.
export const takeBack = `${ledgerScript}
for i = 3, #ARGV do each_some(waiting(ARGV[2], ARGV[i]), function(some) take_back(ARGV[2], some) end) end
`;

// ARGV: prefix, notice, then residents. Gives each one's row, "" = none.
export const among = `${ledgerScript}
local residents, found, kept = {unpack(ARGV, 3)}, {}, {}
each_row(ARGV[2], residents, function(resident, row) found[resident] = row end)
for i, resident in ipairs(residents) do kept[i] = found[resident] or '' end
return kept
`;

// ARGV: prefix, process
export const beat = `redis.call('SET', ARGV[1] .. 'alive:' .. ARGV[2], '1', 'PX', ${aliveMs})`;
