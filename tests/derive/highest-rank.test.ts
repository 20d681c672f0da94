import { expect, test } from "vitest";
import { DossierIndex } from "../../src/derive/dossier-index.js";
import { highestRank } from "../../src/derive/highest-rank.js";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import type { Meeting, Office, Participation, Rank } from "../../src/schema/interfaces.js";
import { delegation, group, meeting, p, part, person, state } from "../rules/records.js";
import { completeDossier } from "../rules/run-rule.js";

const ranked = (name: string, rank: Rank, fields: Partial<Office> = {}) =>
  person(name, { offices: [{ title: "x" }, { title: "y", rank, ...fields }] });
const index = new DossierIndex(
  completeDossier({
    participants: [
      state("ru", "RU"),
      ranked("president", "head-of-state"),
      ranked("minister", "foreign-minister"),
      ranked("adviser", "adviser"),
      ranked("expert", "expert"),
      ranked("former", "head-of-state", { tenure: "former" }),
      ranked("elect", "head-of-state", { tenure: "elect" }),
      ranked("acting", "head-of-state", { tenure: "acting" }),
      ranked("incumbent", "head-of-state", { tenure: "incumbent" }),
      ranked("until-2024", "head-of-state", { to: "2024" }),
      ranked("from-2026", "head-of-state", { from: "2026" }),
      person("both", {
        offices: [
          { title: "x", rank: "expert" },
          { title: "y", rank: "minister" },
          { title: "z", rank: "adviser" },
        ],
      }),
      person("unranked"),
      delegation("led", "ru", { head: p("minister"), members: [p("expert")] }),
      delegation("listed", "ru", { members: [p("expert"), p("inner")] }),
      delegation("empty", "ru"),
      group("inner", { members: [p("adviser"), p("inner")] }),
    ],
  }),
);
const level = (participation: Participation[], fields: Partial<Meeting> = {}) =>
  highestRank(meeting("a", { participation, ...fields }), index);
const of = (...names: string[]) => names.map((name) => part(name, "party"));
const in2025 = { when: { start: "2025-02-18" } };

test.each<[string, () => Rank | undefined, Rank | undefined]>([
  ["nobody", () => level([]), undefined],
  [
    "a state, somebody unranked, an empty delegation, somebody unknown",
    () => level(of("ru", "unranked", "empty", "gone")),
    undefined,
  ],
  ["the lowest rank", () => level(of("expert")), "expert"],
  ["the highest of several persons", () => level(of("adviser", "president", "minister")), "head-of-state"],
  ["the highest of several offices", () => level(of("both")), "minister"],
  ["the head of a delegation", () => level(of("led")), "foreign-minister"],
  ["members of a delegation, and of a group among them", () => level(of("listed")), "adviser"],
  [
    "a visitor and who receives",
    () => level([part("adviser", "visitor"), part("minister", "receiving-side")]),
    "foreign-minister",
  ],
  [
    "not the host, a mediator, an observer",
    () => level([part("president", "host"), part("president", "mediator"), part("adviser", "party")]),
    "adviser",
  ],
  ["not who was absent", () => level([part("president", "party", "absent"), part("adviser", "party")]), "adviser"],
  ["not who sent somebody", () => level([part("president", "party", "represented"), part("adviser", "party")]), "adviser"],
  [
    "not the head who stayed away from the delegation",
    () => level([...of("led"), part("minister", "concerned-party", "declined")]),
    "expert",
  ],
  ["not a former office", () => level(of("former", "expert")), "expert"],
  ["not one to come", () => level(of("elect", "expert")), "expert"],
  ["an acting one", () => level(of("acting")), "head-of-state"],
  ["an incumbent one", () => level(of("incumbent")), "head-of-state"],
  ["not an office that had ended", () => level(of("until-2024", "expert"), in2025), "expert"],
  ["not an office that had not begun", () => level(of("from-2026", "expert"), in2025), "expert"],
  ["an office that may not have ended", () => level(of("until-2024"), { when: { start: "2024-12-31" } }), "head-of-state"],
  [
    "an office that began before the end",
    () => level(of("from-2026"), { when: { start: "2025-12-31", end: "2026-01-01" } }),
    "head-of-state",
  ],
  ["offices with dates, of a meeting without", () => level(of("from-2026", "until-2024")), "head-of-state"],
  [
    "an office that ended, of a meeting whose start is not known",
    () => level(of("until-2024"), { when: { end: "2025" } }),
    "head-of-state",
  ],
])("%s", (_, find, expected) => {
  expect(find()).toBe(expected);
});

test("the Riyadh talks were held by foreign ministers", () => {
  const riyadh = new DossierIndex(riyadhDossier);
  const talks = riyadhDossier.meetings.find(({ id }) => id === "meeting:riyadh-talks")!;
  expect(highestRank(talks, riyadh)).toBe("foreign-minister");
});
