import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createRecords } from "../../src/records/records.ts";
import { eventually } from "../eventually.ts";
import { Stage, type Participant } from "../stage.ts";
import { play } from "../transcript.ts";

describe("data is put back from a backup", () => {
  let stage: Stage;
  let folder: string;
  let officer: Participant;
  let resident: Participant;
  let backup: Map<string, Buffer>;
  const reminders = () => resident.heard().filter(({ text }) => text.startsWith("🔔 Lễ khai mạc") && !text.includes("bao lâu")).length;

  const held = async () => /^tuanhoc_held (.*)$/m.exec(await (await fetch(`${stage.url}/metrics`)).text())?.[1];

  /** In the backup the reminder is asked for, and did not go yet; afterwards it goes, and the service lives on. */
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "backup-"));
    stage = await Stage.open({ staff: "70000001", dataDir: folder });
    officer = await stage.enter("telegram");
    resident = await stage.enter("telegram");
    await play("> /start\n< …\n< …", stage, officer);
    await play("> nhắc tôi lễ khai mạc\n< …\n> 1\n< Sẽ nhắc", stage, resident);
    const { client } = stage.redis;
    backup = new Map();
    for (const key of await client.keys("*")) {
      const value = await client.dumpBuffer(key);
      if (value) backup.set(key, value);
    }
    stage.clock.moveTo(Date.parse("2024-10-02T19:00+07:00"));
    await eventually(() => reminders() === 1);
    // Some minutes, as the service counts them.
    for (let minute = 0; minute < 3; minute += 1) await createRecords(client, "bien-giang-2024", () => "token").life.beat();
    await stage.restart();
    await stage.restart(0, async () => {
      await stage.redis.flush();
      for (const [key, value] of backup) await client.restore(key, 0, value);
    });
  });
  afterEach(async () => {
    await stage.close();
    await rm(folder, { recursive: true });
  });

  test("nothing goes out until a member of staff says so; then nobody gets what they had, and it is named", async () => {
    await eventually(() => officer.heard().at(-1)?.text.startsWith("⚠️ Dữ liệu vừa được phục hồi") === true);
    expect(reminders()).toBe(1);
    expect(await held()).toBe("1");
    // That it holds is an error in the log, for whoever watches it.
    expect(stage.errors.splice(0)).toHaveLength(1);
    await play(
      `[Xem và cho gửi tiếp]
      < không biết những gì đã gửi sau đó [Chỉ gửi từ bây giờ]
      [Chỉ gửi từ bây giờ] ×2
      < Đã cho gửi tiếp từ bây giờ
      < đang được gửi bình thường`,
      stage,
      officer,
    );
    await eventually(async () => Object.keys(await stage.rows("khai-mac:evening:2024-10-03T")).length > 0);
    await eventually(async () => (await held()) === "0");
    expect(Object.values(await stage.rows("khai-mac:evening:2024-10-03T"))).toEqual(["stopped"]);
    expect(reminders()).toBe(1);
    await play("> /tinhtrang\n< đang hoạt động\n<! tạm dừng", stage, officer);
    const deeds = await stage.redis.client.xrange("{bien-giang-2024}:staff-log", "-", "+");
    expect(deeds.flatMap(([, fields]) => fields)).toEqual(expect.arrayContaining(["deliveries-released", "from-now", "older"]));
  });

  test("what is due goes, too, if staff say that it did not; a resident is answered meanwhile, and cannot let it go on", async () => {
    await play("> khai mạc ở đâu\n< Trường THCS Biên Giang", stage, resident);
    await stage.telegram.deliver({
      callback_query: {
        id: "q",
        from: { id: 70_000_002, is_bot: false, first_name: "X" },
        chat_instance: "1",
        data: "tinhtrang:release:all",
      },
    });
    await eventually(() => resident.heard().at(-1)?.text.includes("dành cho cán bộ") === true);
    stage.errors.splice(0);
    await play(
      "> /tinhtrang\n< đang tạm dừng, chờ cán bộ đồng ý [Xem và cho gửi tiếp]\n[Xem và cho gửi tiếp]\n< …\n[Gửi cả phần đến hạn]\n< cả phần đã đến hạn",
      stage,
      officer,
    );
    await eventually(() => reminders() === 2);
    expect(reminders()).toBe(2);
  });
});
