import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Stage } from "../stage.ts";
import { play } from "../transcript.ts";

describe("the week's figures and files", () => {
  let stage: Stage;
  beforeAll(
    async () =>
      void (stage = await Stage.open({ programme: "programmes/sample-full.yaml", now: "2026-10-02T08:00+07:00", staff: "70000001" })),
  );
  afterAll(() => stage.close());

  test("staff see the figures and get the tables; the log says who took them", async () => {
    const officer = await stage.enter("telegram");
    await play(
      `
      > /baocao
      < 📊 Số liệu đến Thứ Sáu, 02/10/2026 8:00\\nĐăng ký: 0 người, 0 lượt. [Tệp Excel]
      [Từng hoạt động]
      < • Lớp sử dụng điện thoại thông minh cho người cao tuổi: đăng ký 0, chờ 0, có mặt 0 người, 0 lượt [Xem lại số liệu]
      > 1
      < 📊 Số liệu đến
      [Tệp CSV]
      < Bạn cần bảng nào ạ? [Đăng ký]
      [Đăng ký]
      < Lập lúc Thứ Sáu, 02/10/2026 8:00, bởi
      > /baocao
      < 📊 Số liệu đến
      [Tệp Excel]
      < xin giữ cẩn thận
      `,
      stage,
      officer,
    );
    const files = officer.heard().flatMap(({ file }) => (file === undefined ? [] : [file]));
    expect(files).toHaveLength(2);
    expect(files[0]).toContain("Hoạt động,Họ và tên,");
    expect(files[1]?.startsWith("PK")).toBe(true);
  });

  test("residents are told that this is for staff", async () => {
    const resident = await stage.enter("web");
    await play("> /baocao\n< Việc này dành cho cán bộ", stage, resident);
  });
});
