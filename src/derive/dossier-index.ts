import type {
  Agreement,
  AgreementId,
  Dossier,
  Meeting,
  MeetingId,
  Participant,
  ParticipantId,
  Source,
  SourceId,
  Statement,
  StatementId,
} from "../schema/interfaces.js";

/** Any record that stands in a dossier. */
export type DossierEntry = Source | Participant | Meeting | Statement | Agreement;

/** The lists of a dossier, in the order in which they are checked and printed. */
export const DOSSIER_LISTS = ["sources", "participants", "meetings", "statements", "agreements"] as const;

/** Every record of a dossier with the way to it. */
export function* entriesOf(
  dossier: Dossier,
): Generator<{ readonly entry: DossierEntry; readonly path: readonly [string, number] }> {
  for (const list of DOSSIER_LISTS) for (const [at, entry] of dossier[list].entries()) yield { entry, path: [list, at] };
}

/** A dossier made ready for look-ups by id. Where two records share an id, the first one counts. */
export class DossierIndex {
  readonly dossier: Dossier;
  readonly #byId = new Map<string, DossierEntry>();

  constructor(dossier: Dossier) {
    this.dossier = dossier;
    for (const { entry } of entriesOf(dossier)) if (!this.#byId.has(entry.id)) this.#byId.set(entry.id, entry);
  }

  /** The record with an id, of whatever type. */
  entry(id: string): DossierEntry | undefined {
    return this.#byId.get(id);
  }

  source(id: SourceId): Source | undefined {
    return this.#find(id, "source");
  }

  participant(id: ParticipantId): Participant | undefined {
    return this.#find(id, "participant");
  }

  meeting(id: MeetingId): Meeting | undefined {
    return this.#find(id, "meeting");
  }

  statement(id: StatementId): Statement | undefined {
    return this.#find(id, "statement");
  }

  agreement(id: AgreementId): Agreement | undefined {
    return this.#find(id, "agreement");
  }

  #find<T extends DossierEntry["type"]>(id: string, type: T): Extract<DossierEntry, { type: T }> | undefined {
    const entry = this.#byId.get(id);
    return entry?.type === type ? (entry as Extract<DossierEntry, { type: T }>) : undefined;
  }
}
