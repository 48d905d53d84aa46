import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { challengeFor, secretProof, startStandInZalo, zaloMac, type StandInZalo, type ZaloPerson } from "./stand-in-zalo.ts";

const hourMs = 3_600_000;
const begin = 1_790_000_000_000;
const longText = "ă".repeat(2_001);

interface Answered {
  readonly error?: number;
  readonly message?: string;
  readonly data?: { readonly attachment_id?: string; readonly token?: string; readonly quota?: object; readonly message_id?: string };
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly expires_in?: string;
}

let now = begin;
let zalo: StandInZalo;
let lan: ZaloPerson;

beforeEach(async () => {
  now = begin;
  zalo = await startStandInZalo({ now: () => now });
  lan = zalo.person();
});
afterEach(() => zalo.stop());

async function post(path: string, body: unknown, headers: Record<string, string> = { access_token: zalo.accessToken }): Promise<Answered> {
  const answer = await fetch(zalo.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Answered;
}

function send(message: unknown, user_id: unknown = lan.id): Promise<Answered> {
  return post("/v3.0/oa/message/cs", { recipient: { user_id }, message });
}

async function token(form: Record<string, string>, secret = zalo.appSecret): Promise<Answered> {
  const answer = await fetch(`${zalo.url}/v4/oa/access_token`, {
    method: "POST",
    headers: { secret_key: secret },
    body: new URLSearchParams({ app_id: zalo.appId, ...form }),
  });
  return (await answer.json()) as Answered;
}

describe("what is computed as Zalo does", () => {
  test("the signature of an event", () => {
    const body =
      '{"app_id":"1029384756102938475","sender":{"id":"7281930465512087341"},"user_id_by_app":"3310928475610293847","recipient":{"id":"4455667788990011223"},"event_name":"user_send_text","message":{"text":"Xin chào","msg_id":"b1c2d3e4f5a60718293a"},"timestamp":"1790000000000"}';
    expect(Buffer.byteLength(body)).toBe(271);
    expect(zaloMac("1029384756102938475", body, "1790000000000", "TestOaSecret0123456789")).toBe(
      "3b4b851530552167b0147f53a64e782a6cba7e7a1029ee62eb9e3475903edbbd",
    );
  });
  test("the PKCE challenge", () =>
    expect(challengeFor("AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfG")).toBe("CIuljz1dtHOCacmhhh_PoCfRimWzq2JLGhjziT34vMc"));
  test("the proof of the app's secret", () =>
    expect(secretProof("at-fake-0001", "app-secret-ABC123")).toBe("56f55620551dfd012a1a87b1408a98bca72ceb5b997cc0361637fb77bb38f831"));
});

describe("tokens", () => {
  const refresh = (refresh_token = zalo.refreshToken) => token({ grant_type: "refresh_token", refresh_token });

  test("a refresh gives two new ones, and kills both old ones at once", async () => {
    const [oldAccess, oldRefresh] = [zalo.accessToken, zalo.refreshToken];
    expect(await refresh()).toEqual({ access_token: zalo.accessToken, refresh_token: zalo.refreshToken, expires_in: "90000" });
    expect([zalo.accessToken, zalo.refreshToken]).not.toEqual([oldAccess, oldRefresh]);
    expect(await post("/v3.0/oa/quota/message", {}, { access_token: oldAccess })).toMatchObject({ error: -220 });
    expect(await refresh(oldRefresh)).toMatchObject({ error: -14014, refresh_token: "" });
    expect([zalo.refreshes, zalo.refreshCalls]).toEqual([1, 2]);
  });

  test("25 hours, 3 months, and revoked", async () => {
    await lan.says("chào");
    now += 25 * hourMs;
    expect(await send({ text: "chào" })).toMatchObject({ error: -220 });
    expect(await refresh()).toMatchObject({ expires_in: "90000" });
    now += 91 * 24 * hourMs;
    expect(await refresh()).toMatchObject({ error: -14014 });
    zalo.revoke();
    expect(await refresh()).toMatchObject({ error: -14014 });
  });

  test("a consent: its code once, within ten minutes, with the verifier of its challenge", async () => {
    const verifier = "v".repeat(43);
    const codeOf = () =>
      new URL(zalo.consent({ redirectUri: "https://phuong.example.vn/zalo/callback", state: "s", codeChallenge: challengeFor(verifier) }))
        .searchParams;
    expect(Object.fromEntries(codeOf())).toMatchObject({ state: "s", oa_id: zalo.oaId });
    const exchange = (code: string, code_verifier = verifier) => token({ grant_type: "authorization_code", code, code_verifier });
    const [good, late, wrong] = [codeOf(), codeOf(), codeOf()].map((query) => query.get("code") ?? "") as [string, string, string];
    expect(await exchange(good)).toMatchObject({ access_token: zalo.accessToken });
    expect(await exchange(good)).toMatchObject({ error: -14005 });
    expect(await exchange(wrong, "w".repeat(43))).toMatchObject({ error: -14005 });
    now += 600_000;
    expect(await exchange(late)).toMatchObject({ error: -14005 });
  });

  test("whose secret, whose app, what is wanted", async () => {
    expect(await token({ grant_type: "refresh_token", refresh_token: zalo.refreshToken }, zalo.oaSecret)).toMatchObject({ error: -14004 });
    expect(await token({ grant_type: "refresh_token", refresh_token: zalo.refreshToken, app_id: "1" })).toMatchObject({ error: -14002 });
    expect(await token({ grant_type: "client_credentials" })).toMatchObject({ error: -14018 });
  });

  test("the header is access_token, and the proof is wanted when the app says so", async () => {
    expect(await post("/v3.0/oa/quota/message", { user_id: lan.id }, { authorization: `Bearer ${zalo.accessToken}` })).toMatchObject({
      error: -216,
    });
    zalo.proofWanted = true;
    expect(await post("/v3.0/oa/quota/message", { user_id: lan.id })).toMatchObject({ error: -242 });
    const appsecret_proof = secretProof(zalo.accessToken, zalo.appSecret);
    expect(await post("/v3.0/oa/quota/message", { user_id: lan.id }, { access_token: zalo.accessToken, appsecret_proof })).toMatchObject({
      error: 0,
    });
  });
});

describe("who can be written to", () => {
  test.each([
    ["who never wrote", undefined, { error: -232 }],
    ["8 days after", 8 * 24, { error: -230 }],
    ["6 days after", 6 * 24, { error: 0, data: { quota: { quota_type: "sub_quota", remain: 499 } } }],
    ["2 days after", 48, { error: 0, data: { quota: { quota_type: "reply", remain: "8", total: "8" } } }],
  ])("%s", async (_, hours, answer) => {
    lan.lastInteraction = hours === undefined ? undefined : now - hours * hourMs;
    expect(await send({ text: "chào" })).toMatchObject(answer);
  });

  test("in which order it is looked", async () => {
    await lan.says("chào");
    lan.restricted = true;
    expect(await send({ text: "" })).toMatchObject({ error: -244 });
    lan.inactive = true;
    expect(await send({ text: "" })).toMatchObject({ error: -227 });
    expect(await send({ text: "" }, "9007199254740991")).toMatchObject({ error: -201, message: "user_id is invalid!" });
    expect(await send({ text: "" }, Number(lan.id))).toMatchObject({ error: -201, message: "user_id is invalid!" });
    expect(await post("/v3.0/oa/message/cs", "{")).toMatchObject({ error: -201, message: "Data is not json format" });
    zalo.package = "free";
    expect(await post("/v3.0/oa/message/cs", "{")).toMatchObject({ error: -224 });
    zalo.limits.perMinute = 0;
    expect(await post("/v3.0/oa/message/cs", "{")).toMatchObject({ error: -32 });
    expect(await post("/v3.0/oa/message/cs", "{", {})).toMatchObject({ error: -216 });
    expect(await post("/v3.0/oa/message", "{", {})).toMatchObject({ error: 404 });
  });

  test("what opens the window, and what does not", async () => {
    await lan.unfollows();
    await lan.sees();
    expect(lan.lastInteraction).toBeUndefined();
    for (const deed of [() => lan.follows(), () => lan.clicksChat(), () => lan.sends("sticker")]) {
      lan.lastInteraction = undefined;
      await deed();
      expect(lan.lastInteraction).toBe(now);
    }
  });
});

describe("what a message may be", () => {
  beforeEach(() => lan.says("mai có gì"));
  const query = { title: "Có", type: "oa.query.hide", payload: "#co" };
  const withButtons = (...buttons: unknown[]) => ({ text: "Chọn", attachment: { type: "template", payload: { buttons } } });
  const picture = (element: object) => ({ attachment: { type: "template", payload: { template_type: "media", elements: [element] } } });

  test.each<[string, unknown, number]>([
    ["no words", { text: " " }, -201],
    ["too many words", { text: longText }, -210],
    ["a number for words", { text: 1 }, -201],
    ["quoting what nobody said", { text: "a", quote_message_id: "b1c2d3e4f5a60718293a" }, -201],
    ["a field that is none", { text: "a", react_message_id: "b1c2d3e4f5a60718293a" }, -201],
    ["buttons without words", { attachment: withButtons(query).attachment }, -201],
    ["six buttons", withButtons(query, query, query, query, query, query), -201],
    ["a long title", withButtons({ ...query, title: "a".repeat(101) }), -201],
    ["an object for a payload", withButtons({ ...query, payload: { content: "#co" } }), -201],
    ["a long payload", withButtons({ ...query, payload: "a".repeat(1_001) }), -201],
    ["a link nowhere", withButtons({ title: "Mở", type: "oa.open.url", payload: {} }), -201],
    ["another template", { text: "a", attachment: { type: "template", payload: { template_type: "list", elements: [] } } }, -233],
    ["a picture on this machine", picture({ media_type: "image", url: "http://localhost/a.png" }), -201],
    ["a picture that was not uploaded", picture({ media_type: "image", attachment_id: "a" }), -201],
    ["a gif without its size", picture({ media_type: "gif", url: "https://thuvien.example.vn/a.gif" }), -201],
    ["a picture", picture({ media_type: "image", url: "https://thuvien.example.vn/a.png" }), 0],
    ["words", { text: "a".repeat(2_000) }, 0],
  ])("%s: %#", async (_, message, error) => expect((await send(message)).error).toBe(error));

  test("buttons are seen, and pressed they say their payload, each time as a new message", async () => {
    expect(
      await send(withButtons(query, { title: "Mở", type: "oa.open.url", payload: { url: "https://thuvien.example.vn" } })),
    ).toMatchObject({ error: 0 });
    expect(lan.heard).toMatchObject([
      {
        text: "Chọn",
        buttons: [
          { label: "Có", payload: "#co" },
          { label: "Mở", url: "https://thuvien.example.vn" },
        ],
      },
    ]);
    zalo.buttons = { refused: -233 };
    expect(await send(withButtons(query))).toMatchObject({ error: -233 });
    await expect(lan.taps("Không")).rejects.toThrow("Không");
  });

  test("files and pictures are handed over, and may be sent for seven days", async () => {
    const upload = async (kind: string, name: string, content: Uint8Array<ArrayBuffer>) => {
      const body = new FormData();
      body.set("file", new Blob([content]), name);
      return (await (
        await fetch(`${zalo.url}/v2.0/oa/upload/${kind}`, { method: "POST", headers: { access_token: zalo.accessToken }, body })
      ).json()) as Answered;
    };
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(await upload("image", "a.png", Uint8Array.from([1, 2]))).toMatchObject({
      error: -201,
      message: "file is invalid. We only support png and jpeg",
    });
    expect(await upload("file", "a.xlsx", png)).toMatchObject({ error: -201 });
    const image = await upload("image", "lich.png", png);
    const file = await upload("file", "danh-sach.csv", new TextEncoder().encode("Tên\nLan"));
    expect(await send(picture({ media_type: "image", attachment_id: image.data?.attachment_id }))).toMatchObject({ error: 0 });
    expect(await send({ attachment: { type: "file", payload: { token: file.data?.token } } })).toMatchObject({ error: 0 });
    expect(lan.heard).toMatchObject([{ image: "lich.png" }, { file: "Tên\nLan", fileName: "danh-sach.csv" }]);
    now += 8 * 24 * hourMs;
    lan.lastInteraction = now;
    await token({ grant_type: "refresh_token", refresh_token: zalo.refreshToken });
    expect(await send(picture({ media_type: "image", attachment_id: image.data?.attachment_id }))).toMatchObject({ error: -100 });
  });
});
