/** What goes wrong with a call. */
export type Fault =
  /** It is done, and the line cut before the answer. */
  | "cut"
  /** The line is cut before anything is done. */
  | "cut unread"
  /** It is done, and never answered. */
  | "hang"
  /** What something between us and Zalo says: no JSON. */
  | { readonly status: number }
  /** Zalo's no. */
  | { readonly code: number; readonly message?: string }
  | { readonly delayMs: number };

/** Which calls it meets: all to that path, or all that concern that person. */
export type Where = string | { readonly path?: string; readonly person?: string };

/** What goes wrong with the next calls, one after the other. */
export function createFaults() {
  const waiting: { readonly path?: string; readonly person?: string; readonly next: Fault[] }[] = [];
  return {
    add(where: Where, next: Fault[]): void {
      waiting.push({ ...(typeof where === "string" ? { path: where } : where), next });
    },
    clear: () => void waiting.splice(0),
    take(path: string, person: string | undefined): Fault | undefined {
      return waiting.find((one) => one.next.length > 0 && (one.path ?? path) === path && (one.person ?? person) === person)?.next.shift();
    },
  };
}
