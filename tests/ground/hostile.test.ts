import { expect, test } from "vitest";
import { locate } from "../../src/ground/locate.js";
import { prepareText } from "../../src/ground/prepared-text.js";
import { isQuoted, quotedRuns } from "../../src/ground/quoted-runs.js";

// what must not happen is that the time grows with the square of the length: the test would run into its time limit

test("a text of 10 MB without the words", () => {
  const text = "the talks went on ".repeat(560_000);
  expect(locate(text, "bananas and other fruit").verdict).toBe("not-found");
}, 120_000);

const LONG = 100_000;

test.each([
  ["quotation marks", '"'.repeat(LONG)],
  ["opening marks", "“".repeat(LONG)],
  ["opening and closing marks", "“".repeat(LONG) + "’”".repeat(LONG)],
  ["combining marks", "\u0301".repeat(LONG)],
  ["marks of falling class", "a\u0345\u0301\u0323".repeat(LONG)],
  ["spaces", " ".repeat(LONG)],
  ["hyphens", "-".repeat(LONG)],
  ["hyphens and line breaks", "a-\n".repeat(LONG)],
  ["soft hyphens", `a${"\u00ad".repeat(LONG)}`],
  ["hyphens before long space", `a-${" ".repeat(LONG)}`.repeat(3)],
  ["spaced dashes", " - ".repeat(LONG)],
  ["invisible characters", `a${"\u200b".repeat(LONG)}b`],
  ["one letter", "a".repeat(LONG)],
  ["one word", "a ".repeat(LONG)],
  ["commas", ",".repeat(LONG)],
  ["apostrophes", "a'".repeat(LONG)],
  ["lone surrogates", "\ud800".repeat(LONG)],
  ["ellipses", "…".repeat(LONG)],
  ["brackets", "[a".repeat(LONG)],
  ["one character without spaces", "和".repeat(LONG)],
  ["negators", "not ".repeat(LONG)],
])("a long text of nothing but %s", (_, text) => {
  const prepared = prepareText(text);
  for (const words of [
    text.slice(0, 50),
    text.slice(7, 5000),
    "a not b",
    "a … a",
    "“a”",
    "aa-ab",
    `${text.slice(0, 99)}!`,
    "\u0301",
  ])
    expect(locate(prepared, words).places.length).toBeLessThanOrEqual(1000);
  locate("a short text of a few words", text);
  const runs = quotedRuns(text);
  isQuoted(text, { start: 5, end: 50 }, runs);
});
