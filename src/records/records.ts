import { createAnnouncements } from "./announcements.ts";
import { createAttachments } from "./attachments.ts";
import { createAttendance } from "./attendance.ts";
import { createBooks } from "./books.ts";
import { createBudget } from "./budget.ts";
import { createContacts } from "./contacts.ts";
import { createHalfDoneRecord } from "./half-done.ts";
import { createInvitations } from "./invitations.ts";
import { createGroupGoals } from "./group-goals.ts";
import { createInbox } from "./inbox.ts";
import { createEntries } from "./entries.ts";
import { createJoinCodes } from "./join-codes.ts";
import { createJoins } from "./joins.ts";
import { createFamily } from "./family.ts";
import { createKeys } from "./keys.ts";
import { createLedger } from "./ledger.ts";
import { createLife } from "./life.ts";
import { createNudges } from "./nudges.ts";
import { createNotUnderstood } from "./not-understood.ts";
import { createPace } from "./pace.ts";
import { createPaperPeople } from "./paper-people.ts";
import { createPlanUsage } from "./plan-usage.ts";
import { createPledges } from "./pledges.ts";
import { createPosters } from "./posters.ts";
import { createProgrammes } from "./programmes.ts";
import { createReasons } from "./reasons.ts";
import { createRecommendations } from "./recommendations.ts";
import type { RedisClient } from "./redis.ts";
import { createResidents } from "./residents.ts";
import { createSettings } from "./settings.ts";
import { createSharedFiles } from "./shared-files.ts";
import { createSpellings } from "./spellings.ts";
import { createStaffLog } from "./staff-log.ts";
import { createStaffRecord } from "./staff.ts";
import { createSignUps } from "./sign-ups.ts";
import { createWatched } from "./watched.ts";
import { createTotals } from "./totals.ts";
import { createTwins } from "./twins.ts";
import { createVerifiedPhones } from "./verified-phones.ts";
import { createZaloTokens } from "./zalo-tokens.ts";
import { createUntold } from "./untold.ts";
import { createAwaitingRecord, createReminderRecord } from "./wishes.ts";

export type Records = ReturnType<typeof createRecords>;

/** Everything that is kept for one ward's week. `token` gives an unguessable text, each time another. */
export function createRecords(redis: RedisClient, programmeId: string, token: () => string) {
  const keys = createKeys(programmeId);
  const residents = createResidents(redis, keys);
  const twins = createTwins(redis, keys, residents);
  const books = createBooks(redis, keys);
  return {
    keys,
    inbox: createInbox(redis, keys, token),
    contacts: createContacts(redis, keys),
    residents,
    programmes: createProgrammes(redis, keys),
    books,
    reasons: createReasons(redis, keys, books),
    spellings: createSpellings(redis, keys, books),
    recommendations: createRecommendations(redis, keys, books),
    pledges: createPledges(redis, keys, residents),
    totals: createTotals(redis, keys),
    groupGoals: createGroupGoals(redis, keys),
    untold: createUntold(redis, keys),
    nudges: createNudges(redis, keys),
    family: createFamily(redis, keys),
    paperPeople: createPaperPeople(redis, keys),
    entries: createEntries(redis, keys),
    joinCodes: createJoinCodes(redis, keys),
    twins,
    verifiedPhones: createVerifiedPhones(redis, keys),
    joins: createJoins(redis, keys, residents),
    signUps: createSignUps(redis, keys),
    reminders: createReminderRecord(redis, keys),
    awaiting: createAwaitingRecord(redis, keys),
    ledger: createLedger(redis, keys),
    budget: createBudget(redis, keys),
    attachments: createAttachments(redis, keys),
    watched: createWatched(redis, keys),
    life: createLife(redis, keys),
    attendance: createAttendance(redis, keys, twins),
    posters: createPosters(redis, keys),
    announcements: createAnnouncements(redis, keys),
    staff: createStaffRecord(redis, keys),
    halfDone: createHalfDoneRecord(redis, keys),
    invitations: createInvitations(redis, keys),
    staffLog: createStaffLog(redis, keys),
    settings: createSettings(redis, keys),
    sharedFiles: createSharedFiles(redis, keys),
    pace: createPace(redis, keys),
    planUsage: createPlanUsage(redis, keys),
    zaloTokens: createZaloTokens(redis, keys, token),
    notUnderstood: createNotUnderstood(redis, keys),
  };
}
