import type { DiplomaticRecord, When } from "../schema/interfaces.js";

/** A time that a record gives, with the way to it. */
export interface PlacedWhen {
  readonly when: When;
  readonly path: readonly PropertyKey[];
}

/** Every time that a record gives. */
export function whensOf(record: DiplomaticRecord): PlacedWhen[] {
  const found: PlacedWhen[] = [];
  const add = (when: When | undefined, ...path: PropertyKey[]) => {
    if (when) found.push({ when, path });
  };
  if (record.type === "meeting" || record.type === "statement" || record.type === "agreement") add(record.when, "when");
  if (record.type === "meeting") add(record.originallyPlanned, "originallyPlanned");
  if (record.type === "agreement") {
    add(record.inForce, "inForce");
    for (const [at, { due }] of record.commitments.entries()) add(due, "commitments", at, "due");
  }
  return found;
}
