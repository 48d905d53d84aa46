// One deed of the crowd's benchmark, named by its argument; the last line is what it showed, as JSON.
import { deeds, type Deed } from "./crowd-deeds.ts";

console.log(JSON.stringify(await deeds[process.argv[2] as Deed]()));
process.exit(0);
