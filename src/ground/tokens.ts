import { isDigit, isQuotationMark, WORDNESS, wordnessOf } from "./characters.js";

/** The words of a text as parallel lists of offsets, end exclusive. */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const COMMA = 0x2c;
const STOP = 0x2e;

/** Whether a character joins the two beside it into one word: the apostrophe of “can't”, the comma of “1,000”. */
function joins(unit: number, before: number, after: number | undefined): boolean {
  if (after === undefined || wordnessOf(after) !== WORDNESS.part) return false;
  return isQuotationMark(unit) || ((unit === COMMA || unit === STOP) && isDigit(before) && isDigit(after));
}

/** Cuts a text into words. In scripts without spaces each character counts as one. */
export function tokenise(text: string): Tokens {
  let starts = new Int32Array(Math.max(16, text.length >> 2));
  let ends = new Int32Array(starts.length);
  let count = 0;
  let at = 0;
  while (at < text.length) {
    let codePoint = text.codePointAt(at)!;
    const kind = wordnessOf(codePoint);
    const start = at;
    at += codePoint > 0xffff ? 2 : 1;
    if (kind === WORDNESS.none) continue;
    while (kind === WORDNESS.part && at < text.length) {
      const next = text.codePointAt(at)!;
      if (wordnessOf(next) === WORDNESS.part) at += next > 0xffff ? 2 : 1;
      else if (joins(next, codePoint, text.codePointAt(at + 1))) at++;
      else break;
      codePoint = next;
    }
    if (count === starts.length) {
      const grow = (list: Int32Array): Int32Array<ArrayBuffer> => {
        const grown = new Int32Array(list.length * 2);
        grown.set(list);
        return grown;
      };
      starts = grow(starts);
      ends = grow(ends);
    }
    starts[count] = start;
    ends[count++] = at;
  }
  return { count, starts: starts.subarray(0, count), ends: ends.subarray(0, count) };
}

/** For each key from 0 on, the places that bear it, in ascending order. */
class Postings {
  readonly #offsets: Int32Array;
  readonly #places: Int32Array;

  constructor(keys: Int32Array, keyCount: number) {
    this.#offsets = new Int32Array(keyCount + 1);
    for (const key of keys) this.#offsets[key + 1] = this.#offsets[key + 1]! + 1;
    for (let key = 0; key < keyCount; key++) this.#offsets[key + 1] = this.#offsets[key + 1]! + this.#offsets[key]!;
    const next = this.#offsets.slice();
    this.#places = new Int32Array(keys.length);
    for (let place = 0; place < keys.length; place++) {
      const key = keys[place]!;
      const slot = next[key]!;
      this.#places[slot] = place;
      next[key] = slot + 1;
    }
  }

  of(key: number): Int32Array {
    return this.#places.subarray(this.#offsets[key]!, this.#offsets[key + 1]!);
  }
}

const NOWHERE = new Int32Array(0);

/** Where each word and each pair of neighbouring words stands in a text. */
export class WordIndex {
  readonly tokens: Tokens;
  /** The number of each token's word. */
  readonly words: Int32Array;
  readonly #numbers = new Map<string, number>();
  readonly #singles: Postings;
  readonly #pairs: Postings;
  readonly #pairMask: number;
  #scratch = new Float64Array(0);

  constructor(text: string) {
    this.tokens = tokenise(text);
    const { count, starts, ends } = this.tokens;
    this.words = new Int32Array(count);
    for (let at = 0; at < count; at++) {
      const word = text.slice(starts[at], ends[at]);
      let number = this.#numbers.get(word);
      if (number === undefined) {
        number = this.#numbers.size;
        this.#numbers.set(word, number);
      }
      this.words[at] = number;
    }
    this.#singles = new Postings(this.words, this.#numbers.size);
    // a power of two not below the number of pairs: few of them share a key, and who does is only looked at in vain
    this.#pairMask = 2 ** Math.ceil(Math.log2(count + 1)) - 1;
    const pairs = new Int32Array(Math.max(0, count - 1));
    for (let at = 0; at + 1 < count; at++) pairs[at] = this.#pairKey(this.words[at]!, this.words[at + 1]!);
    this.#pairs = new Postings(pairs, this.#pairMask + 1);
  }

  #pairKey(first: number, second: number): number {
    return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) & this.#pairMask;
  }

  /** The number of a word; -1 for one that the text does not have. */
  numberOf(word: string): number {
    return this.#numbers.get(word) ?? -1;
  }

  /** The tokens that are a word. */
  placesOf(word: number): Int32Array {
    return word < 0 ? NOWHERE : this.#singles.of(word);
  }

  /** The tokens that are a word and have another one next, and perhaps a few others. */
  placesOfPair(first: number, second: number): Int32Array {
    return first < 0 || second < 0 ? NOWHERE : this.#pairs.of(this.#pairKey(first, second));
  }

  /** A list of at least so many zeros to count in; who borrows it leaves zeros behind. */
  scratch(length: number): Float64Array {
    if (this.#scratch.length < length) this.#scratch = new Float64Array(length);
    return this.#scratch;
  }
}
