import type { Agreement, Meeting, Statement } from "../schema/interfaces.js";
import { lossesBetween } from "./losses-between.js";
import type { InteropRecord, Loss } from "./loss.js";
import type { RowReader } from "./rows.js";

/** A record with the rows that were written of it. */
export interface RecordRows {
  readonly record: Meeting | Statement | Agreement;
  readonly rows: readonly string[];
}

/** What those who write a table say of a loss; a record without a row is lost for the reason given in `none`. */
export interface RowWhys {
  readonly field: (field: string) => string;
  readonly none: (record: RecordRows["record"]) => string;
}

/**
 * What a reader of a table does not get back of the records that it was written from: the table is read, so that a record whose rows
 * are taken for those of another is lost with them. Rows that are no row of the table, such as a header, are left out.
 */
export function rowLosses(
  all: readonly InteropRecord[],
  written: readonly RecordRows[],
  reader: RowReader,
  whys: RowWhys,
): Loss[] {
  const losses: Loss[] = [];
  const named = new Map<string, InteropRecord>();
  let line = 0;
  for (const { record, rows } of written) {
    const readings = rows.flatMap((row) => reader.read(row, { line: ++line }) ?? []);
    const read = readings.flatMap(({ records }) => records);
    for (const one of read)
      if ((one.type === "source" || one.type === "participant") && !named.has(one.id)) named.set(one.id, one);
    const back = read.find(({ type }) => type === record.type);
    const repeats = readings.find((reading) => reading.repeats !== undefined)?.repeats;
    const why = (field: string) => {
      if (field !== "") return whys.field(field);
      return repeats === undefined ? whys.none(record) : `Its row says what the row of ${repeats} says.`;
    };
    losses.push(...lossesBetween(record, back, why));
  }
  for (const record of all)
    if (record.type === "source" || record.type === "participant")
      losses.push(...lossesBetween(record, named.get(record.id), () => "No row of the table says it in this form."));
  return losses;
}

/** The day of a record that a row bears; undefined where the record does not say which. */
export function dayOf(record: RecordRows["record"]): string | undefined {
  const start = record.type === "meeting" ? (record.when ?? record.originallyPlanned)?.start : record.when?.start;
  return start && /^[0-9]{4}-[0-9]{2}-[0-9]{2}/.exec(start)?.[0];
}

/** Gives rows their numbers: a record's own once, or else the next that no record has. */
export class RowNumbers {
  readonly #taken: Set<string>;
  readonly #used = new Set<string>();
  #next: number;

  constructor(records: readonly InteropRecord[], scheme: string, first: number) {
    this.#taken = new Set(records.flatMap(({ ids }) => ids?.[scheme] ?? []));
    this.#next = first;
  }

  of(own: string | undefined): string {
    if (own !== undefined && /^[0-9]{1,18}$/.test(own) && !this.#used.has(own)) {
      this.#used.add(own);
      return own;
    }
    while (this.#taken.has(String(this.#next))) this.#next++;
    return String(this.#next++);
  }
}
