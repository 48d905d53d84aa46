import { readFileSync } from "node:fs";
import { parseProgramme } from "../../src/domain/programme-file.ts";
import type { Activity, Programme } from "../../src/domain/programme.ts";

/** A programme of programmes/, read as the service reads it. */
export function programmeOf(name: "bien-giang-2024" | "sample-full"): Programme {
  const file = `programmes/${name}.yaml`;
  const read = parseProgramme(readFileSync(file, "utf8"), file);
  if ("faults" in read) throw new Error(read.faults.join("\n"));
  return read.programme;
}

export function activityOf(programme: Programme, id: string): Activity {
  const found = programme.activities.find((activity) => activity.id === id);
  if (!found) throw new Error(`no activity ${id}`);
  return found;
}

/** A week of a ward that is made up for one test. */
export function week(...activities: (Partial<Activity> & { id: string })[]): Programme {
  return {
    id: "tuan",
    name: "Tuần lễ học tập",
    theme: "Đọc sách",
    organiser: "UBND phường Thử",
    timezone: "Asia/Ho_Chi_Minh",
    starts: "2024-10-01",
    ends: "2024-10-07",
    groups: [],
    activities: activities.map((activity) => ({ kind: "class", title: `Hoạt động ${activity.id}`, ...activity })),
  };
}
