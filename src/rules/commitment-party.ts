import { countsAmong } from "../derive/counts-among.js";
import { defineDossierRule } from "./rule.js";

export const commitmentParty = defineDossierRule({
  code: "rule/commitment-party",
  severity: "warning",
  on: ["agreement"],
  summary: "Each obligor of a commitment is a party or a guarantor of the agreement, or acts for one.",
  mend: "Correct the obligor, or add the party or guarantor.",
  example: {
    fails: {
      participants: [
        { type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" },
        { type: "participant", id: "participant:turkiye", kind: "state", name: "Türkiye", country: "TR" },
      ],
      agreements: [
        {
          type: "agreement",
          id: "agreement:a",
          status: "agreed",
          parties: ["participant:russia"],
          commitments: [{ id: "teams", text: "appoint negotiating teams", obligors: ["participant:turkiye"] }],
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
          commitments: [{ id: "teams", text: "appoint negotiating teams", obligors: ["participant:russia"] }],
        },
      ],
    },
  },
  *check({ parties, guarantors = [], commitments }, index) {
    const isBound = countsAmong([...parties, ...guarantors], index);
    for (const [i, { obligors = [] }] of commitments.entries()) {
      for (const [j, obligor] of obligors.entries()) {
        if (isBound(obligor)) continue;
        yield {
          path: ["commitments", i, "obligors", j],
          message: `${obligor} owes the commitment, but neither is nor acts for a party or guarantor of the agreement.`,
          expected: "a party, a guarantor or somebody who acts for one",
          received: obligor,
        };
      }
    }
  },
});
