import { describe, expect, test, vi } from "vitest";
import { fold } from "../../src/ground/fold.js";
import { exactOccurrences, foldedOccurrences, MOST_PLACES, occurrences } from "../../src/ground/occurrences.js";
import { prepareText, type PreparedText } from "../../src/ground/prepared-text.js";

/** A text whose index is there, so that it is used. */
function indexed(text: string): PreparedText {
  const prepared = prepareText(text);
  expect(prepared.index.tokens.count).toBeGreaterThanOrEqual(0);
  return prepared;
}

describe("the same places with an index and without", () => {
  test.each([
    ["no words", "Kiev agreed.", "", []],
    ["words that are not there", "Kiev agreed.", "Moscow", []],
    ["a text of nothing", "", "Moscow", []],
    ["one word, twice", "one two one", "one", [0, 8]],
    ["a part of a word", "reopening opened", "open", [2, 10]],
    ["overlapping places", "aaaa", "aa", [0, 1, 2]],
    ["overlapping phrases", "no no no no", "no no no", [0, 3]],
    ["two words", "the talks and the talks", "the talks", [0, 14]],
    ["three words, the middle one rare", "a b a c a b a", "a c a", [4]],
    ["three words, the middle one common", "x a y a z a y", "x a y", [0]],
    ["four words, the pair rare", "a b b a c b b c a b c", "a b c", [16]],
    ["five words, a pair of them rare", "p a b c q p a x c q p c a b q p a b c q", "p a b c q", [0, 30]],
    ["a rare word near the end", "p a b q p a c q p a b q", "p a c q", [8]],
    ["a middle word that the text has not", "a b c d", "a x d", []],
    ["a last inner word that the text has not", "a b c d e", "a b x d", []],
    ["a rare pair that goes on otherwise", "p a b q p b a q", "p a b x", []],
    ["half words at both ends", "ripe apples grow, ripe apples glow", "pe apples g", [2, 20]],
    ["words that would start before the text", "a b c", "x x x x a b c", []],
    ["words with marks between", "He said: “no, thanks”. He said: “no, thanks”!", "said: “no, thanks”", [3, 26]],
    ["characters that folding takes away", "so\u00adft talks be\u00adgan, soft talks began", "talks be\u00adgan, soft", [6]],
    ["the words as they are written only", "Soft talks began. soft talks began.", "soft talks began", [18]],
  ])("%s", (_, text, words, places) => {
    expect(occurrences(text, words)).toEqual(places);
    expect(exactOccurrences(indexed(text), words)).toEqual(places);
    expect(exactOccurrences(prepareText(text), words)).toEqual(places);
  });
});

test("places in the folded form of a text", () => {
  const prepared = prepareText("The  TALKS began “soon”. The talks  BEGAN 'soon'.");
  const words = fold("the talks began “soon”").text;
  const places = foldedOccurrences(prepared, words);
  expect(places).toEqual(occurrences(prepared.folded.text, words));
  expect(places).toHaveLength(2);
  expect(foldedOccurrences(prepared, "x x x x the talks began")).toEqual([]);
  expect(foldedOccurrences(prepared, "talks ended soon")).toEqual([]);
  expect(foldedOccurrences(prepared, "talks")).toEqual([4, prepared.folded.text.lastIndexOf("talks")]);
});

test("no more places are told than the most", () => {
  const text = "a b c. ".repeat(MOST_PLACES + 5);
  const expected = Array.from({ length: MOST_PLACES }, (_, i) => i * 7);
  expect(occurrences(text, "a b c")).toEqual(expected);
  expect(exactOccurrences(indexed(text), "a b c")).toEqual(expected);
  expect(foldedOccurrences(prepareText(text), "a b c")).toEqual(expected);
});

test.each([
  ["the rarest word, in the middle", `${"y p o q z ".repeat(20)}y p rare q z`, "y p rare q z", 1],
  ["the rarest word, first within", `${"y o p q z ".repeat(20)}y rare p q z`, "y rare p q z", 1],
  ["the rarest pair", `${"y p o q z ".repeat(20)}y p q z`, "y p q z", 1],
  ["a word that the text has not", "y p q z ".repeat(20), "y p none z", 0],
  ["one word within", "y p z ".repeat(20), "y p z", 20],
])("no more places are looked at than those of %s", (_, text, words, looks) => {
  const prepared = indexed(text);
  const startsWith = vi.spyOn(String.prototype, "startsWith");
  try {
    exactOccurrences(prepared, words);
    foldedOccurrences(prepared, words);
    expect(startsWith.mock.calls.filter(([given]) => given === words)).toHaveLength(2 * looks);
  } finally {
    startsWith.mockRestore();
  }
});
