import { platformsInWords } from "../../wording/platforms.ts";
import type { Talk } from "../engine/talk.ts";

/** That two are one is said at all their places, each with the way to part them. @param addresses those of the other */
export async function sayJoined(talk: Talk, other: string, addresses: readonly string[]): Promise<void> {
  const { visit } = talk;
  const { words, house } = visit;
  const places = { here: words.say(`platform-${visit.platform}`), there: platformsInWords(addresses, words) };
  const apart = ["join-part", `noi:part:${other}`] as const;
  house.dueChanged();
  await visit.noteNumber();
  await talk.finish("join-done", places, [
    visit.button(...apart),
    visit.button("menu-my-data", "dulieu:menu"),
    visit.button("menu-button", "start:menu"),
  ]);
  for (const address of addresses) {
    await house.tellAddress(
      address,
      "join-told",
      { here: platformsInWords([address], words), there: places.here },
      { language: words.language, buttons: [apart] },
    );
  }
}
