import { announcement } from "./announcement/announcement.ts";
import { attendance } from "./attendance/attendance.ts";
import { bookReview } from "./book/review.ts";
import { book } from "./book/book.ts";
import type { Conversation } from "./engine/conversation.ts";
import { entry } from "./entry/entry.ts";
import { halfDone } from "./engine/half-done.ts";
import { help } from "./help.ts";
import { join } from "./people/join.ts";
import { language } from "./language.ts";
import { myData } from "./people/my-data.ts";
import { pledge } from "./reading/pledge.ts";
import { programme } from "./programme/programme.ts";
import { reading } from "./reading/reading.ts";
import { reminder } from "./reminder.ts";
import { report } from "./report.ts";
import { schedule } from "./schedule.ts";
import { signUp } from "./sign-up/sign-up.ts";
import { staff } from "./staff/staff.ts";
import { staffMenu } from "./staff/menu.ts";
import { twins } from "./people/twins.ts";
import { start } from "./start.ts";
import { state } from "./state.ts";
import { totals } from "./totals/totals.ts";

/** Everything that can be talked about; a new conversation is added here. */
export const allConversations: readonly Conversation[] = [
  start,
  schedule,
  reminder,
  book,
  bookReview,
  pledge,
  signUp,
  attendance,
  entry,
  reading,
  myData,
  join,
  language,
  help,
  halfDone,
  staffMenu,
  programme,
  announcement,
  state,
  staff,
  report,
  twins,
  totals,
];

/** Commands that platforms show to everyone, in this order; their descriptions are command-<name> in locales/. */
export const publicCommands = [
  "start",
  "lich",
  "nhac",
  "sach",
  "camket",
  "doc",
  "dangky",
  "dulieu",
  "noi",
  "ngonngu",
  "huy",
  "help",
] as const;
