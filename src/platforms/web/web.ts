import { readFile } from "node:fs/promises";
import { join } from "node:path";
import helmet from "@fastify/helmet";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { UserFromGetMe } from "grammy/types";
import type { Logger } from "../../log.ts";
import type { Hear, Platform } from "../platform.ts";
import { sendFile } from "../send-file.ts";
import { serveAssets, type PageFolders } from "./assets.ts";
import { createFiles, type FileClient } from "./files.ts";
import { createHistory, type StreamClient } from "./history.ts";
import { createPace } from "./pace.ts";
import { deedOf, printable, saidSchema, type Said } from "./said.ts";
import { send } from "./send.ts";
import { createSpeak } from "./speak.ts";
import { createStreams, type Subscriber } from "./streams.ts";
import { addUpload } from "./upload.ts";
import { isFromPage, nameVisitor, roleOf, roles, visitorOf } from "./visitor.ts";

/** A rehearsal's clock, and who may be staff in it. */
export interface Rehearsal {
  /** What the clock shows, in words. */
  shown(): string;
  move(step: "hour" | "day" | "next"): Promise<void>;
  admitStaff(visitor: string): Promise<void>;
}

export interface WebOptions extends PageFolders {
  readonly redis: StreamClient & FileClient;
  readonly subscriber: Subscriber;
  /** Every key and channel begins with it. */
  readonly keyPrefix: string;
  /** What the page shows and says: sentences, menu, the programme's name and zone. */
  readonly texts: (language: string) => object;
  /** Milliseconds since 1970, by the service's clock. */
  readonly now: () => number;
  readonly token: () => string;
  /** The page is served through https. */
  readonly secure: boolean;
  /** Where the page is, once the service listens; undefined where only this machine reaches it, and it is no rehearsal. */
  readonly url: () => string | undefined;
  /** Keeps a file for all who have its address, and gives that as a path of this server. */
  readonly share: (name: string, bytes: Buffer) => Promise<string>;
  /** Whether files are taken in from this visitor. */
  readonly mayUpload: (visitor: string) => Promise<boolean>;
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

/** The web chat: a page of our own, and the smallest server half that it needs. */
export async function createWebPlatform(options: WebOptions): Promise<Platform> {
  const { redis, keyPrefix, now, token, log, rehearsal } = options;
  const history = createHistory(redis, keyPrefix, now);
  const files = createFiles(redis, keyPrefix, token);
  const streams = createStreams(history, now, log);
  const pace = createPace(() => performance.now());
  await streams.listen(options.subscriber);

  const role = (request: FastifyRequest) => roleOf(request, rehearsal !== undefined);
  const known = (request: FastifyRequest) => visitorOf(request, role(request));

  async function servePage(request: FastifyRequest, reply: FastifyReply) {
    const visitor = known(request) ?? token();
    nameVisitor(reply, role(request), visitor, options.secure);
    if (role(request) === "staff") await rehearsal?.admitStaff(visitor);
    return reply
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-store")
      .send(await readFile(join(options.page, "index.html")));
  }

  async function tellPage(request: FastifyRequest, reply: FastifyReply) {
    const { lang = "vi" } = request.query as { lang?: string };
    const { shown } = rehearsal ?? {};
    const visitor = known(request);
    const attach = visitor !== undefined && (await options.mayUpload(visitor));
    const shownThen = shown ? { rehearsal: { shown: shown(), staff: role(request) === "staff" } } : {};
    return reply.header("cache-control", "no-store").send({ ...options.texts(lang), attach, ...shownThen });
  }

  async function hearSaid(request: FastifyRequest, reply: FastifyReply, hear: Hear) {
    const visitor = known(request);
    if (!isFromPage(request)) return reply.code(403).send();
    if (!visitor) return reply.code(401).send();
    const read = saidSchema.safeParse(request.body);
    if (!read.success) return reply.code(400).send({ error: "not a message" });
    const waitMs = pace.waitFor(visitor);
    if (waitMs > 0) {
      return reply
        .code(429)
        .header("retry-after", Math.ceil(waitMs / 1000))
        .send();
    }
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
    const text = printable("tap" in said ? said.label : said.text);
    const silent = "silent" in said ? said.silent : undefined;
    await history.add(visitor, { from: "visitor", text, clientId: said.id, silent });
    await hear({ eventId: `${visitor}:${said.id}`, person: visitor, messageId: "0", deed: deedOf(said, text) });
  }

  function openEvents(request: FastifyRequest, reply: FastifyReply) {
    const visitor = known(request);
    if (!visitor) return reply.code(401).send();
    const seen = request.headers["last-event-id"] ?? (request.query as { after?: string }).after ?? "";
    reply.hijack();
    streams.open(visitor, /^\d+-\d+$/.test(String(seen)) ? String(seen) : "", reply.raw);
    return undefined;
  }

  /** A link is opened without a word about the tab it stood in: it may be either of a browser's two visitors. */
  async function serveFile(request: FastifyRequest, reply: FastifyReply) {
    const { id } = request.params as { id: string };
    for (const role of roles) {
      const visitor = visitorOf(request, role);
      const file = visitor && (await files.fetch(visitor, id));
      if (!file) continue;
      return sendFile(reply, file.name, file.content);
    }
    return reply.code(404).send();
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
    edits: true,
    link: (payload) => (options.url() === undefined ? undefined : `${options.url()}/?start=${payload}`),
    async routes(server: FastifyInstance, hear) {
      await server.register(helmet, {
        contentSecurityPolicy: { useDefaults: false, directives: nothingFromOutside },
        strictTransportSecurity: false,
      });
      server.get("/", servePage);
      server.get("/assets/:name", serveAssets(options));
      server.get("/chat/page.json", tellPage);
      server.post("/chat/messages", { bodyLimit: 64 * 1024 }, (request, reply) => hearSaid(request, reply, hear));
      await addUpload(server, { history, files, hear, visitorOf: known, mayUpload: options.mayUpload, log });
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
    async readFile(person, ref, mostBytes) {
      const bytes = await files.sent(person, ref);
      if (!bytes) return { refused: "gone" };
      return bytes.length > mostBytes ? { refused: "too-big" } : { bytes };
    },
    send: (person, message) => send(history, options.share, person, message),
    async forget(person) {
      await files.forget(person);
      await history.forget(person);
    },
  };
}
