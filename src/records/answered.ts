/** So many answers are kept by one call. */
const settledAtOnce = 500;

/** Answers that come together are kept together: thousands at one instant are a few calls to Redis. */
export function createAnswered(keep: (process: string, ...all: string[]) => Promise<unknown>) {
  /** Residents by "process\nnotice\ncode". */
  let answered = new Map<string, string[]>();
  let kept: Promise<void> | undefined;

  async function keepAll(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    const all = answered;
    answered = new Map();
    kept = undefined;
    const calls: Promise<unknown>[] = [];
    for (const [of, residents] of all) {
      const [process = "", notice = "", code = ""] = of.split("\n");
      for (let from = 0; from < residents.length; from += settledAtOnce) {
        calls.push(keep(process, notice, code, residents.slice(from, from + settledAtOnce).join(" ")));
      }
    }
    await Promise.all(calls);
  }

  return (process: string, notice: string, resident: string, code: string): Promise<void> => {
    const of = `${process}\n${notice}\n${code}`;
    const others = answered.get(of);
    if (others) others.push(resident);
    else answered.set(of, [resident]);
    return (kept ??= keepAll());
  };
}
