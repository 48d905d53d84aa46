import fastify, { type FastifyInstance } from "fastify";
import type { Registry } from "prom-client";
import type { Logger } from "./log.ts";

const mebibyte = 1024 * 1024;

export interface Readiness {
  /** What is missing before people can be answered; empty when nothing is. */
  missing(): Promise<string[]>;
  /** Platforms on which nothing can be sent until somebody does something about it; the rest of the service goes on. */
  stopped(): string[];
}

/**
 * The one server. Platforms and console add their routes before it listens.
 * A body over 1 MiB gets 413, one that is not JSON 400; what a handler throws gets 500 and is logged without the request.
 */
export function createServer(readiness: Readiness, metrics: Registry, log: Logger): FastifyInstance {
  const server = fastify({ bodyLimit: mebibyte, logger: false, forceCloseConnections: true, trustProxy: "loopback" });
  // Fastify's own parser also looks for keys that could change a prototype; nothing here is merged into anything.
  server.removeContentTypeParser("application/json");
  server.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => {
    try {
      done(null, JSON.parse(body as string));
    } catch {
      done(Object.assign(new Error("not JSON"), { statusCode: 400 }));
    }
  });
  server.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error }, "a request failed");
    return reply.code(status).send({ error: status >= 500 ? "trouble" : error.message });
  });
  server.get("/healthz", () => ({ ok: true }));
  server.get("/readyz", async (_request, reply) => {
    const missing = await readiness.missing();
    return reply.code(missing.length === 0 ? 200 : 503).send({ ok: missing.length === 0, missing, stopped: readiness.stopped() });
  });
  server.get("/metrics", async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
  return server;
}
