// Imports run one way (README.md, "The rooms"): part of `npm run lint`. Fails with a line for each that does not.
// Plain JavaScript: dependency-cruiser's swc parser does not work under tsx.
import { cruise } from "dependency-cruiser";
import { fileURLToPath } from "node:url";

/** What a room may know of the others. What stands beside the rooms (house.ts, front-door.ts…) introduces them and may know all. */
const mayKnow = {
  domain: [],
  understanding: ["domain"],
  records: ["domain"],
  wording: ["domain"],
  actions: ["domain", "records"],
  conversations: ["domain", "records", "wording", "actions", "spreadsheets"],
  deliveries: ["domain", "records", "wording", "actions"],
  reports: ["domain", "records", "wording", "spreadsheets"],
  prints: ["domain", "wording"],
  spreadsheets: [],
  console: ["domain", "records", "wording", "actions"],
  platforms: [],
};
const rooms = Object.keys(mayKnow);

/** What stands beside the rooms and is open to some: the time, the log, the seam to the platforms, a room's own program. */
const clock = "^src/clock\\.ts$";
const log = "^src/log\\.ts$";
const seam = "^src/platforms/(?:platform|keyboard)\\.ts$";
const openTo = {
  records: ["^src/programs\\.ts$"],
  conversations: [clock, log, seam],
  deliveries: [clock, log, seam],
  console: [clock, log],
  spreadsheets: ["^src/package-root\\.ts$"],
  platforms: [clock, log],
};

const rules = [
  ...rooms.map((room) => ({
    name: `${room} knows ${mayKnow[room].join(", ") || "nobody"}`,
    from: { path: `^src/${room}/` },
    to: {
      path: "^src/",
      pathNot: [`^src/${room}/`, ...mayKnow[room].map((known) => `^src/${known}/`), ...(openTo[room] ?? []), "^src/main\\.ts$"],
    },
  })),
  {
    name: "platforms do not know each other",
    from: { path: "^src/platforms/([^/]+)/" },
    to: { path: "^src/platforms/[^/]+/", pathNot: "^src/platforms/$1/" },
  },
  { name: "the seam knows no platform", from: { path: "^src/platforms/[^/]+$" }, to: { path: "^src/platforms/[^/]+/" } },
  {
    name: "the page in the browser knows only itself",
    from: { path: "^src/platforms/web/page/" },
    to: { path: "^src/", pathNot: "^src/platforms/web/page/" },
  },
  { name: "nobody imports main.ts", from: {}, to: { path: "^src/main\\.ts$" } },
  { name: "the program knows neither scripts nor tests", from: { path: "^src/" }, to: { path: "^(?:scripts|test)/" } },
  { name: "what is imported is there", from: {}, to: { couldNotResolve: true, path: "^\\." } },
  { name: "no circles", from: {}, to: { circular: true } },
];

/** Less than this was not read but missed: with a parser that fails in silence, no rule is ever broken. */
const fewestModules = 10;

/** A line for each import that runs the wrong way, below the folder. @throws when next to nothing was read. */
export async function wrongImports(folder) {
  const { output } = await cruise(["src"], {
    baseDir: folder,
    // dependency-cruiser cannot use TypeScript 7 as a parser, and says nothing.
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    validate: true,
    ruleSet: { forbidden: rules },
    tsPreCompilationDeps: true,
  });
  const { modules, summary } = output;
  const read = modules.map(({ source }) => source).filter((source) => source.startsWith("src/"));
  if (read.length < fewestModules) throw new Error(`only ${read.length} modules were read: nothing was checked`);
  const outside = read.filter((source) => source.split("/").length > 2 && !rooms.includes(source.split("/")[1] ?? ""));
  return {
    lines: [
      ...summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`),
      ...outside.map((source) => `${source}: stands in no room that the rules name`),
    ],
    modules: read.length,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { lines, modules } = await wrongImports(process.cwd());
  for (const line of lines) console.error(line);
  console.log(`imports: ${modules} modules, ${lines.length} run the wrong way`);
  process.exitCode = lines.length === 0 ? 0 : 1;
}
