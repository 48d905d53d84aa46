import { createConnection, createServer, type Server } from "node:net";
import { randomBytes } from "node:crypto";
import { link, rename, rm } from "node:fs/promises";

/** Another service holds the folder. */
export class DataDirInUse extends Error {}

/**
 * Holds a folder for one service, until the process ends in whatever way. The lock is a unix socket that this process
 * listens on: the kernel closes it when the process dies, so a SIGKILL leaves nothing to wait for, and unlike a file
 * with a process number it is not mistaken when numbers are given again, nor between containers that share a folder.
 * @throws DataDirInUse when somebody answers on it.
 */
export async function holdAlone(socketPath: string): Promise<() => Promise<void>> {
  // The own socket is made beside and then linked to the name, which fails when the name is taken: of two services
  // that start at the same moment only one gets it.
  const mine = `${socketPath}.${randomBytes(4).toString("hex")}`;
  const server = await listen(mine);
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (await linked(mine, socketPath)) {
        await rm(mine, { force: true });
        return () => release(server, socketPath);
      }
      if (await answers(socketPath)) throw new DataDirInUse(socketPath);
      // Nobody listens: it was left by a process that died. Moved away first, so that a newcomer's is not removed.
      const stale = `${mine}.stale`;
      await rename(socketPath, stale).catch(() => undefined);
      if (await answers(stale)) {
        await link(stale, socketPath).catch(() => undefined);
        await rm(stale, { force: true });
        throw new DataDirInUse(socketPath);
      }
      await rm(stale, { force: true });
    }
    throw new DataDirInUse(socketPath);
  } catch (error) {
    server.close();
    await rm(mine, { force: true });
    throw error;
  }
}

async function listen(path: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  server.unref();
  return server;
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(path);
    socket.once("connect", () => (socket.destroy(), resolve(true)));
    socket.once("error", () => resolve(false));
  });
}

async function release(server: Server, path: string): Promise<void> {
  await rm(path, { force: true });
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
