import type { Evidence } from "../schema/interfaces.js";
import type { DossierEntry } from "./dossier-index.js";
import { referencesOf } from "./references.js";

/** A piece of evidence with the way to it from its record. */
export interface PlacedEvidence {
  readonly evidence: Evidence;
  readonly path: readonly PropertyKey[];
}

/** All evidence that a record cites, that of its parts included, in the order of its fields. */
export function* evidenceIn(record: DossierEntry): Generator<PlacedEvidence> {
  for (const { path } of referencesOf(record)) {
    if (path.at(-1) !== "source") continue;
    let at: unknown = record;
    for (const key of path.slice(0, -1)) at = (at as Record<PropertyKey, unknown>)[key];
    yield { evidence: at as Evidence, path: path.slice(0, -1) };
  }
}
