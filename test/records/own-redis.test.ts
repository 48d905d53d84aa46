import { spawn, type ChildProcess } from "node:child_process";
import { appendFile, mkdtemp, readdir, rm, stat, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { redisProgram, thisMachine } from "../../src/programs.ts";
import { DataDirInUse, startOwnRedis, type OwnRedis } from "../../src/records/own-redis.ts";
import { openRedis } from "../../src/records/redis.ts";

const program = thisMachine(process.env["PATH"] ?? "", () => undefined).find(...redisProgram.names) ?? "redis-server";

describe("the service's own Redis", () => {
  let base: string;
  let opened: OwnRedis[];
  let services: ChildProcess[];

  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), "own-"));
    [opened, services] = [[], []];
  });
  afterEach(async () => {
    for (const service of services) service.kill("SIGKILL");
    for (const redis of opened) await redis.stop();
    await rm(base, { recursive: true, force: true });
  });

  async function start(folder = base) {
    const redis = await startOwnRedis({ folder, program });
    opened.push(redis);
    return redis;
  }

  async function ask<T>(
    redis: Pick<OwnRedis, "connection">,
    question: (client: Awaited<ReturnType<typeof openRedis>>) => Promise<T>,
  ): Promise<T> {
    const client = await openRedis(redis.connection);
    const answer = await question(client);
    client.disconnect();
    return answer;
  }

  /** A service in a process of its own, that can be killed. Resolves when its Redis answers. */
  async function serviceOn(folder: string): Promise<ChildProcess> {
    const child = spawn(process.execPath, ["--import", "tsx", "test/records/own-redis-service.ts", folder, program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    services.push(child);
    await new Promise<void>((resolve, reject) => {
      child.stdout?.once("data", () => resolve());
      child.once("exit", () => reject(new Error("the service ended")));
    });
    return child;
  }

  test("what was kept is there after a stop and a start", async () => {
    const first = await start();
    await ask(first, (client) => client.set("told", "kept"));
    await first.stop();
    await first.stop();
    expect(await ask(await start(), (client) => client.get("told"))).toBe("kept");
  });

  test("it listens on no port, and every write is on the disk before it is answered", async () => {
    const settings = await ask(await start(), (client) => client.call("CONFIG", "GET", "port", "appendfsync", "appendonly"));
    expect(settings).toEqual(expect.arrayContaining(["port", "0", "appendfsync", "always", "appendonly", "yes"]));
  });

  test("a second service on the same folder is refused, by whatever path it names it", async () => {
    await start();
    await symlink(base, `${base}-other-name`);
    await expect(start()).rejects.toBeInstanceOf(DataDirInUse);
    await expect(start(`${base}-other-name`)).rejects.toBeInstanceOf(DataDirInUse);
    await rm(`${base}-other-name`);
  });

  test("of many that start at one moment, one gets the folder", async () => {
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => start()));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("after a SIGKILL of the service the next one takes over at once, with everything", async () => {
    const service = await serviceOn(base);
    await ask({ connection: { path: join(base, "redis.sock") } }, (client) => client.set("told", "kept"));
    service.kill("SIGKILL");
    await new Promise((resolve) => service.once("exit", resolve));
    const next = await start();
    expect(await ask(next, (client) => client.get("told"))).toBe("kept");
    await next.stop();
    expect(await locks(base)).toEqual([]);
  });

  test("after a SIGKILL of Redis it is started again, with everything", async () => {
    let restarted: (() => void) | undefined;
    const again = new Promise<void>((resolve) => (restarted = resolve));
    const redis = await startOwnRedis({ folder: base, program, restarted: () => restarted?.() });
    opened.push(redis);
    const client = await openRedis(redis.connection);
    await client.set("told", "kept");
    const pid = /process_id:(\d+)/.exec(await client.info("server"))?.[1];
    const back = new Promise((resolve) => client.once("close", () => client.once("ready", resolve)));
    process.kill(Number(pid), "SIGKILL");
    await again;
    await back;
    expect(await client.get("told")).toBe("kept");
    client.disconnect();
  });

  test("it is ended at once when Redis has just died, or is being started again", async () => {
    const redis = await start();
    const client = await openRedis(redis.connection);
    const pid = /process_id:(\d+)/.exec(await client.info("server"))?.[1];
    const died = new Promise((resolve) => client.once("close", resolve));
    process.kill(Number(pid), "SIGKILL");
    await died;
    client.disconnect();
    await redis.stop();
    expect(await locks(base)).toEqual([]);
  });

  test.each([
    ["longer than a socket's path may be", "x".repeat(120)],
    ["of many bytes in few letters", "Tuần lễ học tập suốt đời ".repeat(3).trim()],
    ["with all that shells and settings files trip over", `a "quoted" 'folder' $HOME \\ # %s`],
  ])("a folder's name %s", async (_, name) => {
    const folder = join(base, name);
    const redis = await start(folder);
    await ask(redis, (client) => client.set("told", "kept"));
    await expect(start(folder)).rejects.toBeInstanceOf(DataDirInUse);
    await redis.stop();
    expect(await locks(folder)).toEqual([]);
    expect(await ask(await start(folder), (client) => client.get("told"))).toBe("kept");
  });

  test("what residents wrote is nobody else's to read, even in a folder that is open to all", async () => {
    await start();
    expect((await stat(join(base, "appendonlydir"))).mode & 0o777).toBe(0o700);
  });

  test("a file in place of the folder is one clear error", async () => {
    const file = join(base, "file");
    await writeFile(file, "");
    await expect(start(file)).rejects.toThrow(`${file} cannot be used: it is not a folder`);
    await expect(start(join(file, "below"))).rejects.toThrow("below cannot be used: it is not a folder");
  });

  test("a program that is none is one clear error, and the folder is free again", async () => {
    await expect(startOwnRedis({ folder: base, program: "/nowhere/redis-server" })).rejects.toThrow(
      /^redis-server did not start in .*ENOENT$/,
    );
    await start();
  });

  describe("the append-only file, after", () => {
    let file: string;
    beforeEach(async () => {
      const redis = await start();
      await ask(redis, async (client) => [await client.set("told", "kept"), await client.set("more", "kept too")]);
      await redis.stop();
      file = join(base, "appendonlydir", "appendonly.aof.1.incr.aof");
    });

    test("a power cut in the middle of a write: everything before it is there", async () => {
      await truncate(file, (await stat(file)).size - 3);
      expect(await ask(await start(), (client) => client.mget("told", "more"))).toEqual(["kept", null]);
    });

    test("damage: one line that says which file and what to do, and the folder is free again", async () => {
      await appendFile(file, "not Redis at all\r\n");
      await expect(start()).rejects.toThrow(/^redis-server did not start in .*appendonly\.aof\.1\.incr\.aof.*redis-check-aof[^\n]*$/);
      expect(await locks(base)).toEqual([]);
    });
  });

  /** What is left of locks in a folder. */
  async function locks(folder: string) {
    return (await readdir(folder)).filter((name) => name.startsWith("service"));
  }
});
