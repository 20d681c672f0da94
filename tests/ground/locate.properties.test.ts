import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../src/ground/fold.js";
import { locate } from "../../src/ground/locate.js";
import { exactOccurrences, occurrences } from "../../src/ground/occurrences.js";
import { prepareText } from "../../src/ground/prepared-text.js";
import { clippedEnd } from "../../src/ground/word-boundary.js";

const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 80 }), fc.string({ unit: "grapheme", maxLength: 40 }));
// few words and much that joins or parts them, so that repetition, folding and near misses are common
const piece = fc.constantFrom(
  ..."talks Talks not accept acceptable un- non- peace four three the of Türkiye Tu\u0308rkiye n't 's U.S. 1,000 1.5 和平".split(
    " ",
  ),
  ...[
    " ",
    " ",
    " ",
    " ",
    "\n",
    "\r\n",
    "-\n",
    "\u00a0",
    "\u00ad",
    "'",
    "’",
    "“",
    '"',
    ", ",
    ". ",
    "… ",
    " ... ",
    "-",
    " — ",
    "\u0301",
  ],
);
const prose = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

test("locate never throws, and its places lie within the text", () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, prose),
      fc.oneof(anyText, prose),
      fc.record(
        { prefix: anyText, suffix: anyText, language: fc.constantFrom("en", "fr", "de", "ru", "xx") },
        { requiredKeys: [] },
      ),
      (text, words, options) => {
        const { places, fragments = [], negator, nearest } = locate(text, words, options);
        const spans = [...places, ...fragments, ...(negator ? [negator.place] : [])];
        if (nearest) spans.push(nearest.place, ...nearest.changes.map(({ place }) => place));
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { source, place } of nearest?.changes ?? []) expect(text.slice(place.start, place.end)).toBe(source);
      },
    ),
    { numRuns: 500 },
  );
});

test("words are matched exactly if and only if the text includes them", () => {
  fc.assert(
    fc.property(prose, fc.oneof(prose, fc.tuple(fc.nat(99), fc.nat(99))), (text, chosen) => {
      const words =
        typeof chosen === "string"
          ? chosen
          : text.slice(chosen[0] % (text.length + 1), (chosen[0] % (text.length + 1)) + chosen[1]);
      expect(locate(text, words).match === "exact").toBe(words !== "" && text.includes(words));
    }),
    { numRuns: 500 },
  );
});

test("the index finds the same places as a search of the whole text", () => {
  fc.assert(
    fc.property(prose, fc.nat(200), fc.nat(60), prose, (text, from, length, other) => {
      const prepared = prepareText(text);
      expect(prepared.index.tokens.count).toBeGreaterThanOrEqual(0);
      expect(prepared.prefersIndex()).toBe(true);
      const start = from % (text.length + 1);
      for (const words of [text.slice(start, start + length), other])
        expect(exactOccurrences(prepared, words)).toEqual(occurrences(text, words));
    }),
    { numRuns: 1000 },
  );
});

test("the same for any text", () => {
  fc.assert(
    fc.property(anyText, fc.nat(200), fc.nat(60), (text, from, length) => {
      const prepared = prepareText(text);
      const start = from % (text.length + 1);
      const words = text.slice(start, start + length);
      expect(prepared.index.words.length).toBe(prepared.index.tokens.count);
      expect(exactOccurrences(prepared, words)).toEqual(occurrences(text, words));
    }),
  );
});

test("a stretch between word boundaries is found where it is taken from", () => {
  fc.assert(
    fc.property(prose, fc.nat(200), fc.integer({ min: 1, max: 60 }), (text, from, length) => {
      const span = { start: from % (text.length + 1), end: Math.min(text.length, (from % (text.length + 1)) + length) };
      fc.pre(span.end > span.start && !clippedEnd(text, span));
      const words = text.slice(span.start, span.end);
      expect(locate(text, words, { span, negation: false })).toEqual({
        verdict: "exact",
        match: "exact",
        places: [span],
        folded: [],
      });
      const { places } = locate(text, words);
      expect(places).toContainEqual(span);
    }),
  );
});

const word = fc.stringMatching(/^[a-z]{3,8}$/);
const sentence = fc.uniqueArray(word, { minLength: 8, maxLength: 20 });

test("folded variants of a stretch lead back to it", () => {
  const variants: readonly ((words: string) => string)[] = [
    (words) => words.replaceAll(" ", "\u00a0"),
    (words) => words.replaceAll(" ", " \r\n"),
    (words) => words.toUpperCase(),
    (words) => `“${words}”`,
    (words) => `${words}.`,
    (words) => words.replaceAll("a", "a\u200b"),
    (words) => words.replaceAll("fi", "ﬁ").replaceAll(" ", "  "),
  ];
  fc.assert(
    fc.property(
      sentence,
      fc.nat(5),
      fc.integer({ min: 2, max: 8 }),
      fc.constantFrom(...variants),
      (list, from, length, variant) => {
        const stretch = list.slice(from, from + length);
        const text = `${list.join(" ")} — and`;
        const words = stretch.join(" ");
        const { match, places } = locate(text, variant(words), { negation: false });
        expect(["exact", "normalised"]).toContain(match);
        expect(places.map(({ start, end }) => text.slice(start, end).trim())).toContain(words);
      },
    ),
  );
});

test("a text folded in other ways holds the same words", () => {
  fc.assert(
    fc.property(sentence, fc.nat(5), fc.integer({ min: 3, max: 8 }), fc.nat(3), (list, from, length, break_) => {
      const stretch = list.slice(from, from + length);
      // one word is broken over two lines
      const broken = list.map((one, at) => (at === from + break_ ? `${one.slice(0, 2)}-\n${one.slice(2)}` : one));
      const text = broken.join(" ");
      const words = stretch.join(" ");
      const { match, places } = locate(text, words, { negation: false });
      expect(["exact", "normalised"]).toContain(match);
      expect(places.map(({ start, end }) => fold(text.slice(start, end)).text)).toContain(words);
    }),
  );
});

test("a stretch with one word changed is altered, and the change is named", () => {
  fc.assert(
    fc.property(sentence, fc.integer({ min: 1, max: 6 }), (list, at) => {
      const text = `${list.join(" ")}.`;
      const { verdict, nearest } = locate(text, list.with(at, "zzzyzzz").join(" "));
      expect(verdict).toBe("altered");
      expect(nearest?.changes.map(({ quote, source }) => [quote, source])).toEqual([["zzzyzzz", list[at]]]);
    }),
  );
});

test("parts in order around an ellipsis are found where they are taken from", () => {
  fc.assert(
    fc.property(sentence, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), (list, first, last) => {
      const text = `${list.join(" ")}.`;
      const parts = [list.slice(0, first).join(" "), list.slice(-last).join(" ")];
      const { match, fragments } = locate(text, parts.join(" […] "), { negation: false });
      expect(match).toBe("elided");
      expect(fragments?.map(({ start, end }) => text.slice(start, end))).toEqual(parts);
    }),
  );
});
