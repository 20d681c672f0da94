import type { OutcomeResult } from "../../schema/interfaces.js";
import type { Stretch } from "../speech.js";
import { TOOK_PLACE, familyOf, type FoundMeeting } from "./found-meeting.js";
import type { MeetingContext } from "./meeting-context.js";

/** What a meeting came to, with the words that tell it. */
export interface FoundOutcome {
  readonly result: OutcomeResult;
  readonly evidence: Stretch;
}

const RESULT = "(?:an? |any )?(?:final )?(?:agreement|deal|breakthrough|accord|result|results|progress|resolution|consensus)";
/** What a clause about talks says of how they ended; no negator stands before the words. */
const PATTERNS: readonly (readonly [RegExp, OutcomeResult])[] = [
  [/\b(?:collapsed|broke down|broke off|fell apart|broken down)\b/, "breakdown"],
  [new RegExp(`\\b(?:ended|ending|concluded|closed|wrapped up|finished|broke up) without ${RESULT}\\b`), "none"],
  [/\bfailed to (?:resolve|reach|agree|produce|yield|make|achieve|bridge|secure|clinch)\b/, "none"],
  [/\b(?:ended|concluded) in (?:deadlock|stalemate|failure)\b/, "none"],
  [/\bno (?:agreement|deal|breakthrough) (?:was|had been) reached\b/, "none"],
  [/\bdid not (?:reach|produce|yield) (?:an?|any) (?:agreement|deal|breakthrough)\b/, "none"],
  [/\b(?:partial|limited) (?:agreement|deal|accord)\b/, "partial"],
];

/** Gives the talks told last what a sentence says they came to. */
export function addOutcome(context: MeetingContext): void {
  const bounds = context.article.sentences[context.sentence];
  if (!bounds) return;
  const words = context.article.text.slice(bounds.start, bounds.end);
  for (const [pattern, result] of PATTERNS) {
    const match = pattern.exec(words);
    if (!match) continue;
    const start = bounds.start + match.index;
    const meeting = talksNear(context, words);
    if (meeting && !meeting.outcome) meeting.outcome = { result, evidence: { start, end: start + match[0].length } };
    return;
  }
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
