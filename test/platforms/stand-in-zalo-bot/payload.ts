import type { IncomingMessage } from "node:http";
import type { Payload } from "./answer.ts";

/** The parameters of a call in any of the ways that the platform takes: address, JSON, form, form with parts. Undefined when they cannot be read. */
export async function readPayload(request: IncomingMessage): Promise<Payload | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const contentType = request.headers["content-type"] ?? "";
  const query = Object.fromEntries(new URL(request.url ?? "", "http://any").searchParams);
  if (body.length === 0) return query;
  if (contentType.startsWith("application/json")) return withJson(query, body.toString());
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData().catch(() => undefined);
  return form && { ...query, ...Object.fromEntries([...form].map(([name, value]) => [name, typeof value === "string" ? value : ""])) };
}

function withJson(query: Payload, body: string): Payload | undefined {
  try {
    const read = JSON.parse(body) as unknown;
    return typeof read === "object" && read !== null && !Array.isArray(read) ? { ...query, ...read } : undefined;
  } catch {
    return undefined;
  }
}
