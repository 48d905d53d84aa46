import { ensureProgram, redisProgram, versionOf, type Machine } from "../programs.ts";

/** Listpacks by that name, and SHUTDOWN that waits for the file. */
const oldest = [7, 0] as const;

/**
 * The path of a redis-server (or valkey-server), installed when the machine has none.
 * @throws CannotInstall with the one line to type; an Error when it is too old.
 */
export async function ensureRedisProgram(machine: Machine, say: (line: string) => void, version = versionOf): Promise<string> {
  const program = await ensureProgram(redisProgram, machine, say);
  const [major = 0, minor = 0] = (await version(program)) ?? [];
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    const needed = `${oldest.join(".")} or newer is needed`;
    throw new Error(
      `${program} is version ${major}.${minor}; ${needed}: see https://redis.io/downloads, or name another Redis in REDIS_URL`,
    );
  }
  return program;
}
