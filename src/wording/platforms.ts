import { readAddress } from "../domain/address.ts";
import type { Words } from "./wording.ts";

/** The platforms of these addresses, each once: "Zalo, Telegram". */
export function platformsInWords(addresses: readonly string[], words: Words): string {
  const names = new Set(addresses.map((address) => words.say(`platform-${readAddress(address)[0]}`)));
  return [...names].join(", ");
}
