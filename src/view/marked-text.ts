import type { Span } from "../schema/interfaces.js";

/** A span of a text with what it is marked as. */
export interface TextMark<T> extends Span {
  readonly mark: T;
}

/** A stretch of text that the same marks cover from end to end. */
export interface Segment<T> extends Span {
  /** What covers it, in the order in which it starts. */
  readonly marks: readonly T[];
}

/**
 * Cuts a text at every end of a mark and at every line break, so that no piece is covered in part; the pieces of a line
 * together are the line without its break. No character of two code units is cut.
 */
export function cutLines<T>(text: string, marks: readonly TextMark<T>[]): Segment<T>[][] {
  const cuts = cutsOf(text, marks);
  const lines: Segment<T>[][] = [];
  let covering: readonly T[] = [];
  let [at, next] = [0, 0];
  for (const { index, 0: lineBreak } of [...text.matchAll(/\r\n?|\n/g), { index: text.length, 0: "" }]) {
    const line: Segment<T>[] = [];
    const cut = (end: number) => {
      if (end > at) line.push({ start: at, end, marks: covering });
      at = Math.max(at, end);
    };
    const nextLine = index + lineBreak.length;
    for (; next < cuts.length && cuts[next]!.at < Math.max(nextLine, index + 1); next++) {
      cut(Math.min(cuts[next]!.at, index));
      covering = cuts[next]!.covering;
    }
    cut(index);
    at = nextLine;
    lines.push(line);
  }
  return lines;
}

/** The offsets at which what covers the text changes, with what covers it from there. */
function cutsOf<T>(text: string, marks: readonly TextMark<T>[]): { readonly at: number; readonly covering: readonly T[] }[] {
  const starts = new Map<number, TextMark<T>[]>();
  const ends = new Map<number, Set<TextMark<T>>>();
  for (const mark of marks) {
    const [start, end] = [whole(mark.start, text, 0), whole(mark.end, text, 2)];
    if (start >= end) continue;
    const started = starts.get(start);
    if (started) started.push(mark);
    else starts.set(start, [mark]);
    ends.set(end, (ends.get(end) ?? new Set()).add(mark));
  }
  let open: readonly TextMark<T>[] = [];
  return [...new Set([...starts.keys(), ...ends.keys()])]
    .toSorted((a, b) => a - b)
    .map((at) => {
      const ended = ends.get(at);
      open = [...(ended ? open.filter((mark) => !ended.has(mark)) : open), ...(starts.get(at) ?? [])];
      return { at, covering: open.map(({ mark }) => mark) };
    });
}

/** An offset within the text; one inside a surrogate pair moves to the start of the pair, or by so many units from there. */
function whole(offset: number, text: string, by: 0 | 2): number {
  const at = Math.min(Math.max(offset, 0), text.length);
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 + by : at;
}
