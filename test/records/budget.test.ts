import { createRecords, type Records } from "../../src/records/records.ts";
import { openRedis, type RedisClient } from "../../src/records/redis.ts";
