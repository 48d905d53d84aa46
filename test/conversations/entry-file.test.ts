import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { writeXlsx, type CellValue } from "hucre/xlsx";
import { faultyRows } from "../../src/conversations/entry/file.ts";
import { template } from "../../src/conversations/entry/template.ts";
import { findColumns, readEntryRows } from "../../src/domain/entry-table.ts";
import { readTable } from "../../src/spreadsheets/read-table.ts";
import type { ReadRow } from "../../src/spreadsheets/table.ts";
import { writeXlsx as writeOurs } from "../../src/spreadsheets/write-xlsx.ts";
import { readWording } from "../../src/wording/wording.ts";
import { programmeOf } from "../wording/programmes.ts";
import { Stage, type Participant } from "../stage.ts";
import { play } from "../transcript.ts";

const workbook = async (rows: CellValue[][]) => Buffer.from(await writeXlsx({ sheets: [{ name: "Danh sách", rows }] }));
const headings = ["STT", "Họ và tên", "Tổ", "Năm sinh", "SĐT", "Ghi chú"];

/** Zalo tells its bots of no files. */
describe.each(["web", "telegram", "zalo"] as const)("people in a spreadsheet, on %s", (platform) => {
  let stage: Stage;
  let officer: Participant;
  let files: Record<string, Buffer>;
  beforeAll(async () => {
    stage = await Stage.open({ programme: "programmes/sample-full.yaml", now: "2026-09-30T09:00+07:00" });
    files = {
      "danh sách.xlsx": await workbook([
        headings,
        [1, "Nguyễn Văn A", "5", 1950, 912345678, "x"],
        [2, "Trần Thị B", "Tổ 5", "1948", "", ""],
        [3, "Lê Văn C", "5", "50", "", ""],
      ]),
      "không nhóm.csv": Buffer.from("\ufeffHọ tên;Năm sinh\r\nBà Sáu;1940\r\n"),
      "ảnh.xlsx": Buffer.from("ffd8ffe000104a4649460001", "hex"),
      "khóa.xlsx": Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504)]),
      "dài.csv": Buffer.from(`Họ tên\n${"An\n".repeat(5_001)}`),
      "sai chữ.csv": Buffer.from("Ho ten\nNguy?n V?n A\n"),
      "không tên.csv": Buffer.from("Nguyễn Văn A,1950\n"),
      "hỏng.xlsx": Buffer.from("504b0304ffff", "hex"),
    };
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    officer = await stage.enter(platform);
    await play("> menu\n< Bạn muốn làm gì", stage, officer);
    await stage.makeStaff(officer);
  });
  const tell = (transcript: string) => play(transcript, stage, officer, "tap", files);

  test("that nobody asked for: read back, faulty rows sent back with their reasons, the good ones kept; again, nobody is added", async () => {
    await tell(`
      @ danh sách.xlsx
      < Đăng ký họ vào hoạt động nào [Chỉ ghi tên, không đăng ký]
      [Chỉ ghi tên, không đăng ký]
      < 1 dòng chưa nhận, lý do ở cột cuối
      << 📄 Đọc được 2 người:\\n2. Nguyễn Văn A, Tổ dân phố số 5, 0912 345 678, sinh năm 1950\\n3. Trần Thị B, Tổ dân phố số 5, sinh năm 1948\\n1 dòng chưa nhận, xem lý do trong tệp “dong-can-sua.xlsx”; sửa xong gửi lại tệp đó.\\nKhông dùng cột: Ghi chú.\\nNhững người này đã đồng ý để phường lưu các điều trên cho việc tổ chức hoạt động chưa ạ? (“hủy” để thôi) [Đã đồng ý, ghi nhận]
      [Đã đồng ý, ghi nhận]
      < ✅ Đã ghi 2 người. [Hoàn tác]
      > /nhapho
      < …
      [Chỉ ghi tên, không đăng ký]
      < …
      @ danh sách.xlsx
      < 1 dòng chưa nhận
      < 2 người đã có từ trước, không ghi thêm.
      [Đã đồng ý, ghi nhận]
      < ✅ Đã ghi 0 người. 2 người đã có từ trước.
    `);
  });

  test("without groups they are asked for; what cannot be read is told apart, and a list can be typed instead", () =>
    tell(`
      > /nhapho
      < …
      [Chỉ ghi tên, không đăng ký]
      < …
      @ ảnh.xlsx
      < Đây không phải bảng tính
      < …
      @ khóa.xlsx
      < Tệp này có mật khẩu
      < …
      @ hỏng.xlsx
      < Không mở được tệp này
      < …
      @ dài.csv
      < Đang đọc tệp
      < Mỗi tệp nhận 5.000 người thôi
      < …
      @ sai chữ.csv
      < Chữ có dấu trong tệp này không đọc đúng được
      < …
      @ không tên.csv
      < Không thấy cột họ tên
      < …
      @ không nhóm.csv
      < 1 người này thuộc tổ, trường hay lớp nào
      [Tổ dân phố số 3]
      < 📄 Đọc được 1 người:\\n2. Bà Sáu, Tổ dân phố số 3, sinh năm 1940
      > hủy
      < Đã dừng
    `));
});

test("a file that is too large is refused; a thousand people are entered while others are answered", async () => {
  const stage = await Stage.open({ programme: "programmes/sample-full.yaml", now: "2026-09-30T09:00+07:00", staff: "70000001" });
  const officer = await stage.enter("telegram");
  const resident = await stage.enter("web");
  const columns = ["Họ tên", "Tổ", "Năm sinh"].map((title) => ({ title, kind: "text" as const }));
  const rows = () => Array.from({ length: 1_200 }, (_, n) => [`Người Thứ ${n}`, String((n % 6) + 1), String(1930 + (n % 80))]);
  const many = Buffer.concat((await writeOurs([{ name: "Danh sách", columns, rows }]).toArray()) as Buffer[]);
  const files = { "lớn.xlsx": Buffer.alloc(10 * 1024 * 1024 + 1, 1), "nhiều.xlsx": many };
  await play(
    "> /nhapho\n< …\n[Chỉ ghi tên, không đăng ký]\n< …\n@ lớn.xlsx\n< Đang đọc tệp\n< Tệp lớn quá ạ. Xin gửi tệp không quá 10 MB\n< …",
    stage,
    officer,
    "tap",
    files,
  );
  const read = play("@ nhiều.xlsx\n< Đang đọc tệp\n< 📄 Đọc được 1.200 người", stage, officer, "tap", files);
  await play("> lễ khai mạc ở đâu\n< Lễ khai mạc", stage, resident);
  await read;
  await play("[Đã đồng ý, ghi nhận]\n< ✅ Đã ghi 1.200 người. [Hoàn tác]\n[Hoàn tác]\n< ✅ Đã bỏ 1.200 người", stage, officer);
  await stage.close();
});

describe("what is handed over", () => {
  const { vi: words } = readWording("locales");
  const programme = programmeOf("sample-full");
  const terms = { groups: programme.groups, thisYear: 2026 };
  const read = async (bytes: Buffer) => {
    const table = await readTable(bytes);
    if ("unreadable" in table) throw new Error(table.unreadable);
    return table.rows;
  };
  const people = (rows: readonly ReadRow[]) => {
    const columns = findColumns(rows);
    if ("refused" in columns) throw new Error(columns.refused);
    return { ...columns, ...readEntryRows(rows.slice(columns.from), columns, terms) };
  };

  test("the template is read as it is meant when it is filled in; its example is nobody", async () => {
    const rows = await read(await template({ words, programme }));
    expect(people(rows)).toMatchObject({ rows: [], faults: [], unused: [] });
    const filled = people([...rows, { number: 3, cells: ["Bà Sáu", "Tổ 3", "1940", "912345678"] }]);
    expect(filled.rows.map(({ participant }) => participant)).toEqual([
      { name: "Bà Sáu", group: "to-3", birthYear: 1940, phone: "+84912345678" },
    ]);
  });

  test("faulty rows come back as they stood, each with its reason; corrected, they are taken", async () => {
    const rows = await read(
      await workbook([["Danh sách"], headings, [1, "An", "5", 1950, "", ""], [2, "Bình", "5", "50", 912345678, "=1+1"]]),
    );
    const returned = await read(await faultyRows(people(rows), rows, words));
    expect(returned.map(({ cells }) => cells)).toEqual([
      [...headings, "Dòng", "Lý do chưa nhận"],
      ["2", "Bình", "5", "50", "912345678", "'=1+1", "4", "năm sinh “50” không nằm trong khoảng 1900–2026"],
    ]);
    const corrected = returned.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell === "50" ? "1950" : cell)) }));
    expect(people(corrected).rows.map(({ participant }) => participant)).toEqual([
      { name: "Bình", group: "to-5", birthYear: 1950, phone: "+84912345678" },
    ]);
  });
});
