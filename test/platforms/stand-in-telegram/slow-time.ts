import type { Logger } from "../../../src/log.ts";

/** A time that passes only when somebody waits, and what was waited. */
export function createSlowTime() {
  const waits: number[] = [];
  let now = 0;
  return {
    waits,
    now: () => now,
    async wait(milliseconds: number): Promise<void> {
      waits.push(milliseconds);
      now += milliseconds;
      // Whoever tries again at once would keep the network from being heard.
      await new Promise(setImmediate);
    },
  };
}

/** A log that is kept: "warn a reply did not arrive {…}". */
export function createKeptLog(): { readonly log: Logger; readonly lines: string[] } {
  const lines: string[] = [];
  const at = (level: string) => (fields: unknown, message?: string) =>
    void lines.push(typeof fields === "string" ? `${level} ${fields}` : `${level} ${message} ${JSON.stringify(fields)}`);
  return { lines, log: { error: at("error"), warn: at("warn"), info: at("info"), debug: at("debug") } };
}
