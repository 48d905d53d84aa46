import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { Stage, stagePlatforms, type Participant } from "../stage.ts";
import { play } from "../transcript.ts";

const recommends = (title: string, author = "bỏ qua") => `
  > /sach
  < …
  [Giới thiệu sách]
  < Tên cuốn sách
  > ${title}
  < Tác giả
  > ${author}
  < hợp với ai
  [Thiếu nhi]
  < Vì sao
  > Hay
  < Đúng chưa
  [Đúng, ghi nhận]
  < ✅ Đã ghi nhận cuốn
`;

describe.each(stagePlatforms)("staff decide what others see, on %s", (platform) => {
  let stage: Stage;
  let officer: Participant;
  let resident: Participant;
  beforeEach(async () => {
    stage = await Stage.open({ staff: "70000001" });
    officer = await stage.enter("telegram");
    resident = await stage.enter(platform);
  });
  afterEach(() => stage.close());
  const officerSees = (transcript: string) => play(transcript, stage, officer);
  const residentSees = (transcript: string) => play(transcript, stage, resident);

  test("a title is shown once it is approved; then it is offered to who types something like it, and seconded", async () => {
    await residentSees(`${recommends("Dế Mèn phiêu lưu ký", "Tô Hoài")}
      [Xem sách hay]
      < Chưa có cuốn nào để xem`);
    await officerSees(`
      > /sach
      < … [Duyệt sách (1)]
      [Duyệt sách (1)]
      < “Dế Mèn phiêu lưu ký”\\nTác giả: Tô Hoài\\nSố người giới thiệu: 1\\nChưa duyệt [Duyệt]
      [Duyệt]
      < Đã duyệt cuốn “Dế Mèn phiêu lưu ký”
      < Không còn cuốn nào chờ duyệt
      > /sach
      < …
      [Giới thiệu sách]
      < Tên cuốn sách
      > de men
      < Có phải bạn muốn nói cuốn “Dế Mèn phiêu lưu ký” không ạ? [Dế Mèn phiêu lưu ký – Tô Hoài]
      [Dế Mèn phiêu lưu ký – Tô Hoài]
      < hợp với ai
      [Thiếu nhi]
      < Vì sao
      > Hay
      < 📚 Dế Mèn phiêu lưu ký\\nTác giả: Tô Hoài
      [Đúng, ghi nhận]
      < Đã ghi nhận cuốn “Dế Mèn phiêu lưu ký”
    `);
    const other = await stage.enter(platform);
    await play(
      `
      > /sach
      < …
      > xem sách hay
      < 1. Dế Mèn phiêu lưu ký – Tô Hoài (2 người) [Sách cho thiếu nhi]
      > 1
      < Số người giới thiệu: 2 [👍 Tôi cũng giới thiệu]
      > 1
      < Số người giới thiệu: 3, trong đó có bạn [Thôi giới thiệu]
      > 1
      < Bạn không còn giới thiệu cuốn “Dế Mèn phiêu lưu ký”
      > 1
      < Dế Mèn phiêu lưu ký – Tô Hoài (2 người)
      > sách cho thiếu nhi
      < Có 1 cuốn được giới thiệu cho thiếu nhi
      > sách cho người lớn
      < Chưa có cuốn nào cho lứa tuổi này
      `,
      stage,
      other,
    );
  });

  test("a suggestion that is not meant is passed, and spam waits, last and with a warning", async () => {
    await residentSees(recommends("Lão Hạc", "Nam Cao"));
    await officerSees("> /duyetsach\n< Lão Hạc\n[Duyệt]\n< Đã duyệt\n< Không còn");
    const stranger = await stage.enter(platform);
    await play(recommends("Vay tiền tại vay-nhanh.com"), stage, stranger);
    await residentSees(`
      > /sach
      < …
      > 1
      < Tên cuốn sách
      > Lão Hạt mua vui.com gọi 0912 345 678
      < Tác giả
      > hủy
      < Đã dừng
      > /sach
      < …
      > 1
      < Tên cuốn sách
      > Lão Hạt
      < Có phải bạn muốn nói cuốn “Lão Hạc” không ạ? [Cuốn khác]
      > cuốn khác
      < Tác giả
      > hủy
      < Đã dừng
      ${recommends("Tắt đèn")}
    `);
    await officerSees(`
      > /duyetsach
      < Còn 2 cuốn chờ duyệt.\\n“Tắt đèn”
      [Để sau]
      < Xin xem kỹ: có đường dẫn. [Ẩn]
      [Ẩn]
      < Đã ẩn cuốn
      < “Tắt đèn”
    `);
    await residentSees("> /sach\n< …\n> xem sách hay\n< Có 1 cuốn");
    const told = resident.heard().at(-1)?.text ?? "";
    expect(told).not.toContain("vay-nhanh");
    expect(told).not.toContain("Tắt đèn");
  });

  test("two that are one are merged, and split again", async () => {
    await residentSees(recommends("Hai vạn dặm dưới đáy biển") + recommends("20.000 dặm dưới biển"));
    await officerSees(`
      > /duyetsach
      < “20.000 dặm dưới biển”
      [Gộp với cuốn khác]
      < là một với cuốn nào [Hai vạn dặm dưới đáy biển]
      [Hai vạn dặm dưới đáy biển]
      < Đã gộp “20.000 dặm dưới biển” vào “Hai vạn dặm dưới đáy biển” [Tách lại]
      [Duyệt tiếp]
      < Số người giới thiệu: 1\\nChưa duyệt: người dân chưa thấy tên sách này.\\nĐã gộp vào đây: 20.000 dặm dưới biển [Tách: 20.000 dặm dưới biển]
      [Tách: 20.000 dặm dưới biển]
      < Đã tách cuốn “20.000 dặm dưới biển”
      [Duyệt tiếp]
      < Còn 2 cuốn
      > /nhanvien
      < … [Nhật ký]
      [Nhật ký]
      < Số 2: tách sách “20.000 dặm dưới biển”\\n• 02/10 7:00 Số 2: gộp sách “20.000 dặm dưới biển” vào cuốn khác
    `);
    // No title stands in what is never deleted.
    const log = await stage.redis.client.xrange("{bien-giang-2024}:staff-log", "-", "+");
    expect(JSON.stringify(log)).not.toMatch(/dam|dặm/);
  });

  test("what another officer has decided is told; who is no staff is told so", async () => {
    await residentSees(`${recommends("Số đỏ")}\n> /duyetsach\n< dành cho cán bộ`);
    await officerSees(
      "> /duyetsach\n< Số đỏ\n[Duyệt]\n< Đã duyệt\n< Không còn\n[Ẩn]\n< vừa được người khác duyệt. Chưa thay đổi gì thêm. Người vừa làm: Số 2.\n< Không còn",
    );
  });
});

describe.each(stagePlatforms)("what residents write of one book, on %s", (platform) => {
  let stage: Stage;
  let officer: Participant;
  let resident: Participant;
  beforeAll(async () => {
    stage = await Stage.open({ staff: "70000001" });
    officer = await stage.enter("telegram");
    resident = await stage.enter(platform);
  });
  afterAll(() => stage.close());
  const officerSees = (transcript: string) => play(transcript, stage, officer);
  const residentSees = (transcript: string) => play(transcript, stage, resident);

  test("what was taken for one book by its spelling, and is another, is taken out", async () => {
    await residentSees(recommends("Hành trình về phương Đông", "Nguyên Phong"));
    await play(recommends("Hành trình về phươg Đông", "Nguyên Phong"), stage, await stage.enter(platform));
    await officerSees(`
      > /duyetsach
      < Số người giới thiệu: 2 [Tách một cách ghi]
      [Duyệt]
      < Đã duyệt
      < Không còn
      > /sach
      < …
      > xem sách hay
      < Hành trình về phương Đông – Nguyên Phong (2 người)
      > 1
      < … [Việc của cán bộ]
      [Việc của cán bộ]
      < …
      [Tách một cách ghi]
      < được ghi theo 2 cách [Hành trình về phươg Đông – Nguyên Phong (1)]
      [Hành trình về phươg Đông – Nguyên Phong (1)]
      < ✅ Đã tách “Hành trình về phươg Đông – Nguyên Phong” thành một cuốn riêng [Việc của cán bộ]
      [Duyệt tiếp]
      < Còn 1 cuốn chờ duyệt.\\n“Hành trình về phươg Đông”\\nTác giả: Nguyên Phong\\nSố người giới thiệu: 1
      > /sach
      < …
      > xem sách hay
      < Hành trình về phương Đông – Nguyên Phong (1 người)
    `);
  });

  test("a book's number alone is enough where it is known, and is no title where it is not", async () => {
    await residentSees(`
      > /sach
      < …
      [Giới thiệu sách]
      < Tên cuốn sách
      > 978-604-2-08789-6
      < Phường chưa có cuốn mang số này. Xin nhắn tên sách
      > Dế Mèn phiêu lưu ký, ISBN 978-604-2-08789-6
      < Tác giả
      > Tô Hoài
      < hợp với ai
      [Thiếu nhi]
      < Vì sao
      > Hay
      < Đúng chưa
      [Đúng, ghi nhận]
      < ✅
    `);
    await officerSees("> /duyetsach\n< “Dế Mèn phiêu lưu ký”\n[Duyệt]\n< Đã duyệt\n< “Hành trình về phươg Đông”");
    await play(
      `
      > /sach
      < …
      [Giới thiệu sách]
      < Tên cuốn sách
      > 9786042087896
      < Có phải bạn muốn nói cuốn “Dế Mèn phiêu lưu ký” không ạ? [Dế Mèn phiêu lưu ký – Tô Hoài]
      [Dế Mèn phiêu lưu ký – Tô Hoài]
      < hợp với ai
      > hủy
      < Đã dừng
      `,
      stage,
      await stage.enter(platform),
    );
  });

  test("why somebody recommends a book is seen once staff let it be, without a name, and not when it is changed since", async () => {
    const writes = (why: string) => recommends("Tuổi thơ dữ dội", "Phùng Quán").replace("> Hay", `> ${why}`);
    await residentSees(writes("Cảm động, đọc một mạch"));
    await play(writes("Đồ ngu mới không đọc"), stage, await stage.enter(platform));
    await officerSees(`
      > /duyetsach
      < “Tuổi thơ dữ dội” [Duyệt lời giới thiệu (2)]
      [Duyệt]
      < Đã duyệt
      < …
      > /sach
      < …
      > xem sách hay
      < …
      > tuổi thơ dữ dội
      < Số người giới thiệu: 2
      <! Cảm động
      [Việc của cán bộ]
      < Đã duyệt: mọi người đều thấy
      [Duyệt lời giới thiệu (2)]
      < còn 2 lời giới thiệu chờ duyệt. Người dân chưa thấy:\\n“Cảm động, đọc một mạch”
      [Cho mọi người xem]
      < ✅ Mọi người đã thấy
      < “Đồ ngu mới không đọc”\\nXin xem kỹ: có thể có lời xúc phạm.
      [Không cho xem]
      < ✅ Lời giới thiệu này không cho xem
      < Không còn lời giới thiệu nào
      [Về cuốn sách]
      < Đã duyệt
    `);
    const sees = `
      > /sach
      < …
      > xem sách hay
      < …
      > tuổi thơ dữ dội
      < Số người giới thiệu: 2`;
    const reader = await stage.enter(platform);
    await play(`${sees}\\n“Cảm động, đọc một mạch”\n<! Đồ ngu`, stage, reader);
    await residentSees(`
      > /sach
      < …
      [Sách tôi giới thiệu]
      < …
      [Tuổi thơ dữ dội]
      < Vì sao: Cảm động
      [Sửa]
      < Đúng chưa
      [Sửa]
      < Sửa phần nào
      [Vì sao]
      < Vì sao
      > Xem tại vay-nhanh.com
      < Đúng chưa
      [Đúng, ghi nhận]
      < ✅
    `);
    await play(`${sees}\n<! Cảm động\n<! vay-nhanh`, stage, reader);
  });
});
