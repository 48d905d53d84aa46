import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";

/** A file in this folder that imports that breaks this rule, or none. */
const planted: [string, string, string | undefined][] = [
  ["src/domain", "../records/b.ts", "domain knows nobody"],
  ["src/actions", "../records/b.ts", undefined],
  ["src/records", "../wording/b.ts", "records knows domain"],
  ["src/understanding", "../wording/b.ts", "understanding knows domain"],
  ["src/platforms/web", "../../domain/b.ts", "platforms knows nobody"],
  ["src/platforms/web", "../telegram/b.ts", "platforms do not know each other"],
  ["src/conversations", "../platforms/web/b.ts", "conversations knows domain, records, wording, actions, spreadsheets"],
  ["src/domain", "../clock.ts", "domain knows nobody"],
  ["src/understanding", "../log.ts", "understanding knows domain"],
  ["src/actions", "../platforms/platform.ts", "actions knows domain, records"],
  ["src/actions", "../house.ts", "actions knows domain, records"],
  ["src/conversations", "../platforms/platform.ts", undefined],
  ["src/deliveries", "../clock.ts", undefined],
  ["src/deliveries", "../conversations/b.ts", "deliveries knows domain, records, wording, actions"],
  ["src/reports", "../console/b.ts", "reports knows domain, records, wording, spreadsheets"],
  ["src/console", "../reports/b.ts", "console knows domain, records, wording, actions"],
  ["src/platforms/web", "../platform.ts", undefined],
  ["src/platforms/web", "../../log.ts", undefined],
  ["src/platforms/web", "../../wording/b.ts", "platforms knows nobody"],
  ["src/platforms", "./web/b.ts", "the seam knows no platform"],
  ["src/platforms/web/page", "../b.ts", "the page in the browser knows only itself"],
  ["src/domain", "../../scripts/b.ts", "the program knows neither scripts nor tests"],
  ["src/domain", "../../test/b.ts", "the program knows neither scripts nor tests"],
  ["src", "./main.ts", "nobody imports main.ts"],
];

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

  test("each import of a wrong kind is named, and no other", async () => {
    // All in one house, as each check takes a while.
    const imports = planted.map(([room, to, rule], index) => ({ from: join(room, `a${index}.ts`), to, target: join(room, to), rule }));
    for (const { target } of imports) await file(target, "export const b = 1;\n");
    for (const { from, to } of imports) await file(from, `import { b } from "${to}";\nexport const a = b;\n`);
    const { code, text } = await check();
    const lines = text.split("\n").filter((line) => line.includes("→"));
    expect(lines.sort()).toEqual(imports.flatMap(({ from, target, rule }) => (rule ? [`${from} → ${target}: ${rule}`] : [])).sort());
    expect(code).toBe(1);
  });

  test("a circle is found", async () => {
    await file("src/domain/a.ts", 'import { b } from "./b.ts";\nexport const a = () => b;\n');
    await file("src/domain/b.ts", 'import { a } from "./a.ts";\nexport const b = () => a;\n');
    expect(await check()).toMatchObject({ code: 1, text: expect.stringContaining("no circles") });
  });

  test("a room that has no rules is none", async () => {
    await file("src/cellar/a.ts", "export const a = 1;\n");
    expect(await check()).toMatchObject({
      code: 1,
      text: expect.stringContaining("src/cellar/a.ts: stands in no room that the rules name"),
    });
  });

  test("an import of what is not there is no import that was checked", async () => {
    await file("src/domain/a.ts", 'import { b } from "../records/gone.ts";\nexport const a = b;\n');
    expect(await check()).toMatchObject({ code: 1, text: expect.stringContaining("what is imported is there") });
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
