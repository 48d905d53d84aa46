import { afterEach, beforeEach, describe, test } from "@jest/globals";
import { Stage, stagePlatforms } from "../stage.ts";
import { play } from "../transcript.ts";

describe.each(stagePlatforms)("being reminded, on %s", (platform) => {
  let stage: Stage;
  beforeEach(async () => void (stage = await Stage.open({ staff: "1" })));
  afterEach(() => stage.close());
  const tell = async (transcript: string) => play(transcript, stage, await stage.enter(platform));

  test("offered after an answer, set, listed, arriving at its local time once", () =>
    tell(`
      > lễ khai mạc ngày nào
      < 03/10 [🔔 Nhắc tôi]
      [🔔 Nhắc tôi]
      < Nhắc trước bao lâu ạ [Tối hôm trước]
      [Tối hôm trước]
      < ✅ Sẽ nhắc bạn về “Lễ khai mạc Tuần lễ học tập suốt đời năm 2024”: Tối hôm trước.
      > /nhac
      < • Lễ khai mạc Tuần lễ học tập suốt đời năm 2024: Tối hôm trước
      * 2024-10-02T18:59
      * 2024-10-02T19:00
      < 🔔 Lễ khai mạc Tuần lễ học tập suốt đời năm 2024\\nNgày mai (Thứ Năm, 03/10)\\nNơi: Trường THCS Biên Giang
      * 2024-10-02T23:00
      * 2024-10-04T08:00
      > /nhac
      < Bạn đã nhờ nhắc
    `));

  test("turned off, one and all", () =>
    tell(`
      > nhắc tôi lễ khai mạc
      < Nhắc trước bao lâu
      > 1
      < Sẽ nhắc
      > nhắc tôi lễ tổng kết
      < Chưa công bố ngày
      > 2
      < Ngày chưa công bố; khi có sẽ nhắc.
      > /nhac
      < Bạn đã nhờ nhắc [Tắt hết]
      > 1
      < Đã tắt lời nhắc
      > tôi không muốn nhận nhắc nữa
      < Lễ tổng kết
      > 1
      < Đã tắt
      > /nhac
      < Bạn chưa nhờ nhắc hoạt động nào
    `));

  test("a reminder does not disturb an open question: it is asked again", () =>
    tell(`
      > nhắc tôi lễ khai mạc
      < …
      > 1
      < Sẽ nhắc
      * 2024-10-02T18:40
      > /sach
      < …
      > 1
      < Tên cuốn sách
      * 2024-10-02T19:00
      < 🔔 Lễ khai mạc
      < Tên cuốn sách
      > Tắt đèn
      < Tác giả
    `));

  test("too late to be reminded", () =>
    tell(`
      * 2024-10-03T12:30
      > nhắc tôi lễ khai mạc
      < đã diễn ra
    `));
});
