import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { eventually } from "../eventually.ts";
import { Stage } from "../stage.ts";
import { play } from "../transcript.ts";

/** The sample ward, with room for three in the drawing contest. */
function programmeWithThreePlaces(folder: string): string {
  const path = join(folder, "programme.yaml");
  writeFileSync(path, readFileSync("programmes/sample-full.yaml", "utf8").replace("capacity: 80", "capacity: 3"));
  return path;
}

const contest = 'Cuộc thi vẽ tranh "Cuốn sách em yêu"';

test("an announcement counts whom staff entered apart: there is nothing wrong with them, and they can be called", async () => {
  const stage = await Stage.open({ programme: "programmes/sample-full.yaml", now: "2026-09-30T09:00+07:00", staff: "70000001" });
  const officer = await stage.enter("telegram");
  const resident = await stage.enter("web");
  await play("> đăng ký thi vẽ\n< cho ai\n> 1\n< Tên\n> An, tổ 5\n< Số điện thoại\n> bỏ qua\n< Đúng chưa\n> 1\n< Mã", stage, resident);
  await play(
    `
    > /nhapho
    < …
    [${contest}]
    < …
    > Bà Sáu, tổ 3, 1940, 0912 345 678
    < Đã hiểu 1 người
    [Đã đồng ý, ghi nhận]
    < ✅ Đã ghi 1 người
    > /thongbao
    < Chưa có thông báo nào
    [Soạn thông báo]
    < Nội dung
    > Các em nhớ mang màu.
    < Gửi cho ai [Người đã đăng ký một hoạt động]
    [Người đã đăng ký một hoạt động]
    < Tin sẽ đến người đã có chỗ
    [${contest}]
    < Còn gửi cho ai
    [Đủ rồi]
    < Có nút bấm
    [Không]
    < Gửi lúc nào
    [Gửi ngay]
    < Sau lúc nào
    [Không giới hạn]
    < không có tài khoản (nhập hộ): 1
    [Gửi]
    < Đã nhận thông báo cho
    `,
    stage,
    officer,
  );
  await eventually(() => officer.heard().at(-1)?.text.includes("đã gửi xong"));
  await play(
    `
    [Xem thông báo]
    < Nhập hộ, không có tài khoản: 1 [Ai chưa nhận]
    [Ai chưa nhận]
    < • không có tài khoản (nhập hộ): 1 người (số 3 (Bà Sáu, Tổ dân phố số 3, 0912 345 678, sinh năm 1940))
    `,
    stage,
    officer,
  );
  await stage.close();
});

test("when a place becomes free for somebody whom no message reaches, the officer hears it who entered them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "programme-"));
  const stage = await Stage.open({ programme: programmeWithThreePlaces(folder), now: "2026-09-30T09:00+07:00", staff: "70000001" });
  const officer = await stage.enter("telegram");
  const enter = (people: string) =>
    play(`> /nhapho\n< …\n[${contest}]\n< …\n> ${people}\n< …\n[Đã đồng ý, ghi nhận]\n< ✅`, stage, officer);
  await enter("An, tổ 1, 1950\\nBình, tổ 1, 1951\\nChi, tổ 1, 1952");
  await enter("Bà Sáu, tổ 3, 1940, 0912 345 678");
  const other = await stage.enter("web");
  await play("> menu\n< …", stage, other);
  await stage.makeStaff(other);
  await play(
    "> /nhapho\n< …\n[Xóa một người đã nhập]\n< …\n> Bình\n< …\n[Bình, Tổ dân phố số 1, sinh năm 1951]\n< …\n[Đúng, xóa]\n< ✅ Đã xóa",
    stage,
    other,
  );
  await eventually(() => officer.heard().at(-1)?.text.includes("Bà Sáu"));
  expect(officer.heard().at(-1)?.text).toBe(`🙋 Bà Sáu (nhập hộ) đã có chỗ ở “${contest}”. Xin báo cho người này: 0912 345 678.`);
  await stage.close();
  rmSync(folder, { recursive: true });
});
