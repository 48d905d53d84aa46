import type { Conversation } from "./engine/conversation.ts";
import type { Visit } from "./engine/visit.ts";

/** /help: what the bot can do, and whom to ask. */
export const help: Conversation = {
  name: "help",
  aside: true,
  begin: sayHelp,
  press: sayHelp,
};

async function sayHelp(visit: Visit): Promise<void> {
  const { office, phone } = visit.programme.contact ?? {};
  const contact = [office ?? visit.programme.organiser, phone].filter(Boolean).join(", ");
  await visit.say("help", { contact }, [visit.button("menu-button", "start:menu")]);
}
