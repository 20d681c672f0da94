import type { MeetingRole, Place, Presence, When } from "../../schema/interfaces.js";
import { CALLED_OFF, FUTURE, type FoundMeeting, TOOK_PLACE, familyOf } from "./found-meeting.js";
import type { MeetingContext } from "./meeting-context.js";
import { hostsOf, partiesOf } from "./meeting-parties.js";
import { placeFor } from "./meeting-place.js";
import { meetingStatus } from "./meeting-status.js";
import { isDue, isPlanned, putOffTo, timeFor, toCome } from "./meeting-time.js";
import { relate } from "./meeting-relations.js";
import { type MeetingNoun, meetingNouns } from "./meeting-words.js";
import { isSameMeeting, mergeMeetings } from "./same-meeting.js";
import { isOrdered } from "./meeting-of-pair.js";
import { topicsOf } from "./meeting-topics.js";
import { findDuration } from "../time.js";
import { isCapitalized } from "../tokens.js";
import type { Entity } from "../who/entity.js";

const VISIT_TYPE = /\b(state|official|working|private|transit|courtesy) (?:visit|trip)\b/;

/** Adds what a sentence tells of a meeting to the one told before, or as a new one; returns the token after it. */
export function addMeeting(
  context: MeetingContext,
  noun: MeetingNoun,
  entities: readonly Entity[],
  first: number,
  last: number,
  trigger: number,
  rule: string,
  visit?: { host: Entity; place: Place | undefined },
  hosts: readonly Entity[] = [],
): number {
  const { tokens } = context.article;
  const { status: told, by } = meetingStatus(context, trigger, first, last);
  const phrase = visit || noun.format === "phone" || noun.format === "video" ? undefined : placeFor(context, trigger, last);
  const place = visit?.place ?? phrase?.place;
  const put = told === "postponed" ? putOffTo(context, trigger) : undefined;
  const near = timeFor(context, trigger, last, put);
  const calledOff = CALLED_OFF.has(told);
  const another =
    near &&
    ((by === "after" && near.first < trigger) ||
      (calledOff && !isPlanned(context, near, trigger)) ||
      // > | told a news conference that leaders would meet on Oct. 1: the day of what is told there
      (noun.kind === "press-conference" && /\bthat\b/.test(context.words(trigger, near.first))) ||
      // > | last met in January, when they agreed to continue talks
      (FUTURE.has(told) && /\bwhen\b/.test(context.words(near.last, trigger))));
  const time = another ? undefined : near;
  const status = told === "scheduled" && !time ? "announced" : told;
  const after = followed(context, noun, last);
  const duration = TOOK_PLACE.has(status) && !visit ? findDuration(context.article, context.sentence) : undefined;
  const words = context.words(Math.min(first, trigger), Math.min(context.end, last + 8));
  const toBe = time && (FUTURE.has(status) || (calledOff && isDue(context, time)));
  const day = time && (toBe ? toCome(context, time.when) : time.when);
  const when: When | undefined = time || duration ? { ...day, ...(duration ? { duration } : {}) } : after?.when;
  const presence: Presence | undefined = TOOK_PLACE.has(status)
    ? "attended"
    : /^(?:announced|scheduled|proposed|cancelled|postponed)$/.test(status)
      ? "expected"
      : undefined;
  let { kind, format } = noun;
  if (/\b(?:by|on the|over the) (?:tele)?phone\b/.test(words)) format = "phone";
  if (/\b(?:by|via) video|video ?conference|videoconference\b/.test(words)) format = "video";
  const parties = partiesOf(context, entities);
  if (kind === "talks" && format === undefined) {
    const leaders = parties.filter(
      (entity) =>
        entity.kind === "person" &&
        entity.offices.some((office) => office.rank === "head-of-state" || office.rank === "head-of-government"),
    );
    if (leaders.length >= 2 && leaders.length === parties.length) kind = "summit";
  }
  const evidenceEnd = Math.max(
    last,
    phrase && phrase.last <= context.end && phrase.first >= trigger ? phrase.last : last,
    time && time.first >= trigger && time.first <= last + 8 ? time.last : last,
  );
  const found: FoundMeeting = {
    kind,
    status,
    format,
    recurring: /\b(?:regular|weekly|monthly|annual|quarterly|biannual|yearly)\b/.test(words),
    when,
    place: place ?? after?.place,
    participation: [
      ...parties.map((entity) => ({ entity, role: (visit ? "visitor" : "party") as MeetingRole, presence })),
      ...(visit ? [{ entity: visit.host, role: "receiving-side" as const, presence }] : []),
      ...hosts.map((entity) => ({ entity, role: "host" as const, presence })),
      ...hostsOf(context, trigger, last, parties).map((part) => ({ ...part, presence })),
    ],
    evidence: [{ start: tokens.at(Math.min(first, trigger)).start, end: tokens.at(Math.max(evidenceEnd, trigger + 1) - 1).end }],
    confidence: parties.length > 1 || visit ? 0.85 : 0.6,
    rule,
    sentence: context.sentence,
    trigger,
    ordered: isOrdered(context, context.phraseStart(trigger), trigger),
    indefinite: /^(?:a|an|another)$/.test(tokens.at(context.phraseStart(trigger)).lower),
    name: nameOf(context, trigger),
    visitType: visit && VISIT_TYPE.exec(words)?.[1],
    outcome: undefined,
    topics: visit ? [] : topicsOf(context, trigger, Math.max(last, trigger + 1)),
    relations: [],
    sides: context.sidesOf([...parties, ...(visit ? [visit.host] : [])]),
    separate: /\bseparate(?:ly)?\b/.test(words),
    day: time?.day ? (time.when.start ?? time.when.phrase?.replace(/^on /i, "")) : undefined,
  };
  // what a sentence relates to another meeting is not that one
  const linked = by === "within" || by === "ahead";
  const same = context.found.find(
    (earlier) => !(linked && earlier.sentence === context.sentence) && isSameMeeting(earlier, found),
  );
  if (same) mergeMeetings(same, found);
  else {
    context.found.push(found);
    if (after) relate(context, found, "follows", after.meeting);
  }
  return last;
}

/** > | the next Quad Foreign Ministers' Meeting */
function nameOf(context: MeetingContext, trigger: number): string[] {
  const { tokens } = context.article;
  if (!isCapitalized(tokens.at(trigger)) || trigger === context.floor) return [];
  const name: string[] = [];
  for (let at = context.phraseStart(trigger); at <= trigger; at++)
    if (isCapitalized(tokens.at(at)) && tokens.at(at).kind === "word") name.push(tokens.at(at).lower);
  return name;
}

/** > | a press conference following the meeting: on the day and in the city of the talks told before, as far as they are known */
function followed(
  context: MeetingContext,
  noun: MeetingNoun,
  last: number,
): { meeting: FoundMeeting; when: When | undefined; place: Place | undefined } | undefined {
  const { tokens } = context.article;
  if (noun.kind !== "press-conference" || !/^(?:after|following)$/.test(tokens.at(last).lower)) return undefined;
  const next = tokens.at(last + 1).lower;
  const named = /^(?:the|their)$/.test(next) ? meetingNouns.match(tokens, last + 2, context.end) : undefined;
  const meeting =
    named &&
    context.found.findLast(
      (told) =>
        familyOf(told) === "talks" && familyOf(named.value) === "talks" && TOOK_PLACE.has(told.status) && told.sides.length > 1,
    );
  if (!named || !meeting) return undefined;
  const start = meeting.when?.end ?? meeting.when?.start;
  const { city, country } = meeting.place ?? {};
  return {
    meeting,
    when: start === undefined ? undefined : { start, basis: "inferred", phrase: context.words(last, last + 2 + named.length) },
    place: city === undefined ? undefined : { city, ...(country && { country }), basis: "inferred" },
  };
}
