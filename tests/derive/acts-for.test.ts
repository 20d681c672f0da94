import { describe, expect, test } from "vitest";
import { actsFor, principalsClosure } from "../../src/derive/acts-for.js";
import { countsAmong } from "../../src/derive/counts-among.js";
import { DossierIndex } from "../../src/derive/dossier-index.js";
import { delegation, group, organization, p, person, state } from "../rules/records.js";
import { completeDossier } from "../rules/run-rule.js";

const indexOf = (...participants: Parameters<typeof completeDossier>[0]["participants"] & object) =>
  new DossierIndex(completeDossier({ participants }));

const index = indexOf(
  state("ru", "RU"),
  state("us", "US"),
  state("ge", "GE"),
  state("ab", "GE"),
  organization("mfa", { country: "RU" }),
  organization("desk", { partOf: p("mfa") }),
  organization("nato"),
  person("lavrov", {
    offices: [
      { title: "Minister", country: "RU" },
      { title: "Chair", organization: p("nato"), tenure: "former" },
    ],
  }),
  person("desk-officer", { offices: [{ title: "Officer", organization: p("desk") }] }),
  person("elect", { offices: [{ title: "President", country: "US", tenure: "elect" }] }),
  person("former", { offices: [{ title: "Minister", country: "RU", tenure: "former" }] }),
  person("private"),
  delegation("d", "ru", { head: p("lavrov"), members: [p("private")] }),
  group("both", { members: [p("ru"), p("us")] }),
  group("officials", { country: "US" }),
);

test.each([
  ["itself", "ru", "ru", true],
  ["somebody who is not in the dossier, for itself", "gone", "gone", true],
  ["an organ for its state", "mfa", "ru", true],
  ["a part for its whole and its state", "desk", "ru", true],
  ["an office-holder for the body and the state", "desk-officer", "ru", true],
  ["a minister for the state", "lavrov", "ru", true],
  ["one chosen for office", "elect", "us", true],
  ["a head for the delegation", "lavrov", "d", true],
  ["a member for the delegation and whom it represents", "private", "ru", true],
  ["a delegation for whom it represents", "d", "ru", true],
  ["a state for the group that it belongs to", "ru", "both", true],
  ["a minister for the group that the state belongs to", "lavrov", "both", true],
  ["officials of a country for its state", "officials", "us", true],
  ["a state for its organ", "ru", "mfa", false],
  ["a delegation for its head", "d", "lavrov", false],
  ["who held office once", "former", "ru", false],
  ["who held office once in an organization", "lavrov", "nato", false],
  ["somebody of another state", "lavrov", "us", false],
  ["a group for its members", "both", "ru", false],
  ["one state for another of the same code", "ab", "ge", false],
  ["an organization without a country", "nato", "us", false],
])("%s", (_, agent, principal, expected) => {
  expect(actsFor(p(agent), p(principal), index)).toBe(expected);
});

test("the closure begins with the participant itself and holds everybody once", () => {
  expect([...principalsClosure(p("lavrov"), index)]).toEqual([p("lavrov"), p("ru"), p("d"), p("both")]);
  expect([...principalsClosure([p("lavrov"), p("elect")], index)]).toEqual([
    p("lavrov"),
    p("elect"),
    p("ru"),
    p("d"),
    p("us"),
    p("both"),
  ]);
});

test("circles end", () => {
  const round = indexOf(
    organization("a", { partOf: p("b") }),
    organization("b", { partOf: p("a") }),
    group("g", { members: [p("g"), p("a")] }),
  );
  expect([...principalsClosure(p("a"), round)]).toEqual([p("a"), p("b"), p("g")]);
});

test("ten thousand participants are walked in one go", () => {
  const chain = Array.from({ length: 10_000 }, (_, at) => organization(`o${at}`, { partOf: p(`o${at + 1}`) }));
  expect(principalsClosure(p("o0"), indexOf(...chain)).size).toBe(10_001);
});

describe("who counts among those listed", () => {
  const among = (listed: string[], id: string) => countsAmong(listed.map(p), index)(p(id));

  test.each([
    ["one of them", ["us", "ru"], "ru", true],
    ["who acts for one", ["ru"], "lavrov", true],
    ["for whom one acts", ["lavrov"], "ru", true],
    ["a group of which one is a member", ["ru"], "both", true],
    ["a member of a group listed", ["both"], "us", true],
    ["an unnamed set", ["ru"], "officials", true],
    ["anybody, where an unnamed set is listed", ["ru", "officials"], "nato", true],
    ["somebody unknown", ["ru"], "gone", true],
    ["anybody, where somebody unknown is listed", ["gone"], "nato", true],
    ["nobody, where none is listed", [], "ru", false],
    ["another state", ["ru"], "us", false],
    ["who held office once", ["ru"], "former", false],
    ["another member of the same group", ["ru"], "elect", false],
  ])("%s", (_, listed, id, expected) => {
    expect(among(listed, id)).toBe(expected);
  });
});
