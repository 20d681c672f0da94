import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CharacterFolding, fold, foldingsBetween, FOLDINGS, trimSpaces } from "../../src/ground/fold.js";

describe("a text is folded", () => {
  test.each([
    ["nothing to fold", "the talks of 2025", "the talks of 2025"],
    ["case", "Kiev ÉTÉ Σίσυφος İ", "kiev été σίσυφοσ i̇"],
    ["quotation marks", "“a” ‘b’ „c“ «d» ‹e› 「f」 \"g\" 'h' `i´ ′″", "'a' 'b' 'c' 'd' 'e' 'f' 'g' 'h' 'i' ''"],
    ["dashes", "a–b a—b a--b a−b a‑b a---b", "a-b a-b a-b a-b a-b a-b"],
    ["a dash with spaces on both sides", "a — b a -- b a - b", "a-b a-b a-b"],
    ["a dash with a space on one side", "to -5 and a- b", "to -5 and a- b"],
    ["spaces", "a\u00a0b\u2009c\t d \r\n\n e\u3000f", "a b c d e f"],
    ["invisible characters", "so\u00adft ze\u200bro \ufeffmark r\u200eight", "soft zero mark right"],
    ["an invisible character among spaces", "a \u200b b", "a b"],
    ["ellipses", "a… b", "a... b"],
    [
      "a word broken over two lines",
      "nego-\ntiations nego-\r\n  tiations nego‐\ntiations",
      "negotiations negotiations negotiations",
    ],
    ["a word broken at a soft hyphen", "nego\u00ad\ntiations", "negotiations"],
    ["a broken word in a script without capitals", "سلا-\nم", "سلام"],
    ["a hyphen at the end of a line, before a capital", "Russia-\nUS", "russia- us"],
    ["a hyphen at the end of a line, after a space", "the -\nend", "the-end"],
    ["a dash at the end of a line", "the end—\nagain", "the end- again"],
    ["a hyphen before a blank within a line", "pre- and post-war", "pre- and post-war"],
    ["a hyphen at the end of the text", "pre-\n", "pre- "],
    ["NFC and NFD", "Türkiye Tu\u0308rkiye", "türkiye türkiye"],
    ["other names of a letter", "\u212b\u2126", "åω"],
    ["decomposed Hangul", "\u1112\u1161\u11ab", "한"],
    ["ligatures and full-width letters", "ﬁnal ﬀ Ｋｉｅｖ ĳ ſ", "final ff kiev ij s"],
    ["no superscripts, fractions or signs", "10² ½ ™", "10² ½ ™"],
    ["characters beyond the first plane", "😀 𝒜 𝐀", "😀 𝒜 𝐀"],
    ["lone surrogates", "a\ud800b\udc00", "a\ud800b\udc00"],
    ["a mark at the start", "\u0301a", "\u0301a"],
    ["the empty text", "", ""],
  ])("%s", (_, text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  test("a broken word is marked where asked", () => {
    expect(fold("nego-\ntiations", undefined, "mark").text).toBe("nego\ufffftiations");
  });

  test("what is not asked for is left", () => {
    const text = "“A” — b\u00a0… ﬁ\u00ad e\u0301 x-\ny";
    expect(fold(text, new Set()).text).toBe(text);
  });

  test.each<[phrase: string, folding: CharacterFolding, text: string, folded: string]>([
    ["quotation marks", "quotation-marks", "“A” — b", "'A' — b"],
    ["dashes", "dashes", "“A” — b–-c", "“A” - b-c"],
    ["spaces", "spaces", "“A”  —\u00a0b", "“A” — b"],
    ["invisible characters", "invisible-characters", "A\u00ad  \u200bb", "A  b"],
    ["broken words", "line-wraps", "a-\nb  C—\nd", "ab  C—\nd"],
    ["ellipses", "ellipses", "A…  b", "A...  b"],
    ["the form of Unicode", "unicode-form", "E\u0301 ﬁ", "É ﬁ"],
    ["ligatures", "ligatures", "E\u0301 ﬁ", "E\u0301 fi"],
    ["case", "case", "E\u0301Σς  B—", "e\u0301σσ  b—"],
  ])("one folding alone: %s", (_, folding, text, folded) => {
    expect(fold(text, new Set([folding])).text).toBe(folded);
  });

  test.each([
    ["a line separator", "nego-\u2028tiations", "negotiations"],
    ["a carriage return", "nego-\rtiations", "negotiations"],
    ["blanks around the line break", "nego- \n \ttiations", "negotiations"],
    ["blanks without a line break", "nego-  tiations", "nego- tiations"],
    ["a figure after the break", "4-\n5", "45"],
    ["no word after the break", "nego-\n(tiations", "nego- (tiations"],
    ["a hyphen at the start of the text", "-\ntiations", "- tiations"],
    ["a hyphen after a mark", "a,-\nb", "a,- b"],
    ["a capital beyond the first plane", "a-\n\u{10400}", "a- \u{10428}"],
    ["a small letter beyond the first plane", "a-\n\u{10428}", "a\u{10428}"],
  ])("a word broken over two lines: %s", (_, text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  test.each([
    ["a space after it alone", "a– b", "a- b"],
    ["a space before it alone", "a –b", "a -b"],
    ["many of both", "a \t–—  b", "a-b"],
    ["at the end of the text", "a – ", "a-"],
    ["at the end of the text, without a space", "a –", "a -"],
    ["two dashes with a space between", "a – – b", "a-- b"],
  ])("a dash and its spaces: %s", (_, text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  test("letters with marks beyond the first plane are put together", () => {
    expect(fold("\u{11099}\u{110ba} a\u{1d165}b").text).toBe("\u{1109a} a\u{1d165}b");
  });

  test("a text that grows when folded is whole", () => {
    expect(fold("…".repeat(100)).text).toBe("...".repeat(100));
  });

  test("a long text is whole, and each of its places leads back", () => {
    const text = "A  b… ".repeat(3000);
    const folded = fold(text);
    expect(folded.text).toBe("a b... ".repeat(3000));
    for (const at of [0, 1, 33, 2047, 2999]) {
      expect(folded.toOriginal(at * 7, at * 7 + 7)).toEqual({ start: at * 6, end: at * 6 + 6 });
      expect(folded.toOriginal(at * 7 + 1, at * 7 + 2)).toEqual({ start: at * 6 + 1, end: at * 6 + 3 });
      expect(folded.toOriginal(at * 7 + 2, at * 7 + 4)).toEqual({ start: at * 6 + 3, end: at * 6 + 5 });
    }
  });

  test.each([
    ["31 marks", 31, "a".padEnd(32, "\u0323")],
    ["32 marks", 32, "a".padEnd(33, "\u0323")],
  ])("a letter with many marks, the last of which would come first: %s", (_, marks, text) => {
    const { toOriginal } = fold(`${text}b`);
    expect(toOriginal(0, 1)).toEqual({ start: 0, end: Math.min(marks + 1, 32) });
  });

  test("long runs of marks are cut into pieces, and none is lost", () => {
    const { text, toOriginal } = fold("a".padEnd(1000, "\u0301"));
    expect(text.length).toBeLessThanOrEqual(1000);
    expect(toOriginal(0, text.length)).toEqual({ start: 0, end: 1000 });
  });
});

describe("a place in the folded text leads back", () => {
  test.each([
    ["plain text", "the talks", "talks", "talks"],
    ["after a run of spaces", "the  \n talks", "talks", "talks"],
    ["over a run of spaces", "the  \n talks on", "e talks", "e  \n talks"],
    ["after an ellipsis", "so… talks", "talks", "talks"],
    ["an ellipsis itself", "so… talks", "...", "…"],
    ["a ligature as a whole", "the ﬁnal", "fi", "ﬁ"],
    ["a part of a ligature", "the ﬁnal", "inal", "ﬁnal"],
    ["a decomposed letter", "Tu\u0308rkiye", "türk", "Tu\u0308rk"],
    ["up to a dropped character", "so\u00adft", "so", "so"],
    ["over a dropped character", "so\u00adft", "oft", "o\u00adft"],
    ["after a dropped character", "so\u00adft", "ft", "ft"],
    ["a dash with its spaces", "a — b", "a-b", "a — b"],
    ["a broken word", "the nego-\ntiations on", "negotiations", "nego-\ntiations"],
    ["after a broken word", "the nego-\ntiations on", "on", "on"],
  ])("%s", (_, text, part, original) => {
    const folded = fold(text);
    const at = folded.text.lastIndexOf(part);
    const { start, end } = folded.toOriginal(at, at + part.length);
    expect(text.slice(start, end)).toBe(original);
  });
});

describe("the fewest foldings between two texts", () => {
  test.each([
    ["equal texts", "the talks", "the talks", []],
    ["other words", "the talks", "the talk", undefined],
    ["case", "The Talks", "the talks", ["case"]],
    ["quotation marks", "it's “a”", 'it’s "a"', ["quotation-marks"]],
    ["dashes", "a—b", "a-b", ["dashes"]],
    ["dashes and their spaces", "a — b", "a-b", ["dashes", "spaces"]],
    ["spaces", "a\u00a0b  c", "a b c", ["spaces"]],
    ["spaces at the ends", " a b", "a b\n", ["spaces"]],
    ["an invisible character", "so\u00adft", "soft", ["invisible-characters"]],
    ["a broken word", "nego-\ntiations", "negotiations", ["line-wraps"]],
    ["a broken compound", "high-\nlevel talks", "high-level talks", ["line-wraps"]],
    ["a broken compound, the other way", "high-level talks", "high-\nlevel talks", ["line-wraps"]],
    ["both kinds of break", "high-\nlevel nego-\ntiations", "high-level negotiations", ["line-wraps"]],
    ["an ellipsis", "a…", "a...", ["ellipses"]],
    ["the form of Unicode", "Türkiye", "Tu\u0308rkiye", ["unicode-form"]],
    ["a ligature", "ﬁnal", "final", ["ligatures"]],
    [
      "several",
      "“Tu\u0308rkiye – ﬁnal…”",
      '"türkiye-final..."',
      ["quotation-marks", "dashes", "spaces", "ellipses", "unicode-form", "ligatures", "case"],
    ],
    ["a broken word and a space for a space", "nego-\ntiations on", "negotiations\u00a0on", ["spaces", "line-wraps"]],
    ["a word broken at a soft hyphen", "nego\u00ad\ntiations", "negotiations", ["line-wraps"]],
    ["an invisible character among spaces", "a \u200b b", "a b", ["spaces"]],
    ["a letter beyond the first plane", "\u{11099}\u{110ba}", "\u{1109a}", ["unicode-form"]],
    ["another name of a letter", "\uf900", "\u8c48", ["unicode-form"]],
    ["a broken word and then another word", "nego-\ntiations", "negotiation", undefined],
    ["a hyphen that is there or not", "re-sign", "resign", undefined],
    ["a hyphen for a space", "high-level", "high level", undefined],
    ["a comma", "yes, we", "yes we", undefined],
    ["a superscript", "10²", "102", undefined],
    ["an accent", "Türkiye", "Turkiye", undefined],
    ["one text empty", "", "a", undefined],
  ])("%s", (_, a, b, foldings) => {
    expect(foldingsBetween(a, b)).toEqual(foldings);
    expect(foldingsBetween(b, a)).toEqual(foldings);
  });
});

describe("spaces at the ends of a folded text are cut off", () => {
  test.each([
    ["none", "a b", "a b"],
    ["at the start", " a b", "a b"],
    ["at the end", "a b ", "a b"],
    ["at both", " a b ", "a b"],
    ["a space alone", " ", ""],
    ["two spaces", "  ", ""],
    ["the empty text", "", ""],
  ])("%s", (_, folded, trimmed) => {
    expect(trimSpaces(folded)).toBe(trimmed);
  });
});

const anyText = fc.string({ unit: "binary", maxLength: 60 });

test("folding is the same for all normal forms of a text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      expect(fold(text.normalize("NFD")).text).toBe(fold(text.normalize("NFC")).text);
    }),
  );
});

test("every stretch of a folded text leads back to a stretch of the text, in order", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = fold(text);
      let before = 0;
      for (let at = 0; at < folded.text.length; at++) {
        const { start, end } = folded.toOriginal(at, at + 1);
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        before = start;
      }
    }),
  );
});

test("a text agrees with itself when folded, and the foldings are in their order", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const foldings = foldingsBetween(text, text.toLowerCase().replaceAll(" ", "\u00a0"));
      if (foldings) expect(FOLDINGS.filter((folding) => foldings.includes(folding))).toEqual(foldings);
    }),
  );
});
