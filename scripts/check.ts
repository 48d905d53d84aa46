import { readFileSync } from "node:fs";
import { parseProgramme } from "../src/domain/programme-file.ts";

const [file, ...more] = process.argv.slice(2);
process.exitCode = file === undefined || more.length > 0 ? fail("npm run check -- FILE") : check(file);

function check(file: string): number {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    return fail(`${file}: cannot be read: ${(error as Error).message}`);
  }
  const read = parseProgramme(text, file);
  if ("faults" in read) {
    // The faults are what was asked for, and go where other output goes; trouble with asking goes to standard error.
    console.log(read.faults.join("\n"));
    return 1;
  }
  const { name, activities } = read.programme;
  console.log(`${file}: ${name}, ${activities.length} activities, no faults`);
  return 0;
}

function fail(line: string): number {
  console.error(line);
  return 1;
}
