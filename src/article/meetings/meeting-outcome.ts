import type { OutcomeResult } from "../../schema/interfaces.js";
import type { Stretch } from "../speech.js";
import { TOOK_PLACE, familyOf, type FoundMeeting } from "./found-meeting.js";
import type { MeetingContext } from "./meeting-context.js";

/** What a meeting came to, with the words that tell it. */
export interface FoundOutcome {
  readonly result: OutcomeResult;
  readonly evidence: Stretch;
}

const MAX_RESULT = 40;
const RESULTS = new Set("agreement deal breakthrough accord progress result results consensus resolution".split(" "));
/** What a clause about talks says of how they ended; no negator stands before the words. */
const PATTERNS: readonly (readonly [RegExp, OutcomeResult])[] = [
  [/\b(?:collapsed|broke down|broke off|fell apart|broken down)\b/, "breakdown"],
  [/\b(?:ended|ending|concluded|closed|finished) without (?=[a-z])/, "none"],
  [/\bfailed to (?:resolve|reach|agree|produce|yield|make|achieve|bridge|secure|clinch)\b/, "none"],
  [/\b(?:ended|concluded) in (?:deadlock|stalemate|failure)\b/, "none"],
  [/\bno (?:agreement|deal|breakthrough) (?:was|had been) reached\b/, "none"],
  [/\bdid not (?:reach|produce|yield) (?:an|a|any) (?:agreement|deal|breakthrough)\b/, "none"],
  [/\b(?:partial|limited) (?:agreement|deal|accord)\b/, "partial"],
];

// one border of a word for all: it is asked at each letter
const ANY = new RegExp(`\\b(?:${PATTERNS.map(([{ source }]) => source.replaceAll("\\b", "")).join("|")})`);

/** Gives the talks told last what a sentence says they came to. */
export function addOutcome(context: MeetingContext): void {
  const bounds = context.article.sentences[context.sentence];
  if (!bounds) return;
  const words = context.article.text.slice(bounds.start, bounds.end);
  if (!ANY.test(words)) return;
  for (const [pattern, result] of PATTERNS) {
    const match = pattern.exec(words);
    const length =
      match && lengthOf(match[0], words.slice(match.index + match[0].length, match.index + match[0].length + MAX_RESULT));
    if (!match || length === null || length === undefined) continue;
    const start = bounds.start + match.index;
    const meeting = talksNear(context, words);
    if (meeting && !meeting.outcome) meeting.outcome = { result, evidence: { start, end: start + length } };
    return;
  }
}

/** How long the words are that tell an outcome; after "without", what is wanting belongs to them and is a result. */
function lengthOf(told: string, after: string): number | undefined {
  if (!told.endsWith("without ")) return told.length;
  const words = after.split(/[^a-z]/, 3);
  const at = words.findIndex((word) => RESULTS.has(word));
  return at < 0 ? undefined : told.length + words.slice(0, at + 1).join(" ").length;
}

/** The talks that a sentence tells, or the last told where it only names them. */
function talksNear(context: MeetingContext, words: string): FoundMeeting | undefined {
  const ended = (meeting: FoundMeeting) => TOOK_PLACE.has(meeting.status) && familyOf(meeting) === "talks";
  const here = context.found.findLast((meeting) => meeting.sentence === context.sentence && ended(meeting));
  if (here) return here;
  return /\b(?:talks|meeting|negotiations|summit|round|agreement|deal|ministers|leaders|presidents|sides|parties)\b/.test(words)
    ? context.found.findLast(ended)
    : undefined;
}
