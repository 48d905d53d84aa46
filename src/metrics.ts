import { collectDefaultMetrics, Counter, Gauge, Registry } from "prom-client";
import { platformNames, type PlanShown } from "./platforms/platform.ts";

export type Metrics = ReturnType<typeof createMetrics>;

/** What /metrics shows. Labels hold kinds, never persons. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counter = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Counter({ name, help, labelNames, registers: [registry] });
  return {
    registry,
    heard: counter("tuanhoc_heard_total", "Events heard, by platform", ["platform"]),
    notUnderstood: counter("tuanhoc_not_understood_total", "Sentences that were not understood"),
    notices: counter("tuanhoc_notices_total", "Reminders and announcements, by what became of them", ["outcome"]),
    /** Shows which platforms are stopped when they are looked at. */
    watchStopped(stopped: () => readonly string[]) {
      const gauge = new Gauge({
        name: "tuanhoc_platform_stopped",
        help: "1 when nothing can be sent on the platform until somebody does something about it",
        labelNames: ["platform"],
        registers: [registry],
        collect() {
          const now = stopped();
          for (const platform of platformNames) gauge.set({ platform }, now.includes(platform) ? 1 : 0);
        },
      });
    },
    /** Shows whether anything goes out unasked, when it is looked at; NaN while that cannot be told. */
    watchHeld(isHeld: () => Promise<boolean>) {
      const gauge = new Gauge({
        name: "tuanhoc_held",
        help: "1 while nothing goes out unasked until staff say so: the data may have been put back from a backup",
        registers: [registry],
        async collect() {
          gauge.set(await isHeld().then(Number, () => NaN));
        },
      });
    },
    /** Shows how much of a platform's plan is used when it is looked at. */
    watchPlans(plans: () => Promise<readonly { readonly platform: string; readonly plan: PlanShown }[]>) {
      const gauge = new Gauge({
        name: "tuanhoc_plan_used",
        help: "People and messages of this month, where a platform's plan counts them",
        labelNames: ["platform", "what"],
        registers: [registry],
        async collect() {
          for (const { platform, plan } of await plans()) {
            gauge.set({ platform, what: "people" }, plan.people);
            gauge.set({ platform, what: "messages" }, plan.messages);
          }
        },
      });
    },
    missing: new Gauge({
      name: "tuanhoc_reminders_missing",
      help: "Reminders that should have gone, and of which nothing says that they did",
      registers: [registry],
    }),
    troubles: counter("tuanhoc_troubles_total", "Answers that failed"),
  };
}
