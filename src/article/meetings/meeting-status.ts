import type { MeetingStatus } from "../../schema/interfaces.js";
import { CANCELLED_WORDS, FUTURE_WORDS, POSTPONED_WORDS } from "../lexicon/event-words.js";
import { DETERMINERS } from "../lexicon/words.js";
import type { MeetingContext } from "./meeting-context.js";
import { awaitedBy } from "./meeting-awaited.js";
import { isCapitalized } from "../tokens.js";
import { timeFor } from "./meeting-time.js";

const INTENDING = new Set(
  "agree agreed agrees plan plans planned planning expect expects expected schedule scheduled set due invite invited want wants wanted hope hopes hoped intend intends intended ready pledge pledged promise promised vow vowed decide decided offer offered propose proposed about likely prepare preparing prepares willing invitation".split(
    " ",
  ),
);

const FUTURE_PHRASES = new RegExp(
  ` (?:${[
    "will be",
    "to be",
    "is expected",
    "are expected",
    "is scheduled",
    "are scheduled",
    "is set",
    "are set",
    "due on",
    "due to",
    "due in",
    "scheduled for",
    "planned for",
    "would be",
    "would begin",
    "will begin",
    "would start",
    "will start",
    "will resume",
    "would resume",
    "will take place",
    "would take place",
    "set for",
    "from now",
  ].join("|")}) `,
);
const DENYING = new Set("denied denies deny denying".split(" "));
const PROPOSALS = new Set("proposal offer suggestion bid".split(" "));
const REFUSING = new Set("refused declined refuses declines".split(" "));
const PROPOSING = new Set("propose proposed proposes invited possible potential prospective".split(" "));
const LEAD_STOPS = new Set("; . that which who because where when".split(" "));
const TAIL_STOPS = new Set("; . which who because where while although but after".split(" "));

const UNCERTAIN =
  /\b(?:looks?|looked|remains?|remained|seems?|seemed|appears?|appeared) (?:remote|unlikely|likely|possible|uncertain|distant|doubtful)\b/;

/** What the words around a meeting say of its status. */
export function meetingStatus(
  context: MeetingContext,
  trigger: number,
  first: number,
  last: number,
): { status: MeetingStatus; by: string } {
  const { tokens } = context.article;
  const from = Math.max(context.floor, Math.min(first, trigger - 7));
  const to = Math.min(context.end, Math.max(last, trigger) + 20);
  const clause: string[] = [];
  for (let at = trigger - 1; at >= from; at--) {
    const { lower } = tokens.at(at);
    if (LEAD_STOPS.has(lower)) break;
    clause.push(lower);
  }
  const after: string[] = [];
  for (let at = trigger + 1; at < to; at++) {
    const { lower } = tokens.at(at);
    if (TAIL_STOPS.has(lower)) break;
    after.push(lower);
  }
  const before = clause.join(" ");
  const tail = after.join(" ");
  const start = context.phraseStart(trigger);
  const lead = context.words(Math.max(context.floor, start - 4), start);
  // > | will meet on the sidelines of a summit: it takes place when they meet
  const within = /\b(?:sidelines|margins|fringes) of$/.test(lead)
    ? context.found.findLast((meeting) => meeting.sentence === context.sentence && meeting.trigger < trigger)
    : undefined;
  if (within) return { status: within.status, by: "within" };
  if (/\b(?:ahead of|prepare|prepare for|preparing for)$/.test(lead))
    return { status: timeFor(context, trigger, last)?.day ? "scheduled" : "announced", by: "ahead" };
  const opener = context.phraseStart(trigger);
  // > | told a news briefing that her country was ready to …
  if (/^(?:told|addressed)$/.test(tokens.at(opener - 1).lower)) return { status: "concluded", by: "told" };
  if (/^invit(?:e|es|ed|ing)$/.test(tokens.at(trigger).lower)) return { status: "proposed", by: "invited" };
  if (isDenied(context, trigger)) return { status: "unclear", by: "denied" };
  if (
    tokens.at(start - 1).lower === "after" &&
    tokens.at(start - 2).text === "," &&
    /^(?:a|an|two|three|several)$/.test(tokens.at(start).lower)
  )
    return { status: "concluded", by: "after" };
  if (
    clause.some((word) => CANCELLED_WORDS.has(word)) ||
    /\b(?:was|were|been|be|is) (?:canceled|cancelled|called off|scrapped)\b/.test(tail) ||
    /\b(?:did|will|would) not (?:take place|happen|go ahead)\b/.test(tail) ||
    before.includes("off called")
  )
    return { status: "cancelled", by: "cancelled" };
  if (
    clause.some((word) => POSTPONED_WORDS.has(word)) ||
    /\boff put(?:s|ting)?\b/.test(before.replace(/^.*\buntil\b/, "")) ||
    /\b(?:was|were|been|be|is) (?:postponed|delayed|put off)\b/.test(tail)
  )
    return { status: "postponed", by: "postponed" };
  if (clause.some((word) => REFUSING.has(word)) && clause.includes("to")) return { status: "refused", by: "refused" };
  // > | A summit between the two, which others have urged, looks remote
  // > | A third round could take place this month
  if (/^(?:could|may|might) (?:take place|be held|begin|happen|resume|start)\b/.test(tail))
    return { status: "proposed", by: "possible" };
  if (UNCERTAIN.test(context.words(trigger, context.end).split(/[.;:]/, 1)[0]!)) return { status: "proposed", by: "uncertain" };
  if (isProposal(context, trigger)) return { status: "proposed", by: "proposed" };
  const near = clause.slice(0, 8);
  // > | the next meeting     the next round of the dialogue
  const next =
    context.words(start, trigger).split(/\s+/).includes("next") ||
    /\bnext (?:round|session|phase)\b/.test(context.words(Math.max(context.floor, trigger - 6), trigger));
  const time = timeFor(context, trigger, last);
  const future =
    next ||
    near.some((word) => FUTURE_WORDS.has(word)) ||
    awaitedBy(context, start) !== undefined ||
    (near[0] === "to" && near[1] === "forward") ||
    isIntended(context, trigger) ||
    isOnTheWay(context, start) ||
    FUTURE_PHRASES.test(` ${tail} `) ||
    time?.direction === "future";
  const wide = clause.concat(context.wordsBefore(from, 10));
  const be = wide.findIndex((word) => word === "is" || word === "are");
  const progressive = be > 0 && wide[be - 1]?.endsWith("ing") === true;
  // > | are holding talks this week
  if (progressive && time && /^this\b/i.test(time.when.phrase ?? "") && isHeldNow(context, trigger))
    return { status: "in-progress", by: "progressive" };
  if (future || (progressive && time !== undefined && time.direction !== "past")) {
    if (near.some((word) => PROPOSING.has(word))) return { status: "proposed", by: "proposed" };
    return { status: time ? "scheduled" : "announced", by: "future" };
  }
  if (progressive || /\b(?:is|are) (?:under way|underway|ongoing|continuing)\b/.test(tail))
    return { status: "in-progress", by: "progressive" };
  return { status: "concluded", by: "past" };
}

/** > | are holding talks     is meeting: the verb of the meeting itself goes on */
function isHeldNow(context: MeetingContext, trigger: number): boolean {
  const words = [context.article.tokens.at(trigger).lower, ...context.wordsBefore(trigger, 6)];
  const at = words.findIndex((word) => /^(?:holding|having|conducting|continuing|attending|leading|hosting|meeting)$/.test(word));
  return at >= 0 && /^(?:is|are)$/.test(words[at + 1] ?? "");
}

/** > | left for Washington for talks with …: who is under way has not met yet */
function isOnTheWay(context: MeetingContext, start: number): boolean {
  const { tokens } = context.article;
  if (tokens.at(start - 1).lower !== "for") return false;
  for (let at = start - 2; at >= Math.max(context.floor, start - 12); at--) {
    if (/^[,;.]$/.test(tokens.at(at).text)) return false;
    if (/^(?:left|leaves|departed|departs|headed|heads|heading)$/.test(tokens.at(at).lower)) return true;
  }
  return false;
}

/** > | rejected a proposal by the African Union to resume talks */
function isProposal(context: MeetingContext, trigger: number): boolean {
  const { tokens } = context.article;
  for (let at = trigger - 1; at >= Math.max(context.floor, trigger - 14); at--) {
    const { lower, text } = tokens.at(at);
    if (text === "," || text === ";" || text === ".") return false;
    if (PROPOSALS.has(lower)) return context.words(at, trigger).split(/\s+/).includes("to");
  }
  return false;
}

/** Whether an infinitive that is yet to come governs the meeting: "agreed to hold", "is expected to meet". */
function isIntended(context: MeetingContext, trigger: number): boolean {
  const { tokens } = context.article;
  for (let at = trigger - 1; at >= Math.max(context.floor, trigger - 24); at--) {
    const { lower, text } = tokens.at(at);
    if (text === ";" || text === "." || (text === "," && tokens.at(at + 1).lower !== "and" && trigger - at < 8)) return false;
    if (lower !== "to" || DETERMINERS.has(tokens.at(at + 1).lower) || isCapitalized(tokens.at(at + 1))) continue;
    // > | agreed to set up a committee and to meet again
    if (/^(?:and|,)$/.test(tokens.at(at - 1).lower)) continue;
    if (trigger - at > 8 && !INTENDING.has(tokens.at(at - 1).lower)) return false;
    // > | is to travel to Cairo for another round of talks
    if (/^(?:is|are|was|were)$/.test(tokens.at(at - 1).lower)) return true;
    if (INTENDING.has(tokens.at(at - 1).lower) || INTENDING.has(tokens.at(at - 2).lower)) return true;
    return (
      context.wordsBefore(at, 14).some((word) => word === "will" || word === "would") ||
      context.words(context.floor, at).includes(" will ")
    );
  }
  return false;
}

/** Whether somebody denies what the clause tells: "denied that its envoy had met". */
function isDenied(context: MeetingContext, trigger: number): boolean {
  const { tokens } = context.article;
  for (let at = trigger - 1; at >= Math.max(context.floor, trigger - 10); at--) {
    const { lower, text } = tokens.at(at);
    if (text === "," || text === ";" || text === ".") return false;
    if (DENYING.has(lower)) return true;
  }
  return false;
}
