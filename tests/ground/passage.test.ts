import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passageAround } from "../../src/ground/passage.js";
import { textDigest } from "../../src/ground/text-digest.js";

describe("a stretch in its surroundings", () => {
  const text = "First line.\nKiev will not accept the results of the negotiations that do not involve Ukraine.\nThird line.";
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  test("with as much on either side as is asked for, cut between words", () => {
    expect(passageAround(text, at("the results"), 20)).toEqual({
      line: 2,
      column: 22,
      before: "…will not accept ",
      words: "the results",
      after: " of the…",
    });
  });

  test("forty characters on either side where nothing is asked for", () => {
    expect(passageAround(text, at("the results"))).toEqual({
      line: 2,
      column: 22,
      before: "First line. Kiev will not accept ",
      words: "the results",
      after: " of the negotiations that do not…",
    });
  });

  test("up to the ends of the text", () => {
    expect(passageAround(text, at("First"), 200)).toMatchObject({ line: 1, column: 1, before: "", words: "First" });
    expect(passageAround(text, at("Third line."), 5)).toEqual({
      line: 3,
      column: 1,
      before: "…",
      words: "Third line.",
      after: "",
    });
  });

  test.each([
    ["LF", "a\nb\nc", 4, 3, 1],
    ["CRLF", "a\r\nb\r\nc d", 8, 3, 3],
    ["CR", "a\rb\rc", 4, 3, 1],
    ["between CR and LF", "a\r\nb", 2, 1, 3],
    ["at a line break", "a\nb", 1, 1, 2],
    ["an empty line", "a\n\nb", 3, 3, 1],
  ])("lines end with %s", (_, lines, start, line, column) => {
    expect(passageAround(lines, { start, end: start + 1 })).toMatchObject({ line, column });
  });

  test("a word longer than what is shown is cut", () => {
    const long = "x".repeat(100);
    expect(passageAround(long, { start: 50, end: 51 }, 10)).toEqual({
      line: 1,
      column: 51,
      before: "…xxxxxxxxxx",
      words: "x",
      after: "xxxxxxxxxx…",
    });
  });

  test("a span beyond the text is cut to it", () => {
    expect(passageAround("talks", { start: 3, end: 99 })).toEqual({ line: 1, column: 4, before: "tal", words: "ks", after: "" });
    expect(passageAround("talks", { start: 50, end: 99 })).toEqual({ line: 1, column: 6, before: "talks", words: "", after: "" });
    expect(passageAround("talks", { start: -5, end: 2 })).toEqual({ line: 1, column: 1, before: "", words: "ta", after: "lks" });
    expect(passageAround("talks", { start: 3, end: 1 })).toMatchObject({ words: "", after: "ks" });
  });

  test("it is one line of whole characters, whatever is cut", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.nat(60),
        fc.nat(20),
        fc.nat(20),
        (any, start, length, width) => {
          const { before, words, after } = passageAround(any, { start, end: start + length }, width);
          for (const part of [before, words, after]) {
            expect(part.isWellFormed()).toBe(true);
            expect(part).not.toMatch(/[\r\n]/);
          }
        },
      ),
    );
  });
});

describe("the digest of a text", () => {
  test.each([
    ["the empty text", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["ASCII", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    ["UTF-8", "Türkiye 😀", "28f06090ff919177fb50f00e82e477f80c398b124d370cfb79f599381cc798b1"],
  ])("%s", (_, text, digest) => {
    expect(textDigest(text)).toBe(digest);
  });
});
