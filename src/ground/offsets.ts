import type { Span } from "../schema/interfaces.js";

// Offsets into a text are counted in UTF-16 code units here, in code points by the W3C Web Annotation Data Model, and in bytes
// by tools that read UTF-8. A lone surrogate counts as one code point and, as TextEncoder writes it, as three bytes.

type Measure = (codePoint: number) => number;

const oneCodePoint: Measure = () => 1;
const utf8Bytes: Measure = (codePoint) => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4);

function checkSpan({ start, end }: Span): void {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start)
    throw new RangeError(`A span needs whole numbers, 0 or more, the end not before the start; got ${start}–${end}.`);
}

function beyond(end: number, length: number): never {
  throw new RangeError(`The span ends at ${end}, past the end of the text at ${length}.`);
}

/** From code units to another unit; a cut character counts whole. */
function toUnits(text: string, span: Span, measure: Measure): Span {
  checkSpan(span);
  if (span.end > text.length) beyond(span.end, text.length);
  let start: number | undefined;
  let units = 0;
  let at = 0;
  while (at < span.end || start === undefined) {
    const codePoint = text.codePointAt(at) ?? 0;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    if (start === undefined && next > span.start) start = units;
    if (at >= span.end) break;
    units += measure(codePoint);
    at = next;
  }
  // an empty span within a character has no width to widen
  return { start: start ?? units, end: span.end === span.start ? (start ?? units) : units };
}

/** From another unit to code units; a cut character counts whole. */
function fromUnits(text: string, span: Span, measure: Measure): Span {
  checkSpan(span);
  let start: number | undefined;
  let units = 0;
  let at = 0;
  while (units < span.end || start === undefined) {
    if (at >= text.length) {
      if (units < span.end) beyond(span.end, units);
      break;
    }
    const codePoint = text.codePointAt(at)!;
    const width = measure(codePoint);
    if (start === undefined && units + width > span.start) start = at;
    if (units >= span.end) break;
    units += width;
    at += codePoint > 0xffff ? 2 : 1;
  }
  return { start: start ?? at, end: span.end === span.start ? (start ?? at) : at };
}

/** A span counted in code points, as W3C selectors count. Throws a RangeError for a span that reaches beyond the text. */
export function toCodePoints(text: string, span: Span): Span {
  return toUnits(text, span, oneCodePoint);
}

/** The span in UTF-16 code units for one counted in code points. Throws a RangeError for a span that reaches beyond the text. */
export function fromCodePoints(text: string, span: Span): Span {
  return fromUnits(text, span, oneCodePoint);
}

/** A span counted in bytes of the text's UTF-8. Throws a RangeError for a span that reaches beyond the text. */
export function toUtf8Bytes(text: string, span: Span): Span {
  return toUnits(text, span, utf8Bytes);
}

/** The span in UTF-16 code units for one counted in bytes of UTF-8. Throws a RangeError for a span that reaches beyond the text. */
export function fromUtf8Bytes(text: string, span: Span): Span {
  return fromUnits(text, span, utf8Bytes);
}
