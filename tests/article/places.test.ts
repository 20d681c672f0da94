import { expect, test } from "vitest";
import { findPlaces } from "../../src/article/places.js";
import { readText } from "../../src/article/read-text.js";

test.each([
  ["They met in Riyadh.", [{ city: "Riyadh", country: "SA", basis: "stated" }]],
  ["They met in the Saudi capital Riyadh.", [{ city: "Riyadh", country: "SA", basis: "stated" }]],
  ["They met in Doha, Qatar.", [{ city: "Doha", country: "QA", basis: "stated" }]],
  ["They met in Watford, England.", [{ city: "Watford", country: "GB", basis: "stated" }]],
  ["They met at the White House.", [{ venue: "White House", country: "US", basis: "stated" }]],
  ["They met in Norway.", [{ country: "NO", basis: "stated" }]],
  ["They met in Norway's interest.", []],
  ['They said "in Norway" twice.', []],
  ["They met on Norway.", []],
])("places of %j", (text, expected) => {
  expect(findPlaces(readText(text), 0).map(({ place }) => place)).toEqual(expected);
});
