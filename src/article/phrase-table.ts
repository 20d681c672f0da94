import { tokenize, type Token, type TokenList } from "./tokens.js";

/** A token as phrases are compared: points of initials dropped, apostrophes plain. */
export function phraseKey(token: Token): string {
  const text = token.text.includes("’") ? token.text.replaceAll("’", "'") : token.text;
  return text.includes(".") ? text.replaceAll(".", "") : text;
}

/** Phrases of several words with what each stands for, found by their first word, the longest first. */
export class PhraseTable<T> {
  readonly #byFirst = new Map<string, { readonly keys: readonly string[]; readonly value: T }[]>();
  readonly #key: (token: Token) => string;

  /** `key` says how tokens are compared; by default as they stand, points of initials dropped. */
  constructor(key: (token: Token) => string = phraseKey) {
    this.#key = key;
  }

  /** Adds a phrase; a later one replaces an equal one. */
  add(phrase: string, value: T): void {
    const keys = tokenize(phrase).items.map(this.#key);
    const [first] = keys;
    if (first === undefined) return;
    const listed = (this.#byFirst.get(first) ?? []).filter((entry) => entry.keys.join(" ") !== keys.join(" "));
    listed.push({ keys, value });
    listed.sort((a, b) => b.keys.length - a.keys.length);
    this.#byFirst.set(first, listed);
  }

  /** The longest phrase that stands at a token, before `end`. */
  match(tokens: TokenList, at: number, end = tokens.length): { readonly length: number; readonly value: T } | undefined {
    const listed = this.#byFirst.get(this.#key(tokens.at(at)));
    if (!listed) return undefined;
    for (const { keys, value } of listed) {
      if (at + keys.length > end) continue;
      let same = 1;
      while (same < keys.length && this.#key(tokens.at(at + same)) === keys[same]) same++;
      if (same === keys.length) return { length: keys.length, value };
    }
    return undefined;
  }

  /** What a phrase on its own stands for. */
  get(phrase: string): T | undefined {
    const tokens = tokenize(phrase);
    const found = this.match(tokens, 0);
    return found?.length === tokens.length ? found.value : undefined;
  }
}
