import type { IncomingMessage } from "node:http";
import { readForm } from "../../../src/platforms/form.ts";
import type { Payload } from "./answer.ts";

/**
 * The parameters of a call, in any of the ways in which the Bot API takes them: address, JSON, a form, a form with files.
 * A file is `{ name, bytes }`. Undefined when the body is not what it says it is.
 */
export async function readPayload(request: IncomingMessage): Promise<Payload | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const contentType = request.headers["content-type"] ?? "";
  const query = Object.fromEntries(new URL(request.url ?? "", "http://any").searchParams);
  if (contentType.startsWith("multipart/form-data")) return { ...query, ...readFields(body, contentType) };
  if (contentType.startsWith("application/x-www-form-urlencoded")) {
    return { ...query, ...parseJsonFields(Object.fromEntries(new URLSearchParams(body.toString()))) };
  }
  if (body.length === 0) return parseJsonFields(query);
  try {
    const read = JSON.parse(body.toString()) as unknown;
    return typeof read === "object" && read !== null ? { ...query, ...read } : undefined;
  } catch {
    return undefined;
  }
}

function readFields(body: Buffer, contentType: string): Payload {
  const fields = readForm(body, contentType);
  const files = fields.flatMap(({ name, fileName, content }) =>
    fileName === undefined ? [] : [[name, { name: fileName, bytes: content }]],
  );
  const texts = fields.filter(({ fileName }) => fileName === undefined).map(({ name, content }) => [name, content.toString()]);
  const named = parseJsonFields(Object.fromEntries(texts) as Record<string, string>);
  const byName = Object.fromEntries(files) as Payload;
  // "attach://<name>" says in which field the file is.
  return { ...byName, ...Object.fromEntries(Object.entries(named).map(([name, value]) => [name, attached(value, byName)])) };
}

function attached(value: unknown, files: Payload): unknown {
  return typeof value === "string" && value.startsWith("attach://") ? files[value.slice("attach://".length)] : value;
}

/** Outside JSON, objects and lists are JSON inside a text field. */
function parseJsonFields(fields: Readonly<Record<string, string>>): Payload {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (!/^[[{]/.test(value) || name === "text" || name === "caption") return [name, value];
      try {
        return [name, JSON.parse(value) as unknown];
      } catch {
        return [name, value];
      }
    }),
  );
}
