import { buffer } from "node:stream/consumers";
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { readXlsx } from "hucre/xlsx";
import { DateTime } from "luxon";
import { countWeek } from "../../src/actions/count-week.ts";
import { parseProgramme } from "../../src/domain/programme-file.ts";
import { createRecords, type Records } from "../../src/records/records.ts";
import { exportName, sheetAsCsv, weekAsXlsx } from "../../src/reports/export-week.ts";
import { readWording } from "../../src/wording/wording.ts";
import { useRedis } from "../redis.ts";

const { vi: words } = readWording("locales");
const read = parseProgramme(readFileSync("programmes/sample-full.yaml", "utf8"), "sample-full.yaml");
if ("faults" in read) throw new Error(read.faults.join("\n"));
const { programme } = read;
const now = DateTime.fromISO("2026-10-03T01:15:00Z");

describe("the week's tables", () => {
  const redis = useRedis();
  let records: Records;
  let codes = 0;
  const room = () => ({ records, programme, words, now });

  /** Somebody who came by a platform; gives their number. */
  async function arrive(person: string): Promise<string> {
    const turn = await records.inbox.arrive("telegram", { person, eventId: person }, "x");
    if (typeof turn === "string") throw new Error(turn);
    await records.inbox.leave(`telegram:${person}`, turn.token, {});
    return turn.resident;
  }
  const signUp = (resident: string, who: string, activity: string) =>
    records.signUps.add(resident, who, activity, activity === "ve-tranh" ? 1 : undefined, () => `C${(codes += 1)}`);

  beforeEach(async () => {
    await redis.flush();
    codes = 0;
    records = createRecords(redis.client, programme.id, () => "token");
    const [an, binh] = [await arrive("1"), await arrive("2")];
    await records.family.keep(an, "", { name: "Nguyễn Thị An", group: "to-2", phone: "+84912345678", birthYear: 1950 });
    await records.family.keep(an, "be minh lop 3a", { name: "bé Minh", group: "lớp 3A" });
    await records.family.keep(binh, "", { name: "=Bình" });
    await signUp(an, "", "lop-dien-thoai");
    await signUp(an, "", "an-toan-mang-hoc-sinh");
    await signUp(an, "be minh lop 3a", "ve-tranh");
    await signUp(binh, "", "ve-tranh");
    await records.pledges.keep(an, { unit: "minutes", amount: 20, from: "2026-10-01", until: "2026-10-07", group: "to-2", shownAs: "An" });
    await records.pledges.addReading(an, { day: "2026-10-01", unit: "minutes", amount: 30 }, "a");
    await records.pledges.addReading(an, { day: "2026-10-02", unit: "minutes", amount: 15 }, "b");
    const book = await records.recommendations.keep(an, {
      title: "Dế Mèn phiêu lưu ký",
      author: "Tô Hoài",
      readers: "children",
      why: "hay",
    });
    await records.recommendations.keep(binh, { title: "Sách chưa duyệt", readers: "adults", why: "…" });
    const kept = (await records.books.shelf()).books.get(book);
    if (kept) await records.books.decide(kept, { state: "approved", by: an });
    const sixA = { group: "thcs-song-xanh", unit: "6A", totals: { pupils: 31, books: 12, hours: 40 }, by: an, at: now.toMillis() };
    await records.totals.keep(undefined, sixA, { by: an, deed: "totals-entered", about: "thcs-song-xanh:6a", at: now });
    for (const [resident, who] of [
      [an, ""],
      [an, "be minh lop 3a"],
      [binh, ""],
    ] as const) {
      await records.attendance.record(resident, { activity: "goc-doc", day: "2026-10-02", who, at: now, way: "poster" });
    }
    await records.attendance.record(an, { activity: "goc-doc", day: "2026-10-03", who: "", at: now, way: "list", by: binh });
    await records.attendance.keepHeadCount("goc-doc", "2026-10-02", undefined, { count: 40, by: binh, at: now });
    await records.staffLog.write({ by: an, deed: "book-approved", about: book, before: "pending", after: "approved", at: now });
  });

  test("a workbook says when it was made and by whom, then has a sheet a noun", async () => {
    const { sheets } = await readXlsx(await buffer(weekAsXlsx(room(), "Nguyễn Văn Cán")));
    const shown = Object.fromEntries(
      sheets.map(({ name, rows }) => [name, rows.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString() : cell)))]),
    );
    expect(Object.keys(shown)).toEqual([
      "Về tệp này",
      "Người tham gia",
      "Đăng ký",
      "Điểm danh",
      "Đếm người",
      "Sách",
      "Cam kết đọc",
      "Việc đọc",
      "Số liệu đơn vị",
      "Nhật ký cán bộ",
    ]);
    expect(shown["Về tệp này"]).toEqual(
      expect.arrayContaining([
        ["Lập lúc", "2026-10-03T08:15:00.000Z"],
        ["Người lập", "Nguyễn Văn Cán"],
      ]),
    );
    expect(shown["Người tham gia"]?.slice(1)).toEqual([
      ["1", "Nguyễn Thị An", "Tổ dân phố số 2", "0912 345 678", 1950, "Telegram", 2, null, null],
      ["1/be minh lop 3a", "bé Minh", "lớp 3A", null, null, "Telegram", 1, null, null],
      ["2", "'=Bình", null, null, null, "Telegram", 1, null, null],
    ]);
    expect(shown["Đăng ký"]?.slice(1)).toEqual([
      [
        "Lớp sử dụng điện thoại thông minh cho người cao tuổi",
        "Nguyễn Thị An",
        "Tổ dân phố số 2",
        "0912 345 678",
        1950,
        "có chỗ",
        "C1",
        "Telegram",
        "1",
      ],
      [
        "Lớp kỹ năng an toàn trên mạng cho học sinh",
        "Nguyễn Thị An",
        "Tổ dân phố số 2",
        "0912 345 678",
        1950,
        "có chỗ",
        "C2",
        "Telegram",
        "1",
      ],
      ['Cuộc thi vẽ tranh "Cuốn sách em yêu"', "bé Minh", "lớp 3A", null, null, "có chỗ", "C3", "Telegram", "1/be minh lop 3a"],
      ['Cuộc thi vẽ tranh "Cuốn sách em yêu"', "'=Bình", null, null, null, "đang chờ", "C4", "Telegram", "2"],
    ]);
    expect(shown["Điểm danh"]).toHaveLength(5);
    expect(shown["Điểm danh"]).toContainEqual([
      "Góc đọc cộng đồng và đổi sách",
      "2026-10-03T00:00:00.000Z",
      "Nguyễn Thị An",
      "Tổ dân phố số 2",
      "2026-10-03T08:15:00.000Z",
      "danh sách",
      "2",
      "1",
    ]);
    expect(shown["Đếm người"]?.slice(1)).toEqual([
      ["Góc đọc cộng đồng và đổi sách", "2026-10-02T00:00:00.000Z", 40, 3, "2", "2026-10-03T08:15:00.000Z"],
    ]);
    // What staff did not approve goes to no library.
    expect(shown["Sách"]?.slice(1)).toEqual([["Dế Mèn phiêu lưu ký", "Tô Hoài", null, 1, 1, 0, 0, 0]]);
    expect(shown["Cam kết đọc"]?.slice(1)).toEqual([
      [
        "1",
        "An",
        "Tổ dân phố số 2",
        expect.stringContaining("20 phút"),
        "2026-10-01T00:00:00.000Z",
        "2026-10-07T00:00:00.000Z",
        140,
        45,
        2,
      ],
    ]);
    expect(shown["Việc đọc"]).toHaveLength(3);
    expect(shown["Số liệu đơn vị"]?.slice(1)).toEqual([["Trường THCS Sông Xanh", "6A", 31, 12, 40, "1", "2026-10-03T08:15:00.000Z"]]);
    expect(shown["Nhật ký cán bộ"]?.slice(2)).toEqual([
      ["2026-10-03T08:15:00.000Z", "1", "book-approved", expect.any(String), "pending", "approved"],
    ]);
  });

  test("a table by itself is CSV; the name of a file says of which week and when", async () => {
    const csv = (await buffer(sheetAsCsv("nguoi-tham-gia", room()))).toString();
    expect(csv).toMatch(/^\ufeffSố,Họ và tên,/);
    expect(csv).toContain("\r\n2,'=Bình,,,,Telegram,1,,\r\n");
    expect(exportName(room())).toBe("tuan-hoc-sample-full-20261003-0815");
  });

  test("people and times are counted apart; who waits is neither", async () => {
    expect(await countWeek({ records, programme })).toEqual({
      signUps: { people: 2, times: 3, waiting: 1 },
      present: { people: 3, times: 4, counted: 40 },
      books: { approved: 1, voices: 1, pending: 1 },
      pledges: 1,
      read: { books: 0, pages: 0, minutes: 45 },
    });
  });
});
