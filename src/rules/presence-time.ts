import { hasNotTakenPlace } from "../derive/took-place.js";
import { defineRule } from "./rule.js";

const BEFOREHAND: readonly string[] = ["expected", "invited", "declined", "excluded", "not-invited"];

export const presenceTime = defineRule({
  code: "rule/presence-time",
  severity: "error",
  on: ["meeting"],
  summary:
    "Before a meeting, and for one that never took place, people are expected, invited or not, excluded, or have declined; nobody was there or stayed away.",
  mend: "Correct the presence, or the status of the meeting.",
  example: {
    fails: {
      participants: [{ type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" }],
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "summit",
          status: "announced",
          participation: [{ participant: "participant:russia", role: "party", presence: "attended" }],
        },
      ],
    },
    passes: {
      participants: [{ type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" }],
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "summit",
          status: "announced",
          participation: [{ participant: "participant:russia", role: "party", presence: "expected" }],
        },
      ],
    },
  },
  *check(meeting) {
    // of a series, earlier meetings may have been attended
    if (!hasNotTakenPlace(meeting) || meeting.recurring) return;
    for (const [at, { participant, presence }] of meeting.participation.entries()) {
      if (presence === undefined || BEFOREHAND.includes(presence)) continue;
      yield {
        path: ["participation", at, "presence"],
        message: `The presence of ${participant} is “${presence}”, but the meeting, being ${meeting.status}, has not taken place.`,
        expected: BEFOREHAND.join(", "),
        received: presence,
      };
    }
  },
});
