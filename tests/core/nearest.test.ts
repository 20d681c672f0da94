import { expect, test } from "vitest";
import { nearest } from "../../src/core/nearest.js";

const names = ["when", "status", "statusBy", "visitType", "originallyPlanned", "press-conference", "RU"];

test.each([
  ["itself", "status", "status"],
  ["another case", "STATUSBY", "statusBy"],
  ["snake case", "visit_type", "visitType"],
  ["words apart", "Press Conference", "press-conference"],
  ["a code in lower case", "ru", "RU"],
  ["a letter left out", "originalyPlanned", "originallyPlanned"],
  ["two letters swapped", "satus", "status"],
  ["a third of the letters wrong", "stotos", "status"],
  ["the start of a name", "press", "press-conference"],
])("%s: %s means %s", (_, name, meant) => {
  expect(nearest(name, names)).toBe(meant);
});

test.each([
  ["half of the letters wrong", "stitch"],
  ["one letter of two wrong", "SU"],
  ["far from all", "weather"],
  ["longer than any name", "status".repeat(11)],
  ["nothing", ""],
  ["signs alone", "--"],
])("%s: %s means none", (_, name) => {
  expect(nearest(name, names)).toBeUndefined();
});

test("no candidates, no answer", () => {
  expect(nearest("status", [])).toBeUndefined();
});
