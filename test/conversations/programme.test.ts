import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Activity } from "../../src/domain/programme.ts";
import { createRecords } from "../../src/records/records.ts";
import { eventually } from "../eventually.ts";
import { Stage, type Participant } from "../stage.ts";
import { play } from "../transcript.ts";

describe("staff fill in the programme", () => {
  let stage: Stage;
  // The first person who enters by Telegram has this number.
  beforeEach(async () => void (stage = await Stage.open({ staff: "70000001" })));
  afterEach(() => stage.close());
  const records = () => createRecords(stage.redis.client, "bien-giang-2024", () => "token");

  test("a date, a time and a place are read back with the weekday; who waited is told; the reminder moves", async () => {
    const officer = await stage.enter("telegram");
    const resident = await stage.enter("web");
    await play(
      `
      > lễ tổng kết hôm nào
      < Chưa công bố [🔔 Báo cho tôi khi có]
      [🔔 Báo cho tôi khi có]
      < bạn sẽ được báo
      > nhắc tôi lễ tổng kết
      < Chưa công bố ngày
      > 2
      < Trước 2 giờ. Ngày chưa công bố; khi có sẽ nhắc.
      `,
      stage,
      resident,
    );
    await play(
      `
      > /chuongtrinh
      < Sửa hoạt động nào [Xem thêm]
      [Xem thêm]
      < … [Lễ tổng kết Tuần lễ học tập suốt đời năm 2024]
      [Lễ tổng kết Tuần lễ học tập suốt đời năm 2024]
      < Sửa phần nào [Ngày]
      [Ngày]
      < diễn ra ngày nào
      > 9/10
      < Ngày: Chưa công bố → Thứ Tư, 09/10/2024
      > 1
      < Ngày này nằm ngoài tuần lễ
      > /chuongtrinh
      < …
      [Lễ tổng kết Tuần lễ học tập suốt đời năm 2024]
      < Sửa phần nào
      [Ngày]
      < diễn ra ngày nào
      > hôm nào cũng được
      < Xin nhắn một ngày, ví dụ: 3/10
      > 7/10
      < Ngày: Chưa công bố → Thứ Hai, 07/10/2024 [Đúng, ghi nhận]
      [Đúng, ghi nhận]
      < ✅ Đã sửa “Lễ tổng kết Tuần lễ học tập suốt đời năm 2024”: Thứ Hai, 07/10/2024
      [Xem hoạt động này]
      < Chưa công bố giờ
      [Giờ bắt đầu]
      < mấy giờ
      > hai rưỡi
      < Xin nhắn một giờ
      > 2 giờ rưỡi chiều
      < Giờ bắt đầu: Chưa công bố → 14:30
      > 1
      < Đã sửa
      `,
      stage,
      officer,
    );
    await play(
      `
      > lễ tổng kết hôm nào
      < 07/10
      `,
      stage,
      await stage.enter("web"),
    );
    const told = () =>
      resident
        .heard()
        .map(({ text }) => text)
        .filter((text) => text.includes("Phường vừa công bố thêm"));
    await eventually(() => told().length === 2);
    expect(told()).toEqual([expect.stringContaining("07/10"), expect.stringContaining("14:30")]);
    stage.clock.moveTo(Date.parse("2024-10-07T12:30:00+07:00"));
    await eventually(() => resident.heard().at(-1)?.text.includes("còn 2 giờ"));
    expect(resident.heard().at(-1)?.text).toContain(
      "🔔 Lễ tổng kết Tuần lễ học tập suốt đời năm 2024\nHôm nay (Thứ Hai, 07/10), 14:30 (còn 2 giờ)",
    );
  });

  test("an activity is cancelled: those concerned are told what was and what is now, once; nobody is reminded, signs up or waits for it any more", async () => {
    const officer = await stage.enter("telegram");
    const resident = await stage.enter("zalo");
    await play("> nhắc tôi lễ khai mạc\n< …\n> 1\n< Sẽ nhắc", stage, resident);
    const pick = "> /chuongtrinh\n< …\n[Lễ khai mạc Tuần lễ học tập suốt đời năm 2024]";
    await play(
      `${pick}
      < Sửa phần nào [Hủy hoạt động này]
      [Hủy hoạt động này]
      < 1 người đã đăng ký, nhờ nhắc hoặc đang chờ tin [Hủy và báo 1 người]
      [Hủy và báo 1 người] ×2
      < ✅ Đã hủy “Lễ khai mạc Tuần lễ học tập suốt đời năm 2024”
      < Đã nhận thông báo cho 1 người`,
      stage,
      officer,
    );
    await eventually(() => resident.heard().at(-1)?.text.startsWith("📢") === true);
    expect(resident.heard().at(-1)?.text).toBe(
      "📢 “Lễ khai mạc Tuần lễ học tập suốt đời năm 2024” đã hủy.\nTrước là: Thứ Năm, 03/10. Chưa công bố giờ. Nơi: Trường THCS Biên Giang.\nNay: không diễn ra nữa.",
    );
    await play(
      `
      > khai mạc ở đâu
      < Hoạt động này đã hủy, không diễn ra nữa.
      > nhắc tôi lễ khai mạc
      < đã hủy, không diễn ra nữa
      > lịch ngày 3/10
      < Trường THCS Biên Giang (đã hủy)
      > /nhac
      < Tối hôm trước (đã hủy)
      `,
      stage,
      resident,
    );
    await eventually(() => officer.heard().some(({ text }) => text.includes("đã gửi xong")));
    const said = resident.heard().length;
    stage.clock.moveTo(Date.parse("2024-10-02T19:00:01+07:00"));
    await play(
      `${pick}\n< ❌ Hoạt động này đã hủy [Bỏ hủy, vẫn diễn ra]\n[Bỏ hủy, vẫn diễn ra]\n< vẫn diễn ra? [Chỉ bỏ hủy]\n[Chỉ bỏ hủy]\n< lại có trong lịch`,
      stage,
      officer,
    );
    await eventually(() => resident.heard().length > said);
    // It was due while it was cancelled, and still helps now that it takes place after all.
    expect(
      resident
        .heard()
        .slice(said)
        .map(({ text }) => text.split("\n")[0]),
    ).toEqual(["🔔 Lễ khai mạc Tuần lễ học tập suốt đời năm 2024"]);
  });

  describe("of several changes of one activity", () => {
    const title = "Lễ khai mạc Tuần lễ học tập suốt đời năm 2024";
    const pick = `> /chuongtrinh\n< …\n[${title}]\n< Sửa phần nào`;
    let officer: Participant;
    let resident: Participant;
    const told = () => resident.heard().flatMap(({ text }) => (text.startsWith("📢") ? [text] : []));
    beforeEach(async () => {
      officer = await stage.enter("telegram");
      resident = await stage.enter("zalo");
      await play("> nhắc tôi lễ khai mạc\n< …\n> 1\n< Sẽ nhắc", stage, resident);
      await play(
        `${pick}\n[Ngày]\n< diễn ra ngày nào\n> 4/10\n< …\n[Đúng, ghi nhận]\n< Báo cho họ [Sửa, lát nữa báo một lần]\n[Sửa, lát nữa báo một lần]\n< Chưa báo cho ai`,
        stage,
        officer,
      );
    });

    test("those concerned are told once, of all of them", async () => {
      await play(
        `${pick}\n[Nơi]\n< …\n> Nhà văn hóa\n< …\n[Đúng, ghi nhận]\n< Ngày: trước là\n[Sửa và báo 1 người]\n< Đã sửa\n< Đã nhận thông báo`,
        stage,
        officer,
      );
      await eventually(() => told().length === 1);
      expect(told()).toEqual([
        `📢 “${title}” có thay đổi.\nNgày: trước là Thứ Năm, 03/10/2024, nay là Thứ Sáu, 04/10/2024.\nNơi: trước là Trường THCS Biên Giang, nay là Nhà văn hóa.`,
      ]);
      expect(await records().untold.of("khai-mac")).toBeUndefined();
    });

    test("it is not forgotten: it stands in the state of the service", async () => {
      await play(
        `> /tinhtrang\n< “${title}” đã sửa mà chưa báo cho ai [Lễ khai mạc Tuần lễ học tập suốt đời nă…]\n[Lễ khai mạc Tuần lễ học tập suốt đời nă…]\n< Sửa phần nào [Báo các thay đổi]\n[Báo các thay đổi]\n< …\n[Báo 1 người]\n< Đã nhận thông báo\n< …`,
        stage,
        officer,
      );
      await eventually(() => told().length === 1);
      await play("> /tinhtrang\n<! chưa báo cho ai", stage, officer);
    });

    test("they are told by a button, when nothing else is to be changed; or nobody is, when all is as it was", async () => {
      await play(
        `[Báo các thay đổi]\n< nay là Thứ Sáu, 04/10/2024 [Báo 1 người]\n[Báo 1 người]\n< Đã nhận thông báo cho 1 người`,
        stage,
        officer,
      );
      await eventually(() => officer.heard().some(({ text }) => text.includes("đã gửi xong")));
      await play(
        `${pick}\n[Ngày]\n< …\n> 5/10\n< …\n[Đúng, ghi nhận]\n< …\n[Sửa, lát nữa báo một lần]\n< …\n${pick}\n[Ngày]\n< …\n> 4/10\n< …\n[Đúng, ghi nhận]\n< ✅ Đã sửa`,
        stage,
        officer,
      );
      expect(await records().untold.of("khai-mac")).toBeUndefined();
      expect(told()).toHaveLength(1);
    });
  });

  test("a resident may not, whatever they press or type", async () => {
    await stage.enter("telegram");
    await play(
      `
      > /chuongtrinh
      < Việc này dành cho cán bộ
      `,
      stage,
      await stage.enter("telegram"),
    );
    const stranger = "70009999";
    stage.telegram.person(stranger);
    await stage.telegram.deliver({
      callback_query: {
        id: "q",
        from: { id: Number(stranger), is_bot: false, first_name: "X" },
        chat_instance: "1",
        data: "chuongtrinh:change:be-mac:date",
      },
    });
    await eventually(() => stage.telegram.person(stranger).heard.length > 0);
    expect(stage.telegram.person(stranger).heard[0]?.text).toContain("Việc này dành cho cán bộ");
  });

  test("who was staff in a rehearsal is not when the service is live", async () => {
    const staff = records().staff;
    await staff.admitFirst(["web:somebody"], { rehearsal: true });
    await stage.restart();
    expect(await staff.addresses()).toEqual(["telegram:70000001"]);
  });

  describe("two officers at once", () => {
    let first: Participant;
    let second: Participant;
    beforeEach(async () => {
      first = await stage.enter("telegram");
      await records().staff.admitFirst(["telegram:70000002"]);
      second = await stage.enter("telegram");
      await play("> /nhanvien\n< …\n[Tên của tôi]\n< …\n[Đổi tên]\n< Tên để\n> cô Hương\n< thấy tên bạn", stage, first);
    });
    const opening = async () =>
      (await records().programmes.current())?.programme.activities.find(({ id }) => id === "khai-mac") as Activity;
    const asked = (field: string) => `
      > /chuongtrinh
      < …
      [Lễ khai mạc Tuần lễ học tập suốt đời năm 2024]
      < …
      [${field}]
      < …`;
    const overtaken = `
      > 9:00
      < 09:00
      > 1
      < vừa được cô Hương đổi:\\nGiờ bắt đầu: Chưa công bố → 08:00\\n\\nVẫn ghi như bạn muốn không ạ?\\nGiờ bắt đầu: 09:00 [Vẫn ghi]`;

    test("the second is shown who changed what, and may still have it their way", async () => {
      await play(asked("Giờ bắt đầu"), stage, first);
      await play(asked("Giờ bắt đầu"), stage, second);
      await play("> 8:00\n< 08:00\n> 1\n< Đã sửa", stage, first);
      await play(`${overtaken}\n[Vẫn ghi]\n< ✅ Đã sửa “Lễ khai mạc Tuần lễ học tập suốt đời năm 2024”: 09:00`, stage, second);
      expect((await opening()).time).toBe("09:00");
    });

    test("or leaves it; what was changed in another field is shown, too", async () => {
      await play(asked("Giờ bắt đầu"), stage, second);
      await play(`${asked("Nơi")}\n> Sân trường\n< Sân trường\n> 1\n< Đã sửa`, stage, first);
      await play(
        "> 9:00\n< 09:00\n> 1\n< Nơi: Trường THCS Biên Giang → Sân trường\n[Để như đã đổi]\n< Đã để “Lễ khai mạc Tuần lễ học tập suốt đời năm 2024” như cô Hương vừa đổi.",
        stage,
        second,
      );
      expect(await opening()).toMatchObject({ place: "Sân trường" });
      expect(await opening()).not.toHaveProperty("time");
    });

    test("both call it off: the second sees that it is off", async () => {
      await play(asked("Hủy hoạt động này"), stage, first);
      await play(asked("Hủy hoạt động này"), stage, second);
      await play("[Chỉ hủy]\n< Đã hủy", stage, first);
      await play("[Chỉ hủy]\n< vừa được cô Hương đổi:\\nHủy: không → đã hủy\n[Để như đã đổi]\n< Đã để", stage, second);
    });
  });

  test("every change is in the log, with what was and what is, and who", async () => {
    const officer = await stage.enter("telegram");
    const pick = "> /chuongtrinh\n< …\n[Lễ khai mạc Tuần lễ học tập suốt đời năm 2024]\n< …";
    await play(
      `${pick}\n[Giờ bắt đầu]\n< mấy giờ\n> 8:00\n< 08:00\n> 1\n< Đã sửa\n${pick}\n[Hủy hoạt động này]\n< …\n[Chỉ hủy]\n< Đã hủy`,
      stage,
      officer,
    );
    await play(
      `
      > /nhanvien
      < … [Nhật ký]
      [Nhật ký]
      << 📜 Việc cán bộ đã làm, mới nhất trước:\\n• 02/10 7:00 Số 1: báo hủy “Lễ khai mạc Tuần lễ học tập suốt đời năm 2024”\\n• 02/10 7:00 Số 1: sửa “Lễ khai mạc Tuần lễ học tập suốt đời năm 2024”: Giờ bắt đầu Chưa công bố → Giờ bắt đầu 08:00
      `,
      stage,
      officer,
    );
    const [cancelled, changed] = await records().staffLog.latest(2);
    expect(cancelled).toMatchObject({
      by: "1",
      deed: "activity-cancelled",
      about: "khai-mac",
      before: '{"cancelled":""}',
      after: '{"cancelled":"true"}',
    });
    expect(changed).toMatchObject({ by: "1", deed: "activity-changed", before: '{"time":""}', after: '{"time":"08:00"}' });
  });
});
