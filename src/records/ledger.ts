import { createAnswered } from "./answered.ts";
import type { Limit } from "./budget.ts";
import type { Keys } from "./keys.ts";
import { letters, rowsInOne } from "./ledger-script.ts";
import { among, beat, claim, plan, recover, release, settleSome, stop, takeBack } from "./ledger-scripts.ts";
import type { RedisClient } from "./redis.ts";
import { readRow, writeRow, type Row } from "./row.ts";

/** One resident of a notice, before anything is sent: waits for the platform, or is out of reach already. */
export interface Planned {
  readonly resident: string;
  /** "telegram" */
  readonly platform: string;
  readonly row: Row;
}

/** Somebody whom a process has taken on itself to write to. */
export interface Claimed {
  readonly resident: string;
  readonly address: string;
  readonly language: string | undefined;
}

/** What is to be done on a platform now: write to these; look again after so many milliseconds; nothing. */
export type Claim =
  /** `moment` is what they took of the platform's budget, which has no room for the next until `nextMs` later. */
  | { readonly notice: string; readonly claimed: readonly Claimed[]; readonly moment: string; readonly nextMs: number }
  | { readonly afterMs: number }
  | "nothing";

export interface NoticeTerms {
  /** Smaller goes first. */
  readonly order: number;
  /** From then on it helps nobody (milliseconds since 1970). */
  readonly uselessFrom?: number | undefined;
  /** It waits while people sleep. */
  readonly keepsQuiet?: boolean | undefined;
  /** It is planned ahead, and goes no sooner (milliseconds since 1970). */
  readonly notBefore?: number | undefined;
  /** Key of the set of those who ask for it; who stands there no more when it goes is left out. */
  readonly askedIn?: string | undefined;
}

export type NoticeState = "going" | "paused" | "stopped";

/** How far a notice has got. */
export interface Tally {
  readonly planned: number;
  /** Nobody knows yet what becomes of these. */
  readonly left: number;
  readonly by: ReadonlyMap<string, ReadonlyMap<Row, number>>;
  /** How many wait on each platform. */
  readonly waiting: ReadonlyMap<string, number>;
  readonly state: NoticeState;
}

const platforms = new Map(Object.entries(letters).map(([name, letter]) => [letter, name]));
function letterOf(platform: string): string {
  const letter = letters[platform];
  if (!letter) throw new Error(`no letter stands for the platform ${platform} in the ledger`);
  return letter;
}

type Script = (...args: (string | number)[]) => Promise<unknown>;
interface Scripts {
  ledgerPlan: Script;
  ledgerClaim: Script;
  ledgerSettle: Script;
  ledgerRelease: Script;
  ledgerRecover: Script;
  ledgerStop: Script;
  ledgerTakeBack: Script;
  ledgerAmong: Script;
  ledgerBeat: Script;
}

const plannedAtOnce = 500;

/**
 * One row for each notice and resident: planned, claimed before the call, and moved only by the platform's answer. Who waits
 * stands in a list a platform; what is under way, with the process that has it. There is no other queue, so there is
 * nothing that can disagree with the rows.
 */
export function createLedger(redis: RedisClient, keys: Keys) {
  // Every script is given one key, which tells a Redis Cluster its slot; the others begin like it.
  const define = (name: keyof Scripts, lua: string) => redis.defineCommand(name, { numberOfKeys: 1, lua });
  define("ledgerPlan", plan);
  define("ledgerClaim", claim);
  define("ledgerSettle", settleSome);
  define("ledgerRelease", release);
  define("ledgerRecover", recover);
  define("ledgerStop", stop);
  define("ledgerTakeBack", takeBack);
  define("ledgerAmong", among);
  define("ledgerBeat", beat);
  const scripts = redis as RedisClient & Scripts;
  const call = (name: keyof Scripts, ...args: (string | number)[]) => scripts[name](keys.openNotices, keys.prefix, ...args);

  const answered = createAnswered((process, ...all) => call("ledgerSettle", process, ...all));

  return {
    /** Gives each of these a row, unless they have one. Gives how many are waiting now who were not before. */
    async plan(
      notice: string,
      { order, uselessFrom, keepsQuiet, notBefore, askedIn }: NoticeTerms,
      people: readonly Planned[],
    ): Promise<number> {
      const calls: Promise<unknown>[] = [];
      for (let from = 0; from < people.length; from += plannedAtOnce) {
        const args: (string | number)[] = [notice, order, uselessFrom ?? "", keepsQuiet ? 1 : "", notBefore ?? "", askedIn ?? ""];
        for (const { resident, platform, row } of people.slice(from, from + plannedAtOnce)) {
          args.push(resident, writeRow(row) + letterOf(platform));
        }
        calls.push(call("ledgerPlan", ...args));
      }
      return (await Promise.all(calls)).reduce<number>((sum, waiting) => sum + Number(waiting), 0);
    },

    /** What became of these so far, in their order; undefined = they have no row. */
    async among(notice: string, residents: readonly string[]): Promise<(Row | undefined)[]> {
      const kept = (await call("ledgerAmong", notice, ...residents)) as string[];
      return kept.map((one) => (one === "" ? undefined : readRow(one)));
    },

    /**
     * Takes who is next on a platform, whatever the notice, if its limit leaves room now. Each is given to one process only.
     * @param now by the service's clock; @param peopleSleep what keeps quiet waits
     */
    async claim(
      platform: string,
      process: string,
      most: number,
      now: number,
      peopleSleep: boolean,
      { perSecond = 0, marginMs = 0, chatMs = 0 }: Limit,
    ): Promise<Claim> {
      const got = (await call(
        "ledgerClaim",
        letterOf(platform),
        process,
        perSecond > 0 ? 1 : most,
        now,
        peopleSleep ? 1 : "",
        perSecond,
        marginMs,
        chatMs,
        platform,
      )) as [string, number | string, string?, string?, number?];
      const [what, wait, notice = "", people = "", nextMs = 0] = got;
      if (what === "nothing") return "nothing";
      if (what === "again") return { afterMs: Number(wait) };
      const parts = people.split(" ");
      const claimed: Claimed[] = [];
      for (let at = 0; at < parts.length; at += 3) {
        claimed.push({
          resident: parts[at] ?? "",
          address: parts[at + 1] ?? "",
          language: parts[at + 2] === "-" ? undefined : parts[at + 2],
        });
      }
      return { notice, claimed, moment: String(wait), nextMs };
    },

    /** What the platform's answer makes of it. */
    settle: (process: string, notice: string, resident: string, row: Row): Promise<void> =>
      answered(process, notice, resident, writeRow(row)),

    /** Certainly not sent: it waits again, here or on another platform, and this one is called by no process for so long. */
    async release(process: string, notice: string, resident: string, platform: string, forMs: number, on = platform): Promise<void> {
      await call("ledgerRelease", process, notice, resident, platform, Math.max(1, Math.ceil(forMs)), letterOf(on));
    },

    /** What dead processes had under way becomes unknown. */
    async recover(): Promise<{ readonly lost: number; readonly underWay: number }> {
      const [lost, underWay] = (await call("ledgerRecover")) as [number, number];
      return { lost, underWay };
    },

    /**
     * What stands as being written to by this process: more than it knows of when the answer to a claim was lost, and that
     * was certainly not sent.
     */
    async underWayOf(process: string): Promise<{ readonly notice: string; readonly resident: string }[]> {
      const notices = (await redis.smembers(keys.flights))
        .filter((one) => one.startsWith(`${process} `))
        .map((one) => one.slice(process.length + 1));
      const all = await Promise.all(
        notices.map(async (notice) => (await redis.smembers(keys.flight(process, notice))).map((resident) => ({ notice, resident }))),
      );
      return all.flat();
    },

    /** This process lives: what it has under way is not lost. */
    async beat(process: string): Promise<void> {
      await call("ledgerBeat", process);
    },

    async pause(notice: string): Promise<void> {
      await redis.hset(keys.notice(notice), "state", "paused");
    },

    async resume(notice: string): Promise<void> {
      await redis.hset(keys.notice(notice), "state", "going");
    },

    /** Who was not written to yet is not any more. */
    async stop(notice: string): Promise<void> {
      await call("ledgerStop", notice, ...Object.values(letters));
    },

    /** It was planned ahead and does not stand any more: nobody has a row of it, who was not written to yet. */
    async takeBack(notice: string): Promise<void> {
      await call("ledgerTakeBack", notice, ...Object.values(letters));
    },

    /** Whether it is planned ahead, and not to go yet. */
    async isAhead(notice: string, now: number): Promise<boolean> {
      return Number((await redis.hget(keys.notice(notice), "from")) ?? 0) > now;
    },

    /** Whether anybody has a row of it. */
    async isKnown(notice: string): Promise<boolean> {
      return (await redis.exists(keys.notice(notice))) > 0;
    },

    /** Whether anything waits or is under way. */
    async isBusy(): Promise<boolean> {
      return (await redis.exists(keys.openNotices)) > 0;
    },

    /** Notices of which somebody waits, or is being written to. */
    async open(): Promise<string[]> {
      return redis.zrange(keys.openNotices, "0", "-1");
    },

    async tally(notice: string): Promise<Tally> {
      const pipeline = redis.pipeline().hgetall(keys.notice(notice));
      for (const letter of platforms.keys()) pipeline.llen(keys.waiting(notice, letter));
      const [terms, ...lengths] = ((await pipeline.exec()) ?? []).map(([error, answer]) => {
        if (error) throw error;
        return answer;
      });
      const { all = "0", left = "0", state = "going", ...counts } = (terms ?? {}) as Record<string, string>;
      const waiting = new Map([...platforms.values()].map((platform, index) => [platform, Number(lengths[index] ?? 0)]));
      const by = new Map<string, Map<Row, number>>();
      for (const [kept, count] of Object.entries(counts)) {
        const platform = platforms.get(kept[1] ?? "");
        if (kept.length !== 2 || !platform) continue;
        const rows = by.get(platform) ?? new Map<Row, number>();
        by.set(platform, rows.set(readRow(kept), Number(count)));
      }
      return { planned: Number(all), left: Number(left), by, waiting, state: state as NoticeState };
    },

    /** Every row of a notice. */
    async rows(notice: string, lastResident?: number): Promise<Map<string, Row>> {
      const last = lastResident ?? Number((await redis.get(keys.residents)) ?? 0);
      const pipeline = redis.pipeline();
      for (let bucket = 0; bucket <= Math.floor(last / rowsInOne); bucket += 1) pipeline.hgetall(keys.ledger(notice, bucket));
      const found = new Map<string, Row>();
      for (const [error, rows] of (await pipeline.exec()) ?? []) {
        if (error) throw error;
        for (const [resident, kept] of Object.entries(rows as Record<string, string>)) found.set(resident, readRow(kept));
      }
      return found;
    },
  };
}
