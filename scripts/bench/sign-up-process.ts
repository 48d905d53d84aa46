// One of two processes that press for places at once: told by its parent where Redis is, and which people are its own.
import { Redis } from "ioredis";
import { createRecords } from "../../src/records/records.ts";

const [url = "", from = "", count = ""] = process.argv.slice(2);
const client = new Redis(url);
const records = createRecords(client, "sample-full", () => "token");
await client.ping();
process.once("message", () => void press());
process.send?.("ready");

async function press(): Promise<void> {
  const begun = performance.now();
  const answers = await Promise.all(
    Array.from({ length: Number(count) }, async (_, index) => {
      const resident = String(Number(from) + index);
      return records.signUps.add(resident, "", "ve-tranh", 100, () => `C${resident}`);
    }),
  );
  process.send?.({
    milliseconds: performance.now() - begun,
    placed: answers.filter(({ standing }) => standing === 0).length,
    waiting: answers.filter(({ standing }) => standing > 0).length,
  });
  client.disconnect();
  process.disconnect();
}
