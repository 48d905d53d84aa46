import { beforeEach, describe, expect, test } from "@jest/globals";
import { createKeys } from "../../src/records/keys.ts";
import { createRecommendations } from "../../src/records/recommendations.ts";
import { useRedis } from "../redis.ts";

describe("recommendations: one book in many spellings is one book", () => {
  const redis = useRedis();
  let record: ReturnType<typeof createRecommendations>;
  const keep = (resident: string, title: string, author?: string) =>
    record.keep(resident, { title, author, readers: "everyone", why: "hay" });

  beforeEach(async () => {
    await redis.flush();
    record = createRecommendations(redis.client, createKeys("week"));
  });

  test("counted once, shown as first spelled, the author filled in when one is named", async () => {
    await keep("1", "Dế Mèn phiêu lưu ký");
    await keep("2", "de men phieu luu ki", "Tô Hoài");
    await keep("3", "Cuốn “Dế mèn Phiêu Lưu Kí”", "to hoai");
    expect(await record.books(0, 10)).toEqual([{ key: "demenphieuluuki", title: "Dế Mèn phiêu lưu ký", author: "Tô Hoài", voices: 3 }]);
  });

  test("the most recommended first, page by page", async () => {
    await keep("1", "Đất rừng phương Nam");
    await keep("1", "Tắt đèn");
    await keep("2", "Tắt đèn");
    expect((await record.books(0, 1)).map(({ title }) => title)).toEqual(["Tắt đèn"]);
    expect((await record.books(1, 1)).map(({ title }) => title)).toEqual(["Đất rừng phương Nam"]);
    expect(await record.countBooks()).toBe(2);
  });

  test("one title by two authors is two books", async () => {
    await keep("1", "Tuổi thơ", "Lev Tolstoy");
    await keep("2", "Tuổi thơ", "Maksim Gorky");
    expect(await record.books(0, 10)).toHaveLength(2);
  });

  test("a resident who recommends it again counts once, and takes it back once", async () => {
    const key = await keep("1", "Số đỏ");
    await keep("1", "so do", "Vũ Trọng Phụng");
    expect((await record.books(0, 10))[0]?.voices).toBe(1);
    expect(await record.withdraw("1", key)).toBe(true);
    expect(await record.withdraw("1", key)).toBe(false);
    expect(await record.books(0, 10)).toEqual([]);
  });
});
