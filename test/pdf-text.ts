import { execFileSync } from "node:child_process";
import { thisMachine, type Program } from "../src/programs.ts";

/** Poppler reads a PDF as a stranger would: what it finds can be searched for and copied. */
export const pdfTextProgram: Program = { names: ["pdftotext"], apt: ["poppler-utils"], brew: ["poppler"] };

/** The text of a PDF, line by line. */
export function linesOf(pdf: Buffer): string[] {
  const text = execFileSync(program("pdftotext"), ["-", "-"], { input: pdf, encoding: "utf8" });
  return text.split("\n").filter((line) => line.trim() !== "");
}

/** What fonts it uses; all of them must be in it. */
export function fontsOf(pdf: Buffer): { readonly name: string; readonly embedded: boolean }[] {
  const [, , ...rows] = execFileSync(program("pdffonts"), ["-"], { input: pdf, encoding: "utf8" }).trim().split("\n");
  return rows.map((row) => ({
    name: row.split(/\s+/)[0]?.replace(/^[A-Z]{6}\+/, "") ?? "",
    embedded: / yes (?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/.test(row),
  }));
}

function program(name: string): string {
  const found = thisMachine(process.env["PATH"] ?? "", () => undefined).find(name);
  if (found === undefined) throw new Error(`${name} is missing: npm test installs it`);
  return found;
}
