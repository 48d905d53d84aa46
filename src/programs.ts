import { execFile, spawn } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

/** The machine, as far as programs are looked for and installed on it; tests pass one that is not real. */
export interface Machine {
  readonly root: boolean;
  /** It was started with systemd, which starts the daemons of packages that are installed. */
  readonly systemd: boolean;
  /** The first of these programs that is there, with its path. */
  find(...names: string[]): string | undefined;
  /** Runs to the end, showing what it prints; true when it succeeded. */
  run(command: string, args: readonly string[]): Promise<boolean>;
}

/** Something that must be on the machine, and what the package managers call it. */
export interface Program {
  readonly names: readonly string[];
  readonly apt: readonly string[];
  readonly brew: readonly string[];
  /** The system service that comes with apt's package, and is not wanted. */
  readonly daemon?: string;
}

export const redisProgram: Program = {
  names: ["redis-server", "valkey-server"],
  apt: ["redis-server"],
  brew: ["redis"],
  daemon: "redis-server",
};

/** No question is asked, and without systemd no daemon is started: a runlevel of 1 is maintenance. */
const quietly = ["DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1"];

/** Its message is the one line to type. */
export class CannotInstall extends Error {}

/** Not everybody has these in PATH: Debian's daemons, Homebrew's on both kinds of Mac, a Mac's applications. */
const usualFolders = (
  "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/opt/homebrew/bin:" +
  "/Applications/Google Chrome.app/Contents/MacOS:/Applications/Chromium.app/Contents/MacOS"
).split(":");

export function thisMachine(path: string, say: (line: string) => void): Machine {
  return {
    root: process.getuid?.() === 0,
    systemd: existsSync("/run/systemd/system"),
    find(...names) {
      const folders = [...path.split(delimiter), ...usualFolders].filter(Boolean);
      return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
    },
    run: (command, args) =>
      new Promise((resolve) => {
        const child = spawn(command, [...args], { stdio: ["ignore", "pipe", "pipe"] });
        const show = (chunk: Buffer) =>
          chunk
            .toString()
            .split("\n")
            .filter(Boolean)
            .forEach((line) => say(`  ${line}`));
        child.stdout.on("data", show);
        child.stderr.on("data", show);
        child.once("error", () => resolve(false));
        child.once("exit", (code) => resolve(code === 0));
      }),
  };
}

/**
 * The path of the program, which is installed when it is missing and the machine has apt-get or brew.
 * @throws CannotInstall with the one line to type, when it can be installed by hand only.
 */
export async function ensureProgram(program: Program, machine: Machine, say: (line: string) => void): Promise<string> {
  const found = machine.find(...program.names);
  if (found) return found;
  say(`${program.names[0]} is missing; it is being installed…`);
  if (await install(program, machine)) {
    const installed = machine.find(...program.names);
    if (installed) return installed;
  }
  throw new CannotInstall(byHand(program, machine));
}

/** Installs packages, of programs or of others such as fonts; false when that cannot be done here. */
export async function install({ apt, brew, daemon }: Pick<Program, "apt" | "brew" | "daemon">, machine: Machine): Promise<boolean> {
  if (!machine.find("apt-get")) return machine.find("brew") && brew.length > 0 ? machine.run("brew", ["install", ...brew]) : false;
  if (!machine.root && !(machine.find("sudo") && (await machine.run("sudo", ["-n", "true"])))) return false;
  const asRoot = (command: string, ...args: string[]) =>
    machine.root ? machine.run(command, args) : machine.run("sudo", ["-n", command, ...args]);
  await asRoot("env", ...quietly, "apt-get", "update", "-qq");
  const installed = await asRoot("env", ...quietly, "apt-get", "install", "-y", "-qq", "--no-install-recommends", ...apt);
  // It was not there before, so nobody else relies on it.
  if (installed && daemon !== undefined && machine.systemd) await asRoot("systemctl", "disable", "--now", daemon);
  return installed;
}

function byHand({ names, apt, brew }: Program, machine: Machine): string {
  if (!machine.find("apt-get") && machine.find("brew")) return `${names[0]} is missing. Please run: brew install ${brew.join(" ")}`;
  return `${names[0]} is missing. Please run: ${machine.root ? "" : "sudo "}apt-get install -y ${apt.join(" ")}`;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The version that `program --version` tells: [7, 0, 15]. Undefined when it tells none. */
export async function versionOf(program: string): Promise<readonly number[] | undefined> {
  const { stdout } = await promisify(execFile)(program, ["--version"]);
  const found = /v=?(\d+)\.(\d+)(?:\.(\d+))?/.exec(stdout);
  return found ? found.slice(1).map((part) => Number(part ?? 0)) : undefined;
}
