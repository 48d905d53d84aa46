export interface TelegramCommand {
  readonly command: string;
  readonly description: string;
}

/** The menu beside the input field, in each language; a missing language gets the first. */
export interface TelegramCommands {
  readonly vi: readonly TelegramCommand[];
  readonly en: readonly TelegramCommand[];
}

/** The payloads of setMyCommands: whose Telegram speaks neither language sees Vietnamese. */
export function commandCalls({ vi, en }: TelegramCommands): readonly object[] {
  return [{ commands: vi }, { commands: vi, language_code: "vi" }, { commands: en, language_code: "en" }];
}
