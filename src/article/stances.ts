import type { StancePosition } from "../schema/interfaces.js";
import type { Cue } from "./cues.js";
import type { ArticleText } from "./document.js";
import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS, WEEKDAYS } from "./lexicon/words.js";
import type { Stretch } from "./speech.js";
import { isCapitalized } from "./tokens.js";

/** What a speaker is for or against, in the words that say it. */
export interface FoundStance {
  readonly position: StancePosition;
  readonly target: Stretch;
  readonly condition: Stretch | undefined;
  readonly evidence: Stretch;
}

const SUPPORTING = new Set("support endorse welcome back".split(" "));
const OPPOSING = new Set(["reject", "oppose", "rule out", "condemn", "denounce", "decry", "dismiss"]);
const READY = new Set("ready willing prepared".split(" "));
const STANCE_FORMS: ReadonlyMap<string, StancePosition> = new Map(
  Object.entries({
    support: "supports",
    supports: "supports",
    supported: "supports",
    supporting: "supports",
    backs: "supports",
    backed: "supports",
    endorses: "supports",
    welcomes: "supports",
    welcomed: "supports",
    opposes: "opposes",
    opposed: "opposes",
    rejects: "opposes",
    rejected: "opposes",
  }),
);
const STANCE_WORDS = new Set([...READY, ...STANCE_FORMS.keys()]);
const MAX_TARGET = 16;

/** The stances that the tokens of one statement show: by the verb that reports it, and by what is said. */
export function findStances(article: ArticleText, cue: Cue | undefined, first: number, last: number): FoundStance[] {
  const { tokens, quoteAt } = article;
  const found: FoundStance[] = [];
  const add = (position: StancePosition, from: number, target: number) => {
    const stop = targetEnd(article, target, last);
    let begin = target;
    while (begin < stop && DETERMINERS.has(tokens.at(begin).lower)) begin++;
    if (stop <= begin || !namesSomething(article, begin, stop)) return;
    const condition = conditionAfter(article, stop, last);
    const end = condition?.end ?? tokens.at(stop - 1).end;
    found.push({
      position: condition && position === "supports" ? "conditional" : position,
      target: { start: tokens.at(begin).start, end: tokens.at(stop - 1).end },
      condition,
      evidence: { start: tokens.at(from).start, end },
    });
  };
  if (cue && !cue.inverted && cue.frame === "object") {
    const position = SUPPORTING.has(cue.verb) ? "supports" : OPPOSING.has(cue.verb) ? "opposes" : undefined;
    if (position) add(position, cue.first, cue.last);
  }
  for (let at = first; at < last; at++) {
    if (cue && at >= cue.first && at < cue.last) continue;
    const { lower } = tokens.at(at);
    if (!STANCE_WORDS.has(lower)) continue;
    // > | it is willing to accept a truce, but only if …     Kyiv was ready for talks
    if (READY.has(lower) && /^(?:to|for)$/.test(tokens.at(at + 1).lower)) {
      const copula = AUXILIARIES.has(tokens.at(at - 1).lower) || tokens.at(at - 1).lower.endsWith("ly");
      if (copula && !isNegated(article, at, first)) add("supports", at, at + 2);
      continue;
    }
    const position = STANCE_FORMS.get(lower);
    if (!position || isNegated(article, at, first)) continue;
    const before = tokens.at(at - 1);
    // > | We support …     Kyiv would support …: a verb with its subject before it, and no noun
    const verb =
      /^(?:i|we|he|she|they|it|will|would|fully|strongly|firmly|also)$/.test(before.lower) ||
      (at > first && quoteAt[at - 1] === quoteAt[at] && isCapitalized(before) && lower.endsWith("s"));
    if (verb && !PREPOSITIONS.has(tokens.at(at + 1).lower)) add(position, at, at + 1);
  }
  return found;
}

function isNegated(article: ArticleText, at: number, floor: number): boolean {
  for (let before = at - 1; before >= Math.max(floor, at - 4); before--)
    if (/^(?:not|never|no|neither|nor|cannot|without|n't)$|n't$/.test(article.tokens.at(before).lower)) return true;
  return false;
}

/** Where the noun phrase or the infinitive of a target ends: before a mark, a clause or another quotation. */
function targetEnd(article: ArticleText, from: number, last: number): number {
  const { tokens, quoteAt } = article;
  let at = from;
  for (; at < Math.min(last, from + MAX_TARGET); at++) {
    const { lower, kind, text } = tokens.at(at);
    if (quoteAt[at] !== quoteAt[from]) break;
    if (kind === "mark" && !/^[-–’'$%]$/.test(text)) break;
    if (at > from && (CLAUSE_OPENERS.has(lower) || AUXILIARIES.has(lower) || /^(?:as|by|saying)$/.test(lower))) break;
    // > | rejected the plan on Monday
    if (WEEKDAYS.has(lower) || (lower === "on" && WEEKDAYS.has(tokens.at(at + 1).lower)) || /^(?:today|yesterday)$/.test(lower))
      break;
    if (at === from && (CLAUSE_OPENERS.has(lower) || PREPOSITIONS.has(lower))) break;
  }
  return at;
}

/** Whether a target says more than a pronoun or "it". */
function namesSomething({ tokens }: ArticleText, from: number, stop: number): boolean {
  const { lower, kind } = tokens.at(from);
  if (kind !== "word") return stop - from > 1;
  return !/^(?:it|this|that|them|him|her|us|so|such)$/.test(lower) && lower.length > 2;
}

/** > | …, but only if Russia halts its airstrikes     provided that …     "without preconditions" is none */
function conditionAfter(article: ArticleText, from: number, last: number): Stretch | undefined {
  const { tokens, quoteAt } = article;
  for (let at = from; at < Math.min(last, from + 4); at++) {
    if (quoteAt[at] !== quoteAt[from - 1]) return undefined;
    if (!/^(?:if|provided|unless|once)$/.test(tokens.at(at).lower)) continue;
    let end = at + 1;
    while (end < last && (quoteAt[end] !== -1 || !/^[.,;:]$/.test(tokens.at(end).text))) end++;
    if (quoteAt[at] !== -1) while (end > at && quoteAt[end - 1] !== quoteAt[at]) end--;
    while (end > at && /^[.,;:"”’]$/.test(tokens.at(end - 1).text)) end--;
    return end > at + 2 ? { start: tokens.at(at).start, end: tokens.at(end - 1).end } : undefined;
  }
  return undefined;
}
