import { expect, test } from "vitest";
import { duplicateParticipation } from "../../src/rules/duplicate-participation.js";
import { meeting, p, part } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

testRule(duplicateParticipation, {
  sound: {
    "two roles": { meetings: [meeting("a", { participation: [part("x", "host"), part("x", "party")] })] },
    "two participants": { meetings: [meeting("a", { participation: [part("x", "party"), part("y", "party")] })] },
    "two meetings": {
      meetings: [meeting("a", { participation: [part("x", "party")] }), meeting("b", { participation: [part("x", "party")] })],
    },
    "on behalf of two others": {
      meetings: [
        meeting("a", {
          participation: [
            part("x", "party", "attended"),
            part("x", "party", "attended", { onBehalfOf: [p("y")] }),
            part("x", "party", "attended", { onBehalfOf: [p("z")] }),
          ],
        }),
      ],
    },
    "meetings of a series": {
      meetings: [meeting("a", { recurring: true, participation: [part("x", "party"), part("x", "party", "absent")] })],
    },
  },
  unsound: {
    "one role, three times": [
      {
        meetings: [
          meeting("a", {
            participation: [part("x", "party"), part("y", "party"), part("x", "party", "absent"), part("x", "party")],
          }),
        ],
      },
      "meetings[0].participation[2]: An earlier entry already has participant:x as party.",
      "meetings[0].participation[3]: An earlier entry already has participant:x as party.",
    ],
    "on behalf of the same others, in another order": [
      {
        meetings: [
          meeting("a", {
            participation: [
              part("x", "party", undefined, { onBehalfOf: [p("y"), p("z")] }),
              part("x", "party", undefined, { onBehalfOf: [p("z"), p("y")] }),
            ],
          }),
        ],
      },
      "meetings[0].participation[1]: An earlier entry already has participant:x as party.",
    ],
  },
});

test("the finding in full", () => {
  expect(
    runRule(duplicateParticipation, { meetings: [meeting("a", { participation: [part("x", "host"), part("x", "host")] })] }),
  ).toEqual([
    {
      path: ["meetings", 0, "participation", 1],
      message: "An earlier entry already has participant:x as host.",
      received: "participant:x",
    },
  ]);
});
