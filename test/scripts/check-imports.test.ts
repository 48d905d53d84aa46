import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";

describe("imports run one way, and a program checks it", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "imports-"));
    for (let index = 0; index < 12; index += 1) await file(`src/domain/noun-${index}.ts`, "export const noun = 1;\n");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function file(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }

  function check(): Promise<{ code: number; text: string }> {
    const script = resolve("scripts/check-imports.mjs");
    return new Promise((done) => {
      execFile(process.execPath, [script], { cwd: folder }, (error, out, err) => done({ code: Number(error?.code ?? 0), text: out + err }));
    });
  }

  test("a house in order passes", async () => {
    await file("src/records/a.ts", 'import { noun } from "../domain/noun-1.ts";\nexport const a = noun;\n');
    expect(await check()).toMatchObject({ code: 0, text: expect.stringContaining("13 modules, 0 run the wrong way") });
  });

  test.each([
    ["src/domain/a.ts", "../records/b.ts", "domain knows nobody"],
    ["src/actions/a.ts", "../records/b.ts", undefined],
    ["src/records/a.ts", "../wording/b.ts", "records knows domain"],
    ["src/understanding/a.ts", "../wording/b.ts", "understanding knows domain"],
    ["src/platforms/web/a.ts", "../../domain/b.ts", "platforms knows nobody"],
    ["src/platforms/web/a.ts", "../telegram/b.ts", "platforms do not know each other"],
    ["src/conversations/a.ts", "../platforms/web/b.ts", "conversations knows domain, records, wording, actions"],
    ["src/domain/a.ts", "../../test/b.ts", "the program knows neither scripts nor tests"],
    ["src/house.ts", "./main.ts", "nobody imports main.ts"],
  ])("%s importing %s: %s", async (from, to, rule) => {
    await file(join(dirname(from), to), "export const b = 1;\n");
    await file(from, `import { b } from "${to}";\nexport const a = b;\n`);
    const { code, text } = await check();
    expect({ code, text }).toEqual({ code: rule ? 1 : 0, text: rule ? expect.stringContaining(`${from} → ${join(dirname(from), to)}: ${rule}`) : expect.anything() });
  });

  test("a type counts as much as a value", async () => {
    await file("src/records/b.ts", "export type B = 1;\n");
    await file("src/domain/a.ts", 'import type { B } from "../records/b.ts";\nexport const a: B = 1;\n');
    expect(await check()).toMatchObject({ code: 1 });
  });

  test("having read nothing is not having found nothing", async () => {
    await rm(join(folder, "src"), { recursive: true });
    await file("src/a.ts", "export {};\n");
    expect((await check()).code).not.toBe(0);
  });
});
