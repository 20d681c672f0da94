import type { CountryCode, MeetingRole, Presence } from "../../schema/interfaces.js";
import { CALLED_OFF, TOOK_PLACE, familyOf } from "./found-meeting.js";
import type { MeetingContext } from "./meeting-context.js";
import { type MeetingNoun, meetingNouns } from "./meeting-words.js";

/** Words that tell of attendance, by whether they say it or, with a negator, deny it. */
const PRESENCE_WORDS = new Map([
  ..."attended participated joined acted served".split(" ").map((word) => [word, true] as const),
  ..."part excluded invited absent present".split(" ").map((word) => [word, false] as const),
]);
const ATTENDANCE: ReadonlyMap<string, MeetingRole> = new Map(
  Object.entries({
    observer: "observer",
    observers: "observer",
    mediator: "mediator",
    mediators: "mediator",
    facilitator: "facilitator",
    facilitators: "facilitator",
    guarantor: "guarantor",
    guarantors: "guarantor",
    witnesses: "witness",
  }),
);

/** > | Ukrainian officials were not part of the talks */
export function addAbsence(context: MeetingContext, sentence: number): void {
  const { tokens } = context.article;
  const bounds = context.article.sentences[sentence];
  if (!bounds) return;
  for (let at = bounds.first; at < bounds.last; at++) {
    const words = tokens.at(at).lower;
    const attends = PRESENCE_WORDS.get(words);
    if (attends === undefined || context.article.quoteAt[at] !== -1) continue;
    if (attends) {
      addAttendance(context, at, sentence);
      continue;
    }
    const lead = `${tokens.at(at - 2).lower} ${tokens.at(at - 1).lower}`;
    const been = tokens.at(at - 1).lower === "been";
    const negated = /\bnot$/.test(been ? tokens.at(at - 2).lower : lead);
    const presence: Presence | undefined =
      words === "excluded"
        ? "excluded"
        : words === "invited" && negated
          ? "not-invited"
          : words === "absent" || ((words === "part" || words === "present") && negated)
            ? "absent"
            : undefined;
    if (!presence || (words === "excluded" && !/\b(?:was|were|been)$/.test(lead))) continue;
    // what was past has taken place; what is to come has not
    const past = /\b(?:was|were|been)\b/.test(`${tokens.at(at - 3).lower} ${lead}`);
    const talks = context.found.filter(
      (meeting) =>
        familyOf(meeting) === "talks" && meeting.sides.length > 1 && !meeting.separate && !CALLED_OFF.has(meeting.status),
    );
    const named = meetingNamed(context, at + 1);
    // > | was not invited to the ceremony     to the Djibouti talks: of that meeting, or of none
    const fitting = named
      ? talks.filter(
          (meeting) =>
            familyOf(named.noun) === familyOf(meeting) &&
            (named.country === undefined || meeting.place?.country === named.country),
        )
      : talks;
    const last = fitting.findLast((meeting) => !past || TOOK_PLACE.has(meeting.status)) ?? fitting.at(-1);
    const subject = last && context.subjects.before(negated ? at - (been ? 2 : 1) : at, sentence);
    if (!subject || subject === "coordinated") continue;
    for (const entity of context.sidesOf(context.entities(subject.mentions))) {
      if (last.sides.includes(entity)) continue;
      const kept = TOOK_PLACE.has(last.status) ? presence : "excluded";
      last.participation.push({ entity, role: "concerned-party", presence: kept });
    }
  }
}

/** > | (not invited) to the Djibouti talks     (not part) of the ceremony: the meeting that the words name, and the country of its place */
function meetingNamed(
  context: MeetingContext,
  from: number,
): { noun: MeetingNoun; country: CountryCode | undefined } | undefined {
  const { tokens, nameAt } = context.article;
  if (!/^(?:to|from|of|at|in)$/.test(tokens.at(from).lower)) return undefined;
  let country: CountryCode | undefined;
  for (let at = from + 1; at < from + 5; at++) {
    const noun = meetingNouns.match(tokens, at, tokens.length);
    if (noun) return { noun: noun.value, country };
    const known = nameAt[at]?.known;
    if (known?.type === "city" || known?.type === "state") country = known.country;
  }
  return undefined;
}

/** > | The United States and China attended as observers */
function addAttendance(context: MeetingContext, at: number, sentence: number): void {
  const { tokens } = context.article;
  const role = ATTENDANCE.get(tokens.at(at + 2).lower) ?? ATTENDANCE.get(tokens.at(at + 3).lower);
  if (role === undefined || tokens.at(at + 1).lower !== "as") return;
  const told = context.found.findLast(
    (meeting) => familyOf(meeting) === "talks" && meeting.sides.length > 1 && TOOK_PLACE.has(meeting.status),
  );
  const subject = told && context.subjects.before(at, sentence);
  if (!subject || subject === "coordinated") return;
  for (const entity of context.entities(subject.mentions)) {
    const isParty = context.sidesOf([entity]).some((side) => told.sides.includes(side));
    const known = told.participation.some((part) => part.entity === entity);
    if (!isParty && !known) told.participation.push({ entity, role, presence: "attended" });
  }
}
