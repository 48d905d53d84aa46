import type { AnnouncementButton } from "../../domain/announcement.ts";
import type { Attachment } from "../../domain/attachment.ts";
import type { OutgoingButton, OutgoingMessage } from "../../platforms/platform.ts";
import { typedChoices } from "../../wording/typed-choices.ts";
import type { Visit } from "../engine/visit.ts";

/** An announcement as it would go out. */
export interface Draft {
  readonly text: string;
  readonly buttons: readonly AnnouncementButton[];
  readonly attachment: Attachment | undefined;
}

/** Says it to whoever writes it, as residents of the same platform will get it. */
export async function tryOnOneself(visit: Visit, { text, buttons, attachment }: Draft): Promise<void> {
  const said = `📢 ${text}`;
  const file = attachment && (await visit.records.attachments.find(attachment.id));
  if (!file) return visit.sayText(said, buttons);
  await (attachment?.kind === "picture"
    ? visit.sendPicture(file.name, file.bytes, said, buttons)
    : visit.sendFile(file.name, file.bytes, said, buttons));
}

/** Shows how it will stand on each platform that is on: what can be pressed in brackets, what is written out as it is. */
export async function showOnEachPlatform(visit: Visit, { text, buttons, attachment }: Draft): Promise<void> {
  const { words, house } = visit;
  const file = attachment && (await visit.records.attachments.find(attachment.id));
  const message: OutgoingMessage = {
    text: `📢 ${text}`,
    buttons,
    typed: typedChoices(words, true),
    ...(attachment && file ? { [attachment.kind]: file } : {}),
  };
  for (const { name } of await house.platforms()) {
    const parts = (await house.preview(name, message)).map((part) => {
      const shown = part.picture ?? part.file;
      const sign = shown && words.say(part.picture ? "announce-shows-picture" : "announce-shows-file", { name: attachment?.name ?? "" });
      return [sign, part.text, part.buttons.map(({ label }: OutgoingButton) => `[${label}]`).join(" ")].filter(Boolean).join("\n");
    });
    await visit.sayText([words.say("announce-on-platform", { platform: words.say(`platform-${name}`) }), ...parts].join("\n————\n"));
  }
}
