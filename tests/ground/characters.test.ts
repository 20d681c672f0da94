import { describe, expect, test } from "vitest";
import {
  CLASS,
  classOf,
  codePointBefore,
  hasPlainForm,
  isDash,
  isDigit,
  isInvisible,
  isMark,
  isQuotationMark,
  isSpace,
  isWordCharacter,
  lowerUnit,
  WORDNESS,
  wordnessOf,
} from "../../src/ground/characters.js";

describe("classes", () => {
  test.each<[keyof typeof CLASS, readonly number[]]>([
    ["plain", [0x00, 0x41, 0x7a, 0x30, 0x2e, 0xe9, 0x130d, 0x115f, 0x1200, 0xd7ff, 0xe000, 0xb2]],
    ["space", [0x09, 0x0a, 0x20, 0x85, 0xa0, 0x2003, 0x2028, 0x3000]],
    ["quotationMark", [0x22, 0x27, 0x60, 0xab, 0x2019, 0x201c, 0x300c, 0xff02]],
    ["dash", [0x2d, 0x2010, 0x2013, 0x2014, 0x2212, 0xff0d]],
    ["invisible", [0xad, 0x034f, 0x061c, 0x0640, 0x200b, 0x200f, 0x202a, 0x2060, 0xfe0f, 0xfeff]],
    ["mark", [0x0300, 0x064b, 0x1160, 0x11ff]],
    ["compatible", [0x017f, 0x0132, 0x01c4, 0xfb01, 0xff21, 0x0130, 0x212b, 0x2126]],
    ["ellipsis", [0x2026]],
    ["surrogate", [0xd800, 0xdbff, 0xdc00, 0xdfff]],
  ])("%s", (name, units) => {
    // asked twice: the second answer is the kept one
    for (const unit of [...units, ...units]) expect([unit, classOf(unit)]).toEqual([unit, CLASS[name]]);
  });
});

describe("questions about one code point", () => {
  const samples = [undefined, 0x20, 0x22, 0x2d, 0xad, 0x300, 0x35, 0x41, 0xffff, 0x10000, 0x1f600, 0x1d165, 0xe0100, 0x1d7ce];

  test.each([
    ["isMark", isMark, [0x300, 0x1d165, 0xe0100]],
    ["isSpace", isSpace, [0x20]],
    ["isQuotationMark", isQuotationMark, [0x22]],
    ["isDash", isDash, [0x2d]],
    ["isInvisible", isInvisible, [0xad]],
    ["isDigit", isDigit, [0x35, 0x1d7ce]],
    ["isWordCharacter", isWordCharacter, [0x300, 0x35, 0x41, 0x10000, 0x1d165, 0xe0100, 0x1d7ce]],
  ])("%s", (_, is, expected) => {
    expect(samples.filter((sample) => is(sample))).toEqual(expected);
  });

  test.each([
    ["isSpace", isSpace, 0x20],
    ["isQuotationMark", isQuotationMark, 0x22],
    ["isDash", isDash, 0x2d],
    ["isInvisible", isInvisible, 0xad],
  ])("%s is not misled by a code point whose last half is one", (_, is, unit) => {
    expect([is(unit), is(unit + 0x10000)]).toEqual([true, false]);
  });
});

test.each([
  [" ", WORDNESS.none],
  ["-", WORDNESS.none],
  ["😀", WORDNESS.none],
  ["a", WORDNESS.part],
  ["5", WORDNESS.part],
  ["_", WORDNESS.part],
  ["я", WORDNESS.part],
  ["𝐊", WORDNESS.part],
  ["\u0301", WORDNESS.part],
  ["和", WORDNESS.alone],
  ["の", WORDNESS.alone],
  ["ー", WORDNESS.alone],
  ["ก", WORDNESS.alone],
  ["𠀀", WORDNESS.alone],
])("what “%s” is to words: %i", (character, wordness) => {
  expect(wordnessOf(character.codePointAt(0)!)).toBe(wordness);
  expect(wordnessOf(character.codePointAt(0)!)).toBe(wordness);
});

test.each([
  ["A", "a"],
  ["a", "a"],
  ["Я", "я"],
  ["Σ", "σ"],
  ["ς", "σ"],
  ["5", "5"],
  ["İ", "İ"],
  ["\u0000", "\u0000"],
  ["\ud835", "\ud835"],
])("the lower-case form of “%s”", (unit, lower) => {
  expect(String.fromCharCode(lowerUnit(unit.charCodeAt(0)))).toBe(lower);
  expect(String.fromCharCode(lowerUnit(unit.charCodeAt(0)))).toBe(lower);
});

test("other shapes of letters have a plain form", () => {
  expect(["ﬁ", "Ａ", "ſ", "Ǆ"].map((character) => hasPlainForm(character))).toEqual([true, true, true, true]);
  expect(["f", "²", "İ", "é"].map((character) => hasPlainForm(character))).toEqual([false, false, false, false]);
});

describe("the code point before an offset", () => {
  test.each([
    ["the start", "ab", 0, undefined],
    ["before the start", "ab", -1, undefined],
    ["a letter", "ab", 1, 0x61],
    ["the last letter", "ab", 2, 0x62],
    ["a pair", "😀", 2, 0x1f600],
    ["a pair after a letter", "a😀", 3, 0x1f600],
    ["the first half of a pair", "😀", 1, 0xd83d],
    ["a letter after a pair", "😀a", 3, 0x61],
    ["the least second half", "\ud83d\udc00", 2, 0x1f400],
    ["the greatest second half", "\ud83d\udfff", 2, 0x1f7ff],
    ["a lone second half at the start", "\ude00", 1, 0xde00],
    ["a lone second half after a letter", "a\ude00", 2, 0xde00],
    ["the end of a private character", "\ud83d\ue000", 2, 0xe000],
  ])("%s", (_, text, offset, codePoint) => {
    expect(codePointBefore(text, offset)).toBe(codePoint);
  });
});
