import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { readLastLife } from "../src/last-life.ts";

const day = 24 * 60 * 60 * 1000;
let base: string;
let folder: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "life-"));
  folder = join(base, "data");
  const life = await readLastLife(folder, true);
  await life.leave(100);
  await life.close();
});
afterEach(() => rm(base, { recursive: true, force: true }));

async function judged(before: number, { in: where = folder, own = true, idleMs = 1_000 } = {}) {
  const life = await readLastLife(where, own);
  const why = life.judge({ before, idleMs });
  await life.close();
  return why;
}

/** As a backup is put back: whatever was there goes, the copy takes its name. */
async function putBack(): Promise<void> {
  await cp(folder, join(base, "backup"), { recursive: true, preserveTimestamps: true });
  await rm(folder, { recursive: true });
  await cp(join(base, "backup"), folder, { recursive: true, preserveTimestamps: true });
}

test("the same data, after any end of the service, is what it was", async () => {
  expect(await judged(100)).toBeUndefined();
  expect(await judged(140)).toBeUndefined();
  // A Redis elsewhere that was killed may have lost its last second.
  expect(await judged(98, { own: false })).toBeUndefined();
});

test("data that was never in use, or by a version that did not count, is no copy", async () => {
  expect(await judged(0)).toBeUndefined();
  expect(await judged(0, { in: join(base, "new") })).toBeUndefined();
});

test("a copy of the folder is known, be it in the same place", async () => {
  await putBack();
  expect(await judged(100)).toBe("copied");
});

test("data that came without its mark, or with one that cannot be read, is a copy", async () => {
  expect(await judged(100, { in: join(base, "other") })).toBe("copied");
  await writeFile(join(folder, "last-life"), "?");
  expect(await judged(100)).toBe("copied");
});

test("the mark is good again once this life has left one", async () => {
  await putBack();
  const life = await readLastLife(folder, true);
  await life.leave(101);
  await life.close();
  expect(await judged(101)).toBeUndefined();
});

test("a Redis elsewhere that has come less far than the mark was put back; a new machine beside it is none of its business", async () => {
  expect(await judged(97, { own: false })).toBe("older");
  expect(await judged(97, { own: false, in: join(base, "new-machine") })).toBeUndefined();
});

test("nobody knows what was said by other means in more than a day", async () => {
  expect(await judged(100, { idleMs: day })).toBeUndefined();
  expect(await judged(100, { idleMs: day + 1 })).toBe("long-ago");
});
