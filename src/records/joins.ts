import { setTimeout as delay } from "node:timers/promises";
import { DateTime } from "luxon";
import type { JoinedBy } from "../domain/join.ts";
import { planJoin, type Both, type Matter, type Queued, type Step } from "./join-plan.ts";
import { joinScript } from "./join-script.ts";
import type { Keys } from "./keys.ts";
import { digestsIn } from "./paper-people.ts";
import { letGoScript, partScript } from "./part-script.ts";
import { recommendationsIn } from "./recommendations.ts";
import type { RedisClient } from "./redis.ts";
import { fields } from "./resident-fields.ts";
import { addressesIn, type createResidents } from "./residents.ts";
import { asFields } from "./staff-log.ts";
import { signUpsIn } from "./sign-ups.ts";

/** How two numbers came to be one. */
export interface Join {
  /** The number that became a part of another one. */
  readonly other: string;
  readonly by: JoinedBy;
  /** The member of staff who decided it. */
  readonly staff: string | undefined;
  readonly at: DateTime;
  /** Those of the other, before. */
  readonly addresses: readonly string[];
}

export interface Joining {
  /** The number that stays, and the one that becomes a part of it. */
  readonly kept: string;
  readonly other: string;
  readonly by: JoinedBy;
  /** The member of staff who decides it: that is written to their log, in the same step. */
  readonly staff?: string | undefined;
  readonly at: DateTime;
  /** Whose turn it is; undefined when neither of them does it. */
  readonly own?: string | undefined;
  /** Notices that may still be planned: who got one under either number does not get it again. */
  readonly notices: readonly string[];
  /** Digest of the code that proves it; it does not count again. */
  readonly code?: string | undefined;
}

export type Parting = Pick<Joining, "kept" | "other" | "staff" | "at" | "own">;

/** "busy": somebody talks at the other address, or a message is on its way there. */
export type JoinOutcome = "joined" | "same" | "busy" | "gone" | "no-code";
/** What the join had moved and could not be given back, as it was changed since, or taken. */
export type NotGivenBack = Matter["is"] | "place";

/** Whoever is at the other address is answered within milliseconds; after so long they are told to try again. */
const waitMs = 50;
const mostWaits = 40;
/** What stands with the two changes between the look and the step; so often it does not happen by chance. */
const mostPlans = 20;

type Script = (...args: (string | number)[]) => Promise<string>;
interface Kept extends Pick<Join, "by"> {
  readonly staff?: string;
  readonly at: number;
  readonly addresses: readonly (readonly [address: string, why: string])[] | Record<string, never>;
  readonly matters: readonly Matter[] | Record<string, never>;
}

/**
 * Two resident numbers that are one person. Everything that stands with the one is moved to the other in one step, its addresses
 * lead there from then on, and what was done is kept with the person, so that it can be undone as exactly as what changed
 * since allows. It happens only while nobody talks at an address whose number changes.
 * @param wait resolves after so many milliseconds
 */
export function createJoins(
  redis: RedisClient,
  keys: Keys,
  residents: ReturnType<typeof createResidents>,
  wait: (ms: number) => Promise<unknown> = delay,
) {
  redis.defineCommand("residentsJoin", { numberOfKeys: 1, lua: joinScript });
  redis.defineCommand("residentsPart", { numberOfKeys: 1, lua: partScript });
  redis.defineCommand("residentLetGo", { numberOfKeys: 1, lua: letGoScript });
  const scripts = redis as RedisClient & Record<"residentsJoin" | "residentsPart" | "residentLetGo", Script>;

  /** As the script asks for it: again when something changed meanwhile, and for a while when somebody talks there. */
  async function insist(attempt: () => Promise<string>): Promise<string> {
    let [plans, waits] = [0, 0];
    for (;;) {
      const outcome = await attempt();
      if (outcome === "busy" && (waits += 1) < mostWaits) await wait(waitMs);
      else if (outcome === "changed" && (plans += 1) < mostPlans) continue;
      else if (outcome === "changed") throw new Error("two residents could not be joined: what is kept of them changed at every attempt");
      else return outcome;
    }
  }

  async function queued(activity: string, member: string): Promise<Queued | undefined> {
    const place = await redis.zscore(keys.places(activity), member);
    if (place !== null) return { list: "p", turn: place };
    const waiting = await redis.zscore(keys.waitingList(activity), member);
    return waiting === null ? undefined : { list: "w", turn: waiting };
  }

  async function look(kept: string, other: string): Promise<Both> {
    const [mine, theirs] = await Promise.all([redis.hgetall(keys.resident(kept)), redis.hgetall(keys.resident(other))]);
    const each = signUpsIn(theirs);
    const of = (number: string, activity: string, who: string) => queued(activity, `${number}:${who}`);
    const told = async (number: string, activity: string, who: string) =>
      (await redis.hget(keys.movedUp, `${activity}:${number}:${who}`)) ?? false;
    return {
      kept: mine,
      other: theirs,
      queued: await Promise.all(
        each.map(async ({ activity, who }) => ({ other: await of(other, activity, who), kept: await of(kept, activity, who) })),
      ),
      movedUp: await Promise.all(
        each.map(async ({ activity, who }) => ({ other: await told(other, activity, who), kept: await told(kept, activity, who) })),
      ),
      reasons: new Map(
        await Promise.all([...recommendationsIn(theirs).keys()].map(async (book) => [book, await decided(book, kept, other)] as const)),
      ),
      marks: await marksOf(other, theirs[fields.entered]),
      called:
        theirs[fields.verifiedPhone] !== undefined && (await redis.hget(keys.verifiedPhones, theirs[fields.verifiedPhone] ?? "")) === other,
      sameAs: await redis.hgetall(keys.sameAs),
      numbers: { kept, other },
      paper: (await redis.sismember(keys.paperPeople, other)) === 1,
    };
  }

  async function decided(book: string, kept: string, other: string) {
    const [mine, theirs] = await redis.hmget(keys.reasons(book), kept, other);
    return { kept: mine ?? (false as const), other: theirs ?? (false as const) };
  }

  async function marksOf(other: string, entered: string | undefined): Promise<string[]> {
    const digests = entered === undefined ? [] : digestsIn(entered);
    if (digests.length === 0) return [];
    const numbers = await redis.hmget(keys.paperMarks, ...digests);
    return digests.filter((_, index) => numbers[index] === other);
  }

  /** Either may have become a part of a third one meanwhile, or of the other. */
  async function joinOnce({ by, staff, at, own = "", notices, code = "", ...numbers }: Joining): Promise<string> {
    const [kept, other] = [await residents.numberNow(numbers.kept), await residents.numberNow(numbers.other)];
    if (kept === other) return "same";
    const both = await look(kept, other);
    const told = both.movedUp.flatMap((one) => [one.other, one.kept]).flatMap((turn) => (turn === false ? [] : [`moved-up:${turn}`]));
    const head = { by, at: at.toMillis(), ...(staff === undefined ? {} : { staff }) };
    return scripts.residentsJoin(
      ...[keys.addresses, keys.prefix, kept, other, own, Object.keys(both.other).length, JSON.stringify(planJoin(both, keys))],
      ...[JSON.stringify(head), JSON.stringify([...new Set([...notices, ...told])]), code, at.toMillis()],
      ...(staff === undefined ? [] : asFields({ by: staff, deed: "people-joined", about: kept, before: other, after: kept, at })),
    );
  }

  /** What leads to a person by something of theirs; of a journal that may be known nowhere else. */
  const indexes = new Set([keys.receipts, keys.paperMarks, keys.verifiedPhones]);

  return {
    /** Makes the other a part of the one that stays. */
    async join(joining: Joining): Promise<JoinOutcome> {
      return (await insist(() => joinOnce(joining))) as JoinOutcome;
    },

    /**
     * Gives the other its number, its addresses and all it had again, as far as nothing was changed since.
     * @param capacity of the activities that have one
     */
    async part(
      { kept, other, staff, at, own = "" }: Parting,
      capacity: Readonly<Record<string, number>>,
    ): Promise<"busy" | "none" | readonly NotGivenBack[]> {
      const deed = staff === undefined ? [] : asFields({ by: staff, deed: "people-parted", about: kept, before: kept, after: other, at });
      const outcome = await insist(() =>
        scripts.residentsPart(keys.addresses, keys.prefix, kept, other, own, JSON.stringify(capacity), ...deed),
      );
      return outcome === "busy" || outcome === "none" ? outcome : (JSON.parse(outcome) as NotGivenBack[]);
    },

    /** The latest, newest first, each with the number that it is a part of. */
    async latest(most: number): Promise<(Join & { readonly kept: string })[]> {
      const found = await Promise.all(
        (await redis.zrevrange(keys.joins, 0, most - 1)).map(async (other) => {
          const kept = await residents.numberNow(other);
          const text = await redis.hget(keys.resident(kept), fields.join(other));
          return text === null ? [] : [{ kept, ...read(other, text) }];
        }),
      );
      return found.flat();
    },

    /**
     * Before somebody is removed: nothing that is said at another address of theirs is kept with them from now on. Waits for
     * who talks there, but not for ever.
     */
    async letGo(resident: string, own: string): Promise<void> {
      await insist(() => scripts.residentLetGo(keys.addresses, keys.prefix, resident, resident, own));
    },

    /** Removes the numbers that are a part of this one, and what the journals alone still know of: a second code of one sign-up. */
    async forget(resident: string): Promise<void> {
      const everything = await redis.hgetall(keys.resident(resident));
      const all = redis.multi();
      for (const [other, text] of journalsIn(everything)) {
        all.zrem(keys.joins, other).del(keys.resident(other));
        const steps = asList((JSON.parse(text) as Kept).matters).flatMap(({ steps }) => steps);
        for (const step of steps) if (step[0] === "hash" && indexes.has(step[1])) all.hdel(step[1], step[2]);
      }
      for (const address of addressesIn(everything)) all.del(keys.joinCodeOf(address), keys.joining(address), keys.wrongJoinCodes(address));
      await all.exec();
    },
  };
}

/** How others became a part of a resident, among their fields; the latest first. */
export function joinsIn(everything: Readonly<Record<string, string>>): Join[] {
  return journalsIn(everything)
    .map(([other, text]) => read(other, text))
    .toSorted((a, b) => b.at.toMillis() - a.at.toMillis());
}

/** What was laid aside by a join, as the one that stayed had such a thing of its own: its name and what it was. */
export function laidAsideIn(everything: Readonly<Record<string, string>>): Record<string, string> {
  const all = journalsIn(everything).flatMap(([, text]) =>
    asList((JSON.parse(text) as Kept).matters).flatMap(({ steps }) => laidAside(steps)),
  );
  return Object.fromEntries(all);
}

function laidAside(steps: readonly Step[]): [string, string][] {
  const moved = new Set(steps.flatMap((step) => (step[0] === "field" && step[1] === "k" ? [step[2]] : [])));
  return steps.flatMap((step): [string, string][] =>
    step[0] === "field" && step[1] === "o" && !moved.has(step[2]) && step[3] !== false ? [[step[2], step[3]]] : [],
  );
}

function journalsIn(everything: Readonly<Record<string, string>>): [other: string, text: string][] {
  const prefix = fields.join("");
  return Object.entries(everything).flatMap(([field, text]): [string, string][] =>
    field.startsWith(prefix) ? [[field.slice(prefix.length), text]] : [],
  );
}

function read(other: string, text: string): Join {
  const { by, staff, at, addresses } = JSON.parse(text) as Kept;
  return { other, by, staff, at: DateTime.fromMillis(at, { zone: "utc" }), addresses: asList(addresses).map(([address]) => address) };
}

/** A script writes an empty list as it writes an empty object. */
function asList<T>(kept: readonly T[] | Record<string, never>): readonly T[] {
  return Array.isArray(kept) ? kept : [];
}
