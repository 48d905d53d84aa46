import { inside } from "./notions.ts";
import type { Scene } from "./scene.ts";
import type { Meaning } from "./vocabulary.ts";

/** Words with which one person turns to another, bare: they add nothing to what is said. */
const addressing = new Set(
  `em anh chi co chu bac ong ba chau con ban cac may ad admin bot oi a da vang nhe nha nhi vay the di nghe he hi ha u uh um roi nhieu lam qua that rat voi giup cho xin hoi
  minh toi tui to moi nguoi ca phuong xa bon tui nay do day kia cung thi la duoc khong chut ti xiu mot ok hello chao cam on thay me bo ma qu vi kinh thua gui
  the a an you your i me my so very much for all everyone dear sir please pls`.split(/\s+/),
);

/** How many words are neither in these phrases nor only said to turn to somebody. */
export function residueOf(scene: Scene, ...meanings: readonly Meaning[]): number {
  const spans = meanings.flatMap((meaning) => scene.reading.found.filter((found) => found.list === "meaning" && found.name === meaning));
  return scene.reading.tokens.filter((token, at) => !addressing.has(token.bare) && !inside({ from: at, to: at + 1 }, spans)).length;
}
