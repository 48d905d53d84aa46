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
    expect(officer.heard().at(-1)?.text).toMatch(
      /nối hai người là một \(số \d+ vào số \d+\)[\s\S]*coi số \d+ và số \d+ là hai người[\s\S]*tách lại hai người đã nối/,
    );
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
    await play(
      "> /trungten\n< …\n[Đã nối gần đây]\n< người được đăng ký hộ, đếm là một\n[1. Tách lại: Minh]\n< Đã tách lại\n> /baocao\n< 5 người, 5 lượt",
      stage,
      officer,
    );
  });

  test("a telephone that Telegram vouches for joins two accounts when both are agreed to; with one whom staff entered, they decide", async () => {
    const [old, now] = [await stage.enter("telegram"), await stage.enter("telegram")];
    const idOf = ({ address }: Participant) => address.split(":")[1] ?? "";
    /** Shares a contact, and gives what the bot says to it. */
    const share = async (person: Participant, of: Participant, phone_number: string) => {
      const heard = person.heard().length;
      await stage.telegram.person(idOf(person)).sends({ contact: { phone_number, first_name: "Lan", user_id: Number(idOf(of)) } });
      await eventually(() => person.heard().length > heard);
      return person.heard().at(-1)?.text;
    };
    await play("> đăng ký sân chơi công dân số\n< cho ai\n> 1\n< Tên\n> Lan, tổ 1\n< …", stage, old);
    // Where a telephone is asked for, it is the answer.
    expect(await share(old, old, "84987654321")).toContain("0987 654 321");
    await play("[Hủy]\n< Đã dừng", stage, old);
    await play(`${signUp("1", "Lan, tổ 1")}\n> /noi\n< nhiều nơi\n[Xác nhận số điện thoại]\n< Bấm nút bên dưới`, stage, old);
    expect(await share(old, now, "84987654321")).toContain("Xin nhắn bằng chữ");
    expect(await share(old, old, "84987654321")).toContain("Lưu số 0987 654 321 của bạn?");
    await play("[Không]\n< Số điện thoại không được lưu\n> /dulieu\n< Phường đang lưu\n<! Số điện thoại đã xác nhận", stage, old);
    expect(await share(old, old, "84987654321")).toContain("Lưu số");
    await play(
      "[Lưu số này]\n< Đã lưu số 0987 654 321\n> /dulieu\n< Số điện thoại đã xác nhận: 0987 654 321 [Xóa số điện thoại]",
      stage,
      old,
    );

    expect(await share(now, now, "+84987654321")).toContain("Lưu số");
    await play(
      "[Lưu số này]\n< Số này cũng đã được xác nhận trên Telegram [Nối lại]\n[Không]\n< Đã lưu số\n> /dangky\n< hoạt động nào",
      stage,
      now,
    );
    expect(await share(now, now, "+84987654321")).toContain("Lưu số");
    await play("[Lưu số này]\n< Số này cũng đã\n[Nối lại]\n< Đã nối Telegram với Telegram\n> /dangky\n< Lan, mã", stage, now);
    await play("> /dulieu\n< Phường đang lưu [Xóa số điện thoại]\n[Xóa số điện thoại]\n< Đã xóa số điện thoại", stage, old);
    expect(await stage.redis.client.hgetall("{bien-giang-2024}:verified-phones")).toEqual({});
    expect(await share(old, old, "84987654321")).toContain("Lưu số");
    await play("[Lưu số này]\n< Đã lưu số", stage, old);

    await play(
      "> /nhapho\n< …\n[Chỉ ghi tên, không đăng ký]\n< Nhắn mỗi người một dòng\n> Trần Thị Lan, tổ 2, 0987.654.321\n< Đã hiểu 1 người\n[Đã đồng ý, ghi nhận]\n< …\n> /trungten\n< Có thể là cùng một người",
      stage,
      officer,
    );
    for (let n = 0; n < 5 && !officer.heard().at(-1)?.text.includes("Trần Thị Lan"); n += 1) {
      await play("[Để sau]\n< Có thể là", stage, officer);
    }
    expect(officer.heard().at(-1)?.text).toMatch(/Lan[^]*Trần Thị Lan[^]*– phần phường nhập hộ[^]*Giống nhau: số điện thoại đã xác nhận/);
    await play("[Cùng một người]\n< Đã nối thành một người\n< …", stage, officer);
    expect(await stage.redis.client.scard("{bien-giang-2024}:paper-people")).toBe(0);
    await eventually(() => now.heard().at(-1)?.text.includes("Cán bộ phường đã nối"));
    await play(
      "> /dulieu\n< Phường đang lưu [Tách ra: phần phường nhập hộ]\n[Tách ra: phần phường nhập hộ]\n< Đã tách phần phường nhập hộ ra",
      stage,
      now,
    );
    expect(await stage.redis.client.scard("{bien-giang-2024}:paper-people")).toBe(1);
  });
});
