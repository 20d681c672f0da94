import { expect, test } from "vitest";
import { speakerTookPart } from "../../src/rules/speaker-took-part.js";
import type { Meeting, Participation, Statement } from "../../src/schema/interfaces.js";
import { delegation, group, m, meeting, organization, p, part, person, state, statement } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const press = (participation: Participation[], fields: Partial<Statement>, at: Partial<Meeting> = {}) => ({
  participants: [
    state("ru", "RU"),
    state("us", "US"),
    state("ua", "UA"),
    organization("mfa", { country: "RU" }),
    organization("agency", { category: "media" }),
    person("lavrov", { offices: [{ title: "Foreign Minister", country: "RU", organization: p("mfa") }] }),
    person("rubio", { offices: [{ title: "Secretary of State", country: "US" }] }),
    person("spokeswoman", { offices: [{ title: "Spokeswoman", organization: p("mfa") }] }),
    person("correspondent", { offices: [{ title: "Correspondent", organization: p("agency") }] }),
    person("envoy"),
    delegation("d", "ru", { head: p("lavrov"), members: [p("lavrov"), p("envoy")] }),
    group("both", { members: [p("ru"), p("us")] }),
    group("officials"),
  ],
  meetings: [meeting("a", { kind: "press-conference", participation, ...at })],
  statements: [statement("s", { occasion: m("a"), ...fields })],
});
const by = (...names: string[]) => ({ speakers: names.map(p) });
const line = (who: string) => `statements[0].speakers: ${who} at the press conference meeting:a, but had no part in it.`;

testRule(speakerTookPart, {
  sound: {
    "who faces the press speaks": press([part("lavrov", "party")], by("lavrov")),
    "a state speaks through its minister": press([part("lavrov", "party")], by("ru")),
    "a ministry speaks through its minister": press([part("lavrov", "party")], by("mfa")),
    "a delegation speaks through its head": press([part("lavrov", "party")], by("d")),
    "both sides speak through one": press([part("lavrov", "party")], by("ru", "us")),
    "the group of both sides speaks through one": press([part("lavrov", "party")], by("both")),
    "a member of the delegation that is there speaks": press([part("d", "party")], by("envoy")),
    "the minister of the state that is there speaks": press([part("ru", "party")], by("lavrov")),
    "who relays the words is there": press([part("spokeswoman", "party")], { ...by("us"), relayedBy: [p("spokeswoman")] }),
    "somebody is there on the speaker's behalf": press([part("envoy", "party", "attended", { onBehalfOf: [p("us")] })], by("us")),
    "nobody is named": press([], by("rubio")),
    "a journalist asks": press([part("lavrov", "party")], by("correspondent")),
    "an agency asks": press([part("lavrov", "party")], by("agency")),
    "somebody from an unnamed set speaks": press([part("lavrov", "party")], by("officials")),
    "an unnamed set faces the press": press([part("officials", "party")], by("rubio")),
    "a speaker who is not in the dossier": press([part("lavrov", "party")], by("gone")),
    "at another kind of meeting": press([part("lavrov", "party")], by("rubio"), { kind: "talks" }),
    "at no meeting": { ...press([], by("rubio")), statements: [statement("s", by("rubio"))] },
    "at a meeting that is not in the dossier": { ...press([], by("rubio")), meetings: [] },
  },
  unsound: {
    "another speaks": [press([part("lavrov", "party")], by("rubio")), line("participant:rubio speaks")],
    "a colleague of the same ministry speaks": [
      press([part("lavrov", "party")], by("spokeswoman")),
      line("participant:spokeswoman speaks"),
    ],
    "somebody of a body that is not in the dossier speaks": [
      {
        ...press([part("lavrov", "party")], by("reporter")),
        participants: [person("lavrov"), person("reporter", { offices: [{ title: "Reporter", organization: p("gone") }] })],
      },
      line("participant:reporter speaks"),
    ],
    "two others speak": [press([part("lavrov", "party")], by("rubio", "ua")), line("participant:rubio and participant:ua speak")],
    "who relays the words is not there either": [
      press([part("lavrov", "party")], { ...by("ua"), relayedBy: [p("rubio")] }),
      line("participant:ua speaks"),
    ],
    "the speaker was absent": [
      press([part("lavrov", "party"), part("rubio", "party", "absent")], by("rubio")),
      line("participant:rubio speaks"),
    ],
    "somebody held office there once": [
      {
        ...press([part("old", "party")], by("us")),
        participants: [
          state("us", "US"),
          person("old", { offices: [{ title: "Secretary of State", country: "US", tenure: "former" }] }),
        ],
      },
      line("participant:us speaks"),
    ],
  },
});

test("the finding in full", () => {
  expect(runRule(speakerTookPart, press([part("lavrov", "party")], by("rubio", "ua")))).toEqual([
    {
      path: ["statements", 0, "speakers"],
      message: "participant:rubio and participant:ua speak at the press conference meeting:a, but had no part in it.",
      expected: "somebody who took part",
      received: "participant:rubio, participant:ua",
    },
  ]);
});
