import type { Evidence, SourceId } from "../schema/interfaces.js";
import { fromCodePoints, toCodePoints } from "./offsets.js";

/** The words that are meant, and some on either side (W3C Web Annotation Data Model, 4.2.4). */
export interface TextQuoteSelector {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Where the words stand, counted in code points, the end exclusive (W3C Web Annotation Data Model, 4.2.5). */
export interface TextPositionSelector {
  readonly type: "TextPositionSelector";
  readonly start: number;
  readonly end: number;
}

/** A selector of either kind. */
export type WebAnnotationSelector = TextQuoteSelector | TextPositionSelector;

/**
 * Evidence as W3C selectors: a quote selector, and a position selector where it has a span. Throws a RangeError for a span that
 * reaches beyond the text.
 */
export function toWebAnnotationSelectors({ exact, span, prefix, suffix }: Evidence, text: string): WebAnnotationSelector[] {
  const quote: TextQuoteSelector = {
    type: "TextQuoteSelector",
    exact,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
  };
  return span ? [quote, { type: "TextPositionSelector", ...toCodePoints(text, span) }] : [quote];
}

/**
 * Evidence from W3C selectors; a position selector alone takes its words from the text. Undefined without either selector.
 * Throws a RangeError for a position beyond the text.
 */
export function fromWebAnnotationSelectors(
  selectors: readonly WebAnnotationSelector[],
  text: string,
  source: SourceId,
): Evidence | undefined {
  const quote = selectors.find((selector) => selector.type === "TextQuoteSelector");
  const position = selectors.find((selector) => selector.type === "TextPositionSelector");
  const span = position && fromCodePoints(text, { start: position.start, end: position.end });
  const exact = quote?.exact ?? (span && text.slice(span.start, span.end));
  if (exact === undefined || exact === "") return undefined;
  return {
    source,
    exact,
    ...(span && { span }),
    ...(quote?.prefix !== undefined && { prefix: quote.prefix }),
    ...(quote?.suffix !== undefined && { suffix: quote.suffix }),
  };
}
