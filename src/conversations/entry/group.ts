import type { EntryRow, EntryTerms } from "../../domain/entry.ts";
import { groupNamed } from "../../domain/group-named.ts";
import { longestGroup } from "../../domain/person.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { label } from "../engine/label.ts";
import type { Talk } from "../engine/talk.ts";
import { line } from "../engine/typed.ts";

const mostGroupButtons = 10;

/** Reports go by units: where nobody's is told, it is asked for all of them, and may be left open. */
export async function inOneGroup(talk: Talk, rows: readonly EntryRow[], terms: EntryTerms): Promise<readonly EntryRow[]> {
  if (rows.length === 0 || rows.some(({ participant }) => participant.group !== undefined)) return rows;
  const group = await talk.ask("group", {
    say: "entry-ask-group",
    values: { count: rows.length },
    choices: [
      ...terms.groups.slice(0, mostGroupButtons).map(({ id, name }) => ({ label: label(name, 60), value: id })),
      { label: talk.visit.words.say("skip"), value: "" },
    ],
    read: (typed) => readOneGroup(typed, terms),
  });
  return group === "" ? rows : rows.map((row) => ({ ...row, participant: { ...row.participant, group } }));
}

function readOneGroup(typed: string, { groups }: EntryTerms): { readonly value: string } | Refusal {
  const read = line(longestGroup)(typed);
  return "refused" in read ? read : { value: groupNamed(read.value, groups)?.id ?? read.value };
}
