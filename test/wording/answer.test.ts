import { describe, expect, test } from "@jest/globals";
import { DateTime } from "luxon";
import type { Programme } from "../../src/domain/programme.ts";
import { intents, askedFields, type Question } from "../../src/domain/question.ts";
import { answer } from "../../src/wording/answer.ts";
import { readWording } from "../../src/wording/wording.ts";
import { programmeOf, week } from "./programmes.ts";

const { vi, en } = readWording("locales");
const ward = programmeOf("bien-giang-2024");
const sample = programmeOf("sample-full");
const text = (...lines: string[]) => lines.join("\n");

function asked(programme: Programme, now: string, question: Partial<Question>, words = vi) {
  const at = DateTime.fromISO(`${now}:00+07:00`, { setZone: true });
  return answer({ intent: "schedule", activities: [], days: [], asked: [], ...question }, programme, at, words);
}

describe("what was asked stands first", () => {
  const of = (activity: string, fields: Question["asked"], now = "2026-09-28T09:00") =>
    asked(sample, now, { activities: [activity], asked: fields })
      .text.split("\n")
      .slice(1);

  test.each<[string, Question["asked"], string]>([
    ["khai-mac", ["date"], "Thứ Năm, 01/10, 8:00–9:30"],
    ["khai-mac", ["time"], "8:00–9:30, Thứ Năm, 01/10"],
    ["khai-mac", ["date", "time"], "Thứ Năm, 01/10, 8:00–9:30"],
    ["khai-mac", ["place"], "Nơi: Hội trường Nhà văn hóa phường Sông Xanh (Số 12 đường Bờ Sông)"],
    ["khai-mac", ["duration"], "Kéo dài 1 giờ 30 phút (8:00–9:30)"],
    ["trung-bay-sach", ["time"], "8:00–17:00 mỗi ngày, từ Thứ Năm, 01/10 đến Thứ Hai, 05/10"],
    ["trung-bay-sach", ["duration"], "Từ Thứ Năm, 01/10 đến Thứ Hai, 05/10, 8:00–17:00 mỗi ngày"],
    ["ve-tranh", ["audience"], "Dành cho: Thiếu nhi từ 6 đến 15 tuổi"],
    ["lop-dien-thoai", ["host"], "Đơn vị tổ chức: Đoàn Thanh niên phường"],
    ["lop-dien-thoai", ["capacity"], "Nhận 30 người."],
    ["ke-chuyen", ["capacity"], "Chưa công bố giới hạn số người."],
    ["ve-tranh", ["closes"], "Hạn đăng ký: 17:00, Thứ Bảy, 03/10."],
    ["dich-vu-cong", ["closes"], "Chưa công bố hạn đăng ký."],
    ["trung-bay-sach", ["free"], "Chương trình ghi: “Xem miễn phí.”"],
    ["van-nghe", ["free"], "Chương trình ghi: “Vào cửa tự do.”"],
    ["ve-tranh", ["free"], "Chưa công bố có thu phí hay không. Xin hỏi Trung tâm học tập cộng đồng phường Sông Xanh, 024 0000 1234."],
    ["toa-dam", ["online"], "Tham gia trực tuyến: https://songxanh.example/toa-dam"],
    ["ve-tranh", ["online"], "Chưa công bố đường dẫn tham gia trực tuyến."],
    ["lop-dien-thoai", ["signup"], "Cần đăng ký: nhắn /dangky, hoặc hỏi Trung tâm học tập cộng đồng phường Sông Xanh, 024 0000 1234."],
    ["an-toan-mang-phu-huynh", ["signup"], "Chương trình ghi: “Không cần đăng ký trước.”"],
    ["van-nghe", ["signup"], "Không cần đăng ký trước."],
    ["ngay-hoi-be", ["description"], "Nội dung: Cô giáo và cha mẹ đọc truyện tranh cùng các bé; mỗi bé được tặng một cuốn sách tô màu."],
    ["van-nghe", ["phone"], "Liên hệ: Trung tâm học tập cộng đồng phường Sông Xanh, 024 0000 1234"],
  ])("of %s, %j is answered: %s", (activity, fields, first) => {
    expect(of(activity, fields)[0]).toBe(first);
  });

  test("day, hour and place follow, each fact once", () => {
    expect(of("khai-mac", ["place", "time", "date"])).toEqual([
      "Nơi: Hội trường Nhà văn hóa phường Sông Xanh (Số 12 đường Bờ Sông)",
      "8:00–9:30, Thứ Năm, 01/10",
    ]);
    expect(of("khai-mac", ["audience"])).toEqual([
      "Dành cho: Mọi người dân",
      "Thứ Năm, 01/10, 8:00–9:30",
      "Nơi: Hội trường Nhà văn hóa phường Sông Xanh (Số 12 đường Bờ Sông)",
    ]);
  });

  test("after the closing of sign-up it is said to be closed", () => {
    expect(of("ve-tranh", ["closes"], "2026-10-03T16:59")[0]).toBe("Hạn đăng ký: 17:00, Thứ Bảy, 03/10.");
    expect(of("ve-tranh", ["closes"], "2026-10-03T17:00")[0]).toBe("Đã hết hạn đăng ký (17:00, Thứ Bảy, 03/10).");
  });

  test("around today the day has its near name", () => {
    expect(of("khai-mac", ["date"], "2026-09-30T23:59")[0]).toBe("Ngày mai (Thứ Năm, 01/10), 8:00–9:30");
    expect(of("khai-mac", ["time"], "2026-10-01T00:00")[0]).toBe("8:00–9:30, hôm nay (Thứ Năm, 01/10)");
  });

  test("in another year the year stands there", () => {
    expect(of("khai-mac", ["date"], "2027-02-01T08:00")[0]).toBe("Thứ Năm, 01/10/2026, 8:00–9:30");
  });
});

describe("what is not announced", () => {
  test.each<[Question["asked"], string]>([
    [["time"], "Chưa công bố giờ. Ngày diễn ra: Thứ Năm, 03/10."],
    [["date"], "Thứ Năm, 03/10. Chưa công bố giờ."],
    [["duration"], "Thứ Năm, 03/10. Chưa công bố giờ."],
    [["description"], "Thứ Năm, 03/10. Chưa công bố giờ."],
    [["online"], "Chưa công bố đường dẫn tham gia trực tuyến."],
  ])("of the opening, %j is answered: %s", (fields, first) => {
    const { text, untold } = asked(ward, "2024-09-28T09:00", { activities: ["khai-mac"], asked: fields });
    expect(text.split("\n")[1]).toBe(first);
    expect(untold).toEqual(fields[0] === "description" || fields[0] === "online" ? [] : ["khai-mac"]);
  });

  test("that no more is announced comes after what is known, once", () => {
    expect(
      asked(ward, "2024-09-28T09:00", { activities: ["khai-mac"], asked: ["description", "duration"] })
        .text.split("\n")
        .slice(1),
    ).toEqual(["Thứ Năm, 03/10. Chưa công bố giờ.", "Nơi: Trường THCS Biên Giang", "Chưa công bố nội dung chi tiết."]);
  });

  test("what is known is not offered to be told: the place of the opening", () => {
    expect(asked(ward, "2024-09-28T09:00", { activities: ["khai-mac"], asked: ["place"] })).toMatchObject({
      untold: [],
      offerReminder: ["khai-mac"],
    });
    expect(asked(ward, "2024-09-28T09:00", { activities: ["khai-mac"] })).toMatchObject({
      untold: ["khai-mac"],
      offerReminder: ["khai-mac"],
    });
  });

  test.each<[Question["asked"], string]>([
    [["host"], "Chưa công bố đơn vị tổ chức."],
    [["audience"], "Chưa công bố dành cho ai."],
    [["place"], "Chưa công bố nơi."],
  ])("of an activity of which nothing is known, %j is answered: %s", (fields, first) => {
    expect(asked(week({ id: "a" }), "2024-10-01T09:00", { activities: ["a"], asked: fields }).text.split("\n")[1]).toBe(first);
  });

  test.each([
    ["2024-10-03T23:59", false],
    ["2024-10-04T00:00", true],
  ])("without an end, what is on 3 October is over at %s: %s", (now, over) => {
    const programme = week({ id: "a", date: "2024-10-03", time: "08:00" });
    expect(asked(programme, now, { activities: ["a"] }).text.endsWith("\nĐã kết thúc.")).toBe(over);
  });

  test("an end that is not announced is not guessed", () => {
    const programme = week({ id: "a", date: "2024-10-03", time: "08:00" });
    expect(asked(programme, "2024-10-01T09:00", { activities: ["a"], asked: ["duration"] }).text).toContain(
      "\nBắt đầu lúc 8:00. Chưa công bố giờ kết thúc.\n",
    );
    const days = week({ id: "a", date: "2024-10-03", until: "2024-10-05", time: "19:30" });
    const { text: said } = asked(days, "2024-10-01T09:00", { activities: ["a"], asked: ["duration"] });
    expect(said).toContain("\nBắt đầu lúc 19:30. Chưa công bố giờ kết thúc.\nTừ Thứ Năm, 03/10 đến Thứ Bảy, 05/10");
  });

  test("nothing is offered of what is over, nor of a list of many", () => {
    expect(asked(ward, "2024-10-04T09:00", { activities: ["khai-mac"] })).toMatchObject({ untold: [], offerReminder: [] });
    const all = ward.activities.map(({ id }) => id);
    expect(asked(ward, "2024-09-28T09:00", { activities: all })).toMatchObject({ untold: [], offerReminder: [] });
  });

  test.each([
    ["2026-10-01T07:59", ["khai-mac"]],
    ["2026-10-01T08:00", []],
  ])("at %s a reminder of the opening at 8:00 is offered: %j", (now, expected) => {
    expect(asked(sample, now, { activities: ["khai-mac"] }).offerReminder).toEqual(expected);
  });
});

describe("several activities", () => {
  test("two: each with all that was asked", () => {
    expect(asked(ward, "2024-10-01T17:45", { activities: ["be-mac", "khai-mac"], asked: ["date", "place"] }).text).toBe(
      text(
        "📅 Lễ khai mạc Tuần lễ học tập suốt đời năm 2024",
        "Thứ Năm, 03/10. Chưa công bố giờ.",
        "Nơi: Trường THCS Biên Giang",
        "",
        "Lễ tổng kết Tuần lễ học tập suốt đời năm 2024",
        "Chưa công bố ngày và giờ, trong tuần lễ từ 01/10 đến 07/10.",
        "Nơi: Trung tâm học tập cộng đồng phường Biên Giang",
      ),
    );
  });

  test("three to five: each by its title, only with what was asked", () => {
    const three = ["lop-dien-thoai", "ke-chuyen", "ve-tranh"];
    expect(asked(sample, "2026-09-28T09:00", { activities: three, asked: ["closes"] }).text).toBe(
      text(
        "📅 Lớp sử dụng điện thoại thông minh cho người cao tuổi",
        "Hạn đăng ký: 17:00, Thứ Năm, 01/10.",
        "",
        "Cuộc thi kể chuyện theo sách",
        "Hạn đăng ký: 11:00, Thứ Bảy, 03/10.",
        "",
        'Cuộc thi vẽ tranh "Cuốn sách em yêu"',
        "Hạn đăng ký: 17:00, Thứ Bảy, 03/10.",
      ),
    );
  });

  test("four that one name fits: which there are, and which is meant is asked", () => {
    const four = ["lop-dien-thoai", "an-toan-mang-phu-huynh", "an-toan-mang-hoc-sinh", "dich-vu-cong"];
    const { text: said } = asked(sample, "2026-09-28T09:00", { activities: four, asked: ["closes"], named: true });
    expect(said).toMatch(/^📅 Có 4 hoạt động:\n/);
    expect(said.match(/^• .*Lớp /gm)).toHaveLength(4);
    expect(said.endsWith("\nBạn hỏi hoạt động nào ạ? Xin chọn ở dưới, hoặc nhắn tên hoạt động.")).toBe(true);
    expect(said).not.toContain("Hạn đăng ký");
    // Of a day, or of a kind, all are told: none of them is meant alone.
    expect(asked(sample, "2026-09-28T09:00", { activities: four, asked: ["closes"] }).text).toContain("Hạn đăng ký");
  });

  test("what is the same of all is said once, above their titles", () => {
    const undated = ["tap-huan-internet", "cong-dan-so", "be-mac"];
    expect(asked(ward, "2024-10-01T09:00", { activities: undated, asked: ["date"] }).text).toBe(
      text(
        "ℹ️ Chưa công bố ngày và giờ, trong tuần lễ từ 01/10 đến 07/10.",
        "• Tập huấn kỹ năng tìm kiếm và khai thác thông tin trên internet an toàn, hiệu quả",
        "• Sân chơi, diễn đàn và cuộc thi về cộng đồng số, công dân số",
        "• Lễ tổng kết Tuần lễ học tập suốt đời năm 2024",
      ),
    );
  });

  test("“có gì” of three and more asks which there are, not what happens in each", () => {
    const three = ["lop-dien-thoai", "ke-chuyen", "ve-tranh"];
    const { text: said } = asked(sample, "2026-09-28T09:00", { activities: three, asked: ["description"] });
    expect(said).toContain("\n\nCuộc thi kể chuyện theo sách\nChủ nhật, 04/10, 8:00–11:00\nNơi: Trường Tiểu học Sông Xanh\n\n");
    const day = asked(sample, "2026-09-28T09:00", {
      activities: ["ke-chuyen", "ve-tranh", "van-nghe"],
      days: ["2026-10-04"],
      asked: ["description"],
    });
    expect(day.text).toMatch(/^📅 Chủ nhật, 04\/10:\n• 8:00–11:00 /);
  });

  test("the whole programme: a list that fits into one message, without places and ends", () => {
    const all = sample.activities.map(({ id }) => id);
    const { text: list } = asked(sample, "2026-09-28T09:00", { activities: all });
    expect(list.length).toBeLessThanOrEqual(900);
    for (const { title } of sample.activities) expect(list).toContain(title);
    expect(list).toMatch(/^📅 Có 14 hoạt động:\n\nNhiều ngày:\n/);
    expect(list).toContain("\n\nThứ Tư, 07/10:\n• 15:30 Lễ tổng kết và trao giải");
  });

  test("five hundred: as many as fit, and it is said that there are more", () => {
    const programme = week(...Array.from({ length: 500 }, (_, index) => ({ id: `${index}`, date: "2024-10-03", time: "08:00" })));
    const { text: list } = asked(programme, "2024-10-01T09:00", { activities: programme.activities.map(({ id }) => id) });
    expect(list.length).toBeLessThanOrEqual(900);
    expect(list).toMatch(/\n… và các hoạt động khác\. Xem đủ: nhắn \/lich$/);
  });

  test("what is over is marked, or said of all at once", () => {
    const day = { days: ["2026-10-04"], activities: ["ke-chuyen", "ve-tranh", "van-nghe"] };
    expect(asked(sample, "2026-10-04T12:00", day).text).toBe(
      text(
        "📅 Hôm nay (Chủ nhật, 04/10):",
        "• 8:00–11:00 Cuộc thi kể chuyện theo sách, Trường Tiểu học Sông Xanh (đã kết thúc)",
        '• 14:00–16:30 Cuộc thi vẽ tranh "Cuốn sách em yêu", Sân Trường Tiểu học Sông Xanh',
        '• 19:30–21:30 Đêm văn nghệ "Học không bao giờ muộn", Sân Nhà văn hóa phường Sông Xanh',
      ),
    );
    const nextDay = asked(sample, "2026-10-05T08:00", day).text;
    expect(nextDay).toMatch(/^📅 Hôm qua \(Chủ nhật, 04\/10\):\n/);
    expect(nextDay).toMatch(/\nCác hoạt động này đã kết thúc\.$/);
    expect(nextDay.match(/đã kết thúc/g)).toHaveLength(1);
  });
});

describe("days", () => {
  test("a weekend: each day under its name", () => {
    const { text: weekend } = asked(sample, "2026-09-30T08:00", {
      days: ["2026-10-03", "2026-10-04"],
      activities: ["goc-doc", "ke-chuyen"],
    });
    expect(weekend).toBe(
      text(
        "📅 Thứ Bảy, 03/10:",
        "• 15:00–18:00 Góc đọc cộng đồng và đổi sách, Công viên Bờ Sông",
        "",
        "Chủ nhật, 04/10:",
        "• 8:00–11:00 Cuộc thi kể chuyện theo sách, Trường Tiểu học Sông Xanh",
        "• 15:00–18:00 Góc đọc cộng đồng và đổi sách, Công viên Bờ Sông",
      ),
    );
  });

  test("a part of a day is named", () => {
    const tomorrow = { days: ["2026-10-04"], part: "evening", activities: ["van-nghe"] } as const;
    expect(asked(sample, "2026-10-03T08:00", tomorrow).text).toMatch(/^📅 Ngày mai \(Chủ nhật, 04\/10\), buổi tối:\n• 19:30/);
  });

  test("another day than the activity's is put right", () => {
    const wrong = { days: ["2024-10-04"], activities: ["khai-mac"], asked: ["date"] } as const;
    expect(asked(ward, "2024-10-01T08:00", wrong).text).toContain(
      "\nKhông diễn ra vào Thứ Sáu, 04/10.\nThứ Năm, 03/10. Chưa công bố giờ.\n",
    );
    for (const harmless of [["2024-10-03"], ["2024-09-30"], ["2024-10-04", "2024-10-05"]]) {
      expect(asked(ward, "2024-10-01T08:00", { ...wrong, days: harmless }).text).not.toContain("Không diễn ra");
    }
  });

  test.each<[string, Partial<Question>, RegExp]>([
    [
      "2024-10-02T13:00",
      { days: ["2024-10-10"] },
      /^📅 Thứ Năm, 10\/10: ngoài tuần lễ \(từ 01\/10 đến 07\/10\), không có hoạt động nào\.$/,
    ],
    ["2024-10-07T19:00", { days: ["2024-10-08"] }, /^📅 Ngày mai \(Thứ Ba, 08\/10\): ngoài tuần lễ/],
    ["2024-10-02T13:00", { days: ["2024-10-03"] }, /^📅 Ngày mai \(Thứ Năm, 03\/10\): không có hoạt động như vậy\./],
    ["2024-10-02T13:00", {}, /^ℹ️ Không thấy hoạt động như vậy trong chương trình\./],
    ["2024-10-09T09:00", {}, /^ℹ️ Tuần lễ đã kết thúc ngày 07\/10/],
  ])("at %s, %j finds nothing, kindly", (now, question, expected) => {
    expect(asked(ward, now, question).text).toMatch(expected);
  });
});

describe("the week itself", () => {
  test.each<[Question["asked"], string]>([
    [["theme"], "Chủ đề: Phát triển văn hóa đọc thúc đẩy học tập suốt đời"],
    [["date"], "Diễn ra từ 01/10 đến 07/10. Tuần lễ chưa bắt đầu."],
    [["organiser"], "Đơn vị tổ chức: UBND phường Biên Giang"],
    [["purpose"], `Mục đích: ${ward.purpose}`],
    [["place"], "Mỗi hoạt động có giờ và nơi riêng. Xem lịch: nhắn /lich"],
    [[], "Tuần lễ hưởng ứng học tập suốt đời năm 2024"],
  ])("%j is answered: %s", (fields, first) => {
    expect(asked(ward, "2024-09-28T09:00", { intent: "about", asked: fields }).text.split("\n")[0]).toBe(first);
  });

  test.each([
    ["2024-09-30T23:59", "chưa bắt đầu"],
    ["2024-10-01T00:00", "đang diễn ra"],
    ["2024-10-07T23:59", "đang diễn ra"],
    ["2024-10-08T00:00", "đã kết thúc"],
  ])("at %s it %s", (now, state) => {
    expect(asked(ward, now, { intent: "about", asked: ["date"] }).text).toContain(`Tuần lễ ${state}.`);
  });

  test("a purpose that is not written down is not made up", () => {
    expect(asked(week(), "2024-10-01T09:00", { intent: "about", asked: ["purpose"] }).text).toMatch(/^Chưa công bố mục đích\.\n/);
  });
});

describe("whom to ask", () => {
  const contact = (programme: Programme, fields: Question["asked"]) =>
    asked(programme, "2026-10-01T09:00", { intent: "contact", asked: fields }).text;

  test.each<[Question["asked"], string]>([
    [["phone"], "Điện thoại: 024 0000 1234"],
    [["email"], "Email: hoctap@songxanh.example"],
    [["hours"], "Giờ làm việc: thứ Hai đến thứ Sáu, 8:00–11:30 và 13:30–17:00"],
    [["address"], "Địa chỉ: Số 5 ngõ 18 đường Bờ Sông, phường Sông Xanh"],
    [["office"], "Nơi liên hệ: Trung tâm học tập cộng đồng phường Sông Xanh"],
  ])("%j is answered: %s", (fields, first) => {
    const lines = contact(sample, fields).split("\n");
    expect(lines[0]).toBe(first);
    expect(lines).toHaveLength(5);
  });

  test("what is not known is said, and then what is", () => {
    expect(contact(ward, ["phone"])).toBe("Chưa công bố số điện thoại.\nNơi liên hệ: Trung tâm học tập cộng đồng phường Biên Giang");
    expect(contact(week(), [])).toBe("Chưa công bố nơi liên hệ.\nĐơn vị tổ chức: UBND phường Thử");
  });
});

describe("what the bot does", () => {
  test.each<[Question["intent"], string]>([
    ["remind", "/nhac"],
    ["cancel", "/nhac"],
    ["recommend", "/sach"],
    ["books", "/sach"],
    ["pledge", "/camket"],
    ["progress", "/doc"],
    ["privacy", "/dulieu"],
    ["help", "/help"],
  ])("%s names %s", (intent, command) => {
    for (const words of [vi, en]) expect(asked(sample, "2026-09-28T09:00", { intent }, words).text).toContain(command);
  });

  test.each<Question["intent"]>(["remind", "signup", "cancel"])("%s names the activities that were named", (intent) => {
    const { text: said } = asked(sample, "2026-09-28T09:00", { intent, activities: ["ve-tranh", "ke-chuyen"] });
    expect(said).toContain("Cuộc thi kể chuyện theo sách");
    expect(said).toContain('Cuộc thi vẽ tranh "Cuốn sách em yêu"');
  });

  test("signing up: until when, for how many; not needed; closed; over", () => {
    const signup = (activity: string, now: string) => asked(sample, now, { intent: "signup", activities: [activity] }).text;
    expect(signup("ve-tranh", "2026-10-01T09:00")).toContain("\nNhận 80 người.\nHạn đăng ký: 17:00, Thứ Bảy, 03/10.\n");
    expect(signup("van-nghe", "2026-10-01T09:00")).toContain('“Đêm văn nghệ "Học không bao giờ muộn"” không cần đăng ký trước.');
    expect(signup("ve-tranh", "2026-10-03T16:59")).toContain("Hạn đăng ký");
    expect(signup("ve-tranh", "2026-10-03T17:00")).toMatch(/\nĐã hết hạn đăng ký /);
    expect(signup("ve-tranh", "2026-10-05T09:00")).toContain("đã kết thúc nên không nhận đăng ký nữa");
  });

  test("a reminder of what is over", () => {
    expect(asked(sample, "2026-10-02T09:00", { intent: "remind", activities: ["khai-mac"] }).text).toContain("không còn gì để nhắc");
  });

  test("what is not known here: said, with what can be asked and whom", () => {
    expect(asked(ward, "2024-10-01T06:10", { intent: "none" }).text).toBe(
      text(
        "ℹ️ Xin lỗi, ở đây không có thông tin này.",
        "Có thể hỏi về lịch, giờ, nơi và nội dung các hoạt động của tuần lễ, ví dụ: “Mai có gì?”",
        "Cần gặp người, xin liên hệ: Trung tâm học tập cộng đồng phường Biên Giang.",
      ),
    );
  });
});

test("whatever is asked, of one, two, five or all, in both languages: an answer of at most 900 characters that names up to five", () => {
  const sparse = week({ id: "a" }, { id: "b", date: "2024-10-03", description: "Rất dài. ".repeat(300), place: "Nơi xa ".repeat(40) });
  const dates = { "2024": "2024-10-03T10:00", "2026": "2026-10-03T10:00" };
  let answers = 0;
  for (const programme of [ward, sample, sparse]) {
    const ids = programme.activities.map(({ id }) => id);
    for (const words of [vi, en]) {
      for (const intent of intents) {
        for (const field of [undefined, ...askedFields]) {
          for (const activities of [[], ids.slice(0, 1), ids.slice(-2), ids.slice(0, 5), ids]) {
            const now = programme.starts.startsWith("2024") ? dates["2024"] : dates["2026"];
            const { text: said } = asked(programme, now, { intent, activities, asked: field ? [field] : [] }, words);
            answers++;
            expect(said.length).toBeGreaterThan(10);
            expect(said.length).toBeLessThanOrEqual(900);
            expect(said).not.toMatch(/undefined|[{}]/);
            if (activities.length > 5 || !["schedule", "signup", "remind"].includes(intent)) continue;
            for (const { id, title } of programme.activities) if (activities.includes(id)) expect(said).toContain(title);
          }
        }
      }
    }
  }
  expect(answers).toBe(3 * 2 * intents.length * (askedFields.length + 1) * 5);
});
