/**
 * Every key in Redis; reading this is reading the schema. The braces put one ward's week into one slot of a Redis
 * Cluster, so that scripts may touch several keys.
 */
export function createKeys(programmeId: string) {
  const prefix = `{${programmeId}}:`;
  const key = (...parts: readonly string[]) => prefix + parts.join(":");
  return {
    prefix,
    /** string: the programme as staff have it now, JSON */
    programme: key("programme"),
    /** string: the programme as it stood in the file when that was loaded, JSON */
    programmeLoaded: key("programme-loaded"),
    /** hash: activity that was changed, and of which nobody was told yet -> as it was before, JSON */
    untold: key("untold"),
    /** counter: grows with every change of the programme */
    programmeRevision: key("programme-revision"),
    /** hash: "platform:person" -> resident's number */
    addresses: key("addresses"),
    /** counter: the last resident's number */
    residents: key("residents"),
    /** sorted set: numbers that are a part of another one, by when they were joined to it (milliseconds) */
    joins: key("joins"),
    /** hash: "resident:who" of whom staff know to be the same person as another -> when (milliseconds), and "resident:who" of that one */
    sameAs: key("same-as"),
    /** set: digests of pairs of whom staff know that they are two people */
    notTwins: key("not-twins"),
    /** hash: telephone that a platform vouches for -> number of the first resident who shared it */
    verifiedPhones: key("verified-phones"),
    /** string, a quarter of an hour: digest of a code that links two platforms -> the address that it was given to */
    joinCode: (digest: string) => key("join-code", digest),
    /** string, the same: address -> digest of the code that it has */
    joinCodeOf: (address: string) => key("join-code-of", address),
    /** counter, the same: wrong codes that were typed, by an address, or ("") by all */
    wrongJoinCodes: (address: string) => key("wrong-join-codes", address),
    /** string, some seconds: the turn of this address does nothing but wait to be joined */
    joining: (address: string) => key("joining", address),
    /** hash: everything about one resident; fields in resident-fields.ts */
    resident: (number: number | string) => key("resident", String(number)),
    /** hash: address of a member of staff -> [role, group, name], JSON */
    staff: key("staff"),
    /** set: digests of the addresses that were let in as the first staff, once */
    firstStaff: key("first-staff"),
    /** hash: digest of a code -> [role, group, number of who invites, until when, 1 in a rehearsal], JSON */
    invitations: key("invitations"),
    /** counter, an hour: wrong codes that this person typed */
    wrongCodes: (address: string) => key("wrong-codes", address),
    /** stream: what staff did; only added to */
    staffLog: key("staff-log"),
    /** hash: book's key -> [title, author, state, key of the book it was merged into, ISBN, who decided], JSON */
    books: key("books"),
    /** counter: grows with every book that is new, decided on or removed */
    booksRevision: key("books-revision"),
    /** set: numbers of residents who recommend the book of this key */
    recommenders: (book: string) => key("recommenders", book),
    /** hash: resident's number -> "+" or "-" and a digest of why they recommend the book, when staff let others see it or not */
    reasons: (book: string) => key("reasons", book),
    /** hash: "book's key:readers" -> how many said that it is for them */
    bookReaders: key("book-readers"),
    /** string: recommendations of the first version stand in these sets, too */
    booksAdopted: key("books-adopted"),
    /** sorted set: book's key by the number of residents who recommend it */
    voices: key("voices"),
    /** hash: "group:unit" -> how much members reported together */
    groupReading: key("group-reading"),
    /** hash: "group:class or unit" -> its name, pupils, books and hours or nothing yet, who entered it and when, JSON */
    totals: key("totals"),
    /** string: until when these are to be handed in, milliseconds since 1970 */
    totalsDue: key("totals-due"),
    /** hash: group -> unit and amount of what it wants to read together, JSON */
    groupGoals: key("group-goals"),
    /** sorted set: numbers of residents who want a nudge to read, by the minute of the local day */
    nudges: key("nudges"),
    /** string: up to where the nudges were planned, "day minute" */
    nudgedUpTo: key("nudged-up-to"),
    /** set: numbers of residents who want to be reminded */
    reminders: (activity: string, lead: string) => key("reminders", activity, lead),
    /** set: numbers of residents who want to be told when this is announced */
    awaiting: (activity: string, field: string) => key("awaiting", activity, field),
    /** sorted set: who has a place, "resident:who", by the turn in which they came */
    places: (activity: string) => key("places", activity),
    /** sorted set: who waits for a place, the same */
    waitingList: (activity: string) => key("waiting-list", activity),
    /** counter: the last turn of a sign-up */
    signUpTurns: key("sign-up-turns"),
    /** hash: code of a receipt -> "activity:resident:who" */
    receipts: key("receipts"),
    /** set: numbers of residents whom staff entered, who have no address */
    paperPeople: key("paper-people"),
    /** hash: digest of what tells such a person from others (domain/entry.ts, marksOf) -> their number */
    paperMarks: key("paper-marks"),
    /** hash: a list that staff entered: by whom, when, for which activity, and who came of it */
    entry: (id: string) => key("entry", id),
    /** sorted set: these lists by when they were entered */
    entries: key("entries"),
    /** sorted set: who was there on that day, "resident:who", by when they were recorded (milliseconds since 1970) */
    present: (activity: string, day: string) => key("present", activity, day),
    /** set: "activity:day" of which somebody was ever recorded */
    attendanceDays: key("attendance-days"),
    /** hash: "activity:day" -> [how many came, counted by eye; the officer's number; when], JSON */
    headCounts: key("head-counts"),
    /** hash: activity -> the code on its poster */
    posters: key("posters"),
    /** hash: "activity:resident:who", for whom a place became free and who is not told yet -> their turn */
    movedUp: key("moved-up"),
    /** hash: resident's number -> what became of this notice, and on which platform; a hundred residents each */
    ledger: (notice: string, bucket: number) => key("ledger", notice, String(bucket)),
    /** hash: state and terms of a notice, and how many rows there are of each kind */
    notice: (notice: string) => key("notice", notice),
    /** sorted set: notices of which somebody waits; the smallest goes first. Beside it, built by the scripts in ledger.ts:
     * string `alive:{process}`,
     * `held:{platform}` and `chat:{address}`; and in budget.ts lists `calls:` and `bulk-calls:{platform}`, string `replied:{platform}` */
    openNotices: key("open-notices"),
    /** list: numbers of residents who wait for this notice on a platform, by its letter; ledger.ts builds it, too */
    waiting: (notice: string, letter: string) => key("waiting", notice, letter),
    /** set: "process notice" of which somebody is being written to */
    flights: key("flights"),
    /** set: numbers of residents who are being written to, by which process; ledger-script.ts builds it, too */
    flight: (process: string, notice: string) => key("flight", `${process} ${notice}`),
    /** hash: an announcement of staff: what it is (JSON), its state, who moved it there */
    announcement: (id: string) => key("announcement", id),
    /** sorted set: announcements by when they were written */
    announcements: key("announcements"),
    /** sorted set: announcements that wait for their time, by that time */
    announcementsDue: key("announcements-due"),
    /** hash: name and bytes of a picture or file of an announcement, by its digest */
    attachment: (id: string) => key("attachment", id),
    /** hash: "announcement address" -> "+" or "-" (it shows the progress, or not yet) and the id of the message in which it is watched */
    watched: key("watched"),
    /** string, some seconds: a process changes those messages now */
    watching: key("watching"),
    /** hash: how often the data was counted as in use, and when last (milliseconds of Redis' own time) */
    life: key("life"),
    /** string: why nothing goes out unasked until staff say so; ledger.ts looks, too */
    hold: key("on-hold"),
    /** channel: something waits that did not before */
    wake: key("wake"),
    /** string, 48 hours: this event was heard */
    seen: (platform: string, event: string) => key("seen", platform, event),
    /** list: what a person said and has not been answered yet, oldest first */
    inbox: (address: string) => key("inbox", address),
    /** sorted set: addresses of this platform being answered, by the end of the lease (milliseconds of Redis' own time) */
    busy: (platform: string) => key("busy", platform),
    /** hash: address -> token of whoever is answering it */
    holders: key("holders"),
    /** hash: address -> when they last did something, in minutes since 1970, base 36; of platforms that reckon with it */
    contacts: key("contacts"),
    /** string: the conversation that is open with this address, JSON */
    talk: (address: string) => key("talk", address),
    /** string, 30 days: the form that this person left half-way, JSON */
    halfDone: (address: string) => key("half-done", address),
    /** string: the choices last offered outside a conversation, for those who type their number or label */
    choices: (address: string) => key("choices", address),
    /** string: what a rehearsal's clock is ahead of real time, milliseconds */
    clockOffset: key("clock-offset"),
    /** list: the latest sentences that were not understood, without who said them */
    notUnderstood: key("not-understood"),
    /** hash: tokens of the Zalo Official Account, and what is wrong with them; fields in zalo-tokens.ts */
    zaloTokens: key("zalo-tokens"),
    /** string, half a minute: who refreshes them now */
    zaloRefreshing: key("zalo-refreshing"),
    /** string, a week: the consent that is waited for, [state, verifier] */
    zaloConsent: key("zalo-consent"),
    /** string: when the platform may be called next (microseconds of Redis' own time) */
    pace: (platform: string) => key("pace", platform),
    /** counter, 40 days: messages sent on the platform in this month */
    sentInMonth: (platform: string, month: string) => key("sent-in-month", platform, month),
    /** set: digests of people who ever wrote on the platform, for a plan that counts them */
    people: (platform: string) => key("people", platform),
    /** string, for a while: something learnt, or told to staff and not to be told again */
    told: (what: string) => key("told", what),
    /** hash, some days: name and bytes of a file that is given out to whoever has its address */
    sharedFile: (id: string) => key("shared-file", id),
    /** string: a secret that the service made for itself */
    secret: (name: string) => key("secret", name),
  };
}

export type Keys = ReturnType<typeof createKeys>;
