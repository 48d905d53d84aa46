import { DateTime } from "luxon";
import { keepHeadCount } from "../../actions/keep-head-count.ts";
import type { HeadCount } from "../../domain/attendance.ts";
import { weekdayAndDate } from "../../wording/days.ts";
import { writeDay } from "../engine/short-day.ts";
import { shortName } from "../../domain/short-name.ts";
import type { Talk } from "../engine/talk.ts";
import { wholeNumber } from "../engine/typed.ts";

const most = 100_000;

/** For staff: how many came, counted by eye. Who comes second sees what a colleague wrote. */
export async function askHeadCount(talk: Talk): Promise<void> {
  const { visit } = talk;
  const [id, day] = [talk.given<string>("activity"), talk.given<string>("day")];
  const title = visit.programme.activities.find((one) => one.id === id)?.title ?? id;
  const before = await talk.once("before", async () => keepable(await visit.records.attendance.headCount(id, day)));
  const count = await talk.ask("count", {
    say: "attendance-ask-count",
    values: { title, day: weekdayAndDate(day, visit.words), before: before?.count ?? "none" },
    read: wholeNumber(0, most),
    numeric: true,
  });
  const answer = await keepHeadCount(
    visit,
    { activity: id, day, count, before: before ? { ...before, at: DateTime.fromMillis(before.at, { zone: "utc" }) } : undefined },
    visit.resident,
  );
  if ("refused" in answer) {
    await visit.say(answer.refused, answer.values);
    return talk.reconsider("before", "count");
  }
  const back = visit.button("attendance-of-button", `diemdanh:of:${shortName(id)}:${writeDay(day)}`);
  await talk.finish("attendance-counted", { count, title, day: weekdayAndDate(day, visit.words) }, [
    back,
    visit.button("menu-button", "start:menu"),
  ]);
}

/** As it can stand among answers. */
function keepable(count: HeadCount | undefined) {
  return count && { ...count, at: count.at.toMillis() };
}
