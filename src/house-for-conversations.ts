import type { Exports, House } from "./conversations/engine/house.ts";
import type { MovableClock } from "./clock.ts";
import { countReach } from "./deliveries/reach.ts";
import { reconcile } from "./deliveries/reconcile.ts";
import type { Sweep } from "./deliveries/sweep.ts";
import { readAddress } from "./domain/address.ts";
import type { Programme } from "./domain/programme.ts";
import { may } from "./domain/staff.ts";
import type { fetchLink } from "./fetch-link.ts";
import type { Logger } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import type { Outgoing } from "./outgoing.ts";
import type { Platform, PlatformName } from "./platforms/platform.ts";
import { createCertificates } from "./prints/certificate.ts";
import { createQrCodes } from "./prints/qr-codes.ts";
import type { CurrentProgramme } from "./programme-of-the-week.ts";
import type { Records } from "./records/records.ts";
import type { Prepare } from "./understanding/preparing.ts";
import type { Understand } from "./understanding/understand.ts";
import { typedChoices } from "./wording/typed-choices.ts";
import type { MessageValues, Wording } from "./wording/wording.ts";

export interface HouseParts {
  readonly links: typeof fetchLink;
  readonly records: Records;
  readonly wording: Wording;
  readonly programme: CurrentProgramme;
  readonly clock: MovableClock;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly bots: ReadonlyMap<PlatformName, { platform: Platform }>;
  readonly outgoing: Outgoing;
  readonly approvalOver: number;
  readonly exports: Exports;
  readonly prepare: Prepare;
  token(): string;
  sweep(): Sweep;
}

/** The house as the conversations see it: what they need of the rooms that they do not know. */
export function createHouse({
  records,
  wording,
  programme,
  clock,
  metrics,
  log,
  bots,
  outgoing,
  token,
  sweep,
  links,
  approvalOver,
  exports,
  prepare,
}: HouseParts): House {
  const staffMessage = (key: string, values: MessageValues, opens: string, label = "announce-show") => ({
    text: wording.vi.say(key, values),
    buttons: [{ label: wording.vi.say(label), data: opens }],
  });
  let prepared: { programme: Programme; understand: Understand } | undefined;
  return {
    records,
    wording,
    token,
    programme: (revision) => programme.at(revision),
    understand(sentence, of, now) {
      if (prepared?.programme !== of) prepared = { programme: of, understand: prepare(of) };
      return prepared.understand(sentence, now);
    },
    now: () => clock.now(),
    dueChanged: () => void sweep().run(),
    platforms: () =>
      Promise.all(
        [...bots.values()].map(async ({ platform }) => ({
          name: platform.name,
          stopped: platform.stopped?.(),
          plan: await platform.plan?.(),
        })),
      ),
    missing: async () => (await reconcile(await programme.at(), clock.now(), records)).reduce((sum, { people }) => sum + people, 0),
    countReach: (residents) => countReach(residents, { records, reaches: outgoing.reaches }),
    minutesFor: (people) =>
      Math.max(0, ...[...people].map(([name, n]) => n / (bots.get(name as PlatformName)?.platform.limit?.perSecond ?? Infinity) / 60)),
    preview: async (name, message) => (await bots.get(name)?.platform.preview?.(message)) ?? [message],
    fetchLink: links,
    approvalOver,
    exports,
    async tellOtherStaff(duty, than, key, values, opens, label) {
      for (const address of await records.staff.addresses(duty)) {
        if (address !== than) await outgoing.send(address, staffMessage(key, values, opens, label));
      }
    },
    async tellAddress(address, key, values, { language = "vi", buttons = [["menu-button", "start:menu"]] } = {}) {
      const words = wording[language];
      const message = {
        text: words.say(key, values),
        buttons: buttons.map(([label, data]) => ({ label: words.say(label), data })),
        typed: typedChoices(words, true),
      };
      const { outcome } = await outgoing.send(address, message);
      if (outcome === "sent") await outgoing.afterSent(address, `told:${token()}`, message);
    },
    async tellMember(duty, number, key, opens) {
      // A member may have several addresses, and be staff at one of them only.
      const addresses = await records.residents.addresses(await records.residents.numberNow(number));
      const members = await Promise.all(addresses.map((address) => records.staff.find(address)));
      const member = members.find((one) => may(one, duty));
      if (member) await outgoing.send(member.address, staffMessage(key, {}, opens));
    },
    linkTo: (name, payload) => bots.get(name)?.platform.link?.(payload),
    async forgetOnPlatform(address) {
      const [name, person] = readAddress(address);
      await bots.get(name as PlatformName)?.platform.forget?.(person);
    },
    certificates: createCertificates(),
    qrCodes: createQrCodes((error) => log.error({ err: error }, "a receipt could not be drawn; its code is said alone")),
    notUnderstood(sentence) {
      metrics.notUnderstood.inc();
      records.notUnderstood
        .keep(sentence)
        .catch((error: unknown) => log.warn({ err: error }, "a sentence that was not understood could not be kept"));
    },
  };
}
