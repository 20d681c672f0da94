import type { Participant } from "../schema/interfaces.js";
import type { DossierEntry } from "./dossier-index.js";

type EntryType = DossierEntry["type"];

/** What a reference may lead to. */
export interface ReferenceTarget {
  readonly types: readonly EntryType[];
  /** For references to participants: the kinds that the field means; absent means any. */
  readonly kinds?: readonly Participant["kind"][];
}

/** The fields of an object that hold ids, or objects with such fields; one or a list of them. */
export interface ReferenceFields {
  readonly [field: string]: ReferenceTarget | ReferenceFields;
}

const participant: ReferenceTarget = { types: ["participant"] };
const organization: ReferenceTarget = { types: ["participant"], kinds: ["organization"] };
const meeting: ReferenceTarget = { types: ["meeting"] };
const agreement: ReferenceTarget = { types: ["agreement"] };
const source: ReferenceTarget = { types: ["source"] };

const evidence: ReferenceFields = { source };
const assertion: ReferenceFields = { evidence, assertedBy: participant, disputedBy: participant };

const byKind: Readonly<Record<Participant["kind"], ReferenceFields>> = {
  person: { evidence, offices: { organization } },
  state: { evidence },
  organization: { evidence, partOf: { types: ["participant"], kinds: ["organization", "state"] } },
  delegation: {
    evidence,
    represents: { types: ["participant"], kinds: ["state", "organization", "person"] },
    head: { types: ["participant"], kinds: ["person"] },
    members: participant,
  },
  group: { evidence, members: participant },
};

const byType: Readonly<Record<Exclude<EntryType, "participant">, ReferenceFields>> = {
  source: {},
  meeting: {
    ...assertion,
    statusBy: participant,
    participation: { participant, onBehalfOf: participant, evidence },
    outcome: { assertedBy: participant, evidence },
    relations: { target: meeting },
  },
  statement: {
    ...assertion,
    speakers: participant,
    onBehalfOf: participant,
    addressees: participant,
    quotes: { evidence },
    relayedBy: participant,
    stances: { target: { ref: { types: ["source", "participant", "meeting", "statement", "agreement"] } }, evidence },
    occasion: meeting,
    document: source,
    about: { types: ["meeting", "agreement", "statement", "participant"] },
  },
  agreement: {
    ...assertion,
    parties: participant,
    guarantors: participant,
    witnesses: participant,
    depositary: participant,
    meeting,
    actions: { party: participant, by: participant, evidence },
    commitments: {
      obligors: participant,
      beneficiaries: participant,
      assertedBy: participant,
      disputedBy: participant,
      evidence,
    },
    relations: { target: agreement },
  },
};

/** A reference from one record to another. */
export interface Reference {
  readonly id: string;
  /** The way to the reference, from the record. */
  readonly path: readonly PropertyKey[];
  readonly target: ReferenceTarget;
}

/** The fields of a record that make references, those of its parts included. */
export function referenceFields(record: DossierEntry): ReferenceFields {
  return record.type === "participant" ? byKind[record.kind] : byType[record.type];
}

/** Every reference that a record makes, in the order of its fields. Fields that the model does not know are not looked at. */
export function* referencesOf(record: DossierEntry): Generator<Reference> {
  yield* walk(record, referenceFields(record), []);
}

function* walk(value: object, fields: ReferenceFields, path: readonly PropertyKey[]): Generator<Reference> {
  for (const [key, child] of Object.entries(value) as [string, unknown][]) {
    const field = Object.hasOwn(fields, key) ? fields[key]! : undefined;
    if (field === undefined) continue;
    const at = [...path, key];
    if (Array.isArray(child)) for (const [i, item] of child.entries()) yield* reach(item, field, [...at, i]);
    else yield* reach(child, field, at);
  }
}

function* reach(value: unknown, field: ReferenceTarget | ReferenceFields, path: readonly PropertyKey[]): Generator<Reference> {
  if (typeof value === "string") yield { id: value, path, target: field as ReferenceTarget };
  else if (typeof value === "object" && value !== null) yield* walk(value, field as ReferenceFields, path);
}
