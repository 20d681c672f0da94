import { expect, test } from "vitest";
import { membershipAcyclic } from "../../src/rules/membership-acyclic.js";
import { delegation, group, organization, p, person, state } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

testRule(membershipAcyclic, {
  sound: {
    "bodies within bodies": {
      participants: [
        state("ru", "RU"),
        organization("a", { partOf: p("b") }),
        organization("b", { partOf: p("ru") }),
        group("g", { members: [p("h"), p("a")] }),
        group("h", { members: [p("a"), p("b")] }),
      ],
    },
    "a delegation that is a member of a group, and heads who lead two": {
      participants: [
        state("ru", "RU"),
        person("x"),
        delegation("d", "ru", { head: p("x"), members: [p("x")] }),
        group("g", { members: [p("d"), p("x")] }),
      ],
    },
    "fields that belong to other kinds": { participants: [{ ...person("x"), partOf: "participant:x" } as never] },
  },
  unsound: {
    "a body that is a part of itself": [
      { participants: [organization("a", { partOf: p("a") })] },
      "participants[0].partOf: participant:a is a part of itself.",
    ],
    "a group that lists itself, after others": [
      { participants: [person("x"), group("g", { members: [p("x"), p("g")] })] },
      "participants[1].members[1]: participant:g is a part of itself.",
    ],
    "a delegation and a group that are members of each other": [
      { participants: [state("ru", "RU"), delegation("d", "ru", { members: [p("g")] }), group("g", { members: [p("d")] })] },
      "participants[2].members[0]: participant:g is a part of itself, by way of participant:d.",
    ],
  },
});

test("the finding in full", () => {
  expect(runRule(membershipAcyclic, { participants: [organization("a", { partOf: p("a") })] })).toEqual([
    { path: ["participants", 0, "partOf"], message: "participant:a is a part of itself." },
  ]);
});
