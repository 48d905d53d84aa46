import type { DateTime } from "luxon";
import type { Programme } from "../domain/programme.ts";
import type { Records } from "../records/records.ts";

/** What every action needs to know: what is kept, what is true, and the present time. */
export interface Circumstances {
  readonly records: Records;
  readonly programme: Programme;
  readonly now: DateTime;
}
