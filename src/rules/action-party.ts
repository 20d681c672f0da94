import { countsAmong } from "../derive/counts-among.js";
import { defineDossierRule } from "./rule.js";

export const actionParty = defineDossierRule({
  code: "rule/action-party",
  severity: "error",
  on: ["agreement"],
  summary: "Who takes a treaty action is a party to the agreement, or acts for one.",
  mend: "Correct who takes the action, or add them to the parties.",
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
          status: "signed",
          parties: ["participant:russia"],
          actions: [{ party: "participant:turkiye", action: "signature" }],
          commitments: [],
        },
      ],
    },
    passes: {
      participants: [{ type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" }],
      agreements: [
        {
          type: "agreement",
          id: "agreement:a",
          status: "signed",
          parties: ["participant:russia"],
          actions: [{ party: "participant:russia", action: "signature" }],
          commitments: [],
        },
      ],
    },
  },
  *check({ parties, actions = [] }, index) {
    const isParty = countsAmong(parties, index);
    for (const [at, { party, action }] of actions.entries()) {
      if (isParty(party)) continue;
      yield {
        path: ["actions", at, "party"],
        message: `${party} takes the action ${action}, but neither is nor acts for a party to the agreement.`,
        expected: "a party or somebody who acts for one",
        received: party,
      };
    }
  },
});
