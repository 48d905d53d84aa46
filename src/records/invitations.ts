import { createHash } from "node:crypto";
import type { Invitation } from "../domain/invitation.ts";
import { roles } from "../domain/staff.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { writeMember, type Member } from "./staff.ts";
import { asFields, type StaffDeed } from "./staff-log.ts";

// KEYS: invitations, staff, log; ARGV: digest, the invitation as it was seen, address, the new member, what the log says
const accept = `
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 'gone' end
if redis.call('HEXISTS', KEYS[2], ARGV[3]) == 1 then return 'already' end
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('HSET', KEYS[2], ARGV[3], ARGV[4])
redis.call('XADD', KEYS[3], '*', unpack(ARGV, 5))
return 'done'
`;

/** Wrong codes of one person are counted so long. */
const wrongSeconds = 60 * 60;
const mostWrong = 5;

/** Invitations to the staff. Kept is a digest of the code, which is long enough not to be found from it in a day. */
export function createInvitations(redis: RedisClient, keys: Keys) {
  redis.defineCommand("invitationAccept", { numberOfKeys: 3, lua: accept });
  const scripts = redis as RedisClient & { invitationAccept(...args: string[]): Promise<"done" | "gone" | "already"> };

  return {
    async keep(code: string, invitation: Invitation, deed: StaffDeed): Promise<void> {
      await redis
        .multi()
        .hset(keys.invitations, digestOf(code), write(invitation))
        .xadd(keys.staffLog, "*", ...asFields(deed))
        .exec();
    },

    /** The invitation with that code that counts still. @param now milliseconds since 1970 */
    async find(code: string, now: number): Promise<Invitation | undefined> {
      const text = await redis.hget(keys.invitations, digestOf(code));
      const invitation = text ? read(text) : undefined;
      return invitation && invitation.until > now ? invitation : undefined;
    },

    /** Those that were made in a rehearsal. */
    async dismissRehearsal(): Promise<void> {
      const theirs = Object.entries(await redis.hgetall(keys.invitations)).filter(([, text]) => read(text)?.rehearsal);
      if (theirs.length > 0) await redis.hdel(keys.invitations, ...theirs.map(([digest]) => digest));
    },

    /** How many count still; the others are removed. */
    async count(now: number): Promise<number> {
      const all = Object.entries(await redis.hgetall(keys.invitations));
      const lapsed = all.filter(([, text]) => (read(text)?.until ?? 0) <= now).map(([digest]) => digest);
      if (lapsed.length > 0) await redis.hdel(keys.invitations, ...lapsed);
      return all.length - lapsed.length;
    },

    async withdrawAll(deed: StaffDeed): Promise<void> {
      await redis
        .multi()
        .del(keys.invitations)
        .xadd(keys.staffLog, "*", ...asFields(deed))
        .exec();
    },

    /** Whoever comes first is a member, of two at once, too. */
    async accept(code: string, seen: Invitation, member: Member, deed: StaffDeed): Promise<"done" | "gone" | "already"> {
      return scripts.invitationAccept(
        keys.invitations,
        keys.staff,
        keys.staffLog,
        digestOf(code),
        write(seen),
        member.address,
        writeMember(member),
        ...asFields(deed),
      );
    },

    /** Counts a wrong code that this person typed. */
    async wrong(address: string): Promise<void> {
      const wrong = keys.wrongCodes(address);
      if ((await redis.incr(wrong)) === 1) await redis.expire(wrong, wrongSeconds);
    },

    /** Whether this person must wait before they try another code. */
    async mustWait(address: string): Promise<boolean> {
      return Number((await redis.get(keys.wrongCodes(address))) ?? 0) >= mostWrong;
    },
  };
}

function digestOf(code: string): string {
  return createHash("sha256").update(code).digest("base64url");
}

function write({ role, group = "", by, until, rehearsal }: Invitation): string {
  return JSON.stringify([role, group, by, until, ...(rehearsal ? [1] : [])]);
}

function read(text: string): Invitation | undefined {
  const [kept, group, by, until, rehearsal] = JSON.parse(text) as [string, string, string, number, number?];
  const role = roles.find((one) => one === kept);
  return role && { role, group: group || undefined, by, until, rehearsal: rehearsal === 1 };
}
