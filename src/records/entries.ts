import { DateTime } from "luxon";
import { marksOf } from "../domain/entry.ts";
import { hasPlace, themselves, type Participant, type Standing } from "../domain/sign-up.ts";
import { writeParticipant } from "./family.ts";
import type { Keys } from "./keys.ts";
import { digest, writeEntered } from "./paper-people.ts";
import type { RedisClient } from "./redis.ts";
import { fields } from "./resident-fields.ts";
import { signUpScript } from "./sign-up-script.ts";
import { readParticipant, signUpKeys, type SignedUp } from "./sign-ups.ts";

/** A list of people that an officer enters. */
export interface NewEntry {
  readonly id: string;
  /** The officer's number as a resident. */
  readonly by: string;
  readonly at: DateTime;
  /** "" = they are entered, and signed up for nothing. */
  readonly activity: string;
  /** undefined = no limit */
  readonly capacity: number | undefined;
  readonly people: readonly Participant[];
}

export interface KeptEntry {
  readonly id: string;
  readonly by: string;
  readonly at: DateTime;
  readonly activity: string;
  /** How many people it added, or signed up. */
  readonly count: number;
  readonly undone: boolean;
}

/** What became of one person of a list. */
export interface EnteredPerson {
  readonly resident: string;
  /** Not known before. */
  readonly isNew: boolean;
  /** They had signed up for the activity before; when there is none, they were known before. */
  readonly already: boolean;
  readonly standing: Standing;
}

/** Codes beyond one each, as some may be taken. */
const spareCodes = 20;
/** A step of so many takes Redis some 30 ms; more would keep residents waiting. */
const inOneStep = 500;

/**
 * The lists that staff entered. A list is kept in one step, with the places that its people take; a long one in several, which
 * are all undone when one fails. What it added is written down by numbers, so that exactly that can be undone.
 */
export function createEntries(redis: RedisClient, keys: Keys) {
  redis.defineCommand("entryKeep", {
    numberOfKeys: 10,
    // KEYS: as signUpScript has them, residents, paper people, marks, entry, entries
    // ARGV: prefix of residents, activity, capacity, id, by, at, sign-up's field, consent's field, consent, how many people; then of
    // each: two digests, participant, entered; then codes. Nothing when too many codes are taken.
    lua: `${signUpScript}
local prefix, activity, capacity, field, people = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[7], tonumber(ARGV[10])
local codes, seen = {}, {}
for i = 11 + 4 * people, #ARGV do
  if not seen[ARGV[i]] and redis.call('HEXISTS', KEYS[5], ARGV[i]) == 0 then table.insert(codes, ARGV[i]) end
  seen[ARGV[i]] = true
end
if activity ~= '' and #codes < people then return false end
local results, added = {}, {}
for i = 11, 7 + 4 * people, 4 do
  local first, second = ARGV[i], ARGV[i + 1]
  local number = redis.call('HGET', KEYS[8], first) or (second ~= '' and redis.call('HGET', KEYS[8], second))
  local is_new = 0
  if not number or redis.call('EXISTS', prefix .. number) == 0 then
    is_new = 1
    number = tostring(redis.call('INCR', KEYS[6]))
    redis.call('HSET', prefix .. number, '${fields.participant(themselves)}', ARGV[i + 2], '${fields.entered}', ARGV[i + 3], ARGV[8], ARGV[9])
    redis.call('SADD', KEYS[7], number)
    redis.call('HSET', KEYS[8], first, number)
    if second ~= '' then redis.call('HSET', KEYS[8], second, number) end
  end
  local signed = {'', ${hasPlace}, 1 - is_new}
  if activity ~= '' then signed = sign_up(prefix .. number, field, number .. ':', activity, capacity, table.remove(codes)) end
  if is_new == 1 or signed[3] == 0 then table.insert(added, number .. ':' .. is_new .. ':' .. (signed[3] == 0 and signed[1] or '')) end
  table.insert(results, {number, is_new, signed[3], signed[2]})
end
local before = redis.call('HGET', KEYS[9], 'people') or ''
redis.call('HSET', KEYS[9], 'by', ARGV[5], 'at', ARGV[6], 'activity', activity, 'people', before .. table.concat(added, ' ') .. ' ')
redis.call('ZADD', KEYS[10], ARGV[6], ARGV[4])
return results`,
  });
  redis.defineCommand("entryUndo", {
    numberOfKeys: 8,
    // KEYS: as signUpScript has them, paper people, marks, entry
    // ARGV: prefix of residents, activity, capacity, sign-up's field, "+" when others move up. Gives how many were taken out, and who moved up.
    lua: `${signUpScript}
local prefix, activity, field = ARGV[1], ARGV[2], ARGV[4]
if redis.call('HEXISTS', KEYS[8], 'undone') == 1 then return false end
local taken = 0
for number, is_new, code in string.gmatch(redis.call('HGET', KEYS[8], 'people') or '', '(%d+):(%d):(%w*)') do
  local resident = prefix .. number
  local gone = code ~= '' and redis.call('HGET', resident, field) == code and take_back(resident, field, number .. ':', activity)
  local entered = is_new == '1' and redis.call('HGET', resident, '${fields.entered}')
  -- Whoever has come by something else since stays.
  for _, name in ipairs(entered and redis.call('HKEYS', resident) or {}) do
    if name ~= '${fields.participant(themselves)}' and name ~= '${fields.entered}' and string.sub(name, 1, 2) ~= '${fields.consent("")}' then entered = false end
  end
  if entered then
    local list = cjson.decode(entered)
    for i = 4, #list do redis.call('HDEL', KEYS[7], list[i]) end
    redis.call('DEL', resident)
    redis.call('SREM', KEYS[6], number)
  end
  if gone or entered then taken = taken + 1 end
end
redis.call('HSET', KEYS[8], 'undone', 1)
return {taken, ARGV[5] == '+' and move_up(activity, tonumber(ARGV[3])) or {}}`,
  });
  const scripts = redis as RedisClient & {
    entryKeep(...args: string[]): Promise<[number: string, isNew: number, already: number, standing: number][] | null>;
    entryUndo(...args: string[]): Promise<[taken: number, moved: string[]] | null>;
  };

  async function keepStep({ id, by, at, activity, capacity, people }: NewEntry, newCode: () => string): Promise<EnteredPerson[]> {
    const rows = people.flatMap((person) => {
      const digests = marksOf(person, activity).map(digest);
      return [digests[0] ?? "", digests[1] ?? "", writeParticipant(person), writeEntered(by, at, id, digests)];
    });
    const consent = [fields.consent("entered"), Math.floor(at.toSeconds() / 60).toString(36)];
    for (;;) {
      const codes = activity === "" ? [] : Array.from({ length: people.length + spareCodes }, newCode);
      const answer = await scripts.entryKeep(
        ...[...signUpKeys(keys, activity), keys.residents, keys.paperPeople, keys.paperMarks, keys.entry(id), keys.entries],
        ...[
          keys.resident(""),
          activity,
          String(capacity ?? -1),
          id,
          by,
          String(at.toMillis()),
          fields.signUp(activity, themselves),
          ...consent,
          String(people.length),
        ],
        ...rows,
        ...codes,
      );
      if (answer) {
        return answer.map(([resident, isNew, already, standing]) => ({ resident, isNew: isNew === 1, already: already === 1, standing }));
      }
    }
  }

  return {
    /** Who has the same marks as somebody before is that person. @param newCode a code for a receipt, another each time */
    async keep(entry: NewEntry, newCode: () => string): Promise<EnteredPerson[]> {
      const kept: EnteredPerson[] = [];
      try {
        for (let from = 0; from < entry.people.length; from += inOneStep) {
          kept.push(...(await keepStep({ ...entry, people: entry.people.slice(from, from + inOneStep) }, newCode)));
        }
        return kept;
      } catch (error) {
        await this.undo(entry, entry.capacity, true);
        throw error;
      }
    },

    /** Takes out exactly what the list added. Undefined when that was done before. @param movesUp false when it is too late for others */
    async undo(
      { id, activity }: Pick<KeptEntry, "id" | "activity">,
      capacity: number | undefined,
      movesUp: boolean,
    ): Promise<{ readonly taken: number; readonly moved: readonly SignedUp[] } | undefined> {
      const answer = await scripts.entryUndo(
        ...[...signUpKeys(keys, activity), keys.paperPeople, keys.paperMarks, keys.entry(id)],
        ...[keys.resident(""), activity, String(capacity ?? -1), fields.signUp(activity, themselves), movesUp ? "+" : "-"],
      );
      if (!answer) return undefined;
      const [taken, moved] = answer;
      return { taken, moved: moved.map(readParticipant) };
    },

    async get(id: string): Promise<KeptEntry | undefined> {
      return readEntry(id, await redis.hgetall(keys.entry(id)));
    },

    /** The newest first. */
    async latest(most: number): Promise<KeptEntry[]> {
      const ids = await redis.zrevrange(keys.entries, 0, most - 1);
      return (await Promise.all(ids.map((id) => this.get(id)))).filter((one) => one !== undefined);
    },
  };
}

function readEntry(id: string, { by, at, activity = "", people = "", undone }: Record<string, string>): KeptEntry | undefined {
  if (by === undefined) return undefined;
  return {
    id,
    by,
    activity,
    at: DateTime.fromMillis(Number(at), { zone: "utc" }),
    count: people.split(" ").filter(Boolean).length,
    undone: undone !== undefined,
  };
}
