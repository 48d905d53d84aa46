import { collectDefaultMetrics, Counter, Registry } from "prom-client";

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
    troubles: counter("tuanhoc_troubles_total", "Answers that failed"),
  };
}
