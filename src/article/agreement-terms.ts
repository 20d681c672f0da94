import type { ArticleText } from "./document.js";
import { DETERMINERS } from "./lexicon/words.js";
import type { Mention } from "./mentions/mention.js";
import type { Subject, SubjectFinder } from "./subjects.js";
import { formsOf } from "./verb-forms.js";

/** Verbs that bind those who act together: "committed to deepen". */
export const COMMITTING = new Set("committed pledged resolved undertook vowed promised".split(" "));

/** Verbs by which a text binds its parties. */
export const TERMS_VERBS = new Set(
  "commit oblige require stipulate provide call bind".split(" ").flatMap((base) => [...formsOf(base).keys()]),
);
const BULLET = /^[-–—•*·▪●]$/;
const MAX_ITEMS = 30;

/**
 * The items that follow a sentence ending in a colon, each in a sentence of its own.
 * > | The two sides agreed to:     - open consulates;     - resume flights.
 */
export function listedItems(article: ArticleText, sentence: number): [number, number][] {
  const { tokens, sentences } = article;
  const lead = sentences[sentence];
  if (!lead || tokens.at(lead.last - 1).text !== ":") return [];
  const items: [number, number][] = [];
  let style: string | undefined;
  for (let next = sentence + 1; next < sentences.length && items.length < MAX_ITEMS; next++) {
    const bounds = sentences[next];
    if (!bounds || bounds.paragraph === lead.paragraph) break;
    const [first, mark] = afterBullet(article, bounds.first);
    // without a mark, items go on from the lead in lower case or with "to"
    style ??= mark === "" ? (/^\p{Ll}/u.test(tokens.at(first).text) ? "" : undefined) : mark;
    if (style === undefined || mark !== style || (mark === "" && !/^\p{Ll}/u.test(tokens.at(first).text))) break;
    let last = bounds.last;
    while (last > first && (/^[.,;:]$/.test(tokens.at(last - 1).text) || tokens.at(last - 1).lower === "and")) last--;
    const from = tokens.at(first).lower === "to" ? first + 1 : first;
    if (last > from) items.push([from, last]);
  }
  return items;
}

/** > | - open     • open     1. open     (a) open     a) open: where the words begin, and the sort of mark */
function afterBullet({ tokens }: ArticleText, first: number): [number, string] {
  const { text, kind } = tokens.at(first);
  if (BULLET.test(text)) return [first + 1, text];
  const next = tokens.at(first + 1).text;
  if ((kind === "number" || /^[a-z]$|^[ivx]+$/i.test(text)) && /^[.)]$/.test(next)) return [first + 2, `1${next}`];
  if (text === "(" && tokens.at(first + 2).text === ")") return [first + 3, "(1)"];
  return [first, ""];
}

/** > | Under the deal, …     Under the terms of the agreement, …: just after the comma of such an opening */
export function underTerms(
  { tokens, sentences }: ArticleText,
  sentence: number,
  isInstrument: (at: number) => boolean,
): number | undefined {
  const bounds = sentences[sentence];
  if (!bounds || tokens.at(bounds.first).lower !== "under") return undefined;
  let named = false;
  for (let at = bounds.first + 1; at < Math.min(bounds.last, bounds.first + 12); at++) {
    named ||= isInstrument(at);
    if (tokens.at(at).text === ",") return named ? at + 1 : undefined;
  }
  return undefined;
}

/** Whether a verb tells what a text binds its parties to: "The accord commits", "The deal calls for". */
export function tellsTerms({ tokens }: ArticleText, verb: number): boolean {
  const { lower } = tokens.at(verb);
  if (!TERMS_VERBS.has(lower) || DETERMINERS.has(tokens.at(verb - 1).lower)) return false;
  if (lower.startsWith("call") || lower.startsWith("provide")) return tokens.at(verb + 1).lower === "for";
  return true;
}

/** > | Libya's rival governments     Colombian negotiators: the states named in a subject that has only common nouns */
export function statesWithin(subjects: SubjectFinder, sentence: number, subject: Subject): Mention[] {
  return subjects
    .inSentence(sentence)
    .filter(
      (mention) =>
        mention.first >= subject.first &&
        mention.last <= subject.last &&
        (mention.kind === "state" || mention.kind === "demonym"),
    );
}
