import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { Logger } from "../../log.ts";
import type { Hear } from "../platform.ts";
import { hearUpdate, isUpdate } from "./hear.ts";

export const webhookPath = "/webhooks/telegram";

/** POST /webhooks/telegram: 401 without the secret, 400 when it is no update, 503 when it could not be stored. */
export function addWebhook(server: FastifyInstance, secret: string, hear: Hear, log: Logger): void {
  const expected = Buffer.from(secret);
  server.post(webhookPath, {
    // Before the body is read: a stranger's megabyte is not.
    onRequest: async (request, reply) => {
      const given = request.headers["x-telegram-bot-api-secret-token"];
      if (!isSame(Buffer.from(typeof given === "string" ? given : ""), expected)) await reply.code(401).send();
    },
    handler: async (request, reply) => {
      if (!isUpdate(request.body)) return reply.code(400).send();
      const heard = hearUpdate(request.body);
      if (!heard) return reply.code(200).send();
      try {
        await hear(heard);
        return await reply.code(200).send();
      } catch (error) {
        log.error({ err: error }, "an update could not be stored; Telegram will send it again");
        return reply.code(503).send();
      }
    },
  });
}

/** In constant time; only the length, which is no secret, may be told from it. */
function isSame(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}
