import { readAddress } from "./domain/address.ts";
import type { Logger } from "./log.ts";
import type { Platform, PlatformName } from "./platforms/platform.ts";
import type { Records } from "./records/records.ts";
import type { MessageValues, Wording } from "./wording/wording.ts";

/** What staff must know is told once a day, as long as it lasts. */
const newsSeconds = 24 * 60 * 60;

interface TellStaffParts {
  readonly records: Records;
  readonly wording: Wording;
  readonly bots: ReadonlyMap<PlatformName, { readonly platform: Platform }>;
  readonly log: Logger;
}

export interface TellStaff {
  /** Tells the staff whose duty it is, on the platforms that work. The log has it as well, without the values: one may be a link for their eyes. */
  tell(about: PlatformName, key: string, values?: MessageValues): void;
  /** It is over: should it come again, it is news again. */
  isOver(key: string): void;
}

/** Trouble that somebody must do something about reaches staff where they are, by a platform that it does not concern. */
export function createTellStaff({ records, wording, bots, log }: TellStaffParts): TellStaff {
  async function tell(about: PlatformName, key: string, values?: MessageValues): Promise<void> {
    if (!(await records.settings.isNews(key, newsSeconds))) return;
    log.error({ key }, "staff must do something about this");
    for (const address of await records.staff.addresses("state")) {
      const [name, person] = readAddress(address);
      if (name === about) continue;
      await bots.get(name as PlatformName)?.platform.send(person, { text: wording.vi.say(key, values), buttons: [] });
    }
  }

  const quietly = (work: Promise<unknown>) => void work.catch((error: unknown) => log.error({ err: error }, "staff could not be told"));
  return {
    tell: (about, key, values) => quietly(tell(about, key, values)),
    isOver: (key) => quietly(records.settings.forgetNews(key)),
  };
}
