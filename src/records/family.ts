import type { Participant, Who } from "../domain/sign-up.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { fields } from "./resident-fields.ts";

/** Whom a resident signs up, themselves and their children: a name and a group that are asked for once. */
export function createFamily(redis: RedisClient, keys: Keys) {
  return {
    async of(resident: string): Promise<Map<Who, Participant>> {
      return familyIn(await redis.hgetall(keys.resident(resident)));
    },

    async keep(resident: string, who: Who, { name, group = "" }: Participant): Promise<void> {
      await redis.hset(keys.resident(resident), fields.participant(who), JSON.stringify([name, group]));
    },

    /** The participants of these residents, in their order; undefined where nothing is known. */
    async all(people: readonly (readonly [resident: string, who: Who])[]): Promise<(Participant | undefined)[]> {
      const pipeline = redis.pipeline();
      for (const [resident, who] of people) pipeline.hget(keys.resident(resident), fields.participant(who));
      return ((await pipeline.exec()) ?? []).map(([error, kept]) => {
        if (error) throw error;
        return kept ? read(kept as string) : undefined;
      });
    },
  };
}

/** The participants among a resident's fields. */
export function familyIn(everything: Readonly<Record<string, string>>): Map<Who, Participant> {
  const prefix = fields.participant("");
  const found = Object.entries(everything).filter(([field]) => field.startsWith(prefix));
  return new Map(found.map(([field, kept]) => [field.slice(prefix.length), read(kept)]));
}

function read(kept: string): Participant {
  const [name, group] = JSON.parse(kept) as [string, string];
  return { name, group: group || undefined };
}
