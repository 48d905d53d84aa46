import { readAddress } from "../domain/address.ts";
import type { Planned, Row } from "../records/ledger.ts";
import type { DeliveryRoom } from "./delivery-room.ts";
import type { Notice } from "./notice.ts";
import { isNever, reachEach } from "./reach.ts";

/** Profiles are read so many at a time: neither Redis nor the memory is asked for a whole town at once. */
const readAtOnce = 1_000;

/**
 * Gives everybody whom the notice is for a row, unless they have one; who cannot be reached has their reason at once, and
 * costs the platform nothing. Gives how many wait for it now who did not before.
 * @param instead it is not sent: that is what becomes of everybody
 */
export async function plan(notice: Notice, room: DeliveryRoom, instead?: "stopped"): Promise<number> {
  const { ledger } = room.records;
  const rows = await ledger.rows(notice.id);
  const terms = { order: notice.order, uselessFrom: notice.uselessFrom?.toMillis(), keepsQuiet: notice.keepsQuiet };
  const late = notice.uselessFrom !== undefined && notice.uselessFrom <= room.now();
  const already = instead ?? (late ? "late" : undefined);
  const others = notice.residents.filter((resident) => !rows.has(resident));
  await settleAgain(notice, rows);
  // The next are read while these are written: a town is not waited for one answer of Redis after the other.
  const read = (from: number) => {
    const some = planned(others.slice(from, from + readAtOnce), room, already);
    some.catch(() => undefined);
    return some;
  };
  let ahead = read(0);
  let waiting = 0;
  for (let from = 0; from < others.length; from += readAtOnce) {
    const people = await ahead;
    ahead = read(from + readAtOnce);
    waiting += await ledger.plan(notice.id, terms, people);
    for (const { resident, row } of people) {
      if (row === "planned") continue;
      room.count(row);
      await notice.settled?.(resident);
    }
    if (from === 0) room.onWaiting();
  }
  await notice.planned?.();
  if (already === "late" && others.length > 0) room.log.warn({ notice: notice.id }, "a notice was dropped: too late to help");
  return waiting;
}

async function planned(residents: readonly string[], room: DeliveryRoom, already: Row | undefined): Promise<Planned[]> {
  return (await reachEach(residents, room)).map(({ resident, address, reach }) => {
    // Whom staff entered without a telephone or an account nothing can reach: that is no trouble, and is counted apart.
    if (reach === "paper") return { resident, platform: "paper", row: "never:paper" };
    const platform = address === undefined ? "web" : readAddress(address)[0];
    return { resident, platform, row: already ?? (isNever(reach) ? `never:${reach}` : "planned") };
  });
}

/** A process that died after the platform's answer may have left undone what follows from it. */
async function settleAgain(notice: Notice, rows: ReadonlyMap<string, Row>): Promise<void> {
  if (!notice.settled) return;
  for (const resident of notice.residents) {
    const row = rows.get(resident);
    if (row !== undefined && row !== "planned" && row !== "claimed") await notice.settled(resident);
  }
}
