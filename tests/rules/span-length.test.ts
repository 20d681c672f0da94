import { expect, test } from "vitest";
import { spanLength } from "../../src/rules/span-length.js";
import { agreement, meeting, p, part, person, source, statement } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const words = (exact: string, start?: number, end?: number) => ({
  source: "source:s" as const,
  exact,
  ...(start !== undefined && end !== undefined && { span: { start, end } }),
});
const cited = (exact: string, start?: number, end?: number, text?: string) => ({
  sources: [source("s", text === undefined ? {} : { text })],
  participants: [person("a", { evidence: [words(exact, start, end)] })],
});

testRule(spanLength, {
  sound: {
    "as long as the words": cited("four", 10, 14),
    "UTF-16 code units": cited("🕊 peace", 0, 8),
    "no span": cited("four"),
    "another length, where the text itself is held against the words": cited("four", 10, 15, "some text"),
    "no evidence": { participants: [person("a")] },
  },
  unsound: {
    "the wrong way round": [
      cited("four", 14, 10),
      "participants[0].evidence[0].span: The span from 14 to 10 should be 4 long, as its words are, but is -4.",
    ],
    nothing: [
      cited("four", 10, 10),
      "participants[0].evidence[0].span: The span from 10 to 10 should be 4 long, as its words are, but is 0.",
    ],
    "a source that is not in the dossier": [
      { participants: [person("a", { evidence: [words("four", 0, 3)] })] },
      "participants[0].evidence[0].span: The span from 0 to 3 should be 4 long, as its words are, but is 3.",
    ],
    "evidence of every record and part": [
      {
        meetings: [
          meeting("m", {
            evidence: [words("four"), words("four", 0, 5)],
            participation: [part("a", "party", "attended", { evidence: [words("four", 0, 5)] })],
            outcome: { result: "none", evidence: [words("four", 0, 5)] },
          }),
        ],
        statements: [
          statement("s", {
            quotes: [{ text: "four", evidence: [words("four", 0, 5)] }],
            stances: [{ position: "supports", target: { label: "four" }, evidence: [words("four", 0, 5)] }],
          }),
        ],
        agreements: [
          agreement("x", {
            actions: [{ party: p("a"), action: "signature", evidence: [words("four", 0, 5)] }],
            commitments: [{ id: "c", text: "four", evidence: [words("four", 0, 5)] }],
          }),
        ],
      },
      ...[
        "meetings[0].participation[0].evidence[0]",
        "meetings[0].evidence[1]",
        "meetings[0].outcome.evidence[0]",
        "statements[0].quotes[0].evidence[0]",
        "statements[0].stances[0].evidence[0]",
        "agreements[0].commitments[0].evidence[0]",
        "agreements[0].actions[0].evidence[0]",
      ].map((path) => `${path}.span: The span from 0 to 5 should be 4 long, as its words are, but is 5.`),
    ],
  },
});

test("the finding in full, of a record without a dossier", () => {
  expect([...spanLength.check(person("a", { evidence: [words("four", 10, 15)] }), undefined)]).toEqual([
    {
      path: ["evidence", 0, "span"],
      message: "The span from 10 to 15 should be 4 long, as its words are, but is 5.",
      expected: "4",
      received: "5",
    },
  ]);
  expect(runRule(spanLength, cited("four", 0, 4))).toEqual([]);
});
