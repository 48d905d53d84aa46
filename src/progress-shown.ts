import { announcementShown } from "./conversations/announcement/progress.ts";
import type { PlatformBot } from "./conversations/engine/bot.ts";
import type { House } from "./conversations/engine/house.ts";
import { readAddress } from "./domain/address.ts";
import { noticeOf } from "./domain/announcement.ts";
import { keyboard } from "./platforms/keyboard.ts";
import type { PlatformName } from "./platforms/platform.ts";
import type { CurrentProgramme } from "./programme-of-the-week.ts";
import type { Watched } from "./records/watched.ts";

/** How a message in which somebody watches an announcement is changed: in their language, as long as it is their business. */
export function showsProgress(house: House, programme: CurrentProgramme, bots: ReadonlyMap<PlatformName, { readonly bot: PlatformBot }>) {
  const { records, wording } = house;

  return async ({ announcement: id, address, message }: Watched): Promise<boolean> => {
    const [platform, person] = readAddress(address);
    const bot = bots.get(platform as PlatformName)?.bot;
    const kept = await records.announcements.get(id);
    if (!bot || kept?.state === "withdrawn" || !kept || !(await records.staff.addresses("announcements")).includes(address)) return false;
    // Another one goes meanwhile; this one waits for its time.
    if (kept.state !== "planned" && kept.state !== "done") return true;
    const [resident = ""] = await records.residents.numbersOf([address]);
    const { language } = await records.residents.profile(resident);
    const shown = {
      words: wording[language === "en" ? "en" : "vi"],
      now: house.now(),
      programme: programme.last,
      resident,
      minutesFor: house.minutesFor,
    };
    const { text, buttons } = announcementShown(kept, await records.ledger.tally(noticeOf(id)), shown);
    // The ids of platforms are strings here; grammY's types have numbers.
    const [chat, messageId] = [person, message] as unknown as [number, number];
    await bot.api.editMessageText(chat, messageId, text, { reply_markup: keyboard(buttons) });
    return true;
  };
}
