import { createCanvas, loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { drawReceipt } from "../../src/prints/receipt-picture.ts";
import { createRecords } from "../../src/records/records.ts";
import { readQr } from "../read-qr.ts";
import { Stage, stagePlatforms, type Participant } from "../stage.ts";
import { play } from "../transcript.ts";

/** On a desk, as a telephone sees it: turned a little, small in a large JPEG; or the desk alone. */
async function photographed(receipt: Buffer | undefined): Promise<Buffer> {
  const canvas = createCanvas(1600, 1200);
  const context = canvas.getContext("2d");
  context.fillStyle = "#8a7a66";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(500, 150);
  context.rotate(0.12);
  if (receipt) context.drawImage(await loadImage(receipt), 0, 0, 640, 830);
  return canvas.encode("jpeg", 80);
}

const before = "2026-09-30T09:00+07:00";
const theDay = "2026-10-05T08:05+07:00";
const activity = "Lớp hướng dẫn dịch vụ công trực tuyến";

describe.each(stagePlatforms)("attendance, on %s", (platform) => {
  let stage: Stage;
  const records = () => createRecords(stage.redis.client, "sample-full", () => "token");
  const goTo = (moment: string) => stage.clock.moveTo(Date.parse(moment));
  beforeAll(async () => void (stage = await Stage.open({ programme: "programmes/sample-full.yaml", now: before })));
  afterAll(() => stage.close());

  /** Signs up for two days of a class, before they come; gives the receipt's code. */
  async function signsUp(person: Participant, name: string, whom: "Cho tôi" | "Cho con, cháu" = "Cho tôi"): Promise<string> {
    goTo(before);
    const phone = person.heard().length > 0 ? "" : "< Số điện thoại\n> bỏ qua";
    await play(
      `> tôi muốn đăng ký lớp dịch vụ công\n< cho ai ạ\n{${whom}}\n< Tên\n> ${name}, tổ 5\n${phone}\n< Đúng chưa\n{Đúng, ghi nhận}\n< ✅ Đã đăng ký`,
      stage,
      person,
    );
    return /Mã: (\w{5})/.exec(person.heard().at(-1)?.text ?? "")?.[1] ?? "";
  }

  async function officer(): Promise<Participant> {
    const person = await stage.enter(platform);
    await play("> menu\n< Bạn muốn làm gì", stage, person);
    await stage.makeStaff(person);
    return person;
  }

  async function posterOf(staff: Participant): Promise<string> {
    await play(
      `> điểm danh\n< Điểm danh hoạt động nào [${activity}]\n{${activity}}\n< Có mặt\n{Áp phích có mã QR}\n< Bản để in\n< Áp phích điểm danh “${activity}” [Đổi mã khác]`,
      stage,
      staff,
    );
    return /Mã (\w{3}-\w{4})/.exec(staff.heard().at(-1)?.text ?? "")?.[1] ?? "";
  }

  test("by the receipt's code: the name is read back, a second time it says so, one tap takes it back", async () => {
    const code = await signsUp(await stage.enter(platform), "Nguyễn Thị Sáu");
    const staff = await officer();
    await play(`> ${code}\n< “${activity}” không diễn ra hôm nay`, stage, staff);
    goTo(theDay);
    await play(
      `
      > ${code.toLowerCase()}
      < ✅ Nguyễn Thị Sáu, tổ 5 có mặt ở “${activity}”, lúc 8:05. [Bỏ điểm danh này]
      * 2026-10-05T08:20
      > điểm danh ${code}
      < ℹ️ Nguyễn Thị Sáu, tổ 5 đã điểm danh ở “${activity}” lúc 8:05.
      > /start diemdanh-${code}
      < đã điểm danh
      {Bỏ điểm danh này}
      < ✅ Đã bỏ điểm danh Nguyễn Thị Sáu, tổ 5.
      > ${code}
      < có mặt ở “${activity}”, lúc 8:20. [Bỏ điểm danh này]
      > A9C9D
      < Không thấy mã này
      `,
      stage,
      staff,
    );
    expect(
      (await records().staffLog.latest(3)).map(({ deed, about, before: was, after }) => [deed, about.replace(/\d+$/, "n"), was, after]),
    ).toEqual([
      ["attendance-recorded", "dich-vu-cong:2026-10-05:n", undefined, "code"],
      ["attendance-undone", "dich-vu-cong:2026-10-05:n", "code", undefined],
      ["attendance-recorded", "dich-vu-cong:2026-10-05:n", undefined, "code"],
    ]);
  });

  test("by a photo of the receipt, taken askew", async () => {
    const person = await stage.enter(platform);
    const code = await signsUp(person, "Vũ Thị Ảnh");
    const staff = await officer();
    goTo(theDay);
    const content = platform === "telegram" ? `https://t.me/tuan_hoc_bot?start=diemdanh-${code}` : code;
    const receipt = await drawReceipt({ title: activity, code, note: "", content });
    const files = { "phiếu.jpg": await photographed(receipt), "sân.jpg": await photographed(undefined) };
    await play("@ phiếu.jpg\n< ✅ Vũ Thị Ảnh, tổ 5 có mặt\n@ sân.jpg\n< Không thấy mã QR trong ảnh này", stage, staff, "tap", files);
    if (platform !== "web") await play("@ phiếu.jpg\n< Chưa hiểu được tin này", stage, person, "tap", files);
  });

  test("from the list, afterwards too; how many were counted stands beside it; days are people and times", async () => {
    const [one, other] = [await stage.enter(platform), await stage.enter(platform)];
    await signsUp(one, "Trần Văn Bảy");
    await signsUp(other, "Lê Thị Chín");
    const staff = await officer();
    goTo("2026-10-06T08:00+07:00");
    await play(
      `
      > /diemdanh
      < Điểm danh hoạt động nào [${activity}]
      {${activity}}
      < 📋 ${activity}, Thứ Ba, 06/10 [Ngày khác]
      {Mở danh sách}
      < Bấm tên để ghi có mặt [⬜ Trần Văn Bảy, tổ 5]
      {⬜ Trần Văn Bảy, tổ 5}
      < Đã ghi Trần Văn Bảy, tổ 5 có mặt [✅ Trần Văn Bảy, tổ 5]
      {⬜ Lê Thị Chín, tổ 5}
      < Đã ghi Lê Thị Chín, tổ 5 có mặt
      {✅ Lê Thị Chín, tổ 5}
      < Đã bỏ điểm danh Lê Thị Chín, tổ 5 [⬜ Lê Thị Chín, tổ 5]
      {Xem hoạt động}
      < Có mặt: 1 người
      {Ngày khác}
      < ngày nào ạ [Thứ Hai, 05/10]
      {Thứ Hai, 05/10}
      < 📋 ${activity}, Thứ Hai, 05/10
      {Mở danh sách}
      < Bấm tên
      {⬜ Trần Văn Bảy, tổ 5}
      < Đã ghi Trần Văn Bảy, tổ 5 có mặt
      {Xem hoạt động}
      < Cả các ngày
      {Ghi số đếm được}
      < Đếm được bao nhiêu người
      > nhiều lắm
      < Xin nhắn một số
      > 41
      < ✅ Đã ghi: đếm được 41 người
      {Xem hoạt động}
      < Đếm được: 41 người (ghi lúc 8:00 06/10)
      {Ghi số đếm được}
      < Đang ghi: 41
      > 43
      < đếm được 43 người
      `,
      stage,
      staff,
    );
    expect((await records().staffLog.latest(1))[0]).toMatchObject({
      deed: "head-count",
      about: "dich-vu-cong:2026-10-05",
      before: "41",
      after: "43",
    });
  });

  test("by the poster: who signed up is present at once, and again on the second day", async () => {
    const person = await stage.enter(platform);
    await signsUp(person, "Phạm Thị Mười");
    goTo(theDay);
    const code = await posterOf(await officer());
    await play(
      `
      > /start diemdanh-${code.replace("-", "")}
      < ✅ ${activity}\\nPhạm Thị Mười, tổ 5: có mặt lúc 8:05. [Dữ liệu của tôi]
      > ${code}
      < Phạm Thị Mười, tổ 5: đã điểm danh lúc 8:05.
      * 2026-10-06T08:10
      > điểm danh ${code}
      < Phạm Thị Mười, tổ 5: có mặt lúc 8:10.
      > /dulieu
      < • Có mặt: ${activity}, Thứ Hai, 05/10 (Phạm Thị Mười)
      * 2026-10-07T08:10
      > ${code}
      < “${activity}” không diễn ra hôm nay
      `,
      stage,
      person,
    );
  });

  test("by the poster, with children: it is asked who came", async () => {
    const person = await stage.enter(platform);
    await signsUp(person, "bé Minh", "Cho con, cháu");
    await signsUp(person, "bé Lan", "Cho con, cháu");
    await play(
      `> tôi muốn đăng ký cuộc thi kể chuyện theo sách\n< cho ai ạ\n{Cho con, cháu}\n< Tên\n> bé Tí, tổ 5\n< Đúng chưa\n{Đúng, ghi nhận}\n< ✅ Đã đăng ký`,
      stage,
      person,
    );
    goTo(theDay);
    const staff = await officer();
    const code = await posterOf(staff);
    await play(
      `
      > ${code}
      < 📋 Ai có mặt ở “${activity}” ạ? [Tất cả]
      {bé Lan, tổ 5}
      < bé Lan, tổ 5: có mặt lúc 8:05. [Ghi thêm người nhà]
      {Ghi thêm người nhà}
      < Ai có mặt
      {Tất cả}
      < bé Lan, tổ 5: đã điểm danh lúc 8:05.
      `,
      stage,
      person,
    );
    expect(person.heard().at(-1)?.text).toContain("bé Minh, tổ 5: có mặt lúc 8:05.");
    // A brother who had not signed up came along; staff see him below those who had, and can take him off.
    await play("{Ghi thêm người nhà}\n< Ai có mặt\n{bé Tí, tổ 5}\n< bé Tí, tổ 5: có mặt", stage, person);
    await play(
      "{Xem hoạt động}\n< Có mặt\n{Mở danh sách}\n< Bấm tên [✅ bé Tí, tổ 5]\n{✅ bé Tí, tổ 5}\n< Đã bỏ điểm danh bé Tí, tổ 5",
      stage,
      staff,
    );
  });

  test("by the poster, coming by: a name or none, and it is gone with everything else", async () => {
    goTo(theDay);
    const code = await posterOf(await officer());
    const [named, unnamed] = [await stage.enter(platform), await stage.enter(platform)];
    await play(
      `> ${code}\n< Mời bạn vào dự “${activity}”. Tên bạn là gì [Không ghi tên]\n> Đỗ Văn Ghé, tổ 2\n< Đỗ Văn Ghé, tổ 2: có mặt lúc 8:05`,
      stage,
      named,
    );
    await play(`> ${code}\n< Tên bạn là gì\n{Không ghi tên}\n< Tôi: có mặt lúc 8:05`, stage, unnamed);
    const count = () => records().attendance.count("dich-vu-cong", ["2026-10-05"]);
    const { people } = await count();
    await play("> /dulieu\n< • Có mặt\n{Xóa hết}\n< Xóa hết dữ liệu của bạn\n{Xóa hết dữ liệu}\n< Đã xóa", stage, unnamed);
    expect((await count()).people).toBe(people - 1);
  });

  test("a new code makes the old poster worthless; nobody but staff sees lists", async () => {
    goTo(theDay);
    const staff = await officer();
    const code = await posterOf(staff);
    await play("{Đổi mã khác}\n< Bản để in\n< Áp phích điểm danh", stage, staff);
    const person = await stage.enter(platform);
    await play(
      `
      > ${code}
      < Không thấy mã này
      > /diemdanh
      < Xin quét mã QR trên áp phích
      > điểm danh
      < Xin quét mã QR trên áp phích
      > /start diemdanh-A3F7K
      < Mã này dành cho cán bộ
      > /start diemdanh-x
      < Không thấy mã này
      `,
      stage,
      person,
    );
  });
});

test("the poster is a picture that telephones read, and a PDF for the printer, in the ward's language", async () => {
  const stage = await Stage.open({ programme: "programmes/sample-full.yaml", now: theDay, staff: "70000001" });
  const staff = await stage.enter("telegram");
  await play(
    `> /ngonngu\n< Chọn ngôn ngữ\n[English]\n< English\n> /diemdanh\n< Attendance of which activity [${activity}]\n[${activity}]\n< Present: 0\n[Poster with a QR code]\n< To be printed\n< Attendance poster`,
    stage,
    staff,
  );
  const [document, picture] = staff.heard().slice(-2);
  const code = (/code (\w{3}-\w{4})/.exec(picture?.text ?? "")?.[1] ?? "").replace("-", "");
  expect(await readQr(picture?.picture as Buffer)).toBe(`https://t.me/tuan_hoc_bot?start=diemdanh-${code}`);
  expect(document?.file).toContain("%PDF");
  await stage.close();
});
