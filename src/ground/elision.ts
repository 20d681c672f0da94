import type { Span } from "../schema/interfaces.js";
import { isQuotationMark, isSpace } from "./characters.js";
import { type CharacterFolding, fold, foldingsBetween, trimSpaces } from "./fold.js";
import { foldedOccurrences } from "./occurrences.js";
import type { PreparedText } from "./prepared-text.js";
import { clippedEnd } from "./word-boundary.js";

/** How far apart, in folded characters, the parts of a quotation may stand around an ellipsis, and around words put in. */
const ELLIPSIS_WINDOW = 2000;
const INSERTION_WINDOW = 80;
const MOST_ANCHORS = 100;
const MOST_TRIES = 20;

/** A quotation cut where it says that words were left out or put in. */
export interface Elision {
  readonly fragments: readonly Fragment[];
  /** Words in brackets that are the quoter's own: “[sic]”, “[Russian]”. */
  readonly insertions: readonly string[];
}

/** A part of a quotation that claims to stand in the source. */
export interface Fragment {
  readonly words: string;
  /** How far from the part before it may stand. */
  readonly window: number;
  /** Whether the quoter's own letters join it without a space, so that it may start or end inside a word. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

const GAP = /[[(] ?(?:…|\.{3,}|\. \. \.) ?[\])]|…|\.{3,}|\. \. \.|\[[^[\]]{1,80}\]/gu;
const CHANGED_CAPITAL = /\[(\p{L})\](?=\p{L})/gu;

/** Removes quotation marks around a quotation and one comma or full stop at its end. */
export function withoutEndMarks(quote: string): { readonly words: string; readonly marks: boolean; readonly stop: boolean } {
  let start = 0;
  let end = quote.length;
  let [marks, stop] = [false, false];
  const strips = (offset: number): boolean => {
    if (isQuotationMark(quote.charCodeAt(offset))) return (marks = true);
    return isSpace(quote.charCodeAt(offset));
  };
  while (start < end && strips(start)) start++;
  while (end > start) {
    if (strips(end - 1)) end--;
    else if (!stop && ".,。，、،．".includes(quote.charAt(end - 1))) {
      stop = true;
      end--;
    } else break;
  }
  return { words: quote.slice(start, end), marks, stop };
}

/** Cuts a quotation at its ellipses and at the words in brackets; undefined if it has none. */
export function parseElision(quote: string): Elision | undefined {
  const insertions: string[] = [];
  const joined = quote.replace(CHANGED_CAPITAL, (bracketed, letter: string) => {
    insertions.push(bracketed);
    return letter;
  });
  const fragments: Fragment[] = [];
  let from = 0;
  let window = 0;
  let openStart = false;
  const cut = (to: number, openEnd: boolean): void => {
    const words = joined.slice(from, to).trim();
    if (/[\p{L}\p{N}]/u.test(words)) fragments.push({ words, window, openStart, openEnd });
  };
  for (const { 0: gap, index } of joined.matchAll(GAP)) {
    const inserted = gap.startsWith("[") && /\p{L}|\p{N}/u.test(gap);
    if (inserted) insertions.push(gap);
    cut(index, inserted && index > 0 && !isSpace(joined.charCodeAt(index - 1)));
    from = index + gap.length;
    openStart = inserted && from < joined.length && !isSpace(joined.charCodeAt(from));
    window = inserted ? INSERTION_WINDOW : ELLIPSIS_WINDOW;
  }
  if (from === 0 && insertions.length === 0) return undefined;
  cut(joined.length, false);
  return fragments.length === 0 ? undefined : { fragments, insertions };
}

/** A quotation's fragments as they stand in a text, in order. */
export interface Chain {
  readonly fragments: readonly Span[];
  readonly foldings: readonly CharacterFolding[];
  /** Which end of a fragment stands inside a word. */
  readonly clipped?: "start" | "end";
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly place: Span;
  readonly foldings: readonly CharacterFolding[];
  readonly clipped: "start" | "end" | undefined;
}

class FragmentSearch {
  readonly #prepared: PreparedText;
  readonly #fragment: Fragment;
  readonly folded: string;
  readonly #core: string;
  readonly #foldings = new Map<string, readonly CharacterFolding[] | undefined>();

  constructor(prepared: PreparedText, fragment: Fragment, isLast: boolean) {
    this.#prepared = prepared;
    this.#fragment = fragment;
    this.#core = isLast ? withoutEndMarks(fragment.words).words : fragment.words;
    this.folded = trimSpaces(fold(this.#core).text);
  }

  /** What stands at an offset of the folded text, if it is the fragment. */
  #at(start: number): Found | undefined {
    const end = start + this.folded.length;
    const place = this.#prepared.folded.toOriginal(start, end);
    const words = this.#prepared.text.slice(place.start, place.end);
    const foldings = this.#foldingsOf(words);
    if (!foldings) return undefined;
    const cut = clippedEnd(this.#prepared.text, place);
    const open = cut === "start" ? this.#fragment.openStart : this.#fragment.openEnd;
    return { start, end, place, foldings, clipped: open ? undefined : cut };
  }

  #foldingsOf(words: string): readonly CharacterFolding[] | undefined {
    // the same words are often found again
    if (!this.#foldings.has(words)) this.#foldings.set(words, foldingsBetween(words, this.#core));
    return this.#foldings.get(words);
  }

  /** Everywhere that the fragment stands, whole words first. */
  everywhere(): Found[] {
    const found = foldedOccurrences(this.#prepared, this.folded)
      .slice(0, MOST_ANCHORS)
      .flatMap((start) => this.#at(start) ?? []);
    const whole = found.filter(({ clipped }) => !clipped);
    return whole.length > 0 ? whole : found;
  }

  /** The place within a stretch of the folded text that is nearest to its start, or with `last` to its end; whole words first. */
  within(from: number, to: number, last: boolean): Found | undefined {
    const stretch = this.#prepared.folded.text.slice(Math.max(0, from), to);
    let fallback: Found | undefined;
    let at = last ? stretch.lastIndexOf(this.folded) : stretch.indexOf(this.folded);
    for (let tries = 0; at !== -1 && tries < MOST_TRIES; tries++) {
      const found = this.#at(Math.max(0, from) + at);
      if (found && !found.clipped) return found;
      fallback ??= found;
      if (last && at === 0) break;
      at = last ? stretch.lastIndexOf(this.folded, at - 1) : stretch.indexOf(this.folded, at + 1);
    }
    return fallback;
  }
}

/** How the fragments of a quotation stand in a text: in order, out of order, or not all of them. */
export interface ElisionMatch {
  /** Each way in which they stand in order within the windows; overlapping ones count once, the shortest. */
  readonly chains: readonly Chain[];
  /** Where there is none: fragments that stand near each other, but not in this order. */
  readonly reordered?: readonly Span[];
  /** Where there is neither: the first fragment that does not stand in the text, or else the longest. */
  readonly missing?: string;
}

/** Looks for the fragments of a quotation in a text. */
export function findFragments(prepared: PreparedText, { fragments }: Elision): ElisionMatch {
  const searches = fragments.map((fragment, at) => new FragmentSearch(prepared, fragment, at === fragments.length - 1));
  let anchor = 0;
  for (const [at, { folded }] of searches.entries()) if (folded.length > searches[anchor]!.folded.length) anchor = at;
  const anchors = searches[anchor]!.everywhere();
  const chains: Found[][] = [];
  for (const found of anchors) {
    const chain = [found];
    let [first, last] = [found, found];
    for (let at = anchor + 1; at < searches.length; at++) {
      const window = fragments[at]!.window + searches[at]!.folded.length;
      const next = searches[at]!.within(last.end, last.end + window, false);
      if (!next) break;
      chain.push((last = next));
    }
    for (let at = anchor - 1; at >= 0; at--) {
      const window = fragments[at + 1]!.window + searches[at]!.folded.length;
      const before = searches[at]!.within(first.start - window, first.start, true);
      if (!before) break;
      chain.unshift((first = before));
    }
    if (chain.length === searches.length) chains.push(chain);
  }
  if (chains.length > 0) return { chains: shortest(chains).map(toChain) };
  for (const found of anchors) {
    const near = searches.map((search, at) =>
      at === anchor ? found : search.within(found.start - ELLIPSIS_WINDOW, found.end + ELLIPSIS_WINDOW, false),
    );
    if (searches.length > 1 && near.every((part) => part !== undefined) && !inOrder(near))
      return { chains: [], reordered: near.map(({ place }) => place) };
  }
  const missing = fragments.find((_, at) => searches[at]!.everywhere().length === 0) ?? fragments[anchor]!;
  return { chains: [], missing: missing.words };
}

function inOrder(parts: readonly Found[]): boolean {
  return parts.every(({ start }, at) => at === 0 || start >= parts[at - 1]!.end);
}

function shortest(chains: Found[][]): Found[][] {
  const length = (chain: Found[]): number => chain.at(-1)!.end - chain[0]!.start;
  const kept: Found[][] = [];
  for (const chain of chains.toSorted((a, b) => length(a) - length(b))) {
    const [start, end] = [chain[0]!.start, chain.at(-1)!.end];
    if (kept.every((other) => end <= other[0]!.start || start >= other.at(-1)!.end)) kept.push(chain);
  }
  return kept.toSorted((a, b) => a[0]!.start - b[0]!.start);
}

function toChain(parts: Found[]): Chain {
  const clipped = parts.find((part) => part.clipped)?.clipped;
  return {
    fragments: parts.map(({ place }) => place),
    foldings: [...new Set(parts.flatMap(({ foldings }) => foldings))],
    ...(clipped && { clipped }),
  };
}
