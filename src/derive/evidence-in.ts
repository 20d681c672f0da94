import type { Evidence } from "../schema/interfaces.js";
import type { DossierEntry } from "./dossier-index.js";
import { referenceFields, type ReferenceFields } from "./references.js";

/** A key and the way to it, from the last to the first, so that ways share what they have in common. */
interface Step {
  readonly key: PropertyKey;
  readonly from: Step | undefined;
}

/** A piece of evidence with the way to it from its record. */
export class PlacedEvidence {
  readonly evidence: Evidence;
  readonly #last: Step;

  constructor(evidence: Evidence, last: Step) {
    this.evidence = evidence;
    this.#last = last;
  }

  get path(): PropertyKey[] {
    const path: PropertyKey[] = [];
    for (let step: Step | undefined = this.#last; step; step = step.from) path.push(step.key);
    return path.reverse();
  }
}

/** All evidence that a record cites, that of its parts included, in the order of its fields. */
export function evidenceIn(record: DossierEntry): PlacedEvidence[] {
  const found: PlacedEvidence[] = [];
  gather(record, referenceFields(record), undefined, found);
  return found;
}

function gather(value: object, fields: ReferenceFields, from: Step | undefined, found: PlacedEvidence[]): void {
  for (const key of Object.keys(value)) {
    const child = (value as Record<string, unknown>)[key];
    if (typeof child !== "object" || child === null || !Object.hasOwn(fields, key)) continue;
    const field = fields[key] as ReferenceFields;
    const step = { key, from };
    if (key === "evidence") {
      for (const [at, evidence] of (child as readonly Evidence[]).entries())
        found.push(new PlacedEvidence(evidence, { key: at, from: step }));
    } else if (field["evidence"]) {
      if (Array.isArray(child))
        for (const [at, part] of child.entries()) gather(part as object, field, { key: at, from: step }, found);
      else gather(child, field, step, found);
    }
  }
}
