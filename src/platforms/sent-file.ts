import type { SentFile } from "./platform.ts";

const longestName = 120;

/** A file as a platform tells of it: what is no proper name, kind or size is left out. */
export function sentFile(ref: string, name: unknown, mime: unknown, size: unknown): SentFile {
  return {
    name: fileName(name),
    mime: typeof mime === "string" && /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(mime) ? mime.toLowerCase() : "",
    ...(typeof size === "number" && Number.isSafeInteger(size) && size >= 0 ? { size } : {}),
    ref,
  };
}

/** The name without folders and signs that no keyboard makes; of one that is too long the end stays, which tells the kind. */
function fileName(name: unknown): string {
  const last = typeof name === "string" ? (name.normalize("NFC").split(/[\\/]/).at(-1) ?? "") : "";
  const plain = last.replace(/[\p{Cc}\p{Cf}"<>|*?:]+/gu, " ").trim();
  return plain === "" || /^\.+$/.test(plain) ? "file" : plain.slice(-longestName).replace(/^[\udc00-\udfff]/, "");
}
