import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { eventually } from "../eventually.ts";
import { Stage, type Participant } from "../stage.ts";
import { play } from "../transcript.ts";

describe("staff announce something", () => {
  let stage: Stage;
  let officer: Participant;
  let other: Participant;
  /** One resident on each other platform. */
  let residents: Participant[];

  const open = async (approvalOver: number, now = "2024-10-02T07:00+07:00") => {
    stage = await Stage.open({ staff: "70000001,70000002", approvalOver, now });
    officer = await stage.enter("telegram");
    other = await stage.enter("telegram");
    residents = [await stage.enter("web"), await stage.enter("zalo"), await stage.enter("zalo-bot")];
    for (const person of [officer, other, ...residents]) await play("> /start\n< …\n< …", stage, person);
  };
  afterEach(() => stage.close());
  const got = (text: string) =>
    [officer, other, ...residents].map((person) => person.heard().filter((said) => said.text.startsWith(`📢 ${text}`)).length);

  const reaches = async (...counts: number[]) => {
    await eventually(() => got("Sáng mai").join() === counts.join());
    expect(got("Sáng mai")).toEqual(counts);
  };
  const isOver = async () => {
    await eventually(() => officer.heard().some(({ text }) => text.includes("đã gửi xong")));
    expect(officer.heard().at(-1)?.text).toContain("đã gửi xong");
  };

  const write = `
    > /thongbao
    < Chưa có thông báo nào [Soạn thông báo]
    [Soạn thông báo]
    < Nội dung thông báo là gì
    > Sáng mai lễ khai mạc, mời bà con đến sớm.
    < Gửi cho ai [Tất cả mọi người]
    [Tất cả mọi người]
    < Có nút bấm [📅 Lịch tuần]
  `;

  describe("to few", () => {
    beforeEach(() => open(0));

    test("it is shown as residents will read it, tried on oneself, and reaches everybody on every platform once", async () => {
      await play(
        `
        ${write}
        > http:/sai
        < bắt đầu bằng https://
        [Không]
        < Gửi lúc nào
        > hôm qua 8h
        < đã qua rồi
        [Gửi ngay]
        < Sau lúc nào thì không gửi nữa
        [Không giới hạn]
        < Gửi cho 5 người [Gửi thử cho tôi]
        [Gửi thử cho tôi]
        << 📢 Sáng mai lễ khai mạc, mời bà con đến sớm.
        < Bà con sẽ đọc
        [Gửi] ×2
        < Đã nhận thông báo cho 5 người
        `,
        stage,
        officer,
      );
      await reaches(2, 1, 1, 1, 1);
      await isOver();
      await play("[Xem thông báo]\n< Đã xong: 5/5 người đã nhận, 0 không đến", stage, officer);
      expect(stage.errors).toEqual([]);
    });

    test("a picture and a file by link reach every platform with the text, once, named for what they are; only https is taken", async () => {
      const picture = "https://phuong.example/anh/Khai-mac.JPG?ban=2";
      const file = "https://phuong.example/chuong-trinh.pdf";
      await play(
        `${write}
        > http://phuong.example/anh.jpg
        < bắt đầu bằng https://
        > ${picture}
        < Thêm một nút
        > ${file}
        < Thêm một nút
        [Không]
        < …
        [Gửi ngay]
        < …
        [Không giới hạn]
        < Bà con sẽ đọc
        [Gửi]
        < …`,
        stage,
        officer,
      );
      await reaches(1, 1, 1, 1, 1);
      await isOver();
      for (const person of [officer, other, ...residents]) {
        const said = JSON.stringify(person.heard().filter(({ text }) => text.startsWith("📢 Sáng mai")));
        for (const part of ["Xem hình", "Mở tệp"]) expect(said).toContain(part);
      }
      expect(stage.errors).toEqual([]);
    });

    describe("with a picture or a file", () => {
      const picture = Buffer.concat([Buffer.from("ffd8ffe000104a4649460001", "hex"), Buffer.alloc(500, 7)]);
      const file = Buffer.from("%PDF-1.7 chương trình");
      const end = "[Không]\n< …\n[Gửi ngay]\n< …\n[Không giới hạn]";
      const files = {
        "banner.jpg": picture,
        "chuong-trinh.pdf": file,
        "lớn.jpg": Buffer.concat([picture, Buffer.alloc(1_000_001)]),
        "lạ.exe": Buffer.from("MZ"),
      };

      test("a picture that was sent in is shown to everybody with the text, once brought to each platform; the zalo bot without a public address has the words", async () => {
        await play(
          `${write}
          @ lạ.exe
          < Chỉ nhận hình (JPG, PNG) hoặc tệp văn bản
          < Có nút bấm, hình hoặc tệp
          @ lớn.jpg
          < Hình hoặc tệp lớn quá
          < Có nút bấm, hình hoặc tệp
          @ banner.jpg
          < Thêm một nút, hình hoặc tệp nữa
          @ chuong-trinh.pdf
          < chỉ kèm một hình hoặc một tệp
          < Thêm một nút, hình hoặc tệp nữa
          ${end}
          < Bà con sẽ đọc:\n————\n📢 Sáng mai lễ khai mạc, mời bà con đến sớm.\n🖼 [Gửi thử cho tôi]
          [Gửi thử cho tôi]
          < 📢 Sáng mai
          < Bà con sẽ đọc
          [Gửi]
          < Đã nhận`,
          stage,
          officer,
          "tap",
          files,
        );
        await reaches(2, 1, 1, 1, 1);
        await isOver();
        const seen = [officer, other, ...residents].map((person) =>
          person
            .heard()
            .filter(({ text }) => text.startsWith("📢 Sáng mai"))
            .map((said) => (Buffer.isBuffer(said.picture) ? said.picture.equals(picture) : said.picture)),
        );
        expect(seen).toEqual([[true, true], [true], [true], [true], [undefined]]);
        expect(stage.errors).toEqual([]);
      });

      test("a file by its link is fetched and handed over; what cannot be fetched stays a link", async () => {
        stage.links.set("https://phuong.example/chuong-trinh.pdf", file);
        await play(
          `${write}\n> https://phuong.example/chuong-trinh.pdf\n< Thêm\n> https://phuong.example/anh.png\n< Thêm\n${end}\n< 📎 chuong-trinh.pdf\n[Gửi]\n< Đã nhận`,
          stage,
          officer,
        );
        await reaches(1, 1, 1, 1, 1);
        await isOver();
        const said = [officer, other, ...residents].map((person) => person.heard().findLast(({ text }) => text.startsWith("📢 Sáng mai")));
        expect(said.map((one) => one?.file === file.toString() || one?.file)).toEqual([true, true, true, expect.anything(), undefined]);
        for (const one of said) expect(JSON.stringify(one)).toContain("Xem hình");
        expect(stage.errors).toEqual([]);
      });

      test("before it goes it is shown as it will stand on each platform", async () => {
        await play(
          `${write}\n[📅 Lịch tuần]\n< …\n> https://phuong.example/\n< …\n@ banner.jpg\n< …\n${end}\n< …`,
          stage,
          officer,
          "tap",
          files,
        );
        const before = officer.heard().length;
        await officer.taps("Xem trên từng nền tảng");
        await eventually(() => officer.heard().length === before + 5);
        const shown = officer
          .heard()
          .slice(before)
          .map(({ text }) => text);
        expect(shown.slice(0, 4)).toEqual([
          expect.stringMatching(
            /^Trên trang web:\n————\n🖼 .*\n📢 Sáng mai lễ khai mạc, mời bà con đến sớm\.\n\[📅 Lịch tuần\] \[phuong\.example\]$/,
          ),
          expect.stringMatching(
            /^Trên Telegram:\n————\n🖼 .*\n📢 Sáng mai lễ khai mạc, mời bà con đến sớm\.\n\[📅 Lịch tuần\] \[phuong\.example\]$/,
          ),
          expect.stringMatching(
            /^Trên Zalo:\n————\n🖼 .*\n————\n📢 Sáng mai lễ khai mạc, mời bà con đến sớm\.\n\[📅 Lịch tuần\] \[phuong\.example\]$/,
          ),
          expect.stringMatching(
            /^Trên .*Bot.*:\n————\n📢 Sáng mai lễ khai mạc, mời bà con đến sớm\.\n\nphuong\.example: https:\/\/phuong\.example\/\n.*\n1\. 📅 Lịch tuần$/,
          ),
        ]);
        expect(shown[4]).toContain("Bà con sẽ đọc");
      });
    });

    test("it goes at its time, is seen waiting until then, and the same text again is warned of", async () => {
      await play(
        `${write}\n[Không]\n< …\n> mai 8h\n< …\n> 3/10 lúc 7 giờ\n< Hạn cuối phải sau\n< …\n> 3/10 lúc 9 giờ\n< Lúc: Thứ Năm, 03/10/2024 8:00\n[Gửi]\n< gửi lúc Thứ Năm, 03/10/2024 8:00\n[Xem thông báo]\n< Sẽ gửi lúc Thứ Năm`,
        stage,
        officer,
      );
      stage.clock.moveTo(Date.parse("2024-10-03T07:59+07:00"));
      expect(got("Sáng mai")).toEqual([1, 0, 0, 0, 0]);
      stage.clock.moveTo(Date.parse("2024-10-03T08:00+07:00"));
      await reaches(2, 1, 1, 1, 1);
      await play(
        "> /thongbao\n< …\n[Soạn thông báo]\n< …\n> sang mai le khai mac moi ba con den som\n< …\n[Cán bộ]\n< …\n[Đủ rồi]\n< …\n[Không]\n< …\n[Gửi ngay]\n< …\n[Không giới hạn]\n< gần giống thế này đã gửi",
        stage,
        other,
      );
    });

    test("at night it waits for the morning, unless staff say otherwise", async () => {
      stage.clock.moveTo(Date.parse("2024-10-02T22:00+07:00"));
      await play(
        `${write}\n[Không]\n< …\n[Gửi ngay]\n< …\n[Không giới hạn]\n< bà con đang nghỉ\n[Chờ đến Thứ Năm, 03/10/2024 6:30]\n< …\n[Gửi]\n< …`,
        stage,
        officer,
      );
      expect(got("Sáng mai")).toEqual([0, 0, 0, 0, 0]);
      stage.clock.moveTo(Date.parse("2024-10-03T06:29+07:00"));
      expect(got("Sáng mai")).toEqual([0, 0, 0, 0, 0]);
      stage.clock.moveTo(Date.parse("2024-10-03T06:30+07:00"));
      await reaches(1, 1, 1, 1, 1);
    });

    test("whoever it missed is named with the reason, and is written to again alone", async () => {
      const id = String(70_000_002);
      await stage.telegram.person(id).blocks();
      await play(`${write}\n[Không]\n< …\n[Gửi ngay]\n< …\n[Không giới hạn]\n< …\n[Gửi]\n< …`, stage, officer);
      await isOver();
      await play(
        "[Xem thông báo]\n< Đã xong: 4/5 người đã nhận, 1 không đến [Ai chưa nhận]\n[Ai chưa nhận]\n< đã chặn hoặc bỏ theo dõi: 1 người",
        stage,
        officer,
      );
      await stage.telegram.person(id).unblocks();
      await play("> /start\n< …\n< …", stage, other);
      await play(
        "[Xem thông báo]\n< …\n[Gửi lại cho ai chưa nhận]\n< Gửi lúc nào\n[Gửi ngay]\n< …\n[Không giới hạn]\n< Gửi cho 1 người\n[Gửi]\n< …",
        stage,
        officer,
      );
      await eventually(() => got("Sáng mai")[1] === 1);
      expect(got("Sáng mai").slice(1)).toEqual([1, 1, 1, 1]);
    });

    test("who was silent too long for Zalo is told of before, named after, and reached again when they write", async () => {
      stage.clock.moveTo(Date.parse("2024-10-10T08:00+07:00"));
      await play(
        `${write}\n[Không]\n< …\n[Gửi ngay]\n< …\n[Không giới hạn]\n< Không nhắn được 1 người (quá 7 ngày chưa nhắn cho phường trên Zalo: 1)\n[Gửi]\n< …`,
        stage,
        officer,
      );
      await isOver();
      await play("[Xem thông báo]\n< …\n[Ai chưa nhận]\n< quá 7 ngày chưa nhắn cho phường trên Zalo: 1 người", stage, officer);
      const [, onZalo] = residents;
      await play("> xin chào\n< …", stage, onZalo as Participant);
      await play(
        "[Xem thông báo]\n< …\n[Gửi lại cho ai chưa nhận]\n< …\n[Gửi ngay]\n< …\n[Không giới hạn]\n< Gửi cho 1 người (Zalo 1)\n[Gửi]\n< …",
        stage,
        officer,
      );
      await eventually(() => got("Sáng mai")[3] === 1);
      expect(got("Sáng mai").slice(1)).toEqual([1, 1, 1, 1]);
    });

    test("people in several groups are written to once, whatever the overlap", async () => {
      await play("> nhắc tôi lễ khai mạc\n< …\n> 1\n< Sẽ nhắc", stage, residents[0] as Participant);
      await play(
        `
        > /thongbao
        < …
        [Soạn thông báo]
        < …
        > Sáng mai lễ khai mạc.
        < Gửi cho ai
        [Người đã nhờ nhắc một hoạt động]
        < Hoạt động nào
        [Lễ khai mạc Tuần lễ học tập suốt đời năm 2024]
        < Còn gửi cho ai nữa không
        [Thêm nhóm khác]
        < …
        [Người quan tâm một hoạt động]
        < …
        [Lễ khai mạc Tuần lễ học tập suốt đời năm 2024]
        < …
        [Thêm nhóm khác]
        < …
        [Cán bộ]
        < …
        [Đủ rồi]
        < …
        [Không]
        < …
        [Gửi ngay]
        < …
        [Không giới hạn]
        < Gửi cho 3 người
        [Gửi]
        < Đã nhận thông báo cho 3 người`,
        stage,
        officer,
      );
      await reaches(1, 1, 1, 0, 0);
    });

    test("while it goes one message shows how far it is, and pauses, resumes and stops it; the deeds are logged", async () => {
      // Zalo asked for silence.
      await stage.redis.client.set("{bien-giang-2024}:held:zalo", "1", "PX", 60_000);
      await play(`${write}\n[Không]\n< …\n[Gửi ngay]\n< …\n[Không giới hạn]\n< …\n[Gửi]\n< Đã nhận`, stage, officer);
      await reaches(1, 1, 1, 0, 1);
      await play("[Xem thông báo]\n< Đang gửi: 4/5 người đã nhận, 0 không đến, còn 1.", stage, officer);
      const messages = officer.heard().length;
      for (const [press, shown] of [
        ["Tạm dừng", "Đang tạm dừng: 4/5"],
        ["Gửi tiếp", "Đang gửi: 4/5"],
        ["Xem lại", "Đang gửi: 4/5"],
        ["Dừng hẳn", "Đã xong: 4/5 người đã nhận, 1 không đến."],
      ] as const) {
        await officer.taps(press);
        await eventually(() => officer.heard()[messages - 1]?.text.includes(shown) === true);
        expect(officer.heard()[messages - 1]?.text).toContain(shown);
      }
      await isOver();
      expect(
        officer
          .heard()
          .slice(messages)
          .map(({ text }) => text),
      ).toEqual(["📢 Thông báo của anh/chị đã gửi xong."]);
      await play(
        "[Ai chưa nhận]\n< cán bộ đã dừng: 1 người\n[Xem thông báo]\n< …\n[Gửi lại cho ai chưa nhận]\n< Gửi lúc nào\n[Gửi ngay]\n< …\n[Không giới hạn]\n< Gửi cho 1 người",
        stage,
        officer,
      );
      const log = await stage.redis.client.xrange("{bien-giang-2024}:staff-log", "-", "+");
      expect(log.map(([, fields]) => fields[fields.indexOf("deed") + 1])).toEqual([
        "announcement-written",
        "announcement-paused",
        "announcement-resumed",
        "announcement-stopped",
      ]);
    });

    test("a change of the programme is told to those concerned, with what was and what is now, if staff agree", async () => {
      await play("> nhắc tôi lễ khai mạc\n< …\n> 1\n< Sẽ nhắc", stage, residents[0] as Participant);
      const change = (answer: string) =>
        `> /chuongtrinh\n< …\n[Lễ khai mạc Tuần lễ học tập suốt đời năm 2024]\n< Sửa phần nào\n[Nơi]\n< ở đâu\n> Nhà văn hóa\n< Trường THCS Biên Giang → Nhà văn hóa\n> 1\n< 1 người đã nhờ nhắc [${answer}]\n[${answer}]\n< Đã sửa`;
      await play(`${change("Sửa và báo 1 người")}\n< Đã nhận thông báo cho 1 người`, stage, officer);
      await eventually(() => residents[0]?.heard().at(-1)?.text.startsWith("📢") === true);
      expect(residents[0]?.heard().at(-1)?.text).toBe(
        "📢 “Lễ khai mạc Tuần lễ học tập suốt đời năm 2024” có thay đổi.\nNơi: trước là Trường THCS Biên Giang, nay là Nhà văn hóa.",
      );
      expect(residents[1]?.heard().at(-1)?.text).not.toContain("có thay đổi");
    });

    test("an open question is asked again after it", async () => {
      const [resident] = residents;
      if (!resident) throw new Error("nobody");
      await play("> /sach\n< …\n[Giới thiệu sách]\n< Tên cuốn sách", stage, resident);
      const question = resident.heard().at(-1)?.text;
      await play(`${write}\n[Không]\n< …\n[Gửi ngay]\n< …\n[Không giới hạn]\n< …\n[Gửi]\n< …`, stage, officer);
      await eventually(() => resident.heard().at(-1)?.text === question && resident.heard().at(-2)?.text.startsWith("📢") === true);
      expect(
        resident
          .heard()
          .slice(-2)
          .map(({ text }) => text),
      ).toEqual(["📢 Sáng mai lễ khai mạc, mời bà con đến sớm.", question]);
    });

    test("a resident cannot", async () => {
      await play("> /thongbao\n< dành cho cán bộ phường", stage, residents[0] as Participant);
    });
  });

  describe("to many", () => {
    beforeEach(() => open(3));

    test("another officer must agree; the one who wrote it cannot", async () => {
      await play(
        `${write}\n[Không]\n< …\n[Gửi ngay]\n< …\n[Không giới hạn]\n< …\n[Gửi]\n< cần một cán bộ khác đồng ý\n[Xem thông báo]\n< Gửi cho: Tất cả mọi người\n\n⏳ Chờ một cán bộ khác [Không gửi]`,
        stage,
        officer,
      );
      expect(officer.heard().at(-1)?.buttons).not.toContain("Đồng ý cho gửi");
      await eventually(() => other.heard().at(-1)?.text.startsWith("🖐") === true);
      expect(got("Sáng mai").slice(2)).toEqual([0, 0, 0]);
      await play(
        "[Xem thông báo]\n< Sáng mai lễ khai mạc [Đồng ý cho gửi]\n[Gửi thử cho tôi]\n<< 📢 Sáng mai lễ khai mạc, mời bà con đến sớm.\n< Sáng mai lễ khai mạc [Đồng ý cho gửi]\n[Đồng ý cho gửi]\n< đã được đồng ý",
        stage,
        other,
      );
      await eventually(() => got("Sáng mai").slice(2).join() === "1,1,1");
      expect(got("Sáng mai").slice(2)).toEqual([1, 1, 1]);
      await eventually(() => got("Sáng mai")[1] === 4);
      await play("[Đồng ý cho gửi]\n< vừa được người khác quyết định", stage, other);
    });
  });
});
