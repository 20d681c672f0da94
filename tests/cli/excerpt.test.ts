import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { excerptAround } from "../../src/cli/formats/excerpt.js";
import { cellWidth } from "../../src/core/cell-width.js";

function excerptOf(text: string, columns: number) {
  const [before = "", marked = "", after = ""] = text.split(/[[\]]/);
  const shown = excerptAround(before + marked + after, { start: before.length, end: before.length + marked.length }, columns);
  return `${shown.before}[${shown.marked}]${shown.after}`;
}

test.each([
  ["a short line whole", "one [two] three", 40, "one [two] three"],
  ["the line only", "zero\none [two] three\nfour", 40, "one [two] three"],
  ["of several lines the first", "one [two\nthree] four", 40, "one [two…]"],
  ["lines that end in CRLF", "zero\r\none [two] three\r\nfour", 40, "one [two] three"],
  ["no indentation", "    \tone [two] three   ", 40, "one [two] three"],
  ["tabs as spaces", "a\tb [two]\tc", 40, "a b [two] c"],
  ["both sides cut", "aaaaaaaaaa [two] bbbbbbbbbb", 11, "…aa [two] bb…"],
  ["the left side in what the right one leaves", "aaaaaaaaaa [two] b", 11, "…aaaa [two] b"],
  ["the right side in what the left one leaves", "a [two] bbbbbbbbbb", 11, "a [two] bbbb…"],
  ["a long stretch cut", "a [bbbbbbbbbbbbbbbbbbbb] c", 10, "…[bbbbbbb…]…"],
  ["an empty stretch", "one []two", 40, "one []two"],
  ["escapes of what a terminal obeys", "a\u001b[\u202e]b", 40, "a\\u001b[\\u202e]b"],
])("shows %s", (_, text, columns, shown) => {
  expect(excerptOf(text, columns)).toBe(shown);
});

test("looks at no more than it shows", () => {
  const text = `${"x".repeat(20_000_000)}y${"z".repeat(20_000_000)}`;
  for (let i = 0; i < 200; i++) {
    expect(excerptAround(text, { start: 20_000_000, end: 20_000_001 }, 21).marked).toBe("y");
  }
});

property.prop([fc.string({ unit: "grapheme", maxLength: 200 }), fc.nat(200), fc.nat(200), fc.integer({ min: 10, max: 120 })])(
  "fits into its columns, whatever the text",
  (text, a, b, columns) => {
    const span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
    const { before, marked, after } = excerptAround(text, span, columns);
    expect(cellWidth(before + marked + after)).toBeLessThanOrEqual(columns);
  },
);
