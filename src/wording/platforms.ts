import { readAddress } from "../domain/address.ts";
import type { Words } from "./wording.ts";

/** The platforms of these addresses, each once: "Zalo, Telegram"; without an address it is somebody whom staff entered. */
export function platformsInWords(addresses: readonly string[], words: Words): string {
  if (addresses.length === 0) return words.say("platform-none");
  const names = new Set(addresses.map((address) => words.say(`platform-${readAddress(address)[0]}`)));
  return [...names].join(", ");
}
