// A service in a process of its own, for tests that kill it.
import { startOwnRedis } from "../../src/records/own-redis.ts";

const [folder = "", program = ""] = process.argv.slice(2);
await startOwnRedis({ folder, program });
process.stdout.write("ready\n");
setInterval(() => undefined, 1000);
