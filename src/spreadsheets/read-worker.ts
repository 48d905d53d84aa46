import { parentPort, workerData } from "node:worker_threads";
import { readTable } from "./read-table.ts";

// A program of its own, for read-in-thread.ts.
parentPort?.postMessage(await readTable(Buffer.from(workerData as Uint8Array)), []);
