import { findTimes } from "../article/time.js";
import { readText } from "../article/read-text.js";
import type { ArticleText } from "../article/document.js";
import { EDTF_PATTERN, edtfDays } from "../core/edtf.js";
import { preview } from "../core/issue.js";
import { wordAround } from "../ground/word-boundary.js";
import { changesInWords } from "../ground/evidence-differences.js";
import { lexiconOf } from "../ground/lexicon.js";
import { locate, type Location } from "../ground/locate.js";
import { PreparedText } from "../ground/prepared-text.js";
import { isQuoted, quotedRuns } from "../ground/quoted-runs.js";
import { codePointBefore, isQuotationMark, isWordCharacter } from "../ground/characters.js";
import type { CountryCode, Evidence, SourceId, Span, When } from "../schema/interfaces.js";
import type { ExtractionCode } from "./extraction-codes.js";

/** What keeps words or what follows from them out of a dossier. */
export interface Fault {
  readonly code: ExtractionCode;
  readonly message: string;
  /** What the text has instead, whole. */
  readonly expected?: string;
}

/** Where words stand, in one place or in parts, or why not. */
export type Found = { readonly spans: readonly [Span, ...Span[]] } | { readonly fault: Fault };

/** How words are looked for. */
export interface FindOptions {
  /** Of several places, the one in or next to this. */
  readonly near?: Span | undefined;
  /** Whether the words must stand in one piece. */
  readonly whole?: boolean;
  /** Whether a negation outside counts; a span: unless it stands there. */
  readonly negation?: boolean | Span;
}

const LONGEST_PASSAGE = 400;
const WEEK = 7;

/** The text that a model has read, with what it takes to hold an answer against it. */
export class SourceWords {
  readonly text: string;
  readonly runs: readonly Span[];
  /** The text's sentences and known names; undefined where it is not in English. */
  readonly article: ArticleText | undefined;
  readonly #prepared: PreparedText;
  readonly #language: string;
  readonly #source: SourceId;
  #countries: ReadonlySet<CountryCode> | undefined;

  constructor(text: string, language: string, source: SourceId) {
    this.text = text;
    this.runs = quotedRuns(text);
    this.article = /^en\b/i.test(language) ? readText(text) : undefined;
    this.#prepared = new PreparedText(text);
    this.#language = language;
    this.#source = source;
  }

  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  evidence(spans: readonly Span[]): Evidence[] {
    return spans.map((span) => ({ source: this.#source, exact: this.slice(span), span: { start: span.start, end: span.end } }));
  }

  /** Finds words that a model claims to have copied. */
  find(words: string, { near, whole = false, negation = true }: FindOptions = {}): Found {
    const location = locate(this.#prepared, words, { span: near, language: this.#language, negation: negation !== false });
    const { verdict, match, places, fragments, insertions } = location;
    const shown = preview(words);
    if (!match || places.length === 0) return { fault: this.#missed(shown, location) };
    if (verdict === "clipped") {
      const [place] = places as readonly [Span, ...Span[]];
      const around = { start: wordAround(this.text, place.start).start, end: wordAround(this.text, place.end).end };
      const expected = this.slice(around);
      return { fault: { code: "llm/clipped", message: `The words ${shown} are cut out of a word.`, expected } };
    }
    const { place: negating, words: negator } = location.negator ?? {};
    if (negating && !(typeof negation === "object" && negation.start <= negating.start && negating.end <= negation.end)) {
      const around = { start: Math.min(negating.start, places[0]!.start), end: Math.max(negating.end, places[0]!.end) };
      const message = `Next to the words ${shown} stands ${preview(negator)}, which turns them round.`;
      return { fault: { code: "llm/negated", message, expected: this.#passage(around) } };
    }
    if (match === "elided" && (whole || !fragments || insertions)) {
      const expected = this.#passage(places[0]!);
      const message = `The text has the words ${shown} only in parts, with others between.`;
      return { fault: { code: whole ? "llm/merged-quotes" : "llm/altered", message, expected } };
    }
    const place = near ? nearestTo(near, places) : places[0]!;
    return { spans: match === "elided" ? (fragments as [Span, ...Span[]]) : [place] };
  }

  #passage({ start, end }: Span): string {
    return this.text.slice(start, Math.min(end, start + LONGEST_PASSAGE)).toWellFormed();
  }

  #missed(shown: string, { verdict, nearest }: Location): Fault {
    if (!nearest) return { code: "llm/not-found", message: `The text has nothing like the words ${shown}.` };
    const expected = this.#passage(nearest.place);
    return verdict === "altered"
      ? { code: "llm/altered", message: `The text does not say ${shown}: ${changesInWords(nearest)}.`, expected }
      : { code: "llm/not-found", message: `The text does not have the words ${shown}.`, expected };
  }

  /** Whether words hold a negation of the text's language. */
  negates(words: string): boolean {
    const { negators = [] } = lexiconOf(this.#language) ?? {};
    const plain = ` ${(
      words
        .toLowerCase()
        .replaceAll("’", "'")
        .match(/[\p{L}\p{M}']+/gu) ?? []
    ).join(" ")} `;
    return negators.some((negator) => plain.includes(` ${negator} `)) || plain.includes("n't ");
  }

  /** Finds a quote within a statement: in one piece, and between quotation marks. */
  findQuote(words: string, within: readonly Span[]): { readonly span: Span } | { readonly fault: Fault } {
    const [first, last] = [within[0]!, within.at(-1)!];
    const found = this.find(words, { near: { start: first.start, end: last.end }, whole: true, negation: false });
    const shown = preview(words);
    if ("fault" in found) {
      const { code, expected = "" } = found.fault;
      const joins = code === "llm/merged-quotes" || (code !== "llm/clipped" && hasMarksInside(expected));
      if (!joins) return found;
      const message = `The quote ${shown} joins what the text quotes apart; make each run between quotation marks an entry of its own.`;
      return { fault: { ...found.fault, code: "llm/merged-quotes", message } };
    }
    const [span] = found.spans;
    if (!isQuoted(this.text, span, this.runs)) {
      const joins = hasMarksInside(this.slice(span));
      const message = joins
        ? `The quote ${shown} runs over quotation marks; make each run between them an entry of its own.`
        : `The words ${shown} do not stand between quotation marks.`;
      return { fault: { code: joins ? "llm/merged-quotes" : "llm/not-quoted", message, expected: this.slice(span) } };
    }
    if (!within.some(({ start, end }) => start <= span.start && span.end <= end)) {
      const message = `The quote ${shown} does not stand in this statement, but elsewhere in the text.`;
      return { fault: { code: "llm/quote-elsewhere", message } };
    }
    return { span };
  }

  /** A stretch of reported speech with the quotation marks that belong to runs which it opens or closes with. */
  withMarks({ start, end }: Span): Span {
    const opens = this.runs.some((run) => run.start === start && run.end < end);
    const closes = this.runs.some((run) => run.end === end && run.start > start);
    return { start: opens ? start - 1 : start, end: closes ? end + 1 : end };
  }

  /** The countries that the text names, by name, nationality, city or office; undefined where that cannot be told. */
  get countries(): ReadonlySet<CountryCode> | undefined {
    if (!this.article) return undefined;
    this.#countries ??= new Set(
      this.article.names.flatMap(({ known, also = [] }) =>
        "country" in known && known.country ? [known.country, ...also] : also,
      ),
    );
    return this.#countries;
  }

  /** A time from the words for it and the day that a model takes them to mean. */
  when(
    phrase: string | undefined,
    day: string | undefined,
    near: Span,
    published: string | undefined,
  ): { when?: When; fault?: Fault } {
    if (phrase === undefined) {
      if (day === undefined) return {};
      const message = `The day ${preview(day)} is given without the words of the text that say it.`;
      return { fault: { code: "llm/wrong-date", message } };
    }
    const found = this.find(phrase, { near, whole: true, negation: false });
    if ("fault" in found) return { fault: found.fault };
    const [span] = found.spans;
    const words = this.slice(span);
    if (day === undefined) return { when: { phrase: words } };
    const basis = this.#basisOf(day, span, published);
    if (basis) return { when: { start: day, phrase: words, basis } };
    const known = published === undefined ? ", the date of publication not being known" : "";
    const message = `The words ${preview(words)} do not mean the day ${preview(day)}${known}.`;
    return { when: { phrase: words }, fault: { code: "llm/wrong-date", message } };
  }

  /** Whether words of time state a day, or mean it when counted from the day of publication; undefined if neither. */
  #basisOf(day: string, span: Span, published: string | undefined): When["basis"] {
    if (!EDTF_PATTERN.test(day)) return undefined;
    if (!this.article) {
      // words of time are understood in English only; elsewhere the model is taken at its word where it can know
      return this.slice(span).includes(day.slice(0, 4)) ? "stated" : published === undefined ? undefined : "resolved";
    }
    const sentence = this.article.sentences.findIndex(({ start, end }) => start < span.end && span.start < end);
    const { tokens } = this.article;
    for (const { first, last, when } of findTimes(this.article, sentence, published)) {
      if (tokens.at(first).start >= span.end || tokens.at(last - 1).end <= span.start || when.start === undefined) continue;
      const [meant, said] = [edtfDays(when.start), edtfDays(day)];
      if (!meant || !said) continue;
      const inside = meant.first <= said.first && said.last <= meant.last;
      // a day of the week may be the one before or the one after
      const weekday = /day$/i.test(when.phrase ?? "") && Math.abs(said.first - meant.first) === WEEK;
      if (inside || weekday) return when.basis;
    }
    return undefined;
  }
}

/** Whether quotation marks stand inside words; apostrophes between letters are none. */
function hasMarksInside(words: string): boolean {
  for (let at = 1; at < words.length - 1; at++) {
    if (!isQuotationMark(words.charCodeAt(at))) continue;
    const joins = isWordCharacter(codePointBefore(words, at)) && isWordCharacter(words.codePointAt(at + 1));
    if (!joins) return true;
  }
  return false;
}

function nearestTo(near: Span, places: readonly Span[]): Span {
  const distance = ({ start, end }: Span): number => Math.max(0, near.start - end, start - near.end);
  return places.reduce((best, place) => (distance(place) < distance(best) ? place : best));
}
