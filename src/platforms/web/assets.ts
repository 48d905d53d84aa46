import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyReply, FastifyRequest } from "fastify";

/** Where the page's HTML and styles are, and its built scripts. */
export interface PageFolders {
  readonly page: string;
  readonly scripts: string;
}

const kinds: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Serves /assets/:name. The browser asks each time and is answered with nothing when it has the same already: after an update no page is half old. */
export function serveAssets({ page, scripts }: PageFolders) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { name } = request.params as { name: string };
    const extension = /^[a-z-]+(\.css|\.js|\.svg)$/.exec(name)?.[1] ?? "";
    const kind = kinds[extension];
    const content = kind && (await readFile(join(extension === ".js" ? scripts : page, name)).catch(() => undefined));
    if (!kind || !content) return reply.code(404).send();
    const etag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 16)}"`;
    void reply.header("etag", etag).header("cache-control", "no-cache").type(kind);
    return request.headers["if-none-match"] === etag ? reply.code(304).send() : reply.send(content);
  };
}
