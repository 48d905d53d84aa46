// The peer of the benchmark: grammY as its guide shows it, echoing by webhook, nothing kept.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Bot, webhookCallback } from "grammy";

const { BENCH_TOKEN = "", BENCH_API_ROOT = "", BENCH_SECRET = "" } = process.env;
const bot = new Bot(BENCH_TOKEN, {
  client: { apiRoot: BENCH_API_ROOT },
  botInfo: {
    id: 1,
    is_bot: true,
    first_name: "Echo",
    username: "echo_bot",
    can_join_groups: false,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  } as never,
});
bot.on("message:text", (ctx) => ctx.reply(ctx.message.text));
const handle = webhookCallback(bot, "http", { secretToken: BENCH_SECRET });
const server = createServer((request, response) => {
  handle(request, response).catch(() => response.destroy());
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`));
process.on("SIGTERM", () => process.exit(0));
