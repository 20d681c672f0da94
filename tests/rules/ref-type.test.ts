import { expect, test } from "vitest";
import { refType } from "../../src/rules/ref-type.js";
import { agreement, delegation, group, organization, p, part, person, state, statement, meeting } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const office = (organization: string) => ({ title: "Minister", organization: p(organization) });

testRule(refType, {
  sound: {
    "what is not in the dossier": { participants: [delegation("d", "gone", { head: p("gone") })] },
    "a delegation of a state, an organization or a person": {
      participants: [
        state("ru", "RU"),
        organization("o"),
        person("a"),
        delegation("d", "ru", { head: p("a"), members: [p("a"), p("o")] }),
        delegation("e", "o"),
        delegation("f", "a"),
      ],
    },
    "an organization that is part of a state or of another": {
      participants: [state("ru", "RU"), organization("o", { partOf: p("ru") }), organization("q", { partOf: p("o") })],
    },
    "an office in an organization": { participants: [organization("o"), person("a", { offices: [office("o")] })] },
    "a signature by a group of officials, or by a state for another": {
      participants: [state("a", "LI"), state("b", "CH"), group("g")],
      agreements: [
        agreement("x", {
          actions: [
            { party: p("a"), action: "signature", by: p("b") },
            { party: p("a"), action: "signature", by: p("g") },
          ],
        }),
      ],
    },
    "statements about records of every type, and a stance on any": {
      participants: [person("a")],
      meetings: [meeting("x", { participation: [part("a", "party")] })],
      statements: [
        statement("s", {
          about: ["meeting:x", "statement:s", "participant:a", "agreement:y"],
          stances: [{ position: "supports", target: { label: "it", ref: "agreement:y" } }],
        }),
      ],
      agreements: [agreement("y")],
    },
  },
  unsound: {
    "a state that heads a delegation": [
      { participants: [state("ru", "RU"), delegation("d", "ru", { head: p("ru") })] },
      "participants[1].head: participant:ru should be a record of kind person, but is of kind state.",
    ],
    "a delegation of a group or of a delegation": [
      { participants: [group("g"), delegation("d", "g"), delegation("e", "d")] },
      "participants[1].represents[0]: participant:g should be a record of kind state or organization or person, but is of kind group.",
      "participants[2].represents[0]: participant:d should be a record of kind state or organization or person, but is of kind delegation.",
    ],
    "an organization that is part of a person": [
      { participants: [person("a"), organization("o", { partOf: p("a") })] },
      "participants[1].partOf: participant:a should be a record of kind organization or state, but is of kind person.",
    ],
    "an office in a state": [
      { participants: [state("ru", "RU"), person("a", { offices: [office("ru")] })] },
      "participants[1].offices[0].organization: participant:ru should be a record of kind organization, but is of kind state.",
    ],
  },
});

test("the finding in full", () => {
  expect(runRule(refType, { participants: [state("ru", "RU"), delegation("d", "ru", { head: p("ru") })] })).toEqual([
    {
      path: ["participants", 1, "head"],
      message: "participant:ru should be a record of kind person, but is of kind state.",
      expected: "person",
      received: "state",
    },
  ]);
});
