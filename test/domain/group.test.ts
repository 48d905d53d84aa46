import { expect, test } from "@jest/globals";
import { groupKey } from "../../src/domain/group.ts";
import type { Group } from "../../src/domain/programme.ts";

const groups: readonly Group[] = [
  { id: "tdp-5", name: "Tổ dân phố số 5", kind: "residential" },
  { id: "thcs", name: "Trường THCS Biên Giang", kind: "school" },
];

test.each([
  ["tdp-5", "tdp-5"],
  ["Tổ dân phố số 5", "tdp-5"],
  ["tổ 5", "tdp-5"],
  ["TDP 05", "tdp-5"],
  ["truong thcs bien giang", "thcs"],
  ["lớp 6A, Trường THCS Biên Giang", "thcs"],
  ["Tổ 6", "to-6"],
  ["Tổ dân phố 6", "to-6"],
  ["Câu lạc bộ Hoa Sen", "cau-lac-bo-hoa-sen"],
])("%s is counted as %s", (typed, key) => expect(groupKey(typed, groups)).toBe(key));
