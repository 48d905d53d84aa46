import { download } from "./download.ts";
import type { FileRead } from "./platform.ts";

const longestAddress = 2_000;
/** Where Zalo keeps what people send. */
const hosts = /(?:^|\.)(?:zdn\.vn|zadn\.vn|zalo\.me|zaloapp\.com)$/;

/**
 * Whether that is the address of a file of Zalo's. It came over the network, and is fetched from inside: anything else
 * could lead to what only this machine can see. @param apiRoot the API's own server may give files, too
 */
export function isZaloFile(address: unknown, apiRoot: string): address is string {
  if (typeof address !== "string" || address.length > longestAddress || !URL.canParse(address)) return false;
  const { protocol, hostname, username, port, origin } = new URL(address);
  return origin === new URL(apiRoot).origin || (protocol === "https:" && port === "" && username === "" && hosts.test(hostname));
}

/** The bytes of a file that somebody sent on Zalo. @throws trouble that may pass */
export async function readZaloFile(address: string, apiRoot: string, mostBytes: number): Promise<FileRead> {
  return isZaloFile(address, apiRoot) ? download(address, mostBytes) : { refused: "gone" };
}
