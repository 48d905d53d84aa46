import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { eventually } from "../eventually.ts";
import { Stage, stagePlatforms, type Participant } from "../stage.ts";
import { play } from "../transcript.ts";

/** The code of the newest invitation that the administrator was shown. */
const codeIn = (admin: Participant) =>
  /mã (\S{11})$/m.exec(admin.heard().findLast(({ text }) => text.startsWith("✉️"))?.text ?? "")?.[1] ?? "";

/** Something that was said unasked. */
async function hears(person: Participant, text: string): Promise<void> {
  await eventually(() => person.heard().at(-1)?.text.includes(text));
  expect(person.heard().at(-1)?.text).toContain(text);
}

const invites = (role: string) => `
  > /nhanvien
  < 👥 Cán bộ [Mời thêm]
  [Mời thêm]
  < Mời vào vai trò nào
  [${role}]
`;
const officer = "Cán bộ: chương trình, thông báo, đăng ký, báo cáo";
const head = "Tổ trưởng, giáo viên: chỉ nhóm của mình";
const accepts = (code: string, name: string) => `
  > /nhanvien
  < Mục này dành cho cán bộ phường. Bạn được mời thì xin nhắn mã mời
  > ${code.toLowerCase()}
  < Tên để đồng nghiệp nhận ra bạn
  > ${name}
  < với tên “${name}” [Đúng, ghi nhận]
  [Đúng, ghi nhận]
  < ✅ Bạn đã là
`;

describe.each(stagePlatforms)("staff are invited and removed, on %s", (platform) => {
  let stage: Stage;
  let admin: Participant;
  let guest: Participant;
  beforeAll(async () => {
    stage = await Stage.open({ staff: "70000001" });
    admin = await stage.enter("telegram");
    guest = await stage.enter(platform);
  });
  afterAll(() => stage.close());
  const adminSees = (transcript: string) => play(transcript, stage, admin);
  const guestSees = (transcript: string) => play(transcript, stage, guest);

  test("by a code that is good once; from then on they do an officer's work, and invite nobody", async () => {
    await adminSees(`${invites(officer)}\n< ✉️ Lời mời làm cán bộ, dùng được một lần trong 24 giờ`);
    await guestSees(accepts(codeIn(admin), "cô Hương"));
    await hears(admin, "👥 cô Hương vừa nhận lời mời làm cán bộ.");
    await adminSees(`
      [Danh sách cán bộ]
      < • cô Hương – cán bộ`);
    await guestSees(`
      > /thongbao
      < Chưa có thông báo nào
      > /nhanvien
      < Bạn là cán bộ. Đồng nghiệp thấy tên bạn là “cô Hương”. [Đổi tên]
      > /dulieu
      < Bạn là cán bộ, đồng nghiệp thấy tên “cô Hương”
    `);
    await play(
      `
      > /nhanvien
      < xin nhắn mã mời
      > mai có gì
      < Mã mời có 10 chữ và số
      > ${codeIn(admin)}
      < không đúng, đã dùng rồi hoặc đã quá hạn
      < xin nhắn mã mời
      > hủy
      < Đã dừng
      `,
      stage,
      await stage.enter("web"),
    );
  });

  test("removed in the middle of an announcement: what they type next is heard as a resident's, and nothing for staff reaches them", async () => {
    await guestSees(`
      > /thongbao
      < … [Soạn thông báo]
      [Soạn thông báo]
      < Nội dung thông báo là gì`);
    await adminSees(`
      > /nhanvien
      < • cô Hương – cán bộ
      [cô Hương]
      < Vai trò: cán bộ [Gỡ khỏi danh sách]
      [Gỡ khỏi danh sách]
      < Gỡ cô Hương khỏi danh sách cán bộ?
      [Gỡ ngay]
      < ✅ Đã gỡ cô Hương
      [Danh sách cán bộ]
      < 👥 Cán bộ: 1 người.
      <! cô Hương`);
    await hears(guest, "Bạn không còn trong danh sách cán bộ của phường");
    await guestSees(`
      > lễ khai mạc ở đâu
      < Trường THCS Biên Giang
      > /thongbao
      < Việc này dành cho cán bộ
      > /nhanvien
      < xin nhắn mã mời
      > hủy
      < Đã dừng
    `);
    await adminSees(
      `${invites(head)}\n< Phụ trách tổ hay trường nào\n[Trường Tiểu học Biên Giang]\n< ✉️ Lời mời làm phụ trách Trường Tiểu học Biên Giang`,
    );
    const before = guest.heard().length;
    await play(accepts(codeIn(admin), "thầy Nam"), stage, await stage.enter("web"));
    await hears(admin, "👥 thầy Nam vừa nhận lời mời làm phụ trách Trường Tiểu học Biên Giang");
    expect(guest.heard()).toHaveLength(before);
  });
});

describe("roles", () => {
  let stage: Stage;
  let admin: Participant;
  beforeAll(async () => {
    stage = await Stage.open({ staff: "70000001" });
    admin = await stage.enter("telegram");
  });
  afterAll(() => stage.close());

  test("nobody removes the last administrator, or makes them something else", async () => {
    await play(
      `
      > /nhanvien
      < • Số 1 – quản trị [Số 1]
      [Số 1]
      < Vai trò: quản trị
      [Đổi vai trò]
      < Số 1 đang là quản trị. Đổi thành vai trò nào
      [${officer}]
      < Phải còn ít nhất một quản trị
      > /nhanvien
      < …
      [Số 1]
      < …
      [Gỡ khỏi danh sách]
      < Gỡ Số 1
      [Gỡ ngay]
      < Phải còn ít nhất một quản trị
      > /nhanvien
      < … [Tên của tôi]
      [Tên của tôi]
      < Đồng nghiệp chưa thấy tên bạn
      [Đổi tên]
      < Tên để đồng nghiệp
      > bác An
      < thấy tên bạn là “bác An”
      [Danh sách cán bộ]
      < • bác An – quản trị (Telegram)
      `,
      stage,
      admin,
    );
  });

  test("a head is told kindly that a thing is for others; made an officer, they do it at once", async () => {
    await play(`${invites(head)}\n< Phụ trách\n[Trường Mầm non Biên Giang]\n< ✉️`, stage, admin);
    const teacher = await stage.enter("zalo");
    await play(accepts(codeIn(admin), "cô Lan"), stage, teacher);
    await hears(admin, "👥 cô Lan vừa nhận lời mời");
    const menu = teacher.heard().at(-1)?.buttons;
    for (const command of ["/chuongtrinh", "/thongbao", "/duyetsach", "/tinhtrang"]) {
      await play(`> ${command}\n< Việc này do cán bộ khác phụ trách. [Menu]`, stage, teacher);
    }
    expect(menu).toEqual(["Menu"]);
    await play(
      `
      > /nhanvien
      < • cô Lan – phụ trách Trường Mầm non Biên Giang (Zalo)
      [cô Lan]
      < Vai trò: phụ trách Trường Mầm non Biên Giang
      [Đổi vai trò]
      < Đổi thành vai trò nào
      [${officer}]
      < ✅ cô Lan từ nay là cán bộ
      `,
      stage,
      admin,
    );
    await hears(teacher, "Vai trò của bạn từ nay là cán bộ");
    await play("> /chuongtrinh\n< Sửa hoạt động nào", stage, teacher);
  });

  test("an invitation lapses after a day, or when it is withdrawn", async () => {
    const guest = await stage.enter("web");
    await play(`${invites(officer)}\n< ✉️`, stage, admin);
    const first = codeIn(admin);
    await play("> /nhanvien\n< Lời mời đang chờ: 1.\n[Hủy các lời mời đang chờ]\n< Đã hủy mọi lời mời", stage, admin);
    await play(`> /nhanvien\n< mã mời\n> ${first}\n< đã quá hạn\n< mã mời\n> hủy\n< Đã dừng`, stage, guest);
    await play(`${invites(officer)}\n< ✉️`, stage, admin);
    stage.clock.moveTo(stage.clock.now().plus({ hours: 24 }).toMillis());
    await play(`> /nhanvien\n< mã mời\n> ${codeIn(admin)}\n< đã quá hạn\n< mã mời\n> hủy\n< Đã dừng`, stage, guest);
    await play("> /nhanvien\n< 👥 Cán bộ: 2 người.\\n•", stage, admin);
  });

  test("a link brings the code along, on Telegram and in the web chat", async () => {
    await play(`${invites(officer)}\n< ✉️`, stage, admin);
    const text = admin.heard().at(-1)?.text ?? "";
    const link = /https:\/\/t\.me\/\S+\?start=(nhanvien-\w{10})$/m.exec(text);
    const guest = await stage.enter("telegram");
    await play(
      `> /start ${link?.[1]}\n< Tên để đồng nghiệp nhận ra bạn\n> cô Mai\n< với tên “cô Mai”\n> 1\n< ✅ Bạn đã là cán bộ`,
      stage,
      guest,
    );
    await play(`> /start ${link?.[1]}\n< Bạn đã là cán bộ rồi`, stage, guest);
    await play(`> /start ${link?.[1]}\n< đã dùng rồi\n< mã mời\n> hủy\n< Đã dừng`, stage, await stage.enter("web"));
  });

  test("whoever guesses must wait", async () => {
    const guest = await stage.enter("web");
    const wrong = (n: number) => `> 00000-0000${n}\n< không đúng\n< mã mời\n`;
    await play(`> /nhanvien\n< mã mời\n${[1, 2, 3, 4, 5].map(wrong).join("")}> 00000-00006\n< nhắn sai mã nhiều lần`, stage, guest);
  });

  test("a button that was shown to an officer does nothing any more once they are removed", async () => {
    const records = stage.redis.client;
    await records.hset("{bien-giang-2024}:staff", "telegram:70000050", '["officer","",""]');
    const officer = stage.telegram.person("70000050");
    await officer.says("/chuongtrinh");
    await eventually(() => officer.heard.length === 1);
    await records.hdel("{bien-giang-2024}:staff", "telegram:70000050");
    await officer.taps("Lễ khai mạc Tuần lễ học tập suốt đời năm 2024");
    await eventually(() => officer.heard.length === 2);
    expect(officer.heard[1]?.text).toContain("Việc này dành cho cán bộ");
  });
});
