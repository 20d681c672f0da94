/**
 * Meetings as an iCalendar file.
 *
 * @module demarche/interop/icalendar
 */
import { DATE_TIME_PATTERN, edtfDays } from "../core/edtf.js";
import type { Dossier, Meeting, Participant, Participation, When } from "../schema/interfaces.js";
import { lossesBetween } from "./losses-between.js";
import { dossierLosses, flatRecords, type InteropRecord, type Loss, type Written } from "./loss.js";

export type { InteropRecord, Loss, Written } from "./loss.js";

/** What a calendar needs beside the meetings. */
export interface CalendarOptions {
  /** When the calendar was made, a date and time of ISO 8601 with an offset: for meetings that do not say when they were changed. */
  readonly stamp?: string;
}

/** Statuses of RFC 5545, 3.8.1.11; a suspended meeting has none. */
const STATUSES: Readonly<Record<Meeting["status"], "TENTATIVE" | "CONFIRMED" | "CANCELLED" | undefined>> = {
  proposed: "TENTATIVE",
  announced: "TENTATIVE",
  scheduled: "CONFIRMED",
  postponed: "TENTATIVE",
  rescheduled: "CONFIRMED",
  "in-progress": "CONFIRMED",
  suspended: undefined,
  concluded: "CONFIRMED",
  cancelled: "CANCELLED",
  refused: "CANCELLED",
  unclear: "TENTATIVE",
};
/** What each status says of itself alone. */
const MEANINGS = { TENTATIVE: "announced", CONFIRMED: "scheduled", CANCELLED: "cancelled" } as const;
/** Changed since it was first announced. */
const REVISED: readonly Meeting["status"][] = ["postponed", "rescheduled", "cancelled"];

/** Participation statuses of RFC 5545, 3.2.12; who has none of these is not shown as coming. */
const PARTSTATS: Readonly<Record<string, string>> = {
  attended: "ACCEPTED",
  remote: "ACCEPTED",
  represented: "DELEGATED",
  expected: "TENTATIVE",
  invited: "NEEDS-ACTION",
  declined: "DECLINED",
};
const ORGANIZERS: readonly string[] = ["host", "co-host", "convener", "receiving-side"];
const ROLES: Readonly<Record<string, string>> = {
  chair: "CHAIR",
  "co-chair": "CHAIR",
  observer: "NON-PARTICIPANT",
  witness: "NON-PARTICIPANT",
  "invited-guest": "OPT-PARTICIPANT",
};
const DAY_MS = 86_400_000;
const LAST_DAY = Date.UTC(9999, 11, 31) / DAY_MS;
const EPOCH = "1970-01-01T00:00:00Z";

/**
 * Writes meetings as an iCalendar object (RFC 5545): planned ones and past ones, cancelled ones at the time they had. A meeting without
 * a start has no place in a calendar and is lost, as are records of other types. Dates without a day span all the days that they
 * may mean, and are tentative. Meetings without `updated` bear the stamp of the options, 1970 where that is absent too, so that
 * the same meetings always give the same text.
 */
export function writeCalendar(records: Iterable<InteropRecord | Dossier>, { stamp = EPOCH }: CalendarOptions = {}): Written {
  if (!DATE_TIME_PATTERN.test(stamp))
    throw new RangeError(`The stamp should be a date and time with an offset, but is “${stamp}”.`);
  const given = [...records];
  const all = [...flatRecords(given)];
  const participants = new Map<string, Participant>();
  for (const record of all) if (record.type === "participant") participants.set(record.id, record);
  const shown = new Set<string>();
  const losses: Loss[] = dossierLosses(given);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//demarche//demarche//EN", "CALSCALE:GREGORIAN"];
  for (const record of all) {
    if (record.type === "participant") continue;
    const event = record.type === "meeting" ? new CalendarEvent(record, participants, stamp) : undefined;
    if (!event?.dated) {
      const why =
        record.type === "meeting" ? "A meeting without a start has no place in a calendar." : "A calendar has meetings only.";
      losses.push({ record: record.id, field: "", value: record, why });
      continue;
    }
    lines.push(...event.lines);
    for (const id of event.shown) shown.add(id);
    losses.push(...lossesBetween(event.meeting, event.carried, whyOf));
  }
  for (const participant of participants.values()) {
    const { type, id, name } = participant;
    const carried = shown.has(id) ? { type, id, name } : undefined;
    losses.push(...lossesBetween(participant, carried, () => "A calendar has the names of those who come, and no more."));
  }
  lines.push("END:VCALENDAR");
  return { output: lines.map((line) => `${folded(line)}\r\n`).join(""), losses };
}

function whyOf(field: string): string {
  if (field === "status") return "A calendar tells confirmed, tentative and cancelled only.";
  if (/^(?:when|originallyPlanned)/.test(field)) return "A calendar has instants and whole days, as if they were certain.";
  if (field.startsWith("participation"))
    return "A calendar lists who comes or was asked, in fewer roles, and nobody who stayed away.";
  return "A calendar has no field for it.";
}

/** What has been put into a calendar of a meeting: as much of a record as its properties hold. */
type Carried = { -readonly [K in keyof Meeting]?: unknown };

/** One meeting on its way into a calendar. */
class CalendarEvent {
  readonly meeting: Meeting;
  readonly lines: string[] = [];
  readonly carried: Carried;
  /** Ids of the participants whose names are in it. */
  readonly shown: string[] = [];
  /** Whether it has a date; without one it is not written. */
  readonly dated: boolean;

  constructor(meeting: Meeting, participants: ReadonlyMap<string, Participant>, stamp: string) {
    this.meeting = meeting;
    const { type, id, kind, status, updated } = meeting;
    this.carried = { type, id, kind, ...(updated !== undefined && { updated }) };
    this.lines.push("BEGIN:VEVENT", `UID:${escaped(id)}@demarche`, `DTSTAMP:${instant(updated ?? stamp)}`);
    const field = meeting.when ? "when" : "originallyPlanned";
    const exact = this.#time(field, meeting[field]);
    this.dated = exact !== undefined;
    const known = STATUSES[status];
    // what is off is off, whenever it was to be
    const said = exact === false && known === "CONFIRMED" ? "TENTATIVE" : known;
    if (said) this.lines.push(`STATUS:${said}`);
    if (said && MEANINGS[said] === status) this.carried.status = status;
    if (REVISED.includes(status)) this.lines.push("SEQUENCE:1");
    this.#words(participants);
    this.#place();
    this.#people(participants);
    this.lines.push("END:VEVENT");
  }

  /** Start and end; true where they are exact, false where they widen what is known, undefined without a start. */
  #time(field: "when" | "originallyPlanned", when: When | undefined): boolean | undefined {
    const { start, end, duration } = when ?? {};
    if (start === undefined) return undefined;
    const carried: { start?: string; end?: string; duration?: unknown } = {};
    this.carried[field] = carried;
    if (DATE_TIME_PATTERN.test(start)) {
      if (!isWritable(start)) return undefined;
      this.lines.push(`DTSTART:${instant(start)}`);
      // the calendar keeps the instant, not the clock that showed it
      if (/:[0-9]{2}Z$/.test(start)) carried.start = start;
      if (end !== undefined && isWritable(end) && Date.parse(withMinutes(end)) > Date.parse(withMinutes(start))) {
        this.lines.push(`DTEND:${instant(end)}`);
        if (/:[0-9]{2}Z$/.test(end)) carried.end = end;
      } else if (end === undefined && duration && isCalendarDuration(duration.value)) {
        this.lines.push(`DURATION:${duration.value}`);
        carried.duration = { value: duration.value, ...(duration.bound === "exact" && { bound: "exact" }) };
      }
      return true;
    }
    const days = edtfDays(start);
    if (!days) return undefined;
    const last = end === undefined ? undefined : edtfDays(end);
    const until = Math.max(days.last, last?.last ?? days.last);
    this.lines.push(`DTSTART;VALUE=DATE:${day(days.first)}`);
    // there is no day after the last of the four-digit years
    if (until < LAST_DAY) this.lines.push(`DTEND;VALUE=DATE:${day(until + 1)}`);
    if (isDay(start)) carried.start = start;
    if (end !== undefined && isDay(end) && last?.last === until) carried.end = end;
    return isDay(start) && (end === undefined || !Number.isNaN(last?.last ?? NaN));
  }

  #words(participants: ReadonlyMap<string, Participant>): void {
    const { title, kind, topics = [], evidence = [], relations = [] } = this.meeting;
    const names = this.#parties().map((id) => participants.get(id)?.name ?? id);
    const summary = title ?? [kind.replaceAll("-", " "), names.join(", ")].filter((part) => part !== "").join(": ");
    this.lines.push(`SUMMARY:${escaped(summary)}`);
    if (title !== undefined) this.carried.title = title;
    if (evidence.length > 0) this.lines.push(`DESCRIPTION:${escaped(evidence.map(({ exact }) => `“${exact}”`).join("\n"))}`);
    this.lines.push(`CATEGORIES:${[kind, ...topics.map(({ label }) => label)].map(escaped).join(",")}`);
    if (topics.length > 0) this.carried.topics = topics.map(({ label }) => ({ label }));
    for (const { type, target } of relations)
      if (type === "part-of") this.lines.push(`RELATED-TO;RELTYPE=PARENT:${escaped(target)}@demarche`);
    if (relations.length > 0)
      this.carried.relations = relations.map((relation) => (relation.type === "part-of" ? relation : undefined));
  }

  #place(): void {
    const { place } = this.meeting;
    if (!place) return;
    const { name, venue, city, country, latitude, longitude } = place;
    const words = [name, venue, city, country].filter((part) => part !== undefined);
    if (words.length > 0) this.lines.push(`LOCATION:${escaped([...new Set(words)].join(", "))}`);
    const located = latitude !== undefined && longitude !== undefined;
    if (located) this.lines.push(`GEO:${decimal(latitude)};${decimal(longitude)}`);
    const exact = located && [latitude, longitude].every((degrees) => Number(decimal(degrees)) === degrees);
    this.carried.place = { name, venue, city, country, ...(exact && { latitude, longitude }) };
  }

  /** Ids of those whom a title would name. */
  #parties(): string[] {
    const { participation } = this.meeting;
    const talking = participation.filter(({ role, presence }) => isShown({ role, presence }) && !ORGANIZERS.includes(role));
    return [...new Set(talking.map(({ participant }) => participant))];
  }

  #people(participants: ReadonlyMap<string, Participant>): void {
    const { participation } = this.meeting;
    let organizer = false;
    const carried = participation.map(({ participant, role, presence }): unknown => {
      if (!isShown({ role, presence })) return undefined;
      const somebody = participants.get(participant);
      const name = somebody ? `;CN=${parameter(somebody.name)}` : "";
      if (somebody) this.shown.push(participant);
      const address = `urn:demarche:${participant}`;
      if (ORGANIZERS.includes(role)) {
        // one organizer is all that an event may have
        if (organizer) return undefined;
        organizer = true;
        this.lines.push(`ORGANIZER${name}:${address}`);
        return { participant, ...(role === "host" && { role }) };
      }
      const type = somebody?.kind === "person" ? "INDIVIDUAL" : "GROUP";
      const partstat = presence === undefined ? undefined : PARTSTATS[presence];
      const state = partstat === undefined ? "" : `;PARTSTAT=${partstat}`;
      this.lines.push(`ATTENDEE;CUTYPE=${type};ROLE=${ROLES[role] ?? "REQ-PARTICIPANT"}${state}${name}:${address}`);
      const kept = presence !== "remote";
      return {
        participant,
        ...((role === "party" || role === "chair") && { role }),
        ...(kept && presence !== undefined && { presence }),
      };
    });
    this.carried.participation = carried;
  }
}

/** Whether somebody came, is to come, was asked, or provides the place. */
function isShown({ role, presence }: Pick<Participation, "role" | "presence">): boolean {
  return role !== "concerned-party" && (presence === undefined || Object.hasOwn(PARTSTATS, presence));
}

const isDay = (date: string): boolean => /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(date);
const withMinutes = (time: string): string => time.replace(/([+-][0-9]{2})$/, "$1:00");
const basic = (iso: string): string => iso.replaceAll(/[-:]|\.[0-9]+/g, "");

/** Whether a duration has weeks, days and what is less only, in whole numbers: RFC 5545 has no months and years. */
function isCalendarDuration(duration: string): boolean {
  const [days = "", time = ""] = duration.split("T");
  return !/[YM.,]/.test(days) && !/[.,]/.test(time);
}

/** Whether a date and time falls into a year of four digits in UTC. */
function isWritable(time: string): boolean {
  return DATE_TIME_PATTERN.test(time) && /^[0-9]{4}-/.test(new Date(Date.parse(withMinutes(time))).toISOString());
}

/** A date and time in UTC as iCalendar writes it. */
function instant(time: string): string {
  return basic(new Date(Date.parse(withMinutes(time))).toISOString());
}

/** A day, counted from 1970, as iCalendar writes it. */
function day(days: number): string {
  return basic(new Date(days * DAY_MS).toISOString().slice(0, 10));
}

/** Degrees without an exponent. */
function decimal(degrees: number): string {
  return String(Number(degrees.toFixed(6)));
}

/** A text value (RFC 5545, 3.3.11); control characters have no place in it. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll(/\r\n?|\n/g, "\\n")
    .replaceAll(/(?!\t)\p{Cc}/gu, "");
}

/** A parameter's value, in quotation marks (RFC 6868). */
function parameter(text: string): string {
  const value = text
    .toWellFormed()
    .replaceAll("^", "^^")
    .replaceAll('"', "^'")
    .replaceAll(/\r\n?|\n/g, "^n");
  return `"${value.replaceAll(/(?!\t)\p{Cc}/gu, "")}"`;
}

const LINE_OCTETS = 75;

/** A line in pieces of at most 75 octets, each after the first behind a space; no character is cut (RFC 5545, 3.1). */
function folded(line: string): string {
  let text = "";
  let octets = 0;
  for (const character of line) {
    const point = character.codePointAt(0)!;
    const width = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (octets + width > LINE_OCTETS) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += width;
  }
  return text;
}
