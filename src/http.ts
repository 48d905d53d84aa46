import fastify, { type FastifyInstance } from "fastify";
import helmet from "@fastify/helmet";
import type { Registry } from "prom-client";
import type { Logger } from "./log.ts";

const mebibyte = 1024 * 1024;

export interface Readiness {
  /** What is missing before people can be answered; empty when nothing is. */
  missing(): Promise<string[]>;
}

/**
 * The one server. Platforms and console add their routes before it listens.
 * A body over 1 MiB gets 413, one that is not JSON 400; what a handler throws gets 500 and is logged without the request.
 */
export async function createServer(readiness: Readiness, metrics: Registry, log: Logger): Promise<FastifyInstance> {
  const server = fastify({ bodyLimit: mebibyte, logger: false, forceCloseConnections: true, trustProxy: "loopback" });
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // The service stands behind a proxy that has the certificate, or on a computer without one.
    strictTransportSecurity: false,
  });
  server.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error }, "a request failed");
    return reply.code(status).send({ error: status >= 500 ? "trouble" : error.message });
  });
  server.get("/healthz", () => ({ ok: true }));
  server.get("/readyz", async (_request, reply) => {
    const missing = await readiness.missing();
    return reply.code(missing.length === 0 ? 200 : 503).send({ ok: missing.length === 0, missing });
  });
  server.get("/metrics", async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
  return server;
}
