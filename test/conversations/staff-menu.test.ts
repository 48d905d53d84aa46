import { afterAll, beforeAll, describe, test } from "@jest/globals";
import { Stage } from "../stage.ts";
import { play } from "../transcript.ts";

describe("what staff do, under one button", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open({ staff: "70000001" })));
  afterAll(() => stage.close());

  test("an officer finds everything there; a resident is told that it is for staff", async () => {
    const officer = await stage.enter("telegram");
    await play(
      `
      > menu
      < Bạn muốn làm gì [🗂 Việc của cán bộ]
      [🗂 Việc của cán bộ]
      < Bạn cần làm gì ạ? [Sửa chương trình]
      > thông báo
      < Chưa có thông báo nào
      > /canbo
      < Bạn cần làm gì ạ? [Số liệu]
      `,
      stage,
      officer,
    );
    const resident = await stage.enter("web");
    await play("> /canbo\n< Việc này dành cho cán bộ", stage, resident);
  });
});
