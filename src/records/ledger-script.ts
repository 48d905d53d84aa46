/** Rows outlive the week, so that staff can look them up, and not the year. */
export const ledgerSeconds = 90 * 24 * 60 * 60;
/** Redis keeps a hash of so few short values in one compact piece: a row takes about 16 bytes, where one big hash takes 67. */
export const rowsInOne = 100;
/** More than a script can hand over in one call would be too many. */
export const atOnce = 500;

/** A platform is one letter in a row. */
export const letters: Readonly<Record<string, string>> = { telegram: "t", zalo: "z", "zalo-bot": "b", web: "w", paper: "p" };

/** The keys of one notice, by their beginning, which is ARGV[1] of every script that begins so; all lie in one slot. */
export const ledgerScript = `
local prefix = ARGV[1]
local function bucket(resident) return math.floor(resident / ${rowsInOne}) end
local function rows(notice, resident) return prefix .. 'ledger:' .. notice .. ':' .. bucket(resident) end
local function terms(notice) return prefix .. 'notice:' .. notice end
local letter_of = cjson.decode('${JSON.stringify(letters)}')
local function platform_of(address) return string.match(address, '^[^:]*') end
local function waiting(notice, letter) return prefix .. 'waiting:' .. notice .. ':' .. letter end
local open = prefix .. 'open-notices'
local flights = prefix .. 'flights'
local function flight(process, notice) return prefix .. 'flight:' .. process .. ' ' .. notice end
local function take_off(process, notice, residents)
  redis.call('SADD', flight(process, notice), unpack(residents))
  redis.call('SADD', flights, process .. ' ' .. notice)
end
local function land(process, notice, residents)
  local key = flight(process, notice)
  redis.call('SREM', key, unpack(residents))
  if redis.call('EXISTS', key) == 0 then redis.call('SREM', flights, process .. ' ' .. notice) end
end
-- "telegram:1 telegram:2", in one word of a call: to hand over each costs more than what is done with it.
local function list_of(text)
  local list = {}
  for one in string.gmatch(text, '%S+') do list[#list + 1] = one end
  return list
end
local function count(notice, row, by)
  if redis.call('HINCRBY', terms(notice), row, by) == 0 then redis.call('HDEL', terms(notice), row) end
end
-- So many, or one, wait for it no more.
local function over(notice, people)
  if redis.call('HINCRBY', terms(notice), 'left', -(people or 1)) <= 0 then redis.call('ZREM', open, notice) end
end
-- Each of them once, with the row that they have (false = none): rows that lie together are read in one call. What is done with
-- a row gives what stands there afterwards; nil leaves it, false takes it out.
local function each_row(notice, residents, what)
  local first, seen = 1, {}
  while first <= #residents do
    local last = first
    local same = bucket(residents[first])
    while last < #residents and last - first < ${rowsInOne} and bucket(residents[last + 1]) == same do last = last + 1 end
    local key = rows(notice, residents[first])
    local before = redis.call('HMGET', key, unpack(residents, first, last))
    local written, taken = {}, {}
    for i = first, last do
      local resident = residents[i]
      if not seen[resident] then
        seen[resident] = true
        local row = what(resident, before[i - first + 1], i)
        if row then
          written[#written + 1] = resident
          written[#written + 1] = row
        elseif row == false then taken[#taken + 1] = resident end
      end
    end
    if #written > 0 then redis.call('HSET', key, unpack(written)) end
    if #taken > 0 then redis.call('HDEL', key, unpack(taken)) end
    first = last + 1
  end
end
-- What became of them.
local function settle(notice, residents, code)
  local of, by = {}, {}
  each_row(notice, residents, function(_, was)
    if not was then return nil end
    by[was] = (by[was] or 0) + 1
    local row = of[was] or code .. string.sub(was, 2)
    of[was] = row
    return row
  end)
  local settled, counted = 0, {}
  for was, people in pairs(by) do
    local state, row = string.sub(was, 1, 1), of[was]
    counted[row] = (counted[row] or 0) + people
    if state == 'p' or state == 'c' then settled = settled + people else counted[was] = (counted[was] or 0) - people end
  end
  for row, people in pairs(counted) do if people ~= 0 then count(notice, row, people) end end
  if settled > 0 then over(notice, settled) end
end
-- They are not meant any more: as if they had never been planned.
local function take_back(notice, residents)
  local taken = 0
  each_row(notice, residents, function(_, was)
    if not was or string.sub(was, 1, 1) ~= 'p' then return nil end
    taken = taken + 1
    return false
  end)
  if taken == 0 then return end
  redis.call('HINCRBY', terms(notice), 'all', -taken)
  over(notice, taken)
end
-- Of a list so many at a time, until it is empty.
local function each_some(list, what)
  local some = redis.call('LPOP', list, ${atOnce})
  while some do
    what(some)
    some = redis.call('LPOP', list, ${atOnce})
  end
end
`;
