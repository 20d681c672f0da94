import { expect, test } from "vitest";
import { idUnique } from "../../src/rules/id-unique.js";
import { agreement, meeting, person, source, statement } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

testRule(idUnique, {
  sound: {
    "an empty dossier": {},
    "the same local name under different prefixes": {
      sources: [source("a")],
      participants: [person("a")],
      meetings: [meeting("a")],
      statements: [statement("a")],
      agreements: [agreement("a")],
    },
    "ids that differ in case": { participants: [person("a"), person("A")] },
    "commitments of two agreements with the same id": {
      agreements: [
        agreement("a", { commitments: [{ id: "x", text: "x" }] }),
        agreement("b", { commitments: [{ id: "x", text: "x" }] }),
      ],
    },
  },
  unsound: {
    "a participant three times": [
      { participants: [person("a"), person("b"), person("a"), person("a")] },
      "participants[2].id: An earlier participant already has the id participant:a.",
      "participants[3].id: An earlier participant already has the id participant:a.",
    ],
    "sources, meetings, statements and agreements": [
      {
        sources: [source("a"), source("a")],
        meetings: [meeting("a"), meeting("a")],
        statements: [statement("a"), statement("a")],
        agreements: [agreement("a"), agreement("a")],
      },
      "sources[1].id: An earlier source already has the id source:a.",
      "meetings[1].id: An earlier meeting already has the id meeting:a.",
      "statements[1].id: An earlier statement already has the id statement:a.",
      "agreements[1].id: An earlier agreement already has the id agreement:a.",
    ],
  },
});

test("the finding in full", () => {
  expect(runRule(idUnique, { participants: [person("a"), person("a")] })).toEqual([
    {
      path: ["participants", 1, "id"],
      message: "An earlier participant already has the id participant:a.",
      expected: "an id of its own",
      received: "participant:a",
    },
  ]);
});
