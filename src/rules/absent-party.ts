import { isCertainlyBefore } from "../core/edtf.js";
import { agreementsOf } from "../derive/agreements-of.js";
import type { DossierIndex } from "../derive/dossier-index.js";
import { isAway } from "../derive/sides.js";
import { tookPlace } from "../derive/took-place.js";
import type { Meeting, ParticipantId, TreatyAction } from "../schema/interfaces.js";
import { defineDossierRule } from "./rule.js";

const SIGNATURES: readonly string[] = ["signature", "definitive-signature"];

/** Whether an action is a signature given at a meeting; one of another date was given elsewhere. */
function isSignedAt({ when }: Meeting, { action, date }: TreatyAction): boolean {
  if (!SIGNATURES.includes(action)) return false;
  const end = when?.end ?? when?.start;
  if (date === undefined || end === undefined) return true;
  return !isCertainlyBefore(end, date) && !isCertainlyBefore(date, when?.start ?? date);
}

/** What each participant did at a meeting that only somebody who was there can do. */
function deedsAt(meeting: Meeting, index: DossierIndex): ReadonlyMap<ParticipantId, string> {
  const deeds = new Map<ParticipantId, string>();
  for (const agreement of agreementsOf(meeting, index)) {
    for (const action of agreement.actions ?? [])
      if (action.by && isSignedAt(meeting, action)) deeds.set(action.by, `signed ${agreement.id} there`);
  }
  for (const { participant: id, presence } of meeting.participation) {
    const participant = index.participant(id);
    const isThere = presence === "attended" || (presence === undefined && tookPlace(meeting));
    if (isThere && participant?.kind === "delegation" && participant.head)
      deeds.set(participant.head, `heads ${id}, which was there`);
  }
  for (const { participant, presence } of meeting.participation)
    if (presence === "attended") deeds.set(participant, "attended by another entry");
  return deeds;
}

export const absentParty = defineDossierRule({
  code: "rule/absent-party",
  severity: "warning",
  on: ["meeting"],
  summary:
    "Who was absent, excluded, not invited or declined has no other entry at the meeting that attended, heads no delegation there and signed nothing there.",
  mend: "Correct the presence, the delegation's head or the signatory. A state may be absent while a person of it is there; only the same id counts.",
  example: {
    fails: {
      participants: [{ type: "participant", id: "participant:ukraine", kind: "state", name: "Ukraine", country: "UA" }],
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "talks",
          status: "concluded",
          participation: [
            { participant: "participant:ukraine", role: "concerned-party", presence: "absent" },
            { participant: "participant:ukraine", role: "party", presence: "attended" },
          ],
        },
      ],
    },
    passes: {
      participants: [{ type: "participant", id: "participant:ukraine", kind: "state", name: "Ukraine", country: "UA" }],
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "talks",
          status: "concluded",
          participation: [{ participant: "participant:ukraine", role: "concerned-party", presence: "absent" }],
        },
      ],
    },
  },
  *check(meeting, index) {
    // who stayed away from one meeting of a series may have been at another
    if (meeting.recurring || !meeting.participation.some(({ presence }) => isAway(presence))) return;
    const deeds = deedsAt(meeting, index);
    for (const [at, { participant, presence }] of meeting.participation.entries()) {
      const deed = deeds.get(participant);
      if (presence === undefined || !isAway(presence) || deed === undefined) continue;
      yield {
        path: ["participation", at, "presence"],
        message: `The presence of ${participant} is “${presence}”, but the same participant ${deed}.`,
        received: presence,
      };
    }
  },
});
