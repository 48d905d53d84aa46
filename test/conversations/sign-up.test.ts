import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { eventually } from "../eventually.ts";
import { readQr } from "../read-qr.ts";
import { Stage, stagePlatforms, type Participant } from "../stage.ts";
import { play } from "../transcript.ts";
import { WebVisitor } from "../web-visitor.ts";

/** The sample ward, with room for one in the drawing contest: the second waits. */
function programmeWithOnePlace(folder: string): string {
  const path = join(folder, "programme.yaml");
  writeFileSync(path, readFileSync("programmes/sample-full.yaml", "utf8").replace("capacity: 80", "capacity: 1"));
  return path;
}

function codeIn(person: Participant): string {
  return /Mã: (\w{5})/.exec(person.heard().at(-1)?.text ?? "")?.[1] ?? "";
}

async function hears(person: Participant, what: string): Promise<void> {
  await eventually(() => person.heard().at(-1)?.text.includes(what));
  expect(person.heard().at(-1)?.text).toContain(what);
}

const begun = "2026-09-30T09:00";

describe.each(stagePlatforms)("signing up, on %s", (platform) => {
  const folder = mkdtempSync(join(tmpdir(), "programme-"));
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open({ programme: programmeWithOnePlace(folder), now: `${begun}+07:00` })));
  afterAll(async () => {
    await stage.close();
    rmSync(folder, { recursive: true });
  });
  const enter = () => {
    stage.clock.moveTo(Date.parse(`${begun}+07:00`));
    return stage.enter(platform);
  };
  const tell = async (transcript: string) => play(transcript, stage, await enter());

  test("with a QR on the receipt, which staff scan, and once more later", async () => {
    const person = await enter();
    await play(
      `
      > tôi muốn đăng ký lớp điện thoại
      < cho ai ạ [Cho tôi]
      [Cho tôi]
      < Tên bạn là gì
      > Nguyễn Thị Tám, tổ 8
      < Số điện thoại của bạn
      > 1
      < Người tham gia: Nguyễn Thị Tám, tổ 8
      [Đúng, ghi nhận]
      < ✅ Đã đăng ký: Lớp sử dụng điện thoại thông minh
      `,
      stage,
      person,
    );
    const code = codeIn(person);
    await play(`> /dangky\n< Đã đăng ký\n> 1\n< 🙋 Lớp sử dụng điện thoại thông minh`, stage, person);
    const pictures = person.heard().flatMap(({ picture }) => picture ?? []);
    const scanned = await Promise.all(pictures.map((picture) => readQr(picture as Buffer)));
    // Links of the web chat of this service lead nowhere from outside, those of Zalo carry nothing; the Zalo bot shows no picture of ours.
    const content = platform === "telegram" ? `https://t.me/tuan_hoc_bot?start=diemdanh-${code}` : code;
    expect(scanned).toEqual(platform === "zalo-bot" ? [] : [content, content]);
  });

  test("oneself, with a receipt and a reminder; the name and the group are not asked twice", () =>
    tell(`
      > tôi muốn đăng ký lớp điện thoại
      < 🙋 Đăng ký “Lớp sử dụng điện thoại thông minh cho người cao tuổi” cho ai ạ? (nhắn “hủy” để thôi) [Cho tôi]
      [Cho tôi]
      < Tên bạn là gì ạ?
      > Nguyễn Thị Sáu
      < Bạn thuộc trường hay tổ dân phố nào [Bỏ qua]
      > Tổ 5
      < Số điện thoại của bạn là gì ạ? Phường chỉ gọi khi [Bỏ qua]
      > gọi sau nhé
      < Chưa rõ số điện thoại này. Xin nhắn đủ số, ví dụ: 0912 345 678
      > +84 (0)912.345.678
      < Người tham gia: Nguyễn Thị Sáu, Tổ 5, 0912 345 678\\n\\nPhường lưu những điều này [Đúng, ghi nhận]
      [Đúng, ghi nhận]
      < ✅ Đã đăng ký: Lớp sử dụng điện thoại thông minh [Không cần nhắc]
      > /nhac
      < Lớp sử dụng điện thoại thông minh cho người cao tuổi: Tối hôm trước
      > /dangky
      < • Lớp sử dụng điện thoại thông minh cho người cao tuổi: Nguyễn Thị Sáu, mã [Đăng ký thêm]
      [Đăng ký thêm]
      < Bạn muốn đăng ký hoạt động nào [Lớp hướng dẫn dịch vụ công trực tuyến]
      [Lớp hướng dẫn dịch vụ công trực tuyến]
      < cho ai [Cho tôi (Nguyễn Thị Sáu)]
      > 1
      < Người tham gia: Nguyễn Thị Sáu, Tổ 5, 0912 345 678 [Sửa]
      > sửa
      < Sửa phần nào [Tên, lớp, tổ]
      > tên
      < Tên bạn là gì
      > Nguyễn Thị Sáu, tổ 6
      < Người tham gia: Nguyễn Thị Sáu, tổ 6, 0912 345 678
      > sửa
      < Sửa phần nào [Số điện thoại]
      > số điện thoại
      < Số điện thoại của bạn
      > 01691234567
      < Người tham gia: Nguyễn Thị Sáu, tổ 6, 0391 234 567
      > 1
      < Người tham gia: Nguyễn Thị Sáu, tổ 6\\nMã: [Không cần nhắc]
      [Không cần nhắc]
      < Đã tắt lời nhắc
      # the same again changes nothing
      > đăng ký lớp dịch vụ công
      < cho ai
      > 1
      < Đúng chưa
      > 1
      < ✅ Người này đã đăng ký từ trước rồi ạ: Lớp hướng dẫn
    `));

  test("a child, in one line; the guardian agrees; cancelled, with its reminder", () =>
    tell(`
      > /dangky
      < Bạn muốn đăng ký hoạt động nào ạ? [Lớp kỹ năng an toàn trên mạng cho học s…]
      [Lớp kỹ năng an toàn trên mạng cho học s…]
      < cho ai [Cho con, cháu]
      [Cho con, cháu]
      < Tên cháu là gì, lớp mấy ạ? Ví dụ: bé Minh, lớp 3A
      > bé Minh, lớp 3A
      < Số điện thoại của bạn (người lớn)
      [Bỏ qua]
      < Người tham gia: bé Minh, lớp 3A\\n\\nBạn là cha mẹ, ông bà hoặc người giám hộ và đồng ý
      > 1
      < ✅ Đã đăng ký [Các đăng ký]
      > hủy đăng ký lớp an toàn mạng cho các em
      < bé Minh, mã [bé Minh: Lớp kỹ năng an toàn trên mạng…]
      > tắt nhắc lịch
      < Bạn đã nhờ nhắc
      > /dangky
      < Đã đăng ký
      [bé Minh: Lớp kỹ năng an toàn trên mạng…]
      < Mã [Các đăng ký]
      [Các đăng ký]
      < bé Minh, mã [bé Minh: Lớp kỹ năng an toàn trên mạng…]
      > 1
      < Người tham gia: bé Minh, lớp 3A\\nMã: [Hủy đăng ký này]
      [Hủy đăng ký này]
      < Hủy đăng ký “Lớp kỹ năng an toàn trên mạng cho học sinh” của bé Minh ạ? [Giữ lại]
      [Đúng, hủy đăng ký]
      < ✅ Đã hủy đăng ký
      > /nhac
      < Bạn chưa nhờ nhắc hoạt động nào
      > /dangky
      < Bạn muốn đăng ký hoạt động nào
      # the child is known by now
      > đăng ký thi vẽ
      < cho ai [bé Minh, lớp 3A]
      [Cho con, cháu]
      < Tên cháu là gì
      > bé An, lớp 1B
      # the number was not wanted: it is not asked for again
      < Người tham gia: bé An, lớp 1B\\n\\nBạn là cha mẹ
      > hủy
      < Đã dừng
    `));

  test("what takes no sign-up says so: closed, over, not needed, unknown", () =>
    tell(`
      > đăng ký đêm văn nghệ
      < không cần đăng ký trước
      * 2026-10-03T17:00
      > đăng ký thi vẽ
      < Đã hết hạn đăng ký
      * 2026-10-06T09:00
      > đăng ký thi vẽ
      < đã kết thúc nên không nhận đăng ký nữa
      * 2026-10-08T09:00
      > /dangky
      < Hiện không có hoạt động nào đang nhận đăng ký
    `));

  test("the sign-up closes while somebody is still typing", () =>
    tell(`
      > đăng ký thi vẽ
      < cho ai
      > 1
      < Tên bạn
      > Ba
      < nào
      > bỏ qua
      < Số điện thoại
      > bỏ qua
      < Đúng chưa
      * 2026-10-03T17:00
      > 1
      < đã hết hạn đăng ký ạ
    `));

  test("full: one waits, is told in the morning when there is a place, and can pass it on; a deleted person's place, too", async () => {
    const [first, second, third] = [await enter(), await enter(), await enter()];
    const signUp = (name: string, answer: string) => `
      > đăng ký thi vẽ
      < cho ai
      > 1
      < Tên bạn
      > ${name}
      < nào
      > bỏ qua
      < Số điện thoại
      > bỏ qua
      < ${answer}
      > 1
    `;
    await play(`${signUp("An", "Người tham gia: An\\n\\nPhường")}\n< ✅ Đã đăng ký`, stage, first);
    const code = codeIn(first);
    await play(
      `${signUp("Bình", "Đã đủ người: sẽ ghi vào danh sách chờ")}\n< Bình đang chờ, thứ 1.\n> /nhac\n< chưa nhờ nhắc`,
      stage,
      second,
    );
    await play(`${signUp("Chi", "Đã đủ người")}\n< Chi đang chờ, thứ 2.\n> /dangky\n< Chi, đang chờ, thứ 2`, stage, third);
    stage.clock.moveTo(Date.parse("2026-09-30T23:00+07:00"));
    await play(`> /dangky\n< An, mã ${code}\n> 1\n< Mã: ${code}\n> 1\n< Hủy đăng ký\n> 1\n< Đã hủy`, stage, first);
    await play("> /dangky\n< Bình, mã", stage, second);
    expect(second.heard().filter(({ text }) => text.includes("Đã có chỗ"))).toEqual([]);
    // Who declines before the morning is told nothing; the next is.
    await play(
      "> 1\n< Mã:\n> 1\n< Hủy đăng ký\n> 1\n< Đã hủy\n> đăng ký thi vẽ\n< cho ai\n> 1\n< Đã đủ người\n> 1\n< Bình đang chờ, thứ 1.",
      stage,
      second,
    );
    await play(
      "> /dangky\n< Chi, mã\n> 1\n< Mã:\n> 1\n< Hủy đăng ký\n> 1\n< Đã hủy\n> đăng ký thi vẽ\n< cho ai\n> 1\n< Đã đủ người\n> 1\n< Chi đang chờ, thứ 1.",
      stage,
      third,
    );
    stage.clock.moveTo(Date.parse("2026-10-01T06:30+07:00"));
    await hears(second, "🙋 Đã có chỗ cho bạn ở “Cuộc thi vẽ tranh");
    expect([second, third].map((one) => one.heard().filter(({ text }) => text.includes("Đã có chỗ")).length)).toEqual([1, 0]);
    await play(
      '> /nhac\n< Cuộc thi vẽ tranh "Cuốn sách em yêu": Tối hôm trước\n> /dulieu\n< • Đăng ký: Cuộc thi vẽ tranh\n[Xóa hết]\n< Xóa hết\n[Xóa hết dữ liệu]\n< Đã xóa',
      stage,
      second,
    );
    await hears(third, "🙋 Đã có chỗ cho bạn");
    expect(stage.errors).toEqual([]);
  });
});

describe("staff and sign-ups", () => {
  const folder = mkdtempSync(join(tmpdir(), "programme-"));
  let stage: Stage;
  beforeAll(
    async () => void (stage = await Stage.open({ programme: programmeWithOnePlace(folder), now: `${begun}+07:00`, staff: "70000001" })),
  );
  afterAll(async () => {
    await stage.close();
    rmSync(folder, { recursive: true });
  });

  test("staff see who signed up and who waits, and write to either", async () => {
    const officer = await stage.enter("telegram");
    const [first, second] = [await stage.enter("telegram"), await stage.enter("web")];
    for (const [person, name] of [
      [first, "An"],
      [second, "Bình, tổ 2"],
    ] as const) {
      await play(
        `> đăng ký thi vẽ\n< cho ai\n> 1\n< Tên\n> ${name}${name === "An" ? "\n< nào\n> bỏ qua" : ""}\n< Số điện thoại\n> bỏ qua\n< Đúng chưa\n> 1\n< Mã`,
        stage,
        person,
      );
    }
    const code = codeIn(first);
    await play(
      `
      > /dangky
      < Bạn muốn đăng ký hoạt động nào [Danh sách đăng ký]
      [Danh sách đăng ký]
      < • Cuộc thi vẽ tranh "Cuốn sách em yêu": 1/1 người, 1 người chờ [Cuộc thi vẽ tranh "Cuốn sách em yêu"]
      [Cuộc thi vẽ tranh "Cuốn sách em yêu"]
      < 1. An – ${code}\n2. Bình, tổ 2 –
      > /thongbao
      < Chưa có thông báo nào
      [Soạn thông báo]
      < Nội dung
      > Các em nhớ mang màu.
      < Gửi cho ai [Người đã đăng ký một hoạt động]
      [Người đã đăng ký một hoạt động]
      < Tin sẽ đến người đã có chỗ
      [Cuộc thi vẽ tranh "Cuốn sách em yêu"]
      < Còn gửi cho ai
      [Đủ rồi]
      < Có nút bấm [🙋 Đăng ký]
      [Không]
      < Gửi lúc nào
      [Gửi ngay]
      < Sau lúc nào
      [Không giới hạn]
      < Gửi cho 1 người (Telegram 1)
      [Gửi]
      < Đã nhận thông báo cho 1 người
      `,
      stage,
      officer,
    );
    await hears(first, "📢 Các em nhớ mang màu.");
    expect(second.heard().some(({ text }) => text.startsWith("📢"))).toBe(false);
  });

  test("residents are not offered the list, and do not get it by a button that they made up", async () => {
    const resident = await WebVisitor.enter(stage.url);
    await play("> /dangky\n< Bạn muốn đăng ký hoạt động nào", stage, resident);
    expect(resident.heard().at(-1)?.buttons).not.toContain("Danh sách đăng ký");
    for (const tap of ["dangky:lists", "dangky:list:ve-tranh:0", "dangky:one:AAAAA", "dangky:cancel-yes:AAAAA"]) {
      const before = resident.heard().length;
      await resident.post({ id: randomUUID(), tap, label: "" });
      await eventually(() => resident.heard().length > before);
      expect(resident.heard().at(-1)?.text).toMatch(/^Việc này dành cho cán bộ|^🙋 Bạn muốn đăng ký hoạt động nào|^Không thấy đăng ký này/);
    }
    resident.leaves();
  });
});
