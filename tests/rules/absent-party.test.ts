import { expect, test } from "vitest";
import { absentParty } from "../../src/rules/absent-party.js";
import type { Meeting, Participation, Presence, TreatyAction } from "../../src/schema/interfaces.js";
import { agreement, delegation, m, meeting, p, part, person, state } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const held = (participation: Participation[], fields: Partial<Meeting> = {}) => ({
  participants: [
    state("ua", "UA"),
    person("z", { offices: [{ title: "President", country: "UA" as const }] }),
    delegation("d", "ua", { head: p("z") }),
  ],
  meetings: [meeting("a", { participation, ...fields })],
});
const signed = (action: Partial<TreatyAction>, fields: Partial<Meeting> = {}) => ({
  ...held([part("z", "concerned-party", "absent")], fields),
  agreements: [
    agreement("x", {
      parties: [p("ua")],
      meeting: m("a"),
      actions: [{ party: p("ua"), action: "signature", by: p("z"), ...action }],
    }),
  ],
});
const line = (presence: Presence, deed: string, name = "z") =>
  `meetings[0].participation[0].presence: The presence of participant:${name} is “${presence}”, but the same participant ${deed}.`;
const signs = line("absent", "signed agreement:x there");
const heads = line("absent", "heads participant:d, which was there");
const day = { when: { start: "2025-02-18" } };

testRule(absentParty, {
  sound: {
    "absent, and that is all": held([part("z", "party", "absent")]),
    "a state that was absent while its president attended": held([part("ua", "party", "absent"), part("z", "party", "attended")]),
    "a president who was absent while the state took part": held([part("z", "party", "absent"), part("ua", "party", "attended")]),
    "a state that was absent while its minister signed": {
      ...held([part("ua", "party", "absent")]),
      agreements: [
        agreement("x", { parties: [p("ua")], meeting: m("a"), actions: [{ party: p("ua"), action: "signature", by: p("z") }] }),
      ],
    },
    "absent, but represented": held([part("z", "party", "absent"), part("z", "guarantor", "represented")]),
    "absent from the room, but there by video": held([part("z", "party", "absent"), part("z", "observer", "remote")]),
    "absent in the end, having walked out": held([part("z", "party", "absent"), part("z", "observer", "withdrew")]),
    "absent, and in another role of which nothing more is said": held([
      part("z", "party", "absent"),
      part("z", "concerned-party"),
    ]),
    "absent, and somebody attended who is not in the dossier": held([
      part("z", "party", "absent"),
      part("gone", "party", "attended"),
    ]),
    "absent with the delegation": held([part("z", "party", "absent"), part("d", "party", "absent")]),
    "absent, and the delegation sent others": held([part("z", "party", "absent"), part("d", "party", "represented")]),
    "absent, and the delegation was only invited": held([part("z", "party", "absent"), part("d", "party", "invited")]),
    "declined, and the delegation is to go without its head": held([part("z", "party", "declined"), part("d", "party")], {
      status: "scheduled",
    }),
    "withdrew, and attended before": held([part("z", "party", "withdrew"), part("z", "observer", "attended")]),
    "absent from one of a series": held([part("z", "party", "absent"), part("z", "observer", "attended")], { recurring: true }),
    "attended another meeting": {
      ...held([]),
      meetings: [
        meeting("a", { participation: [part("z", "party", "absent")] }),
        meeting("b", { participation: [part("z", "party", "attended")] }),
      ],
    },
    "signed an agreement of another meeting": {
      ...held([part("z", "party", "absent")]),
      agreements: [agreement("x", { meeting: m("b"), actions: [{ party: p("ua"), action: "signature", by: p("z") }] })],
    },
    "ratified what was reached there": signed({ action: "ratification" }),
    "signed a week later": signed({ date: "2025-02-25" }, day),
    "signed a week before": signed({ date: "2025-02-11" }, day),
    "signed the day after the last of several days": signed(
      { date: "2025-02-21" },
      { when: { start: "2025-02-18", end: "2025-02-20" } },
    ),
    "signed by nobody named": {
      ...held([part("z", "party", "absent")]),
      agreements: [
        agreement("x", { meeting: m("a"), actions: [{ party: p("ua"), action: "signature" }] }),
        agreement("y", { meeting: m("a") }),
      ],
    },
    "a person who is not in the dossier": { meetings: [meeting("a", { participation: [part("gone", "party", "absent")] })] },
  },
  unsound: {
    ...Object.fromEntries(
      (["absent", "excluded", "not-invited", "declined"] as const).map(
        (presence): [string, [ReturnType<typeof held>, string]] => [
          `${presence}, and attended`,
          [held([part("z", "party", presence), part("z", "observer", "attended")]), line(presence, "attended by another entry")],
        ],
      ),
    ),
    "attended by an earlier entry": [
      held([part("ua", "observer", "attended"), part("ua", "party", "absent")]),
      "meetings[0].participation[1].presence: The presence of participant:ua is “absent”, but the same participant attended by another entry.",
    ],
    "head of a delegation that attended": [held([part("z", "party", "absent"), part("d", "party", "attended")]), heads],
    "head of a delegation that took part": [held([part("z", "party", "absent"), part("d", "party")]), heads],
    "head of a delegation that attended what is under way": [
      held([part("z", "party", "absent"), part("d", "party", "attended")], { status: "unclear" }),
      heads,
    ],
    signed: [signed({}), signs],
    "signed definitively": [signed({ action: "definitive-signature" }), signs],
    "signed on the day": [signed({ date: "2025-02-18" }, day), signs],
    "signed on a date, at a meeting without one": [signed({ date: "2025-02-18" }), signs],
    "signed on the last of several days": [
      signed({ date: "2025-02-20" }, { when: { start: "2025-02-18", end: "2025-02-20" } }),
      signs,
    ],
    "signed before the end, where the start is not known": [
      signed({ date: "2025-02-10" }, { when: { end: "2025-02-20" } }),
      signs,
    ],
    "attended, leads and signed: told once": [
      {
        ...signed({}),
        ...held([part("z", "party", "absent"), part("z", "observer", "attended"), part("d", "party")]),
      },
      line("absent", "attended by another entry"),
    ],
  },
});

test("the finding in full", () => {
  expect(runRule(absentParty, signed({}))).toEqual([
    {
      path: ["meetings", 0, "participation", 0, "presence"],
      message: "The presence of participant:z is “absent”, but the same participant signed agreement:x there.",
      received: "absent",
    },
  ]);
});
