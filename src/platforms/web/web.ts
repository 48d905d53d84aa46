import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";
import helmet from "@fastify/helmet";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { UserFromGetMe } from "grammy/types";
import type { Logger } from "../../log.ts";
import type { Hear, Platform } from "../platform.ts";
import { createFiles } from "./files.ts";
import { createHistory, type StreamClient } from "./history.ts";
import { createPace } from "./pace.ts";
import { printable, saidSchema, type Said } from "./said.ts";
import { createSpeak } from "./speak.ts";
import { createStreams, type Subscriber } from "./streams.ts";
import { isFromPage, nameVisitor, roleOf, visitorOf } from "./visitor.ts";

/** A rehearsal's clock, and who may be staff in it. */
export interface Rehearsal {
  /** What the clock shows, in words. */
  shown(): string;
  move(step: "hour" | "day" | "next"): Promise<void>;
  admitStaff(visitor: string): Promise<void>;
}

export interface WebOptions {
  readonly redis: StreamClient & Parameters<typeof createFiles>[0];
  readonly subscriber: Subscriber;
  /** Every key and channel begins with it. */
  readonly keyPrefix: string;
  /** Folder of the built page: its scripts. */
  readonly scripts: string;
  /** Folder of the page's HTML and styles. */
  readonly page: string;
  /** What the page shows and says: sentences, menu, the programme's name and zone. */
  readonly texts: (language: string) => object;
  /** Milliseconds since 1970, by the service's clock. */
  readonly now: () => number;
  readonly token: () => string;
  /** The page is served through https. */
  readonly secure: boolean;
  readonly log: Logger;
  readonly rehearsal: Rehearsal | undefined;
}

const steps = ["hour", "day", "next"] as const;

/** A page may load and call nothing but what comes from here. Whether there is https is the proxy's business. */
const nothingFromOutside = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

const bot = { id: 1, is_bot: true, first_name: "Tuan hoc", username: "web" } as UserFromGetMe;

const assets: Record<string, string> = { ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml" };

/** The web chat: a page of our own, and the smallest server half that it needs. */
export async function createWebPlatform(options: WebOptions): Promise<Platform> {
  const { redis, keyPrefix, now, token, log, rehearsal } = options;
  const history = createHistory(redis, keyPrefix, now);
  const files = createFiles(redis, keyPrefix, token);
  const streams = createStreams(history, log);
  const pace = createPace(() => performance.now());
  await streams.listen(options.subscriber);

  const role = (request: FastifyRequest) => roleOf(request, rehearsal !== undefined);
  const known = (request: FastifyRequest) => visitorOf(request, role(request));

  async function servePage(request: FastifyRequest, reply: FastifyReply) {
    const visitor = known(request) ?? token();
    nameVisitor(reply, role(request), visitor, options.secure);
    if (role(request) === "staff") await rehearsal?.admitStaff(visitor);
    return reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(readFileSync(join(options.page, "index.html")));
  }

  function serveAsset(request: FastifyRequest, reply: FastifyReply) {
    const { name } = request.params as { name: string };
    const found = /^[a-z-]+(\.css|\.js|\.svg)$/.exec(name);
    const type = assets[found?.[1] ?? ""];
    if (!type) return reply.code(404).send();
    const content = read(join(found?.[1] === ".js" ? options.scripts : options.page, name));
    if (!content) return reply.code(404).send();
    const etag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 16)}"`;
    void reply.header("etag", etag).header("cache-control", "no-cache").type(type);
    return request.headers["if-none-match"] === etag ? reply.code(304).send() : reply.send(content);
  }

  async function hearSaid(request: FastifyRequest, reply: FastifyReply, hear: Hear) {
    const visitor = known(request);
    if (!visitor || !isFromPage(request)) return reply.code(401).send();
    const read = saidSchema.safeParse(request.body);
    if (!read.success) return reply.code(400).send({ error: "not a message" });
    const waitMs = pace.waitFor(visitor);
    if (waitMs > 0) return reply.code(429).header("retry-after", Math.ceil(waitMs / 1000)).send();
    try {
      await say(visitor, read.data, hear);
      return await reply.code(200).send({ ok: true });
    } catch (error) {
      log.error({ err: error }, "a message could not be stored; the page will send it again");
      return reply.code(503).send();
    }
  }

  /** Resolves when it stands in the chat and is stored to be answered; until then the page sends it again. */
  async function say(visitor: string, said: Said, hear: Hear): Promise<void> {
    const isTap = "tap" in said;
    const shown = { from: "visitor", text: printable(isTap ? said.label : said.text), clientId: said.id } as const;
    if (await history.isNew(visitor, said.id)) await history.add(visitor, isTap ? shown : { ...shown, silent: said.silent });
    await hear({
      eventId: `${visitor}:${said.id}`,
      person: visitor,
      messageId: "0",
      deed: isTap ? { kind: "tap", data: said.tap, tapId: said.id } : { kind: "text", text: said.text },
    });
  }

  function openEvents(request: FastifyRequest, reply: FastifyReply) {
    const visitor = known(request);
    if (!visitor) return reply.code(401).send();
    const seen = request.headers["last-event-id"] ?? (request.query as { after?: string }).after ?? "";
    reply.hijack();
    streams.open(visitor, /^\d+-\d+$/.test(String(seen)) ? String(seen) : "", reply.raw);
    return undefined;
  }

  async function serveFile(request: FastifyRequest, reply: FastifyReply) {
    const visitor = known(request) ?? visitorOf(request, "staff");
    const file = visitor && (await files.fetch(visitor, (request.params as { id: string }).id));
    if (!file) return reply.code(404).send();
    const name = encodeURIComponent(file.name);
    return reply.type("application/octet-stream").header("content-disposition", `attachment; filename*=UTF-8''${name}`).send(file.content);
  }

  async function moveClock(request: FastifyRequest, reply: FastifyReply) {
    const step = steps.find((one) => one === (request.body as { to?: unknown } | null)?.to);
    if (!step || !isFromPage(request)) return reply.code(400).send();
    await rehearsal?.move(step);
    await history.signal("*", "clock");
    return { shown: rehearsal?.shown() };
  }

  return {
    name: "web",
    token: "1:web",
    botInfo: bot,
    fetch: createSpeak(history, files),
    async routes(server: FastifyInstance, hear) {
      await server.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: nothingFromOutside }, strictTransportSecurity: false });
      server.get("/", servePage);
      server.get("/assets/:name", serveAsset);
      server.get("/chat/page.json", (request, reply) => {
        const { lang = "vi" } = request.query as { lang?: string };
        const { shown } = rehearsal ?? {};
        return reply.header("cache-control", "no-store").send({ ...options.texts(lang), ...(shown ? { rehearsal: { shown: shown(), staff: role(request) === "staff" } } : {}) });
      });
      server.post("/chat/messages", { bodyLimit: 128 * 1024 }, (request, reply) => hearSaid(request, reply, hear));
      server.get("/chat/events", openEvents);
      server.get("/chat/files/:id", serveFile);
      if (rehearsal) {
        server.get("/rehearsal", () => ({ shown: rehearsal.shown() }));
        server.post("/rehearsal/clock", moveClock);
      }
      server.addHook("preClose", async () => streams.close());
    },
    start: async () => undefined,
    stop: async () => streams.close(),
    async send(person, { text, buttons }) {
      if (!(await history.knows(person))) return { outcome: "never", why: "gone" };
      await history.add(person, { from: "bot", text, buttons });
      return { outcome: "sent" };
    },
    forget: (person) => history.forget(person),
  };
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
