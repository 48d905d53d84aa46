import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.ts";
import { createRecords } from "../../src/records/records.ts";
import { readWording } from "../../src/wording/wording.ts";
import { Stage } from "../stage.ts";
import { play } from "../transcript.ts";

test("whatever an action writes into the log has words in both languages", () => {
  const folder = join(packageRoot(), "src", "actions");
  const written = readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), "utf8")
      .split("\n")
      .filter((line) => /\bdeeds?\b|deed:/i.test(line)),
  );
  const deeds = new Set(
    written
      .flatMap((line) => [...line.replaceAll(/refuse\([^)]*\)/g, "").matchAll(/"([a-z]+(?:-[a-z]+)+)"/g)].map(([, deed = ""]) => deed))
      .filter((deed) => !/^(?:awaits-approval|from-now)$/.test(deed)),
  );
  deeds.add("exported");
  expect(deeds.size).toBeGreaterThan(20);
  const wording = readWording(join(packageRoot(), "locales"));
  const values = { about: "a", before: "b", after: "c" };
  for (const words of [wording.vi, wording.en]) {
    expect(
      [...deeds].filter(
        (deed) => words.say("staff-deed", { deed, ...values }) === words.say("staff-deed", { ...values, deed: "?" }).replace("?", deed),
      ),
    ).toEqual([]);
  }
});

test("page by page the latest first, whatever stands in it; what is gone by now is shown by its id", async () => {
  const stage = await Stage.open({ staff: "70000001" });
  const admin = await stage.enter("telegram");
  const { staffLog } = createRecords(stage.redis.client, "bien-giang-2024", () => "token");
  const at = stage.clock.now();
  for (let n = 1; n <= 9; n += 1) await staffLog.write({ by: "1", deed: "book-hidden", about: `~book${n}`, at });
  await staffLog.write({ by: "1", deed: "of-an-earlier-version", about: "x", before: "{", after: "}", at });
  await staffLog.write({ by: "404", deed: "announcement-stopped", about: "gone", at });
  await staffLog.write({ by: "1", deed: "people-entered", about: "list", after: "khai-mac 30", at });
  await play(
    `
    > /nhanvien
    < … [Nhật ký]
    [Nhật ký]
    < 📜 Việc cán bộ đã làm, mới nhất trước:\\n• 02/10 7:00 Số 1: nhập hộ 30 người (Lễ khai mạc Tuần lễ học tập suốt đời năm 2024)\\n• 02/10 7:00 Số 404: dừng hẳn “gone”\\n• 02/10 7:00 Số 1: of-an-earlier-version x\\n• 02/10 7:00 Số 1: ẩn sách “~book9” [Xem thêm]
    [Xem thêm]
    << 📜 Việc cán bộ đã làm, mới nhất trước:\\n• 02/10 7:00 Số 1: ẩn sách “~book4”\\n• 02/10 7:00 Số 1: ẩn sách “~book3”\\n• 02/10 7:00 Số 1: ẩn sách “~book2”\\n• 02/10 7:00 Số 1: ẩn sách “~book1”
    `,
    stage,
    admin,
  );
  await stage.close();
});
