import { readAddress } from "../domain/address.ts";
import type { Planned } from "../records/ledger.ts";
import type { Row } from "../records/row.ts";
import type { DeliveryRoom } from "./delivery-room.ts";
import { inPieces, type Notice } from "./notice.ts";
import { isNever, reachEach } from "./reach.ts";

/**
 * Gives everybody whom the notice is for a row, unless they have one; who cannot be reached has their reason at once, and
 * costs the platform nothing. Gives how many wait for it now who did not before.
 * @param instead it is not sent: that is what becomes of everybody
 */
export async function plan(notice: Notice, room: DeliveryRoom, instead?: "stopped"): Promise<number> {
  const { ledger } = room.records;
  const now = room.now();
  const terms = {
    order: notice.order,
    uselessFrom: notice.uselessFrom?.toMillis(),
    keepsQuiet: notice.keepsQuiet,
    notBefore: notice.notBefore?.toMillis(),
    askedIn: notice.askedIn,
  };
  const late = notice.uselessFrom !== undefined && notice.uselessFrom <= now;
  const isAhead = notice.notBefore !== undefined && notice.notBefore > now;
  const already = instead ?? (late ? "late" : undefined);
  const isKnown = await ledger.isKnown(notice.id);
  const read = async (some: readonly string[]) => planned(isKnown ? await withoutRow(notice, some, room) : some, room, already);

  let waiting = 0;
  let isFirst = true;
  let dropped = 0;
  const write = async (people: readonly Planned[]) => {
    if (people.length === 0) return;
    waiting += await ledger.plan(notice.id, terms, people);
    for (const { resident, row } of people) {
      if (row === "planned") continue;
      if (row === "late") dropped += 1;
      room.count(row);
      await notice.settled?.(resident);
    }
    if (isFirst && !isAhead) room.onWaiting();
    isFirst = false;
  };

  // The next are read while these are written: a town is not waited for one answer of Redis after the other.
  let before: Promise<void> = Promise.resolve();
  for await (const some of inPieces(notice.residents)) {
    const people = await read(some);
    await before;
    before = write(people);
    before.catch(() => undefined);
  }
  await before;
  await notice.planned?.();
  if (dropped > 0) room.log.warn({ notice: notice.id }, "a notice was dropped: too late to help");
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

/** Those of them who have no row yet. What follows from a row that is settled may be undone: the process died after the platform's answer. */
async function withoutRow(notice: Notice, residents: readonly string[], { records }: DeliveryRoom): Promise<readonly string[]> {
  const rows = await records.ledger.among(notice.id, residents);
  if (notice.settled) {
    for (const [index, resident] of residents.entries()) {
      const row = rows[index];
      if (row !== undefined && row !== "planned" && row !== "claimed") await notice.settled(resident);
    }
  }
  return residents.filter((_, index) => rows[index] === undefined);
}
