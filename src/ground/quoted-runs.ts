import type { Span } from "../schema/interfaces.js";
import { codePointBefore, isQuotationMark, isSpace, isWordCharacter, WORDNESS, wordnessOf } from "./characters.js";

// each opening mark with the marks that may close it: German closes with what English opens with, Swedish has one mark for both
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"”“',
  "＂": "＂",
  "“": '”"',
  "”": "”",
  "„": '“”"',
  "‟": "”",
  "«": "»",
  "»": "«»",
  "'": "'’",
  "‘": "’'",
  "’": "’",
  "‚": "‘’",
  "‛": "’",
  "‹": "›",
  "›": "‹›",
  "「": "」",
  "『": "』",
  "﹁": "﹂",
  "﹃": "﹄",
  "｢": "｣",
  "〝": "〞〟",
};
// marks that close as they open: which they do is told by the spaces around them
const TWO_WAY = "\"＂'”’";
const SINGLE = "'‘’‚‛‹›";
// an open mark further back than this was never meant to be closed
const LONGEST_RUN = 5000;
const DEEPEST = 8;

/** Whether a mark is set like an opening one: before a character and after none, a space, a bracket, a dash or another mark. */
function isSetToOpen(text: string, offset: number): boolean {
  const [before, after] = [text[offset - 1] ?? " ", text[offset + 1] ?? " "];
  return !isSpace(after.charCodeAt(0)) && !isWordCharacter(text.codePointAt(offset - 1)) && !/[.,!?…%)\]]/.test(before);
}

/** Whether a mark follows a character of a script without spaces, where spaces do not tell what opens. */
function isAfterUnspaced(text: string, offset: number): boolean {
  const before = codePointBefore(text, offset);
  return before !== undefined && wordnessOf(before) === WORDNESS.alone;
}

function isBetweenLetters(text: string, offset: number): boolean {
  return isWordCharacter(text.codePointAt(offset - 1)) && isWordCharacter(text.codePointAt(offset + 1));
}

function startsLine(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && offset - at < 16 && text[at - 1] !== "\n" && isSpace(text.charCodeAt(at - 1))) at--;
  return at === 0 || text[at - 1] === "\n";
}

/**
 * What stands between quotation marks in a text, without the marks: straight, curly, low, angle and corner marks. A quotation
 * within another is one of its own. One of several paragraphs opens in each and closes in the last; it is given
 * up to the end of each paragraph. Where a single mark may be an apostrophe, both readings are given.
 */
export function quotedRuns(text: string): Span[] {
  const runs: Span[] = [];
  let open: { readonly mark: string; readonly start: number }[] = [];
  for (let at = 0; at <= text.length; at++) {
    const mark = text[at] ?? "\n";
    if (mark === "\n") {
      open = open.filter(({ mark: opening, start }) => !SINGLE.includes(opening) && at - start < LONGEST_RUN);
      for (const { start } of open) runs.push({ start: start + 1, end: at });
      continue;
    }
    if (!isQuotationMark(mark.charCodeAt(0)) || (SINGLE.includes(mark) && isBetweenLetters(text, at))) continue;
    const opens = Object.hasOwn(CLOSERS, mark) && (!TWO_WAY.includes(mark) || isSetToOpen(text, at));
    const closed = open.findLastIndex((candidate) => CLOSERS[candidate.mark]?.includes(mark));
    const opening = open[closed];
    if (opening && !(opens && TWO_WAY.includes(mark)) && !(mark === "“" && isSetToOpen(text, at))) {
      runs.push({ start: opening.start + 1, end: at });
      // a single mark may yet have been an apostrophe: “the workers’ rights”
      open.length = SINGLE.includes(mark) ? closed + 1 : closed;
    } else if (
      (opens || (!opening && isAfterUnspaced(text, at))) &&
      !(startsLine(text, at) && open.some((other) => other.mark === mark))
    ) {
      open = [...open, { mark, start: at }].slice(-DEEPEST);
    }
  }
  return runs;
}

/** Whether a stretch of a text lies within quotation marks; marks at its own ends are not counted as part of it. */
export function isQuoted(text: string, { start, end }: Span, runs: readonly Span[]): boolean {
  let [first, last] = [start, end];
  const isEdge = (unit: number): boolean => isQuotationMark(unit) || isSpace(unit);
  while (first < last && isEdge(text.charCodeAt(first))) first++;
  while (last > first && isEdge(text.charCodeAt(last - 1))) last--;
  return runs.some((run) => run.start <= first && last <= run.end);
}
