import { describe, expect, test } from "@jest/globals";
import { CannotInstall, type Machine } from "../src/programs.ts";
import { ensureRedisProgram } from "../src/records/install-redis.ts";

/** A machine on which these programs are, and where these commands succeed; what an installer brings appears then. */
function machine({
  has,
  root = false,
  systemd = false,
  brings,
  sudo = false,
}: {
  has: string[];
  root?: boolean;
  systemd?: boolean;
  brings?: string;
  sudo?: boolean;
}) {
  const ran: string[] = [];
  const programs = new Set(has);
  const fake: Machine = {
    root,
    systemd,
    find: (...names) => names.find((name) => programs.has(name)),
    async run(command, args) {
      const line = [command, ...args].join(" ");
      ran.push(line);
      if (line === "sudo -n true") return sudo;
      if (line.includes(" install ") && brings) programs.add(brings);
      return true;
    },
  };
  return { fake, ran };
}

const modern = async () => [7, 0, 15];
const nobody = () => undefined;

describe("redis-server is found, or brought", () => {
  test("it is there: nothing is run", async () => {
    const { fake, ran } = machine({ has: ["redis-server"] });
    expect(await ensureRedisProgram(fake, nobody, modern)).toBe("redis-server");
    expect(ran).toEqual([]);
  });

  test("Valkey does as well", async () => {
    expect(await ensureRedisProgram(machine({ has: ["valkey-server"] }).fake, nobody, modern)).toBe("valkey-server");
  });

  test("Debian, as root: apt-get, without starting its daemon", async () => {
    const { fake, ran } = machine({ has: ["apt-get"], root: true, brings: "redis-server" });
    expect(await ensureRedisProgram(fake, nobody, modern)).toBe("redis-server");
    expect(ran.at(-1)).toBe("env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq --no-install-recommends redis-server");
  });

  test("Debian, not root, sudo asks for nothing: through sudo", async () => {
    const { fake, ran } = machine({ has: ["apt-get", "sudo"], sudo: true, brings: "redis-server" });
    await ensureRedisProgram(fake, nobody, modern);
    expect(ran.at(-1)).toMatch(/^sudo -n env .* apt-get install/);
  });

  test("Debian with systemd, which starts what is installed: its daemon is ended again", async () => {
    const { fake, ran } = machine({ has: ["apt-get", "sudo"], sudo: true, systemd: true, brings: "redis-server" });
    await ensureRedisProgram(fake, nobody, modern);
    expect(ran.at(-1)).toBe("sudo -n systemctl disable --now redis-server");
  });

  test("what was there already is left alone", async () => {
    const { fake, ran } = machine({ has: ["apt-get", "redis-server"], root: true, systemd: true });
    await ensureRedisProgram(fake, nobody, modern);
    expect(ran).toEqual([]);
  });

  test("a Mac with Homebrew", async () => {
    const { fake, ran } = machine({ has: ["brew"], brings: "redis-server" });
    await ensureRedisProgram(fake, nobody, modern);
    expect(ran).toEqual(["brew install redis"]);
  });

  test.each<[string, Parameters<typeof machine>[0], string]>([
    ["Debian without sudo", { has: ["apt-get"] }, "redis-server is missing. Please run: sudo apt-get install -y redis-server"],
    [
      "Debian whose sudo wants a password",
      { has: ["apt-get", "sudo"] },
      "redis-server is missing. Please run: sudo apt-get install -y redis-server",
    ],
    [
      "Debian as root, which has no such package",
      { has: ["apt-get"], root: true },
      "redis-server is missing. Please run: apt-get install -y redis-server",
    ],
    ["neither apt-get nor brew", { has: [] }, "redis-server is missing. Please run: sudo apt-get install -y redis-server"],
    ["a Mac whose Homebrew fails", { has: ["brew"] }, "redis-server is missing. Please run: brew install redis"],
  ])("%s: the one line to type", async (_, which, line) => {
    const refused = ensureRedisProgram(machine(which).fake, nobody, modern);
    await expect(refused).rejects.toBeInstanceOf(CannotInstall);
    await expect(refused).rejects.toThrow(line);
  });

  test.each([
    ["too old", [6, 2, 7], "version 6.2; 7.0 or newer is needed"],
    ["of no version at all", undefined, "7.0 or newer is needed"],
  ])("one that is %s is refused", async (_, version, why) => {
    await expect(ensureRedisProgram(machine({ has: ["redis-server"] }).fake, nobody, async () => version)).rejects.toThrow(why);
  });

  test.each([[[7, 0, 0]], [[7, 2, 4]], [[8, 1, 0]], [[10, 0, 0]]])("version %j is new enough", async (version) => {
    expect(await ensureRedisProgram(machine({ has: ["redis-server"] }).fake, nobody, async () => version)).toBe("redis-server");
  });
});
