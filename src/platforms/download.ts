import { request } from "undici";
import type { FileRead } from "./platform.ts";

/** A person waits for it, and their turn is lost after 30 s. */
const patienceMs = 20_000;

/**
 * Fetches a file, as far as it is not larger. No redirect is followed, so that nobody is led to what is not meant for them.
 * @throws when it may be there later; the words hold nothing of the address, which may hold a token
 */
export async function download(url: string, mostBytes: number): Promise<FileRead> {
  const signal = AbortSignal.timeout(patienceMs);
  const answer = await request(url, { signal }).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`a file was not reached: ${error.code ?? error.name}`);
  });
  const { statusCode, headers, body } = answer;
  if (statusCode !== 200 || Number(headers["content-length"] ?? 0) > mostBytes) {
    // Nothing of it is wanted.
    body.on("error", () => undefined).destroy();
    if (statusCode === 200) return { refused: "too-big" };
    if (statusCode >= 500 || statusCode === 429) throw new Error(`a file was not given: status ${statusCode}`);
    return { refused: "gone" };
  }
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      length += chunk.length;
      // Leaving the loop breaks the line off.
      if (length > mostBytes) return { refused: "too-big" };
      chunks.push(chunk);
    }
  } catch (error) {
    throw new Error(`a file broke off: ${(error as NodeJS.ErrnoException).code ?? "no code"}`, { cause: error });
  }
  return { bytes: Buffer.concat(chunks) };
}
