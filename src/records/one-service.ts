import { randomBytes } from "node:crypto";
import { readdir, rename, rm } from "node:fs/promises";
import { createConnection, createServer, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Another service holds the folder. */
export class DataDirInUse extends Error {}

type State = "held" | "starting" | "gone";

const ours = /^service-[0-9a-f]{8}\.sock$/;
/** Somebody who is connected to but says nothing for so long is alive and busy. */
const answerMs = 500;
const lookAgainMs = 20;

/**
 * Holds a folder for one service, until the process ends in whatever way. The lock is a unix socket that this process
 * listens on: the kernel closes it when the process dies, so a SIGKILL leaves nothing to wait for, and unlike a file
 * with a process number it is not mistaken when numbers are given again, nor between containers that share a folder.
 * (Not for a folder that two machines share over a network.)
 *
 * Each service has a socket of its own name: it shows itself first and looks for others then. Of any two the later one
 * sees the earlier one, and what a dead one left can be removed, since no name is used again: nothing can be raced for.
 * @param folder must be short: the kernel's limit for a socket's path is 104 bytes.
 * @throws DataDirInUse when another one holds it, or has begun to.
 */
export async function holdAlone(folder: string): Promise<() => Promise<void>> {
  const name = `service-${randomBytes(4).toString("hex")}`;
  const mine = join(folder, `${name}.sock`);
  let state: State = "starting";
  const server = createServer((caller) => {
    caller.on("error", () => undefined);
    caller.resume().end(state);
  });
  await listen(server, join(folder, `${name}.new`));
  const release = async () => {
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await rm(mine, { force: true });
  };
  try {
    // Shown only now that it listens: before, it would look like one that a dead service left.
    await rename(join(folder, `${name}.new`), mine);
    const others = (await readdir(folder)).filter((other) => ours.test(other) && other !== `${name}.sock`);
    for (const other of others) await waitUntilGone(join(folder, other), other < `${name}.sock`);
    state = "held";
    return release;
  } catch (error) {
    await release();
    throw error;
  }
}

/** Of two that start at one moment the one whose name comes first waits for the other to give way. */
async function waitUntilGone(other: string, goesFirst: boolean): Promise<void> {
  for (;;) {
    const state = await stateOf(other);
    if (state === "gone") return rm(other, { force: true });
    if (state === "held" || goesFirst) throw new DataDirInUse("another service holds the folder");
    await pause(lookAgainMs);
  }
}

async function stateOf(path: string): Promise<State> {
  return new Promise((resolve) => {
    let heard = "";
    const socket = createConnection(path);
    socket.setTimeout(answerMs, () => socket.destroy());
    socket.on("data", (chunk) => (heard += chunk.toString()));
    // Any other error, such as a permission that is missing, does not say that nobody is there.
    socket.once("error", (error) =>
      resolve("code" in error && (error.code === "ECONNREFUSED" || error.code === "ENOENT") ? "gone" : "held"),
    );
    socket.once("close", () => resolve(heard === "starting" ? "starting" : "held"));
  });
}

async function listen(server: Server, path: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  server.unref();
}
