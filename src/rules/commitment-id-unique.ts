import { defineRule } from "./rule.js";

export const commitmentIdUnique = defineRule({
  code: "rule/commitment-id-unique",
  severity: "error",
  on: ["agreement"],
  summary: "No two commitments of an agreement share an id.",
  mend: "Give the second commitment an id of its own; if both mean the same, merge them.",
  example: {
    fails: {
      participants: [{ type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" }],
      agreements: [
        {
          type: "agreement",
          id: "agreement:a",
          status: "agreed",
          parties: ["participant:russia"],
          commitments: [
            { id: "teams", text: "appoint negotiating teams" },
            { id: "teams", text: "hold regular consultations" },
          ],
        },
      ],
    },
    passes: {
      participants: [{ type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" }],
      agreements: [
        {
          type: "agreement",
          id: "agreement:a",
          status: "agreed",
          parties: ["participant:russia"],
          commitments: [
            { id: "teams", text: "appoint negotiating teams" },
            { id: "consultations", text: "hold regular consultations" },
          ],
        },
      ],
    },
  },
  *check({ commitments }) {
    const seen = new Set<string>();
    for (const [at, { id }] of commitments.entries()) {
      if (seen.has(id)) {
        yield {
          path: ["commitments", at, "id"],
          message: `An earlier commitment of the agreement already has the id ${id}.`,
          expected: "an id of its own",
          received: id,
        };
      }
      seen.add(id);
    }
  },
});
