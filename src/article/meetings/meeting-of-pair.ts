import { CLAUSE_OPENERS } from "../lexicon/words.js";
import { familyOf, type FoundMeeting } from "./found-meeting.js";
import type { MeetingContext } from "./meeting-context.js";

const ORDERED = new Set(
  "next second third fourth fifth sixth seventh eighth ninth tenth latest last previous fresh new another further follow-up final subsequent earlier annual indirect direct technical".split(
    " ",
  ),
);
/** What a meeting does of itself, or what is done with it. */
const EVENT_WORDS = new Set(
  "began begin begins begun started start starts starting opened ended ends concluded collapsed resumed resume resumes failed continued continue continues broke took take takes lasted stalled faltered held scheduled planned expected due set slated postponed delayed cancelled canceled suspended underway".split(
    " ",
  ),
);
const SUBJECTLESS = /^(?:to|of|in|for)$/;
const MAX_TO_VERB = 14;

/** > | Talks in Doha collapsed     technical negotiations on a ceasefire would begin: whether the noun is subject of what befalls a meeting */
export function befalls(context: MeetingContext, last: number): boolean {
  const { tokens, quoteAt } = context.article;
  for (let at = last; at < Math.min(context.end, last + MAX_TO_VERB); at++) {
    const { lower, text } = tokens.at(at);
    if (quoteAt[at] !== -1 || text === "." || text === ";" || text === ":" || (CLAUSE_OPENERS.has(lower) && lower !== "and"))
      return false;
    if (!EVENT_WORDS.has(lower)) continue;
    // "talks to end the war", "talks due to begin"
    const before = tokens.at(at - 1).lower;
    if (SUBJECTLESS.test(before)) return /^(?:due|expected|scheduled|set|is|are|was|were)$/.test(tokens.at(at - 2).lower);
    return true;
  }
  return false;
}

/** Whether the words before a noun set a meeting apart from others of the same parties: `the next round of talks`, `a second meeting`. */
export function isOrdered(context: MeetingContext, start: number, first: number): boolean {
  const { tokens } = context.article;
  let from = start;
  // > | the third round of talks
  if (tokens.at(from - 1).lower === "of" && /^(?:rounds?|series|session|phase)$/.test(tokens.at(from - 2).lower)) from -= 4;
  for (let at = Math.max(context.floor, from); at < first; at++)
    if (ORDERED.has(tokens.at(at).lower) || (tokens.at(at).lower === "year" && tokens.at(at + 1).kind === "possessive"))
      return true;
  return false;
}

/** The talks of some parties that were told last. */
export function toldTalks(context: MeetingContext, parties: FoundMeeting["sides"]): FoundMeeting | undefined {
  return context.found.findLast(
    (meeting) =>
      familyOf(meeting) === "talks" && meeting.sides.length > 1 && parties.every((side) => meeting.sides.includes(side)),
  );
}
