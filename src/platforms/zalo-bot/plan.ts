import type { PlanShown } from "../platform.ts";
import { planMessages, planPeople, warnShare } from "./limits.ts";

/** Where what the plan counts is kept for all processes. */
export interface PlanStore {
  noteMessage(month: string): Promise<void>;
  notePerson(person: string): Promise<void>;
  of(month: string): Promise<{ readonly people: number; readonly messages: number }>;
}

interface PlanOptions {
  readonly store: PlanStore;
  /** The month that it is, "2026-10", where the plan is reckoned. */
  readonly month: () => string;
  /** Told when four fifths are used; whoever is told says it once. */
  readonly onNearlyUsed: (shown: PlanShown) => void;
  readonly onTrouble: (error: unknown) => void;
}

/** So many messages go by between two looks at how much is left. */
const lookEvery = 20;

/** Counts people and messages against the free plan, beside the work: nobody waits for it. */
export function createPlan({ store, month, onNearlyUsed, onTrouble }: PlanOptions) {
  const met = new Set<string>();
  let counted = 0;

  async function shown(): Promise<PlanShown> {
    return { ...(await store.of(month())), mostPeople: planPeople, mostMessages: planMessages };
  }

  async function look(): Promise<void> {
    const now = await shown();
    if (now.people >= planPeople * warnShare || now.messages >= planMessages * warnShare) onNearlyUsed(now);
  }

  return {
    shown,
    noteMessage(): void {
      counted += 1;
      const isTime = counted % lookEvery === 1;
      store
        .noteMessage(month())
        .then(() => (isTime ? look() : undefined))
        .catch(onTrouble);
    },
    /** Somebody wrote. */
    notePerson(person: string): void {
      if (met.has(person)) return;
      met.add(person);
      store.notePerson(person).then(look).catch(onTrouble);
    },
  };
}
