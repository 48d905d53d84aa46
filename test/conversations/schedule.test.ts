import { afterAll, beforeAll, describe, test } from "@jest/globals";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Stage, stagePlatforms } from "../stage.ts";
import { play } from "../transcript.ts";

describe.each(stagePlatforms)("asking for the schedule, on %s", (platform) => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open()));
  afterAll(() => stage.close());
  const tell = async (transcript: string) => play(transcript, stage, await stage.enter(platform));

  test("by buttons: today, tomorrow, a day, the week, the ceremonies, one activity", () =>
    tell(`
      > /lich
      < Bạn muốn xem lịch nào [Hôm nay]
      [Hôm nay]
      < Hôm nay (Thứ Tư, 02/10)
      <! khai mạc
      > /lich
      < …
      [Ngày mai]
      < Lễ khai mạc Tuần lễ học tập suốt đời năm 2024
      > /lich
      < …
      [Chọn ngày]
      < Xem ngày nào [Thứ Hai, 07/10]
      [Thứ Hai, 07/10]
      < Thứ Hai, 07/10
      > /lich
      < …
      > 4
      < 03/10 [Xem thêm]
      > /lich
      < …
      > Hai buổi lễ
      < Lễ tổng kết
    `));

  test("by plain sentences, with and without marks", () =>
    tell(`
      > mai có gì
      < Ngày mai (Thứ Năm, 03/10)
      > mai co gi
      < Ngày mai (Thứ Năm, 03/10)
      > thứ năm có gì không ạ
      < 03/10
      > 3/10
      < 03/10
      > lễ khai mạc ở đâu
      < Trường THCS Biên Giang [🔔 Nhắc tôi]
      > le khai mac o dau
      < Trường THCS Biên Giang
      > LỄ BẾ MẠC MẤY GIỜ
      < Chưa công bố [🔔 Báo cho tôi khi có]
    `));

  test("what the programme does not say is not known, and whom to ask is told", () =>
    tell(`
      > hôm nay trời có mưa không
      < Trung tâm học tập cộng đồng phường Biên Giang
    `));

  test("in English", () =>
    tell(`
      > /ngonngu
      < …
      > English
      < Answers will be in English
      > where is the opening ceremony?
      < Trường THCS Biên Giang
      > /lich
      < Which schedule [Tomorrow]
      [Tomorrow]
      < Tomorrow (Thursday, 03/10)
    `));
});

/** A ward with four classes that are called alike. */
function programmeWithFourClasses(): string {
  const classes = ["cho công nhân", "cho tiểu thương", "cho người cao tuổi", "cho thanh niên"].map(
    (whom, at) => `
  - id: vi-tinh-${at}
    kind: class
    title: Lớp vi tính ${whom}
    date: 2026-10-0${at + 2}
    time: "19:00"
    place: Nhà văn hóa phường Sông Xanh
    audience: Tất cả người dân`,
  );
  const file = join(mkdtempSync(join(tmpdir(), "tuan-hoc-")), "programme.yaml");
  writeFileSync(file, readFileSync("programmes/sample-full.yaml", "utf8").replace(/^activities:$/m, `activities:${classes.join("")}`));
  return file;
}

test("when one name fits more than three, which is meant is asked, and chosen by a button", async () => {
  const stage = await Stage.open({ programme: programmeWithFourClasses(), now: "2026-09-30T09:00+07:00" });
  try {
    await play(
      `
      > lớp vi tính dành cho ai vậy ạ
      < Bạn hỏi hoạt động nào ạ? Xin chọn ở dưới [Lớp vi tính cho tiểu thương]
      [Lớp vi tính cho tiểu thương]
      < Thứ Bảy, 03/10
      > lop vi tinh cho cong nhan hoc o dau
      < Nhà văn hóa phường Sông Xanh
      <! Bạn hỏi hoạt động nào
      `,
      stage,
      await stage.enter("web"),
    );
  } finally {
    await stage.close();
  }
});
