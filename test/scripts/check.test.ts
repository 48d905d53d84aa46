import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";

const folder = mkdtempSync(join(tmpdir(), "check-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs scripts/check.ts as `npm run check` does. */
function check(...files: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/check.ts", ...files], { encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("npm run check -- FILE", () => {
  test("says in one line that there are no faults", () => {
    expect(check("programmes/sample-full.yaml")).toEqual({
      status: 0,
      stdout: "programmes/sample-full.yaml: Tuần lễ hưởng ứng học tập suốt đời năm 2026, 14 activities, no faults\n",
      stderr: "",
    });
  });

  test("names every fault in a line of its own", () => {
    const file = join(folder, "wrong.yaml");
    writeFileSync(
      file,
      readFileSync("programmes/sample-full.yaml", "utf8").replace("kind: opening", "kind: party").replace('time: "06:30"', "time: 6:30"),
    );
    expect(check(file)).toEqual({
      status: 1,
      stdout:
        `${file}: activities[0].time: expected "06:30", the hour with two digits, found "6:30"\n` +
        `${file}: activities[1].kind: expected one of opening, closing, class, contest, talk, reading, performance, exhibition, outreach, found "party"\n`,
      stderr: "",
    });
  });

  test.each([
    ["no file", [], /^npm run check -- FILE\n$/],
    ["two files", ["a.yaml", "b.yaml"], /^npm run check -- FILE\n$/],
    ["a file that is not there", ["nowhere.yaml"], /^nowhere\.yaml: cannot be read: .*ENOENT.*\n$/],
    ["a folder", ["programmes"], /^programmes: cannot be read: .*EISDIR.*\n$/],
  ])("%s: one line, exit code 1", (_, files, line) => {
    expect(check(...files)).toEqual({ status: 1, stdout: "", stderr: expect.stringMatching(line) });
  });
});
