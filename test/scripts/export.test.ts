import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { redisProgram, thisMachine } from "../../src/programs.ts";
import { startOwnRedis } from "../../src/records/own-redis.ts";
import { createRecords } from "../../src/records/records.ts";
import { openRedis } from "../../src/records/redis.ts";

const folder = mkdtempSync(join(tmpdir(), "export-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs scripts/export.ts as `npm run export` does. */
function exportWith(dataDir: string, ...args: string[]) {
  const env = { PATH: process.env["PATH"] ?? "", DATA_DIR: dataDir, PROGRAMME: "programmes/sample-full.yaml" };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/export.ts", ...args], {
    encoding: "utf8",
    env,
  });
  return { status, stdout, stderr };
}

describe("npm run export -- --out DIR", () => {
  test("writes a workbook and a file a table while the service runs, for nobody else's eyes, and the log says so", async () => {
    const program = thisMachine(process.env["PATH"] ?? "", () => undefined).find(...redisProgram.names) ?? "";
    const [data, out] = [join(folder, "data"), join(folder, "out")];
    const service = await startOwnRedis({ folder: data, program });
    const client = await openRedis(service.connection);
    const records = createRecords(client, "sample-full", () => "token");
    try {
      await client.set(records.keys.residents, 1);
      await records.family.keep("1", "", { name: "Nguyễn Thị An" });
      await records.signUps.add("1", "", "lop-dien-thoai", undefined, () => "ACDEF");
      expect(exportWith(data, "--out", out)).toEqual({ status: 0, stdout: `Đã ghi 11 tệp vào ${out}.\n`, stderr: "" });
      const files = readdirSync(out).toSorted();
      expect(files).toHaveLength(11);
      const signUps = files.find((name) => name.endsWith("-dang-ky.csv")) ?? "";
      expect(readFileSync(join(out, signUps), "utf8")).toContain("Nguyễn Thị An,,,,có chỗ,ACDEF,nhập hộ,1");
      expect(statSync(join(out, signUps)).mode & 0o077).toBe(0);
      expect((await records.staffLog.latest(1)).map(({ deed }) => deed)).toEqual(["exported"]);
    } finally {
      client.disconnect();
      await service.stop();
    }
  });

  test("says how it is used, and why it cannot write", () => {
    expect(exportWith(join(folder, "none"))).toEqual({ status: 1, stdout: "", stderr: "Cách dùng: npm run export -- --out THƯ-MỤC\n" });
    expect(exportWith(join(folder, "none"), "--out", "/dev/null/x")).toEqual({
      status: 1,
      stdout: "",
      stderr: "/dev/null/x: không ghi được (ENOTDIR).\n",
    });
  });
});
