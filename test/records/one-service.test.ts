import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { DataDirInUse, holdAlone } from "../../src/records/one-service.ts";

describe("one service a folder", () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "one-"))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** The socket of a service that was killed: it is there, and nobody listens. */
  function leaveBehind(name: string) {
    const killed = `require("net").createServer().listen(process.argv[1], () => process.kill(process.pid, "SIGKILL"))`;
    expect(spawnSync(process.execPath, ["-e", killed, join(folder, name)]).signal).toBe("SIGKILL");
  }

  test("the second is refused until the first has let go", async () => {
    const release = await holdAlone(folder);
    await expect(holdAlone(folder)).rejects.toBeInstanceOf(DataDirInUse);
    await release();
    await (
      await holdAlone(folder)
    )();
    expect(await readdir(folder)).toEqual([]);
  });

  test("what killed services left is no hindrance, and is cleared away", async () => {
    leaveBehind("service-00000000.sock");
    leaveBehind("service-ffffffff.sock");
    const release = await holdAlone(folder);
    expect(await readdir(folder)).toHaveLength(1);
    await release();
  });

  test("of many that start at one moment one holds it, whatever killed services left", async () => {
    for (const left of ["service-00000000.sock", "service-88888888.sock", "service-ffffffff.sock"]) leaveBehind(left);
    const results = await Promise.allSettled(Array.from({ length: 12 }, () => holdAlone(folder)));
    const held = results.filter((result) => result.status === "fulfilled");
    expect(held).toHaveLength(1);
    for (const { value: release } of held) await release();
  });

  test("one that is there but too busy to answer holds it", async () => {
    const busy = createServer((caller) => caller.resume());
    await new Promise<void>((resolve) => busy.listen(join(folder, "service-77777777.sock"), resolve));
    await expect(holdAlone(folder)).rejects.toBeInstanceOf(DataDirInUse);
    busy.close();
  });
});
