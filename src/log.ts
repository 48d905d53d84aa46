import { pino, type DestinationStream, type Logger as PinoLogger } from "pino";

export type Logger = Pick<PinoLogger, "error" | "warn" | "info" | "debug">;

export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** Fields that are never written down, at any depth: what lets somebody in, and what tells who a person is or what they said. */
const secret = /token|secret|password|authorization|cookie/i;
const personal = /^(?:text|caption|person|address|phone|phone_?number|(?:[a-z]+_)?name|(?:first|last|display|user)name)$/i;
const notWritten = "[not written]";

/** A bot's token stands in the addresses of the Bot API, and so in the errors of a failed call. */
const tokenInAddress = /\/bot\d+:[^/\s"\\]+/g;
const tokenAlone = /\b\d{6,}:[\w-]{20,}/g;

/** Deeper, and in circles, nothing is of use to a reader of the log. */
const deepest = 6;

/** JSON lines on standard error: standard output is for the person at the terminal. */
export function createLogger(level: string, destination: DestinationStream = pino.destination({ dest: 2, sync: true })): Logger {
  return pino(
    {
      level,
      base: null,
      formatters: { log: (fields) => written(fields, 0) as Record<string, unknown> },
      // Errors have been made plain by then; pino's own serializer would write down all that hangs on them.
      serializers: { err: (error: unknown) => error },
    },
    // Whatever way a token came in, it leaves no line.
    { write: (line) => destination.write(clean(line)) },
  );
}

/** A field's value as it may be written. */
function written(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth > deepest) return "[deeper]";
  if (value instanceof Error) return plainError(value, depth);
  if (Array.isArray(value)) return value.map((entry) => written(entry, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, secret.test(key) || personal.test(key) ? notWritten : written(entry, depth + 1)]),
  );
}

/** The error's kind, message and stack; its other fields may hold a request and are left out. */
function plainError({ name, message, stack, cause }: Error, depth: number): object {
  return {
    type: name,
    message,
    stack,
    ...(cause === undefined ? {} : { cause: written(cause, depth + 1) }),
  };
}

function clean(text: string): string {
  return text.replace(tokenInAddress, `/bot${notWritten}`).replace(tokenAlone, notWritten);
}
