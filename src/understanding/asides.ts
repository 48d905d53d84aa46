import type { Reading } from "./vocabulary.ts";

/** Words that name nothing here: what is denied ("không phải thi vẽ đâu, thi kể chuyện á") and what is carried ("có phải vác laptop"). */
export function asidePositions({ tokens, found }: Reading): ReadonlySet<number> {
  const aside = new Set<number>();
  for (const [at, token] of tokens.entries()) {
    const denies = (token.bare === "khong" && /^(?:phai|tinh|ke|hoi|noi)$/.test(tokens[at + 1]?.bare ?? "")) || token.text === "trừ";
    if (!denies) continue;
    const isTag =
      tokens[at + 2]?.clause !== token.clause || /^(?:a|vay|em|chi|anh|nhi|ad|bac|co|ta|the|ha|ban|z)$/.test(tokens[at + 2]?.bare ?? "");
    if (isTag || token.clause === tokens.at(-1)?.clause) continue;
    for (let next = at + 2; tokens[next]?.clause === token.clause; next += 1) aside.add(next);
  }
  // "Mai còn gì nữa không hay bế mạc rồi là hết": behind "hay" stands another answer, no name.
  const or = tokens.findIndex(
    (token, at) =>
      token.text === "hay" &&
      /^(?:khong|chua)$/.test(tokens[at - 1]?.bare ?? "") &&
      found.some(
        (one) =>
          one.list === "meaning" &&
          /^(?:what|still|next|left)$/.test(one.name) &&
          one.to <= at &&
          tokens[one.from]?.clause === token.clause,
      ),
  );
  if (or >= 0) for (let next = or + 1; tokens[next]?.clause === tokens[or]?.clause; next += 1) aside.add(next);
  for (const { list, name, to } of found) {
    if (list === "meaning" && name === "description" && carries.test(tokens[to - 1]?.bare ?? "")) aside.add(to).add(to + 1);
  }
  return aside;
}

const carries = /^(?:mang|dem|cam|vac|xach|sam|thu|theo|bi)$/;
