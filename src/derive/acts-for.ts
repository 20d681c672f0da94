import type { CountryCode, Participant, ParticipantId } from "../schema/interfaces.js";
import type { DossierIndex } from "./dossier-index.js";

/** The countries that a participant serves by what its record says: its own, or those of the offices it holds. */
function countriesOf(participant: Participant): readonly CountryCode[] {
  switch (participant.kind) {
    case "person":
      return (participant.offices ?? []).flatMap((office) =>
        office.tenure !== "former" && office.country ? [office.country] : [],
      );
    case "state":
    case "organization":
    case "group":
      return participant.country ? [participant.country] : [];
    case "delegation":
      return [];
  }
}

/** The participants for whom one acts at one remove. */
function principalsOf(participant: Participant, index: DossierIndex): ParticipantId[] {
  const principals: ParticipantId[] = [];
  if (participant.kind === "delegation") principals.push(...participant.represents);
  if (participant.kind === "organization" && participant.partOf) principals.push(participant.partOf);
  if (participant.kind === "person") {
    for (const office of participant.offices ?? [])
      if (office.organization && office.tenure !== "former") principals.push(office.organization);
  }
  const countries = new Set(countriesOf(participant));
  for (const other of index.dossier.participants) {
    if (other.kind === "state" && countries.has(other.country)) principals.push(other.id);
    if (other.kind === "delegation" && other.head === participant.id) principals.push(other.id);
    if ((other.kind === "delegation" || other.kind === "group") && other.members?.includes(participant.id))
      principals.push(other.id);
  }
  return principals;
}

/**
 * Everybody for whom a participant acts, itself first: delegations and groups that it belongs to or heads, those whom a
 * delegation represents, the bodies that it is a part of or holds office in, and the state whose organ or office-holder it is,
 * at any remove. Former offices do not count.
 */
export function principalsClosure(id: ParticipantId, index: DossierIndex): ReadonlySet<ParticipantId> {
  const found = new Set<ParticipantId>([id]);
  // a set is iterated in the order of insertion, what is added on the way included
  for (const at of found) {
    const participant = index.participant(at);
    if (participant) for (const principal of principalsOf(participant, index)) found.add(principal);
  }
  return found;
}

/** Whether one participant acts for another: see {@link principalsClosure}. */
export function actsFor(agent: ParticipantId, principal: ParticipantId, index: DossierIndex): boolean {
  return agent === principal || principalsClosure(agent, index).has(principal);
}
