import type { Span } from "../schema/interfaces.js";
import { findFragments, parseElision, withoutEndMarks } from "./elision.js";
import { type CharacterFolding, fold, foldingsBetween, trimSpaces } from "./fold.js";
import { type Lexicon, lexiconOf } from "./lexicon.js";
import { nearestPassage, type NearPassage } from "./nearest-passage.js";
import { type Negator, negatorOf } from "./negation.js";
import { exactOccurrences, foldedOccurrences } from "./occurrences.js";
import { PreparedText } from "./prepared-text.js";
import { tokenise } from "./tokens.js";
import { clippedEnd } from "./word-boundary.js";

/** What can be said of a quotation and a text, from word for word to not at all. */
export const VERDICTS = ["exact", "normalised", "elided", "ambiguous", "clipped", "negated", "altered", "not-found"] as const;

/**
 * What can be said of a quotation and a text:
 * - `exact`: it stands there word for word;
 * - `normalised`: it stands there but for quotation marks, dashes, spaces and the like;
 * - `elided`: its parts stand there in order, around an ellipsis or words in brackets;
 * - `ambiguous`: it stands there more than once;
 * - `clipped`: it starts or ends inside a word;
 * - `negated`: it stands there, and a negation just outside turns it round;
 * - `altered`: something near to it stands there, in other words;
 * - `not-found`: nothing near to it does.
 */
export type Verdict = (typeof VERDICTS)[number];

/** What was overlooked to find a quotation; `end-mark` is one comma or full stop at its end. */
export type Folding = CharacterFolding | "end-mark";

/** Where and how a quotation stands in a text. */
export interface Location {
  readonly verdict: Verdict;
  /** How the words were matched, whatever else is said of them; absent where they were not. */
  readonly match?: "exact" | "normalised" | "elided";
  /** Where they stand in the original text; several for `ambiguous`, at most a thousand; none for `altered` and `not-found`. */
  readonly places: readonly Span[];
  /** What was overlooked to match them. */
  readonly folded: readonly Folding[];
  /** For a quotation with an ellipsis or words in brackets: where its parts stand. */
  readonly fragments?: readonly Span[];
  /** The quoter's own words in brackets. */
  readonly insertions?: readonly string[];
  /** Which end stands inside a word. */
  readonly clipped?: "start" | "end";
  /** The negation outside that turns the words round. */
  readonly negator?: Negator;
  /** For `altered` and `not-found`: the passage that comes nearest, and how it differs. */
  readonly nearest?: NearPassage;
}

/** What helps to find a quotation. */
export interface LocateOptions {
  /** Where it should stand; decides among several places. */
  readonly span?: Span | undefined;
  /** Words just before it; decide among several places. */
  readonly prefix?: string | undefined;
  /** Words just after it; decide among several places. */
  readonly suffix?: string | undefined;
  /** BCP 47 tag of the text's language, for its negations; English by default. */
  readonly language?: string | undefined;
  /** Whether to look for a negation outside; true by default. */
  readonly negation?: boolean;
}

/** One way in which a quotation stands in a text. */
interface Match {
  readonly place: Span;
  readonly fragments: readonly Span[];
  readonly foldings: readonly Folding[];
  readonly clipped: "start" | "end" | undefined;
}

interface Matches {
  readonly match: "exact" | "normalised" | "elided";
  readonly list: readonly Match[];
  readonly insertions?: readonly string[];
}

function matchExact(prepared: PreparedText, exact: string, span: Span | undefined): Matches | undefined {
  const { text } = prepared;
  const length = exact.length;
  const stands = exact !== "" && span !== undefined && text.slice(span.start, span.end) === exact;
  const starts = stands ? [span.start] : exactOccurrences(prepared, exact);
  if (starts.length === 0) return undefined;
  const list = starts.map((start): Match => {
    const place = { start, end: start + length };
    return { place, fragments: [], foldings: [], clipped: clippedEnd(text, place) };
  });
  return { match: "exact", list };
}

/** Matches of a quotation in folded form, its ends as they are or without their marks. */
function matchFolded(prepared: PreparedText, words: string, extra: readonly Folding[]): Matches | undefined {
  const { text, folded } = prepared;
  const ours = trimSpaces(fold(words).text);
  if (ours === "") return undefined;
  const list: Match[] = [];
  let last: { readonly theirs: string; readonly foldings: readonly Folding[] | undefined } | undefined;
  for (const start of foldedOccurrences(prepared, ours)) {
    const place = folded.toOriginal(start, start + ours.length);
    const theirs = text.slice(place.start, place.end);
    // places in a row are often alike to the letter
    if (last?.theirs !== theirs) {
      const between = foldingsBetween(theirs, words);
      last = { theirs, foldings: between && [...between, ...extra] };
    }
    if (last.foldings) list.push({ place, fragments: [], foldings: last.foldings, clipped: clippedEnd(text, place) });
  }
  // the same letters in the same case count before others
  const sameCase = list.filter(({ foldings }) => !foldings.includes("case"));
  return list.length === 0 ? undefined : { match: "normalised", list: sameCase.length > 0 ? sameCase : list };
}

function matchWithoutEndMarks(prepared: PreparedText, exact: string): Matches | undefined {
  const { words, marks, stop } = withoutEndMarks(exact);
  if (!marks && !stop) return undefined;
  return matchFolded(prepared, words, [
    ...(marks ? (["quotation-marks"] as const) : []),
    ...(stop ? (["end-mark"] as const) : []),
  ]);
}

/** Whether what stands before or after a place agrees with the words that a quotation claims there. */
function hasContext(text: string, { start, end }: Span, { prefix, suffix }: LocateOptions): boolean {
  const reach = (words: string): number => words.length * 2 + 16;
  const folded = (words: string): string => trimSpaces(fold(words).text);
  return (
    (prefix === undefined || folded(text.slice(Math.max(0, start - reach(prefix)), start)).endsWith(folded(prefix))) &&
    (suffix === undefined || folded(text.slice(end, end + reach(suffix))).startsWith(folded(suffix)))
  );
}

/** The matches that are left when whole words go before parts of words and the hints have had their say. */
function narrow(text: string, list: readonly Match[], options: LocateOptions): readonly Match[] {
  const prefer = (from: readonly Match[], is: (match: Match) => boolean): readonly Match[] => {
    if (from.length < 2) return from;
    const some = from.filter(is);
    return some.length > 0 ? some : from;
  };
  const { span, prefix, suffix } = options;
  let left = prefer(list, ({ clipped }) => clipped === undefined);
  if (span) left = prefer(left, ({ place }) => place.start < span.end && place.end > span.start);
  if (prefix !== undefined || suffix !== undefined) left = prefer(left, ({ place }) => hasContext(text, place, options));
  return left;
}

/** The negation outside a match, or in what it leaves out. */
function negatorOfMatch(text: string, { place, fragments }: Match, lexicon: Lexicon): Negator | undefined {
  if (fragments.length === 0) return negatorOf(text, place, lexicon);
  let from = 0;
  for (const fragment of fragments) {
    const negator = negatorOf(text, fragment, lexicon, from);
    if (negator) return negator;
    from = fragment.end;
  }
  return undefined;
}

function judge(text: string, { match, list, insertions }: Matches, options: LocateOptions): Location {
  const left = narrow(text, list, options);
  const [first] = left;
  const lexicon = options.negation === false ? undefined : lexiconOf(options.language);
  const negator = left.length === 1 && first && !first.clipped && lexicon ? negatorOfMatch(text, first, lexicon) : undefined;
  const clipped = first?.clipped;
  const verdict = clipped ? "clipped" : left.length > 1 ? "ambiguous" : negator ? "negated" : match;
  return {
    verdict,
    match,
    places: left.map(({ place }) => place),
    folded: [...new Set(left.flatMap(({ foldings }) => foldings))],
    ...(left.length === 1 && first && first.fragments.length > 0 && { fragments: first.fragments }),
    ...(insertions && insertions.length > 0 && { insertions }),
    ...(clipped && { clipped }),
    ...(negator && { negator }),
  };
}

// the share of words that must agree for a reader to recognise the passage; less where all that differs is a short negation or number
const RECOGNISABLE = 2 / 3;
const RECOGNISABLE_BUT_FOR_SENSE = 1 / 2;
const SHORT = 2;

function isRecognisable({ similarity, changes }: NearPassage): boolean {
  if (similarity >= RECOGNISABLE) return true;
  const isShort = (words: string): boolean => words.split(/\s+/).length <= SHORT;
  const sense = changes.every(
    ({ kind, quote, source }) => (kind === "negation" || kind === "number") && isShort(quote) && isShort(source),
  );
  if (sense && similarity >= RECOGNISABLE_BUT_FOR_SENSE) return true;
  // one word and its opposite
  const [change] = changes;
  return sense && changes.length === 1 && change?.kind === "negation" && !/\s/.test(`${change.quote}${change.source}`);
}

const NOT_FOUND: Location = { verdict: "not-found", places: [], folded: [] };

function missed(nearest: NearPassage | undefined, recognisable: boolean): Location {
  if (!nearest) return NOT_FOUND;
  return { ...NOT_FOUND, verdict: recognisable ? "altered" : "not-found", nearest };
}

/** Looks for a quotation with an ellipsis or words in brackets. */
function locateElided(prepared: PreparedText, exact: string, options: LocateOptions): Location | undefined {
  const elision = parseElision(exact);
  if (!elision) return undefined;
  const { text } = prepared;
  const { chains, reordered, missing } = findFragments(prepared, elision);
  if (chains.length > 0) {
    const list = chains.map(({ fragments, foldings, clipped }): Match => {
      const place = { start: fragments[0]!.start, end: fragments.at(-1)!.end };
      return { place, fragments, foldings, clipped };
    });
    return judge(text, { match: "elided", list, insertions: elision.insertions }, options);
  }
  if (reordered) {
    const place = { start: Math.min(...reordered.map(({ start }) => start)), end: Math.max(...reordered.map(({ end }) => end)) };
    const changes = reordered.flatMap((part, at) => {
      const before = reordered[at - 1];
      if (!before || part.start >= before.end) return [];
      return [
        {
          kind: "order" as const,
          quote: elision.fragments[at]!.words,
          source: text.slice(part.start, part.end),
          place: part,
        },
      ];
    });
    return missed({ place, similarity: 1, changes }, true);
  }
  const nearest = nearestPassage(prepared, withoutEndMarks(missing!).words, lexiconOf(options.language));
  if (!nearest || nearest.changes.length > 0) return missed(nearest, nearest !== undefined && isRecognisable(nearest));
  // this part does stand there, but too far from another
  const share = tokenise(missing!).count / tokenise(elision.fragments.map(({ words }) => words).join(" ")).count;
  return missed({ ...nearest, similarity: share }, false);
}

/** Looks for the passage that comes nearest; it may turn out to be the quotation, broken over two lines. */
function locateNearest(prepared: PreparedText, exact: string, options: LocateOptions): Location {
  const { text } = prepared;
  const { words, stop } = withoutEndMarks(exact);
  const nearest = nearestPassage(prepared, words, lexiconOf(options.language));
  if (!nearest) return NOT_FOUND;
  const { place } = nearest;
  const foldings = foldingsBetween(text.slice(place.start, place.end), words);
  if (foldings) {
    const match = {
      place,
      fragments: [],
      foldings: [...foldings, ...(stop ? (["end-mark"] as const) : [])],
      clipped: clippedEnd(text, place),
    };
    return judge(text, { match: "normalised", list: [match] }, options);
  }
  return missed(nearest, isRecognisable(nearest));
}

/**
 * Finds where a quotation stands in a text, and says how: see {@link Verdict}. Prepare the text with `prepareText` where it
 * has many quotations. An empty quotation is never found.
 */
export function locate(text: string | PreparedText, exact: string, options: LocateOptions = {}): Location {
  const prepared = typeof text === "string" ? new PreparedText(text) : text;
  const matches =
    matchExact(prepared, exact, options.span) ?? matchFolded(prepared, exact, []) ?? matchWithoutEndMarks(prepared, exact);
  if (matches) return judge(prepared.text, matches, options);
  return locateElided(prepared, exact, options) ?? locateNearest(prepared, exact, options);
}
