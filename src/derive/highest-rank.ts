import { isCertainlyBefore } from "../core/edtf.js";
import type { Meeting, Office, ParticipantId, Rank, When } from "../schema/interfaces.js";
import { RANKS } from "../vocab/values.js";
import type { DossierIndex } from "./dossier-index.js";
import { isAway, sideEntries } from "./sides.js";

/**
 * The level of a meeting: the highest rank of office among those who meet, heads and members of their delegations and groups
 * included. An office counts for those who hold it or stand in, not for who once held it or is only chosen for it, nor outside
 * its own dates. Who stayed away or sent somebody does not count. Undefined where no rank is known.
 */
export function highestRank(meeting: Meeting, index: DossierIndex): Rank | undefined {
  const elsewhere = new Set<ParticipantId>();
  for (const { participant, presence } of meeting.participation)
    if (isAway(presence) || presence === "represented") elsewhere.add(participant);
  const there = new Set<ParticipantId>();
  for (const { participant } of sideEntries(meeting)) there.add(participant);
  let best = RANKS.length as number;
  for (const id of there) {
    if (elsewhere.has(id)) continue;
    const participant = index.participant(id);
    if (participant?.kind === "person") {
      for (const office of participant.offices ?? [])
        if (office.rank && isHeldAt(office, meeting.when ?? {})) best = Math.min(best, RANKS.indexOf(office.rank));
    } else if (participant?.kind === "delegation" || participant?.kind === "group") {
      if (participant.kind === "delegation" && participant.head) there.add(participant.head);
      for (const member of participant.members ?? []) there.add(member);
    }
  }
  return RANKS[best];
}

function isHeldAt({ tenure, from, to }: Office, { start, end = start }: When): boolean {
  if (tenure === "former" || tenure === "elect") return false;
  if (from !== undefined && end !== undefined && isCertainlyBefore(end, from)) return false;
  return to === undefined || start === undefined || !isCertainlyBefore(to, start);
}
