import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { eventually } from "../eventually.ts";
import { Stage, stagePlatforms } from "../stage.ts";
import { play } from "../transcript.ts";

const settled = `
  > nhắc tôi lễ khai mạc
  < …
  > 1
  < Sẽ nhắc
  > /sach
  < …
  > 1
  < Tên
  > Dế Mèn
  < Tác giả
  > 1
  < hợp với ai
  > 4
  < Vì sao
  > Hay
  < Đúng chưa
  > 1
  < Đã ghi nhận
  > /camket
  < …
  > 3
  < mấy phút
  > 20
  < bao lâu
  > 7
  < tổ dân phố
  > 1
  < tên
  > Bác Tám
  < Bác Tám
  > 1
  < Đã ghi nhận
  > lễ tổng kết mấy giờ
  < …
  [🔔 Báo cho tôi khi có]
  < bạn sẽ được báo
  > đăng ký sân chơi công dân số
  < cho ai
  > 2
  < Tên cháu
  > bé Minh Anh, lớp 3A
  < Số điện thoại của bạn
  > 0912.345.678
  < Đúng chưa
  > 1
  < Đã đăng ký
`;

describe.each(stagePlatforms)("my data, on %s", (platform) => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open()));
  afterAll(() => stage.close());

  test("all of it is shown, handed over as a file, and deleted at once when that is wanted", async () => {
    const person = await stage.enter(platform);
    await play(
      `
      > /dulieu
      < Ngoài ra không có gì
      ${settled}
      > /dulieu
      < Lời nhắc: Lễ khai mạc Tuần lễ học tập suốt đời năm 2024 (Tối hôm trước)\\n• Lời nhắc: Sân chơi, diễn đàn và cuộc thi về cộng đồng số, công dân số (Tối hôm trước)\\n• Chờ công bố: Lễ tổng kết Tuần lễ học tập suốt đời năm 2024\\n• Người bạn đăng ký: bé Minh Anh, lớp 3A, 0912 345 678\\n• Đăng ký: Sân chơi, diễn đàn và cuộc thi về cộng đồng số, công dân số, bé Minh Anh
      [Nhận thành tệp]
      < Mọi điều đang lưu về bạn
      [Xóa hết]
      < Xóa rồi không lấy lại được [Giữ lại]
      [Giữ lại]
      < \\n• Sách giới thiệu: Dế Mèn\\n• Cam kết đọc 20 phút mỗi ngày
      [Xóa hết]
      < Xóa rồi
      `,
      stage,
      person,
    );
    // Where no such file can be sent, its words are.
    const given = person
      .heard()
      .map(({ file, text }) => file ?? /\{\n.*\}/s.exec(text)?.[0])
      .find((one) => one !== undefined);
    const file = JSON.parse(given ?? "{}") as Record<string, unknown>;
    expect(file).toMatchObject({
      reminders: expect.arrayContaining([{ activity: "khai-mac", lead: "evening" }]),
      recommendations: [{ title: "Dế Mèn", readers: "everyone", why: "Hay" }],
      family: [{ name: "bé Minh Anh", group: "lớp 3A", phone: "+84912345678" }],
      signUps: [{ activity: "cong-dan-so", name: "bé Minh Anh", code: expect.stringMatching(/^\w{5}$/) }],
      pledge: { unit: "minutes", amount: 20, shownAs: "Bác Tám" },
      consents: expect.arrayContaining([{ purpose: "pledge", when: expect.stringMatching(/^2024-10-02T/) }]),
    });

    await person.taps("Xóa hết dữ liệu");
    const last = () => person.heard().at(-1)?.text ?? "";
    await eventually(() => last().includes("Đã xóa hết dữ liệu"));
    expect(last()).toContain("Đã xóa hết dữ liệu");

    const { client } = stage.redis;
    const values: string[] = [];
    for (const key of await client.keys("*")) {
      // What was heard is remembered by its number for two days, so that a repeat is dropped; the web chat's last line is the page's own.
      if (/:seen:|:web:|:programme|:web-file:/.test(key)) continue;
      values.push(
        key,
        JSON.stringify(
          await client.call(
            ({ hash: "HGETALL", set: "SMEMBERS", string: "GET", zset: "ZRANGE", list: "LRANGE" } as Record<string, string>)[
              await client.type(key)
            ] ?? "GET",
            key,
            ...((await client.type(key)).match(/zset|list/) ? ["0", "-1"] : []),
          ),
        ),
      );
    }
    const left = values.join("\n");
    for (const trace of ["Dế Mèn", "Bác Tám", "minutes", "evening", "demen", "Minh Anh", "minh anh", "cong-dan-so", "912345678"]) {
      expect(left).not.toContain(trace);
    }
  });

  test("who was forgotten and goes on talking is a stranger", async () => {
    const person = await stage.enter(platform);
    await play(
      `
      > /ngonngu
      < …
      > English
      < Answers will be in English
      > /dulieu
      < What the ward keeps
      > 2
      < Delete all your data
      > 1
      < All your data was deleted
      > /dulieu
      < Phường đang lưu về bạn
      `,
      stage,
      person,
    );
  });
});
