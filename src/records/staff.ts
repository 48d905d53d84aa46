import { createHash } from "node:crypto";
import { may, roles, type Duty, type Role } from "../domain/staff.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { asFields, type StaffDeed } from "./staff-log.ts";

/** Somebody of the staff. */
export interface Member extends Role {
  /** "telegram:123456" */
  readonly address: string;
  /** What colleagues know them by, as they gave it. */
  readonly name?: string | undefined;
  /** Came in by the web chat's bar, where anybody may say so; gone when the service is live. */
  readonly rehearsal?: boolean | undefined;
}

interface Scripts {
  staffCarryOver(...args: string[]): Promise<void>;
  staffAdmitFirst(...args: string[]): Promise<void>;
  staffChange(...args: string[]): Promise<"done" | "overtaken" | "last">;
}

/** Who is staff, and in which role. */
export function createStaffRecord(redis: RedisClient, keys: Keys) {
  redis.defineCommand("staffCarryOver", {
    numberOfKeys: 1,
    // KEYS: staff; ARGV: an administrator, as it is kept, of a live platform, of the web chat
    lua: `
if redis.call('TYPE', KEYS[1]).ok ~= 'set' then return end
local addresses = redis.call('SMEMBERS', KEYS[1])
redis.call('DEL', KEYS[1])
for _, address in ipairs(addresses) do
  redis.call('HSET', KEYS[1], address, address:sub(1, 4) == 'web:' and ARGV[2] or ARGV[1])
end`,
  });
  redis.defineCommand("staffAdmitFirst", {
    numberOfKeys: 2,
    // KEYS: staff, first staff; ARGV: an administrator, then address and digest of each
    lua: `
local nobody = redis.call('HLEN', KEYS[1]) == 0
for at = 2, #ARGV, 2 do
  if redis.call('SADD', KEYS[2], ARGV[at + 1]) == 1 or nobody then redis.call('HSETNX', KEYS[1], ARGV[at], ARGV[1]) end
end`,
  });
  redis.defineCommand("staffChange", {
    numberOfKeys: 2,
    // KEYS: staff, log; ARGV: address, as it was seen, as it is to be ("" = removed), what the log says, if anything
    lua: `
local kept = redis.call('HGET', KEYS[1], ARGV[1])
if kept ~= ARGV[2] then return 'overtaken' end
local function is_admin(text) return text ~= '' and cjson.decode(text)[1] == 'admin' end
if is_admin(kept) and not is_admin(ARGV[3]) then
  local admins = 0
  for _, text in ipairs(redis.call('HVALS', KEYS[1])) do if is_admin(text) then admins = admins + 1 end end
  if admins < 2 then return 'last' end
end
if ARGV[3] == '' then redis.call('HDEL', KEYS[1], ARGV[1]) else redis.call('HSET', KEYS[1], ARGV[1], ARGV[3]) end
if #ARGV > 3 then redis.call('XADD', KEYS[2], '*', unpack(ARGV, 4)) end
return 'done'`,
  });
  const scripts = redis as RedisClient & Scripts;

  async function members(): Promise<Member[]> {
    const kept = await redis.hgetall(keys.staff);
    return Object.entries(kept).flatMap(([address, text]) => readMember(address, text) ?? []);
  }

  async function find(address: string): Promise<Member | undefined> {
    return readMember(address, await redis.hget(keys.staff, address));
  }

  /** Changes a member, or removes them, unless they are another by now than was seen; the last administrator stays one. */
  async function change(seen: Member, becomes: Member | undefined, deed?: StaffDeed): Promise<"done" | "overtaken" | "last"> {
    return scripts.staffChange(
      keys.staff,
      keys.staffLog,
      seen.address,
      writeMember(seen),
      becomes ? writeMember(becomes) : "",
      ...(deed ? asFields(deed) : []),
    );
  }

  return {
    members,
    find,
    change,

    /** Members by their number as residents, with which the log names them. */
    async byNumber(): Promise<ReadonlyMap<string, Member>> {
      const all = await members();
      if (all.length === 0) return new Map();
      const numbers = await redis.hmget(keys.addresses, ...all.map(({ address }) => address));
      return new Map(all.flatMap((member, index) => (numbers[index] ? [[numbers[index], member] as const] : [])));
    },

    /** What colleagues know them by from now on; undefined = by their number. False for who is no member. */
    async rename(address: string, name: string | undefined): Promise<boolean> {
      for (;;) {
        const member = await find(address);
        if (!member) return false;
        if ((await change(member, { ...member, name })) === "done") return true;
      }
    },

    /** Where staff are reached; with a duty only those who have it. */
    async addresses(duty?: Duty): Promise<string[]> {
      return (await members()).filter((member) => duty === undefined || may(member, duty)).map(({ address }) => address);
    },

    /**
     * The first administrators, as the settings or the rehearsal's bar name them. Who was removed since is not let in
     * again, unless there is nobody left.
     */
    async admitFirst(addresses: readonly string[], how: Pick<Member, "rehearsal"> = {}): Promise<void> {
      if (addresses.length === 0) return;
      const each = addresses.flatMap((address) => [address, createHash("sha256").update(address).digest("base64url")]);
      await scripts.staffAdmitFirst(keys.staff, keys.firstStaff, writeMember({ role: "admin", ...how }), ...each);
    },

    /** Those who were staff for a rehearsal only. */
    async dismissRehearsal(): Promise<void> {
      const theirs = (await members()).filter(({ rehearsal }) => rehearsal).map(({ address }) => address);
      if (theirs.length > 0) await redis.hdel(keys.staff, ...theirs);
    },

    /** An earlier version kept a set of addresses, all of whom might do everything. */
    async carryOver(): Promise<void> {
      await scripts.staffCarryOver(keys.staff, writeMember({ role: "admin" }), writeMember({ role: "admin", rehearsal: true }));
    },
  };
}

export function writeMember({ role, group = "", name = "", rehearsal = false }: Omit<Member, "address">): string {
  return JSON.stringify([role, group, name, ...(rehearsal ? [1] : [])]);
}

/** Undefined for whoever is not staff. */
export function readMember(address: string, text: string | null): Member | undefined {
  if (!text) return undefined;
  const [kept, group, name, rehearsal] = JSON.parse(text) as [string, string, string, number?];
  const role = roles.find((one) => one === kept);
  return role && { address, role, group: group || undefined, name: name || undefined, rehearsal: rehearsal === 1 };
}
