import { describe, expect, test } from "@jest/globals";
import { activityInFull, activityLine, ceremonies, daySchedule, weekSchedule } from "../../src/wording/schedule.ts";
import { readWording } from "../../src/wording/wording.ts";
import { activityOf, programmeOf, week } from "./programmes.ts";

const { vi, en } = readWording("locales");
const ward = programmeOf("bien-giang-2024");
const sample = programmeOf("sample-full");
const text = (...lines: string[]) => lines.join("\n");

describe("one activity in full", () => {
  test("all that the programme says", () => {
    expect(activityInFull(activityOf(sample, "lop-dien-thoai"), sample, vi)).toBe(
      text(
        "📅 Lớp sử dụng điện thoại thông minh cho người cao tuổi",
        "Thứ Sáu, 02/10, 14:00–16:00",
        "Nơi: Phòng 1, Trung tâm học tập cộng đồng phường (Số 5 ngõ 18 đường Bờ Sông)",
        "Dành cho: Người cao tuổi",
        "Đơn vị tổ chức: Đoàn Thanh niên phường",
        "Nội dung: Gọi video, nhắn tin, nhận biết tin giả. Người học mang theo điện thoại của mình. Miễn phí.",
        "Cần đăng ký: nhắn /dangky, hoặc hỏi Trung tâm học tập cộng đồng phường Sông Xanh, 024 0000 1234.",
        "Nhận 30 người.",
        "Hạn đăng ký: 17:00, Thứ Năm, 01/10.",
      ),
    );
  });

  test("what is not announced is said at once, with what is known", () => {
    expect(activityInFull(activityOf(ward, "khai-mac"), ward, vi)).toContain(
      "\nThứ Năm, 03/10. Chưa công bố giờ.\nNơi: Trường THCS Biên Giang\n",
    );
    expect(activityInFull(activityOf(ward, "be-mac"), ward, vi)).toBe(
      text(
        "📅 Lễ tổng kết Tuần lễ học tập suốt đời năm 2024",
        "Chưa công bố ngày và giờ, trong tuần lễ từ 01/10 đến 07/10.",
        "Nơi: Trung tâm học tập cộng đồng phường Biên Giang",
        "Nội dung: Khen thưởng những điển hình tiên tiến dạy tốt, học tốt, tổ chức hoạt động tốt.",
      ),
    );
  });

  test.each([
    [{}, "Chưa công bố ngày và giờ, trong tuần lễ từ 01/10 đến 07/10.\nChưa công bố nơi."],
    [{ time: "08:00" }, "8:00. Chưa công bố ngày.\nChưa công bố nơi."],
    [{ date: "2024-10-03", time: "08:00" }, "Thứ Năm, 03/10, 8:00\nChưa công bố nơi."],
    [{ date: "2024-10-01", until: "2024-10-07" }, "Từ Thứ Ba, 01/10 đến Thứ Hai, 07/10. Chưa công bố giờ.\nChưa công bố nơi."],
    [
      { date: "2024-10-01", until: "2024-10-02", time: "19:00", end_time: "20:30", place: "Nhà văn hóa" },
      "Từ Thứ Ba, 01/10 đến Thứ Tư, 02/10, 19:00–20:30 mỗi ngày\nNơi: Nhà văn hóa",
    ],
    [{ date: "2024-10-03", time: "08:00", address: "Số 1" }, "Thứ Năm, 03/10, 8:00\nNơi: Số 1"],
  ])("%j", (fields, expected) => {
    const programme = week({ id: "a", ...fields });
    expect(activityInFull(activityOf(programme, "a"), programme, vi)).toBe(`📅 Hoạt động a\n${expected}`);
  });

  test("a description of a whole page does not make a message of a whole page", () => {
    const programme = week({ id: "a", description: "Rất dài. ".repeat(400), audience: "Mọi người" });
    const full = activityInFull(activityOf(programme, "a"), programme, vi);
    expect(full.length).toBeLessThanOrEqual(900);
    expect(full).toContain("Dành cho: Mọi người");
  });

  test("in English", () => {
    expect(activityInFull(activityOf(ward, "khai-mac"), ward, en)).toMatch(
      /^📅 Lễ khai mạc .*\nThursday, 03\/10\. The time is not announced yet\.\nPlace: Trường THCS Biên Giang\n/,
    );
  });
});

describe("a day", () => {
  const day = (on: string, today: string, programme = sample) =>
    daySchedule(
      on,
      programme.activities.filter(({ date, until }) => date && date <= on && on <= (until ?? date)),
      programme,
      today,
      vi,
    );

  test("by the hour, with the places", () => {
    expect(day("2026-10-07", "2026-10-06")).toEqual([
      text(
        "📅 Ngày mai (Thứ Tư, 07/10):",
        '• 6:30–6:45 Chuyên mục phát thanh "Mỗi ngày một trang sách", Hệ thống loa truyền thanh của phường',
        "• 15:30–17:00 Lễ tổng kết và trao giải, Hội trường Nhà văn hóa phường Sông Xanh",
      ),
    ]);
  });

  test("those without an hour stand at the end, and it is said why", () => {
    const programme = week(
      { id: "không-giờ", date: "2024-10-03" },
      { id: "chiều", date: "2024-10-03", time: "14:00" },
      { id: "sáng", date: "2024-10-03", time: "08:00" },
    );
    expect(day("2024-10-03", "2024-10-01", programme)).toEqual([
      text("📅 Thứ Năm, 03/10:", "• 8:00 Hoạt động sáng", "• 14:00 Hoạt động chiều", "Chưa công bố giờ:", "• Hoạt động không-giờ"),
    ]);
  });

  test("with nothing: what has no date yet may still come", () => {
    const programme = week({ id: "a" });
    expect(day("2024-10-03", "2024-10-03", programme)).toEqual([
      text("📅 Hôm nay (Thứ Năm, 03/10): không có hoạt động nào trong lịch.", "1 hoạt động chưa công bố ngày. Xem cả tuần: nhắn /lich"),
    ]);
    expect(day("2024-10-03", "2024-10-03", week())).toEqual([
      text("📅 Hôm nay (Thứ Năm, 03/10): không có hoạt động nào trong lịch.", "Xem các ngày khác: nhắn /lich"),
    ]);
  });

  test.each(["2024-09-30", "2024-10-08"])("outside the week: %s", (outside) => {
    expect(day(outside, "2024-10-03", ward)).toEqual([
      expect.stringMatching(/^📅 [^:]+: ngoài tuần lễ \(từ 01\/10 đến 07\/10\), không có hoạt động nào\.$/),
    ]);
  });

  test("with forty activities: several messages, nothing lost", () => {
    const programme = week(
      ...Array.from({ length: 40 }, (_, index) => ({
        id: `${index}`,
        title: `Lớp học buổi tối số ${index}`,
        date: "2024-10-03",
        time: "19:00",
        place: "Nhà văn hóa phường",
      })),
    );
    const pages = day("2024-10-03", "2024-10-01", programme);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.length).toBeLessThanOrEqual(900);
    expect(pages.join("\n").match(/• 19:00/g)).toHaveLength(40);
  });
});

test("a line of a list", () => {
  expect(activityLine(activityOf(sample, "ve-tranh"), vi)).toBe(
    '• 14:00–16:30 Cuộc thi vẽ tranh "Cuốn sách em yêu", Sân Trường Tiểu học Sông Xanh',
  );
  expect(activityLine(activityOf(ward, "khai-mac"), vi)).toBe("• Lễ khai mạc Tuần lễ học tập suốt đời năm 2024, Trường THCS Biên Giang");
  expect(activityLine(activityOf(ward, "be-mac"), vi, { withPlace: false })).toBe("• Lễ tổng kết Tuần lễ học tập suốt đời năm 2024");
});

describe("the whole week", () => {
  test.each([["bien-giang-2024", ward] as const, ["sample-full", sample] as const])(
    "%s: every activity once, in messages of at most 900",
    (_, programme) => {
      const pages = weekSchedule(programme, vi);
      for (const page of pages) expect(page.length).toBeLessThanOrEqual(900);
      const whole = pages.join("\n");
      for (const { title } of programme.activities) expect(whole.split(title)).toHaveLength(2);
    },
  );

  test("what lasts several days, each day, and what has no date yet", () => {
    const programme = week(
      { id: "sau", date: "2024-10-04", time: "08:00", place: "Thư viện" },
      { id: "mãi", date: "2024-10-01", until: "2024-10-07", time: "08:00", end_time: "17:00" },
      { id: "chưa" },
      { id: "trước", date: "2024-10-03" },
      { id: "chiều", date: "2024-10-03", time: "14:00" },
    );
    expect(weekSchedule(programme, vi)).toEqual([
      text(
        "📅 Tuần lễ học tập, từ 01/10 đến 07/10",
        "\nNhiều ngày:",
        "• Hoạt động mãi: từ 01/10 đến 07/10, 8:00–17:00",
        "\nThứ Năm, 03/10:",
        "• 14:00 Hoạt động chiều",
        "• Hoạt động trước (chưa công bố giờ)",
        "\nThứ Sáu, 04/10:",
        "• 8:00 Hoạt động sau, Thư viện",
        "\nChưa công bố ngày:",
        "• Hoạt động chưa",
      ),
    ]);
  });

  test("of an empty programme", () => {
    expect(weekSchedule(week(), vi)).toEqual(["📅 Tuần lễ học tập, từ 01/10 đến 07/10\nChưa công bố hoạt động nào."]);
  });
});

test("the ceremonies: when and where, and what is not announced yet", () => {
  expect(ceremonies(ward, vi)).toBe(
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
  expect(ceremonies(week(), vi)).toBe("📅 Chưa công bố lễ khai mạc và lễ tổng kết.");
});
