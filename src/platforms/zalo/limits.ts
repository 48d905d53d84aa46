/** Zalo allows 2,000 characters and does not say how it counts them: this many UTF-16 units are safe. */
export const longestText = 1_900;

/** Buttons under one message, letters of a label, letters of what a press sends (Zalo's documentation: structure of `buttons`). */
export const mostButtons = 5;
export const longestTitle = 100;

/** Of one app, Zalo takes 4,000 calls a minute; so many a second keep that, whatever is set. */
export const mostPerSecond = 66;
/** A call may take 200 ms longer on the line than the ten after it: so much further apart they never come too close. */
const margin = 1.2;

/** Milliseconds between two calls, replies and unasked messages together; 0 where no limit is to be kept. */
export function stepMs(perSecond: number): number {
  return perSecond > 0 ? (1_000 / perSecond) * margin : 0;
}
/** Whoever wakes so much later than its moment would come together with those after it. */
export const missedMs = 60;

/** A resident's turn is lost after 30 s: a reply that cannot go before is not worth waiting for. */
export const replyPatienceMs = 20_000;
/** What goes out unasked takes a moment that is free, so that replies overtake it. */
export const bulkPatienceMs = 200;

export const answerMs = 10_000;

/** After so long an interaction is no longer free, and after so long nothing may be written (Zalo: conditions of consultation messages). */
export const freeMs = 48 * 60 * 60 * 1000;
export const windowMs = 7 * 24 * 60 * 60 * 1000;

/** An access token lives 25 hours; it is replaced so long before its end. */
export const aheadMs = 5 * 60 * 60 * 1000;
/** A refresh token lives three months; staff are warned so long before its end. */
export const refreshTokenMs = 90 * 24 * 60 * 60 * 1000;
export const warnMs = 14 * 24 * 60 * 60 * 1000;

/** When it is worth trying again, after trouble on the line or on Zalo's side, and after too many calls (its window is a minute). */
export const troubleMs = 10_000;
export const throttledMs = 60_000;

/** A reply that Zalo could not take for a passing reason is tried again so often, after these times. */
export const replyRestsMs = [500, 2_000] as const;

/** After Zalo refuses us for the account's sake, one call in so long looks whether that is over. */
export const stoppedMs = 5 * 60_000;

/** Uploads: jpg and png up to 1 MB; pdf, doc, docx and csv up to 5 MB. */
/** What was brought may be sent for seven days. */
export const uploadMs = 6 * 24 * 60 * 60 * 1000;
export const imageBytes = 1_000_000;
export const fileBytes = 5_000_000;
