import type { Participant } from "../schema/interfaces.js";
import type { DossierEntry } from "./dossier-index.js";

type EntryType = DossierEntry["type"];

/** What a reference may lead to. */
export interface ReferenceTarget {
  readonly types: readonly EntryType[];
  /** For references to participants: the kinds that the field means; absent means any. */
  readonly kinds?: readonly Participant["kind"][];
}

const participant: ReferenceTarget = { types: ["participant"] };
const meeting: ReferenceTarget = { types: ["meeting"] };
const source: ReferenceTarget = { types: ["source"] };

/** Every field of the model that holds ids, and what they lead to. `target` leads to a record of its owner's own type. */
export const REFERENCE_FIELDS: Readonly<Record<string, ReferenceTarget>> = {
  about: { types: ["meeting", "agreement", "statement", "participant"] },
  addressees: participant,
  assertedBy: participant,
  beneficiaries: participant,
  by: { types: ["participant"], kinds: ["person", "organization", "delegation"] },
  depositary: participant,
  disputedBy: participant,
  document: source,
  guarantors: participant,
  head: { types: ["participant"], kinds: ["person"] },
  meeting,
  members: participant,
  obligors: participant,
  occasion: meeting,
  onBehalfOf: participant,
  organization: { types: ["participant"], kinds: ["organization"] },
  partOf: { types: ["participant"], kinds: ["organization", "state"] },
  participant,
  parties: participant,
  party: participant,
  ref: { types: ["source", "participant", "meeting", "statement", "agreement"] },
  relayedBy: participant,
  represents: { types: ["participant"], kinds: ["state", "organization", "person"] },
  source,
  speakers: participant,
  statusBy: participant,
  target: { types: ["meeting", "agreement"] },
  witnesses: participant,
};

/** A reference from one record to another. */
export interface Reference {
  readonly id: string;
  /** The way to the reference, from the record. */
  readonly path: readonly PropertyKey[];
  readonly target: ReferenceTarget;
}

/** Every reference that a record makes, in the order of its fields. What stands in `ext` and `ids` is not looked at. */
export function* referencesOf(record: DossierEntry): Generator<Reference> {
  yield* walk(record, [], record.type);
}

function* walk(value: object, path: readonly PropertyKey[], owner: EntryType): Generator<Reference> {
  for (const [key, child] of Object.entries(value) as [string, unknown][]) {
    if (key === "ext" || key === "ids" || key === "codes") continue;
    const at = [...path, key];
    const target = Object.hasOwn(REFERENCE_FIELDS, key) ? REFERENCE_FIELDS[key] : undefined;
    for (const [item, itemPath] of Array.isArray(child)
      ? child.map((item: unknown, i) => [item, [...at, i]] as const)
      : [[child, at] as const]) {
      if (typeof item === "string") {
        if (target) yield { id: item, path: itemPath, target: key === "target" ? { types: [owner] } : target };
      } else if (typeof item === "object" && item !== null) {
        yield* walk(item, itemPath, owner);
      }
    }
  }
}
