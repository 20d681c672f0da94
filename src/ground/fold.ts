import { CLASS, classOf, hasPlainForm, isMark, isSpace, isWordCharacter, lowerUnit } from "./characters.js";
import type { Span } from "../schema/interfaces.js";

/** The ways in which two texts may differ in their letters and still say the same words, in the order in which they are listed. */
export const FOLDINGS = [
  "quotation-marks",
  "dashes",
  "spaces",
  "invisible-characters",
  "line-wraps",
  "ellipses",
  "unicode-form",
  "ligatures",
  "case",
] as const;

/** One way in which texts may differ and still say the same words. */
export type CharacterFolding = (typeof FOLDINGS)[number];

const ALL: ReadonlySet<CharacterFolding> = new Set(FOLDINGS);

/** A text without the differences that do not count, and the way back to where each part stood. */
export interface FoldedText {
  readonly text: string;
  /** The stretch of the original text that a stretch of the folded one came from. */
  toOriginal(start: number, end: number): Span;
}

// a cluster longer than this is cut, so that no text of marks alone makes normalisation slow
const LONGEST_CLUSTER = 32;

const SPACE = 0x20;
const HYPHEN = 0x2d;
const APOSTROPHE = 0x27;
const SOFT_HYPHEN = 0xad;
// stands for the hyphen of a broken word; no character of any text
const WRAP = 0xffff;

/** Collects folded units. Stretches of equal length are kept as one run, so the map stays small for ordinary text. */
class FoldedBuilder {
  #units: Uint16Array;
  #length = 0;
  // run n starts at #runs[3n] in the folded text and #runs[3n+1] in the original;
  // #runs[3n+2] is the original end of a run that changed length, -1 for one that did not
  #runs = new Int32Array(96);
  #runLength = 0;
  #last = 0;

  constructor(capacity: number) {
    this.#units = new Uint16Array(capacity + 16);
  }

  /** The last unit put out, 0 at the start. */
  get last(): number {
    return this.#last;
  }

  #run(original: number, end: number): void {
    if (this.#runLength + 3 > this.#runs.length) {
      const grown = new Int32Array(this.#runs.length * 2);
      grown.set(this.#runs);
      this.#runs = grown;
    }
    this.#runs[this.#runLength++] = this.#length;
    this.#runs[this.#runLength++] = original;
    this.#runs[this.#runLength++] = end;
  }

  #append(unit: number): void {
    if (this.#length === this.#units.length) {
      const grown = new Uint16Array(this.#units.length * 2);
      grown.set(this.#units);
      this.#units = grown;
    }
    this.#units[this.#length++] = unit;
    this.#last = unit;
  }

  /** Puts out one unit for the one at an offset of the original. */
  unit(unit: number, original: number): void {
    const run = this.#runLength - 3;
    const continues =
      run >= 0 && this.#runs[run + 2] === -1 && original - this.#runs[run + 1]! === this.#length - this.#runs[run]!;
    if (!continues) this.#run(original, -1);
    this.#append(unit);
  }

  /** Puts out units for a stretch of the original that is not told apart further. */
  cluster(units: string, start: number, end: number): void {
    if (units.length === 1 && end - start === 1) {
      this.unit(units.charCodeAt(0), start);
      return;
    }
    this.#run(start, end);
    for (let at = 0; at < units.length; at++) this.#append(units.charCodeAt(at));
  }

  finish(): FoldedText {
    const parts: string[] = [];
    for (let at = 0; at < this.#length; at += 4096) {
      const units = this.#units.subarray(at, Math.min(at + 4096, this.#length));
      parts.push(Reflect.apply(String.fromCharCode, undefined, units));
    }
    const runs = this.#runs.slice(0, this.#runLength);
    const runOf = (offset: number): number => {
      let low = 0;
      let high = runs.length / 3 - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (runs[middle * 3]! <= offset) low = middle;
        else high = middle - 1;
      }
      return low * 3;
    };
    return {
      text: parts.join(""),
      toOriginal(start, end) {
        const first = runOf(start);
        const last = runOf(end - 1);
        const at = (run: number): number => runs[run]!;
        return {
          start: at(first + 2) === -1 ? at(first + 1) + start - at(first) : at(first + 1),
          end: at(last + 2) === -1 ? at(last + 1) + end - at(last) : at(last + 2),
        };
      },
    };
  }
}

function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028;
}

function spacesEnd(text: string, from: number): number {
  let end = from;
  for (; end < text.length; end++) {
    const kind = classOf(text.charCodeAt(end));
    if (kind !== CLASS.space && kind !== CLASS.invisible) break;
  }
  return end;
}

function dashesEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && classOf(text.charCodeAt(end)) === CLASS.dash) end++;
  return end;
}

/** Where the word goes on after a hyphen at the end of a line; undefined if none does. */
function wrapEnd(text: string, hyphen: number): number | undefined {
  let end = hyphen + 1;
  let breaksLine = false;
  for (; isSpace(text.codePointAt(end)); end++) breaksLine ||= isLineBreak(text.charCodeAt(end));
  const next = breaksLine ? text.codePointAt(end) : undefined;
  if (next === undefined || !isWordCharacter(next)) return undefined;
  const character = String.fromCodePoint(next);
  // a capital after the break starts a name: the hyphen belongs to a compound
  return character === character.toLowerCase() ? end : undefined;
}

/**
 * Folds a text: all that FOLDINGS names, or only some of it. A word broken over two lines is joined; with `wraps: "mark"`
 * a mark stays where it was broken, since the hyphen may have been its own.
 */
export function fold(text: string, foldings: ReadonlySet<CharacterFolding> = ALL, wraps: "join" | "mark" = "join"): FoldedText {
  const folds = (name: CharacterFolding): boolean => foldings.has(name);
  const [quotes, dashes, spaces, invisible] = [
    folds("quotation-marks"),
    folds("dashes"),
    folds("spaces"),
    folds("invisible-characters"),
  ];
  const [lines, ellipses, forms, ligatures, cases] = [
    folds("line-wraps"),
    folds("ellipses"),
    folds("unicode-form"),
    folds("ligatures"),
    folds("case"),
  ];
  const out = new FoldedBuilder(text.length);
  const plainForm = (units: string): string => {
    let form = ligatures && hasPlainForm(units) ? units.normalize("NFKC") : units;
    if (forms) form = form.normalize("NFC");
    return cases ? form.toLowerCase().replaceAll("ς", "σ") : form;
  };
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    if (kind === CLASS.plain && !(at + 1 < text.length && text.charCodeAt(at + 1) >= 0x300 && isMark(text.codePointAt(at + 1)))) {
      out.unit(cases ? lowerUnit(unit) : unit, at);
      at++;
      continue;
    }
    if (kind === CLASS.space && spaces) {
      const end = spacesEnd(text, at);
      const dash = dashes ? dashesEnd(text, end) : end;
      // a dash is set with a space on both sides or on neither
      if (dash > end && isSpace(text.codePointAt(dash))) {
        const after = spacesEnd(text, dash);
        out.cluster("-", at, after);
        at = after;
      } else {
        out.cluster(" ", at, end);
        at = end;
      }
      continue;
    }
    if (lines && (unit === HYPHEN || unit === 0x2010 || unit === SOFT_HYPHEN) && isWordCharacter(out.last)) {
      const wrap = wrapEnd(text, at);
      if (wrap !== undefined) {
        if (wraps === "mark") out.cluster(String.fromCharCode(WRAP), at, wrap);
        at = wrap;
        continue;
      }
    }
    if (kind === CLASS.dash && dashes) {
      const end = dashesEnd(text, at);
      out.cluster("-", at, end);
      at = end;
    } else if (kind === CLASS.quotationMark && quotes) {
      out.unit(APOSTROPHE, at);
      at++;
    } else if (kind === CLASS.invisible && invisible) {
      at++;
    } else if (kind === CLASS.ellipsis && ellipses) {
      out.cluster("...", at, at + 1);
      at++;
    } else if (kind === CLASS.space || kind === CLASS.dash || kind === CLASS.quotationMark || kind === CLASS.invisible) {
      out.unit(unit, at);
      at++;
    } else {
      let end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
      while (end - at < LONGEST_CLUSTER && isMark(text.codePointAt(end))) end += text.codePointAt(end)! > 0xffff ? 2 : 1;
      out.cluster(plainForm(text.slice(at, end)), at, end);
      at = end;
    }
  }
  return out.finish();
}

/** Whether two folded texts agree, where the mark of a broken word stands for a hyphen or for nothing. */
function agreeUpToWraps(a: string, b: string): boolean {
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(j)];
    if (x === y || (x === WRAP && y === HYPHEN) || (x === HYPHEN && y === WRAP)) {
      i++;
      j++;
    } else if (x === WRAP) i++;
    else if (y === WRAP) j++;
    else return false;
  }
  return true;
}

function agree(a: string, b: string, foldings: ReadonlySet<CharacterFolding>): boolean {
  const folded = (text: string): string => {
    const marked = fold(text, foldings, "mark").text;
    return foldings.has("spaces") ? trimSpaces(marked) : marked;
  };
  return agreeUpToWraps(folded(a), folded(b));
}

/** A folded text without spaces at its ends. */
export function trimSpaces(folded: string): string {
  const start = folded.charCodeAt(0) === SPACE ? 1 : 0;
  return folded.length > start && folded.charCodeAt(folded.length - 1) === SPACE ? folded.slice(start, -1) : folded.slice(start);
}

const FOLDINGS_OF_CLASS: Readonly<Record<number, readonly CharacterFolding[]>> = {
  [CLASS.space]: ["spaces", "line-wraps"],
  [CLASS.quotationMark]: ["quotation-marks"],
  [CLASS.dash]: ["dashes", "spaces", "line-wraps"],
  [CLASS.invisible]: ["invisible-characters", "spaces", "line-wraps"],
  [CLASS.mark]: ["unicode-form"],
  [CLASS.compatible]: ["ligatures", "unicode-form"],
  [CLASS.ellipsis]: ["ellipses"],
  [CLASS.surrogate]: ["unicode-form"],
};

/** The foldings that can change a text at all. */
function foldingsFor(text: string): Set<CharacterFolding> {
  const able = new Set<CharacterFolding>(["case"]);
  for (let at = 0; at < text.length; at++) {
    for (const folding of FOLDINGS_OF_CLASS[classOf(text.charCodeAt(at))] ?? []) able.add(folding);
  }
  return able;
}

/** The fewest foldings under which two texts agree, none for equal texts; undefined if they never do. */
export function foldingsBetween(a: string, b: string): readonly CharacterFolding[] | undefined {
  if (a === b) return [];
  const needed = foldingsFor(a + b);
  if (!agree(a, b, needed)) return undefined;
  for (const folding of FOLDINGS) {
    if (needed.delete(folding) && !agree(a, b, needed)) needed.add(folding);
  }
  return FOLDINGS.filter((folding) => needed.has(folding));
}
