import { refuse, type Refusal } from "./answer.ts";
import type { ZaloPerson } from "./person.ts";
import type { Switches } from "./switches.ts";

const hourMs = 3_600_000;
const freeMs = 48 * hourMs;
const openMs = 7 * 24 * hourMs;

/** Whether the account may write to them (Zalo's documentation: conditions of consultation messages); a follower or not is the same. */
export function closedWindow({ inactive, restricted, lastInteraction }: ZaloPerson, now: number): Refusal | undefined {
  if (inactive) return refuse(-227);
  if (restricted) return refuse(-244);
  if (lastInteraction === undefined) return refuse(-232);
  return now - lastInteraction > openMs ? refuse(-230) : undefined;
}

/** Who pays for a message (Zalo's documentation: `quota`), and counts those that nobody gave. */
export function createQuota(switches: Switches) {
  const total = switches.subQuota;
  let charged = 0;
  return {
    get charged() {
      return charged;
    },
    take({ lastInteraction = 0 }: ZaloPerson, now: number): object {
      if (now - lastInteraction <= freeMs) return { quota: { quota_type: "reply", remain: "8", total: "8" } };
      if (switches.subQuota > 0) {
        switches.subQuota -= 1;
        return { quota: { quota_type: "sub_quota", remain: switches.subQuota, total, expired_date: "31/12/2099" } };
      }
      charged += 1;
      return {};
    },
  };
}

export type Quota = ReturnType<typeof createQuota>;

/** Zalo's night for what it holds back is 22:00 to 6:00 in Việt Nam, which has no summer time. */
export function isNight(now: number): boolean {
  const hour = new Date(now + 7 * hourMs).getUTCHours();
  return hour >= 22 || hour < 6;
}
