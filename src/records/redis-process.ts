import { spawn } from "node:child_process";
import { createConnection } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

interface RedisProcessOptions {
  /** Path of redis-server. */
  readonly program: string;
  /** Where it keeps its files and its socket. */
  readonly folder: string;
  /** The path of its socket, redis.sock in the folder; must be short. */
  readonly socket: string;
  /** Ends it cleanly, at whatever stage it is. */
  readonly signal: AbortSignal;
}

const settings = {
  port: "0",
  // In the folder it is started in: no path of a ward's making has to pass Redis's quoting, or be short.
  unixsocket: "redis.sock",
  unixsocketperm: "700",
  save: "",
  appendonly: "yes",
  // What a resident was told is kept is on the disk, even if the power fails in the next instant.
  appendfsync: "always",
  "maxmemory-policy": "noeviction",
  // A resident's hash stays compact with a recommendation of a few hundred letters in it.
  "hash-max-listpack-value": "1024",
  "hash-max-listpack-entries": "512",
  "set-max-intset-entries": "4096",
  daemonize: "no",
};

const startMs = 15_000;
const stopMs = 5_000;
const replyMs = 1_000;
const askAgainMs = 5;

/**
 * A redis-server that answers. While it loads its file it is waited for, however long that takes.
 * @throws an Error whose message is the reason, in one line, when it ends or says nothing for 15 seconds.
 */
export async function startRedisProcess({ program, folder, socket, signal }: RedisProcessOptions): Promise<{ exited: Promise<void> }> {
  const child = spawn(
    program,
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    {
      cwd: folder,
      // Its own process group: a Ctrl-C in the terminal is for the service, which ends Redis last.
      detached: true,
      // None of the service's secrets; and Redis refuses to start under a language that the machine does not have.
      env: { LC_ALL: "C" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  child.unref();
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  child.once("error", (error) => output.push(error.message));

  const running = new AbortController();
  let kill: NodeJS.Timeout | undefined;
  const end = () => {
    if (running.signal.aborted) return;
    // As good as SHUTDOWN: Redis writes everything to the disk on a SIGTERM too.
    child.kill("SIGTERM");
    kill ??= setTimeout(() => child.kill("SIGKILL"), stopMs);
  };
  const exited = new Promise<void>((resolve) => {
    child.once("close", () => {
      running.abort();
      clearTimeout(kill);
      signal.removeEventListener("abort", end);
      resolve();
    });
  });
  signal.addEventListener("abort", end);
  if (signal.aborted) end();

  if (!(await answers(socket, running.signal))) {
    end();
    await exited;
    throw new Error(reason(output));
  }
  // Nobody reads on: a pipe that is closed does not fill up, and Redis does not mind.
  child.stdout.destroy();
  child.stderr.destroy();
  return { exited };
}

/** Ends whatever Redis listens there, with everything on the disk. @throws when it does not end. */
export async function endRedisLeftBehind(socket: string): Promise<void> {
  const reply = await ask(socket, "SHUTDOWN NOW", stopMs);
  if (reply === "nobody" || reply === "closed") return;
  throw new Error(`a redis-server that the last service left behind does not end (${reply})`);
}

async function answers(socket: string, running: AbortSignal): Promise<boolean> {
  let patience = startMs;
  while (!running.aborted && patience > 0) {
    const reply = await ask(socket, "PING", replyMs);
    if (reply.startsWith("+PONG")) return true;
    patience = reply.startsWith("-LOADING") ? startMs : patience - (reply === "silent" ? replyMs : askAgainMs);
    await pause(askAgainMs);
  }
  return false;
}

/** One inline command; its reply's first line, or what came in place of one: "nobody", "closed" or "silent". */
async function ask(path: string, command: string, milliseconds: number): Promise<string> {
  return new Promise((resolve) => {
    let reached = false;
    const socket = createConnection(path, () => {
      reached = true;
      socket.write(`${command}\r\n`);
    });
    const settle = (reply: string) => {
      resolve(reply);
      socket.destroy();
    };
    socket.setTimeout(milliseconds, () => settle("silent"));
    socket.once("data", (chunk) => settle(chunk.toString().split("\r\n", 1).join("")));
    socket.once("error", () => settle(reached ? "closed" : "nobody"));
    socket.once("close", () => settle("closed"));
  });
}

/** The line of Redis's own log that says most about why it ended. */
function reason(output: readonly string[]): string {
  const lines = output
    .join("")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const telling =
    lines.findLast((line) => /error|fail|fatal|bad|can't|denied|ENOENT|EACCES/i.test(line)) ?? lines.at(-1) ?? "it gave no reason";
  return telling.replace(/^\d+:\w \d+ \w+ \d+ [\d:.]+ [*#.-] /, "");
}
