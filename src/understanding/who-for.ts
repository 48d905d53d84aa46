import { numberAt } from "./numbers.ts";
import type { Reading } from "./vocabulary.ts";

/** Of two classes alike, the one for those of whom it is asked: "dạy bé viết thư pháp", "mệ 81 tuổi", "con em lớp 9". */
export function whoIsIt({ tokens }: Reading): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    const mayBeAge = tokens[at - 1]?.bare === "len" || [1, 2, 3].some((step) => /^(?:tuoi|t)$/.test(tokens[at + step]?.bare ?? ""));
    const age = mayBeAge ? numberAt(tokens, at) : undefined;
    const grade = token.bare === "lop" ? numberAt(tokens, at + 1) : undefined;
    const isAge = age && (/^(?:tuoi|t)$/.test(tokens[age.to]?.bare ?? "") || tokens[at - 1]?.bare === "len");
    const years = isAge ? age.value : grade && grade.value <= 12 ? grade.value + 5 : undefined;
    if (years !== undefined && years > 0) for (const group of groupsOf(years)) groups.add(group);
    else if (/^(?:bé|bế|nhóc)$/.test(token.text) || (token.text === "be" && tokens[at + 1]?.bare !== "mac")) groups.add("child");
  }
  return groups;
}

function groupsOf(years: number): string[] {
  if (years < 6) return ["preschool", "child"];
  if (years < 11) return ["primary", "child"];
  if (years < 15) return ["secondary", "child", "student"];
  if (years < 18) return ["upper", "youth", "student"];
  return years < 60 ? ["adult"] : ["senior"];
}
