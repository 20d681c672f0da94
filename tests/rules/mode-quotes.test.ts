import { expect, test } from "vitest";
import { modeQuotes } from "../../src/rules/mode-quotes.js";
import type { StatementMode } from "../../src/schema/interfaces.js";
import { statement } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const said = (mode: StatementMode | undefined, quotes?: string[]) => ({
  statements: [statement("s", { ...(mode && { mode }), ...(quotes && { quotes: quotes.map((text) => ({ text })) }) })],
});

testRule(modeQuotes, {
  sound: {
    "indirect, without a list": said("indirect"),
    "indirect, with an empty list": said("indirect", []),
    "direct, with a quote": said("direct", ["useful"]),
    "mixed, with quotes": said("mixed", ["useful", "very"]),
    "direct, the quotes not known": said("direct"),
    "mixed, the quotes not known": said("mixed"),
    "no mode, with quotes": said(undefined, ["useful"]),
    "no mode, without quotes": said(undefined, []),
  },
  unsound: {
    "indirect, with a quote": [
      said("indirect", ["useful"]),
      "statements[0].mode: An indirect statement quotes nothing, but this one has a quote.",
    ],
    "indirect, with quotes": [
      said("indirect", ["useful", "very"]),
      "statements[0].mode: An indirect statement quotes nothing, but this one has 2 quotes.",
    ],
    "direct, with none": [
      said("direct", []),
      "statements[0].quotes: A direct statement quotes words, but the list of quotes is empty.",
    ],
    "mixed, with none": [
      said("mixed", []),
      "statements[0].quotes: A mixed statement quotes words, but the list of quotes is empty.",
    ],
  },
});

test("the findings in full", () => {
  expect(runRule(modeQuotes, said("indirect", ["useful"]))).toEqual([
    {
      path: ["statements", 0, "mode"],
      message: "An indirect statement quotes nothing, but this one has a quote.",
      expected: "direct or mixed",
      received: "indirect",
    },
  ]);
  expect(runRule(modeQuotes, said("direct", []))).toEqual([
    {
      path: ["statements", 0, "quotes"],
      message: "A direct statement quotes words, but the list of quotes is empty.",
      received: "an empty list",
    },
  ]);
});
