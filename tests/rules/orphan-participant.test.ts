import { expect, test } from "vitest";
import { orphanParticipant } from "../../src/rules/orphan-participant.js";
import { agreement, delegation, group, meeting, organization, p, part, person, state, statement } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const line = (at: number, name: string) => `participants[${at}]: Nothing in the dossier mentions participant:${name}.`;

testRule(orphanParticipant, {
  sound: {
    "at a meeting, in a statement, in an agreement": {
      participants: [person("a"), person("b"), person("c")],
      meetings: [meeting("x", { participation: [part("a", "party")] })],
      statements: [statement("s", { speakers: [p("b")] })],
      agreements: [agreement("y", { parties: [p("c")] })],
    },
    "what a statement is about, or what a stance is on": {
      participants: [person("a"), person("b"), person("c")],
      statements: [statement("s", { about: [p("b")], stances: [{ position: "opposes", target: { label: "c", ref: p("c") } }] })],
    },
    "in another participant": {
      participants: [
        state("ru", "RU"),
        delegation("d", "ru", { head: p("x"), members: [p("y")] }),
        person("x"),
        person("y"),
        group("g", { members: [p("d"), p("h")] }),
        group("h", { members: [p("g")] }),
      ],
    },
    "a state whose code stands in an office, an organization or a group": {
      participants: [
        state("tr", "TR"),
        state("ru", "RU"),
        state("us", "US"),
        person("a", { offices: [{ title: "Chair" }, { title: "President", country: "TR" }] }),
        organization("mfa", { country: "RU" }),
        group("g", { country: "US" }),
      ],
      statements: [statement("s", { about: [p("mfa"), p("g")] })],
    },
  },
  unsound: {
    "one of two": [{ participants: [person("a"), person("b")], statements: [statement("s")] }, line(1, "b")],
    "a participant that mentions itself alone": [{ participants: [group("g", { members: [p("g")] })] }, line(0, "g")],
    "a state whose code no other participant has": [
      { participants: [state("fr", "FR"), state("fx", "FR"), state("de", "DE"), organization("o", { country: "IT" })] },
      line(0, "fr"),
      line(1, "fx"),
      line(2, "de"),
      line(3, "o"),
    ],
    "a state in which a meeting was held": [
      { participants: [state("sa", "SA")], meetings: [meeting("x", { place: { country: "SA" } })] },
      line(0, "sa"),
    ],
  },
});

test("the finding in full", () => {
  expect(runRule(orphanParticipant, { participants: [person("a")] })).toEqual([
    { path: ["participants", 0], message: "Nothing in the dossier mentions participant:a.", received: "participant:a" },
  ]);
});
