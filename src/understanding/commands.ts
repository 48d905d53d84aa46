import type { Intent } from "../domain/question.ts";

/** What residents type with a slash on every platform. */
const commands: Readonly<Record<string, Intent>> = {
  start: "help",
  help: "help",
  menu: "help",
  lich: "schedule",
  nhac: "remind",
  sach: "recommend",
  camket: "pledge",
  doc: "progress",
  dangky: "signup",
  huydangky: "cancel",
  dulieu: "privacy",
  lienhe: "contact",
};

/** The intent of a bare command ("/lich", "/lich@bot"); undefined for anything else. */
export function commandIntent(text: string): Intent | undefined {
  const found = /^\s*\/([a-z]+)(?:@\w+)?\s*$/i.exec(text.slice(0, 60));
  return found ? commands[found[1]?.toLowerCase() ?? ""] : undefined;
}
