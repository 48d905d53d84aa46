/** Telegram's limit for the text of one message, in UTF-16 units (core.telegram.org/bots/api#sendmessage). */
export const longestText = 4096;

/** The same for the words under a picture or file (core.telegram.org/bots/api#sendphoto). */
export const longestCaption = 1024;
/** Telegram keeps a file for the bot; it is brought once a day and process. */
export const knownFileMs = 24 * 60 * 60 * 1000;

/** How long one call may take: to get a connection, and then to be answered. */
export const connectMs = 5_000;
export const answerMs = 10_000;

/** At the start nobody is kept waiting for a Telegram that does not answer: it goes on in the background. */
export const startAnswerMs = 5_000;

/** A resident waits for a reply: a silence that Telegram asks for is waited out up to this; the person's turn is lost after 30 s. */
export const longestSilenceMs = 5_000;
export const longestWaitMs = 10_000;

/** After Telegram asked for silence replies keep its limit for so long: else all who waited would come at once, and again. */
export const carefulMs = 30_000;

/** After which times a reply that could not reach Telegram at all is tried again. */
export const unreachedMs = [100, 400, 1_600, 3_000] as const;

/** When an unasked message is worth another try, after trouble on the line or on Telegram's side. */
export const troubleMs = 10_000;

/** A poll stays open so long when nothing is said; so many updates come at once at most. */
export const pollSeconds = 30;
export const pollUpdates = 100;

/** What follows the beginning of a message is tried so often. */
export const furtherTries = 3;

/** In one chat about a message a second (core.telegram.org/bots/faq); so many calls in all are spread over a little more than a second. */
export const chatMs = 1_000;
export const marginMs = 5;
