import { expect, test } from "vitest";
import { actionParty } from "../../src/rules/action-party.js";
import type { Agreement } from "../../src/schema/interfaces.js";
import { agreement, delegation, group, p, person, state } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const acted = (parties: string[], party: string, fields: Partial<Agreement> = {}) => ({
  participants: [
    state("ru", "RU"),
    state("tr", "TR"),
    person("lavrov", { offices: [{ title: "Minister", country: "RU" }] }),
    delegation("d", "ru"),
    group("both", { members: [p("ru")] }),
    group("members"),
  ],
  agreements: [agreement("x", { parties: parties.map(p), actions: [{ party: p(party), action: "signature" }], ...fields })],
});
const line =
  "agreements[0].actions[0].party: participant:tr takes the action signature, but neither is nor acts for a party to the agreement.";

testRule(actionParty, {
  sound: {
    "a party": acted(["ru"], "ru"),
    "an office-holder": acted(["ru"], "lavrov"),
    "a state whose delegation is the party": acted(["d"], "ru"),
    "a member of the group that is the party": acted(["both"], "ru"),
    "a party that is an unnamed set": acted(["members"], "tr"),
    "somebody who is not in the dossier": acted(["ru"], "gone"),
    "another signs for the party": acted(["ru"], "ru", { actions: [{ party: p("ru"), action: "signature", by: p("tr") }] }),
    "no actions": { agreements: [agreement("x")] },
  },
  unsound: {
    "another state": [acted(["ru"], "tr"), line],
    "a guarantor or witness": [acted(["ru"], "tr", { guarantors: [p("tr")], witnesses: [p("tr")] }), line],
    "the second of two actions": [
      acted(["ru"], "ru", {
        actions: [
          { party: p("ru"), action: "signature" },
          { party: p("tr"), action: "accession" },
        ],
      }),
      "agreements[0].actions[1].party: participant:tr takes the action accession, but neither is nor acts for a party to the agreement.",
    ],
  },
});

test("the finding in full", () => {
  expect(runRule(actionParty, acted(["ru"], "tr"))).toEqual([
    {
      path: ["agreements", 0, "actions", 0, "party"],
      message: "participant:tr takes the action signature, but neither is nor acts for a party to the agreement.",
      expected: "a party or somebody who acts for one",
      received: "participant:tr",
    },
  ]);
});
