import { numberAt } from "./numbers.ts";
import type { Token } from "./tokens.ts";
import type { Reading } from "./vocabulary.ts";

/** Of two classes alike, the one for those of whom it is asked: "dạy bé viết thư pháp", "mệ 81 tuổi", "con em lớp 9". */
export function whoIsIt({ tokens }: Reading): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    const years = ageAt(tokens, at) ?? (token.bare === "lop" ? ageInGrade(tokens, at + 1) : undefined);
    if (years !== undefined && years > 0) for (const group of groupsOf(years)) groups.add(group);
    else if (children.has(token.text) || (token.text === "be" && tokens[at + 1]?.bare !== "mac")) groups.add("child");
  }
  return groups;
}

const children = new Set(["bé", "bế", "nhóc"]);

function ageAt(tokens: Reading["tokens"], at: number): number | undefined {
  const follows = tokens[at - 1]?.bare === "len";
  if (!follows && !isYears(tokens[at + 1]) && !isYears(tokens[at + 2]) && !isYears(tokens[at + 3])) return undefined;
  const age = numberAt(tokens, at);
  return age && (follows || isYears(tokens[age.to])) ? age.value : undefined;
}

function isYears(token: Token | undefined): boolean {
  return token?.bare === "tuoi" || token?.bare === "t";
}

function ageInGrade(tokens: Reading["tokens"], at: number): number | undefined {
  const grade = numberAt(tokens, at);
  return grade && grade.value <= 12 ? grade.value + 5 : undefined;
}

function groupsOf(years: number): string[] {
  if (years < 6) return ["preschool", "child"];
  if (years < 11) return ["primary", "child"];
  if (years < 15) return ["secondary", "child", "student"];
  if (years < 18) return ["upper", "youth", "student"];
  return years < 60 ? ["adult"] : ["senior"];
}
