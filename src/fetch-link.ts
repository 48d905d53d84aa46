import { lookup, type LookupOptions } from "node:dns";
import { BlockList, isIP } from "node:net";
import { Agent, request } from "undici";

/** A member of staff waits for it, and their turn is lost after 30 s. */
const patienceMs = 10_000;

/** Nothing that is meant for the inside of a network: a link is typed by a person, and this server may stand in one. */
const inside = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const) {
  inside.addSubnet(net, bits);
}
for (const [net, bits] of [
  ["::", 128],
  ["::1", 128],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  inside.addSubnet(net, bits, "ipv6");
}

/** Whether an address is one of the open internet. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !inside.check(address, family === 6 ? "ipv6" : "ipv4");
}

type Found = (error: Error | null, addresses: string | { address: string; family: number }[], family?: number) => void;

/** The address is looked at when it is connected to, so that no second answer of the name's server is another one. */
const agent = new Agent({
  connect: {
    timeout: patienceMs,
    lookup(host: string, options: LookupOptions, found: Found) {
      lookup(host, { ...options, all: true }, (error, all) => {
        const open = error ? [] : all.filter(({ address }) => isPublic(address));
        const [first] = open;
        if (error ?? !first) return found(error ?? new Error("no public address"), []);
        return options.all ? found(null, open) : found(null, first.address, first.family);
      });
    },
  },
});

/** The bytes behind an https link, if it can be reached and is not larger. No redirect is followed. */
export async function fetchLink(url: string, mostBytes: number): Promise<Buffer | undefined> {
  const { protocol, hostname } = new URL(url);
  if (protocol !== "https:" || (isIP(hostname.replace(/^\[|\]$/g, "")) !== 0 && !isPublic(hostname.replace(/^\[|\]$/g, "")))) {
    return undefined;
  }
  try {
    const { statusCode, body } = await request(url, { dispatcher: agent, signal: AbortSignal.timeout(patienceMs) });
    const chunks: Buffer[] = [];
    let length = 0;
    if (statusCode !== 200) {
      body.on("error", () => undefined).destroy();
      return undefined;
    }
    for await (const chunk of body as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > mostBytes) return undefined;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return undefined;
  }
}
