import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { Logger } from "../../log.ts";
import type { Hear } from "../platform.ts";
import { hearUpdate, isUpdate } from "./hear.ts";

export const webhookPath = "/webhooks/telegram";

/** POST /webhooks/telegram: 401 without the secret, 400 when it is no update, 503 when it could not be stored. */
export function addWebhook(server: FastifyInstance, secret: string, hear: Hear, log: Logger): void {
  const expected = Buffer.from(secret);
  // Whatever it says it is: only JSON is read here.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, parse(body as string)));
  server.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error }, "a call of the webhook failed");
    // Fastify would close the connection under who is still writing a body that is too large, and may never read the answer.
    reply.removeHeader("connection");
    return reply.code(status).send();
  });

  server.post(webhookPath, {
    // Before the body is read: a stranger's megabyte is not.
    onRequest: (request, reply, done) => {
      const given = request.headers["x-telegram-bot-api-secret-token"];
      if (typeof given === "string" && isSame(Buffer.from(given), expected)) done();
      else reply.code(401).send();
    },
    handler: async (request, reply) => {
      const update = request.body;
      if (!isUpdate(update)) return reply.code(400).send();
      const heard = hearUpdate(update);
      if (heard) {
        try {
          await hear(heard);
        } catch (error) {
          log.error({ err: error }, "an update could not be stored; Telegram will send it again");
          return reply.code(503).send();
        }
      }
      return reply.code(200).send();
    },
  });
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/** In constant time; only the length, which is no secret, may be told from it. */
function isSame(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}
