import { describe, expect, test } from "vitest";
import { tokenise, WordIndex } from "../../src/ground/tokens.js";

function wordsIn(text: string): string[] {
  const { count, starts, ends } = tokenise(text);
  expect([starts.length, ends.length]).toEqual([count, count]);
  return Array.from(starts, (start, at) => text.slice(start, ends[at]));
}

describe("words", () => {
  test.each([
    ["nothing", "", []],
    ["marks alone", " .,“”", []],
    ["one word", "Kiev", ["Kiev"]],
    ["words with marks around", "“Kiev, agreed!”", ["Kiev", "agreed"]],
    ["an apostrophe", "can't can’t", ["can't", "can’t"]],
    ["an apostrophe at an end", "the parties' 'no'", ["the", "parties", "no"]],
    ["two apostrophes", "a''b", ["a", "b"]],
    ["an apostrophe at the end of the text", "parties'", ["parties"]],
    ["a number with a comma", "1,000 1.5", ["1,000", "1.5"]],
    ["a comma after a digit alone", "1,a 1.a", ["1", "a", "1", "a"]],
    ["a comma before a digit alone", "a,1 a.1", ["a", "1", "a", "1"]],
    ["a comma at the end", "1, 1.", ["1", "1"]],
    ["another mark between digits", "1:0 1-0", ["1", "0", "1", "0"]],
    ["a comma between words", "a,b.c", ["a", "b", "c"]],
    ["a script without spaces", "和平 said", ["和", "平", "said"]],
    ["a script without spaces after a word", "a和'和", ["a", "和", "和"]],
    ["a word after an apostrophe in such a script", "a'和", ["a", "和"]],
    ["letters beyond the first plane", "𝐊𝐢𝐞𝐯 said 𝐊", ["𝐊𝐢𝐞𝐯", "said", "𝐊"]],
    ["digits beyond the first plane", "𝟏,5", ["𝟏,5"]],
    ["signs beyond the first plane", "a😀b", ["a", "b"]],
    ["an ideograph beyond the first plane", "𠀀𠀁", ["𠀀", "𠀁"]],
    ["more words than room was made for", "a ".repeat(40).trim(), Array.from({ length: 40 }, () => "a")],
    ["as many as characters", "和".repeat(100), Array.from({ length: 100 }, () => "和")],
  ])("%s", (_, text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });
});

describe("where words stand", () => {
  const index = new WordIndex("the talks and the talks or the war");
  const the = index.numberOf("the");
  const talks = index.numberOf("talks");
  const war = index.numberOf("war");

  test("words are numbered in order of appearance", () => {
    expect(Array.from(index.words)).toEqual([0, 1, 2, 0, 1, 3, 0, 4]);
    expect([the, talks, war, index.numberOf("peace")]).toEqual([0, 1, 4, -1]);
  });

  test.each([
    ["the", [0, 3, 6]],
    ["talks", [1, 4]],
    ["and", [2]],
    ["or", [5]],
    ["war", [7]],
    ["peace", []],
  ])("%s", (word, places) => {
    expect(Array.from(index.placesOf(index.numberOf(word)))).toEqual(places);
  });

  test("pairs", () => {
    expect(Array.from(index.placesOfPair(the, talks))).toEqual([0, 3]);
    expect(Array.from(index.placesOfPair(the, war))).toEqual([6]);
    expect(Array.from(index.placesOfPair(the, -1))).toEqual([]);
    expect(Array.from(index.placesOfPair(-1, the))).toEqual([]);
  });

  test("each pair of a long text is found, and little besides", () => {
    const words = Array.from({ length: 500 }, (_, i) => `w${(i * i * 7 + i) % 131}`);
    const long = new WordIndex(words.join(" "));
    let told = 0;
    let due = 0;
    for (let at = 0; at + 1 < words.length; at++) {
      const [first, second] = [words[at]!, words[at + 1]!];
      const places = Array.from(long.placesOfPair(long.numberOf(first), long.numberOf(second)));
      const expected = words.flatMap((word, i) => (word === first && words[i + 1] === second ? [i] : []));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).toEqual(expect.arrayContaining(expected));
      told += places.length;
      due += expected.length;
    }
    expect(told).toBeLessThan(due * 1.5);
  });

  test.each(["", "one", "one two"])("a text of few words: “%s”", (text) => {
    const small = new WordIndex(text);
    expect(Array.from(small.words, (_, at) => Array.from(small.placesOf(at)))).toEqual(Array.from(small.words, (_, at) => [at]));
  });

  test("a list to count in is lent again while it is long enough", () => {
    const list = index.scratch(8);
    expect(list).toEqual(new Float64Array(8));
    expect(index.scratch(8)).toBe(list);
    expect(index.scratch(3)).toBe(list);
    expect(index.scratch(9)).toEqual(new Float64Array(9));
  });
});
