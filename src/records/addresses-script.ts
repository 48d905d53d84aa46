import { fields } from "./resident-fields.ts";

/**
 * Lua that reads and keeps where somebody is reached, for the scripts that change it; `key` is the resident's hash. Who has
 * several addresses has a list of [address, why not], the one last used first. What is written to is the first that can be
 * reached: it stands in a field of its own, as the one address of everybody else does.
 */
export const addressesScript = `
local function addresses_of(key)
  local kept = redis.call('HMGET', key, '${fields.addresses}', '${fields.address}', '${fields.unreachable}')
  if kept[1] then return cjson.decode(kept[1]) end
  if kept[2] then return {{kept[2], kept[3] or ''}} end
  return {}
end
local function first_reached(list)
  for _, one in ipairs(list) do if one[2] == '' then return one end end
end
local function keep_addresses(key, list)
  redis.call('HDEL', key, '${fields.addresses}', '${fields.address}', '${fields.unreachable}')
  if #list == 0 then return end
  local best = first_reached(list) or list[1]
  redis.call('HSET', key, '${fields.address}', best[1])
  if best[2] ~= '' then redis.call('HSET', key, '${fields.unreachable}', best[2]) end
  if #list > 1 then redis.call('HSET', key, '${fields.addresses}', cjson.encode(list)) end
end
-- An address that is used, why = '', goes to the front. Gives the address to write to, if any can be reached.
local function mark_address(key, address, why)
  local list = addresses_of(key)
  for i, one in ipairs(list) do
    if one[1] == address then
      one[2] = why
      if why == '' then table.insert(list, 1, table.remove(list, i)) end
      break
    end
  end
  keep_addresses(key, list)
  local best = first_reached(list)
  return best and best[1]
end
`;
