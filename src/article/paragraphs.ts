import { isCapitalized, type Token, type TokenList } from "./tokens.js";

/** A paragraph: one line of the text that is not blank. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** Whether it is a heading: short and without a full stop. */
  readonly heading: boolean;
}

const MAX_HEADING = 90;

/** The paragraphs of a text, without the white space around them. */
export function findParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  while (from <= text.length) {
    const line = text.indexOf("\n", from);
    const stop = line < 0 ? text.length : line;
    let start = from;
    let end = stop;
    while (start < end && /\s/.test(text[start] ?? "")) start++;
    while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
    if (end > start) {
      const heading = end - start <= MAX_HEADING && !/[.!?:;,"”’)\]]/.test(text[end - 1] ?? "");
      paragraphs.push({ start, end, heading });
    }
    from = stop + 1;
  }
  return paragraphs;
}

/** Where a report was filed, as its first words say. */
export interface DatelineMention {
  readonly start: number;
  /** Just after the dash or the line. */
  readonly end: number;
  readonly city: string;
}

const isDash = (token: Token) => /^(?:--|[-—–])$/.test(token.text);
const MONTH_OR_DAY = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/;
const THREE_LETTERS = /\p{L}{3}/u;
const SHOUTED = /^\p{Lu}{2}/u;
const MAX_DATELINE = 14;
const MAX_CITY = 4;

/**
 * The dateline at the start of a paragraph: a city in capitals, perhaps a region, a date and an agency in brackets, then a
 * dash, the end of the line, or nothing where the city is known.
 */
export function findDateline(
  text: string,
  tokens: TokenList,
  paragraph: Paragraph,
  isCity: (name: string) => boolean,
): DatelineMention | undefined {
  // > | GENEVA, March 3 (Agency) -- Talks between …
  //     ^^^^^^ city ^^^^ date        ^^ dash
  const first = tokens.indexAt(paragraph.start);
  let at = first;
  while (
    at - first < MAX_CITY &&
    tokens.at(at).kind === "word" &&
    isCapitalized(tokens.at(at)) &&
    tokens.at(at).end <= paragraph.end
  )
    at++;
  for (let size = at - first; size > 0; size--) {
    const last = tokens.at(first + size - 1);
    const city = text.slice(paragraph.start, last.end);
    const shouted = city === city.toUpperCase() && THREE_LETTERS.test(city);
    const known = isCity(city);
    if (!shouted && !known) continue;
    let next = first + size;
    if (isDash(tokens.at(next))) return { start: paragraph.start, end: tokens.at(next).end, city };
    let dated = false;
    for (let step = 0; step < MAX_DATELINE && tokens.at(next).end <= paragraph.end && tokens.at(next).kind !== "none"; step++) {
      const token = tokens.at(next);
      if (isDash(token)) return { start: paragraph.start, end: token.end, city };
      // > | MOSCOW, December 1. /AGENCY/.
      if (token.text === "/" && tokens.at(next - 2).text === "/") {
        const close = tokens.at(next + 1).text === "." ? tokens.at(next + 1) : token;
        return { start: paragraph.start, end: close.end, city };
      }
      if (MONTH_OR_DAY.test(token.lower) || token.kind === "number") dated = true;
      else if (!/^[,.()/]$/.test(token.text) && !isCapitalized(token)) break;
      next++;
    }
    if (tokens.at(next).start >= paragraph.end || tokens.at(next).kind === "none") {
      if (dated || known) return { start: paragraph.start, end: paragraph.end, city };
    }
    // > | WASHINGTON The leaders …
    if (shouted && known && isCapitalized(tokens.at(first + size)) && !SHOUTED.test(tokens.at(first + size).text))
      return { start: paragraph.start, end: last.end, city };
  }
  return undefined;
}
