import { expect, test } from "@jest/globals";
import { timeOfDay } from "../../src/conversations/engine/time-of-day.ts";

test.each([
  ["8:00", "08:00"],
  ["08:30", "08:30"],
  ["8.30", "08:30"],
  ["8h", "08:00"],
  ["8h30", "08:30"],
  ["8 h 30", "08:30"],
  ["8 giờ", "08:00"],
  ["8 giờ 15", "08:15"],
  ["8 giờ rưỡi", "08:30"],
  ["8g30", "08:30"],
  ["2 giờ chiều", "14:00"],
  ["2 giờ rưỡi chiều", "14:30"],
  ["2h30 chiều", "14:30"],
  ["7 gio toi", "19:00"],
  ["19:30", "19:30"],
  ["bắt đầu lúc 7:30 sáng ạ", "07:30"],
  ["2 pm", "14:00"],
  ["2:30 p.m.", "14:30"],
  ["12 am", "00:00"],
  ["12h trưa", "12:00"],
])("“%s” is %s", (typed, time) => {
  expect(timeOfDay(typed)).toEqual({ value: time });
});

test.each(["", "chiều", "25:00", "8:75", "tám giờ", "ngày 3/10", "100"])("“%s” is no time of day", (typed) => {
  expect(timeOfDay(typed)).toEqual({ refused: "typed-time" });
});
