import { expect, test } from "vitest";
import { refExists } from "../../src/rules/ref-exists.js";
import { agreement, m, meeting, p, part, person, source, statement } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

testRule(refExists, {
  sound: {
    "records without references": { sources: [source("s")], participants: [person("a")], meetings: [meeting("x")] },
    "references to records that stand later": {
      participants: [person("a")],
      statements: [statement("s", { occasion: m("x"), about: ["agreement:y", "statement:s"] })],
      meetings: [meeting("x", { participation: [part("a", "party")] })],
      agreements: [agreement("y")],
    },
    "words that look like ids where no reference belongs": {
      participants: [person("a")],
      statements: [statement("s", { text: "participant:nobody", ids: { source: "source:nothing" } })],
    },
    "an unknown field with the name of a reference": {
      meetings: [{ ...meeting("x"), source: "source:nothing", party: ["participant:nobody"] } as never],
    },
    "what users add": { meetings: [meeting("x", { ext: { "org.example": { source: "source:nothing" } } })] },
  },
  unsound: {
    "somebody who is not there": [
      { meetings: [meeting("x", { participation: [part("a", "party", undefined, { onBehalfOf: [p("b")] })] })] },
      "meetings[0].participation[0].participant: No record of the dossier has the id participant:a.",
      "meetings[0].participation[0].onBehalfOf[0]: No record of the dossier has the id participant:b.",
    ],
    "a source of evidence deep in a record": [
      {
        participants: [person("a")],
        agreements: [
          agreement("x", { commitments: [{ id: "c", text: "c", evidence: [{ source: "source:gone", exact: "c" }] }] }),
        ],
      },
      "agreements[0].commitments[0].evidence[0].source: No record of the dossier has the id source:gone.",
    ],
    "an id in another case": [
      { participants: [person("A")], statements: [statement("s")] },
      "statements[0].speakers[0]: No record of the dossier has the id participant:a.",
    ],
  },
});

test("the finding in full", () => {
  expect(runRule(refExists, { statements: [statement("s")] })).toEqual([
    {
      path: ["statements", 0, "speakers", 0],
      message: "No record of the dossier has the id participant:a.",
      expected: "the id of a record",
      received: "participant:a",
    },
  ]);
});
