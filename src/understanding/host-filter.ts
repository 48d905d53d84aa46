import type { Filter } from "./filter.ts";
import { inside, topicLists } from "./notions.ts";
import { isHost } from "./organisations.ts";
import { placeSaid } from "./place-filter.ts";
import type { Scene } from "./scene.ts";

/** Who runs it, as a condition. */
export function hostFilter(scene: Scene): Filter | undefined {
  const hosts = scene.of("place").filter((found) => isHost(scene, found));
  const words = hosts.length === 0 && doing.test(scene.said()) && placeSaid(scene) === undefined ? hostWords(scene) : [];
  if (words.length > 0) return { about: "host", keeps: ({ hostText }) => hostText.includes(` ${words.join(" ")} `) };
  return hosts.length === 0 ? undefined : { about: "host", keeps: (facet) => hosts.some((found) => facet.host.has(`place:${found.name}`)) };
}

/** Somebody does something, and what is asked. */
export const doing =
  / (?:to chuc|lam|phu trach|chu tri|mo|day|lo|dung ra|run|runs|organi[sz]es?|hosts?|huong dan|chi) (?:\S+ ){0,3}(?:nao|gi|what|which) | (?:what|which) /;

/** "Biên phòng dạy lớp nào": words of a host that no list knows, two of them side by side. */
function hostWords(scene: Scene): string[] {
  const { tokens, filler, found } = scene.reading;
  const { hostPairs, names } = scene.knowledge;
  const free = (at: number): boolean =>
    scene.inFocus(at) &&
    tokens[at] !== undefined &&
    (filler[at] || names.knows(tokens[at])) &&
    !inside(
      { from: at, to: at + 1 },
      found.filter((one) => topicLists.has(one.list)),
    );
  const at = tokens.findIndex(
    (token, index) =>
      free(index) && free(index + 1) && !(filler[index] && filler[index + 1]) && hostPairs.has(`${token.bare} ${tokens[index + 1]?.bare}`),
  );
  return at < 0 ? [] : [tokens[at]?.bare ?? "", tokens[at + 1]?.bare ?? ""];
}
