// Part of `npm run build`: learns from examples/ how residents say what they want, and writes what was learned to dist/learned.json.
// Nothing is learned again while neither the examples nor what is noticed in them has changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageRoot } from "../src/package-root.ts";
import { learnFrom, readExampleFiles } from "./learning/examples.ts";

const root = packageRoot();
const file = join(root, "dist/learned.json");
const stamp = join(root, "dist/learned.of");

/** A digest of all that decides what is learned. */
function sources(): string {
  const digest = createHash("sha256");
  for (const folder of ["examples", "programmes", "src/understanding", "src/domain"]) {
    const names = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const name of names.toSorted()) digest.update(name.slice(root.length)).update(readFileSync(name));
  }
  return digest.digest("hex");
}

const of = sources();
if (!existsSync(file) || !existsSync(stamp) || readFileSync(stamp, "utf8") !== of) {
  const examples = readExampleFiles(root);
  let told = 0;
  const learned = learnFrom(examples, root, (read) => {
    if (!process.stderr.isTTY || read - told < 100) return;
    told = read;
    process.stderr.write(`\rhọc từ ${read}/${examples.length} câu ví dụ`);
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(learned));
  renameSync(`${file}.new`, file);
  writeFileSync(stamp, of);
  if (process.stderr.isTTY) process.stderr.write("\n");
}
