import type { CountryCode, Participant, ParticipantId } from "../schema/interfaces.js";
import type { DossierIndex } from "./dossier-index.js";

/** The countries that a participant serves by what its record says: its own, or those of the offices it holds. */
function countriesOf(participant: Participant): readonly CountryCode[] {
  switch (participant.kind) {
    case "person":
      return (participant.offices ?? []).flatMap((office) =>
        office.tenure !== "former" && office.country ? [office.country] : [],
      );
    case "organization":
    case "group":
      return participant.country ? [participant.country] : [];
    // a state acts for itself alone: another may bear the same code, one that is not recognized
    case "state":
    case "delegation":
      return [];
  }
}

/** The participants for whom one acts at one remove. */
function* principalsOf(participant: Participant, index: DossierIndex): Generator<ParticipantId> {
  if (participant.kind === "delegation") yield* participant.represents;
  if (participant.kind === "organization" && participant.partOf) yield participant.partOf;
  if (participant.kind === "person") {
    for (const office of participant.offices ?? [])
      if (office.organization && office.tenure !== "former") yield office.organization;
  }
  for (const country of countriesOf(participant)) for (const state of index.statesOf(country)) yield state.id;
  for (const whole of index.wholesOf(participant.id)) yield whole.id;
}

/**
 * Everybody for whom a participant acts, itself first: delegations and groups that it belongs to or heads, those whom a
 * delegation represents, the bodies that it is a part of or holds office in, and the state whose organ or office-holder it is,
 * at any remove. Former offices do not count. Of several participants, everybody for whom any of them acts. Each comes once,
 * the nearest first, and is looked for when asked for.
 */
export function* walkPrincipals(of: ParticipantId | Iterable<ParticipantId>, index: DossierIndex): Generator<ParticipantId> {
  const found = new Set<ParticipantId>(typeof of === "string" ? [of] : of);
  // a set is iterated in the order of insertion, what is added on the way included
  for (const at of found) {
    yield at;
    const participant = index.participant(at);
    if (participant) for (const principal of principalsOf(participant, index)) found.add(principal);
  }
}

/** Everybody for whom somebody acts, or any of several, themselves included: see {@link actsFor}. */
export function principalsClosure(of: ParticipantId | Iterable<ParticipantId>, index: DossierIndex): ReadonlySet<ParticipantId> {
  return new Set(walkPrincipals(of, index));
}

/**
 * Whether one participant acts for another: it is the same, its member or head, a delegation representing it, an organ or
 * office-holder of its country, or a part of it, at any remove. Former offices do not count.
 */
export function actsFor(agent: ParticipantId, principal: ParticipantId, index: DossierIndex): boolean {
  for (const at of walkPrincipals(agent, index)) if (at === principal) return true;
  return false;
}
