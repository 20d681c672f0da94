import { match } from "./code-match.js";
import type { CodeMatch } from "./code-match.js";
import type { MEETING_KINDS, MEETING_STATUSES } from "./meeting.js";

/** Codes of other schemes for a value of ours; a scheme that has none is left out. */
export interface SchemeCodes {
  /** CAMEO event code. */
  readonly cameo?: CodeMatch;
  /** PLOVER 0.8 type and mode. */
  readonly plover?: CodeMatch;
  /** Term of schema.org. */
  readonly schemaOrg?: CodeMatch;
  /** IPTC Media Topic, or event occurrence status for a status. */
  readonly iptc?: CodeMatch;
  /** Status of an iCalendar event (RFC 5545). */
  readonly iCalendar?: CodeMatch;
}

const event = match("Event", "broader");
const diplomacy = match("medtop:20000639", "broader");

/** Kinds of meetings in other schemes, for meetings that took place; place and format may call for a nearer CAMEO code. */
export const MEETING_KIND_CODES: Readonly<Record<keyof typeof MEETING_KINDS, SchemeCodes>> = {
  talks: { cameo: match("040", "exact"), plover: match("CONSULT", "exact"), schemaOrg: event, iptc: diplomacy },
  negotiation: {
    cameo: match("046", "exact"),
    plover: match("CONSULT", "broader"),
    schemaOrg: event,
    iptc: match("medtop:20000076", "approximate"),
  },
  consultation: { cameo: match("040", "broader"), plover: match("CONSULT", "broader"), schemaOrg: event, iptc: diplomacy },
  summit: {
    cameo: match("040", "broader"),
    plover: match("CONSULT", "broader"),
    schemaOrg: event,
    iptc: match("medtop:20000640", "exact"),
  },
  ministerial: { cameo: match("040", "broader"), plover: match("CONSULT", "broader"), schemaOrg: event, iptc: diplomacy },
  conference: {
    cameo: match("040", "broader"),
    plover: match("CONSULT/multilateral", "approximate"),
    schemaOrg: event,
    iptc: match("medtop:20000638", "broader"),
  },
  session: { cameo: match("040", "broader"), plover: match("CONSULT", "broader"), schemaOrg: event, iptc: diplomacy },
  visit: { cameo: match("042", "exact"), plover: match("CONSULT/visit", "exact"), schemaOrg: event, iptc: diplomacy },
  mediation: {
    cameo: match("045", "exact"),
    plover: match("CONSULT", "broader"),
    schemaOrg: event,
    iptc: match("medtop:20000073", "broader"),
  },
  "proximity-talks": {
    cameo: match("045", "broader"),
    plover: match("CONSULT", "broader"),
    schemaOrg: event,
    iptc: match("medtop:20000073", "broader"),
  },
  "press-conference": { cameo: match("010", "approximate"), schemaOrg: event, iptc: diplomacy },
  "signing-ceremony": {
    cameo: match("057", "approximate"),
    plover: match("SUPPORT", "broader"),
    schemaOrg: event,
    iptc: match("medtop:20000641", "approximate"),
  },
  ceremony: { cameo: match("050", "approximate"), plover: match("SUPPORT", "broader"), schemaOrg: event, iptc: diplomacy },
  reception: { cameo: match("040", "approximate"), plover: match("CONSULT", "approximate"), schemaOrg: event, iptc: diplomacy },
  summons: {
    cameo: match("114", "approximate"),
    plover: match("ACCUSE/disapprove", "approximate"),
    schemaOrg: event,
    iptc: diplomacy,
  },
  other: { schemaOrg: event },
};

/**
 * Statuses of meetings in other schemes: schema.org EventStatusType, IPTC event occurrence status, RFC 5545. CAMEO and PLOVER
 * have codes of their own for meetings that did not take place; those that did bear the code of their kind.
 */
export const MEETING_STATUS_CODES: Readonly<Record<keyof typeof MEETING_STATUSES, SchemeCodes>> = {
  proposed: {
    cameo: match("026", "approximate"),
    plover: match("REQUEST/meet", "approximate"),
    iptc: match("eventoccurstatus:eos3", "approximate"),
    iCalendar: match("TENTATIVE", "broader"),
  },
  announced: {
    cameo: match("036", "broader"),
    plover: match("AGREE", "broader"),
    iptc: match("eventoccurstatus:eos1", "approximate"),
    iCalendar: match("TENTATIVE", "broader"),
  },
  scheduled: {
    cameo: match("036", "broader"),
    plover: match("AGREE", "broader"),
    schemaOrg: match("EventScheduled", "exact"),
    iptc: match("eventoccurstatus:eos4", "approximate"),
    iCalendar: match("CONFIRMED", "broader"),
  },
  postponed: {
    cameo: match("125", "approximate"),
    plover: match("REJECT/meet", "approximate"),
    schemaOrg: match("EventPostponed", "exact"),
    iptc: match("eventoccurstatus:eos2", "approximate"),
    iCalendar: match("TENTATIVE", "broader"),
  },
  rescheduled: {
    cameo: match("036", "broader"),
    plover: match("AGREE", "broader"),
    schemaOrg: match("EventRescheduled", "exact"),
    iptc: match("eventoccurstatus:eos5", "approximate"),
    iCalendar: match("CONFIRMED", "broader"),
  },
  "in-progress": {
    schemaOrg: match("EventScheduled", "broader"),
    iptc: match("eventoccurstatus:eos5", "approximate"),
    iCalendar: match("CONFIRMED", "broader"),
  },
  suspended: {
    cameo: match("164", "approximate"),
    plover: match("SANCTION/withdraw", "approximate"),
    iptc: match("eventoccurstatus:eos2", "approximate"),
  },
  concluded: {
    schemaOrg: match("EventScheduled", "broader"),
    iptc: match("eventoccurstatus:eos5", "approximate"),
    iCalendar: match("CONFIRMED", "broader"),
  },
  cancelled: {
    cameo: match("125", "approximate"),
    plover: match("REJECT/meet", "approximate"),
    schemaOrg: match("EventCancelled", "exact"),
    iptc: match("eventoccurstatus:eos6", "exact"),
    iCalendar: match("CANCELLED", "exact"),
  },
  refused: {
    cameo: match("125", "exact"),
    plover: match("REJECT/meet", "exact"),
    iptc: match("eventoccurstatus:eos2", "approximate"),
    iCalendar: match("CANCELLED", "approximate"),
  },
  unclear: { iptc: match("eventoccurstatus:eos2", "approximate") },
};
