import type { FastifyInstance } from "fastify";

/**
 * A part of the server under its name. Without one Fastify looks through every loaded module for it, once for each part:
 * under a test's module loader that is a tenth of a second.
 */
export function namedPart(name: string, add: (part: FastifyInstance) => Promise<void> | void): (part: FastifyInstance) => Promise<void> {
  return Object.assign(async (part: FastifyInstance) => add(part), { [Symbol.for("fastify.display-name")]: name });
}
