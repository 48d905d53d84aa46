import type { Conversation } from "./engine/conversation.ts";
import type { Visit } from "./engine/visit.ts";

/** /ngonngu: Vietnamese or English; an open question is asked again in the new language. */
export const language: Conversation = {
  name: "ngonngu",
  aside: true,
  begin: offer,
  async press(visit, chosen) {
    if (chosen !== "vi" && chosen !== "en") return offer(visit);
    await visit.records.residents.setLanguage(visit.resident, chosen);
    visit.speak(chosen);
    await visit.say("language-chosen", {}, visit.open ? [] : [visit.button("menu-button", "start:menu")]);
  },
};

async function offer(visit: Visit): Promise<void> {
  await visit.say("language-which", {}, [visit.button("language-vi", "ngonngu:vi"), visit.button("language-en", "ngonngu:en")]);
}
