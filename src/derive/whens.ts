import type { DiplomaticRecord, When } from "../schema/interfaces.js";

/** A time that a record gives, with the way to it. */
export interface PlacedWhen {
  readonly when: When;
  readonly path: readonly PropertyKey[];
}

/** Every time that a record gives. */
export function* whensOf(record: DiplomaticRecord): Generator<PlacedWhen> {
  switch (record.type) {
    case "meeting":
      if (record.when) yield { when: record.when, path: ["when"] };
      if (record.originallyPlanned) yield { when: record.originallyPlanned, path: ["originallyPlanned"] };
      return;
    case "statement":
      if (record.when) yield { when: record.when, path: ["when"] };
      return;
    case "agreement":
      if (record.when) yield { when: record.when, path: ["when"] };
      if (record.inForce) yield { when: record.inForce, path: ["inForce"] };
      for (const [at, { due }] of record.commitments.entries()) if (due) yield { when: due, path: ["commitments", at, "due"] };
  }
}
