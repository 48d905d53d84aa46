export interface Delivery {
  /** How often each event is posted although it was taken. */
  times: number;
  /** So many events are held back and then posted, the last first. 1 = none waits. */
  reorder: number;
  /** Between the deed and its event. */
  delayMs: number;
  mac: "right" | "wrong" | "bare" | "missing";
  /** How the JSON is written. In turns: whoever signs anew what they read would fail one time in three or more. */
  json: "in turns" | "plain" | "escaped" | "spaced";
  /** Ids as bare numbers: a reader who makes them numbers loses their last digits. */
  ids: "strings" | "numbers";
  /** "Webhook Retry" of the console: what was not taken is kept for `retryDue()`. */
  retries: boolean;
}

export interface Template {
  /** Fields that must be there, and no others; undefined = not looked at. */
  readonly params?: readonly string[];
  /** Letters that a field holds. */
  readonly longest?: number;
  /** Default true. */
  readonly approved?: boolean;
  /** It may be sent by user id. Default true. */
  readonly byUid?: boolean;
  /** Promotions (tag 3) are not sent at night. */
  readonly tag?: 1 | 2 | 3;
  /** What the person reads, "<name>" for a field. */
  readonly text?: string;
}

/** All that a test may turn at any time. Where Zalo's behaviour is not known, the default is the stricter one. */
export class Switches {
  /** Where events are posted; undefined = nowhere, and they are gone. */
  webhookUrl: string | undefined = undefined;
  /** Free packages have no API: -224. What people write arrives all the same. */
  package: "free" | "growth" = "growth";
  buttons: "accepted" | { readonly refused: -201 | -224 | -233 } = "accepted";
  /** Messages of the package that are left for people who wrote 2 to 7 days ago; after them each is charged. */
  subQuota = 500;
  /** The account's own messages come back as events, and receipts. */
  echoes = true;
  /** Who is the sender of a receipt: what is known of Zalo differs. */
  receiptsFrom: "oa" | "user" = "oa";
  /** How a token that was replaced or ran out is answered. 401: the HTTP status, too. */
  deadToken: -220 | -216 | -124 | 401 = -220;
  usedRefreshToken: -14014 | -14020 = -14014;
  /** Whether a refresh gives a new refresh token, as documented. */
  rotates = true;
  /** The app's option: each call must be signed with the app's secret, else -242. */
  proofWanted = false;
  /** Zalo's documentation: getoa says `oaid`; seen is `oa_id`. */
  oaIdField: "oaid" | "oa_id" = "oa_id";
  /** Calls that are allowed; more are answered with -32. By second nothing is documented: set 10 to be strict. */
  readonly limits = { perMinute: 4_000, perSecond: Infinity };
  readonly delivery: Delivery = { times: 1, reorder: 1, delayMs: 0, mac: "right", json: "in turns", ids: "strings", retries: false };
  /** Templates to telephone numbers that are paid for. */
  balance = Infinity;
  /** They are refused from 22:00 to 6:00 (-133): gone from the newest table of Zalo's codes. */
  templatesRestAtNight = false;
  /** Approved templates by id. "380112" is there, with any fields. */
  readonly templates = new Map<string, Template>([["380112", {}]]);
}
