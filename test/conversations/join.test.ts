import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DateTime } from "luxon";
import { digestOfCode } from "../../src/domain/join.ts";
import { createRecords } from "../../src/records/records.ts";
import { eventually } from "../eventually.ts";
import { Stage, type Participant, type StagePlatform } from "../stage.ts";
import { everythingIn } from "../records/everything.ts";
import { play } from "../transcript.ts";

const signedUp = (name: string) => `
  > đăng ký sân chơi công dân số
  < cho ai
  > 1
  < Tên bạn
  > ${name}, tổ 5
  < …
  > Bỏ qua
  < Đúng chưa
  > 1
  < Đã đăng ký
`;

/** The code that the bot told somebody last. */
function codeOf(person: Participant): string {
  const code = person
    .heard()
    .map(({ text }) => /[A-Z]{4} \d{4}/.exec(text)?.[0])
    .findLast((one) => one !== undefined);
  if (code === undefined) throw new Error("no code was given");
  return code;
}

const getCode = `
  > /dulieu
  < Phường đang lưu về bạn [Nối với Zalo, Telegram…]
  [Nối với Zalo, Telegram…]
  < nhiều nơi [Lấy mã]
  [Lấy mã]
  < Mã nối:
`;

describe.each<readonly [StagePlatform, StagePlatform, string, string]>([
  ["telegram", "zalo", "Telegram", "Zalo"],
  ["zalo-bot", "web", "Zalo Bot", "trang web"],
])("one person on %s and %s", (first, second, firstName, secondName) => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.open()));
  afterAll(() => stage.close());
  const state = () =>
    everythingIn(
      stage.redis.client,
      /:(?:seen|wake|joining|alive|busy|holders|inbox|join-code|join-code-of|wrong-join-codes|residents|sign-up-turns|waiting|choices|contacts|web|pace|calls|replied|told|people|sent-in-month|web-file|life)(?::|$)/,
    );

  test("a code from the one, typed at the other, makes both one; one tap parts them again, as they were", async () => {
    const [one, two] = [await stage.enter(first), await stage.enter(second)];
    await play(
      `
      > nhắc tôi lễ khai mạc
      < …
      > 1
      < Sẽ nhắc
      ${signedUp("Nguyễn Thị Hoa")}
      ${getCode}
      `,
      stage,
      one,
    );
    await play(
      `
      ${signedUp("Hoa")}
      > lễ tổng kết mấy giờ
      < …
      `,
      stage,
      two,
    );
    const before = await state();
    const heard = one.heard().length;
    await play(
      `
      > nối ${codeOf(one).replace(" ", "").toLowerCase()}
      < Nối ${secondName} ở đây với ${firstName}? [Nối lại]
      <! Nguyễn Thị Hoa
      > 1
      < Đã nối ${secondName} với ${firstName} [Tách ra]
      > /dangky
      < Đã đăng ký:
      <! Nguyễn Thị Hoa
      > /dulieu
      < Nơi nhắn tin: ${secondName}, ${firstName}; ngôn ngữ: Tiếng Việt\\n• Lời nhắc: Sân chơi
      > /nhac
      < Lễ khai mạc
      `,
      stage,
      two,
    );
    expect(one.heard()[heard]?.text).toContain(`${secondName} vừa được nối với ${firstName} ở đây`);
    await play(
      `
      [Tách ra]
      < Đã tách ${firstName} ra; mỗi nơi lại có dữ liệu riêng như trước.
      <! Chưa trả lại
      > /nhac
      < …
      <! Lễ khai mạc Tuần lễ học tập suốt đời năm 2024 (Tối
      `,
      stage,
      two,
    );
    expect(await state()).toEqual(before);
    // The code does not count again; the other one may part them as well, who was told.
    await play(
      `
      > /noi ${codeOf(one)}
      < Mã này không đúng, đã dùng rồi
      `,
      stage,
      two,
    );
    await play("> /noi\n< nhiều nơi\n> 1\n< Mã nối", stage, one);
    await play(`> ${codeOf(one)}\n< Nối ${secondName}`, stage, two);
    // A process that died after the join, and before its answer, had done the same.
    const records = createRecords(stage.redis.client, "bien-giang-2024", () => "token");
    const [kept = "", other = ""] = await records.residents.numbersOf([two.address, one.address]);
    expect(
      await records.joins.join({
        kept,
        other,
        by: "code",
        at: DateTime.fromMillis(0),
        own: two.address,
        notices: [],
        code: digestOfCode(codeOf(one)),
      }),
    ).toBe("joined");
    await play("> 1\n< Đã nối", stage, two);
    const told = two.heard().length;
    const offered = async () => Promise.all((await stage.redis.client.keys("*:choices:*")).map((key) => stage.redis.client.get(key)));
    await eventually(async () => (await offered()).filter((choices) => choices?.includes("noi:part")).length === 2);
    await play(`[Tách ra]\n< Đã tách ${firstName} ra`, stage, one);
    await eventually(() => two.heard().length > told);
    expect(two.heard()[told]?.text).toContain("Hai nơi của bạn đã được tách ra");
    expect(await state()).toEqual(before);
  });
});
