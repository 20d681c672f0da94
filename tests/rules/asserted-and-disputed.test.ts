import { expect, test } from "vitest";
import { assertedAndDisputed } from "../../src/rules/asserted-and-disputed.js";
import { agreement, meeting, p, statement } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const both = { assertedBy: [p("a"), p("b")], disputedBy: [p("c"), p("b")] };

testRule(assertedAndDisputed, {
  sound: {
    "asserted by one, disputed by another": { meetings: [meeting("x", { assertedBy: [p("a")], disputedBy: [p("b")] })] },
    "asserted alone": { meetings: [meeting("x", { assertedBy: [p("a")] })] },
    "disputed alone": { meetings: [meeting("x", { disputedBy: [p("a")] })] },
    "the agreement asserted, a commitment disputed": {
      agreements: [agreement("x", { assertedBy: [p("a")], commitments: [{ id: "c", text: "c", disputedBy: [p("a")] }] })],
    },
    "commitments of a meeting, which the model does not know": {
      meetings: [{ ...meeting("x"), commitments: [both] } as never],
    },
  },
  unsound: {
    "every kind of event, and a commitment": [
      {
        meetings: [meeting("x", both)],
        statements: [statement("x", both)],
        agreements: [
          agreement("x", {
            ...both,
            commitments: [
              { id: "c", text: "c" },
              { id: "d", text: "d", ...both },
            ],
          }),
        ],
      },
      "meetings[0].disputedBy[1]: participant:b both asserts and disputes it.",
      "statements[0].disputedBy[1]: participant:b both asserts and disputes it.",
      "agreements[0].disputedBy[1]: participant:b both asserts and disputes it.",
      "agreements[0].commitments[1].disputedBy[1]: participant:b both asserts and disputes it.",
    ],
  },
});

test("the finding in full", () => {
  expect(runRule(assertedAndDisputed, { meetings: [meeting("x", both)] })).toEqual([
    {
      path: ["meetings", 0, "disputedBy", 1],
      message: "participant:b both asserts and disputes it.",
      received: "participant:b",
    },
  ]);
});
