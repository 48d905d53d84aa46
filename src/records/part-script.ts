import { joinShared } from "./join-script.ts";
import { fields } from "./resident-fields.ts";

/**
 * Further ARGV: capacity of each activity (JSON; those that have one), what the staff log says of it, if it does. Gives "busy", "none", or what could not be given back (JSON
 * list of what it was to the person).
 */
export const partScript = `${joinShared}
local text = redis.call('HGET', resident(kept), '${fields.join("")}' .. other)
if not text then return 'none' end
local journal, capacity = cjson.decode(text), cjson.decode(ARGV[5])
local theirs = {}
for _, one in ipairs(journal.addresses) do
  if redis.call('HGET', prefix .. 'addresses', one[1]) == kept then
    if is_answered(one[1]) then return busy() end
    theirs[one[1]] = true
  end
end

-- Whether all is still as the join left it.
local function stands(step)
  local kind = step[1]
  if kind == 'field' then return redis.call('HGET', of(step[2]), step[3]) == step[5] end
  if kind == 'hash' then return redis.call('HGET', step[2], named(step[3])) == named(step[5]) end
  if kind == 'set' then return (redis.call('SISMEMBER', step[2], named(step[3])) == 1) == step[5] end
  if kind == 'sorted' then return redis.call('ZSCORE', step[2], named(step[3])) == step[5] end
  if kind == 'turn' then return turn_of(step[2], named(step[4])) == step[5] end
  if kind == 'drop' then return not turn_of(step[2], named(step[3])) or step.again end
  if kind == 'needs' then return redis.call('HEXISTS', step[2], step[3]) == 1 end
  if kind == 'wish' then return step[6] or redis.call('SISMEMBER', step[3], kept) == 1 end
  return true
end
local lost = {}
for _, matter in ipairs(journal.matters) do
  local whole = true
  -- The one that stays may have given its own place up for the better one of the other.
  for i, step in ipairs(matter.steps) do
    local after = matter.steps[i + 1]
    if step[1] == 'drop' and after and after[1] == 'turn' then step.again = true end
  end
  for _, step in ipairs(matter.steps) do if not stands(step) then whole = false end end
  if not whole then
    if matter.is ~= '' then table.insert(lost, matter.is) end
  else
    for i = #matter.steps, 1, -1 do
      local step = matter.steps[i]
      local kind = step[1]
      if kind == 'field' then put(of(step[2]), step[3], step[4])
      elseif kind == 'hash' then put(step[2], named(step[3]), named(step[4]))
      elseif kind == 'set' then put_member(step[2], named(step[3]), step[4])
      elseif kind == 'sorted' then put_score(step[2], named(step[3]), step[4])
      elseif kind == 'count' then count_by(step, -step[5])
      elseif kind == 'turn' then
        local turn, list = turn_of(step[2], named(step[4]))
        redis.call('ZREM', list_of(list, step[2]), named(step[4]))
        redis.call('ZADD', list_of(list, step[2]), turn, named(step[3]))
      elseif kind == 'drop' then
        local list = step[4]
        local most = capacity[step[2]]
        if list == 'p' and most and redis.call('ZCARD', list_of('p', step[2])) >= most then
          list = 'w'
          table.insert(lost, 'place')
        end
        redis.call('ZADD', list_of(list, step[2]), step[5], named(step[3]))
      elseif kind == 'wish' then
        if not step[6] then change_wish(kept, step, false) end
        change_wish(other, step, true)
      end
    end
  end
end
for _, moved in ipairs(journal.rows) do
  local notice = moved[1]
  if row_of(notice, other) == moved[4] and row_of(notice, kept) == moved[5] then
    if moved[2] ~= moved[4] then put_row(notice, other, moved[2], moved[6]) end
    if moved[3] ~= moved[5] then put_row(notice, kept, moved[3], moved[6]) end
  end
end

local mine, given_back = {}, {}
for _, one in ipairs(addresses_of(resident(kept))) do table.insert(theirs[one[1]] and given_back or mine, one) end
keep_addresses(resident(kept), mine)
redis.call('HDEL', resident(other), '${fields.joinedInto}')
keep_addresses(resident(other), given_back)
for _, one in ipairs(given_back) do redis.call('HSET', prefix .. 'addresses', one[1], other) end
redis.call('HDEL', resident(kept), '${fields.join("")}' .. other)
redis.call('ZREM', prefix .. 'joins', other)
if own ~= '' then redis.call('DEL', prefix .. 'joining:' .. own) end
if #ARGV > 5 then redis.call('XADD', prefix .. 'staff-log', '*', unpack(ARGV, 6)) end
return #lost > 0 and cjson.encode(lost) or '[]'`;

/** Further ARGV: none. The number keeps only the address whose turn this is: what is said at the others is a stranger's. Gives "busy" or "done". */
export const letGoScript = `${joinShared}
local all = addresses_of(resident(kept))
for _, one in ipairs(all) do if is_answered(one[1]) then return busy() end end
for _, one in ipairs(all) do
  if one[1] ~= own and redis.call('HGET', prefix .. 'addresses', one[1]) == kept then redis.call('HDEL', prefix .. 'addresses', one[1]) end
end
return 'done'`;
