import type { DeliveryRoom } from "./deliveries/delivery-room.ts";
import { readAddress } from "./domain/address.ts";
import type { FrontDoor } from "./front-door.ts";
import type { OutgoingMessage, Platform, PlatformName } from "./platforms/platform.ts";
import type { Records } from "./records/records.ts";

interface OutgoingParts {
  readonly records: Records;
  readonly bots: ReadonlyMap<PlatformName, { readonly platform: Platform }>;
  frontDoor(): FrontDoor;
}

export type Outgoing = Pick<DeliveryRoom, "send" | "reaches" | "afterSent">;

/** What goes out unasked finds its platform by the person's address. */
export function createOutgoing({ records, bots, frontDoor }: OutgoingParts): Outgoing {
  const platformOf = (address: string) => bots.get(readAddress(address)[0] as PlatformName)?.platform;

  return {
    async send(address, message, answered) {
      return (await platformOf(address)?.send(readAddress(address)[1], message, answered)) ?? { outcome: "never", why: "gone" };
    },

    async reaches(addresses) {
      const counted = addresses.filter((address) => platformOf(address)?.reach);
      const contacts = await records.contacts.last(counted);
      const last = new Map(counted.map((address, index) => [address, contacts[index]]));
      return addresses.map((address) => {
        const platform = platformOf(address);
        return platform ? (platform.reach?.(last.get(address)) ?? "free") : "gone";
      });
    },

    async afterSent(address, notice, { buttons }: OutgoingMessage) {
      const offers = buttons.flatMap((button) => ("data" in button ? [[button.label, button.data] as const] : []));
      if (await records.inbox.hasOpenTalk(address)) {
        const [name, person] = readAddress(address);
        await frontDoor().hearOn(name as PlatformName)({
          eventId: `again:${notice}:${person}`,
          person,
          messageId: "0",
          deed: { kind: "again", offers },
        });
      } else {
        await records.inbox.offer(address, JSON.stringify(offers));
      }
    },
  };
}
