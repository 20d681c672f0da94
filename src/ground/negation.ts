import type { Span } from "../schema/interfaces.js";
import { codePointBefore, isDash, isQuotationMark, isSpace, isWordCharacter } from "./characters.js";
import type { Lexicon } from "./lexicon.js";

/** A negation outside a passage that turns its sense round. */
export interface Negator {
  /** Where it stands. */
  readonly place: Span;
  /** Its words, as the text has them. */
  readonly words: string;
}

// how far a negator is looked for, and how many words may part it from the passage
const LOOK_BACK = 240;
const REACH = 5;
const REACH_AFTER = 3;
const LONGEST_ASIDE = 4;

const ABBREVIATIONS = new Set(
  "mr mrs ms dr st gen sen rep gov prof lt col maj sgt capt adm amb hon jr sr vs hr bzw ca sra srta".split(" "),
);

interface Word {
  readonly text: string;
  readonly place: Span;
}

const WORDS = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+|[.,]\p{N}+)*['’]?/gu;

/** The words of a stretch, with “n't” and elided words apart from what they lean on. */
function wordsOf(text: string, { start, end }: Span, lexicon: Lexicon): Word[] {
  const words: Word[] = [];
  const push = (from: number, to: number): void => {
    if (to > from)
      words.push({ text: text.slice(from, to).toLowerCase().replaceAll(/[’ʼ]/g, "'"), place: { start: from, end: to } });
  };
  for (const match of text.slice(start, end).matchAll(WORDS)) {
    const from = start + match.index;
    const word = match[0];
    const to = from + word.length;
    const parts = isDash(text.charCodeAt(from - 1)) && words.at(-1)?.place.end === from - 1;
    // the “no” of “no-fly zone” negates nothing outside the compound
    if (parts) words.pop();
    const apostrophe = word.search(/['’ʼ]/);
    if (/.n['’ʼ]t$/iu.test(word)) {
      push(from, to - 3);
      push(to - 3, to);
    } else if (lexicon.elides && apostrophe >= 0) {
      push(from, from + apostrophe + 1);
      push(from + apostrophe + 1, to);
    } else push(from, /['’]$/.test(word) ? to - 1 : to);
  }
  return words;
}

type PhraseTable = ReadonlyMap<string, readonly (readonly string[])[]>;

interface CompiledLexicon {
  readonly negators: PhraseTable;
  readonly reversers: PhraseTable;
  readonly neutral: PhraseTable;
  readonly after: PhraseTable;
  readonly ends: ReadonlySet<string>;
  readonly finite: ReadonlySet<string>;
}

const compiled = new WeakMap<Lexicon, CompiledLexicon>();

function tableOf(phrases: readonly string[]): PhraseTable {
  const table = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    const head = words[0]!;
    table.set(
      head,
      [...(table.get(head) ?? []), words].toSorted((a, b) => b.length - a.length),
    );
  }
  return table;
}

function compile(lexicon: Lexicon): CompiledLexicon {
  let tables = compiled.get(lexicon);
  if (!tables) {
    tables = {
      negators: tableOf(lexicon.negators),
      reversers: tableOf(lexicon.reversers),
      neutral: tableOf(lexicon.neutral),
      after: tableOf(lexicon.after ?? []),
      ends: new Set(lexicon.ends),
      finite: new Set(lexicon.finite),
    };
    compiled.set(lexicon, tables);
  }
  return tables;
}

/** How many words the longest phrase of a table takes from a word on; 0 for none. */
function matchAt(table: PhraseTable, words: readonly Word[], at: number): number {
  const phrase = table.get(words[at]!.text)?.find((candidate) => candidate.every((word, i) => words[at + i]?.text === word));
  return phrase?.length ?? 0;
}

/** Whether a full stop ends no sentence: that of an abbreviation, an initial or a number. */
function isInnerStop(text: string, offset: number): boolean {
  const next = text.codePointAt(offset + 1);
  if (isWordCharacter(next)) return true;
  let start = offset;
  while (start > 0 && offset - start < 5 && isWordCharacter(text.charCodeAt(start - 1))) start--;
  const word = text.slice(start, offset).toLowerCase();
  return ABBREVIATIONS.has(word) || /^\p{L}$/u.test(word);
}

// a small letter, with nothing before it but spaces on its line
const NEXT_IS_SMALL = /[^\S\n]*\p{Ll}/uy;

/** Whether a line that ends at an offset goes on in the next one, being only wrapped. */
function goesOn(text: string, offset: number): boolean {
  NEXT_IS_SMALL.lastIndex = offset + 1;
  return NEXT_IS_SMALL.test(text);
}

/** Whether the clause ends at a character. A comma is judged apart. */
function endsClause(text: string, offset: number): boolean {
  const character = text.charAt(offset);
  if (";:!?()[]{}…;؛؟。！？；：—―".includes(character)) return true;
  if (character === ".") return !isInnerStop(text, offset);
  if (character === "\n") return !goesOn(text, offset);
  return isDash(text.charCodeAt(offset)) && (isSpace(text.charCodeAt(offset - 1)) || isDash(text.charCodeAt(offset - 1)));
}

function isClauseComma(text: string, offset: number): boolean {
  return (
    ",،，、".includes(text.charAt(offset)) && !(/[0-9]/.test(text.charAt(offset - 1)) && /[0-9]/.test(text.charAt(offset + 1)))
  );
}

/** Where the part of a clause starts that ends at an offset; commas part it, and nothing before `from` belongs to it. */
function partStart(text: string, from: number, offset: number): number {
  let start = offset;
  while (start > from && !endsClause(text, start - 1) && !isClauseComma(text, start - 1)) start--;
  return start;
}

/**
 * The words that stand before an offset in the same clause. A short aside between commas is passed over where a
 * negator stands right before it: “will not, he said, accept”.
 */
function clauseBefore(text: string, from: number, offset: number, lexicon: Lexicon): Word[] {
  const start = partStart(text, from, offset);
  const words = wordsOf(text, { start, end: offset }, lexicon);
  if (!isClauseComma(text, start - 1)) return words;
  const aside = partStart(text, from, start - 1);
  if (!isClauseComma(text, aside - 1)) return words;
  if (wordsOf(text, { start: aside, end: start - 1 }, lexicon).length > LONGEST_ASIDE) return words;
  const before = wordsOf(text, { start: partStart(text, from, aside - 1), end: aside - 1 }, lexicon);
  const last = before.at(-1);
  return last && compile(lexicon).negators.has(last.text) ? [...before, ...words] : words;
}

/** The first words of a passage, for phrases that reach into it; none if the passage starts with the end of a clause. */
function openingOf(text: string, { start, end }: Span, lexicon: Lexicon): Word[] | undefined {
  let at = start;
  while (isSpace(text.charCodeAt(at)) || isQuotationMark(text.charCodeAt(at))) at++;
  if (at < end && (endsClause(text, at) || isClauseComma(text, at))) return undefined;
  return wordsOf(text, { start: at, end: Math.min(end, at + 40) }, lexicon);
}

function negatorBefore(text: string, place: Span, from: number, lexicon: Lexicon): Negator | undefined {
  const tables = compile(lexicon);
  const opening = openingOf(text, place, lexicon);
  if (!opening) return undefined;
  let first = Math.max(from, place.start - LOOK_BACK);
  // no half word: the end of “cannot” is no “not”
  while (first < place.start && isWordCharacter(codePointBefore(text, first))) first++;
  const clause = clauseBefore(text, first, place.start, lexicon);
  const words = [...clause, ...opening];
  let negator: Negator | undefined;
  let negated = false;
  let reversals = 0;
  for (let at = 0; at < clause.length; at++) {
    const neutral = matchAt(tables.neutral, words, at);
    if (neutral > 0) {
      at += neutral - 1;
      continue;
    }
    const negators = matchAt(tables.negators, words, at);
    const reversers = matchAt(tables.reversers, words, at);
    const length = Math.max(negators, reversers);
    if (length > 0) {
      if (negators >= reversers) negated = true;
      else reversals++;
      const last = at + length - 1;
      const span = { start: words[at]!.place.start, end: words[last]!.place.end };
      negator = { place: span, words: text.slice(span.start, span.end) };
      at = last;
      // what lies between a negator and the passage is counted from here
      continue;
    }
    if (tables.ends.has(words[at]!.text)) {
      negator = undefined;
      negated = false;
      reversals = 0;
    }
  }
  if (!negator || negated === (reversals % 2 === 1)) return undefined;
  const end = negator.place.end;
  const between = clause.filter((word) => word.place.start >= end).length;
  if (between > REACH) return undefined;
  // “… not part of the talks will sign”: the negation has found its verb
  if (between > 0 && tables.finite.has(opening[0]?.text ?? "")) return undefined;
  return negator;
}

function negatorAfter(text: string, place: Span, lexicon: Lexicon): Negator | undefined {
  const tables = compile(lexicon);
  if (tables.after.size === 0) return undefined;
  let end = place.end;
  while (end - place.end < LOOK_BACK && !endsClause(text, end) && !isClauseComma(text, end)) end++;
  const words = wordsOf(text, { start: place.end, end }, lexicon);
  for (const [at, word] of words.slice(0, REACH_AFTER).entries()) {
    if (matchAt(tables.neutral, words, at) > 0 || tables.ends.has(word.text)) return undefined;
    if (matchAt(tables.after, words, at) > 0) return { place: word.place, words: text.slice(word.place.start, word.place.end) };
  }
  return undefined;
}

/**
 * The negation just outside a passage, in its own clause, that turns its sense round; undefined if there is none. Two that
 * undo each other, as in “did not deny”, count as none. `from` bounds the search to the left.
 */
export function negatorOf(text: string, place: Span, lexicon: Lexicon, from = 0): Negator | undefined {
  return negatorBefore(text, place, from, lexicon) ?? negatorAfter(text, place, lexicon);
}
