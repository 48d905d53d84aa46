import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { eventually } from "../eventually.ts";
import { Stage, type Participant } from "../stage.ts";
import { play } from "../transcript.ts";

const signUp = (whom: "1" | "2", said: string) => `
  > đăng ký sân chơi công dân số
  < cho ai
  > ${whom}
  < Tên
  > ${said}
  < …
  > Bỏ qua
  < Đúng chưa
  > 1
  < Đã đăng ký
`;

describe("people who may be one", () => {
  let stage: Stage;
  let officer: Participant;
  beforeAll(async () => {
    stage = await Stage.open({ staff: "70000001" });
    officer = await stage.enter("telegram");
  });
  afterAll(() => stage.close());

  test("are shown to staff one pair at a time, and only they decide; both places are told, and either can part them", async () => {
    const [one, other, namesake] = [await stage.enter("zalo"), await stage.enter("web"), await stage.enter("web")];
    await play("> /trungten\n< Việc này dành cho cán bộ", stage, one);
    await play(signUp("1", "Nguyễn Thị Hoa, tổ 5"), stage, one);
    await play(signUp("1", "nguyen thi hoa, Tổ 05"), stage, other);
    await play(signUp("1", "Nguyễn Thị Hoa, tổ 6"), stage, namesake);
    await play(
      `
      > /baocao
      < 3 người, 3 lượt
      > /trungten
      < (còn 1 cặp):\\n1. Nguyễn Thị Hoa, tổ 5 – Zalo. Đăng ký: Sân chơi
      `,
      stage,
      officer,
    );
    expect(officer.heard().at(-1)?.text).toContain("2. nguyen thi hoa, Tổ 05 – trang web. Đăng ký: Sân chơi");
    expect(officer.heard().at(-1)?.text).toContain("Giống nhau: họ tên, tổ, lớp");
    await play("[Cùng một người]\n< Đã nối thành một người\n< Không có cặp nào cần xem\n> /baocao\n< 2 người, 2 lượt", stage, officer);
    const told = () => [one, other].every((person) => person.heard().at(-1)?.text.startsWith("🔗 Cán bộ phường đã nối") ?? false);
    await eventually(told);
    expect(told()).toBe(true);
    await play("> /dangky\n< Nguyễn Thị Hoa", stage, other);
    await play(
      `
      > /trungten
      < Không có cặp nào [Đã nối gần đây]
      [Đã nối gần đây]
      < Nguyễn Thị Hoa: nối thành một người [1. Tách lại: Nguyễn Thị Hoa]
      [1. Tách lại: Nguyễn Thị Hoa]
      < Đã tách lại thành hai người
      > /baocao
      < 3 người, 3 lượt
      `,
      stage,
      officer,
    );
    await play("> /dangky\n< nguyen thi hoa", stage, other);

    await play(
      `
      > /trungten
      < còn 1 cặp
      [Hai người khác nhau]
      < sẽ không hỏi lại
      > /trungten
      < Không có cặp nào
      [Hỏi lại cặp này]
      < còn 1 cặp
      [Cùng một người]
      < Đã nối thành một người
      < Không có cặp nào
      `,
      stage,
      officer,
    );
    await eventually(told);
    await play("[Tách ra]\n< Đã tách trang web ra\n> /dangky\n< Nguyễn Thị Hoa", stage, one);
    await play("> /nhanvien\n< …\n[Nhật ký]\n< …", stage, officer);
    expect(officer.heard().at(-1)?.text).toMatch(/nối hai người là một \(số \d+ vào số \d+\)[\s\S]*coi số \d+ và số \d+ là hai người[\s\S]*tách lại hai người đã nối/);
  });

  test("a child of two guardians is counted once, and both keep its sign-up", async () => {
    const [mother, grandmother] = [await stage.enter("web"), await stage.enter("zalo")];
    await play(signUp("2", "bé Minh, lớp 3A"), stage, mother);
    await play(signUp("2", "Minh, 3a"), stage, grandmother);
    await play("> /baocao\n< 5 người, 5 lượt\n> /trungten\n< …\n", stage, officer);
    if (!officer.heard().at(-1)?.text.includes("Minh")) await play("[Để sau]\n< Minh", stage, officer);
    await play("[Cùng một người]\n< Từ nay đếm là một người\n< …\n> /baocao\n< 4 người, 5 lượt", stage, officer);
    await play("> /dangky\n< Minh", stage, mother);
    await play("> /dangky\n< Minh", stage, grandmother);
    await play("> /trungten\n< …\n[Đã nối gần đây]\n< người được đăng ký hộ, đếm là một\n[1. Tách lại: Minh]\n< Đã tách lại\n> /baocao\n< 5 người, 5 lượt", stage, officer);
  });
});
