import { DATE_TIME_PATTERN, EDTF_PATTERN } from "../core/edtf.js";
import type { When } from "../schema/interfaces.js";
import type { ArticleText } from "./document.js";
import { MONTHS, WEEKDAYS } from "./lexicon/words.js";
import { isCapitalized } from "./tokens.js";

/** A time phrase where it stands, with what it means. */
export interface TimePhrase {
  readonly first: number;
  readonly last: number;
  readonly when: When;
  /** Whether it points to what is still to come, or to what is past; undefined where it may be either. */
  readonly direction: "future" | "past" | undefined;
  /** Whether it is a whole day or less: two that differ part two events. */
  readonly day: boolean;
}

const TIME_WORDS = new Set([
  ...WEEKDAYS.keys(),
  ...MONTHS.keys(),
  ..."today tonight yesterday tomorrow last next this coming past weekend".split(" "),
]);
const DAY_MS = 86_400_000;
const two = (value: number) => String(value).padStart(2, "0");
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);
const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  a: 1,
  an: 1,
};
const UNITS = new Map([
  ["hour", "H"],
  ["hours", "H"],
  ["minute", "M"],
  ["minutes", "M"],
  ["day", "D"],
  ["days", "D"],
  ["week", "W"],
  ["weeks", "W"],
]);

/** The day of publication in milliseconds, where it is known to the day. */
function publishedDay(published: string | undefined): number | undefined {
  if (published === undefined || !EDTF_PATTERN.test(published)) return undefined;
  const day = DATE_TIME_PATTERN.test(published) ? published.slice(0, 10) : published;
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : undefined;
}

/** The time phrases of a sentence in order. Days of the week and "yesterday" get a date only where the publication's is known. */
export function findTimes(article: ArticleText, sentence: number, published: string | undefined): TimePhrase[] {
  const bounds = article.sentences[sentence];
  if (!bounds) return [];
  const found: TimePhrase[] = [];
  const today = publishedDay(published);
  for (let at = bounds.first; at < bounds.last; at++) {
    const phrase = readTime(article, at, bounds.first, bounds.last, today);
    if (!phrase) continue;
    found.push(phrase);
    at = phrase.last - 1;
  }
  return found;
}

/** The time phrases of one text, each sentence read once however many stages ask for it. */
export class TimeFinder {
  readonly published: string | undefined;
  readonly #article: ArticleText;
  readonly #found: (readonly TimePhrase[] | undefined)[] = [];

  constructor(article: ArticleText, published: string | undefined) {
    this.#article = article;
    this.published = published;
  }

  /** The time phrases of a sentence in order. */
  inSentence(sentence: number): readonly TimePhrase[] {
    return (this.#found[sentence] ??= findTimes(this.#article, sentence, this.published));
  }
}

function readTime(
  article: ArticleText,
  at: number,
  floor: number,
  end: number,
  today: number | undefined,
): TimePhrase | undefined {
  const { tokens, text } = article;
  const token = tokens.at(at);
  const { lower } = token;
  if (!TIME_WORDS.has(lower)) return undefined;
  const phraseFrom = (first: number, last: number) =>
    text.slice(tokens.at(first).start, tokens.at(last - 1).end).replace(/\s+/g, " ");
  const make = (
    first: number,
    last: number,
    date: string | undefined,
    basis: "stated" | "resolved",
    direction: TimePhrase["direction"],
    day: boolean,
  ): TimePhrase => ({
    first,
    last,
    when: { ...(date !== undefined ? { start: date, basis } : {}), phrase: phraseFrom(first, last) },
    direction,
    day,
  });
  const governed = (at_: number) =>
    at_ > floor && /^(?:on|by|since|from|last|next|this|late|early|until|before|after)$/.test(tokens.at(at_ - 1).lower)
      ? tokens.at(at_ - 1).lower
      : "";
  if (WEEKDAYS.has(lower) && isCapitalized(token)) {
    const word = governed(at);
    const first = word && word !== "late" && word !== "early" ? at - 1 : at;
    if (tokens.at(at + 1).kind === "possessive") return undefined;
    const weekday = WEEKDAYS.get(lower) ?? 0;
    if (today === undefined || /^(?:by|since|from|until|before|after)$/.test(word))
      return make(first, at + 1, undefined, "resolved", word === "next" ? "future" : undefined, true);
    const own = new Date(today).getUTCDay();
    const back = (own - weekday + 7) % 7;
    if (word === "next") return make(first, at + 1, isoDay(today + (7 - back || 7) * DAY_MS), "resolved", "future", true);
    const past = isoDay(today - (word === "last" && back === 0 ? 7 : back) * DAY_MS);
    return make(first, at + 1, past, "resolved", word === "last" ? "past" : undefined, true);
  }
  if (/^(?:today|tonight|yesterday|tomorrow)$/.test(lower)) {
    const shift = lower === "yesterday" ? -1 : lower === "tomorrow" ? 1 : 0;
    const direction = lower === "yesterday" ? "past" : lower === "tomorrow" ? "future" : undefined;
    return make(at, at + 1, today === undefined ? undefined : isoDay(today + shift * DAY_MS), "resolved", direction, true);
  }
  const month = MONTHS.has(lower) && isCapitalized(token) ? MONTHS.get(lower) : undefined;
  if (month !== undefined) {
    // > | 23 November 2025     March 11th     July 6-11, 2022     Feb. 18
    let next = at + 1;
    if (/^(?:jan|feb|aug|sept?|oct|nov|dec)$/.test(lower) && tokens.at(next).text === "." && tokens.at(next).start === token.end)
      next++;
    let first = at;
    const before = /^([0-9]{1,2})(?:st|nd|rd|th)?$/.exec(tokens.at(at - 1).lower);
    const after = /^([0-9]{1,2})(?:st|nd|rd|th)?(?:-([0-9]{1,2}))?$/.exec(tokens.at(next).lower);
    let day: number | undefined;
    let lastDay: number | undefined;
    if (after) {
      day = Number(after[1]);
      lastDay = after[2] === undefined ? undefined : Number(after[2]);
      next++;
    } else if (before && at > floor) {
      day = Number(before[1]);
      first--;
      // > | from 12 to 14 January
      const earlier = /^(?:to|and|-|–)$/.test(tokens.at(first - 1).lower)
        ? /^([0-9]{1,2})(?:st|nd|rd|th)?$/.exec(tokens.at(first - 2).lower)
        : null;
      if (earlier && first - 2 >= floor && Number(earlier[1]) < day) {
        lastDay = day;
        day = Number(earlier[1]);
        first -= 2;
      }
    } else if (lower === "may" || lower === "march") {
      if (!/^[0-9]{4}$/.test(tokens.at(next).text)) return undefined;
    }
    let year: number | undefined;
    const comma = tokens.at(next).text === "," ? next + 1 : next;
    if (/^(?:19|20)[0-9]{2}$/.test(tokens.at(comma).text) && comma < end) {
      year = Number(tokens.at(comma).text);
      next = comma + 1;
    } else if (today !== undefined) {
      // the nearest such date to the day of publication
      const own = new Date(today);
      const candidates = [-1, 0, 1].map((shift) => own.getUTCFullYear() + shift);
      year = candidates.reduce((best, candidate) => {
        const distance = (each: number) => Math.abs(Date.UTC(each, month - 1, day ?? 15) - today);
        return distance(candidate) < distance(best) ? candidate : best;
      });
    }
    const stated = /^(?:19|20)[0-9]{2}$/.test(tokens.at(next - 1).text);
    const date =
      year === undefined ? undefined : day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
    if (date !== undefined && !EDTF_PATTERN.test(date)) return undefined;
    const phrase = make(first, next, date, stated ? "stated" : "resolved", undefined, day !== undefined);
    if (date !== undefined && lastDay !== undefined && day !== undefined && lastDay > day) {
      const to = `${year}-${two(month)}-${two(lastDay)}`;
      if (EDTF_PATTERN.test(to)) return { ...phrase, when: { ...phrase.when, end: to } };
    }
    return phrase;
  }
  if (lower === "weekend") {
    // > | over the weekend     at the weekend
    if (tokens.at(at - 1).lower !== "the" || !/^(?:over|during|at|on|for)$/.test(tokens.at(at - 2).lower) || at - 2 < floor)
      return undefined;
    const phrase = make(at - 2, at + 1, undefined, "resolved", undefined, false);
    if (today === undefined) return phrase;
    const saturday = today - ((new Date(today).getUTCDay() + 1) % 7) * DAY_MS;
    return {
      ...phrase,
      when: { start: isoDay(saturday), end: isoDay(saturday + DAY_MS), basis: "resolved", phrase: phrase.when.phrase ?? "" },
    };
  }
  if (/^(?:last|next|this|coming|past)$/.test(lower)) {
    const unit = tokens.at(at + 1).lower;
    if (!/^(?:week|month|year|weekend|days|weeks|months|summer|spring|autumn|fall|winter)$/.test(unit)) return undefined;
    const direction = lower === "last" || lower === "past" ? "past" : lower === "this" ? undefined : "future";
    const first = at > floor && /^(?:the|in)$/.test(tokens.at(at - 1).lower) ? at - 1 : at;
    return make(first, at + 2, undefined, "resolved", direction, false);
  }
  return undefined;
}

/** How long something took, as a sentence says it: `after more than four hours of discussions`. */
export function findDuration(article: ArticleText, sentence: number): When["duration"] {
  const { tokens } = article;
  const bounds = article.sentences[sentence];
  if (!bounds) return undefined;
  for (let at = bounds.first; at < bounds.last; at++) {
    const { lower } = tokens.at(at);
    const unit = UNITS.get(tokens.at(at + 1).lower);
    if (unit === undefined) continue;
    const count = Object.hasOwn(NUMBERS, lower) ? NUMBERS[lower] : /^[0-9]{1,3}$/.test(lower) ? Number(lower) : undefined;
    if (count === undefined || /^(?:ago|later|after|before|earlier|from)$/.test(tokens.at(at + 2).lower)) continue;
    let first = at - 1;
    if (/^(?:than|least|most)$/.test(tokens.at(first).lower)) first--;
    const lead = `${tokens.at(first).lower}${first < at - 1 ? ` ${tokens.at(at - 1).lower}` : ""}`;
    const bound = (
      {
        "more than": "more-than",
        "less than": "less-than",
        "at least": "at-least",
        "at most": "at-most",
        about: "about",
        some: "about",
        nearly: "less-than",
        almost: "less-than",
        over: "more-than",
        roughly: "about",
        around: "about",
      } as const
    )[lead];
    const before = tokens.at(bound ? first - 1 : at - 1).lower;
    // "after four hours of talks", "lasted four hours", "for two days", "a four-hour meeting"
    if (!/^(?:after|lasted|lasting|for|took|spanned|following)$/.test(before)) continue;
    const value = unit === "H" || unit === "M" ? `PT${count}${unit}` : `P${count}${unit}`;
    return { value, ...(bound ? { bound } : {}) };
  }
  return undefined;
}
