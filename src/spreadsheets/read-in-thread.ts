import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { packageRoot } from "../package-root.ts";
import type { TableRead } from "./table.ts";

/** A table that may be read takes a second or two; what takes longer, or more memory, was made to. */
const longestMs = 30_000;
const mostMegabytes = 384;

/** Reads a table in a thread of its own: while it does, everybody else is answered as ever. */
export function readInThread(bytes: Buffer): Promise<TableRead> {
  // A thread runs JavaScript alone, so it is the built program in development, too.
  const program = join(packageRoot(), "dist/src/spreadsheets/read-worker.js");
  const worker = new Worker(program, { workerData: new Uint8Array(bytes), resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } });
  const timer = setTimeout(() => void worker.terminate(), longestMs);
  return new Promise<TableRead>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve({ unreadable: "too-big" }) : reject(error),
    );
    // It ends after its message; before one only when it was stopped.
    worker.once("exit", () => resolve({ unreadable: "too-big" }));
  }).finally(() => clearTimeout(timer));
}
