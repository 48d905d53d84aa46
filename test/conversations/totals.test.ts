import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { setGroupGoal } from "../../src/actions/group-goal.ts";
import { parseProgramme } from "../../src/domain/programme-file.ts";
import { createRecords } from "../../src/records/records.ts";
import { readFileSync } from "node:fs";
import { DateTime } from "luxon";
import { eventually } from "../eventually.ts";
import { Stage, stagePlatforms, type Participant } from "../stage.ts";
import { play } from "../transcript.ts";

const file = "programmes/bien-giang-2024.yaml";
const thcs = "Trường THCS Biên Giang";

/** The teacher is invited by the officer, as it goes in life. */
async function becomesHead(stage: Stage, officer: Participant, teacher: Participant): Promise<void> {
  await play(`> /nhanvien\n< …\n[Mời thêm]\n< …\n[Tổ trưởng, giáo viên: chỉ nhóm của mình]\n< …\n[${thcs}]\n< ✉️`, stage, officer);
  const code = /mã (\S{11})$/.exec(officer.heard().at(-1)?.text ?? "")?.[1] ?? "";
  await play(`> /nhanvien\n< mã mời\n> ${code}\n< Tên\n> Cô Lan\n< …\n[Đúng, ghi nhận]\n< ✅ Bạn đã là`, stage, teacher);
  await eventually(() => officer.heard().at(-1)?.text.includes("Cô Lan vừa nhận lời mời"));
}

describe.each(stagePlatforms)("totals of classes and units, on %s", (platform) => {
  let stage: Stage;
  let officer: Participant;
  let teacher: Participant;
  beforeAll(async () => {
    stage = await Stage.open({ staff: "70000001" });
    officer = await stage.enter("telegram");
    teacher = await stage.enter(platform);
    await becomesHead(stage, officer, teacher);
  });
  afterAll(() => stage.close());
  const teacherSays = (transcript: string) => play(transcript, stage, teacher);
  const officerSays = (transcript: string) => play(transcript, stage, officer);

  test("a teacher hands in numbers and no names; the last count; staff see who has not", async () => {
    await teacherSays(`
      > /solieu
      < Hạn gửi: Thứ Hai, 07/10/2024 23:59.\\nChưa có số liệu nào. [Kê tên các lớp]
      [Kê tên các lớp]
      < ${thcs} có những lớp hay nhóm nào
      > 6A, Nguyễn Văn An
      < “Nguyễn Văn An” chưa giống tên lớp hay đơn vị
      > 6A, 6B, Lớp 6a, 9Z
      < ✅ Đã ghi thêm 3 lớp
      [Nhập số liệu]
      < lớp hay nhóm nào ạ? [6B]
      > lớp 6A
      < Có bao nhiêu học sinh, người dân tham gia
      > 32
      < Đã giới thiệu bao nhiêu cuốn sách
      > 14 cuốn
      < đọc được bao nhiêu giờ
      > 1.200
      < ${thcs}\\nlớp 6A: 32 người tham gia, 14 cuốn sách được giới thiệu, 1.200 giờ đọc.\\n
      [Sửa]
      < Sửa phần nào [Số giờ]
      [Số giờ]
      < bao nhiêu giờ
      > 120
      < 120 giờ đọc
      [Đúng, ghi nhận]
      < ✅ Đã ghi nhận số liệu
      [Nhập lớp khác]
      < lớp hay nhóm nào [6A]
      [6A]
      < bao nhiêu học sinh
      > 33
      < bao nhiêu cuốn
      [Không có]
      < bao nhiêu giờ
      > 125
      < Lần trước: 32 người, 14 cuốn, 120 giờ; số mới thay số cũ.
      [Đúng, ghi nhận]
      < ✅
      > /solieu
      < • 6A: 33 người, 0 cuốn, 125 giờ\\nChưa gửi: 6B, 9Z.
    `);
    await officerSays(`
      > /solieu
      < …
      [Bỏ một lớp]
      < trường, tổ hay đơn vị nào
      [${thcs}]
      < bỏ lớp, nhóm nào [9Z]
      > lớp 9z
      < ✅ Đã bỏ 9Z khỏi danh sách.
      > /solieu
      < Đã gửi: 1/3 đơn vị.\\n33 người tham gia, 0 cuốn sách được giới thiệu, 125 giờ đọc. [Đơn vị chưa gửi]
      [Đơn vị chưa gửi]
      < Hạn gửi: Thứ Hai, 07/10/2024 23:59. Còn 3 đơn vị chưa gửi:\\n• ${thcs}: 6B\\n• Trường Tiểu học Biên Giang\\n• Trường Mầm non Biên Giang
      > /solieu
      < … [Xem từng đơn vị]
      [Xem từng đơn vị]
      < Xem đơn vị nào
      [${thcs}]
      < 📊 ${thcs}\\n• 6A: 33 người, 0 cuốn, 125 giờ\\nChưa gửi: 6B.
      [Đặt hạn gửi]
      < trước lúc nào
      > 17h ngày 5/10
      < ✅ Hạn gửi số liệu: Thứ Bảy, 05/10/2024 17:00
      * 2024-10-05T18:00
      [Đơn vị chưa gửi]
      < Đã quá hạn gửi (Thứ Bảy, 05/10/2024 17:00). Còn 3 đơn vị chưa gửi
    `);
  });

  test("a teacher has to do with the own school alone, a resident with none", async () => {
    const resident = await stage.enter(platform);
    await play("> /solieu\n< dành cho cán bộ", stage, resident);
    await officerSays(`
      > /solieu
      < …
      [Nhập số liệu]
      < trường, tổ hay đơn vị nào
      > Trường Đại học Huế
      < Chương trình chưa có đơn vị này
      > tieu hoc bien giang
      < Trường Tiểu học Biên Giang: lớp hay nhóm nào
      [Cả đơn vị]
      < bao nhiêu học sinh
      > 410
      < bao nhiêu cuốn
      > 38
      < bao nhiêu giờ
      > 500
      < Cả đơn vị: 410 người tham gia
      > đúng, ghi nhận
      < Đã ghi nhận
    `);
  });

  test("many classes are entered in one message, and what is not understood is shown", async () => {
    await officerSays(`
      > /solieu
      < … [Nhập nhiều lớp]
      [Nhập nhiều lớp]
      < đơn vị nào
      [Trường Mầm non Biên Giang]
      < mỗi lớp một dòng
      > chưa có
      < Chưa đọc được dòng nào
      > Lớp Mầm 1: 25, 12, 1.040\\nNguyễn Văn An 3 4 5\\nLá 2 – 20 bé, 8 cuốn, 30 giờ
      < • Lớp Mầm 1: 25 người, 12 cuốn, 1.040 giờ\\n• Lá 2: 20 người, 8 cuốn, 30 giờ\\n⚠ Chưa hiểu: Nguyễn Văn An 3 4 5
      [Đúng, ghi nhận]
      < ✅ Đã ghi nhận số liệu của 2 lớp.
    `);
  });

  test("who reads with a group sees how far it is; nobody sees another group", async () => {
    const reader = await stage.enter(platform);
    await officerSays(`
      > /solieu
      < …
      [Đặt mục tiêu đọc]
      < trường, tổ hay đơn vị nào
      [${thcs}]
      < cùng đọc theo cách nào
      [Số giờ đọc]
      < bao nhiêu giờ
      > 1.000
      < ✅ Đã đặt mục tiêu. Mọi người trong đơn vị thấy mục tiêu này khi nhắn /doc.\\n🎯 ${thcs}: 125/1.000 giờ\\n▓░░░░░░░░░ 13%
    `);
    await play(
      `
      > /camket
      < …
      [Số phút mỗi ngày]
      < mấy phút
      > 60
      < Trong bao lâu
      > 7
      < nào
      > thcs bien giang
      < tên
      [Bỏ qua]
      < Đúng chưa
      [Đúng, ghi nhận]
      < ✅
      [Ghi việc đọc]
      < mấy phút
      > 90
      < 🎯 ${thcs}: 126,5/1.000 giờ\\n▓
      [Ghi nhầm, bỏ]
      < 🎯 ${thcs}: 125/1.000 giờ
      `,
      stage,
      reader,
    );
    const other = await stage.enter(platform);
    await play("> /doc\n< Hôm nay đọc 0 phút\n<! 🎯", stage, other);
  });
});

describe("what was entered meanwhile is not overwritten", () => {
  test("the second of two is shown what changed, and each entry stands in the staff log", async () => {
    const stage = await Stage.open({ staff: "70000001,70000002" });
    try {
      const [one, other] = [await stage.enter("telegram"), await stage.enter("telegram")];
      const upTo = (hours: string) => `
        > /solieu
        < …
        [Nhập số liệu]
        < đơn vị nào
        [${thcs}]
        < lớp
        > 7A
        < học sinh
        > 30
        < cuốn
        > 5
        < giờ
        > ${hours}
        < ${hours} giờ đọc`;
      await play(upTo("40"), stage, one);
      await play(upTo("50"), stage, other);
      await play("[Đúng, ghi nhận]\n< ✅", stage, one);
      await play("[Đúng, ghi nhận]\n< 7A vừa được người khác nhập: 30 người, 5 cuốn, 40 giờ. Chưa thay đổi gì thêm.", stage, other);
      await play(`${upTo("60")}\n[Đúng, ghi nhận]\n< ✅`, stage, other);
      const read = parseProgramme(readFileSync(file, "utf8"), file);
      if (!("programme" in read)) throw new Error("no programme");
      const records = createRecords(stage.redis.client, read.programme.id, () => "token");
      await setGroupGoal({ records, programme: read.programme, now: DateTime.fromISO("2024-10-02T07:00+07:00") }, "1", "thcs-bien-giang", {
        unit: "hours",
        amount: 200,
      });
      expect((await records.staffLog.latest(3)).map(({ deed, about, before, after }) => ({ deed, about, before, after }))).toEqual([
        { deed: "group-goal", about: "thcs-bien-giang", before: undefined, after: "200 hours" },
        { deed: "totals-entered", about: "thcs-bien-giang:7a", before: "30,5,40", after: "30,5,60" },
        { deed: "totals-entered", about: "thcs-bien-giang:7a", before: undefined, after: "30,5,40" },
      ]);
      expect(await records.totals.all()).toMatchObject([
        { group: "thcs-bien-giang", unit: "7A", totals: { pupils: 30, books: 5, hours: 60 } },
      ]);
    } finally {
      await stage.close();
    }
  });
});
