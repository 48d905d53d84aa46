import { PlatformRefuses } from "../beginning.ts";
import type { Caller } from "./call.ts";
import { commandCalls, type TelegramCommands } from "./commands.ts";
import { allowedUpdates } from "./hear.ts";
import { startAnswerMs } from "./limits.ts";
import { webhookPath } from "./webhook.ts";

interface Introduction {
  readonly publicUrl: string | undefined;
  readonly webhookSecret: string;
  readonly commands: TelegramCommands;
}

/**
 * Tells Telegram how the bot is reached and what it offers. Gives the bot's name, which links to it have.
 * @throws PlatformRefuses when the token is wrong; Error when Telegram was not reached or refuses something else.
 */
export async function introduce(
  caller: Caller,
  { publicUrl, webhookSecret, commands }: Introduction,
  signal: AbortSignal,
): Promise<string | undefined> {
  const must = async (method: string, payload: object) => {
    const answered = await caller.call(method, JSON.stringify(payload), { timeoutMs: startAnswerMs, signal });
    if (answered.is === "ok") return answered.result;
    if (answered.is !== "refused") throw new Error(`${method}: ${answered.why}`);
    const { error_code: code, description } = answered.error;
    if (code === 401 || (method === "getMe" && code === 404)) {
      throw new PlatformRefuses(`TELEGRAM_BOT_TOKEN: Telegram refuses this token (${description}). Please copy it again from BotFather.`);
    }
    throw new Error(`${method}: ${description}`);
  };
  const { username } = (await must("getMe", {})) as { username?: unknown };
  if (publicUrl) {
    await must("setWebhook", {
      url: publicUrl + webhookPath,
      secret_token: webhookSecret,
      allowed_updates: allowedUpdates,
      max_connections: 40,
    });
  } else {
    await must("deleteWebhook", {});
  }
  for (const payload of commandCalls(commands)) await must("setMyCommands", payload);
  return typeof username === "string" && /^\w{3,64}$/.test(username) ? username : undefined;
}
