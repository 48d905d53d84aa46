import type { Programme } from "../domain/programme.ts";
import type { Role } from "../domain/staff.ts";
import type { Words } from "./wording.ts";

/** "cán bộ", "phụ trách Tổ 5" */
export function roleInWords({ role, group }: Role, { words, programme }: { readonly words: Words; readonly programme: Programme }): string {
  return words.say("staff-role", { role, group: programme.groups.find(({ id }) => id === group)?.name ?? group ?? "" });
}
