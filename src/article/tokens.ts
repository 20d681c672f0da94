/** A word, a number, a mark or a possessive ending, with its place in the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The text in lower case, with plain apostrophes. */
  readonly lower: string;
  readonly kind: "word" | "number" | "mark" | "possessive" | "none";
}

const NONE: Token = { start: -1, end: -1, text: "", lower: "", kind: "none" };

/** The tokens of a text in order; beyond either end stands an empty token. */
export class TokenList {
  readonly items: readonly Token[];

  constructor(items: readonly Token[]) {
    this.items = items;
  }

  get length(): number {
    return this.items.length;
  }

  at(index: number): Token {
    // an index below 0 would be looked up as the name of a property
    return index < 0 ? NONE : (this.items[index] ?? NONE);
  }

  /** Index of the first token that ends after an offset. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.items[middle]?.end ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const CAPITAL = /^\p{Lu}/u;
const LETTER = /\p{L}|\p{M}|\p{N}/u;
// per code unit; letters outside ASCII are looked up once each
const classes = new Map<number, boolean>();

function isWordUnit(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  // surrogates: letters outside the basic plane are kept together as words
  if (code >= 0xd800 && code <= 0xdfff) return true;
  let known = classes.get(code);
  if (known === undefined) {
    known = LETTER.test(String.fromCharCode(code));
    classes.set(code, known);
  }
  return known;
}

const isApostrophe = (code: number) => code === 39 || code === 0x2019;
const isS = (code: number) => code === 83 || code === 115;
const isHyphen = (code: number) => code === 45 || code === 0x2010 || code === 0x2011;
const isDigit = (code: number) => code >= 48 && code <= 57;

function isSpace(code: number): boolean {
  return (
    code <= 32 || code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200f) || code === 0x202f || code === 0x3000
  );
}

interface Word {
  readonly text: string;
  readonly lower: string;
}

// words read lately, by a hash of some of their letters: most words of a text are there, and need neither be cut out nor be put in lower case
const WORD_SLOTS = 4096;
// longer strings cut out of a text would keep all of it in memory
const MAX_KEPT = 12;
const recentWords: (Word | undefined)[] = Array.from({ length: WORD_SLOTS });

function wordAt(text: string, start: number, end: number): Word {
  let hash = end - start;
  // a few of the letters tell most words apart
  hash = Math.imul(hash, 31) + text.charCodeAt(start);
  hash = Math.imul(hash, 31) + text.charCodeAt(end - 1);
  if (end - start > 2) {
    hash = Math.imul(hash, 31) + text.charCodeAt(start + 1);
    hash = Math.imul(hash, 31) + text.charCodeAt(end - 2);
    hash = Math.imul(hash, 31) + text.charCodeAt((start + end) >> 1);
  }
  const slot = (hash ^ (hash >>> 12)) & (WORD_SLOTS - 1);
  const recent = recentWords[slot];
  if (recent !== undefined && recent.text.length === end - start && text.startsWith(recent.text, start)) return recent;
  const raw = text.slice(start, end);
  const lower = raw.toLowerCase();
  const word = { text: raw, lower: lower.includes("’") ? lower.replaceAll("’", "'") : lower };
  if (end - start <= MAX_KEPT) recentWords[slot] = word;
  return word;
}

/** Splits a text into tokens. Hyphens, inner apostrophes and the points of initials stay inside a word; `'s` stands alone. */
export function tokenize(text: string): TokenList {
  const tokens: Token[] = [];
  const push = (start: number, end: number, kind: Token["kind"]) => {
    const word = wordAt(text, start, end);
    tokens.push({ start, end, text: word.text, lower: word.lower, kind });
  };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    if (!isWordUnit(code)) {
      if (isApostrophe(code) && isS(text.charCodeAt(at + 1)) && !isWordUnit(text.charCodeAt(at + 2))) {
        push(at, at + 2, "possessive");
        at += 2;
        continue;
      }
      const double = code === 45 && text.charCodeAt(at + 1) === 45;
      push(at, at + (double ? 2 : 1), "mark");
      at += double ? 2 : 1;
      continue;
    }
    let end = at + 1;
    for (;;) {
      const next = text.charCodeAt(end);
      if (isWordUnit(next)) {
        end++;
        continue;
      }
      const after = text.charCodeAt(end + 1);
      if (isHyphen(next) && isWordUnit(after)) {
        end += 2;
        continue;
      }
      if (isApostrophe(next) && isWordUnit(after)) {
        // > | Ukraine's   d'Ivoire
        //     ^^^^^^^^ +'s  ^^^^^^^ one word
        if (isS(after) && !isWordUnit(text.charCodeAt(end + 2))) break;
        end += 2;
        continue;
      }
      if (next === 46) {
        const before = text.charCodeAt(end - 2);
        const single = end - at === 1 || before === 46 || isHyphen(before);
        if (single && CAPITAL.test(text[end - 1] ?? "")) {
          // > | U.S.   J.   U.S-China
          end++;
          if (!isWordUnit(after) && !isHyphen(after)) break;
          continue;
        }
        if (isDigit(text.charCodeAt(end - 1)) && isDigit(after)) {
          end += 2;
          continue;
        }
      }
      if (next === 44 && isDigit(text.charCodeAt(end - 1)) && isDigit(after)) {
        end += 2;
        continue;
      }
      break;
    }
    push(at, end, isDigit(code) ? "number" : "word");
    at = end;
  }
  return new TokenList(tokens);
}

/** Whether a token begins with a capital letter. */
export function isCapitalized(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return token.kind === "word" && CAPITAL.test(token.text);
}
