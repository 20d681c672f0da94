import type {
  Agreement,
  AgreementId,
  CountryCode,
  Delegation,
  Dossier,
  Group,
  Meeting,
  MeetingId,
  Participant,
  ParticipantId,
  Source,
  SourceId,
  State,
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

/** A dossier made ready for look-ups. Where two records share an id, the first one counts. */
export class DossierIndex {
  readonly dossier: Dossier;
  readonly #byId = new Map<string, DossierEntry>();
  // each is built when it is first asked for
  #states: ReadonlyMap<CountryCode, readonly State[]> | undefined;
  #wholes: ReadonlyMap<ParticipantId, readonly (Delegation | Group)[]> | undefined;
  #agreements: ReadonlyMap<MeetingId, readonly Agreement[]> | undefined;

  constructor(dossier: Dossier) {
    this.dossier = dossier;
    for (const { entry } of entriesOf(dossier)) if (!this.#byId.has(entry.id)) this.#byId.set(entry.id, entry);
  }

  /** The record with an id, of whatever type. */
  entry(id: string): DossierEntry | undefined {
    return this.#byId.get(id);
  }

  /** The source with an id; undefined where there is none. */
  source(id: SourceId): Source | undefined {
    return this.#find(id, "source");
  }

  /** The participant with an id; undefined where there is none. */
  participant(id: ParticipantId): Participant | undefined {
    return this.#find(id, "participant");
  }

  /** The meeting with an id; undefined where there is none. */
  meeting(id: MeetingId): Meeting | undefined {
    return this.#find(id, "meeting");
  }

  /** The statement with an id; undefined where there is none. */
  statement(id: StatementId): Statement | undefined {
    return this.#find(id, "statement");
  }

  /** The agreement with an id; undefined where there is none. */
  agreement(id: AgreementId): Agreement | undefined {
    return this.#find(id, "agreement");
  }

  /** The states with a country code. */
  statesOf(country: CountryCode): readonly State[] {
    this.#states ??= grouped(this.dossier.participants, (participant) =>
      participant.kind === "state" ? [[participant.country, participant]] : [],
    );
    return this.#states.get(country) ?? [];
  }

  /** The delegations and groups that somebody heads or belongs to. */
  wholesOf(id: ParticipantId): readonly (Delegation | Group)[] {
    this.#wholes ??= grouped(this.dossier.participants, (participant) => {
      if (participant.kind !== "delegation" && participant.kind !== "group") return [];
      const people = new Set(participant.members);
      if (participant.kind === "delegation" && participant.head) people.add(participant.head);
      return [...people].map((person) => [person, participant]);
    });
    return this.#wholes.get(id) ?? [];
  }

  /** The agreements that name a meeting as theirs. */
  agreementsAt(id: MeetingId): readonly Agreement[] {
    this.#agreements ??= grouped(this.dossier.agreements, (agreement) =>
      agreement.meeting ? [[agreement.meeting, agreement]] : [],
    );
    return this.#agreements.get(id) ?? [];
  }

  #find<T extends DossierEntry["type"]>(id: string, type: T): Extract<DossierEntry, { type: T }> | undefined {
    const entry = this.#byId.get(id);
    return entry?.type === type ? (entry as Extract<DossierEntry, { type: T }>) : undefined;
  }
}

function grouped<T, K, V>(items: readonly T[], entriesOfItem: (item: T) => readonly (readonly [K, V])[]): ReadonlyMap<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const item of items) {
    for (const [key, value] of entriesOfItem(item)) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return groups;
}
