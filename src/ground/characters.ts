// What a character is, as far as reading and comparing texts asks. Classes of the Basic Multilingual Plane are worked out once each.

/** Quotation marks, apostrophes and primes of any script; a quotation may change one for another. */
const QUOTATION_MARKS = "\"'`´‘’‚‛“”„‟‹›«»′″ʹʺʻʼʽ「」『』﹁﹂﹃﹄〝〞〟＂＇｢｣❛❜❝❞";
const DASHES = "-‐‑‒–—―−﹘﹣－";
const INVISIBLE = /[\u00ad\u034f\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff]/;
const MARK = /\p{M}/u;
const WORD = /[\p{L}\p{N}\p{M}_]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆]/u;
// ligatures, digraphs, Arabic and Hebrew presentation forms, full-width and half-width forms: another shape of the same letters.
// Superscripts, fractions and the like are left alone: 10² is not 102
const COMPATIBLE = /[ſĲĳǄ-ǌǱ-ǳﬀ-ﷻ\ufe70-\ufefc！-￮]/;

/** Classes of characters for folding. */
export const CLASS = {
  plain: 1,
  space: 2,
  quotationMark: 3,
  dash: 4,
  invisible: 5,
  mark: 6,
  compatible: 7,
  ellipsis: 8,
  surrogate: 9,
} as const;

const classes = new Uint8Array(0x10000);

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return CLASS.surrogate;
  if (INVISIBLE.test(character)) return CLASS.invisible;
  if (/\s|\u0085/.test(character)) return CLASS.space;
  if (QUOTATION_MARKS.includes(character)) return CLASS.quotationMark;
  if (DASHES.includes(character)) return CLASS.dash;
  if (character === "…") return CLASS.ellipsis;
  // vowels and finals of decomposed Hangul join what stands before, as marks do
  if (MARK.test(character) || (unit >= 0x1160 && unit <= 0x11ff)) return CLASS.mark;
  // İ has two lower-case letters; some characters, such as the Ångström sign, are only other names of one
  if (COMPATIBLE.test(character) || character === "İ" || character.normalize("NFC") !== character) return CLASS.compatible;
  return CLASS.plain;
}

/** The class of a UTF-16 code unit. */
export function classOf(unit: number): number {
  return (classes[unit] ||= classify(unit));
}

/** Whether a character is another shape of letters that have a plain one, as ﬁ is of fi. */
export function hasPlainForm(character: string): boolean {
  return COMPATIBLE.test(character);
}

const lowered = new Uint16Array(0x10000);

/** The lower-case form of a code unit that has one of the same length; final sigma counts as sigma. */
export function lowerUnit(unit: number): number {
  if (lowered[unit] === 0) {
    const lower = String.fromCharCode(unit).toLowerCase();
    lowered[unit] = lower === "ς" ? 0x3c3 : lower.length === 1 ? lower.charCodeAt(0) : unit;
  }
  return lowered[unit] ?? unit;
}

/** Whether a code point combines with the one before it. */
export function isMark(codePoint: number | undefined): boolean {
  if (codePoint === undefined) return false;
  return codePoint <= 0xffff ? classOf(codePoint) === CLASS.mark : MARK.test(String.fromCodePoint(codePoint));
}

/** Whether a code point is white space of any kind. */
export function isSpace(codePoint: number | undefined): boolean {
  return codePoint !== undefined && codePoint <= 0xffff && classOf(codePoint) === CLASS.space;
}

/** Whether a code point is a quotation mark or an apostrophe of any script. */
export function isQuotationMark(codePoint: number | undefined): boolean {
  return codePoint !== undefined && codePoint <= 0xffff && classOf(codePoint) === CLASS.quotationMark;
}

/** Whether a code point is a hyphen, a dash or a minus sign. */
export function isDash(codePoint: number | undefined): boolean {
  return codePoint !== undefined && codePoint <= 0xffff && classOf(codePoint) === CLASS.dash;
}

/** Whether a code point leaves no trace on paper: soft hyphen, zero-width space, byte order mark, direction mark. */
export function isInvisible(codePoint: number | undefined): boolean {
  return codePoint !== undefined && codePoint <= 0xffff && classOf(codePoint) === CLASS.invisible;
}

/** How a code point stands to words: none of it, a part of it, or a word by itself as in scripts that set no spaces. */
export const WORDNESS = { none: 1, part: 2, alone: 3 } as const;

const wordness = new Uint8Array(0x10000);

function classifyWordness(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (UNSPACED.test(character)) return WORDNESS.alone;
  return WORD.test(character) ? WORDNESS.part : WORDNESS.none;
}

/** What a code point is to words. */
export function wordnessOf(codePoint: number): number {
  return codePoint > 0xffff ? classifyWordness(codePoint) : (wordness[codePoint] ||= classifyWordness(codePoint));
}

/** Whether a code point is a letter, a digit or a mark, in whatever script. */
export function isWordCharacter(codePoint: number | undefined): boolean {
  return codePoint !== undefined && wordnessOf(codePoint) !== WORDNESS.none;
}

/** Whether a code point is a decimal digit. */
export function isDigit(codePoint: number | undefined): boolean {
  return codePoint !== undefined && /\p{Nd}/u.test(String.fromCodePoint(codePoint));
}

/** The code point that ends at an offset; a lone surrogate counts as one. */
export function codePointBefore(text: string, offset: number): number | undefined {
  if (offset <= 0) return undefined;
  const unit = text.charCodeAt(offset - 1);
  if (unit >= 0xdc00 && unit <= 0xdfff && offset > 1) {
    const whole = text.codePointAt(offset - 2);
    if (whole !== undefined && whole > 0xffff) return whole;
  }
  return unit;
}
