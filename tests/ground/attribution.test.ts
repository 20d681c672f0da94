import { describe, expect, test } from "vitest";
import { namesOf, rolesIn, speaksIn } from "../../src/ground/attribution.js";

describe("namesOf", () => {
  test("gives names, aliases, acronyms and a person's last name", () => {
    const base = { type: "participant", id: "participant:a" } as const;
    expect(namesOf({ ...base, kind: "person", name: "Sergey Lavrov", aliases: ["the minister"] })).toEqual([
      "Sergey Lavrov",
      "the minister",
      "Lavrov",
    ]);
    expect(namesOf({ ...base, kind: "person", name: "Wang Yi" })).toEqual(["Wang Yi"]);
    expect(namesOf({ ...base, kind: "organization", name: "European Union", acronym: "EU" })).toEqual(["European Union", "EU"]);
    expect(namesOf({ ...base, kind: "state", name: "Saudi Arabia", country: "SA" })).toEqual(["Saudi Arabia"]);
  });
});

describe("speaksIn", () => {
  test.each([
    ["name and verb", "Lavrov said the talks were useful"],
    ["an apposition between", "Lavrov, the foreign minister, described the talks"],
    ["an adverb between", "Lavrov also noted progress"],
    ["a weekday between", "Lavrov on the talks; Lavrov Monday told reporters"],
    ["a relative pronoun", "Lavrov, whom few expected, later warned against it"],
    ["a quotation before", '"Very useful," Lavrov said'],
  ])("hears %s", (_, text) => {
    expect(speaksIn(text, ["Lavrov"])).toBe(true);
  });

  test.each([
    ["a name without a verb", "the talks with Lavrov were useful"],
    ["a verb of another", "Lavrov was there, Rubio said"],
    ["a name inside a quotation", 'Rubio said: "Lavrov said nothing"'],
    ["a name inside an open quotation", "Rubio said: “Lavrov said nothing"],
    ["a name inside a longer word", "Lavrovsky said so"],
    ["a name after a letter", "MacLavrov said so"],
    ["an apposition that ends a sentence", "It was Lavrov, he thought. Then, said nobody"],
    ["an apposition that never ends", "Lavrov, the foreign minister said"],
    ["a noun between", "Lavrov aides said so"],
    ["no name", "He said so"],
  ])("does not hear %s", (_, text) => {
    expect(speaksIn(text, ["Lavrov"])).toBe(false);
  });
});

describe("rolesIn", () => {
  test.each([
    ["Both sides thanked Oman for hosting the talks", ["host"]],
    ["Oman, which hosted the talks", ["host"]],
    ["talks hosted by the Oman", ["host"]],
    ["talks hosted by Oman", ["host"]],
    ["Oman has mediated between them", ["mediator"]],
    ["talks facilitated by Oman", ["facilitator"]],
    ["Oman hosts and the talks mediated by Oman", ["host", "mediator"]],
  ])("reads %s", (text, roles) => {
    expect(rolesIn(text, ["Oman"])).toEqual(roles);
  });

  test.each([
    "talks with Oman hosted by Qatar",
    "Oman and Qatar hosted the talks by turns, hosted by Qatar",
    "Oman is to be hosted by Qatar",
    "the talks were said to be hosted by Qatar, with Oman",
    '"Oman hosted us"',
    "by Oman",
    "Romania hosted them in Omani hands",
  ])("reads no role in %s", (text) => {
    expect(rolesIn(text, ["Oman"])).toEqual([]);
  });
});
