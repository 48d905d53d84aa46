import { Agent, request as requestHttp } from "node:http";
import { Agent as SecureAgent, request as requestHttps } from "node:https";

export interface Answered {
  /** 0 = there was no answer. */
  readonly status: number;
  /** From when the line was free for it, to the end of the answer. */
  readonly ms: number;
}

/** So many events are under way at once: more would measure how fast this process opens lines, and not the service. */
const lines = { keepAlive: true, maxSockets: 64 };
const patienceMs = 10_000;

/** Posts over lines that stay open, as Zalo's servers do. */
export function createPost() {
  const agents = { "http:": new Agent(lines), "https:": new SecureAgent(lines) };
  return {
    post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Answered> {
      const isSecure = url.startsWith("https:");
      const send = isSecure ? requestHttps : requestHttp;
      return new Promise((resolve) => {
        let begun = performance.now();
        const end = (status: number) => resolve({ status, ms: performance.now() - begun });
        const length = String(Buffer.byteLength(body));
        const request = send(
          url,
          {
            method: "POST",
            agent: agents[isSecure ? "https:" : "http:"],
            timeout: patienceMs,
            headers: { ...headers, "content-length": length },
          },
          (response) => {
            response.once("end", () => end(response.statusCode ?? 0));
            response.once("error", () => end(0));
            response.resume();
          },
        );
        request.once("socket", () => (begun = performance.now()));
        request.once("timeout", () => request.destroy());
        request.once("error", () => end(0));
        request.end(body);
      });
    },
    stop(): void {
      agents["http:"].destroy();
      agents["https:"].destroy();
    },
  };
}
