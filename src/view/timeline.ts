import { edtfDays } from "../core/edtf.js";
import type { DossierIndex } from "../derive/dossier-index.js";
import { tookPlace } from "../derive/took-place.js";
import type { Agreement, Meeting, Statement, When } from "../schema/interfaces.js";

/** Whether something has happened: it has, it is to, it came to nothing, or accounts differ. */
export type Course = "held" | "ahead" | "off" | "unclear";

/** The days on which something may have happened, as days since 1970-01-01: both inclusive, with the time of day as a fraction. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
  /** Whether it was on some day of these rather than on all of them. */
  readonly uncertain: boolean;
}

/** An event on a timeline. */
export interface TimelineEvent {
  readonly event: Meeting | Statement | Agreement;
  readonly course: Course;
  /** When it was, or had been planned; for a statement without a time, when the meeting was at which it was made. */
  readonly when?: When | undefined;
  readonly days?: DayRange | undefined;
}

const COURSES_OF_AGREEMENTS: Partial<Record<Agreement["status"], Course>> = {
  proposed: "ahead",
  "under-negotiation": "ahead",
  withdrawn: "off",
  rejected: "off",
  unclear: "unclear",
};

/** Whether an event has happened. */
export function courseOf(event: Meeting | Statement | Agreement): Course {
  if (event.type === "statement") return "held";
  if (event.type === "agreement") return COURSES_OF_AGREEMENTS[event.status] ?? "held";
  if (tookPlace(event)) return "held";
  if (event.status === "unclear") return "unclear";
  return ["cancelled", "refused", "postponed"].includes(event.status) ? "off" : "ahead";
}

/** The meetings, statements and agreements of a dossier in the order of time; those without a date come last. */
export function timelineOf(index: DossierIndex): TimelineEvent[] {
  const { meetings, agreements, statements } = index.dossier;
  const events = [...meetings, ...agreements, ...statements].map((event): TimelineEvent => {
    const when = whenOf(event, index);
    return { event, course: courseOf(event), when, days: when && daysOf(when) };
  });
  const rank = ({ days }: TimelineEvent) => days ?? { first: Infinity, last: Infinity };
  return events.toSorted((a, b) => order(rank(a).first, rank(b).first) || order(rank(a).last, rank(b).last));
}

// infinities have no difference
const order = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);

function whenOf(event: Meeting | Statement | Agreement, index: DossierIndex): When | undefined {
  switch (event.type) {
    case "meeting":
      return event.when ?? event.originallyPlanned;
    case "agreement":
      return event.when ?? event.inForce;
    case "statement":
      return event.when ?? (event.occasion && index.meeting(event.occasion)?.when);
  }
}

function daysOf({ start, end }: When): DayRange | undefined {
  const [from, to] = [start ?? end, end ?? start].map((date) => (date === undefined ? undefined : rangeOf(date)));
  if (!from || !to) return undefined;
  return { first: from.first, last: Math.max(from.last, to.last), uncertain: from.uncertain || to.uncertain };
}

function rangeOf(date: string): DayRange | undefined {
  const days = edtfDays(date);
  if (!days) return undefined;
  // > 2025-02-18T13:00:00+03:00
  //              ^^^^^ where in the day
  const [, hours, minutes] = /T([0-9]{2}):([0-9]{2})/.exec(date) ?? [];
  if (hours === undefined) return { ...days, last: days.last + 1, uncertain: days.last > days.first };
  const at = days.first + (Number(hours) + Number(minutes) / 60) / 24;
  return { first: at, last: at, uncertain: false };
}
