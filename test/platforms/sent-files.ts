import type { ServerResponse } from "node:http";

/** What people sent to a stand-in as files, given out again by their numbers. */
export function createSentFiles() {
  const kept: Buffer[] = [];
  return {
    /** Gives the file's number. */
    keep(bytes: Buffer): string {
      kept.push(bytes);
      return String(kept.length - 1);
    },
    get: (number: string): Buffer | undefined => kept[Number(number)],
    answer(number: string, response: ServerResponse): void {
      const bytes = kept[Number(number)];
      if (bytes) response.writeHead(200, { "content-type": "application/octet-stream", "content-length": bytes.length }).end(bytes);
      else response.writeHead(404).end();
    },
  };
}

export type SentFiles = ReturnType<typeof createSentFiles>;
