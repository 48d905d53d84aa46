import { writeXlsx } from "../../spreadsheets/write-xlsx.ts";
import type { Visit } from "../engine/visit.ts";

const text = (title: string, width: number) => ({ title, kind: "text" as const, width });

export async function sendTemplate(visit: Visit): Promise<void> {
  await visit.sendFile("mau-nhap-ho.xlsx", await template(visit), visit.words.say("template-caption"));
}

/** A workbook to fill in: the headings with an example below them, and a sheet that explains. */
export async function template({ words, programme }: Pick<Visit, "words" | "programme">): Promise<Buffer> {
  const people = {
    name: words.say("template-people"),
    columns: [
      text(words.say("template-name"), 32),
      text(words.say("template-group"), 24),
      text(words.say("template-birth"), 14),
      text(words.say("template-phone"), 20),
    ],
    rows: () => [[words.say("template-example"), programme.groups[0]?.name ?? "", "1950", "0912 345 678"]],
  };
  const help = {
    name: words.say("template-help"),
    columns: [text(words.say("template-help-title"), 100)],
    rows: () =>
      words
        .say("template-help-text")
        .split("\n")
        .map((one) => [one]),
  };
  const parts: Buffer[] = await writeXlsx([people, help]).toArray();
  return Buffer.concat(parts);
}
