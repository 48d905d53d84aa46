// The service with Zalo's pace taken off, for the benchmarks: what it can do, not what Zalo's limits let through.
import { readConfig } from "../../src/config.ts";
import { openHouse } from "../../src/house.ts";
import { createLogger } from "../../src/log.ts";

const read = readConfig(process.env);
if ("faults" in read) throw new Error(read.faults.join("\n"));
const { config } = read;
const quick = config.zalo ? { ...config, zalo: { ...config.zalo, perSecond: 0 } } : config;
const house = await openHouse(quick, createLogger("error"), () => undefined);
process.on("SIGTERM", () => void house.close().then(() => process.exit(0)));
console.log(house.url);
