import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The project's own folder: it runs from src/ in development and from dist/src/ when built, its data files stand in neither. */
export function packageRoot(from: string = import.meta.dirname): string {
  if (existsSync(join(from, "package.json"))) return from;
  const above = dirname(from);
  if (above === from) throw new Error("package.json was not found above the program");
  return packageRoot(above);
}
