/** How many messages Telegram takes in a second: about 30 in all, 1 in one chat (core.telegram.org/bots/faq). */
export interface Limits {
  readonly perSecond?: number;
  readonly perSecondAndChat?: number;
}

/** Says for each message after how many seconds it may come again; 0 = now. Without limits everything may. */
export function createPace({ perSecond = Infinity, perSecondAndChat = Infinity }: Limits, now: () => number): (chat: string) => number {
  let taken: { readonly at: number; readonly chat: string }[] = [];
  return (chat) => {
    taken = taken.filter(({ at }) => at > now() - 1000);
    if (taken.length >= perSecond || taken.filter((one) => one.chat === chat).length >= perSecondAndChat) return 1;
    taken.push({ at: now(), chat });
    return 0;
  };
}
