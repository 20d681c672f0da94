import { describe, expect, test } from "vitest";
import { parseArticle } from "../../src/article/index.js";
import { validate } from "../../src/validate/validate.js";
import { compare, linesOf, testArticles } from "./corpus.js";

const articles = testArticles();

test("there are enough articles to tell", () => expect(articles.length).toBeGreaterThanOrEqual(40));

describe.each(articles)("$name", ({ text, expected }) => {
  test("is read as a careful reader would", () => {
    expect(compare(expected, linesOf(parseArticle(text)))).toEqual({ missed: [], extra: [] });
  });

  test.each([undefined, "2025-02-18", "2025-02", "2025"])("gives a sound dossier, published %s", (published) => {
    const dossier = parseArticle(text, published === undefined ? {} : { published });
    expect(validate(dossier).issues.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});
