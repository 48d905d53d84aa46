import { pino, type DestinationStream, type Logger as PinoLogger } from "pino";

export type Logger = Pick<PinoLogger, "error" | "warn" | "info" | "debug">;

export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** Never written down, wherever they stand: what would let somebody in, and whatever tells who a person is or what they said. */
const secrets = ["token", "secret", "authorization", "cookie", "access_token", "refresh_token"];
const personal = ["name", "first_name", "last_name", "username", "phone", "text", "person", "address"];

/** A bot's token stands in the addresses of the Bot API, and so in the errors of a failed call. */
const tokenInText = /(\/bot|\b)\d{6,}:[\w-]{20,}/g;

/** JSON lines on standard error: standard output is for the person at the terminal. */
export function createLogger(level: string, destination: DestinationStream = pino.destination({ dest: 2, sync: true })): Logger {
  const paths = [...secrets, ...personal].flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);
  return pino(
    {
      level,
      base: null,
      redact: { paths, censor: "[not written]" },
      serializers: { err: (error: unknown) => plainError(error) },
    },
    destination,
  );
}

/** The error's kind, message and stack without a token; its other fields may hold a request and are left out. */
function plainError(error: unknown): object {
  if (!(error instanceof Error)) return { message: clean(String(error)) };
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message: clean(message),
    stack: clean(stack ?? ""),
    ...(cause === undefined ? {} : { cause: plainError(cause) }),
  };
}

function clean(text: string): string {
  return text.replace(tokenInText, "$1[not written]");
}
