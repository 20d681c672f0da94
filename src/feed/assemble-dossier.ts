import { DOSSIER_LISTS, type DossierEntry } from "../derive/dossier-index.js";
import type { DiplomaticRecord, Dossier, DossierId } from "../schema/interfaces.js";
import { validate, type Report, type ValidateOptions } from "../validate/validate.js";

const LIST_OF = {
  source: "sources",
  participant: "participants",
  meeting: "meetings",
  statement: "statements",
  agreement: "agreements",
} as const satisfies Record<DossierEntry["type"], (typeof DOSSIER_LISTS)[number]>;

/** What an assembled dossier is called, and how it is checked. */
export interface AssembleOptions extends ValidateOptions {
  /** The dossier's id: `dossier:feed` where absent. */
  readonly id?: DossierId;
  readonly title?: string;
}

/** A dossier made of records, and what its rules found. */
export interface AssembledDossier {
  readonly dossier: Dossier;
  readonly report: Report;
}

/**
 * Puts records together into a dossier and checks it with every rule, those between records included. A later record with the
 * same id replaces the earlier and keeps its place; of dossiers among the records the entries are taken.
 */
export async function assembleDossier(
  records: Iterable<DiplomaticRecord> | AsyncIterable<DiplomaticRecord>,
  { id = "dossier:feed", title, ...options }: AssembleOptions = {},
): Promise<AssembledDossier> {
  const entries = new Map<string, DossierEntry>();
  for await (const record of records) {
    if (record.type !== "dossier") entries.set(record.id, record);
    else for (const list of DOSSIER_LISTS) for (const entry of record[list]) entries.set(entry.id, entry);
  }
  const dossier: Dossier = {
    type: "dossier",
    model: 1,
    id,
    ...(title !== undefined && { title }),
    sources: [],
    participants: [],
    meetings: [],
    statements: [],
    agreements: [],
  };
  for (const entry of entries.values()) (dossier[LIST_OF[entry.type]] as DossierEntry[]).push(entry);
  return { dossier, report: validate(dossier, options) };
}
