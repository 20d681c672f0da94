import type {
  CountryCode,
  Meeting,
  Office,
  Organization,
  Participant,
  ParticipantId,
  Participation,
  Person,
  Presence,
} from "../schema/interfaces.js";
import type { DossierIndex } from "./dossier-index.js";
import { tookPlace } from "./took-place.js";

/** One side of a meeting: a state, or an organization, group or person that acts for nobody else, and who is there for it. */
export interface Side {
  /** Whose side it is; absent where that is a state of which the dossier has no record. */
  readonly principal?: ParticipantId;
  /** The country, where the side is a state. */
  readonly country?: CountryCode;
  /** The participants of the meeting that stand on this side, in the order of their entries. */
  readonly participants: readonly ParticipantId[];
}

/** How many sides meet. */
export type Arity = "unilateral" | "bilateral" | "trilateral" | "multilateral";

const SIDE_ROLES: ReadonlySet<string> = new Set(["party", "visitor", "receiving-side"]);
const AWAY: ReadonlySet<string> = new Set(["absent", "declined", "excluded", "not-invited"]);
// bodies that speak for themselves, whatever country is given for them
const OWN_CAUSE: ReadonlySet<string> = new Set([
  "de-facto-authority",
  "armed-group",
  "political-party",
  "ngo",
  "company",
  "media",
  "religious-body",
]);

/** Whether somebody stayed away: was absent or excluded, was not asked or declined. */
export function isAway(presence: Presence | undefined): boolean {
  return presence !== undefined && AWAY.has(presence);
}

/**
 * The entries of those who meet: parties, visitors and who receives them, as far as they were there or are to be there. Hosts,
 * mediators, observers and others are none of them, nor is anybody who stayed away, or of whom it is only known that they were
 * invited to a meeting that took place.
 */
export function sideEntries(meeting: Meeting): Participation[] {
  return meeting.participation.filter(
    ({ role, presence }) => SIDE_ROLES.has(role) && !isAway(presence) && !(presence === "invited" && tookPlace(meeting)),
  );
}

/**
 * The distinct sides of a meeting, in the order of its entries. Two delegations of one state are one side; a person is on the
 * side of the state or body that their first office serves, unless the entry says on whose behalf they take part; NATO or the
 * European Union is a side of its own; a group whose members are known stands for each of them.
 */
export function sidesOf(meeting: Meeting, index: DossierIndex): Side[] {
  const sides = new Map<string, { principal?: ParticipantId; country?: CountryCode; participants: Set<ParticipantId> }>();
  for (const { participant, onBehalfOf } of sideEntries(meeting)) {
    for (const of of onBehalfOf && onBehalfOf.length > 0 ? onBehalfOf : [participant]) {
      for (const cause of causesOf(of, index)) {
        const key = cause.principal ?? cause.country!;
        const side = sides.get(key) ?? { ...cause, participants: new Set() };
        side.participants.add(participant);
        sides.set(key, side);
      }
    }
  }
  return [...sides.values()].map((side) => ({ ...side, participants: [...side.participants] }));
}

/** Whether a meeting has one side, two, three or more; undefined where none is known. */
export function arityOf(meeting: Meeting, index: DossierIndex): Arity | undefined {
  const count = sidesOf(meeting, index).length;
  return count > 3 ? "multilateral" : ([undefined, "unilateral", "bilateral", "trilateral"] as const)[count];
}

/** Whether two sides or more face the press together. */
export function isJointPressConference(meeting: Meeting, index: DossierIndex): boolean {
  return meeting.kind === "press-conference" && sidesOf(meeting, index).length > 1;
}

/** Somebody who is a side, or stands for one; a country only, where the dossier has no record of its state. */
type Cause = Omit<Side, "participants">;

/** For whom somebody finally stands: those at the ends of all ways, or themselves where there is none. */
function causesOf(id: ParticipantId, index: DossierIndex): Iterable<Cause> {
  const ends = new Map<string, Cause>();
  const passed = new Set([id]);
  for (const at of passed) {
    const participant = index.participant(at);
    const principals = participant ? principalsOf(participant, index) : [];
    if (principals.length === 0) {
      ends.set(at, { principal: at, ...(participant?.kind === "state" && { country: participant.country }) });
    }
    for (const principal of principals) {
      if (typeof principal === "string") passed.add(principal);
      else ends.set(principal.country!, principal);
    }
  }
  return ends.size > 0 ? ends.values() : [{ principal: id }];
}

function principalsOf(participant: Participant, index: DossierIndex): (ParticipantId | Cause)[] {
  switch (participant.kind) {
    case "state":
      return [];
    case "delegation":
      return participant.represents;
    case "group":
      return participant.members && participant.members.length > 0 ? participant.members : stateOf(participant.country, index);
    case "organization":
      return principalOfOrganization(participant, index);
    case "person":
      return principalOfPerson(participant, index);
  }
}

function principalOfOrganization({ category, country, partOf }: Organization, index: DossierIndex): (ParticipantId | Cause)[] {
  if (partOf) return [partOf];
  return category !== undefined && OWN_CAUSE.has(category) ? [] : stateOf(country, index);
}

function principalOfPerson({ id, offices = [] }: Person, index: DossierIndex): (ParticipantId | Cause)[] {
  const held = offices.filter((office) => office.tenure !== "former");
  // somebody chosen but not yet in office stands for it only where they hold no other
  const office = [...held.filter(({ tenure }) => tenure !== "elect"), ...held].find(
    ({ country, organization }) => country ?? organization,
  );
  if (office) return principalOfOffice(office, index);
  return index.wholesOf(id).flatMap((whole) => (whole.kind === "delegation" ? whole.represents : []));
}

function principalOfOffice({ country, organization }: Office, index: DossierIndex): (ParticipantId | Cause)[] {
  const body = organization && index.participant(organization);
  const ownCause = body?.kind === "organization" && body.category !== undefined && OWN_CAUSE.has(body.category);
  return country && !ownCause ? stateOf(country, index) : [organization!];
}

function stateOf(country: CountryCode | undefined, index: DossierIndex): (ParticipantId | Cause)[] {
  if (country === undefined) return [];
  const [state] = index.statesOf(country);
  return [state ? state.id : { country }];
}
