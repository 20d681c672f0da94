import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromCodePoints, fromUtf8Bytes, toCodePoints, toUtf8Bytes } from "../../src/ground/offsets.js";

describe("a stretch counted in code units, code points and bytes", () => {
  test.each([
    ["ASCII", "the talks", "talks", [4, 9], [4, 9], [4, 9]],
    ["two-byte letters", "in Türkiye, now", "now", [12, 15], [12, 15], [13, 16]],
    ["three-byte letters", "和平 talks", "talks", [3, 8], [3, 8], [7, 12]],
    ["astral characters", "😀😀 talks", "talks", [5, 10], [3, 8], [9, 14]],
    ["an astral character itself", "a😀b", "😀", [1, 3], [1, 2], [1, 5]],
    ["combining marks", "Tu\u0308rkiye now", "now", [9, 12], [9, 12], [10, 13]],
    ["CRLF", "one\r\ntwo", "two", [5, 8], [5, 8], [5, 8]],
    ["a byte order mark", "\ufefftalks", "talks", [1, 6], [1, 6], [3, 8]],
    ["lone surrogates", "\ud800\udc00\ud800 x", "x", [4, 5], [3, 4], [8, 9]],
    ["the whole text", "aé😀", "aé😀", [0, 4], [0, 3], [0, 7]],
    ["nothing at the end", "aé😀", "", [4, 4], [3, 3], [7, 7]],
    ["nothing in the empty text", "", "", [0, 0], [0, 0], [0, 0]],
  ] as const)("%s", (_, text, words, [start, end], points, bytes) => {
    const span = { start, end };
    expect(text.slice(start, end)).toBe(words);
    const [codePoints, utf8] = [
      { start: points[0], end: points[1] },
      { start: bytes[0], end: bytes[1] },
    ];
    expect(toCodePoints(text, span)).toEqual(codePoints);
    expect(fromCodePoints(text, codePoints)).toEqual(span);
    expect(toUtf8Bytes(text, span)).toEqual(utf8);
    expect(fromUtf8Bytes(text, utf8)).toEqual(span);
  });
});

describe("a cut character counts whole", () => {
  test("in code units", () => {
    expect(toCodePoints("a😀b", { start: 2, end: 4 })).toEqual({ start: 1, end: 3 });
    expect(toCodePoints("a😀b", { start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
    expect(toUtf8Bytes("a😀b", { start: 2, end: 2 })).toEqual({ start: 1, end: 1 });
  });

  test("in bytes", () => {
    expect(fromUtf8Bytes("aéb", { start: 2, end: 4 })).toEqual({ start: 1, end: 3 });
    expect(fromUtf8Bytes("aéb", { start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
    expect(fromUtf8Bytes("aéb", { start: 2, end: 2 })).toEqual({ start: 1, end: 1 });
  });
});

describe("a span that is none is refused", () => {
  test.each([
    [{ start: -1, end: 2 }, "A span needs whole numbers, 0 or more, the end not before the start; got -1–2."],
    [{ start: 2, end: 1 }, "A span needs whole numbers, 0 or more, the end not before the start; got 2–1."],
    [{ start: 0.5, end: 1 }, "A span needs whole numbers, 0 or more, the end not before the start; got 0.5–1."],
    [{ start: 0, end: Number.NaN }, "A span needs whole numbers, 0 or more, the end not before the start; got 0–NaN."],
    [{ start: 0, end: 10 }, "The span ends at 10, past the end of the text at 5."],
    [{ start: 10, end: 10 }, "The span ends at 10, past the end of the text at 5."],
  ])("%j", (span, message) => {
    for (const convert of [toCodePoints, fromCodePoints, toUtf8Bytes, fromUtf8Bytes])
      expect(() => convert("talks", span)).toThrow(new RangeError(message));
  });
});

const anyText = fc.string({ unit: "binary", maxLength: 40 });

test("spans of whole characters go there and back, and agree with other ways of counting", () => {
  fc.assert(
    fc.property(anyText, fc.nat(40), fc.nat(40), (text, a, b) => {
      const points = Array.from(text);
      const [from, to] = [Math.min(a, b), Math.max(a, b)].map((at) => Math.min(at, points.length)) as [number, number];
      const span = { start: points.slice(0, from).join("").length, end: points.slice(0, to).join("").length };
      expect(toCodePoints(text, span)).toEqual({ start: from, end: to });
      expect(fromCodePoints(text, { start: from, end: to })).toEqual(span);
      const bytes = (end: number) => points.slice(0, end).reduce((sum, point) => sum + Buffer.byteLength(point), 0);
      const utf8 = { start: bytes(from), end: bytes(to) };
      expect(toUtf8Bytes(text, span)).toEqual(utf8);
      expect(fromUtf8Bytes(text, utf8)).toEqual(span);
    }),
  );
});

test("any span within the text is widened, never moved", () => {
  fc.assert(
    fc.property(anyText, fc.nat(80), fc.nat(80), (text, a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)].map((at) => Math.min(at, text.length)) as [number, number];
      const back = fromUtf8Bytes(text, toUtf8Bytes(text, { start, end }));
      expect(back.start).toBeLessThanOrEqual(start);
      if (end > start) expect(back.end).toBeGreaterThanOrEqual(end);
      expect(start - back.start).toBeLessThanOrEqual(1);
    }),
  );
});
