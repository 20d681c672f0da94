import { expect, test } from "vitest";
import { relationAcyclic } from "../../src/rules/relation-acyclic.js";
import type { AgreementRelationType, Meeting, MeetingRelationType } from "../../src/schema/interfaces.js";
import { agreement, m, meeting } from "./records.js";
import { completeDossier, runRule, testRule } from "./run-rule.js";
import { DossierIndex } from "../../src/derive/dossier-index.js";

/** A meeting with relations, each written “type target”. */
const related = (name: string, relations: string[], fields: Partial<Meeting> = {}) =>
  meeting(name, {
    ...fields,
    relations: relations.map((relation) => {
      const [type = "", target = ""] = relation.split(" ");
      return { type: type as MeetingRelationType, target: m(target) };
    }),
  });

const relatedAgreement = (name: string, relations: string[]) =>
  agreement(name, {
    relations: relations.map((relation) => {
      const [type = "", target = ""] = relation.split(" ");
      return { type: type as AgreementRelationType, target: `agreement:${target}` as const };
    }),
  });

testRule(relationAcyclic, {
  sound: {
    "one prepares what follows it": { meetings: [related("a", ["prepares b"]), related("b", ["follows a"])] },
    "two ways from one to another": {
      meetings: [related("a", ["prepares b", "prepares c"]), related("b", ["prepares d"]), related("c", ["prepares d"])],
    },
    "a session that prepares the conference of which it is a part": {
      meetings: [related("a", ["prepares b", "part-of b"]), related("b", [])],
    },
    "a part that follows its whole": { meetings: [related("a", ["part-of b"]), related("b", ["prepares a"])] },
    "a meeting that took the place of one that was held after all": {
      meetings: [related("a", ["replaces b"]), related("b", ["follows a"])],
    },
    "regular consultations before and after each summit": {
      meetings: [related("a", ["prepares b", "follows b"], { recurring: true }), related("b", [])],
    },
    "a series of summits, each prepared by talks that follow the one before": {
      meetings: [related("a", ["prepares b", "follows b"]), related("b", [], { recurring: true })],
    },
    "a series each of which follows the one before": { meetings: [related("a", ["follows a"], { recurring: true })] },
    "a target that is not there": { meetings: [related("a", ["follows gone"])] },
    "a protocol that amends a treaty and is a part of it": {
      agreements: [relatedAgreement("a", ["amends b", "part-of b"]), relatedAgreement("b", [])],
    },
    "a package based on an annex that is a part of it": {
      agreements: [relatedAgreement("a", ["part-of b"]), relatedAgreement("b", ["based-on a"])],
    },
    "a meeting and an agreement of the same name": {
      meetings: [related("a", ["follows b"]), related("b", [])],
      agreements: [relatedAgreement("b", ["based-on a"]), relatedAgreement("a", [])],
    },
  },
  unsound: {
    "a meeting that follows itself": [
      { meetings: [related("a", ["follows a"])] },
      "meetings[0].relations[0].target: meeting:a comes before itself.",
    ],
    "two that follow each other": [
      { meetings: [related("a", ["follows b"]), related("b", ["part-of c", "follows a"]), related("c", [])] },
      "meetings[1].relations[1].target: meeting:a comes before itself, by way of meeting:b.",
    ],
    "one that follows what it prepares": [
      { meetings: [related("a", ["follows b", "prepares b"]), related("b", [])] },
      "meetings[0].relations[1].target: meeting:a comes before itself, by way of meeting:b.",
    ],
    "a long circle": [
      {
        meetings: [
          related("a", ["follows b"]),
          related("b", ["follows c"]),
          related("c", ["follows d"]),
          related("d", ["follows e"]),
          related("e", ["follows f"]),
          related("f", ["follows a"]),
        ],
      },
      "meetings[5].relations[0].target: meeting:a comes before itself, by way of meeting:b, meeting:c, meeting:d and 2 more.",
    ],
    "a circle of four, named in full, away from where the walk begins": [
      {
        meetings: [
          related("z", ["follows a"]),
          related("a", ["follows b"]),
          related("b", ["follows c"]),
          related("c", ["follows d"]),
          related("d", ["follows a"]),
        ],
      },
      "meetings[4].relations[0].target: meeting:a comes before itself, by way of meeting:b, meeting:c, meeting:d.",
    ],
    "parts of each other, on each other's margins": [
      { meetings: [related("a", ["part-of b"]), related("b", ["margins-of a"])] },
      "meetings[1].relations[0].target: meeting:a is held within itself, by way of meeting:b.",
    ],
    "a series that is a part of itself": [
      { meetings: [related("a", ["part-of a"], { recurring: true })] },
      "meetings[0].relations[0].target: meeting:a is held within itself.",
    ],
    "each in the other's place": [
      { meetings: [related("a", ["replaces b"]), related("b", ["replaces a"])] },
      "meetings[1].relations[0].target: meeting:a replaces itself, by way of meeting:b.",
    ],
    "agreements that rest on each other": [
      {
        agreements: [
          relatedAgreement("a", ["implements b"]),
          relatedAgreement("b", ["amends c"]),
          relatedAgreement("c", ["replaces d"]),
          relatedAgreement("d", ["based-on a"]),
        ],
      },
      "agreements[3].relations[0].target: agreement:a comes before itself, by way of agreement:b, agreement:c, agreement:d.",
    ],
    "agreements that are parts of each other": [
      { agreements: [relatedAgreement("a", ["part-of b"]), relatedAgreement("b", ["part-of a"])] },
      "agreements[1].relations[0].target: agreement:a is a part of itself, by way of agreement:b.",
    ],
  },
});

test("the finding in full", () => {
  expect(runRule(relationAcyclic, { meetings: [related("a", ["follows a"])] })).toEqual([
    { path: ["meetings", 0, "relations", 0, "target"], message: "meeting:a comes before itself." },
  ]);
});

test("a circle of ten thousand meetings takes neither long nor deep recursion", () => {
  const length = 10_000;
  const meetings = Array.from({ length }, (_, at) => related(`m${at}`, [`follows m${(at + 1) % length}`]));
  const dossier = completeDossier({ meetings });
  expect([...relationAcyclic.check(dossier, new DossierIndex(dossier))]).toEqual([
    {
      path: ["meetings", 9999, "relations", 0, "target"],
      message: "meeting:m0 comes before itself, by way of meeting:m1, meeting:m2, meeting:m3 and 9996 more.",
    },
  ]);
});
