import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Logger } from "../log.ts";

export interface Webhook<Event> {
  readonly path: string;
  /** Judged before the body is read, so that a stranger's megabyte is not. */
  admits(request: FastifyRequest): boolean;
  /** What the body says; "stranger" when it is not from the platform, undefined when it is no event. */
  read(body: Buffer, request: FastifyRequest): Event | "stranger" | undefined;
  /** Rejects when the event could not be stored. */
  take(event: Event): Promise<void>;
}

/**
 * A platform's way in: 401 for a stranger, 400 for what is no event, 413 for what is too large, 503 when it could not be
 * stored, so that the platform sends it again; 200 as soon as it is stored.
 */
export function addWebhook<Event extends object>(server: FastifyInstance, { path, admits, read, take }: Webhook<Event>, log: Logger): void {
  // Whatever it says it is: the bytes are read as they came.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  server.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error }, "a call of the webhook failed");
    // Fastify would close the connection under who is still writing a body that is too large, and may never read the answer.
    reply.removeHeader("connection");
    return reply.code(status).send();
  });

  server.post(path, {
    onRequest: (request, reply, done) => {
      if (admits(request)) done();
      else reply.code(401).send();
    },
    handler: async (request, reply) => {
      const event = read(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0), request);
      if (event === "stranger") return reply.code(401).send();
      if (event === undefined) return reply.code(400).send();
      try {
        await take(event);
      } catch (error) {
        log.error({ err: error, path }, "an event could not be stored; the platform will send it again");
        return reply.code(503).send();
      }
      return reply.code(200).send();
    },
  });
}

/** The JSON of a body; undefined when it is none. */
export function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    return undefined;
  }
}

/** In constant time; only the length, which is no secret, may be told from it. */
export function isSame(given: unknown, expected: string): boolean {
  if (typeof given !== "string") return false;
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
