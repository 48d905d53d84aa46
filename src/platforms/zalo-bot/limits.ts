/** Zalo's limit for the text of one message, in characters; it does not say how it counts them: so many UTF-16 units are safe. */
export const longestText = 1_900;

/** How long one call may take; a poll stays open so long when nothing is said, and its answer may be on its way as long again. */
export const answerMs = 10_000;
export const pollSeconds = 30;
export const pollAnswerMs = (pollSeconds + 20) * 1000;

/** The free plan: people who may use the bot, and messages of a month (Zalo Bot Platform, plan "Basic"). Staff are warned at four fifths. */
export const planPeople = 50;
export const planMessages = 3_000;
export const warnShare = 0.8;

/** When it is worth trying again, after trouble, and after Zalo says that the quota is used up. */
export const troubleMs = 10_000;
export const overQuotaMs = 60 * 60_000;

/** After which times a reply that could not reach Zalo at all is tried again. */
export const replyRestsMs = [500, 2_000] as const;
