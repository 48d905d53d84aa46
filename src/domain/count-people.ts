/** How many people (người), each once, and how many times they took part (lượt). */
export interface PeopleAndTimes {
  readonly people: number;
  readonly times: number;
}

/**
 * Counts people and times apart. @param all who it was, a person for each time: "12:" or "12:be minh 3a"
 * @param sameAs whom staff know to be another of these, by domain/twin.ts
 */
export function countPeople(all: Iterable<string>, sameAs: ReadonlyMap<string, string>): PeopleAndTimes {
  const people = new Set<string>();
  let times = 0;
  for (const person of all) {
    times += 1;
    people.add(theOne(person, sameAs));
  }
  return { people: people.size, times };
}

/** The name under which somebody is counted. */
export function theOne(person: string, sameAs: ReadonlyMap<string, string>): string {
  const passed = new Set<string>();
  for (let at = person; ;) {
    const next = sameAs.get(at);
    if (next === undefined || passed.has(next)) return at;
    passed.add(at);
    at = next;
  }
}
