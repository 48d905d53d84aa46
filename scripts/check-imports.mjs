// Imports run one way (README.md, "The rooms"): part of `npm run lint`. Fails with a line for each that does not.
// Plain JavaScript: dependency-cruiser's swc parser does not work under tsx.
import { cruise } from "dependency-cruiser";
import { fileURLToPath } from "node:url";

const rooms = ["domain", "understanding", "records", "wording", "actions", "conversations", "platforms", "deliveries"];

/** What a room may know of the others. What stands beside the rooms (house.ts, front-door.ts…) introduces them and may know all. */
const mayKnow = {
  domain: [],
  understanding: ["domain"],
  records: ["domain"],
  wording: ["domain"],
  actions: ["domain", "records"],
  conversations: ["domain", "records", "wording", "actions"],
  deliveries: ["domain", "records", "wording", "actions"],
  platforms: [],
};

/** The seam, and what every room may take for granted. */
const openToAll = ["^src/clock\\.ts$", "^src/log\\.ts$", "^src/platforms/platform\\.ts$"];
/** Records look after their own program. */
const openTo = { records: ["^src/programs\\.ts$"] };

const rules = [
  ...rooms.map((room) => ({
    name: `${room} knows ${mayKnow[room].join(", ") || "nobody"}`,
    from: { path: `^src/${room}/` },
    to: {
      path: "^src/",
      pathNot: [`^src/${room}/`, ...mayKnow[room].map((known) => `^src/${known}/`), ...openToAll, ...(openTo[room] ?? [])],
    },
  })),
  { name: "platforms do not know each other", from: { path: "^src/platforms/([^/]+)/" }, to: { path: "^src/platforms/[^/]+/", pathNot: "^src/platforms/$1/" } },
  { name: "nobody imports main.ts", from: {}, to: { path: "^src/main\\.ts$" } },
  { name: "the program knows neither scripts nor tests", from: { path: "^src/" }, to: { path: "^(?:scripts|test)/" } },
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
    exclude: { path: "^src/platforms/web/page/" },
    validate: true,
    ruleSet: { forbidden: rules },
    tsPreCompilationDeps: true,
  });
  const { modules, summary } = output;
  const read = modules.filter(({ source }) => source.startsWith("src/")).length;
  if (read < fewestModules) throw new Error(`only ${read} modules were read: nothing was checked`);
  return { lines: summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`), modules: read };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { lines, modules } = await wrongImports(process.cwd());
  for (const line of lines) console.error(line);
  console.log(`imports: ${modules} modules, ${lines.length} run the wrong way`);
  process.exitCode = lines.length === 0 ? 0 : 1;
}
