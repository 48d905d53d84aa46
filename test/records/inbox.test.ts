import { beforeEach, describe, expect, test } from "@jest/globals";
import { createInbox, type Turn } from "../../src/records/inbox.ts";
import { createKeys } from "../../src/records/keys.ts";
import { useRedis } from "../redis.ts";

describe("the inbox: what people said, kept before it is handled", () => {
  const redis = useRedis();
  const keys = createKeys("week");
  let tokens = 0;
  const process = () => createInbox(redis.client, keys, () => `token-${(tokens += 1)}`);
  const says = (inbox: ReturnType<typeof process>, event: string, person = "an") =>
    inbox.arrive("web", { person, eventId: event }, `said ${event}`);

  beforeEach(() => redis.flush());

  test("the first message opens the turn, and gives the person a number", async () => {
    const turn = await says(process(), "1");
    expect(turn).toMatchObject({ heard: "said 1", talk: "", choices: "", resident: "1", language: "", member: undefined });
    expect(await redis.client.hget(keys.addresses, "web:an")).toBe("1");
  });

  test("a message that is delivered again is dropped, whichever process hears it", async () => {
    await says(process(), "1");
    expect(await says(process(), "1")).toBe("repeat");
    expect(await redis.client.llen(keys.inbox("web:an"))).toBe(1);
  });

  test("what comes meanwhile waits, and is handed over in order when the turn ends", async () => {
    const [here, there] = [process(), process()];
    const turn = (await says(here, "1")) as Turn;
    expect(await says(there, "2")).toBe("waiting");
    expect(await says(here, "3")).toBe("waiting");
    expect(await here.leave("web:an", turn.token, {})).toEqual({ heard: "said 2" });
    expect(await here.leave("web:an", turn.token, {})).toEqual({ heard: "said 3" });
    expect(await here.leave("web:an", turn.token, {})).toBe("done");
  });

  test("who is removed from the staff while messages of theirs wait is heard as a resident", async () => {
    await redis.client.hset(keys.staff, "web:an", '["officer","",""]');
    const inbox = process();
    const turn = (await says(inbox, "1")) as Turn;
    expect(turn.member).toMatchObject({ role: "officer" });
    await says(inbox, "2");
    await redis.client.hdel(keys.staff, "web:an");
    expect(await inbox.leave("web:an", turn.token, {})).toEqual({ heard: "said 2", member: undefined });
  });

  test("another person does not wait", async () => {
    const inbox = process();
    await says(inbox, "1", "an");
    expect(await says(inbox, "2", "binh")).toMatchObject({ heard: "said 2", resident: "2" });
  });

  test("what was kept at the end of a turn is there at the next", async () => {
    const inbox = process();
    const first = (await says(inbox, "1")) as Turn;
    await inbox.leave("web:an", first.token, { talk: "an open question", choices: "some choices" });
    const second = (await says(inbox, "2")) as Turn;
    expect(second).toMatchObject({ talk: "an open question", choices: "some choices" });
    await inbox.leave("web:an", second.token, { talk: "" });
    expect(await redis.client.exists(keys.talk("web:an"))).toBe(0);
    expect(await says(inbox, "3")).toMatchObject({ talk: "", choices: "some choices" });
  });

  test("a process that died is followed by another, which begins with what it left unanswered", async () => {
    const [dead, alive] = [process(), process()];
    await says(dead, "1");
    expect(await alive.abandoned("web", 10)).toEqual([]);
    expect(await alive.resume("web:an")).toBeUndefined();
    await dead.endAllTurns("web");
    expect(await alive.abandoned("web", 10)).toEqual(["web:an"]);
    expect(await alive.resume("web:an")).toMatchObject({ heard: "said 1" });
    expect(await alive.resume("web:an")).toBeUndefined();
  });

  test("what is only stored waits for whoever has room, the longest wait first", async () => {
    const inbox = process();
    expect(await inbox.arrive("web", { person: "binh", eventId: "1" }, "said 1", true)).toBe("waiting");
    expect(await inbox.arrive("web", { person: "an", eventId: "2" }, "said 2", true)).toBe("waiting");
    expect(await inbox.arrive("web", { person: "binh", eventId: "3" }, "said 3", true)).toBe("waiting");
    expect(await inbox.arrive("web", { person: "binh", eventId: "3" }, "said 3", true)).toBe("repeat");
    expect(await inbox.abandoned("web", 1)).toEqual(["web:binh"]);
    const turn = (await inbox.resume("web:binh")) as Turn;
    expect(turn.heard).toBe("said 1");
    expect(await inbox.leave("web:binh", turn.token, {})).toEqual({ heard: "said 3" });
    expect(await inbox.abandoned("web", 10)).toEqual(["web:an"]);
  });

  test("who lost the turn can keep nothing any more", async () => {
    const [slow, fast] = [process(), process()];
    const turn = (await says(slow, "1")) as Turn;
    await slow.endAllTurns("web");
    await fast.resume("web:an");
    expect(await slow.leave("web:an", turn.token, { talk: "old" })).toBe("lost");
    expect(await redis.client.exists(keys.talk("web:an"))).toBe(0);
    expect(await redis.client.llen(keys.inbox("web:an"))).toBe(1);
  });

  test("a new message after a death begins with the old one", async () => {
    const inbox = process();
    await says(inbox, "1");
    await inbox.endAllTurns("web");
    expect(await says(inbox, "2")).toMatchObject({ heard: "said 1" });
  });

  test("a flood from one person is cut off", async () => {
    const inbox = process();
    for (let event = 0; event < 250; event += 1) await says(inbox, String(event));
    expect(await redis.client.llen(keys.inbox("web:an"))).toBe(200);
  });

  test("nothing but the person's number is left when everything is answered", async () => {
    const inbox = process();
    const turn = (await says(inbox, "1")) as Turn;
    await inbox.leave("web:an", turn.token, {});
    expect((await redis.client.keys("*")).toSorted()).toEqual(
      [keys.addresses, keys.resident("1"), keys.residents, keys.seen("web", "1")].toSorted(),
    );
  });

  test("a blocked person who writes again can be reached again", async () => {
    const inbox = process();
    const turn = (await says(inbox, "1")) as Turn;
    await inbox.leave("web:an", turn.token, {});
    await redis.client.hset(keys.resident("1"), "x", "blocked");
    await says(inbox, "2");
    expect(await redis.client.hexists(keys.resident("1"), "x")).toBe(0);
  });
});
