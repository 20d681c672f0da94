import type { Span } from "../schema/interfaces.js";
import { fold, foldingsBetween } from "./fold.js";
import type { Lexicon } from "./lexicon.js";
import type { PreparedText } from "./prepared-text.js";
import { tokenise, type WordIndex } from "./tokens.js";

/** What a difference between a quotation and its source is about, the gravest first. */
export const CHANGE_KINDS = ["negation", "number", "modal", "name", "order", "word", "punctuation"] as const;

/** What a difference between a quotation and its source is about. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One difference between a quotation and the passage that it comes nearest to. */
export interface Change {
  readonly kind: ChangeKind;
  /** The quotation's words; empty where it leaves some out. */
  readonly quote: string;
  /** The source's words; empty where the quotation adds some. */
  readonly source: string;
  /** Where the source's words stand, or would stand. */
  readonly place: Span;
}

/** The passage of a text that a quotation comes nearest to. */
export interface NearPassage {
  readonly place: Span;
  /** The share of words that agree, from 0 to 1. */
  readonly similarity: number;
  readonly changes: readonly Change[];
}

// bounds on the work for one quotation
const SEEDS = 48;
const POSTINGS = 4096;
const CANDIDATES = 3;
const NARROWEST_BAND = 8;
const WIDEST_BAND = 64;
// in longer runs of differing words no word answers to one other
const SHORT_RUN = 8;

interface Seed {
  readonly at: number;
  readonly places: Int32Array;
}

/** Words and pairs of words of the quotation that stand in the text, the rarest first. */
function seedsOf(words: readonly number[], variants: ReadonlyMap<number, readonly number[]>, index: WordIndex): Seed[] {
  const seeds: Seed[] = [];
  const add = (at: number, places: Int32Array): void => {
    if (places.length > 0) seeds.push({ at, places });
  };
  for (let at = 0; at < words.length; at++) {
    add(at, index.placesOf(words[at]!));
    if (at + 1 < words.length) add(at, index.placesOfPair(words[at]!, words[at + 1]!));
    for (const variant of variants.get(at) ?? []) add(at, index.placesOf(variant));
  }
  return seeds.toSorted((a, b) => a.places.length - b.places.length).slice(0, SEEDS);
}

/** The diagonals, counted in bands, on which the most seeds lie; a seed weighs the more, the rarer it is. */
function candidateBands(seeds: readonly Seed[], band: number, index: WordIndex, height: number): number[] {
  const votes = index.scratch(Math.ceil((index.tokens.count + height) / band) + 1);
  const below = Math.ceil(height / band);
  const share = Math.ceil(POSTINGS / Math.max(1, seeds.length));
  const voted: number[] = [];
  for (const { at, places } of seeds) {
    const weight = Math.log2(1 + index.tokens.count / places.length);
    for (const place of places.subarray(0, share)) {
      const key = Math.floor((place - at) / band) + below;
      if (votes[key] === 0) voted.push(key);
      votes[key] = votes[key]! + weight;
    }
  }
  const best: number[] = [];
  for (const key of voted) {
    const last = best.at(-1);
    if (best.length === CANDIDATES && last !== undefined && votes[key]! <= votes[last]!) continue;
    best.push(key);
    best.sort((a, b) => votes[b]! - votes[a]!);
    best.length = Math.min(best.length, CANDIDATES);
  }
  for (const key of voted) votes[key] = 0;
  return best.map((key) => key - below);
}

const STEP = { pair: 0, skipQuote: 1, skipText: 2 } as const;
// words left out of a quotation are likelier than changed ones, and these likelier than words put in
const COST = { negated: 1, changed: 2, skipQuote: 3, skipText: 1 } as const;

interface Alignment {
  /** For each of the quotation's words, the token it is set against; -1 for none. */
  readonly partners: Int32Array;
  readonly matches: number;
  /** First token of the passage and the one after its last. */
  readonly first: number;
  readonly end: number;
  readonly cost: number;
}

/** Sets the quotation's words against the text's tokens near one diagonal, with as few differences as can be. */
function align(
  words: readonly number[],
  variants: ReadonlyMap<number, readonly number[]>,
  index: WordIndex,
  diagonal: number,
  width: number,
): Alignment {
  const height = words.length;
  const text = index.words;
  const unreachable = height * COST.skipQuote + width;
  let previous = new Int32Array(width);
  let current = new Int32Array(width);
  const steps = new Uint8Array((height + 1) * width);
  // the passage may start anywhere in the band at no cost
  for (let row = 1; row <= height; row++) {
    const opposites = variants.get(row - 1);
    for (let column = 0; column < width; column++) {
      const token = diagonal + row - 1 + column;
      const inside = token >= 0 && token < text.length;
      const word = text[token] ?? -1;
      const change = word === words[row - 1] ? 0 : opposites?.includes(word) ? COST.negated : COST.changed;
      let cost = inside ? previous[column]! + change : unreachable;
      let step: number = STEP.pair;
      const withoutQuote = column + 1 < width ? previous[column + 1]! + COST.skipQuote : unreachable;
      if (withoutQuote < cost) [cost, step] = [withoutQuote, STEP.skipQuote];
      const withoutText = column > 0 && inside ? current[column - 1]! + COST.skipText : unreachable;
      if (withoutText < cost) [cost, step] = [withoutText, STEP.skipText];
      current[column] = cost;
      steps[row * width + column] = step;
    }
    [previous, current] = [current, previous];
  }
  let column = 0;
  for (let at = 1; at < width; at++) if (previous[at]! < previous[column]!) column = at;
  const cost = previous[column] ?? unreachable;
  const partners = new Int32Array(height).fill(-1);
  let row = height;
  let matches = 0;
  let first = -1;
  let end = -1;
  while (row > 0) {
    const step = steps[row * width + column];
    const token = diagonal + row - 1 + column;
    if (step === STEP.skipQuote) {
      row--;
      column++;
      continue;
    }
    if (end === -1) end = token + 1;
    first = token;
    if (step === STEP.pair) {
      partners[row - 1] = token;
      if (text[token] === words[row - 1]) matches++;
      row--;
    } else column--;
  }
  return { partners, matches, first, end, cost };
}

interface Differing {
  readonly quote: readonly string[];
  readonly source: readonly string[];
  /** Whether a differing word has a capital that marks a name. */
  readonly name: boolean;
}

function isNegationPair(a: string, b: string, lexicon: Lexicon): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.endsWith(short) && short.length > 2 && lexicon.prefixes.includes(long.slice(0, -short.length));
}

function isNumber(word: string, lexicon: Lexicon): boolean {
  return /\p{N}/u.test(word) || lexicon.numbers.includes(word);
}

/** What a difference is about, judged by its words in folded form. */
function kindOf({ quote, source, name }: Differing, lexicon: Lexicon | undefined): ChangeKind {
  if (lexicon) {
    const negations = (list: readonly string[]): number =>
      list.filter((word) => lexicon.negators.includes(word) || word.endsWith("n't") || (lexicon.elides && word.startsWith("n'")))
        .length;
    if (negations(quote) !== negations(source)) return "negation";
    // the prefix of “non-binding” is a word of its own here
    const parted = (list: readonly string[], other: readonly string[]): boolean =>
      other.length === 0 && list.length === 1 && lexicon.prefixes.includes(list[0]!);
    if (parted(quote, source) || parted(source, quote)) return "negation";
    if (quote.length <= SHORT_RUN && quote.some((a) => source.some((b) => isNegationPair(a, b, lexicon)))) return "negation";
    const differs = (is: (word: string) => boolean): boolean => quote.filter(is).join(" ") !== source.filter(is).join(" ");
    if (differs((word) => isNumber(word, lexicon))) return "number";
    if (differs((word) => lexicon.modals.includes(word))) return "modal";
  } else if ([...quote, ...source].some((word) => /\p{N}/u.test(word))) return "number";
  return name ? "name" : "word";
}

function startsSentence(text: string, offset: number): boolean {
  return /(?:^|[.!?:]["'”’»)]?\s|["“„«‘]|\n\s{0,8})$/u.test(text.slice(Math.max(0, offset - 10), offset));
}

function hasNameCapital(text: string, offset: number): boolean {
  return /^\p{Lu}/u.test(text.slice(offset, offset + 2)) && !startsSentence(text, offset);
}

/** The runs of words in which the two sides differ: from and to in the quotation's words and in the text's tokens. */
function* differingRuns(
  words: readonly number[],
  index: WordIndex,
  { partners, first, end }: Alignment,
): Generator<{ readonly quote: readonly [number, number]; readonly source: readonly [number, number] }> {
  let at = 0;
  let token = first;
  while (at < words.length || token < end) {
    const start: [number, number] = [at, token];
    // on to the next pair of equal words
    while (at < words.length && !(partners[at] !== -1 && index.words[partners[at]!] === words[at])) at++;
    token = at < words.length ? (partners[at] ?? end) : end;
    if (at > start[0] || token > start[1]) yield { quote: [start[0], at], source: [start[1], token] };
    for (; at < words.length && partners[at] === token && index.words[token] === words[at]; at++) token++;
  }
}

/**
 * The passage of a text that comes nearest to a quotation which does not stand in it; undefined if no word of it does.
 * The work for one quotation is bounded, so a passage without a rare word or pair of words in common may be missed.
 */
export function nearestPassage(prepared: PreparedText, quote: string, lexicon: Lexicon | undefined): NearPassage | undefined {
  const { folded, index, text } = prepared;
  const ours = fold(quote);
  const tokens = tokenise(ours.text);
  const quoteWords = Array.from(tokens.starts, (start, at) => ours.text.slice(start, tokens.ends[at]));
  const words = quoteWords.map((word) => index.numberOf(word));
  const variants = new Map<number, readonly number[]>();
  for (const [at, word] of quoteWords.entries()) if (words[at] === -1) variants.set(at, affixVariants(word, index, lexicon));
  const band = Math.min(WIDEST_BAND, Math.max(NARROWEST_BAND, words.length));
  const slack = band >> 1;
  let best: Alignment | undefined;
  for (const key of candidateBands(seedsOf(words, variants, index), band, index, words.length)) {
    const found = align(words, variants, index, key * band - slack, band + 2 * slack);
    if (found.first !== -1 && (!best || found.cost < best.cost)) best = found;
  }
  if (!best) return undefined;
  const { starts, ends } = index.tokens;
  const placeOf = (from: number, to: number): Span => {
    if (to > from) return folded.toOriginal(starts[from]!, ends[to - 1]!);
    // nothing stands here: the point after the word before
    const { end } = from > 0 ? folded.toOriginal(starts[from - 1]!, ends[from - 1]!) : { end: 0 };
    return { start: end, end };
  };
  const changes: Change[] = [];
  const sides: (readonly string[])[][] = [];
  for (const run of differingRuns(words, index, best)) {
    const place = placeOf(...run.source);
    const [from, to] = run.quote;
    const span = to > from ? ours.toOriginal(tokens.starts[from] ?? 0, tokens.ends[to - 1] ?? 0) : { start: 0, end: 0 };
    const sourceWords = Array.from({ length: run.source[1] - run.source[0] }, (_, i) =>
      folded.text.slice(starts[run.source[0] + i], ends[run.source[0] + i]),
    );
    const differing = {
      quote: quoteWords.slice(from, to),
      source: sourceWords,
      name:
        lexicon?.capitalNouns !== true &&
        ((to > from && hasNameCapital(quote, span.start)) || (place.end > place.start && hasNameCapital(text, place.start))),
    };
    sides.push([differing.quote, differing.source]);
    changes.push({
      kind: kindOf(differing, lexicon),
      quote: quote.slice(span.start, span.end),
      source: text.slice(place.start, place.end),
      place,
    });
  }
  const place = placeOf(best.first, best.end);
  const similarity = best.matches / Math.max(words.length, best.end - best.first);
  if (changes.length === 0) {
    const source = text.slice(place.start, place.end);
    if (foldingsBetween(source, quote) === undefined) changes.push({ kind: "punctuation", quote, source, place });
  }
  return { place, similarity, changes: isReordering(sides) ? changes.map((change) => ({ ...change, kind: "order" })) : changes };
}

/** Whether what is missing in one run of differences stands in another. */
function isReordering(sides: readonly (readonly (readonly string[])[])[]): boolean {
  if (sides.length < 2) return false;
  const [quote, source] = [0, 1].map((side) =>
    sides
      .flatMap((run) => run[side] ?? [])
      .toSorted()
      .join(" "),
  );
  return quote === source;
}

/** The words of a text that are a word with a negating prefix put on or taken off. */
function affixVariants(word: string, index: WordIndex, lexicon: Lexicon | undefined): readonly number[] {
  const variants: number[] = [];
  for (const prefix of lexicon?.prefixes ?? []) {
    variants.push(index.numberOf(prefix + word));
    if (word.startsWith(prefix)) variants.push(index.numberOf(word.slice(prefix.length)));
  }
  return variants.filter((variant) => variant !== -1);
}
