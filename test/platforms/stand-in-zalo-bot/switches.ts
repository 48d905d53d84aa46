/** All that a test may turn at any time. What is known of Zalo differs in each of these. */
export class Switches {
  /** Whether an error has an HTTP status of its own, or comes with 200. */
  httpStatus: "real" | "always200" = "real";
  /** An event for the webhook, alone as it is seen, or in {"ok":true,"result":…} as documented. */
  body: "flat" | "wrapped" = "flat";
  /** Where a picture's address is: the former is seen, the latter documented. */
  photoField: "photo_url" | "photo" = "photo_url";
  /** What the free plan allows. */
  readonly limits = { messagesAMonth: 3_000, people: 50 };
  /** Only what Zalo itself could reach may be a webhook; else one on this machine may be, too. */
  onlyPublicWebhooks = false;
}
