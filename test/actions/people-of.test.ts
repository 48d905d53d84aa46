import { beforeEach, expect, test } from "@jest/globals";
import { peopleOf } from "../../src/actions/people-of.ts";
import type { Programme } from "../../src/domain/programme.ts";
import { createRecords, type Records } from "../../src/records/records.ts";
import { useRedis } from "../redis.ts";

const redis = useRedis();
let records: Records;
const programme: Programme = {
  ...{
    id: "week",
    name: "Tuần lễ",
    theme: "Đọc sách",
    organiser: "UBND",
    timezone: "Asia/Ho_Chi_Minh",
    starts: "2024-10-01",
    ends: "2024-10-07",
    activities: [],
  },
  groups: [
    { id: "to-5", name: "Tổ dân phố số 5", kind: "residential" },
    { id: "th-song-xanh", name: "Trường Tiểu học Sông Xanh", kind: "school" },
  ],
};

beforeEach(async () => {
  await redis.flush();
  records = createRecords(redis.client, "week", () => "token");
  await records.programmes.load(programme, "");
  for (let number = 1; number <= 6; number += 1) await redis.client.hset(records.keys.resident(number), "a", `web:${number}`);
  await redis.client.set(records.keys.residents, 6);
  await records.pledges.keep("1", { unit: "pages", amount: 10, from: "2024-10-01", until: "2024-10-07", group: "to-5" });
  await records.family.keep("2", "", { name: "Nguyễn Thị Bình", group: "tổ 5" });
  await records.family.keep("3", "minh", { name: "Minh", group: "lớp 3A, Trường Tiểu học Sông Xanh" });
  await records.family.keep("4", "", { name: "Lê Văn Cường", group: "tổ 6" });
  for (const [resident, lead] of [
    ["1", "evening"],
    ["1", "half-hour"],
    ["5", "evening"],
  ] as const) {
    await records.reminders.add(resident, ["khai-mac", lead]);
  }
});

test.each([
  [[{ is: "everyone" }], ["1", "2", "3", "4", "5", "6"]],
  [[{ is: "pledged" }], ["1"]],
  [[{ is: "group", group: "to-5" }], ["1", "2"]],
  [[{ is: "group", group: "th-song-xanh" }], ["3"]],
  [
    [
      { is: "group", group: "to-5" },
      { is: "group", group: "th-song-xanh" },
    ],
    ["1", "2", "3"],
  ],
  [[{ is: "reminded", activity: "khai-mac" }], ["1", "5"]],
  [
    [
      { is: "reminded", activity: "khai-mac" },
      { is: "pledged" },
      { is: "group", group: "to-5" },
      { is: "concerned", activity: "khai-mac" },
    ],
    ["1", "2", "5"],
  ],
  [[{ is: "reminded", activity: "be-mac" }], []],
] as const)("%j: %j, each once", async (audience, expected) => {
  const people = await peopleOf(audience, records);
  expect(people.toSorted()).toEqual(expected);
});
