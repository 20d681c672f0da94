import { cameoEvent, type CameoEvent } from "../vocab/cameo-codes.js";
import { recordOfCameo, type CameoRecord } from "../vocab/cameo-records.js";
import type {
  Agreement,
  Coder,
  Evidence,
  Identifiers,
  Meeting,
  ParticipantId,
  Participation,
  Place,
  Statement,
} from "../schema/interfaces.js";

/** An event as data sets of dyads have it, ready to become a record. */
export interface CodedEvent {
  /** Local id, such as `gdelt-613300835`. */
  readonly local: string;
  readonly event: CameoEvent;
  readonly actor?: ParticipantId | undefined;
  readonly target?: ParticipantId | undefined;
  /** Who reports it; makes the statement where the event is a deed. */
  readonly reporter: () => ParticipantId;
  /** Stands where nobody is named and somebody must be. */
  readonly unnamed: () => ParticipantId;
  readonly date: string;
  readonly place?: Place | undefined;
  readonly ids: Identifiers;
  readonly evidence: Evidence[];
  readonly confidence?: number | undefined;
  readonly codedBy: Coder;
}

const records = new Map<string, CameoRecord>();
const events = new Map<string, CameoEvent | undefined>();

/** What a CAMEO code means, remembered; of a code that no list has, the nearest code above it. */
export function nearestCameo(code: string): CameoEvent | undefined {
  const known = events.get(code);
  if (known || events.has(code)) return known;
  const found =
    cameoEvent(code) ??
    (/^[0-9]{3,4}$/.test(code) ? (cameoEvent(code.slice(0, 3)) ?? cameoEvent(`${code.slice(0, 2)}0`)) : undefined);
  // data sets have some hundred codes; what is junk is not remembered without end
  if (events.size < 2000) events.set(code, found);
  return found;
}

function recordOf(code: string): CameoRecord {
  const known = records.get(code);
  if (known) return known;
  const record = recordOfCameo(code)!;
  records.set(code, record);
  return record;
}

/** Roots of statements that are made to somebody; others are made about somebody. */
const ADDRESSED: ReadonlySet<string> = new Set(["02", "03", "10", "12", "13"]);

/** The roles of the actor and the target of a meeting, by the base of its code. */
const ROLES: Readonly<Record<string, readonly [Participation["role"], Participation["role"]]>> = {
  "042": ["visitor", "receiving-side"],
  "043": ["receiving-side", "visitor"],
  "045": ["mediator", "party"],
};
const PARTIES = ["party", "party"] as const;

/** The meeting, statement or agreement that a coded event is; a deed becomes the statement of who reports it. */
export function eventRecord(coded: CodedEvent): Meeting | Statement | Agreement {
  const record = recordOf(coded.event.code);
  switch (record.type) {
    case "meeting":
      return withGrounds(meetingOf(record, coded), coded);
    case "agreement": {
      const { actor, target, date } = coded;
      const agreement: Agreement = {
        type: "agreement",
        id: `agreement:${coded.local}`,
        status: record.status,
        parties: [...new Set([actor ?? target ?? coded.unnamed(), ...(target ? [target] : [])])],
        when: { start: date },
        commitments: [],
      };
      return withGrounds(agreement, coded);
    }
    case "statement":
      return withGrounds(statementOf(record, coded), coded);
    case "deed":
      return withGrounds(reportOf(coded), coded);
  }
}

/** A record with what it rests on. */
function withGrounds<T extends Meeting | Statement | Agreement>(record: T, coded: CodedEvent): T {
  record.ids = coded.ids;
  record.evidence = coded.evidence;
  if (coded.confidence !== undefined) record.confidence = coded.confidence;
  record.codedBy = coded.codedBy;
  return record;
}

// fields are set one by one, in the order in which they are written: rows are many, and spreading costs

function meetingOf({ kind, status, format }: CameoRecord & { type: "meeting" }, coded: CodedEvent): Meeting {
  const { local, event, actor, target, date, place } = coded;
  const meeting = { type: "meeting", id: `meeting:${local}`, kind, status } as Meeting;
  if (format) meeting.format = format;
  meeting.when = { start: date };
  if (place) meeting.place = place;
  const [first, second] = ROLES[event.base] ?? PARTIES;
  meeting.participation = [];
  if (actor) meeting.participation.push({ participant: actor, role: first });
  if (target) meeting.participation.push({ participant: target, role: second });
  return meeting;
}

function statementOf({ act }: CameoRecord & { type: "statement" }, coded: CodedEvent): Statement {
  const { local, event, actor, target, date } = coded;
  const statement: Statement = {
    type: "statement",
    id: `statement:${local}`,
    speakers: [actor ?? coded.unnamed()],
    text: event.name,
    mode: "indirect",
    act,
    when: { start: date },
  };
  if (target && ADDRESSED.has(event.root)) statement.addressees = [target];
  else if (target) statement.about = [target];
  return statement;
}

function reportOf(coded: CodedEvent): Statement {
  const { local, event, actor, target, date } = coded;
  const report: Statement = {
    type: "statement",
    id: `statement:${local}`,
    speakers: [coded.reporter()],
    text: event.name,
    mode: "indirect",
    act: "describe",
    when: { start: date },
  };
  if (actor ?? target) report.about = [actor ?? coded.unnamed(), ...(target ? [target] : [])];
  return report;
}
