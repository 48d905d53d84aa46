import { createHmac } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { sendFile } from "./platforms/send-file.ts";
import type { Share } from "./platforms/platform.ts";
import type { Records } from "./records/records.ts";

const daySeconds = 24 * 60 * 60;
/** As long as the web chat keeps what was said. */
const pageSeconds = 30 * daySeconds;

export interface SharedFiles {
  /** For the web chat: a path of this server. */
  readonly pathOf: (name: string, bytes: Buffer) => Promise<string>;
  /** For platforms that fetch a file, or whose people open a link: for a day, where there is a PUBLIC_URL. */
  readonly share: Share;
  addRoute(server: FastifyInstance): void;
}

/**
 * Files under addresses that nobody can guess: made from the bytes and a secret of the service, so that the same file
 * has the same address and is kept once.
 */
export function createSharedFiles(
  { sharedFiles }: Pick<Records, "sharedFiles">,
  secret: string,
  publicUrl: string | undefined,
): SharedFiles {
  async function keep(name: string, bytes: Buffer, seconds: number): Promise<string> {
    const id = createHmac("sha256", secret).update(`${name}\n`).update(bytes).digest("base64url").slice(0, 32);
    await sharedFiles.keep(id, name, bytes, seconds);
    return `/files/${id}/${encodeURIComponent(name)}`;
  }

  return {
    pathOf: (name, bytes) => keep(name, bytes, pageSeconds),
    share: async (name, bytes) => (publicUrl === undefined ? undefined : publicUrl + (await keep(name, bytes, daySeconds))),
    addRoute(server) {
      server.get("/files/:id/:name", async (request, reply) => {
        const { id } = request.params as { id: string };
        const file = /^[\w-]{32}$/.test(id) ? await sharedFiles.find(id) : undefined;
        return file ? sendFile(reply, file.name, file.bytes) : reply.code(404).send();
      });
    },
  };
}
