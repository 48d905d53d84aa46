import { download } from "../download.ts";
import type { FileRead } from "../platform.ts";
import type { Caller } from "./call.ts";

interface ReadFileOptions {
  readonly caller: Caller;
  readonly apiRoot: string;
  readonly token: string;
}

/** The bytes of a file by its file_id; Telegram gives none over 20 MB (core.telegram.org/bots/api#getfile). @throws trouble that may pass */
export async function readFile({ caller, apiRoot, token }: ReadFileOptions, fileId: string, mostBytes: number): Promise<FileRead> {
  const answered = await caller.call("getFile", JSON.stringify({ file_id: fileId }));
  if (answered.is === "refused" && answered.error.error_code === 400) {
    return { refused: /too big/i.test(answered.error.description) ? "too-big" : "gone" };
  }
  if (answered.is !== "ok") throw new Error(`getFile: ${answered.is === "refused" ? answered.error.description : answered.why}`);
  const { file_path: path, file_size: size } = answered.result as { file_path?: unknown; file_size?: unknown };
  if (typeof size === "number" && size > mostBytes) return { refused: "too-big" };
  if (typeof path !== "string" || !/^[\w-][\w./-]*$/.test(path) || path.includes("..")) return { refused: "gone" };
  return download(`${apiRoot}/file/bot${token}/${path}`, mostBytes);
}
