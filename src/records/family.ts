import type { Participant, Who } from "../domain/sign-up.ts";
import type { Keys } from "./keys.ts";
import type { RedisClient } from "./redis.ts";
import { fields } from "./resident-fields.ts";

/** Whom a resident signs up, themselves and their children: what is asked for once. */
export function createFamily(redis: RedisClient, keys: Keys) {
  return {
    async of(resident: string): Promise<Map<Who, Participant>> {
      return familyIn(await redis.hgetall(keys.resident(resident)));
    },

    async keep(resident: string, who: Who, participant: Participant): Promise<void> {
      await redis.hset(keys.resident(resident), fields.participant(who), writeParticipant(participant));
    },

    /** The participants of these residents, in their order; undefined where nothing is known. */
    async all(people: readonly (readonly [resident: string, who: Who])[]): Promise<(Participant | undefined)[]> {
      const pipeline = redis.pipeline();
      for (const [resident, who] of people) pipeline.hget(keys.resident(resident), fields.participant(who));
      return ((await pipeline.exec()) ?? []).map(([error, kept]) => {
        if (error) throw error;
        return kept ? participantIn(kept as string) : undefined;
      });
    },
  };
}

/** The participants among a resident's fields. */
export function familyIn(everything: Readonly<Record<string, string>>): Map<Who, Participant> {
  const prefix = fields.participant("");
  const found = Object.entries(everything).filter(([field]) => field.startsWith(prefix));
  return new Map(found.map(([field, kept]) => [field.slice(prefix.length), participantIn(kept)]));
}

export function writeParticipant({ name, group = "", phone = "", birthYear = 0 }: Participant): string {
  return JSON.stringify([name, group, phone, birthYear]);
}

/** The first lists had a name and a group alone. */
export function participantIn(kept: string): Participant {
  const [name, group, phone, birthYear] = JSON.parse(kept) as [name: string, group: string, phone?: string, birthYear?: number];
  return { name, group: group || undefined, phone: phone || undefined, birthYear: birthYear || undefined };
}
