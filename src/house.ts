import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { guardAgainstBackups } from "./backup-guard.ts";
import { CannotStart } from "./cannot-start.ts";
import { createClock, type MovableClock } from "./clock.ts";
import { startComparing } from "./comparing.ts";
import type { Config } from "./config.ts";
import { allConversations } from "./conversations/all.ts";
import { createBot, type PlatformBot } from "./conversations/engine/bot.ts";
import type { Conversation } from "./conversations/engine/conversation.ts";
import { createLanes, type Lanes } from "./deliveries/lanes.ts";
import { createProgress } from "./deliveries/progress.ts";
import { createSweep } from "./deliveries/sweep.ts";
import { parseProgramme } from "./domain/programme-file.ts";
import type { Programme } from "./domain/programme.ts";
import { peopleSleep } from "./domain/quiet-hours.ts";
import { createExports } from "./exports.ts";
import { fetchLink } from "./fetch-link.ts";
import { createFrontDoor, type FrontDoor } from "./front-door.ts";
import { createHouse } from "./house-for-conversations.ts";
import { createServer } from "./http.ts";
import type { Logger } from "./log.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { createOutgoing } from "./outgoing.ts";
import { openRedisOf, type OpenRedis } from "./open-redis.ts";
import { packageRoot } from "./package-root.ts";
import { namedPart } from "./platforms/named-part.ts";
import { platformNames, type Platform, type PlatformName } from "./platforms/platform.ts";
import { createPlatforms } from "./platforms-of-the-house.ts";
import { openProgramme } from "./programme-of-the-week.ts";
import { createRecords } from "./records/records.ts";
import { showsProgress } from "./progress-shown.ts";
import { rehearsalClock, rehearse } from "./rehearsal.ts";
import { createSharedFiles } from "./shared-files.ts";
import { createTellStaff } from "./tell-staff.ts";
import { preparingBy, type Prepare } from "./understanding/preparing.ts";
import { readWording, type Words } from "./wording/wording.ts";

export interface OpenHouse {
  /** Where to open it. */
  readonly url: string;
  readonly rehearsal: boolean;
  /** Closes everything in the reverse order of its opening. */
  close(): Promise<void>;
}

/** What one process died over is gone on with by another after its lease, at the latest so much later. */
const resumeEveryMs = 10_000;
const tendEveryMs = 60_000;

/** What a test brings of its own. */
export interface Brought {
  /** It is moved by the test. */
  readonly clock?: MovableClock;
  readonly conversations?: readonly Conversation[];
  /** Answers links itself. */
  readonly links?: typeof fetchLink;
  readonly prepare?: Prepare;
}

/**
 * Builds everything once, introduces the rooms to each other, and opens. `say` shows a line to the person who waits.
 * @throws CannotStart when a setting, the programme file, Redis, the port or a platform's token makes it impossible.
 */
export async function openHouse(config: Config, log: Logger, say: (line: string) => void, brought: Brought = {}): Promise<OpenHouse> {
  const closings: (() => unknown)[] = [];
  const close = async () => {
    for (const closing of closings.splice(0).toReversed()) {
      await Promise.resolve(closing()).catch((error: unknown) => log.error({ err: error }, "trouble while closing"));
    }
  };
  try {
    const opened = await open({ config, log, say, closings, brought });
    return { ...opened, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Opening {
  readonly config: Config;
  readonly log: Logger;
  readonly say: (line: string) => void;
  readonly closings: (() => unknown)[];
  readonly brought: Brought;
}

async function open({ config, log, say, closings, brought }: Opening) {
  const root = packageRoot();
  const { conversations = allConversations, links = fetchLink, prepare = preparingBy(join(root, "dist/learned.json")) } = brought;
  const wording = readWording(join(root, "locales"));
  const file = await readProgrammeFile(config.programme, wording.vi);
  const rehearsal = (config.telegram ?? config.zalo ?? config.zaloBot) === undefined;

  const redis = await openRedisOf(config, wording.vi, log, say);
  closings.push(redis.close);
  const token = () => randomBytes(16).toString("base64url");
  // A turn's token need not be guessed at, only be nobody else's.
  const turns = { ofThisProcess: token(), count: 0 };
  const records = createRecords(redis.client, file.id, () => `${turns.ofThisProcess}${(turns.count += 1)}`);
  // In a rehearsal nothing goes to the outside, and days are skipped.
  const guard = rehearsal ? undefined : await guardAgainstBackups({ records, folder: config.dataDir, ownRedis: redis.own, log });
  closings.push(() => guard?.close());
  const programme = await openProgramme(file, records.programmes);
  if (programme.fileIsOutdated) {
    log.warn("the programme file has changed since it was loaded; staff have changed the programme, so the file is not used");
  }
  await records.recommendations.adopt();
  if (redis.own) for (const name of platformNames) await records.inbox.endAllTurns(name);
  await records.staff.carryOver();
  if (!rehearsal) await Promise.all([records.staff.dismissRehearsal(), records.invitations.dismissRehearsal()]);
  await records.staff.admitFirst(config.staff.map(({ platform, id }) => `${platform}:${id}`));

  const clock = brought.clock ?? (rehearsal ? await rehearsalClock(config.clock, programme.last, records, Date.now) : createClock());
  const metrics = createMetrics();
  const bots = new Map<PlatformName, { platform: Platform; bot: PlatformBot }>();
  const stopped = () => [...bots.values()].flatMap(({ platform }) => (platform.stopped?.() ? [platform.name] : []));
  const server = createServer({ missing: () => whatIsMissing(redis), stopped }, metrics.registry, log);
  closings.push(() => server.close());

  // Each room below needs another that is built after it: nothing is called before all of them stand.
  const outgoing = createOutgoing({ records, bots, frontDoor: () => frontDoor });
  const house = createHouse({
    records,
    wording,
    programme,
    clock,
    metrics,
    log,
    token,
    bots,
    outgoing,
    sweep: () => sweep,
    links,
    approvalOver: config.approvalOver,
    exports: createExports({ records, programme, clock }),
    prepare,
  });
  // Reading the programme's names takes a moment, which the first resident who asks should not wait for.
  house.understand("", programme.last, clock.now());
  const frontDoor = createFrontDoor(house, bots, log, () => metrics.troubles.inc());
  const deliveryRoom = {
    ...{ records, wording, clock, log, now: () => clock.now(), process: turns.ofThisProcess },
    ...outgoing,
    platforms: () => [...bots.values()].map(({ platform: { name, limit = {} } }) => ({ name, limit })),
    peopleSleep: () => peopleSleep(clock.now(), programme.last.timezone),
    onWaiting: () =>
      void redis.client
        .publish(records.keys.wake, "")
        .catch((error: unknown) => log.warn({ err: error }, "other processes could not be told that messages wait")),
    count: (outcome: string) => metrics.notices.inc({ outcome }),
  };
  const sweep = createSweep({
    ...deliveryRoom,
    programme: () => programme.at(),
    lanes: () => lanes,
    onFinished: ({ id, by }) =>
      progress.isOver(id).then(() => house.tellMember("announcements", by, "announce-finished", `thongbao:show:${id}`)),
  });
  const lanes: Lanes = createLanes({ ...deliveryRoom, find: (id) => sweep.find(id) });
  const progress = createProgress({
    records,
    log,
    isGoing: () => platformNames.some((name) => lanes.isGoing(name)),
    show: showsProgress(house, programme, bots),
  });
  closings.push(() => progress.stop());

  const files = createSharedFiles(records, await records.settings.secret("shared-files", token()), config.http.publicUrl);
  files.addRoute(server);
  const platforms = await createPlatforms({
    files,
    ...{ config, redis, records, programme, clock, wording, log, token, say },
    url: () => url,
    staff: createTellStaff({ records, wording, bots, log }),
    isGoing: (name) => lanes.isGoing(name),
    rehearsal: rehearsal ? rehearse(clock, sweep, records, programme.last.timezone, wording.vi, Date.now) : undefined,
  });
  for (const platform of platforms) {
    bots.set(platform.name, { platform, bot: createBot(platform, conversations) });
    await server.register(namedPart(platform.name, (part) => platform.routes?.(part, heardOn(platform.name, frontDoor, metrics))));
  }
  const listening = await server.listen({ host: config.http.host, port: config.http.port }).catch((error: NodeJS.ErrnoException) => {
    const key = error.code === "EADDRINUSE" ? "start-port-in-use" : "start-cannot-listen";
    throw new CannotStart(wording.vi.say(key, { port: String(config.http.port), why: error.message }));
  });

  const url = config.http.publicUrl ?? listening.replace("127.0.0.1", "localhost");
  metrics.watchStopped(stopped);
  metrics.watchHeld(async () => (await records.life.held()) !== undefined);
  metrics.watchPlans(async () => (await house.platforms()).flatMap(({ name, plan }) => (plan ? [{ platform: name, plan }] : [])));

  closings.push(() => frontDoor.empty());
  for (const { platform } of bots.values()) {
    await platform.start(heardOn(platform.name, frontDoor, metrics));
    closings.push(() => platform.stop());
  }
  await frontDoor.resumeAbandoned();
  const resuming = setInterval(() => void frontDoor.resumeAbandoned(), resumeEveryMs);
  closings.push(() => clearInterval(resuming));
  const tending = setInterval(() => void tend(bots, log), tendEveryMs);
  closings.push(() => clearInterval(tending));
  closings.push(startComparing({ records, programme, clock, metrics, log }));
  const subscriber = await redis.another();
  await subscriber.subscribe(records.keys.wake);
  subscriber.on("message", () => lanes.wake());
  closings.push(() => lanes.stop());
  guard?.watch(() => {
    say(wording.vi.say("start-on-hold"));
    void house
      .tellOtherStaff("announcements", "", "hold-begins", {}, "tinhtrang:hold", "hold-button")
      .catch((error: unknown) => log.error({ err: error }, "staff could not be told that nothing goes out"));
  });
  sweep.start();
  closings.push(() => sweep.stop());
  return { url, rehearsal };
}

async function readProgrammeFile(path: string, words: Words): Promise<Programme> {
  const text = await readFile(path, "utf8").catch((error: Error) => {
    throw new CannotStart(words.say("start-no-programme", { path, why: error.message }));
  });
  const read = parseProgramme(text, path);
  if ("faults" in read) throw new CannotStart(read.faults.join("\n"));
  return read.programme;
}

async function whatIsMissing(redis: OpenRedis): Promise<string[]> {
  const answer = await redis.client.ping().catch(() => undefined);
  return answer === "PONG" ? [] : ["redis"];
}

function heardOn(name: PlatformName, frontDoor: FrontDoor, metrics: Metrics) {
  const hear = frontDoor.hearOn(name);
  return (heard: Parameters<typeof hear>[0]) => {
    metrics.heard.inc({ platform: name });
    return hear(heard);
  };
}

async function tend(bots: ReadonlyMap<PlatformName, { platform: Platform }>, log: Logger): Promise<void> {
  for (const { platform } of bots.values()) {
    await platform
      .tend?.()
      .catch((error: unknown) => log.warn({ err: error, platform: platform.name }, "a platform could not be looked after"));
  }
}
