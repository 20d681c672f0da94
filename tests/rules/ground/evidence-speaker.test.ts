import { evidenceSpeaker } from "../../../src/rules/evidence-speaker.js";
import type { Participant, ParticipantId, Statement } from "../../../src/schema/interfaces.js";
import { testRule } from "../run-rule.js";

const participants: Participant[] = [
  { type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" },
  { type: "participant", id: "participant:mfa", kind: "organization", name: "Foreign Ministry", country: "RU" },
  {
    type: "participant",
    id: "participant:lavrov",
    kind: "person",
    name: "Sergey Lavrov",
    offices: [{ title: "Foreign Minister", country: "RU", organization: "participant:mfa" }],
  },
  { type: "participant", id: "participant:rubio", kind: "person", name: "Marco Rubio" },
];

function by(speaker: ParticipantId, exact: string, more: Partial<Statement> = {}, language?: string) {
  return {
    participants,
    sources: [{ type: "source" as const, id: "source:a" as const, kind: "news-article", ...(language && { language }) }],
    statements: [
      {
        type: "statement" as const,
        id: "statement:a" as const,
        speakers: [speaker],
        text: "useful",
        evidence: [{ source: "source:a" as const, exact }],
        ...more,
      },
    ],
  };
}

testRule(evidenceSpeaker, {
  sound: {
    "the words name the speaker": by("participant:lavrov", "Lavrov said the talks were useful"),
    "the words name nobody who speaks": by("participant:lavrov", "the talks with Rubio were useful"),
    "a pronoun speaks": by("participant:lavrov", "he said of Rubio that the talks were useful"),
    "somebody who acts for the speaker speaks": by("participant:russia", "Lavrov said the talks were useful"),
    "the speaker acts for the one named": by("participant:lavrov", "Lavrov said the talks were useful", {
      speakers: ["participant:mfa"],
    }),
    "the one named passed the words on": by("participant:lavrov", "Rubio said the talks were useful", {
      relayedBy: ["participant:rubio"],
    }),
    "the one named speaks for the other": by("participant:lavrov", "Rubio said the talks were useful", {
      onBehalfOf: ["participant:rubio"],
    }),
    "both speak": by("participant:lavrov", "Rubio said no; Lavrov said yes"),
    "the other speaks inside the quotation": by("participant:lavrov", 'Lavrov went on: "Rubio said yes"'),
    "the source is in another language": by("participant:lavrov", "Rubio said the talks were useful", {}, "de"),
    "there is no evidence": {
      participants,
      statements: [{ type: "statement", id: "statement:a", speakers: ["participant:lavrov"], text: "useful" }],
    },
  },
  unsound: {
    "another speaks": [
      by("participant:lavrov", "Marco Rubio said the talks were useful", {}, "en-GB"),
      "statements[0].evidence[0].exact: These words have Marco Rubio speak, not Sergey Lavrov.",
    ],
    "another speaks in the second passage": [
      by("participant:lavrov", "", {
        evidence: [
          { source: "source:a", exact: "Lavrov said so" },
          { source: "source:a", exact: "Rubio's words: Rubio noted so" },
        ],
      }),
      "statements[0].evidence[1].exact: These words have Marco Rubio speak, not Sergey Lavrov.",
    ],
    "the speaker is not in the dossier": [
      by("participant:nobody", "Rubio said so"),
      "statements[0].evidence[0].exact: These words have Marco Rubio speak, not participant:nobody.",
    ],
  },
});
