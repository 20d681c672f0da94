import { expect, test } from "vitest";
import { whenEmpty } from "../../src/rules/when-empty.js";
import { agreement, meeting, statement } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const nothing = "The time says neither start nor end, nor a duration, nor a phrase.";

testRule(whenEmpty, {
  sound: {
    "no time": { meetings: [meeting("a")] },
    "a start": { meetings: [meeting("a", { when: { start: "2025" } })] },
    "an end": { meetings: [meeting("a", { when: { end: "2025" } })] },
    "a duration": { meetings: [meeting("a", { when: { duration: { value: "PT4H" } } })] },
    "a phrase": { meetings: [meeting("a", { when: { phrase: "on Tuesday" } })] },
  },
  unsound: {
    "empty times everywhere": [
      {
        meetings: [meeting("a", { when: {}, originallyPlanned: {} })],
        statements: [statement("s", { when: {} })],
        agreements: [agreement("x", { when: {}, inForce: {}, commitments: [{ id: "c", text: "c", due: {} }] })],
      },
      `meetings[0].when: ${nothing}`,
      `meetings[0].originallyPlanned: ${nothing}`,
      `statements[0].when: ${nothing}`,
      `agreements[0].when: ${nothing}`,
      `agreements[0].inForce: ${nothing}`,
      `agreements[0].commitments[0].due: ${nothing}`,
    ],
    "a basis of nothing": [{ meetings: [meeting("a", { when: { basis: "stated" } })] }, `meetings[0].when: ${nothing}`],
  },
});

test("the finding in full", () => {
  expect(runRule(whenEmpty, { meetings: [meeting("a", { when: {} })] })).toEqual([
    { path: ["meetings", 0, "when"], message: nothing },
  ]);
});
