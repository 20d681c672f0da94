import { walkPrincipals } from "../derive/acts-for.js";
import { countsAmong } from "../derive/counts-among.js";
import type { DossierIndex } from "../derive/dossier-index.js";
import { isAway } from "../derive/sides.js";
import type { Meeting, ParticipantId } from "../schema/interfaces.js";
import { defineDossierRule } from "./rule.js";

/** Those at a meeting, and for whom they are there. */
function* presentAt({ participation }: Meeting): Generator<ParticipantId> {
  for (const { participant, presence, onBehalfOf = [] } of participation) {
    if (isAway(presence)) continue;
    yield participant;
    yield* onBehalfOf;
  }
}

/** Whether somebody asks for the press: journalists are not listed at a press conference. */
function isOfTheMedia(id: ParticipantId, index: DossierIndex): boolean {
  for (const principal of walkPrincipals(id, index)) {
    const body = index.participant(principal);
    if (body?.kind === "organization" && body.category === "media") return true;
  }
  return false;
}

export const speakerTookPart = defineDossierRule({
  code: "rule/speaker-took-part",
  severity: "warning",
  on: ["statement"],
  summary:
    "At a press conference, a speaker, or who relays the words, takes part, or is there through somebody who acts for them.",
  mend: "Correct the speaker or the occasion, or add the speaker to the press conference.",
  example: {
    fails: {
      participants: [
        { type: "participant", id: "participant:lavrov", kind: "person", name: "Sergey Lavrov" },
        { type: "participant", id: "participant:rubio", kind: "person", name: "Marco Rubio" },
      ],
      meetings: [
        {
          type: "meeting",
          id: "meeting:press",
          kind: "press-conference",
          status: "concluded",
          participation: [{ participant: "participant:lavrov", role: "party" }],
        },
      ],
      statements: [
        {
          type: "statement",
          id: "statement:a",
          speakers: ["participant:rubio"],
          text: "the talks were useful",
          occasion: "meeting:press",
        },
      ],
    },
    passes: {
      participants: [{ type: "participant", id: "participant:lavrov", kind: "person", name: "Sergey Lavrov" }],
      meetings: [
        {
          type: "meeting",
          id: "meeting:press",
          kind: "press-conference",
          status: "concluded",
          participation: [{ participant: "participant:lavrov", role: "party" }],
        },
      ],
      statements: [
        {
          type: "statement",
          id: "statement:a",
          speakers: ["participant:lavrov"],
          text: "the talks were useful",
          occasion: "meeting:press",
        },
      ],
    },
  },
  *check({ speakers, relayedBy = [], occasion }, index) {
    const meeting = occasion && index.meeting(occasion);
    if (!meeting || meeting.kind !== "press-conference" || meeting.participation.length === 0) return;
    const tookPart = countsAmong(presentAt(meeting), index);
    if ([...speakers, ...relayedBy].some((id) => tookPart(id) || isOfTheMedia(id, index))) return;
    yield {
      path: ["speakers"],
      message: `${speakers.join(" and ")} ${speakers.length === 1 ? "speaks" : "speak"} at the press conference ${meeting.id}, but had no part in it.`,
      expected: "somebody who took part",
      received: speakers.join(", "),
    };
  },
});
