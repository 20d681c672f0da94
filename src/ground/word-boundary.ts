import type { Span } from "../schema/interfaces.js";
import {
  codePointBefore,
  isDash,
  isDigit,
  isInvisible,
  isMark,
  isQuotationMark,
  isSpace,
  isWordCharacter,
  WORDNESS,
  wordnessOf,
} from "./characters.js";

// what is no word by itself and turns or narrows the sense of the word that it is hyphenated to
const BOUND_PREFIXES = new Set(
  (
    "non un anti ex vice co sub re pre post pro inter intra ultra quasi pseudo semi multi mis dis de counter contra extra neo proto " +
    "no not never nicht vize kontra contre sous sans не анти экс вице контр псевдо квази екс віце"
  ).split(" "),
);
const BOUND_SUFFIXES = new Set(["free", "less", "proof"]);
// words that lose their vowel before another word: what follows the apostrophe is a word of its own
const ELIDED = new Set(
  (
    "l d j m t s c n qu jusqu lorsqu puisqu quoiqu quelqu un dell nell all dall sull dagl dell degl quell quest bell sant gl v " +
    "com cos tutt nient senz anch"
  ).split(" "),
);
const CLITICS = new Set(["s", "re", "ve", "ll", "d", "m"]);
const CYRILLIC_OR_HEBREW = /[\p{Script=Cyrillic}\p{Script=Hebrew}]/u;
const LONGEST_AFFIX = 12;
const FIRST_MARK = 0x300;

function isBlank(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit === 0x20 || unit === 0x0a;
}

/** The letters that end at an offset, in lower case; only as many as an affix has. */
function lettersBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start <= LONGEST_AFFIX && isWordCharacter(codePointBefore(text, start))) start--;
  return text.slice(start, end).toLowerCase();
}

/** The letters that start at an offset, in lower case; only as many as an affix has. */
function lettersAfter(text: string, start: number): string {
  let end = start;
  while (end < text.length && end - start <= LONGEST_AFFIX && isWordCharacter(text.codePointAt(end))) end++;
  return text.slice(start, end).toLowerCase();
}

/** Whether the letters that end at an offset are a prefix that turns or narrows a sense; in capitals they are a name: “UN-led”. */
function isBoundPrefix(text: string, end: number): boolean {
  const letters = lettersBefore(text, end);
  return BOUND_PREFIXES.has(letters) && text.slice(end - letters.length, end) !== letters.toUpperCase();
}

/** Whether a hyphen parts two words rather than setting off a clause or a sign. */
function isHyphenBetween(text: string, offset: number): boolean {
  return (
    isDash(text.codePointAt(offset)) &&
    isWordCharacter(codePointBefore(text, offset)) &&
    isWordCharacter(text.codePointAt(offset + 1))
  );
}

/** Whether a point or comma at an offset stands within a number or within an abbreviation such as “U.S.”. */
function isInnerStop(text: string, offset: number): boolean {
  const stop = text[offset];
  const [before, after] = [codePointBefore(text, offset), text.codePointAt(offset + 1)];
  if (stop !== "." && stop !== ",") return false;
  if (isDigit(before) && isDigit(after)) return true;
  return stop === "." && isWordCharacter(after) && /^\p{L}$/u.test(lettersBefore(text, offset));
}

/** The offset moved over soft hyphens and other characters that leave no trace and part no word. */
function overInvisible(text: string, offset: number, step: 1 | -1): number {
  let at = offset;
  // a zero-width space does part words
  const skips = (unit: number): boolean => unit !== 0x200b && isInvisible(unit) && Math.abs(at - offset) < LONGEST_AFFIX;
  if (step === 1) while (at < text.length && skips(text.charCodeAt(at))) at++;
  else while (at > 0 && skips(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Whether a cut at an offset parts what is one character or one word whichever side of it is kept. */
function partsWord(text: string, offset: number): boolean {
  const joined = text.codePointAt(offset - 1);
  if (joined !== undefined && joined > 0xffff) return true;
  if (isMark(text.codePointAt(offset))) return true;
  const [left, right] = [overInvisible(text, offset, -1), overInvisible(text, offset, 1)];
  const [before, after] = [codePointBefore(text, left), text.codePointAt(right)];
  if (before === undefined || after === undefined) return false;
  if (wordnessOf(before) === WORDNESS.part && wordnessOf(after) === WORDNESS.part) return true;
  // a cut just before or just after the point of 1.5 or U.S.
  return isInnerStop(text, right) || (left > 0 && isInnerStop(text, left - 1));
}

/** Whether a stretch that starts at an offset starts inside a word. */
export function startsInsideWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  // the common case, for speed
  if (isBlank(text, offset - 1) && text.charCodeAt(offset) < FIRST_MARK) return false;
  if (partsWord(text, offset)) return true;
  const left = overInvisible(text, offset, -1);
  const [before, after] = [codePointBefore(text, left), text.codePointAt(offset)];
  if (isDash(before)) {
    if (isHyphenBetween(text, left - 1)) return isBoundPrefix(text, left - 1);
    // the sign of a number
    const outer = codePointBefore(text, left - 1);
    return isDigit(after) && (outer === undefined || isSpace(outer) || /[([{"“«'‘]/.test(String.fromCodePoint(outer)));
  }
  if (isQuotationMark(before) && isWordCharacter(after)) {
    const host = lettersBefore(text, left - 1);
    return host !== "" && !ELIDED.has(host) && joinsLetters(text, left - 1, host);
  }
  if (!isWordCharacter(before)) return false;
  // “-binding” has lost its prefix, “'s stance” the word that it leans on
  return (isHyphenBetween(text, offset) && isBoundPrefix(text, offset)) || (isQuotationMark(after) && isSuffixed(text, offset));
}

/** Whether a stretch that ends at an offset ends inside a word. */
export function endsInsideWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length || isBlank(text, offset)) return false;
  if (partsWord(text, offset)) return true;
  const right = overInvisible(text, offset, 1);
  const [before, after] = [codePointBefore(text, offset), text.codePointAt(right)];
  if (isDash(before)) return isHyphenBetween(text, offset - 1) && isBoundPrefix(text, offset - 1);
  if (isQuotationMark(before)) return isWordCharacter(codePointBefore(text, offset - 1)) && isSuffixed(text, offset - 1);
  if (!isWordCharacter(before)) return false;
  if (isHyphenBetween(text, right)) return isBoundPrefix(text, offset) || BOUND_SUFFIXES.has(lettersAfter(text, right + 1));
  if (!isQuotationMark(after)) return false;
  // “can't” and “об'єднання” are one word, “Russia's” is a word and a case ending
  const suffix = lettersAfter(text, right + 1);
  return suffix === "t" || (suffix !== "" && CYRILLIC_OR_HEBREW.test(suffix));
}

/** Whether an apostrophe is followed by a clitic of English. */
function isSuffixed(text: string, apostrophe: number): boolean {
  const suffix = lettersAfter(text, apostrophe + 1);
  return suffix === "t" || CLITICS.has(suffix);
}

/** Whether an apostrophe stands within a word, and is no quotation mark set against one. */
function joinsLetters(text: string, apostrophe: number, host: string): boolean {
  return isSuffixed(text, apostrophe) || host.length <= 2 || CYRILLIC_OR_HEBREW.test(host);
}

/** Whether a stretch of a text starts or ends inside a word; undefined if it does neither. Not asked of scripts without spaces. */
export function clippedEnd(text: string, { start, end }: Span): "start" | "end" | undefined {
  if (startsInsideWord(text, start)) return "start";
  return endsInsideWord(text, end) ? "end" : undefined;
}

/** The whole word that a cut at an offset parts, with what is hyphenated to it; at most 40 characters to either side. */
export function wordAround(text: string, offset: number): Span {
  const isPart = (codePoint: number | undefined): boolean =>
    isWordCharacter(codePoint) || isDash(codePoint) || isQuotationMark(codePoint) || isInvisible(codePoint);
  let [start, end] = [offset, offset];
  while (start > 0 && offset - start < 40 && isPart(text.charCodeAt(start - 1))) start--;
  while (end < text.length && end - offset < 40 && isPart(text.charCodeAt(end))) end++;
  return { start, end };
}
