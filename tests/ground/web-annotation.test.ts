import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fromWebAnnotationSelectors, toWebAnnotationSelectors } from "../../src/ground/web-annotation.js";
import type { Evidence } from "../../src/schema/interfaces.js";

const text = "😀 Lavrov called the talks “very useful.”";
const exact = "very useful.";
const start = text.indexOf(exact);
const evidence: Evidence = {
  source: "source:a",
  exact,
  span: { start, end: start + exact.length },
  prefix: "talks “",
  suffix: "”",
};

test("evidence becomes a quote selector and a position selector in code points", () => {
  expect(toWebAnnotationSelectors(evidence, text)).toEqual([
    { type: "TextQuoteSelector", exact, prefix: "talks “", suffix: "”" },
    { type: "TextPositionSelector", start: start - 1, end: start - 1 + exact.length },
  ]);
});

test("evidence without a span and hints becomes a quote selector", () => {
  expect(toWebAnnotationSelectors({ source: "source:a", exact }, text)).toEqual([{ type: "TextQuoteSelector", exact }]);
});

test.each([
  [{ prefix: "talks “" }, ["type", "exact", "prefix"]],
  [{ suffix: "”" }, ["type", "exact", "suffix"]],
  [{}, ["type", "exact"]],
])("no more hints than there are, either way: %j", (hints, keys) => {
  const given: Evidence = { source: "source:a", exact, ...hints };
  const selectors = toWebAnnotationSelectors(given, text);
  expect(selectors.map((selector) => Object.keys(selector))).toEqual([keys]);
  expect(fromWebAnnotationSelectors(selectors, text, "source:a")).toStrictEqual(given);
});

test("both ways, in either order", () => {
  const selectors = toWebAnnotationSelectors(evidence, text);
  expect(fromWebAnnotationSelectors(selectors, text, "source:a")).toEqual(evidence);
  expect(fromWebAnnotationSelectors(selectors.toReversed(), text, "source:a")).toEqual(evidence);
  const { span, ...bare } = evidence;
  expect(span).toBeDefined();
  expect(fromWebAnnotationSelectors(toWebAnnotationSelectors(bare, text), text, "source:a")).toEqual(bare);
});

test("a position alone takes its words from the text", () => {
  expect(fromWebAnnotationSelectors([{ type: "TextPositionSelector", start: 2, end: 8 }], text, "source:a")).toEqual({
    source: "source:a",
    exact: "Lavrov",
    span: { start: 3, end: 9 },
  });
});

test("without words there is no evidence", () => {
  expect(fromWebAnnotationSelectors([], text, "source:a")).toBeUndefined();
  expect(fromWebAnnotationSelectors([{ type: "TextPositionSelector", start: 2, end: 2 }], text, "source:a")).toBeUndefined();
  expect(fromWebAnnotationSelectors([{ type: "XPathSelector", value: "/p" } as never], text, "source:a")).toBeUndefined();
});

test("a position beyond the text is refused", () => {
  expect(() => fromWebAnnotationSelectors([{ type: "TextPositionSelector", start: 0, end: 999 }], text, "source:a")).toThrow(
    RangeError,
  );
  expect(() => toWebAnnotationSelectors({ source: "source:a", exact, span: { start: 0, end: 999 } }, text)).toThrow(RangeError);
});

test("any stretch of any text goes there and back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }), fc.nat(30), fc.nat(30), (any, a, b) => {
      const points = Array.from(any);
      const from = a % points.length;
      const to = from + 1 + (b % (points.length - from));
      const span = { start: points.slice(0, from).join("").length, end: points.slice(0, to).join("").length };
      const given: Evidence = { source: "source:x", exact: any.slice(span.start, span.end), span };
      expect(fromWebAnnotationSelectors(toWebAnnotationSelectors(given, any), any, "source:x")).toEqual(given);
    }),
  );
});
