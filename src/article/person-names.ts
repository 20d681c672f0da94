import { ABBREVIATED_TITLES } from "./lexicon/abbreviated-titles.js";
import { BODY_HEADS } from "./lexicon/organizations.js";
import { GIVEN_NAMES } from "./lexicon/given-names.js";
import { HONORIFICS } from "./lexicon/titles.js";
import { MONTHS, NAME_PARTICLES, OTHER_WORDS, WEEKDAYS } from "./lexicon/words.js";
import type { NameMention } from "./names.js";
import { titleHead } from "./titles.js";
import { isCapitalized, type Token, type TokenList } from "./tokens.js";

const INITIAL = /^(?:\p{Lu}\.)+$/u;
const ORDINALS: ReadonlySet<string> = new Set("II III IV V VI VII VIII XIV XVI Jr Sr Jr. Sr.".split(" "));

/** Whether a word numbers a person among those of one name: `Nasser II`, `Hale Jr`. */
export const isOrdinal = (word: string) => ORDINALS.has(word);

/** > | al-Masri     d'Estaing */
const PREFIXED = /^(?:al|el|ul|bin|d)['’-]\p{Lu}/u;
const MAX_NAME = 7;

/** Whether a token is a given name, hyphenated ones by their first part. */
export function isGivenName(token: Token): boolean {
  return (
    GIVEN_NAMES.has(token.text) || (token.text.includes("-") && GIVEN_NAMES.has(token.text.slice(0, token.text.indexOf("-"))))
  );
}

/** A name in lower case without marks on its letters and without "al-". */
export function plainName(word: string): string {
  const ascii = ASCII.test(word) ? word : undefined;
  const lower = (ascii ?? marksDropped(word)).toLowerCase();
  return lower.startsWith("al-") || lower.startsWith("el-") ? lower.slice(3) : lower;
}

const ASCII = /^[\w' .-]*$/;
const MARKS = /\p{M}/gu;

function marksDropped(word: string): string {
  return word.normalize("NFD").replace(MARKS, "").replaceAll("ı", "i");
}

/** Whether two plain names are one in two spellings: `zelensky` and `zelenskyy`, `huseynov` and `huseinov`. */
export function isSpellingVariant(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 6 || long.length - short.length > 1 || short[0] !== long[0]) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return long.slice(same + 1) === short.slice(long.length === short.length ? same + 1 : same);
}

/** Reads the names of persons in one text. */
export class PersonNameReader {
  readonly #tokens: TokenList;
  readonly #nameAt: readonly (NameMention | undefined)[];

  /** `nameAt` has the known name that begins at each token. */
  constructor(tokens: TokenList, nameAt: readonly (NameMention | undefined)[]) {
    this.#tokens = tokens;
    this.#nameAt = nameAt;
  }

  /**
   * Just after the name that begins at a token, or the token itself where none does.
   * > | Recep Tayyip Erdogan    Luc Le Moreau    C.S. Martin Hale    Nasser II    Abdel Karim el-Masri
   */
  read(from: number, end: number): number {
    const tokens = this.#tokens;
    let at = from;
    let last = from;
    while (at < end && at - from < MAX_NAME) {
      const token = tokens.at(at);
      if (token.kind !== "word") {
        // the point after an initial or "Jr" is a mark of its own only at the end of a line
        break;
      }
      const given = at > from && isGivenName(tokens.at(at - 1));
      // > | JD Marlowe     JB Whitaker: initials without points
      if (at === from && /^\p{Lu}{2}$/u.test(token.text) && !this.#nameAt[at] && !ABBREVIATED_TITLES.has(token.text)) {
        const next = tokens.at(at + 1);
        if (at + 1 < end && next.text !== next.text.toUpperCase() && this.#isNameWord(at + 1, false)) {
          last = at += 2;
          continue;
        }
      }
      if (token.text.endsWith(".") && INITIAL.test(token.text)) {
        if (this.#nameAt[at]) break;
        last = ++at;
        continue;
      }
      if (NAME_PARTICLES.has(token.lower)) {
        let after = at + 1;
        while (after < end && NAME_PARTICLES.has(tokens.at(after).text)) after++;
        const next = tokens.at(after);
        if (after >= end || !isCapitalized(next) || next.kind !== "word" || OTHER_WORDS.has(next.lower)) break;
        // "of", "the" and their like never begin a name in lower case
        if (at === from && !isCapitalized(token)) break;
        if (!isCapitalized(token) && /^(?:la|le|y|e|las)$/.test(token.text)) break;
        at = after;
        continue;
      }
      if (!this.#isNameWord(at, given && at + 1 >= last)) break;
      if (isOrdinal(token.text) && at === from) break;
      last = ++at;
      // > | Ferdinand Aquino Jr. agreed: the point belongs to the name
      const point = tokens.at(at);
      if (/^(?:Jr|Sr)$/.test(token.text) && point.text === "." && point.start === token.end && at + 1 < end) {
        last = ++at;
        break;
      }
    }
    return last;
  }

  #isNameWord(at: number, afterGiven: boolean): boolean {
    const token = this.#tokens.at(at);
    const { text, lower } = token;
    if (!isCapitalized(token) && !PREFIXED.test(text)) return false;
    if (isOrdinal(text)) return true;
    if (HONORIFICS.has(text)) return false;
    // a surname may be the name of a country or a common word: Jordan, May, West
    if (afterGiven && !isGivenName(token) && text.length > 2 && !BODY_HEADS.has(text) && !WEEKDAYS.has(lower)) {
      const known = this.#nameAt[at];
      if (!known || (known.last === at + 1 && known.known.type !== "demonym" && known.known.type !== "organization")) return true;
    }
    const known = this.#nameAt[at];
    // a given name that is also a city, before a surname: "Petra Vogel", "Paris Hilton"
    const next = this.#tokens.at(at + 1);
    if (known && !(known.known.type === "city" && isGivenName(token) && isCapitalized(next) && next.kind === "word"))
      return false;
    // > | Prime Minister Jan Wolski: a given name that is also short for a month
    if (MONTHS.has(lower) && !(GIVEN_NAMES.has(text) && isCapitalized(next) && next.kind === "word")) return false;
    if (BODY_HEADS.has(text) || WEEKDAYS.has(lower)) return false;
    if (OTHER_WORDS.has(lower)) return false;
    const head = titleHead(lower);
    if (head && !isGivenName(token)) return false;
    // acronyms are no names; surnames in capitals have vowels and length
    if (text.length > 1 && text === text.toUpperCase() && !(text.length > 3 && /[AEIOUY]/.test(text) && afterGiven)) return false;
    return true;
  }
}
