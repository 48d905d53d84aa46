import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { eventually } from "../eventually.ts";
import { useRedis } from "../redis.ts";
import { startStandInZalo, type StandInZalo } from "./stand-in-zalo.ts";

interface Process {
  readonly child: ChildProcess;
  /** Sends so many messages at once; gives what became of each. */
  send(count: number): Promise<string[]>;
}

describe("processes that share one Official Account", () => {
  const redis = useRedis();
  let zalo: StandInZalo;
  let processes: Process[];
  let lan: ReturnType<StandInZalo["person"]>;

  beforeEach(async () => {
    await redis.flush();
    zalo = await startStandInZalo();
    processes = [];
    lan = zalo.person();
    lan.lastInteraction = Date.now();
  });
  afterEach(async () => {
    for (const { child } of processes) child.kill("SIGKILL");
    await zalo.stop();
  });

  async function start(refresh: string): Promise<Process> {
    const { appId, appSecret, oaSecret, url } = zalo;
    const given = JSON.stringify({ redis: redis.path, appId, appSecret, oaSecret, url, refresh, person: lan.id });
    const child = spawn(process.execPath, ["--import", "tsx", "test/platforms/zalo-process.ts", given], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const next = async () => String((await lines.next()).value ?? "[]");
    expect(await next()).toBe("ready");
    const one: Process = {
      child,
      async send(count) {
        child.stdin.write(`${count}\n`);
        return JSON.parse(await next()) as string[];
      },
    };
    processes.push(one);
    return one;
  }

  test("200 calls at once on an expired token: exactly one refresh, and every message arrives", async () => {
    const given = zalo.refreshToken;
    const [one, other] = [await start(given), await start(given)];
    expect([await one.send(1), await other.send(1)]).toEqual([["sent"], ["sent"]]);
    expect(zalo.refreshes).toBe(1);
    zalo.expireAccessToken();
    const outcomes = (await Promise.all([one.send(100), other.send(100)])).flat();
    expect(outcomes.filter((outcome) => outcome === "sent")).toHaveLength(200);
    expect([zalo.refreshes, zalo.refreshCalls]).toEqual([2, 2]);
    expect(lan.heard).toHaveLength(202);
  }, 30_000);

  test("killed between the refresh's answer and the next call: whoever comes next has a token that works", async () => {
    const given = zalo.refreshToken;
    const one = await start(given);
    expect(await one.send(1)).toEqual(["sent"]);
    zalo.expireAccessToken();
    zalo.fault({ path: "/v3.0/oa/message/cs" }, { code: -220 }, "hang");
    void one.send(1).catch(() => undefined);
    await eventually(() => zalo.refreshes === 2);
    // The new tokens are kept before they are used.
    await eventually(async () => (await redis.client.hget("{tuan}:zalo-tokens", "refresh")) === zalo.refreshToken);
    one.child.kill("SIGKILL");
    zalo.clearFaults();
    const next = await start(given);
    expect(await next.send(1)).toEqual(["sent"]);
    expect(zalo.refreshes).toBe(2);
  }, 30_000);

  test("killed while the refresh is asked for: nobody asks for it again blindly", async () => {
    const given = zalo.refreshToken;
    const one = await start(given);
    expect(await one.send(1)).toEqual(["sent"]);
    zalo.expireAccessToken();
    zalo.fault("/v4/oa/access_token", "hang");
    void one.send(1).catch(() => undefined);
    await eventually(() => zalo.refreshes === 2);
    one.child.kill("SIGKILL");
    // Its lock ends by itself after half a minute.
    await redis.client.del("{tuan}:zalo-refreshing");
    const next = await start(given);
    expect(await next.send(1)).toEqual(["later"]);
    expect(zalo.refreshCalls).toBe(2);
  }, 30_000);
});
