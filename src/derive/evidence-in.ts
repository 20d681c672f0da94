import type { Evidence } from "../schema/interfaces.js";
import type { DossierEntry } from "./dossier-index.js";
import { referenceFields, type ReferenceFields } from "./references.js";

/** A piece of evidence with the way to it from its record. */
export interface PlacedEvidence {
  readonly evidence: Evidence;
  readonly path: readonly PropertyKey[];
}

/** All evidence that a record cites, that of its parts included, in the order of its fields. */
export function evidenceIn(record: DossierEntry): PlacedEvidence[] {
  const found: PlacedEvidence[] = [];
  gather(record, referenceFields(record), [], found);
  return found;
}

function gather(value: object, fields: ReferenceFields, path: readonly PropertyKey[], found: PlacedEvidence[]): void {
  for (const key of Object.keys(value)) {
    const child = (value as Record<string, unknown>)[key];
    if (typeof child !== "object" || child === null || !Object.hasOwn(fields, key)) continue;
    const field = fields[key] as ReferenceFields;
    if (key === "evidence") {
      for (const [at, evidence] of (child as readonly Evidence[]).entries()) found.push({ evidence, path: [...path, key, at] });
    } else if (field["evidence"]) {
      if (Array.isArray(child))
        for (const [at, part] of child.entries()) gather(part as object, field, [...path, key, at], found);
      else gather(child, field, [...path, key], found);
    }
  }
}
