import type { When } from "../../schema/interfaces.js";
import type { MeetingContext } from "./meeting-context.js";
import type { TimePhrase } from "../time.js";

const MAX_CLAUSE = 40;
const DAY_MS = 86_400_000;

/** The time phrase that belongs to a meeting: the first after it, else the last before it. */
export function timeFor(context: MeetingContext, trigger: number, last: number, except?: TimePhrase): TimePhrase | undefined {
  const after = context.times.find((time) => time !== except && time.first >= trigger && time.first <= last + MAX_CLAUSE);
  return after ?? context.times.findLast((time) => time.last <= trigger && time.first >= trigger - MAX_CLAUSE);
}

const CALLING_OFF =
  /^(?:cancel(?:s|l?ed|l?ing)?|scrap(?:s|ped|ping)?|postpone(?:s|d)?|postponing|called|calls|calling|off|delayed|deferred|refused|declined)$/;
const PLANNING = /^(?:due|scheduled|planned|set|slated|expected|originally|for)$/;

/** > | his visit due on Wednesday     the talks scheduled to begin on Thursday: a plan that was still to come; `had been due` may be past */
export function isDue(context: MeetingContext, time: TimePhrase): boolean {
  const words = context.wordsBefore(time.first, 4);
  const at = words.findIndex((word) => /^(?:due|scheduled|planned|set|slated|expected)$/.test(word));
  return at >= 0 && words[at + 1] !== "been";
}

/** > | on Monday cancelled a visit     the visit was called off on Monday: when it was called off, which is no planned date */
export function isPlanned(context: MeetingContext, time: TimePhrase, trigger: number): boolean {
  const { tokens } = context.article;
  if (time.first < trigger) return time.first >= context.phraseStart(trigger);
  for (let at = time.first - 1; at > trigger; at--) {
    const { lower } = tokens.at(at);
    if (PLANNING.test(lower)) return true;
    if (CALLING_OFF.test(lower)) return false;
  }
  return true;
}

/** > | would meet on Tuesday: the day of the week after the publication, not before it */
export function toCome(context: MeetingContext, when: When): When {
  const { start, end } = when;
  const published = context.published?.slice(0, 10);
  if (when.basis !== "resolved" || published === undefined || start?.length !== 10 || start >= published) return when;
  const later = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 7 * DAY_MS).toISOString().slice(0, 10);
  const shifted = later(start);
  if (shifted < published) return when;
  return { ...when, start: shifted, ...(end?.length === 10 ? { end: later(end) } : {}) };
}

/** > | has been postponed until June     was delayed to next week: the new time, which is not the planned one */
export function putOffTo(context: MeetingContext, trigger: number): TimePhrase | undefined {
  const { tokens } = context.article;
  return context.times.find((time) => {
    if (time.first < trigger) return false;
    const opener = tokens.at(time.first).lower;
    return /^(?:until|till|to|by)$/.test(opener) || /^(?:until|till|to|by)$/.test(tokens.at(time.first - 1).lower);
  });
}
