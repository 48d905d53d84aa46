import { createServer, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { expect, test } from "@jest/globals";
import type { Logger } from "../../src/log.ts";
import type { Entry, History } from "../../src/platforms/web/history.ts";
import { createStreams } from "../../src/platforms/web/streams.ts";

/** More than the system holds for a phone that does not read. */
const tooMuch = "x".repeat(20_000_000);

test("a line that has ended, and not yet been read to its end, is written to no more", async () => {
  const reads: ((entries: Entry[]) => void)[] = [];
  const history = { channel: "web", after: () => new Promise<Entry[]>((resolve) => reads.push(resolve)) } as unknown as History;
  let publish: (channel: string, message: string) => void = () => undefined;
  const streams = createStreams(history, () => 0, {} as Logger);
  await streams.listen({
    subscribe: async () => undefined,
    on: (event: string, heard: (...what: string[]) => void) => (event === "message" ? (publish = heard) : undefined),
  });
  const server = createServer((_, response) => streams.open("a", "", response));
  const opened = new Promise<ServerResponse>((resolve) => server.on("request", (_, response) => resolve(response)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const phone = connect((server.address() as AddressInfo).port, "127.0.0.1").pause();
  phone.write("GET / HTTP/1.1\r\nhost: a\r\n\r\n");

  const response = await opened;
  const faults: Error[] = [];
  response.on("error", (error) => faults.push(error));
  await Promise.resolve();
  reads.shift()?.([{ id: "1-0", from: "bot", text: tooMuch, at: 0 }]);
  await new Promise(setImmediate);
  publish("web", "a");
  await new Promise(setImmediate);
  streams.close();
  publish("web", "a typing");
  reads.shift()?.([{ id: "2-0", from: "bot", text: "read while it was closed", at: 0 }]);
  await new Promise(setImmediate);

  const hasEnded = response.writableEnded && !response.destroyed;
  phone.destroy();
  await new Promise((resolve) => server.close(resolve));
  expect(hasEnded).toBe(true);
  expect(faults).toEqual([]);
});
