import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { allConversations } from "../../src/conversations/all.ts";
import { formInWords } from "../../src/conversations/engine/half-done.ts";
import { packageRoot } from "../../src/package-root.ts";
import { readWording } from "../../src/wording/wording.ts";
import { eventually } from "../eventually.ts";
import { buttonPlatforms, Stage, stagePlatforms } from "../stage.ts";
import { play } from "../transcript.ts";

const begun = `
  > /sach
  < …
  [Giới thiệu sách]
  < Tên cuốn sách
  > Dế Mèn phiêu lưu ký
  < Tác giả`;
const finished = `
  > Tô Hoài
  < hợp với ai
  [Thiếu nhi]
  < Vì sao
  > Hay
  < 📚 Dế Mèn phiêu lưu ký\\nTác giả: Tô Hoài
  [Đúng, ghi nhận]
  < ✅ Đã ghi nhận cuốn`;

describe.each(stagePlatforms)("a form left half-way is found again, on %s", (platform) => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open({ now: "2024-09-20T07:00+07:00" })));
  afterAll(() => stage.close());
  const afterHours = (hours: number) => stage.clock.moveTo(stage.clock.now().plus({ hours }).toMillis());

  test("a day later what is typed is no answer to it: a question is answered, and the form offered; it goes on where it was", async () => {
    const person = await stage.enter(platform);
    await play(begun, stage, person);
    afterHours(24);
    await play(
      `
      > lễ khai mạc ở đâu
      < Trường THCS Biên Giang
      < ↩️ Bạn còn làm dở phần giới thiệu sách từ Thứ Sáu, 20/09/2024 7:00, chưa ghi nhận gì.\\nLàm tiếp không ạ? [Làm tiếp]
      [Làm tiếp]
      < Tác giả
      ${finished}
      > menu
      < Bạn muốn làm gì
      `,
      stage,
      person,
    );
    expect(person.heard().at(-1)?.buttons[0]).toBe("📅 Lịch tuần");
  });

  test("a reminder a day later does not ask its question again: what is typed next is about the reminder", async () => {
    const person = await stage.enter(platform);
    stage.clock.moveTo(Date.parse("2024-10-01T18:00+07:00"));
    await play(
      `
      > nhắc tôi lễ khai mạc
      < …
      > 1
      < Sẽ nhắc
      ${begun}
      * 2024-10-02T19:00
      < 🔔 Lễ khai mạc`,
      stage,
      person,
    );
    await eventually(async () => (await stage.redis.client.keys("*:talk:*")).length === 0);
    await play("> lễ tổng kết ở đâu\n< Trung tâm học tập cộng đồng\n> menu\n< … [↩️ Làm tiếp: giới thiệu sách]", stage, person);
  });

  test("who opens something else finds it in the menu", async () => {
    const person = await stage.enter(platform);
    await play(
      `
      ${begun}
      > /nhac
      < Đã để lại phần giới thiệu sách, chưa ghi nhận gì. Muốn làm tiếp, bạn mở Menu ạ.
      < …
      > menu
      < Bạn muốn làm gì [↩️ Làm tiếp: giới thiệu sách]
      [↩️ Làm tiếp: giới thiệu sách]
      < ↩️ Bạn còn làm dở phần giới thiệu sách
      [Làm tiếp]
      < Tác giả
      ${finished}
      `,
      stage,
      person,
    );
  });

  test("who begins the same again is asked; what is dropped is gone", async () => {
    const person = await stage.enter(platform);
    await play(
      `
      ${begun}
      > /sach
      < Đã để lại phần giới thiệu sách
      < …
      [Giới thiệu sách]
      < ↩️ Bạn còn làm dở phần giới thiệu sách
      [Bỏ, không làm nữa]
      < Đã dừng. Chưa ghi nhận gì. [Menu]
      > /sach
      < …
      [Giới thiệu sách]
      < Tên cuốn sách
      > hủy
      < Đã dừng
      > menu
      < Bạn muốn làm gì
      `,
      stage,
      person,
    );
    expect(person.heard().at(-1)?.buttons[0]).toBe("📅 Lịch tuần");
  });

  test("who answered nothing yet has nothing to go on with; who leaves it on purpose neither", async () => {
    const person = await stage.enter(platform);
    await play("> /sach\n< …\n[Giới thiệu sách]\n< Tên cuốn sách\n> /nhac\n< Đã dừng. Chưa ghi nhận gì.\n< …", stage, person);
    await play(`${begun}\n> hủy\n< Đã dừng\n> menu\n< Bạn muốn làm gì`, stage, person);
    expect(person.heard().at(-1)?.buttons[0]).toBe("📅 Lịch tuần");
  });

  test("it is shown among one's data, and deleted with them", async () => {
    const person = await stage.enter(platform);
    await play(
      `${begun}\n> /dulieu\n< Đã để lại\n< • Phần làm dở: giới thiệu sách\n[Xóa hết]\n< Xóa hết dữ liệu\n[Xóa hết dữ liệu]\n< Đã xóa hết`,
      stage,
      person,
    );
    await play("> menu\n< Bạn muốn làm gì", stage, person);
    expect(person.heard().at(-1)?.buttons[0]).toBe("📅 Lịch tuần");
  });
});

describe.each(["telegram", "zalo", "zalo-bot"] as const)("when the service is started anew, on %s", (platform) => {
  test("within the hour what is typed is the answer; long after it the form is found again", async () => {
    const stage = await Stage.open({ now: "2024-09-10T07:00+07:00" });
    const person = await stage.enter(platform);
    await play(begun, stage, person);
    stage.clock.moveTo(stage.clock.now().plus({ minutes: 50 }).toMillis());
    await stage.restart();
    await play("> Tô Hoài\n< hợp với ai\n> 1\n< Vì sao", stage, person);
    stage.clock.moveTo(stage.clock.now().plus({ days: 20 }).toMillis());
    await stage.restart();
    await play("> để tôi xem đã\n< ↩️ Bạn còn làm dở phần giới thiệu sách\n[Làm lại từ đầu]\n< Tên cuốn sách", stage, person);
    await stage.close();
  });
});

describe.each(buttonPlatforms)("the form's own buttons, on %s", (platform) => {
  test("are pressed long after, and count", async () => {
    const stage = await Stage.open({ now: "2024-09-20T07:00+07:00" });
    const person = await stage.enter(platform);
    await play(begun, stage, person);
    stage.clock.moveTo(stage.clock.now().plus({ days: 3 }).toMillis());
    await play("[Bỏ qua]\n< hợp với ai\n[Thiếu nhi]\n< Vì sao", stage, person);
    await stage.close();
  });
});

test("every form has a name in both languages", () => {
  const wording = readWording(`${packageRoot()}/locales`);
  const withForms = allConversations.filter(({ scripts }) => Object.keys(scripts ?? {}).length > 0);
  for (const words of [wording.vi, wording.en]) {
    const unnamed = withForms
      .map(({ name }) => name)
      .filter((name) => formInWords({ script: `${name}.x` }, { words }) === formInWords({ script: "?.x" }, { words }));
    expect(unnamed).toEqual([]);
  }
});
