import { expect, test } from "vitest";
import { hostPlace } from "../../src/rules/host-place.js";
import type { CountryCode, Participation } from "../../src/schema/interfaces.js";
import { delegation, meeting, organization, part, person, state } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const hosted = (country: CountryCode | undefined, ...participation: Participation[]) => ({
  participants: [
    state("sa", "SA"),
    state("tr", "TR"),
    state("su", "SUHH"),
    state("cn", "CN"),
    organization("un", { category: "intergovernmental" }),
    delegation("d", "tr"),
    person("x"),
  ],
  meetings: [meeting("a", { participation, place: country ? { country } : { city: "Riyadh" } })],
});

testRule(hostPlace, {
  sound: {
    "the country hosts": hosted("SA", part("sa", "host")),
    "one of two hosts is the country": hosted("SA", part("tr", "host"), part("sa", "co-host")),
    "nobody hosts": hosted("SA", part("tr", "party")),
    "another convenes and chairs": hosted("SA", part("tr", "convener"), part("tr", "chair")),
    "no country is given": hosted(undefined, part("tr", "host")),
    "no place is given": { participants: [state("tr", "TR")], meetings: [meeting("a", { participation: [part("tr", "host")] })] },
    "an organization hosts": hosted("CH", part("un", "host")),
    "a state hosts with an organization that has premises there": hosted("CH", part("tr", "host"), part("un", "co-host")),
    "a delegation or a person hosts": hosted("CH", part("d", "host"), part("x", "host")),
    "somebody hosts who is not in the dossier": hosted("CH", part("gone", "host")),
    "a territory of the host, which has a code of its own": hosted("HK", part("cn", "host")),
    "a host that is no more, in a country of today": hosted("RU", part("su", "host")),
    "a country that is no more, and a host of today": hosted("SUHH", part("cn", "host")),
  },
  unsound: {
    "another state hosts": [
      hosted("SA", part("sa", "party"), part("tr", "host")),
      "meetings[0].place.country: The place lies in SA, but the meeting is hosted by TR.",
    ],
    "two others host": [
      hosted("SA", part("tr", "host"), part("cn", "co-host")),
      "meetings[0].place.country: The place lies in SA, but the meeting is hosted by TR and CN.",
    ],
    "another state receives the visitor": [
      hosted("SA", part("tr", "receiving-side"), part("x", "visitor")),
      "meetings[0].place.country: The place lies in SA, but the meeting is hosted by TR.",
    ],
    "states that are no more": [
      hosted("DDDE", part("su", "host")),
      "meetings[0].place.country: The place lies in DDDE, but the meeting is hosted by SUHH.",
    ],
  },
});

test("the finding in full", () => {
  expect(runRule(hostPlace, hosted("SA", part("tr", "host"), part("cn", "co-host")))).toEqual([
    {
      path: ["meetings", 0, "place", "country"],
      message: "The place lies in SA, but the meeting is hosted by TR and CN.",
      expected: "TR or CN",
      received: "SA",
    },
  ]);
});
