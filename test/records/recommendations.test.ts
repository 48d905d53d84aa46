import { beforeEach, describe, expect, test } from "@jest/globals";
import { createBooks, wholeOf } from "../../src/records/books.ts";
import { createKeys } from "../../src/records/keys.ts";
import { createRecommendations } from "../../src/records/recommendations.ts";
import { useRedis } from "../redis.ts";

const keys = createKeys("week");

describe("recommendations: one book in many spellings is one book", () => {
  const redis = useRedis();
  let books: ReturnType<typeof createBooks>;
  let record: ReturnType<typeof createRecommendations>;
  const open = () => {
    const ofAnother = createBooks(redis.client, keys);
    return { books: ofAnother, record: createRecommendations(redis.client, keys, ofAnother) };
  };
  const keep = (resident: string, title: string, author?: string) =>
    record.keep(resident, { title, author, readers: "everyone", why: "hay" });
  const decide = async (key: string, decided: Parameters<typeof books.decide>[1]) => {
    const book = (await books.shelf()).books.get(key);
    return book !== undefined && books.decide(book, decided);
  };

  beforeEach(async () => {
    await redis.flush();
    ({ books, record } = open());
  });

  test("counted once, shown as first spelled, the author filled in when one is named", async () => {
    await keep("1", "Dế Mèn phiêu lưu ký");
    await keep("2", "de men phieu luu ki", "Tô Hoài");
    await keep("3", "Cuốn “Dế mèn Phiêu Lưu Kí”", "to hoai");
    await keep("4", "Dế mèn phiêu lưu kí của Tô Hoài");
    expect(await books.counted()).toMatchObject([{ title: "Dế Mèn phiêu lưu ký", author: "Tô Hoài", voices: 4, state: "pending" }]);
  });

  test("the most recommended first", async () => {
    await keep("1", "Đất rừng phương Nam");
    await keep("1", "Tắt đèn");
    await keep("2", "Tắt đèn");
    expect((await books.counted()).map(({ title }) => title)).toEqual(["Tắt đèn", "Đất rừng phương Nam"]);
  });

  test("one title by two authors is two books; without an author it is neither", async () => {
    await keep("1", "Tuổi thơ", "Lev Tolstoy");
    await keep("2", "Tuổi thơ", "Maksim Gorky");
    await keep("3", "Tuổi thơ", "gorky");
    await keep("4", "Tuổi thơ");
    expect((await books.counted()).map(({ author, voices }) => [author, voices])).toEqual([
      ["Maksim Gorky", 2],
      ["Lev Tolstoy", 1],
      [undefined, 1],
    ]);
  });

  test("a resident who recommends it again counts once, and takes it back once", async () => {
    const key = await keep("1", "Số đỏ");
    await keep("1", "so do", "Vũ Trọng Phụng");
    expect((await books.counted())[0]).toMatchObject({ voices: 1, said: { everyone: 1 } });
    expect(await record.withdraw("1", key)).toBe(true);
    expect(await record.withdraw("1", key)).toBe(false);
    expect(await books.counted()).toEqual([]);
    expect(await redis.client.keys("*")).toEqual(["{week}:books-revision"]);
  });

  test("with its last voice goes a book, unless staff approved it", async () => {
    const key = await keep("1", "Số đỏ");
    await decide(key, { state: "approved", by: "9" });
    await record.withdraw("1", key);
    expect(await books.counted()).toMatchObject([{ title: "Số đỏ", state: "approved", voices: 0 }]);
  });

  test("merged, a resident has one voice; new voices in either spelling come to the whole; split, all is as before", async () => {
    const [one, other] = [await keep("1", "Hai vạn dặm dưới đáy biển"), await keep("1", "20.000 dặm dưới biển")];
    await keep("2", "20.000 dặm dưới biển");
    await decide(other, { state: "pending", into: one, by: "9" });
    expect(await books.counted()).toMatchObject([{ key: one, voices: 2 }]);
    expect(await keep("3", "20000 dặm dưới biển")).toBe(one);
    expect(await books.counted()).toMatchObject([{ key: one, voices: 3 }]);
    await decide(other, { state: "pending", into: undefined, by: "9" });
    expect((await books.counted()).map(({ key, voices }) => [key, voices])).toEqual(
      expect.arrayContaining([
        [one, 2],
        [other, 2],
      ]),
    );
  });

  test("what was decided in the meantime is not decided over", async () => {
    const key = await keep("1", "Số đỏ");
    const seen = (await books.shelf()).books.get(key);
    expect(seen && (await books.decide(seen, { state: "hidden", by: "8" }))).toBe(true);
    expect(seen && (await books.decide(seen, { state: "approved", by: "9" }))).toBe(false);
    expect((await books.counted())[0]?.state).toBe("hidden");
  });

  test("two processes hear 200 people at once, in two spellings, while staff merge and split: one book, every voice once", async () => {
    const two = open();
    const alias = await keep("0", "Truyện con dế");
    const first = await keep("0", "Dế Mèn phiêu lưu ký", "Tô Hoài");
    const kept = Array.from({ length: 200 }, (_, n) =>
      (n % 2 === 0 ? record : two.record).keep(String(1 + (n % 100)), {
        title: n < 100 ? "de men phieu luu ki" : "Dế Mèn phiêu lưu kí – Tô Hoài",
        readers: "children",
        why: "hay",
      }),
    );
    for (let turn = 0; turn < 9; turn += 1) await decide(alias, { state: "pending", into: turn % 2 === 0 ? first : undefined, by: "9" });
    expect(new Set(await Promise.all(kept))).toEqual(new Set([first]));
    expect(wholeOf((await books.shelf()).books, alias)).toBe(first);
    expect(await books.counted()).toMatchObject([{ key: first, voices: 101, said: { children: 100 } }]);
  });

  test("two processes hear a new book at once, in two spellings: it is one book", async () => {
    const two = open();
    const made = await Promise.all([
      keep("1", "Đảo giấu vàng"),
      two.record.keep("2", { title: "dao giau vang", author: "Stevenson", readers: "adults", why: "" }),
    ]);
    expect(new Set(made).size).toBe(1);
    expect(await books.counted()).toMatchObject([{ voices: 2 }]);
  });

  test("what the first version kept is read, waits for staff, and its voices are merged each once", async () => {
    const { client } = redis;
    await client.set(keys.residents, "2");
    await client.hset(keys.books, "demen", '["Dế Mèn"]', "demenphieuluuki", '["Dế Mèn phiêu lưu ký","Tô Hoài"]');
    await client.zadd(keys.voices, 2, "demen", 1, "demenphieuluuki");
    await client.hset(
      keys.resident("1"),
      "r:demen",
      '["Dế Mèn","","children","hay"]',
      "r:demenphieuluuki",
      '["Dế Mèn phiêu lưu ký","Tô Hoài","children","hay"]',
    );
    await client.hset(keys.resident("2"), "r:demen", '["Dế Mèn","","adults","hay"]');
    await record.adopt();
    await record.adopt();
    expect((await books.counted()).map(({ voices, state }) => [voices, state])).toEqual([
      [2, "pending"],
      [1, "pending"],
    ]);
    expect(await decide("demen", { state: "pending", into: "demenphieuluuki", by: "9" })).toBe(true);
    expect(await books.counted()).toMatchObject([{ key: "demenphieuluuki", voices: 2, said: { children: 2, adults: 1 } }]);
  });
});
