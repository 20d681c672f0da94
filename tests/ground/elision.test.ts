import { describe, expect, test } from "vitest";
import { findFragments, parseElision, withoutEndMarks } from "../../src/ground/elision.js";
import { prepareText } from "../../src/ground/prepared-text.js";

describe("marks at the ends of a quotation are removed", () => {
  test.each([
    ["none", "the talks", "the talks", false, false],
    ["quotation marks", "“the talks”", "the talks", true, false],
    ["spaces", " \tthe talks \n", "the talks", false, false],
    ["a mark at the start", "“the talks", "the talks", true, false],
    ["a mark at the end", "the talks'", "the talks", true, false],
    ["a full stop", "the talks.", "the talks", false, true],
    ["a comma", "the talks,", "the talks", false, true],
    ["a full stop of Chinese", "会谈。", "会谈", false, true],
    ["a comma of Arabic", "المحادثات،", "المحادثات", false, true],
    ["one stop of two", "the talks..", "the talks.", false, true],
    ["a stop within the marks", "“the talks.”", "the talks", true, true],
    ["a stop after the marks", "“the talks”.", "the talks", true, true],
    ["marks in marks, with spaces", "“ ‘the talks’ , ”", "the talks", true, true],
    ["no stop at the start", ".the talks", ".the talks", false, false],
    ["no other mark", "the talks!", "the talks!", false, false],
    ["nothing but marks", "“ ”", "", true, false],
    ["nothing but a stop", ".", "", false, true],
    ["the empty text", "", "", false, false],
  ])("%s", (_, quote, words, marks, stop) => {
    expect(withoutEndMarks(quote)).toEqual({ words, marks, stop });
  });
});

/** The fragments as “window words”, with a hyphen at an end that may stand inside a word. */
function cutsOf(quote: string): { fragments: string[]; insertions: readonly string[] } | undefined {
  const elision = parseElision(quote);
  return (
    elision && {
      fragments: elision.fragments.map(
        ({ words, window, openStart, openEnd }) => `${window} ${openStart ? "-" : ""}${words}${openEnd ? "-" : ""}`,
      ),
      insertions: elision.insertions,
    }
  );
}

describe("a quotation is cut", () => {
  test.each([
    ["at an ellipsis", "the talks … went on", ["0 the talks", "2000 went on"], []],
    ["at an ellipsis without spaces", "the talks…went on", ["0 the talks", "2000 went on"], []],
    ["at three points", "the talks ... went on", ["0 the talks", "2000 went on"], []],
    ["at five points", "the talks..... went on", ["0 the talks", "2000 went on"], []],
    ["at three points with spaces", "the talks . . . went on", ["0 the talks", "2000 went on"], []],
    ["at an ellipsis in brackets", "the talks […] went on", ["0 the talks", "2000 went on"], []],
    ["at points in brackets with spaces", "the talks [ ... ] went on", ["0 the talks", "2000 went on"], []],
    ["at points in round brackets", "the talks (. . .) went on", ["0 the talks", "2000 went on"], []],
    ["at an ellipsis in brackets within a word", "the talks[…]went on", ["0 the talks", "2000 went on"], []],
    ["at an ellipsis at its start", "…the talks", ["2000 the talks"], []],
    ["at an ellipsis at its end", "the talks…", ["0 the talks"], []],
    ["at words in brackets", "the [Russian] talks", ["0 the", "80 talks"], ["[Russian]"]],
    ["at figures in brackets", "the talks [2025] went", ["0 the talks", "80 went"], ["[2025]"]],
    ["at letters put in at the end of a word", "he talk[ed] on", ["0 he talk-", "80 on"], ["[ed]"]],
    ["at letters put in at the start of a word", "he [re]started it", ["0 he", "80 -started it"], ["[re]"]],
    ["at letters put in within a word", "he re[-]st[art]ed it", ["0 he re", "2000 st-", "80 -ed it"], ["[art]"]],
    ["at words put in at its start", "[Both] sides met", ["80 sides met"], ["[Both]"]],
    ["at letters put in at its start", "[Re]started talks", ["80 -started talks"], ["[Re]"]],
    ["at words put in at its end", "talks went on [sic]", ["0 talks went on"], ["[sic]"]],
    ["at letters put in at its end", "talks end[ed]", ["0 talks end-"], ["[ed]"]],
    ["nowhere, but a capital was changed", "[T]he talks went on", ["0 The talks went on"], ["[T]"]],
    ["where a capital was changed elsewhere", "[T]he … [g]o on", ["0 The", "2000 go on"], ["[T]", "[g]"]],
    ["at one letter that is a word", "[I] met them", ["80 met them"], ["[I]"]],
    ["with all parts that have a word or a figure", "a … – … 5", ["0 a", "2000 5"], []],
  ])("%s", (_, quote, fragments, insertions) => {
    expect(cutsOf(quote)).toEqual({ fragments, insertions });
  });

  test.each([
    ["there is nothing to cut at", "the talks went on"],
    ["two points are no ellipsis", "the talks.. went on"],
    ["round brackets are the source's own", "the talks (2025) went on"],
    ["brackets with nothing in them", "the talks [] went on"],
    ["brackets longer than words put in", `the talks [${"a".repeat(81)}] went on`],
    ["no word is left", "… [sic] …"],
    ["the empty text", ""],
  ])("or not: %s", (_, quote) => {
    expect(cutsOf(quote)).toBeUndefined();
  });
});

/** How a quotation's fragments stand in a text: the words at each place. */
function matchOf(text: string, quote: string): unknown {
  const wordsAt = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const { chains, reordered, ...rest } = findFragments(prepareText(text), parseElision(quote)!);
  return {
    chains: chains.map(({ fragments, ...chain }) => ({ ...chain, words: fragments.map(wordsAt), at: fragments[0]!.start })),
    ...(reordered && { reordered: reordered.map(wordsAt) }),
    ...rest,
  };
}
const chain = (at: number, words: string[], rest: object = {}) => ({ at, words, foldings: [], ...rest });

describe("the fragments of a quotation are found", () => {
  const far = (length: number): string => " " + "x".repeat(length - 2) + " ";
  test.each([
    ["in order", "so the talks then went on", "the talks … went on", [chain(3, ["the talks", "went on"])]],
    [
      "three of them, the longest in the middle",
      "a b the longest part c d",
      "a … the longest part … d",
      [chain(0, ["a", "the longest part", "d"])],
    ],
    ["the longest first", "the longest part b c d", "the longest part … b … d", [chain(0, ["the longest part", "b", "d"])]],
    ["the longest last", "a b c the longest part", "a … c … the longest part", [chain(0, ["a", "c", "the longest part"])]],
    [
      "twice",
      "the talks of a went on; the talks of b went on",
      "the talks … went on",
      [chain(0, ["the talks", "went on"]), chain(24, ["the talks", "went on"])],
    ],
    ["the nearest after", "the long talks a on b on", "the long talks … on", [chain(0, ["the long talks", "on"])]],
    ["the nearest before", "on a on b the long talks", "on … the long talks", [chain(5, ["on", "the long talks"])]],
    ["the shorter of two that overlap", "the talks and the talks on", "the talks … on", [chain(14, ["the talks", "on"])]],
    [
      "without the stop at the end of the last",
      "the talks a went on!",
      "the talks … went on.",
      [chain(0, ["the talks", "went on"])],
    ],
    ["at the widest gap of an ellipsis", `the talks${far(2000)}on`, "the talks … on", [chain(0, ["the talks", "on"])]],
    ["at the widest gap before the longest", `on${far(2000)}the talks`, "on … the talks", [chain(0, ["on", "the talks"])]],
    ["at the widest gap of words put in", `the talks${far(80)}on`, "the talks [x] on", [chain(0, ["the talks", "on"])]],
    [
      "folded",
      "The talks — so – went  on",
      "the talks … went on",
      [chain(0, ["The talks", "went  on"], { foldings: ["case", "spaces"] })],
    ],
    ["folded alike once", "The talks so Went", "the talks … went", [chain(0, ["The talks", "Went"], { foldings: ["case"] })]],
    ["whole words rather than parts after", "the talks on one on", "the talks … on", [chain(0, ["the talks", "on"])]],
    ["whole words further on", "the talks none on", "the talks … on", [chain(0, ["the talks", "on"])]],
    ["whole words further back", "on none the talks", "on … the talks", [chain(0, ["on", "the talks"])]],
    ["whole words of the longest", "retalks; a talks b on", "talks … on", [chain(11, ["talks", "on"])]],
    [
      "a part of a word where there is no other",
      "the talks none",
      "the talks … one",
      [chain(0, ["the talks", "one"], { clipped: "start" })],
    ],
    ["a part of a word before", "ones the talks", "one … the talks", [chain(0, ["one", "the talks"], { clipped: "end" })]],
    ["a word whose end is the quoter's", "they talk and go", "they tal[ked] and go", [chain(0, ["they tal", "and go"])]],
    [
      "a word whose start is the quoter's",
      "they restart the talks",
      "they [re]start the talks",
      [chain(0, ["they", "start the talks"])],
    ],
    [
      "a word clipped at the other end",
      "they restart the talks",
      "they … start the talk[ing]",
      [chain(0, ["they", "start the talk"], { clipped: "start" })],
    ],
    ["one alone", "then the talks went on", "… the talks", [chain(5, ["the talks"])]],
    ["one alone, in all places", "the talks and the talks", "the talks …", [chain(0, ["the talks"]), chain(14, ["the talks"])]],
    ["at the start of the text", "on the talks", "on … the talks", [chain(0, ["on", "the talks"])]],
    ["among characters that fold alike to the left", "ﬁ fi the talks", "fi … the talks", [chain(2, ["fi", "the talks"])]],
  ])("%s", (_, text, quote, chains) => {
    expect(matchOf(text, quote)).toEqual({ chains });
  });

  test.each([
    ["beyond an ellipsis", `the talks${far(2001)}on`, "the talks … on", "the talks"],
    ["beyond an ellipsis, before the longest", `on${far(2001)}the talks`, "on … the talks", "the talks"],
    ["beyond words put in", `the talks${far(81)}on`, "the talks [x] on", "the talks"],
    ["the first is not there", "they went on", "the talks … went on", "the talks"],
    ["the last is not there", "the talks stopped", "the talks … went", "went"],
    ["the middle one is not there", "the talks of a stopped", "the talks … b … stopped", "b"],
    ["the first of two that are not there", "the talks", "a b … c d … the talks", "a b"],
    ["alone", "they met", "… the talks", "the talks"],
  ])("or not: %s", (_, text, quote, missing) => {
    expect(matchOf(text, quote)).toMatchObject({ chains: [], missing });
  });

  test.each([
    ["two", "went on after the talks", "the talks … went on", ["the talks", "went on"]],
    ["three", "a c b the longest part", "b … a … the longest part", ["b", "a", "the longest part"]],
    ["near in a long text", `went on${far(1900)}the talks`, "the talks … went on", ["the talks", "went on"]],
  ])("out of order: %s", (_, text, quote, reordered) => {
    expect(matchOf(text, quote)).toEqual({ chains: [], reordered });
  });

  test("fragments out of order and far apart are missing", () => {
    expect(matchOf(`went on${far(2100)}the talks`, "the talks … went on")).toEqual({ chains: [], missing: "the talks" });
  });
});
