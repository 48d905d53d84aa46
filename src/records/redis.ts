import { Cluster, Redis } from "ioredis";

/** Where Redis is: its own socket, or one or several addresses (several = a Redis Cluster). */
export type RedisAddress = { readonly path: string } | { readonly urls: readonly string[] };

export type RedisClient = Redis | Cluster;

const options = {
  // A command to a Redis that is away fails within a second and is said to have failed;
  // the library's default is to wait in silence for half a minute.
  commandTimeout: 1000,
  maxRetriesPerRequest: 0,
  enableOfflineQueue: false,
  lazyConnect: true,
  retryStrategy: (attempt: number) => Math.min(50 * attempt, 500),
  // A connection that we end ourselves holds up nothing.
  disconnectTimeout: 50,
} as const;

/**
 * A connection, ready for commands.
 * @throws the connection's error when Redis does not answer within `patienceMs`.
 */
export async function openRedis(address: RedisAddress, patienceMs = 5000): Promise<RedisClient> {
  const client = createClient(address);
  let trouble: Error | undefined;
  client.on("error", (error: Error) => (trouble = error));
  const ready = new Promise<void>((resolve) => client.once("ready", () => resolve()));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(trouble ?? new Error("no answer")), patienceMs);
  });
  try {
    client.connect().catch((error: Error) => (trouble = error));
    await Promise.race([ready, late]);
    await client.ping();
    return client;
  } catch (error) {
    client.disconnect();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function createClient(address: RedisAddress): RedisClient {
  if ("path" in address) return new Redis({ ...options, path: address.path });
  const [first, ...more] = address.urls;
  if (first === undefined) throw new Error("no Redis address");
  if (more.length === 0) return new Redis(first, options);
  const { commandTimeout, maxRetriesPerRequest, lazyConnect, enableOfflineQueue } = options;
  return new Cluster([...address.urls], {
    lazyConnect,
    enableOfflineQueue,
    redisOptions: { commandTimeout, maxRetriesPerRequest },
    clusterRetryStrategy: options.retryStrategy,
  });
}
