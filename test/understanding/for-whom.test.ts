import { describe, expect, test } from "@jest/globals";
import { meaningOf } from "./asking.ts";

const forPupils = ["khai-mac", "tai-nguyen-mo", "tap-huan-internet", "cong-dan-so", "sach-hay"];
const forEveryone = ["khai-mac", "tai-nguyen-mo"];

describe("for whom it is: those whom the programme names, else a group that holds them, else everyone", () => {
  test.each([
    ["sample-full", "con tôi 7 tuổi đi được gì", ["ke-chuyen", "ve-tranh"]],
    ["sample-full", "cháu 12 tuổi tham gia được gì", ["an-toan-mang-hoc-sinh", "ve-tranh"]],
    ["sample-full", "bà tôi 70 tuổi có đi được hoạt động nào", ["lop-dien-thoai"]],
    ["bien-giang-2024", "con tôi 7 tuổi đi được gì", forPupils],
    ["bien-giang-2024", "học sinh tiểu học có gì", forPupils],
    ["bien-giang-2024", "Người cao tuổi có hoạt động nào tham gia được ạ?", forEveryone],
    ["bien-giang-2024", "tôi 30 tuổi đi được gì", forEveryone],
  ])("%s: %s", (programme, sentence, activities) => {
    expect(meaningOf(programme, "2024-09-30T09:00:00+07:00", sentence).activities).toEqual(activities);
  });
});
