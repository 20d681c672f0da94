import type { Span } from "../../schema/interfaces.js";
import { cellWidth } from "../../core/cell-width.js";
import { printable } from "../../core/printable.js";

/** A stretch of text with the rest of its line as far as it fits, made safe to print. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

const LINE_BREAK = /[\n\r\u2028\u2029]/;

function shown(text: string): string {
  return printable(text.toWellFormed().replaceAll("\t", " "));
}

/** The first characters of a text, or the last ones, that fit into so many columns, with an ellipsis where some are left out. */
function fit(text: string, columns: number, keep: "first" | "last"): string {
  if (cellWidth(text) <= columns) return text;
  const characters = Array.from(text);
  if (keep === "last") characters.reverse();
  let left = columns - 1;
  const kept: string[] = [];
  for (const character of characters) {
    left -= cellWidth(character);
    if (left < 0) break;
    kept.push(character);
  }
  return keep === "first" ? `${kept.join("")}…` : `…${kept.reverse().join("")}`;
}

/** A stretch of a text with what stands around it in its line, in at most `columns` columns; of several lines, the first. */
export function excerptAround(text: string, { start, end }: Span, columns: number): Excerpt {
  // lines may be very long: look no further than can be shown, escapes and zero-width characters allowed for
  const reach = columns * 4;
  const before = text
    .slice(Math.max(0, start - reach), start)
    .split(LINE_BREAK)
    .at(-1)!;
  const [first, ...more] = text.slice(start, Math.min(end, start + reach)).split(LINE_BREAK);
  const after = more.length > 0 ? "" : text.slice(end, end + reach).split(LINE_BREAK)[0]!;
  const marked = fit(shown(first!) + (more.length > 0 ? "…" : ""), Math.floor(columns * 0.8), "first");
  const around = columns - cellWidth(marked);
  const [left, right] = [shown(before.trimStart()), shown(after.trimEnd())];
  // one side may use what the other leaves
  const half = Math.floor(around / 2);
  const leftColumns = Math.max(half, around - cellWidth(right));
  const shownLeft = fit(left, leftColumns, "last");
  return { before: shownLeft, marked, after: fit(right, around - cellWidth(shownLeft), "first") };
}
