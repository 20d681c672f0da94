import { expect, test } from "vitest";
import { DossierIndex, entriesOf } from "../../src/derive/dossier-index.js";
import { agreement, delegation, group, m, meeting, p, person, source, state, statement } from "../rules/records.js";
import { completeDossier } from "../rules/run-rule.js";

const first = person("x", { name: "first" });
const dossier = completeDossier({
  sources: [source("s")],
  participants: [
    first,
    person("x", { name: "second" }),
    state("ge", "GE"),
    state("ab", "GE"),
    delegation("d", "ge", { head: p("x"), members: [p("x"), p("y")] }),
    delegation("e", "ge"),
    group("g", { members: [p("y")] }),
    group("h"),
  ],
  meetings: [meeting("m")],
  statements: [statement("t")],
  agreements: [agreement("a", { meeting: m("m") }), agreement("b"), agreement("c", { meeting: m("m") })],
});
const index = new DossierIndex(dossier);

test("entries come list by list, each with its path", () => {
  expect([...entriesOf(dossier)].map(({ entry, path }) => `${path.join(".")} ${entry.id}`)).toEqual([
    "sources.0 source:s",
    "participants.0 participant:x",
    "participants.1 participant:x",
    "participants.2 participant:ge",
    "participants.3 participant:ab",
    "participants.4 participant:d",
    "participants.5 participant:e",
    "participants.6 participant:g",
    "participants.7 participant:h",
    "meetings.0 meeting:m",
    "statements.0 statement:t",
    "agreements.0 agreement:a",
    "agreements.1 agreement:b",
    "agreements.2 agreement:c",
  ]);
});

test("records are found by id and type; of two with one id, the first", () => {
  expect(index.entry("participant:x")).toBe(first);
  expect(index.participant(p("x"))).toBe(first);
  expect(index.source("source:s")).toBe(dossier.sources[0]);
  expect(index.meeting(m("m"))).toBe(dossier.meetings[0]);
  expect(index.statement("statement:t")).toBe(dossier.statements[0]);
  expect(index.agreement("agreement:b")).toBe(dossier.agreements[1]);
  expect(index.entry("meeting:gone")).toBeUndefined();
  expect(index.meeting("statement:t" as never)).toBeUndefined();
});

test("states are found by country, all of them", () => {
  expect(index.statesOf("GE").map(({ id }) => id)).toEqual([p("ge"), p("ab")]);
  expect(index.statesOf("RU")).toEqual([]);
});

test("delegations and groups are found by whom they hold, each once", () => {
  expect(index.wholesOf(p("x")).map(({ id }) => id)).toEqual([p("d")]);
  expect(index.wholesOf(p("y")).map(({ id }) => id)).toEqual([p("d"), p("g")]);
  expect(index.wholesOf(p("ge"))).toEqual([]);
});

test("agreements are found by their meeting", () => {
  expect(index.agreementsAt(m("m")).map(({ id }) => id)).toEqual(["agreement:a", "agreement:c"]);
  expect(index.agreementsAt(m("other"))).toEqual([]);
});
