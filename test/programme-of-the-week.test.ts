import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Programme } from "../src/domain/programme.ts";
import { openProgramme } from "../src/programme-of-the-week.ts";
import { createKeys } from "../src/records/keys.ts";
import { createProgrammes } from "../src/records/programmes.ts";
import { useRedis } from "./redis.ts";

const file: Programme = {
  id: "week",
  name: "Tuần lễ",
  theme: "Đọc sách",
  organiser: "UBND phường",
  timezone: "Asia/Ho_Chi_Minh",
  starts: "2024-10-01",
  ends: "2024-10-07",
  groups: [],
  activities: [{ id: "khai-mac", kind: "opening", title: "Lễ khai mạc" }],
};

describe("the programme of the week", () => {
  const redis = useRedis();
  const open = (from: Programme = file) => openProgramme(from, createProgrammes(redis.client, createKeys("week")));
  const change = async (name: string) => {
    const programmes = createProgrammes(redis.client, createKeys("week"));
    const kept = await programmes.current();
    return programmes.replace({ ...(kept?.programme ?? file), name }, kept?.revision ?? "");
  };
  beforeEach(() => redis.flush());

  test("is loaded from the file at the first start", async () => {
    expect((await open()).last).toEqual(file);
  });

  test("a change by one process is seen by another that is told of its revision, and without", async () => {
    const [one, other] = [await open(), await open()];
    const changed = await change("Tuần lễ mới");
    expect((await one.at(changed?.revision)).name).toBe("Tuần lễ mới");
    expect((await other.at()).name).toBe("Tuần lễ mới");
  });

  test("unchanged, it is the same object, so that what was prepared for it need not be prepared again", async () => {
    const programme = await open();
    expect(await programme.at()).toBe(programme.last);
    expect(await programme.at("1")).toBe(programme.last);
  });

  test("a file that was changed is loaded again, as long as staff have changed nothing", async () => {
    await open();
    const again = await open({ ...file, theme: "Chuyển đổi số" });
    expect([again.last.theme, again.fileIsOutdated]).toEqual(["Chuyển đổi số", false]);
  });

  test("what staff changed is never undone by the file", async () => {
    await open();
    await change("Tên do cán bộ sửa");
    const again = await open({ ...file, theme: "Chuyển đổi số" });
    expect([again.last.name, again.last.theme, again.fileIsOutdated]).toEqual(["Tên do cán bộ sửa", "Đọc sách", true]);
  });

  test("two who change it at once: one is told that it was overtaken", async () => {
    await open();
    const programmes = createProgrammes(redis.client, createKeys("week"));
    const results = await Promise.all([programmes.replace({ ...file, name: "A" }, "1"), programmes.replace({ ...file, name: "B" }, "1")]);
    expect(results.filter(Boolean)).toHaveLength(1);
  });
});
