import { invalid, isRecord, refuse, type Refusal } from "./answer.ts";
import type { Template } from "./switches.ts";

/** What the person reads, or what is wrong with the fields (codes of Zalo's documentation: ZBS error codes). */
export function fillIn({ params, longest = Infinity, text }: Template, data: unknown): string | Refusal {
  if (!isRecord(data)) return refuse(-111, "template_data is empty");
  const fields = Object.entries(data);
  for (const [name, value] of fields) {
    if (typeof value !== "string" && typeof value !== "number") return refuse(-1124, `${name} has a bad format`);
    if (String(value).length > longest) return refuse(-1121, `${name} is too long`);
  }
  for (const name of params ?? []) if (data[name] === undefined || data[name] === "") return refuse(-1122, `${name} is missing`);
  if (params && fields.some(([name]) => !params.includes(name))) return invalid("template_data");
  if (text === undefined) return fields.map(([name, value]) => `${name}: ${String(value)}`).join("\n");
  return fields.reduce((so, [name, value]) => so.replaceAll(`<${name}>`, () => String(value)), text);
}
