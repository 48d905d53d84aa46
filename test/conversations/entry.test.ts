import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { eventually } from "../eventually.ts";
import { Stage, stagePlatforms, type Participant } from "../stage.ts";
import { play } from "../transcript.ts";

/** The sample ward, with room for three in the drawing contest. */
function programmeWithThreePlaces(folder: string): string {
  const path = join(folder, "programme.yaml");
  writeFileSync(path, readFileSync("programmes/sample-full.yaml", "utf8").replace("capacity: 80", "capacity: 3"));
  return path;
}

const contest = 'Cuộc thi vẽ tranh "Cuốn sách em yêu"';

describe.each(stagePlatforms)("entering people who have no telephone, on %s", (platform) => {
  const folder = mkdtempSync(join(tmpdir(), "programme-"));
  let stage: Stage;
  let officer: Participant;
  beforeAll(async () => void (stage = await Stage.open({ programme: programmeWithThreePlaces(folder), now: "2026-09-30T09:00+07:00" })));
  beforeEach(async () => {
    officer = await stage.enter(platform);
    await play("> menu\n< Bạn muốn làm gì", stage, officer);
    await stage.makeStaff(officer);
  });
  afterAll(async () => {
    await stage.close();
    rmSync(folder, { recursive: true });
  });
  const tell = (transcript: string) => play(transcript, stage, officer);

  test("many at once: what was not understood is corrected, places are filled, the rest waits, and all is undone by one press", () =>
    tell(`
      > /nhapho
      < Đăng ký họ vào hoạt động nào ạ? [Chỉ ghi tên, không đăng ký]
      [${contest}]
      < 📝 Nhập hộ: ${contest}\\nNhắn mỗi người một dòng
      > 1. Nguyễn Văn A, tổ 5, 1950, 0912 345 678\\n2. Trần Thị B; to 5; sn 1948\\n3. Lê Văn C, 0912\\n4. Phạm Thị Hòa tổ 1
      << 📝 Đã hiểu 3 người:\\n1. Nguyễn Văn A, Tổ dân phố số 5, 0912 345 678, sinh năm 1950\\n2. Trần Thị B, Tổ dân phố số 5, sinh năm 1948\\n4. Phạm Thị Hòa, Tổ dân phố số 1\\nChưa hiểu 1 dòng:\\n3. “3. Lê Văn C, 0912”: năm sinh “0912” không nằm trong khoảng 1900–2026\\nCòn 3 chỗ.\\nNhững người này đã đồng ý để phường lưu các điều trên cho việc tổ chức hoạt động chưa ạ? Còn người nữa thì nhắn tiếp. (“hủy” để thôi) [Sửa dòng chưa hiểu]
      [Sửa dòng chưa hiểu]
      < Xin nhắn lại 1 dòng này cho đúng:\\n3. Lê Văn C, 0912
      > Lê Văn C, lớp 3A
      < 4. Lê Văn C, lớp 3A\\nCòn 3 chỗ, 1 người sẽ vào danh sách chờ.
      > đồng ý
      < Xin bấm một nút; hoặc nhắn thêm người
      > nguyen van a, tổ 5, 1950\\nHoàng Văn D, tổ 2
      < 5. nguyen van a, Tổ dân phố số 5, sinh năm 1950 (trùng với dòng trên)\\n6. Hoàng Văn D, Tổ dân phố số 2\\nCòn 3 chỗ, 2 người sẽ vào danh sách chờ. [Đã đồng ý, ghi nhận]
      [Đã đồng ý, ghi nhận]
      < ✅ Đã ghi 5 người vào “${contest}”, trong đó 2 người chờ chỗ. 1 người đã có từ trước. [Hoàn tác]
      > /dangky
      < Bạn muốn đăng ký
      [Danh sách đăng ký]
      < • ${contest}: 3/3 người, 2 người chờ
      [${contest}]
      < 1. Nguyễn Văn A, Tổ dân phố số 5, 0912 345 678, sinh năm 1950 –
      > /nhapho
      < …
      [Các lần nhập hộ]
      < 1. Thứ Tư, 30/09/2026 9:00, Số 1: 5 người – ${contest} [Hoàn tác lần 1]
      [Hoàn tác lần 1]
      < ✅ Đã bỏ 5 người của lần nhập này.
      > /dangky
      < Bạn muốn đăng ký
      [Danh sách đăng ký]
      < • ${contest}: 0/3 người
    `));

  test("the same message again adds nobody; a missing group is asked for once, for all", () =>
    tell(`
      > /nhapho
      < …
      [Chỉ ghi tên, không đăng ký]
      < 📝 Nhập hộ\\nNhắn
      > Bà Sáu, 1940\\nÔng Bảy, 0169 123 4567
      < 2 người này thuộc tổ, trường hay lớp nào ạ? [Bỏ qua]
      > to 3
      < 1. Bà Sáu, Tổ dân phố số 3, sinh năm 1940\\n2. Ông Bảy, Tổ dân phố số 3, 0391 234 567\\nNhững người này
      [Đã đồng ý, ghi nhận]
      < ✅ Đã ghi 2 người. [Nhập tiếp]
      [Nhập tiếp]
      < …
      [Chỉ ghi tên, không đăng ký]
      < …
      > Bà Sáu, 1940\\nÔng Bảy, 0169 123 4567
      < …
      [Tổ dân phố số 3]
      < 1. Bà Sáu, Tổ dân phố số 3, sinh năm 1940 (đã có từ trước)\\n2. Ông Bảy
      [Đã đồng ý, ghi nhận]
      < ✅ Đã ghi 0 người. 2 người đã có từ trước.
    `));

  test("thirty people in one message", async () => {
    const list = Array.from(
      { length: 30 },
      (_, n) => `${n + 1}. Nguyễn Thị Người Thứ ${n + 1}, tổ ${(n % 6) + 1}, ${1930 + n}, 09123456${String(n).padStart(2, "0")}`,
    );
    const before = officer.heard().length;
    await tell(`
      > /nhapho
      < …
      [Chỉ ghi tên, không đăng ký]
      < …
    `);
    await officer.says(list.join("\n"));
    await eventually(() => officer.heard().some(({ buttons }, index) => index > before + 1 && buttons.includes("Đã đồng ý, ghi nhận")));
    const said = officer
      .heard()
      .slice(before + 2)
      .map(({ text }) => text)
      .join("\n");
    expect(said).toContain("Đã hiểu 30 người");
    for (const n of [1, 15, 30]) expect(said).toContain(`${n}. Nguyễn Thị Người Thứ ${n}, Tổ dân phố số`);
    await tell("[Đã đồng ý, ghi nhận]\n< ✅ Đã ghi 30 người.");
  });

  test("who asks to be taken out is found by a part of the name and deleted whole", () =>
    tell(`
      > /nhapho
      < …
      [Chỉ ghi tên, không đăng ký]
      < …
      > Lý Thị Mận, tổ 4, 1955\\nLý Văn Đào, tổ 4, 1956
      < Đã hiểu 2 người
      [Đã đồng ý, ghi nhận]
      < ✅ Đã ghi 2 người.
      > /nhapho
      < … [Xóa một người đã nhập]
      [Xóa một người đã nhập]
      < Người cần xóa tên là gì
      > Cúc
      < Không thấy ai tên như vậy
      < Người cần xóa tên là gì
      > ly
      < 2 người có tên này [Lý Văn Đào, Tổ dân phố số 4, sinh năm 1956]
      [Lý Văn Đào, Tổ dân phố số 4, sinh năm 1956]
      < Xóa Lý Văn Đào, Tổ dân phố số 4, sinh năm 1956 cùng mọi đăng ký
      [Đúng, xóa]
      < ✅ Đã xóa.
      > /nhapho
      < …
      [Chỉ ghi tên, không đăng ký]
      < …
      > Lý Thị Mận, tổ 4, 1955\\nLý Văn Đào, tổ 4, 1956
      < 1. Lý Thị Mận, Tổ dân phố số 4, sinh năm 1955 (đã có từ trước)\\n2. Lý Văn Đào, Tổ dân phố số 4, sinh năm 1956\\nNhững
      > hủy
      < Đã dừng
    `));

  test("a workbook to fill in can be had", () =>
    tell(`
      > /nhapho
      < …
      [Chỉ ghi tên, không đăng ký]
      < … [Bảng mẫu (.xlsx)]
      [Bảng mẫu (.xlsx)]
      < Bảng mẫu để nhập hộ
      < Nhập hộ
      > hủy
      < Đã dừng
    `));

  test("nothing understood can be corrected or left; a list that is too long is refused", () =>
    tell(`
      > /nhapho
      < …
      [Chỉ ghi tên, không đăng ký]
      < …
      > ${Array.from({ length: 101 }, (_, n) => `N${n}`).join("\\n")}
      < Một tin chỉ nhận 100 dòng thôi ạ
      > 0912345678
      << Chưa hiểu 1 dòng:\\n1. “0912345678”: không thấy tên ở đầu dòng\\nXin sửa các dòng này ạ. [Nhập lại từ đầu]
      [Nhập lại từ đầu]
      < …
      > hủy
      < Đã dừng
    `));
});

describe("who may enter whom", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open({ programme: "programmes/sample-full.yaml", now: "2026-09-30T09:00+07:00" })));
  afterAll(() => stage.close());

  test("a head enters people of the own group only, whose classes are a part of it; sees and undoes the own lists alone", async () => {
    const officer = await stage.enter("web");
    await play("> menu\n< …", stage, officer);
    await stage.makeStaff(officer);
    await play(
      "> /nhanvien\n< …\n[Mời thêm]\n< …\n[Tổ trưởng, giáo viên: chỉ nhóm của mình]\n< …\n[Trường THCS Sông Xanh]\n< ✉️",
      stage,
      officer,
    );
    const code = /mã (\S{11})$/.exec(officer.heard().at(-1)?.text ?? "")?.[1] ?? "";
    const head = await stage.enter("telegram");
    await play(`> /nhanvien\n< …\n> ${code}\n< Tên\n> Cô Lan\n< “Cô Lan”\n[Đúng, ghi nhận]\n< ✅`, stage, head);
    await eventually(() => officer.heard().at(-1)?.text.includes("Cô Lan"));
    await play(
      `
      > /nhapho
      < …
      [Chỉ ghi tên, không đăng ký]
      < …
      > bé Minh, lớp 7A\\nbé An\\nÔng Tư, tổ 5
      < 1. bé Minh, lớp 7A, Trường THCS Sông Xanh\\n2. bé An, Trường THCS Sông Xanh\\nChưa hiểu 1 dòng:\\n3. “Ông Tư, tổ 5”: người này thuộc Tổ dân phố số 5, không thuộc đơn vị của bạn
      [Đã đồng ý, ghi nhận]
      < ✅ Đã ghi 2 người.
      `,
      stage,
      head,
    );
    await play(
      "* 2026-09-30T09:05\n> /nhapho\n< …\n[Chỉ ghi tên, không đăng ký]\n< …\n> Ông Tư, tổ 5\n< 1. Ông Tư\n[Đã đồng ý, ghi nhận]\n< ✅ Đã ghi 1 người.\n> /nhapho\n< …\n[Các lần nhập hộ]\n< 1. Thứ Tư, 30/09/2026 9:05, Số 1: 1 người\\n2. Thứ Tư, 30/09/2026 9:00, Cô Lan: 2 người",
      stage,
      officer,
    );
    await play(
      "> /nhapho\n< …\n[Các lần nhập hộ]\n< 1. Thứ Tư, 30/09/2026 9:00, Cô Lan: 2 người [Hoàn tác lần 1]\n[Hoàn tác lần 1]\n< Đã bỏ 2 người",
      stage,
      head,
    );
  });

  test("residents are not let in", async () => {
    const resident = await stage.enter("telegram");
    await play("> /nhapho\n< Việc này dành cho cán bộ phường", stage, resident);
  });
});
