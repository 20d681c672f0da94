import { describe, expect, test } from "vitest";
import { DossierIndex } from "../../src/derive/dossier-index.js";
import { inThirdCountry } from "../../src/derive/in-third-country.js";
import { arityOf, isAway, isJointPressConference, sidesOf } from "../../src/derive/sides.js";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import type { CountryCode, Meeting, Participant, Participation } from "../../src/schema/interfaces.js";
import { delegation, group, meeting, organization, p, part, person, state } from "../rules/records.js";
import { completeDossier } from "../rules/run-rule.js";

const participants: Participant[] = [
  state("ru", "RU"),
  state("us", "US"),
  state("sa", "SA"),
  state("ye", "YE"),
  state("gb", "GB"),
  state("cn", "CN"),
  organization("mfa", { category: "ministry", country: "RU" }),
  organization("desk", { partOf: p("mfa"), country: "US" }),
  organization("nato", { category: "intergovernmental" }),
  organization("commission", { partOf: p("eu") }),
  organization("eu", { category: "intergovernmental" }),
  organization("rebels", { category: "armed-group", country: "YE" }),
  organization("firm", { category: "company", country: "US" }),
  organization("agency", { country: "US" }),
  person("lavrov", { offices: [{ title: "Minister", country: "RU", organization: p("mfa") }] }),
  person("rubio", { offices: [{ title: "Secretary of State", country: "US" }] }),
  person("erdogan", { offices: [{ title: "President", country: "TR" }] }),
  person("fidan", { offices: [{ title: "Minister", country: "TR" }] }),
  person("stoltenberg", {
    offices: [
      { title: "Prime Minister", country: "NO", tenure: "former" },
      { title: "Secretary General", organization: p("nato") },
    ],
  }),
  person("ambassador", { offices: [{ title: "Ambassador to NATO", country: "US", organization: p("nato") }] }),
  person("spokesman", { offices: [{ title: "Spokesman", country: "YE", organization: p("rebels") }] }),
  person("winner", {
    offices: [
      { title: "President", country: "US", tenure: "elect" },
      { title: "Governor" },
      { title: "Chairman", organization: p("firm") },
    ],
  }),
  person("chosen", { offices: [{ title: "President", country: "US", tenure: "elect" }] }),
  person("aide"),
  person("nobody", { offices: [{ title: "Minister", country: "RU", tenure: "former" }] }),
  delegation("ru-1", "ru", { head: p("lavrov") }),
  delegation("ru-2", "mfa", { members: [p("aide")] }),
  delegation("us-1", "us"),
  { ...delegation("joint", "ru"), represents: [p("ru"), p("us")] },
  group("both", { members: [p("ru-1"), p("rubio"), p("lavrov")] }),
  group("officials", { country: "US" }),
  group("unnamed"),
  group("empty", { members: [], country: "US" }),
  group("friends", { members: [p("private")] }),
  person("private"),
  group("loop", { members: [p("loop")] }),
];
const index = new DossierIndex(completeDossier({ participants }));
const held = (participation: Participation[], fields: Partial<Meeting> = {}) => meeting("a", { participation, ...fields });
const parties = (...names: string[]) => held(names.map((name) => part(name, "party")));

/** Sides as text: whose side it is, its country, and who stands there. */
const sides = (at: Meeting) =>
  sidesOf(at, index).map(({ principal, country, participants }) =>
    [principal?.slice(12) ?? "-", country ?? "-", participants.map((id) => id.slice(12)).join("+")].join(" "),
  );

describe("sides", () => {
  test.each<[string, Meeting, string[]]>([
    ["states", parties("ru", "us"), ["ru RU ru", "us US us"]],
    ["two delegations of one state are one side", parties("ru-1", "us-1", "ru-2"), ["ru RU ru-1+ru-2", "us US us-1"]],
    ["a delegation of two states stands on two sides", parties("joint"), ["ru RU joint", "us US joint"]],
    ["persons stand for their states", parties("lavrov", "rubio"), ["ru RU lavrov", "us US rubio"]],
    ["persons of a state without a record of it", parties("erdogan", "fidan"), ["- TR erdogan+fidan"]],
    ["organs stand for their state, parts for their whole", parties("mfa", "desk", "agency"), ["ru RU mfa+desk", "us US agency"]],
    ["organizations are sides of their own", parties("nato", "commission", "eu"), ["nato - nato", "eu - commission+eu"]],
    [
      "so are armed groups, whatever their country",
      parties("ye", "rebels", "firm"),
      ["ye YE ye", "rebels - rebels", "firm - firm"],
    ],
    ["who speaks for an armed group stands for it", parties("spokesman"), ["rebels - spokesman"]],
    ["who heads an organization stands for it", parties("stoltenberg"), ["nato - stoltenberg"]],
    ["an ambassador to an organization stands for the state", parties("ambassador"), ["us US ambassador"]],
    ["an office held counts before one to come", parties("winner"), ["firm - winner"]],
    ["an office to come, where there is no other", parties("chosen"), ["us US chosen"]],
    ["a member of a delegation, without an office", parties("aide"), ["ru RU aide"]],
    ["a private person is a side", parties("nobody"), ["nobody - nobody"]],
    [
      "on behalf of another",
      held([part("lavrov", "party", undefined, { onBehalfOf: [p("nato"), p("us")] })]),
      ["nato - lavrov", "us US lavrov"],
    ],
    ["an empty list of others", held([part("lavrov", "party", undefined, { onBehalfOf: [] })]), ["ru RU lavrov"]],
    ["a group stands for its members' sides", parties("both"), ["ru RU both", "us US both"]],
    ["a group of a country stands for it", parties("officials"), ["us US officials"]],
    ["a group whose list of members is empty stands for its country", parties("empty"), ["us US empty"]],
    ["a private person is a side, though of a group", parties("private", "friends"), ["private - private+friends"]],
    ["an unnamed group is a side", parties("unnamed"), ["unnamed - unnamed"]],
    ["a group that lists itself is a side", parties("loop"), ["loop - loop"]],
    ["somebody who is not in the dossier is a side", parties("gone"), ["gone - gone"]],
    ["a visitor and who receives", held([part("rubio", "visitor"), part("sa", "receiving-side")]), ["us US rubio", "sa SA sa"]],
    [
      "none of these meets",
      held(
        [
          "host",
          "co-host",
          "convener",
          "chair",
          "co-chair",
          "mediator",
          "facilitator",
          "guarantor",
          "witness",
          "observer",
          "invited-guest",
          "concerned-party",
          "my-own",
        ].map((role) => part("sa", role)),
      ),
      [],
    ],
    [
      "who was there in one way or another",
      held([
        part("ru", "party", "attended"),
        part("us", "party", "represented"),
        part("sa", "party", "remote"),
        part("cn", "party", "withdrew"),
        part("gb", "party", "expected"),
      ]),
      ["ru RU ru", "us US us", "sa SA sa", "cn CN cn", "gb GB gb"],
    ],
    [
      "not who stayed away",
      held([
        part("ru", "party", "absent"),
        part("us", "party", "declined"),
        part("sa", "party", "excluded"),
        part("cn", "party", "not-invited"),
        part("gb", "party", "invited"),
      ]),
      [],
    ],
    [
      "who is invited to what is to come",
      held([part("ru", "party", "invited"), part("us", "party", "declined")], { status: "proposed" }),
      ["ru RU ru"],
    ],
  ])("%s", (_, at, expected) => {
    expect(sides(at)).toEqual(expected);
  });

  test("a side without a record or a country has no such field", () => {
    expect(sidesOf(parties("erdogan", "nato"), index)).toEqual([
      { country: "TR", participants: [p("erdogan")] },
      { principal: p("nato"), participants: [p("nato")] },
    ]);
  });

  test("groups of groups are walked once", () => {
    const layers = Array.from({ length: 60 }, (_, at) => [
      group(`l${at}`, { members: [p(`l${at + 1}`), p(`r${at + 1}`)] }),
      group(`r${at}`, { members: [p(`l${at + 1}`), p(`r${at + 1}`)] }),
    ]).flat();
    const deep = new DossierIndex(completeDossier({ participants: [...layers, state("l60", "RU"), state("r60", "US")] }));
    expect(sidesOf(parties("l0"), deep).map(({ country }) => country)).toEqual(["RU", "US"]);
  });

  test("there are as many as the word says", () => {
    expect(arityOf(parties(), index)).toBeUndefined();
    expect(arityOf(parties("ru", "lavrov"), index)).toBe("unilateral");
    expect(arityOf(parties("ru", "us"), index)).toBe("bilateral");
    expect(arityOf(parties("ru", "us", "cn"), index)).toBe("trilateral");
    expect(arityOf(parties("ru", "us", "cn", "gb"), index)).toBe("multilateral");
    expect(arityOf(parties("ru", "us", "cn", "gb", "sa"), index)).toBe("multilateral");
  });

  test("a press conference is joint where two sides face the press", () => {
    const press = { kind: "press-conference" };
    expect(isJointPressConference(held([part("lavrov", "party"), part("rubio", "party")], press), index)).toBe(true);
    expect(isJointPressConference(held([part("lavrov", "party"), part("mfa", "party")], press), index)).toBe(false);
    expect(isJointPressConference(held([part("lavrov", "party"), part("sa", "host")], press), index)).toBe(false);
    expect(isJointPressConference(parties("lavrov", "rubio"), index)).toBe(false);
  });
});

describe("in a third country", () => {
  const at = (country: CountryCode | undefined, names: string[], fields: Partial<Meeting> = {}) =>
    inThirdCountry({ ...parties(...names), ...(country && { place: { country } }), ...fields }, index);

  test.each<[string, () => boolean | undefined, boolean | undefined]>([
    ["where neither side is at home", () => at("SA", ["ru-1", "us-1"]), true],
    ["where one side is", () => at("RU", ["ru-1", "us-1"]), false],
    ["where a side without a record is", () => at("TR", ["erdogan", "us"]), false],
    ["where an organization meets a state", () => at("CH", ["nato", "us"]), true],
    ["no country", () => at(undefined, ["ru", "us"]), undefined],
    ["no side", () => at("SA", []), undefined],
    ["a territory", () => at("HK", ["cn", "gb"]), undefined],
    ["by phone", () => at("SA", ["ru", "us"], { format: "phone" }), undefined],
    ["by video", () => at("SA", ["ru", "us"], { format: "video" }), undefined],
    ["in writing", () => at("SA", ["ru", "us"], { format: "correspondence" }), undefined],
    ["in person", () => at("SA", ["ru", "us"], { format: "in-person" }), true],
    ["hybrid", () => at("SA", ["ru", "us"], { format: "hybrid" }), true],
  ])("%s", (_, find, expected) => {
    expect(find()).toBe(expected);
  });
});

test("who stayed away", () => {
  expect((["absent", "declined", "excluded", "not-invited"] as const).every(isAway)).toBe(true);
  expect([undefined, ...(["attended", "represented", "remote", "expected", "invited", "withdrew"] as const)].some(isAway)).toBe(
    false,
  );
});

test("the Riyadh talks were bilateral, in a third country; Zelensky's press conference with Erdogan was joint", () => {
  const riyadh = new DossierIndex(riyadhDossier);
  const talks = riyadhDossier.meetings.find(({ id }) => id === "meeting:riyadh-talks")!;
  expect(arityOf(talks, riyadh)).toBe("bilateral");
  expect(sidesOf(talks, riyadh).map(({ country }) => country)).toEqual(["RU", "US"]);
  expect(inThirdCountry(talks, riyadh)).toBe(true);
  const press = riyadhDossier.meetings.filter(({ kind }) => kind === "press-conference");
  expect(press.map((at) => isJointPressConference(at, riyadh))).toEqual([false, true]);
});
