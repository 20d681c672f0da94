import { fold } from "./fold.js";
import type { PreparedText } from "./prepared-text.js";
import { tokenise, type WordIndex } from "./tokens.js";

/** The most places that are told of one quotation. */
export const MOST_PLACES = 1000;

/** Where words stand in a text, overlapping ones too; the first thousand places. */
export function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === "") return found;
  for (let at = text.indexOf(words); at !== -1 && found.length < MOST_PLACES; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** A word within folded words, and the tokens of a text that may be it. */
interface Anchor {
  readonly places: Int32Array;
  /** Offset of the word in the folded words. */
  readonly offset: number;
}

/**
 * The rarest word, or pair of words, within folded words. The first word and the last are passed over: they may be cut, what
 * lies between may not. Undefined where nothing lies between.
 */
function rarestWord(words: string, index: WordIndex): Anchor | undefined {
  const { count, starts, ends } = tokenise(words);
  const numberAt = (at: number): number => index.numberOf(words.slice(starts[at], ends[at]));
  let rarest: Anchor | undefined;
  const consider = (places: Int32Array, at: number): void => {
    if (!rarest || places.length < rarest.places.length) rarest = { places, offset: starts[at]! };
  };
  let number = count > 2 ? numberAt(1) : -1;
  for (let at = 1; at + 1 < count; at++) {
    consider(index.placesOf(number), at);
    if (number === -1) break;
    const next = numberAt(at + 1);
    if (at + 2 < count) consider(index.placesOfPair(number, next), at);
    number = next;
  }
  return rarest;
}

/** Where words stand in a text, as {@link occurrences} says, but found through their rarest word where the text has an index. */
export function exactOccurrences(prepared: PreparedText, words: string): number[] {
  const { text } = prepared;
  if (!prepared.prefersIndex()) return occurrences(text, words);
  const ours = fold(words);
  const anchor = rarestWord(ours.text, prepared.index);
  if (!anchor) return occurrences(text, words);
  const starts = prepared.wordStarts;
  const offset = ours.toOriginal(anchor.offset, anchor.offset + 1).start;
  const found: number[] = [];
  for (const place of anchor.places) {
    const start = starts[place]! - offset;
    if (start >= 0 && text.startsWith(words, start) && found.push(start) === MOST_PLACES) break;
  }
  return found;
}

/** Where folded words stand in the folded form of a text, found through their rarest word. */
export function foldedOccurrences({ folded: { text }, index }: PreparedText, words: string): number[] {
  const anchor = rarestWord(words, index);
  if (!anchor) return occurrences(text, words);
  const { starts } = index.tokens;
  const found: number[] = [];
  for (const place of anchor.places) {
    const start = starts[place]! - anchor.offset;
    if (start >= 0 && text.startsWith(words, start) && found.push(start) === MOST_PLACES) break;
  }
  return found;
}
