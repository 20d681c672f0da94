import { defineRule } from "./rule.js";

export const duplicateParticipation = defineRule({
  code: "rule/duplicate-participation",
  severity: "warning",
  on: ["meeting"],
  summary: "Nobody is at a meeting twice in the same role, unless on behalf of others.",
  mend: "Merge the two entries; two roles are two entries.",
  example: {
    fails: {
      participants: [{ type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" }],
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "talks",
          status: "concluded",
          participation: [
            { participant: "participant:russia", role: "party" },
            { participant: "participant:russia", role: "party", presence: "attended" },
          ],
        },
      ],
    },
    passes: {
      participants: [{ type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" }],
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "talks",
          status: "concluded",
          participation: [
            { participant: "participant:russia", role: "host" },
            { participant: "participant:russia", role: "party", presence: "attended" },
          ],
        },
      ],
    },
  },
  *check({ participation, recurring }) {
    // at each meeting of a series one may have been in another way
    if (recurring) return;
    const seen = new Set<string>();
    for (const [at, { participant, role, onBehalfOf = [] }] of participation.entries()) {
      const key = [participant, role, ...onBehalfOf.toSorted()].join(" ");
      if (seen.has(key)) {
        yield {
          path: ["participation", at],
          message: `An earlier entry already has ${participant} as ${role}.`,
          received: participant,
        };
      }
      seen.add(key);
    }
  },
});
