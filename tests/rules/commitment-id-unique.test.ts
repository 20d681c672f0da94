import { expect, test } from "vitest";
import { commitmentIdUnique } from "../../src/rules/commitment-id-unique.js";
import { agreement } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const commitment = (id: string) => ({ id, text: "do it" });

testRule(commitmentIdUnique, {
  sound: {
    "no commitments": { agreements: [agreement("a")] },
    "two ids": { agreements: [agreement("a", { commitments: [commitment("x"), commitment("y")] })] },
    "the same id in two agreements": {
      agreements: [agreement("a", { commitments: [commitment("x")] }), agreement("b", { commitments: [commitment("x")] })],
    },
  },
  unsound: {
    "one id twice": [
      { agreements: [agreement("a", { commitments: [commitment("x"), commitment("y"), commitment("x")] })] },
      "agreements[0].commitments[2].id: An earlier commitment of the agreement already has the id x.",
    ],
  },
});

test("the finding in full", () => {
  expect(
    runRule(commitmentIdUnique, { agreements: [agreement("a", { commitments: [commitment("x"), commitment("x")] })] }),
  ).toEqual([
    {
      path: ["agreements", 0, "commitments", 1, "id"],
      message: "An earlier commitment of the agreement already has the id x.",
      expected: "an id of its own",
      received: "x",
    },
  ]);
});
