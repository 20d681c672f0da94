import { expect, test } from "vitest";
import { slugOf } from "../../src/core/slug.js";

test.each([
  ["Sergey Lavrov", "sergey-lavrov"],
  ["Türkiye", "turkiye"],
  ["Côte d'Ivoire", "cote-d-ivoire"],
  ["  U.S.  ", "u-s"],
  ["Лавров", "unnamed"],
  ["", "unnamed"],
  ["a".repeat(70), "unnamed"],
  [`${"word ".repeat(20)}`, Array.from({ length: 12 }, () => "word").join("-")],
])("%j is %s", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
