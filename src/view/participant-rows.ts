import { groupBy } from "../core/group-by.js";
import type { DossierIndex } from "../derive/dossier-index.js";
import type { CountryCode, Participant, ParticipantId } from "../schema/interfaces.js";

/** A participant below whom they act for. */
export interface ParticipantRow {
  readonly participant: Participant;
  /** For whom they act first of all. */
  readonly principal?: Participant | undefined;
  /** 0 for who acts for nobody else. */
  readonly depth: number;
}

/**
 * For whom somebody acts first of all: whom a delegation represents, the delegation that one heads or belongs to, the body or
 * state that a person or an organization serves.
 */
function principalOf(participant: Participant, index: DossierIndex): ParticipantId | undefined {
  const state = (country: CountryCode | undefined) => country && index.statesOf(country)[0]?.id;
  switch (participant.kind) {
    case "state":
      return undefined;
    case "delegation":
      return participant.represents[0];
    case "group":
      return state(participant.country);
    case "organization":
      return participant.partOf ?? state(participant.country);
    case "person": {
      const office = participant.offices?.find(({ tenure }) => tenure !== "former");
      const delegation = index.wholesOf(participant.id).find(({ kind }) => kind === "delegation");
      return delegation?.id ?? office?.organization ?? state(office?.country);
    }
  }
}

/** Some participants and those for whom they act, each once, each below the one for whom they act first of all. */
export function participantRows(ids: Iterable<ParticipantId>, index: DossierIndex): ParticipantRow[] {
  const principals = new Map<Participant, Participant | undefined>();
  for (const id of ids) {
    let at = index.participant(id);
    while (at && !principals.has(at)) {
      const principal = principalOf(at, index);
      const next = principal && index.participant(principal);
      principals.set(at, next);
      at = next;
    }
  }
  const agents = groupBy(principals.keys(), (participant) => principals.get(participant));
  const rows = new Map<Participant, ParticipantRow>();
  // those who act for one another in a circle stand below nobody
  for (const root of [...(agents.get(undefined) ?? []), ...principals.keys()]) {
    const stack: ParticipantRow[] = [{ participant: root, depth: 0 }];
    for (let row = stack.pop(); row; row = stack.pop()) {
      const { participant, depth } = row;
      if (rows.has(participant)) continue;
      rows.set(participant, row);
      for (const agent of (agents.get(participant) ?? []).toReversed())
        stack.push({ participant: agent, principal: participant, depth: depth + 1 });
    }
  }
  return [...rows.values()];
}
