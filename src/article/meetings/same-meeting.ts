import type { MeetingKind } from "../../schema/interfaces.js";
import { FUTURE, type FoundMeeting, TOOK_PLACE, familyOf } from "./found-meeting.js";

const DISTINCT = new Set<MeetingKind>(["summit", "consultation", "negotiation", "conference", "summons"]);

/** Whether two tellings are of one meeting: the same sort, the same parties, no other place or day. */
export function isSameMeeting(a: FoundMeeting, b: FoundMeeting): boolean {
  if (familyOf(a) !== familyOf(b)) return false;
  const called = (meeting: FoundMeeting) => /^(?:cancelled|postponed|refused)$/.test(meeting.status);
  // what has been held is not put off afterwards
  if (familyOf(a) === "talks" && called(b) && (a.status === "concluded" || (b.indefinite && b.sentence !== a.sentence)))
    return false;
  if (TOOK_PLACE.has(a.status) !== TOOK_PLACE.has(b.status) && !called(a) && !called(b)) return false;
  const shared = a.sides.filter((side) => b.sides.includes(side)).length;
  const smaller = Math.min(a.sides.length, b.sides.length);
  if (smaller === 0 ? a.sides.length !== b.sides.length : shared < smaller || (smaller < 2 && a.sides.length !== b.sides.length))
    return false;
  if (a.place?.city !== undefined && b.place?.city !== undefined && a.place.city !== b.place.city) return false;
  if (a.place?.country !== undefined && b.place?.country !== undefined && a.place.country !== b.place.country) return false;
  // > | will start negotiations on a pact … will hold a meeting in Manila
  const begun = a.kind === "negotiation" && b.kind === "talks" && FUTURE.has(a.status) && FUTURE.has(b.status);
  if (begun && a.place === undefined && b.place !== undefined && b.sentence !== a.sentence) return false;
  const within = (one: readonly string[], other: readonly string[]) => one.every((word) => other.includes(word));
  if (a.name.length > 1 && b.name.length > 1 && !within(a.name, b.name) && !within(b.name, a.name)) return false;
  if (a.recurring !== b.recurring) return false;
  if (b.separate && !a.separate) return false;
  // > | the next summit in Delhi and the next ministerial meeting
  if (a.kind !== b.kind && ((DISTINCT.has(a.kind) && DISTINCT.has(b.kind)) || (a.ordered && b.ordered))) return false;
  // a date and a day without one may be the same
  const comparable = (a.when?.start !== undefined) === (b.when?.start !== undefined);
  if (a.day !== undefined && b.day !== undefined && a.day !== b.day && comparable) return false;
  const persons = (meeting: FoundMeeting) =>
    meeting.participation.filter((part) => part.entity.kind === "person").map((part) => part.entity);
  const [theirs, ours] = [persons(a), persons(b)];
  const both = theirs.filter((person) => ours.includes(person)).length;
  if (theirs.length > 1 && ours.length > 1 && both < Math.min(theirs.length, ours.length)) return false;
  return true;
}

/** Adds to a meeting what another telling of it says. */
export function mergeMeetings(into: FoundMeeting, from: FoundMeeting): void {
  if (/^(?:cancelled|postponed|refused)$/.test(from.status)) into.status = from.status;
  if (into.kind === "talks" && from.kind === "summit") into.kind = from.kind;
  takeParties(into, from);
  for (const topic of from.topics) if (!into.topics.includes(topic)) into.topics.push(topic);
  into.visitType ??= from.visitType;
  into.place ??= from.place;
  into.when ??= from.when;
  into.day ??= from.day;
  into.format ??= from.format;
  into.recurring ||= from.recurring;
  const told = into.evidence.length < 4 && !into.evidence.some((stretch) => stretch.start === from.evidence[0]?.start);
  if (told) into.evidence.push(...from.evidence);
}

/** > | a meeting between their leaders … Warsame held talks with Tesfaye: persons named later take the place of their states */
function takeParties(into: FoundMeeting, from: FoundMeeting): void {
  const known = new Set(into.participation.map((part) => part.entity));
  if (into.participation.some((part) => part.entity.kind === "person")) return;
  const persons = from.participation.filter(
    (part) => part.role === "party" && part.entity.kind === "person" && !known.has(part.entity),
  );
  const countries = new Set(persons.map((part) => part.entity.country));
  if (persons.length < 2 || countries.size < 2) return;
  const presence = into.participation.find((part) => part.role === "party")?.presence;
  into.participation = [
    ...persons.map((part) => ({ ...part, presence })),
    ...into.participation.filter(
      (part) => part.role !== "party" || part.entity.kind !== "state" || !countries.has(part.entity.country),
    ),
  ];
}
