import { expect, test } from "vitest";
import { delegationHead } from "../../src/rules/delegation-head.js";
import type { Delegation } from "../../src/schema/interfaces.js";
import { delegation, group, p, person, state } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const led = (fields: Partial<Delegation>) => ({
  participants: [state("ru", "RU"), person("x"), person("y"), group("officials"), delegation("d", "ru", fields)],
});
const message = "participant:x heads the delegation, but is none of its members.";

testRule(delegationHead, {
  sound: {
    "the head among the members": led({ head: p("x"), members: [p("y"), p("x")] }),
    "no members listed": led({ head: p("x") }),
    "an empty list of members": led({ head: p("x"), members: [] }),
    "no head named": led({ members: [p("y")] }),
    "a group of officials, of which the head may be one": led({ head: p("x"), members: [p("officials")] }),
    "a head of something that is no delegation": {
      participants: [{ ...group("g", { members: [p("y")] }), head: "participant:x" } as never],
    },
  },
  unsound: {
    "others alone": [led({ head: p("x"), members: [p("y")] }), `participants[4].head: ${message}`],
    "members that are not in the dossier": [led({ head: p("x"), members: [p("gone")] }), `participants[4].head: ${message}`],
  },
});

test("the finding in full, of a record without a dossier", () => {
  expect([...delegationHead.check(delegation("d", "ru", { head: p("x"), members: [p("y")] }), undefined)]).toEqual([
    { path: ["head"], message, expected: "one of the members", received: "participant:x" },
  ]);
  expect(runRule(delegationHead, led({ head: p("x"), members: [p("x")] }))).toEqual([]);
});
