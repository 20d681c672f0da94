/*
 * How the formats beside this file are built, so that all of them feel alike.
 *
 * Rows (GDELT, ICEWS, POLECAT, …): `readX(input, options)` streams one `RowReading` a row, in order, with flat memory;
 * `parseX(text, options)` takes a whole text through the same row function and gives a `Conversion`. Documents (JSON of other
 * standards): `readX(document, options)` takes one document or a list and gives a `Conversion`.
 * Writing: `writeX(records, options)` takes any records, dossiers among them, and gives `{ output, losses }`.
 *
 * Nothing is lost without a word: whatever a record, a row or a document says that the other side cannot hold is a `Loss`.
 * What cannot be read at all is an `Issue` of the area `interop` and costs its row or item, never the rest. Data never throws;
 * misuse of a function does.
 */
import type { Issue, TextPlace } from "../core/issue.js";
import type { Agreement, Dossier, Meeting, Participant, Source, Statement } from "../schema/interfaces.js";

/** A record that stands for itself: any but a dossier. */
export type InteropRecord = Source | Participant | Meeting | Statement | Agreement;

/** Something that a change of format could not carry over. */
export interface Loss {
  /** What it was lost from: the id of a record, or of a row or document where one is read. */
  readonly record: string;
  /** The field, as a path such as `participation[1].presence`, or the name of a column. */
  readonly field: string;
  /** What it held. */
  readonly value: unknown;
  /** Why the other side cannot hold it, in a sentence. */
  readonly why: string;
}

/** Records made from a text or a document in another format. */
export interface Conversion {
  readonly records: readonly InteropRecord[];
  readonly losses: readonly Loss[];
  /** What could not be read. */
  readonly issues: readonly Issue[];
}

/** What became of a row: it was read, said the same as an earlier one from the other side or word for word, or could not be read. */
export type RowVerdict = "read" | "mirror" | "duplicate" | "broken";

/** One row of a table in another format. */
export interface RowReading {
  readonly place: TextPlace;
  readonly verdict: RowVerdict;
  /** The records that the row adds; empty for any verdict but `read`. Participants come when first seen. */
  readonly records: readonly InteropRecord[];
  /** For a mirror or a duplicate: the id of the event that it repeats. */
  readonly repeats?: string | undefined;
  /** For a broken row of a stream: the row. */
  readonly text?: string;
  /** Worked out when asked for. */
  readonly losses: readonly Loss[];
  readonly issues: readonly Issue[];
}

/** What became of the rows of a table; the counts add up to the rows. */
export interface RowCounts {
  readonly rows: number;
  readonly read: number;
  readonly mirror: number;
  readonly duplicate: number;
  readonly broken: number;
}

/** A whole table read. */
export interface TableConversion extends Conversion {
  readonly counts: RowCounts;
}

/** Something written in another format. */
export interface Written<T = string> {
  readonly output: T;
  readonly losses: readonly Loss[];
}

const LISTS: ReadonlySet<string> = new Set(["sources", "participants", "meetings", "statements", "agreements"]);

/** What of dossiers is lost where their records are written one by one: all that they say themselves. */
export function dossierLosses(records: readonly (InteropRecord | Dossier)[]): Loss[] {
  const why = "The records are written one by one, without the dossier around them.";
  return records.flatMap((record) =>
    record.type === "dossier"
      ? Object.entries(record)
          .filter(([field]) => field !== "type" && !LISTS.has(field))
          .map(([field, value]) => ({ record: record.id, field, value: value as unknown, why }))
      : [],
  );
}

/** The records in some, those inside dossiers included, in the order in which references resolve: sources and participants first. */
export function* flatRecords(records: Iterable<InteropRecord | Dossier>): Generator<InteropRecord> {
  for (const record of records) {
    if (record.type !== "dossier") yield record;
    else {
      yield* record.sources;
      yield* record.participants;
      yield* record.meetings;
      yield* record.statements;
      yield* record.agreements;
    }
  }
}
