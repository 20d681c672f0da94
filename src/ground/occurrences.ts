import type { PreparedText } from "./prepared-text.js";
import { tokenise } from "./tokens.js";

/** The most places that are told of one quotation. */
export const MOST_PLACES = 1000;

/** Where words stand in a text, overlapping ones too; the first thousand places. */
export function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === "") return found;
  for (let at = text.indexOf(words); at !== -1 && found.length < MOST_PLACES; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** Where folded words stand in the folded form of a text: found through their rarest word, without reading the whole text. */
export function foldedOccurrences(prepared: PreparedText, words: string): number[] {
  const { folded, index } = prepared;
  const { count, starts, ends } = tokenise(words);
  let rarest: { readonly places: Int32Array; readonly offset: number } | undefined;
  const consider = (places: Int32Array, at: number): void => {
    if (!rarest || places.length < rarest.places.length) rarest = { places, offset: starts[at] ?? 0 };
  };
  // the first and the last word may be cut, what lies between may not
  const numberAt = (at: number): number => index.numberOf(words.slice(starts[at], ends[at]));
  for (let at = 1; at + 1 < count; at++) {
    const number = numberAt(at);
    consider(index.placesOf(number), at);
    if (number === -1) break;
    if (at + 2 < count) consider(index.placesOfPair(number, numberAt(at + 1)), at);
  }
  if (!rarest) return occurrences(folded.text, words);
  const found: number[] = [];
  for (const place of rarest.places) {
    const start = (index.tokens.starts[place] ?? 0) - rarest.offset;
    if (start >= 0 && folded.text.startsWith(words, start) && found.push(start) === MOST_PLACES) break;
  }
  return found;
}
