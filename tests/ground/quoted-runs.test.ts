import { describe, expect, test } from "vitest";
import { isQuoted, quotedRuns } from "../../src/ground/quoted-runs.js";
import { riyadhArticle } from "../../src/fixtures/riyadh-article.js";

function runs(text: string): string[] {
  return quotedRuns(text).map(({ start, end }) => text.slice(start, end));
}

function quoted(text: string, words: string): boolean {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return isQuoted(text, { start, end: start + words.length }, quotedRuns(text));
}

test("the nine quoted runs of the article", () => {
  expect(runs(riyadhArticle)).toEqual([
    "positive.",
    "It was a serious conversation on all issues,",
    "as soon as possible in a way that is enduring, sustainable, and acceptable to all sides,",
    "future cooperation",
    "very useful,",
    "a surprise",
    "found out through the media.",
    "should not take place behind our backs",
    "Europe in a broad sense",
  ]);
});

describe("marks of many kinds", () => {
  test.each([
    ["straight", 'He said "yes" to it.', ["yes"]],
    ["curly", "He said “yes” to it.", ["yes"]],
    ["curly, closed straight", 'He said “yes" to it.', ["yes"]],
    ["single straight", "He said 'yes' to it.", ["yes"]],
    ["single curly", "He said ‘yes’ to it.", ["yes"]],
    ["German", "Er sagte: „ja“ dazu.", ["ja"]],
    ["German angles", "Er sagte: »ja« dazu.", ["ja"]],
    ["German single", "Er sagte: ‚ja‘ dazu.", ["ja"]],
    ["French", "Il a dit : « oui » hier.", [" oui "]],
    ["Swiss French", "Il a dit: «oui» hier.", ["oui"]],
    ["single angles", "Il a dit: ‹oui› hier.", ["oui"]],
    ["Swedish", "Han sade: ”ja” till det.", ["ja"]],
    ["Polish", "Powiedział: „tak” na to.", ["tak"]],
    ["Japanese", "彼は「はい」と『本』を言った", ["はい", "本"]],
    ["full-width", "他说＂是＂了", ["是"]],
    ["two in a row", '"Yes," he said, "we do."', ["Yes,", "we do."]],
    ["one within another", "“He said ‘no’ to me”", ["no", "He said ‘no’ to me"]],
    ["one within another of the same kind", '"He said "no" to me"', ["no", "He said " + '"no" to me']],
    ["an apostrophe within", "“It isn't ours”", ["It isn't ours"]],
    ["an apostrophe within single marks", "‘It isn’t ours’", ["It isn’t ours"]],
    ["a plural genitive within single marks", "‘the workers’ rights’", ["the workers", "the workers’ rights"]],
    ["inches", 'a 5" gun and a 6" gun', []],
    ["an apostrophe alone", "the workers' rights in the '90s", []],
    ["after a bracket", '("yes")', ["yes"]],
    ["after a dash", '—"yes"', ["yes"]],
    ["nothing", "He said yes.", []],
    ["the empty text", "", []],
  ])("%s", (_, text, expected) => {
    expect(runs(text)).toEqual(expected);
  });
});

describe("a quotation of several paragraphs", () => {
  const text = "He said: “First part.\n“Second part.\n“Third part.” Then he left.\nNobody spoke.";

  test.each(["First part.", "Second part", "Third part.", "First part.\n“Second part."])("%j is quoted", (words) => {
    expect(quoted(text, words)).toBe(true);
  });

  test.each(["Then he left", "Nobody spoke", "He said", "part.” Then"])("%j is not", (words) => {
    expect(quoted(text, words)).toBe(false);
  });

  test("a line break within a quotation", () => {
    expect(quoted('He said "first\nsecond" then', "first\nsecond")).toBe(true);
    expect(quoted('He said "first\nsecond" then', "second")).toBe(true);
    expect(quoted('He said "first\nsecond" then', "then")).toBe(false);
  });

  test("an indented paragraph", () => {
    expect(quoted("“First.\n  “Second.” Then", "First.\n  “Second.")).toBe(true);
    expect(quoted("“First.\n  “Second.” Then", "Then")).toBe(false);
  });

  test("a mark that was never closed counts for some lines only", () => {
    const long = `“open\n${"A line of news.\n".repeat(400)}The end.`;
    expect(quoted(long, "open\nA line")).toBe(true);
    expect(quoted(long, "The end")).toBe(false);
  });

  test("a single mark that was never closed counts for nothing", () => {
    expect(quoted("‘Twas the night\nbefore", "the night")).toBe(false);
  });
});

test("marks at the ends of a stretch are no part of it", () => {
  const text = "He said “yes” to it.";
  expect(quoted(text, "“yes”")).toBe(true);
  expect(quoted(text, "yes")).toBe(true);
  expect(quoted(text, " “yes” ")).toBe(true);
  expect(quoted(text, "“yes” to")).toBe(false);
  expect(quoted(text, "said “yes”")).toBe(false);
});
