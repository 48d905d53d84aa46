import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Logger } from "../../log.ts";
import { namedPart } from "../named-part.ts";
import type { Hear } from "../platform.ts";
import { sentFile } from "../sent-file.ts";
import type { Files } from "./files.ts";
import type { History } from "./history.ts";
import { isFromPage } from "./visitor.ts";

/** What the page may hand in at once, in bytes. */
const mostBytes = 10 * 1024 * 1024;

const about = z.object({ id: z.string().regex(/^[\w-]{8,64}$/), name: z.string().max(1_000), type: z.string().max(200).default("") });

interface UploadOptions {
  readonly history: History;
  readonly files: Files;
  readonly hear: Hear;
  readonly visitorOf: (request: FastifyRequest) => string | undefined;
  /** Who may hand in files at all: a stranger's megabytes would fill the memory. */
  readonly mayUpload: (visitor: string) => Promise<boolean>;
  readonly log: Logger;
}

/** POST /chat/files?id=…&name=…&type=…: a file as the body. Who may not is turned away before a byte of it is read. */
export async function addUpload(
  server: FastifyInstance,
  { history, files, hear, visitorOf, mayUpload, log }: UploadOptions,
): Promise<void> {
  await server.register(
    namedPart("upload", (part) => {
      part.removeAllContentTypeParsers();
      part.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
      part.post("/chat/files", { bodyLimit: mostBytes, onRequest: admit }, take);
    }),
  );

  async function admit(request: FastifyRequest, reply: FastifyReply) {
    const visitor = visitorOf(request);
    if (!visitor) return reply.code(401).send();
    if (!isFromPage(request) || !(await mayUpload(visitor))) return reply.code(403).send();
    return undefined;
  }

  async function take(request: FastifyRequest, reply: FastifyReply) {
    const visitor = visitorOf(request) ?? "";
    const read = about.safeParse(request.query);
    if (!read.success || !Buffer.isBuffer(request.body)) return reply.code(400).send({ error: "not a file" });
    const { id, name, type } = read.data;
    const file = sentFile(id, name, type, request.body.length);
    try {
      await files.takeIn(visitor, id, request.body);
      await history.add(visitor, { from: "visitor", text: `📎 ${file.name}`, clientId: id });
      await hear({ eventId: `${visitor}:${id}`, person: visitor, messageId: "0", deed: { kind: "file", ...file } });
      return await reply.code(200).send({ ok: true });
    } catch (error) {
      log.error({ err: error }, "a file could not be stored; the page says so");
      return reply.code(503).send();
    }
  }
}
