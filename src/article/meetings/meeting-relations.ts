import type { MeetingRelationType } from "../../schema/interfaces.js";
import { TOOK_PLACE, familyOf, type FoundMeeting } from "./found-meeting.js";
import type { MeetingContext } from "./meeting-context.js";

/** How one meeting stands to another. */
export interface FoundRelation {
  readonly type: MeetingRelationType;
  readonly target: FoundMeeting;
}

const MAX_BACK = 40;
/** Words between two meetings of a sentence, by the relation of the first to the second. */
const LINKS: readonly (readonly [RegExp, MeetingRelationType])[] = [
  [/\bon the (?:sidelines|margins|fringes) of\b|\b(?:at|in) the margins of\b/, "margins-of"],
  [
    /\bahead of\b|\bto prepare(?: for)?\b|\bin preparation (?:for|of)\b|\bpav(?:e|ing) the way for\b|\blay(?:ing)? the groundwork for\b/,
    "prepares",
  ],
  [/\bas part of\b|\bduring (?:a|his|her|their|the)\b/, "part-of"],
  [/\bfollow-up to\b|\ba continuation of\b/, "follows"],
];

/** Relates the meetings that one sentence tells to each other, and a next round to the one before it. */
export function addRelations(context: MeetingContext, before: number): void {
  const told = context.found.slice(-MAX_BACK).filter((meeting) => meeting.sentence === context.sentence);
  const { text, sentences } = context.article;
  const bounds = sentences[context.sentence];
  for (const meeting of told) {
    const from = meeting.trigger;
    const words = bounds ? text.slice(context.article.tokens.at(from).start, bounds.end) : "";
    for (const [pattern, type] of LINKS) {
      const match = pattern.exec(words);
      const at = match ? context.article.tokens.at(from).start + match.index + match[0].length : -1;
      const target =
        match &&
        told.find((other) => {
          const start = context.article.tokens.at(other.trigger).start;
          return other !== meeting && other.trigger > from && start - at < 60 && (start >= at || type === "part-of");
        });
      if (target) relate(context, meeting, type, target);
    }
  }
  // > | a second round of talks     the next meeting: it follows the one that took place
  for (const meeting of context.found.slice(before)) {
    if (!meeting.ordered || familyOf(meeting) !== "talks") continue;
    const earlier = context.found
      .slice(-MAX_BACK)
      .findLast(
        (other) =>
          other !== meeting &&
          TOOK_PLACE.has(other.status) &&
          familyOf(other) === "talks" &&
          other.sides.length > 1 &&
          other.sides.every((side) => meeting.sides.includes(side)),
      );
    if (earlier && !TOOK_PLACE.has(meeting.status)) relate(context, meeting, "follows", earlier);
  }
}

/** One of the meetings that relations connect: those of one root are not related again, so that no circle arises. */
function rootOf({ related }: MeetingContext, meeting: FoundMeeting): FoundMeeting {
  let root = meeting;
  for (let next = related.get(root); next; next = related.get(root)) root = next;
  return root;
}

/** Relates two meetings, unless others connect them already. */
export function relate(context: MeetingContext, meeting: FoundMeeting, type: MeetingRelationType, target: FoundMeeting): void {
  const [a, b] = [rootOf(context, meeting), rootOf(context, target)];
  if (a === b) return;
  context.related.set(a, b);
  meeting.relations.push({ type, target });
}
