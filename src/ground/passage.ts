import type { Span } from "../schema/interfaces.js";

/** A stretch of a text in its surroundings, on one line, for people to read. */
export interface Passage {
  /** Line of its start, counted from 1. */
  readonly line: number;
  /** Column of its start in UTF-16 code units, counted from 1. */
  readonly column: number;
  /** What stands before it, cut short with an ellipsis. */
  readonly before: string;
  /** The stretch itself. */
  readonly words: string;
  /** What stands after it, cut short with an ellipsis. */
  readonly after: string;
}

function flat(text: string): string {
  return text.toWellFormed().replaceAll(/\s+/g, " ");
}

/**
 * A stretch of a text with up to `width` code units on either side, cut between words where it can be. Line breaks and runs of
 * spaces become one space; lines end with LF, CRLF or CR. A span that reaches beyond the text is cut to it.
 */
export function passageAround(text: string, span: Span, width = 40): Passage {
  const start = Math.min(Math.max(0, span.start), text.length);
  const end = Math.min(Math.max(start, span.end), text.length);
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < start; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x0a && unit !== 0x0d) continue;
    if (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    if (at >= start) break;
    line++;
    lineStart = at + 1;
  }
  let before = text.slice(Math.max(0, start - width), start);
  if (start > width) before = `…${before.replace(/^\S{0,20}\s/, "")}`;
  let after = text.slice(end, end + width);
  if (end + width < text.length) after = `${withoutLastWord(after)}…`;
  return { line, column: start - lineStart + 1, before: flat(before), words: flat(text.slice(start, end)), after: flat(after) };
}

/** A text without the word at its end that may have been cut. */
function withoutLastWord(text: string): string {
  for (let at = text.length - 1; at >= Math.max(0, text.length - 20); at--) if (/\s/.test(text[at]!)) return text.slice(0, at);
  return text;
}
