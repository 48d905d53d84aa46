import { describe, expect, test } from "@jest/globals";
import { meaningOf } from "./asking.ts";

// The programme of Sông Xanh is from Thursday 01/10/2026 to Wednesday 07/10/2026.
const friday = "2026-10-02T09:00:00+07:00";

describe("the days that a question asks about", () => {
  test.each([
    ["hôm nay có gì", ["2026-10-02"]],
    ["hnay có j", ["2026-10-02"]],
    ["mai có gì", ["2026-10-03"]],
    ["ngay mai co gi khong", ["2026-10-03"]],
    ["ngày kia có gì", ["2026-10-04"]],
    ["mốt có gì coi hông", ["2026-10-04"]],
    ["ngày mốt có gì", ["2026-10-04"]],
    ["hôm qua có gì", ["2026-10-01"]],
    ["thứ bảy với chủ nhật này có gì", ["2026-10-03", "2026-10-04"]],
    ["hôm qua qua rồi, vậy mai có những gì", ["2026-10-03"]],
    ["bữa kia có gì", ["2026-09-30"]],
    ["bữa ni có chi không", ["2026-10-02"]],
    ["thứ hai có gì", ["2026-10-05"]],
    ["t7 có gì", ["2026-10-03"]],
    ["cn có gì", ["2026-10-04"]],
    ["chu nhat co gi", ["2026-10-04"]],
    ["thứ tư tuần này có gì", ["2026-09-30"]],
    ["thứ tư tuần sau có gì", ["2026-10-07"]],
    ["thứ tư tới có gì", ["2026-10-07"]],
    ["thứ sáu này có gì", ["2026-10-02"]],
    ["thứ sáu tới có gì", ["2026-10-09"]],
    ["cuối tuần này có gì", ["2026-10-03", "2026-10-04"]],
    ["cuối tuần có gì", ["2026-10-03", "2026-10-04"]],
    ["cuối tuần sau có gì", ["2026-10-10", "2026-10-11"]],
    ["ngày đầu tiên có gì", ["2026-10-01"]],
    ["ngày cuối có gì", ["2026-10-07"]],
    ["hai ngày cuối có gì", ["2026-10-06", "2026-10-07"]],
    ["ngày thứ hai của tuần lễ có gì", ["2026-10-02"]],
    ["3/10 có gì", ["2026-10-03"]],
    ["3-10 có gì", ["2026-10-03"]],
    ["03/10/2026 có gì", ["2026-10-03"]],
    ["ngày 3.10 có gì", ["2026-10-03"]],
    ["mùng 3 có gì", ["2026-10-03"]],
    ["ngày mồng ba có gì", ["2026-10-03"]],
    ["ngày ba tháng mười có gì", ["2026-10-03"]],
    ["ngày 3 có gì", ["2026-10-03"]],
    ["2/10 và 4/10 có gì", ["2026-10-02", "2026-10-04"]],
    ["từ 3 đến 5/10 có gì", ["2026-10-03", "2026-10-04", "2026-10-05"]],
    ["thứ năm mùng 1 có gì", ["2026-10-01"]],
    ["what is on tomorrow", ["2026-10-03"]],
    ["anything on October 4?", ["2026-10-04"]],
    ["anything on the 5th of October?", ["2026-10-05"]],
    ["what is on this Sunday", ["2026-10-04"]],
  ])("%s", (sentence, days) => {
    expect(meaningOf("sample-full", friday, sentence).days).toEqual(days);
  });

  test.each([
    "năm nay chủ đề là gì",
    "tôi muốn hỏi khai mạc ở đâu",
    "mỗi ngày 20 phút",
    "cô Mai dạy lớp nào",
    "khai mạc ngày nào",
    "lần thứ hai mình hỏi rồi",
  ])("%s: none", (sentence) => {
    expect(meaningOf("sample-full", friday, sentence).days).toEqual([]);
  });

  test("today is the programme's, wherever the clock stands", () => {
    // 23:30 in London on the 1st is 05:30 in Hà Nội on the 2nd.
    expect(meaningOf("sample-full", "2026-10-01T23:30:00+01:00", "hôm nay có gì").days).toEqual(["2026-10-02"]);
  });
});

describe("the part of the day", () => {
  test.each([
    ["sáng mai có gì", "morning"],
    ["chiều t7 có gì", "afternoon"],
    ["tối nay có gì", "evening"],
    ["toi nay co gi", "evening"],
    ["buổi tối thứ hai có gì", "evening"],
    ["tôi muốn biết mai có gì", undefined],
    ["toi hoi mai co gi", undefined],
  ])("%s: %s", (sentence, part) => {
    expect(meaningOf("sample-full", friday, sentence).part).toBe(part);
  });

  test.each([
    ["chiều chủ nhật có gì", ["trung-bay-sach", "goc-doc", "ve-tranh"]],
    ["tối chủ nhật có gì", ["van-nghe"]],
    ["tối nay có lớp nào", []],
    ["tối thứ hai có lớp nào", ["dich-vu-cong"]],
  ])("%s: only what is on then", (sentence, activities) => {
    const found = meaningOf("sample-full", friday, sentence);
    expect(found.intent).toBe("schedule");
    expect(found.activities).toEqual(expect.arrayContaining([...activities]));
    expect(found.activities).toHaveLength(activities.length);
  });
});
