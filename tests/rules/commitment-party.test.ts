import { expect, test } from "vitest";
import { commitmentParty } from "../../src/rules/commitment-party.js";
import type { Agreement } from "../../src/schema/interfaces.js";
import { agreement, delegation, group, organization, p, person, state } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const owed = (parties: string[], obligors: string[], fields: Partial<Agreement> = {}) => ({
  participants: [
    state("ru", "RU"),
    state("us", "US"),
    state("tr", "TR"),
    organization("mfa", { country: "RU" }),
    organization("desk", { partOf: p("mfa") }),
    organization("eu"),
    person("lavrov", { offices: [{ title: "Minister", organization: p("mfa") }] }),
    person("former", { offices: [{ title: "Minister", country: "RU", tenure: "former" }] }),
    delegation("d", "ru", { members: [p("lavrov")] }),
    group("both", { members: [p("ru"), p("us")] }),
    group("officials"),
  ],
  agreements: [
    agreement("x", { parties: parties.map(p), commitments: [{ id: "c", text: "c", obligors: obligors.map(p) }], ...fields }),
  ],
});
const line = (at: number, name: string) =>
  `agreements[0].commitments[0].obligors[${at}]: participant:${name} owes the commitment, but neither is nor acts for a party or guarantor of the agreement.`;

testRule(commitmentParty, {
  sound: {
    "a party": owed(["ru", "us"], ["us", "ru"]),
    "a guarantor": owed(["ru"], ["tr"], { guarantors: [p("tr")] }),
    "an organ, an office-holder, a delegation, at any remove": owed(["ru"], ["mfa", "desk", "lavrov", "d"]),
    "a state whose delegation is the party": owed(["d"], ["ru"]),
    "the group of the parties": owed(["ru", "us"], ["both"]),
    "a member of the group that is the party": owed(["both"], ["us", "lavrov"]),
    "an unnamed set": owed(["ru"], ["officials"]),
    "a party that is an unnamed set": owed(["officials"], ["tr"]),
    "an obligor who is not in the dossier": owed(["ru"], ["gone"]),
    "a party that is not in the dossier": owed(["gone"], ["tr"]),
    "nobody named": { agreements: [agreement("x", { commitments: [{ id: "c", text: "c" }] })] },
  },
  unsound: {
    "another state, beside a party": [owed(["ru", "us"], ["ru", "tr"]), line(1, "tr")],
    "an organization that acts for itself": [owed(["ru"], ["eu"]), line(0, "eu")],
    "who held office once": [owed(["ru"], ["former"]), line(0, "former")],
    "a witness or depositary": [owed(["ru"], ["tr"], { witnesses: [p("tr")], depositary: p("tr") }), line(0, "tr")],
    "the second of two commitments": [
      owed(["ru"], [], {
        commitments: [
          { id: "c", text: "c" },
          { id: "d", text: "d", obligors: [p("us")] },
        ],
      }),
      "agreements[0].commitments[1].obligors[0]: participant:us owes the commitment, but neither is nor acts for a party or guarantor of the agreement.",
    ],
  },
});

test("the finding in full", () => {
  expect(runRule(commitmentParty, owed(["ru"], ["tr"]))).toEqual([
    {
      path: ["agreements", 0, "commitments", 0, "obligors", 0],
      message: "participant:tr owes the commitment, but neither is nor acts for a party or guarantor of the agreement.",
      expected: "a party, a guarantor or somebody who acts for one",
      received: "participant:tr",
    },
  ]);
});
