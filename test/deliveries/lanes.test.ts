import { expect, test } from "@jest/globals";
import { createLanes } from "../../src/deliveries/lanes.ts";
import type { DeliveryRoom } from "../../src/deliveries/delivery-room.ts";
import { readWording } from "../../src/wording/wording.ts";

const wording = readWording("locales");

/** More than a lane needs from its last look to its end. */
const steps = 30;

test("whoever calls a lane is heard, however near its end it is", async () => {
  for (let step = 0; step < steps; step += 1) {
    let looked = 0;
    const answer = Promise.resolve("nothing" as const);
    const ledger = { claim: () => ((looked += 1), answer), recover: async () => ({ lost: 0, underWay: 0 }) };
    const room = {
      records: { ledger },
      wording,
      process: "p",
      platforms: () => [{ name: "web", limit: {} }],
      now: () => ({ toMillis: () => 0 }),
      peopleSleep: () => false,
    };
    const lanes = createLanes({ ...(room as unknown as DeliveryRoom), find: async () => undefined });
    lanes.wake();
    await answer;
    for (let passed = 0; passed < step; passed += 1) await Promise.resolve();
    const before = looked;
    lanes.wake();
    await lanes.drained();
    expect({ step, looked: looked > before }).toEqual({ step, looked: true });
    await lanes.stop();
  }
});
