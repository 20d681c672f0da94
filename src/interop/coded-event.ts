import { cameoEvent, type CameoEvent } from "../vocab/cameo-codes.js";
import { recordOfCameo, type CameoRecord } from "../vocab/cameo-records.js";
import type { Agreement, Coder, Evidence, Identifiers, Meeting, ParticipantId, Place, Statement } from "../schema/interfaces.js";

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

/** The meeting, statement or agreement that a coded event is; a deed becomes the statement of who reports it. */
export function eventRecord(coded: CodedEvent): Meeting | Statement | Agreement {
  const { local, event, actor, target, date, place, ids, evidence, confidence, codedBy } = coded;
  const record = recordOf(event.code);
  const shared = {
    ids,
    evidence,
    ...(confidence !== undefined && { confidence }),
    codedBy,
  };
  const when = { start: date };
  switch (record.type) {
    case "meeting": {
      const visit = event.base === "042" || event.base === "043";
      const [first, second] = visit
        ? event.base === "042"
          ? (["visitor", "receiving-side"] as const)
          : (["receiving-side", "visitor"] as const)
        : event.base === "045"
          ? (["mediator", "party"] as const)
          : (["party", "party"] as const);
      return {
        type: "meeting",
        id: `meeting:${local}`,
        kind: record.kind,
        status: record.status,
        ...(record.format && { format: record.format }),
        when,
        ...(place && { place }),
        participation: [
          ...(actor ? [{ participant: actor, role: first }] : []),
          ...(target ? [{ participant: target, role: second }] : []),
        ],
        ...shared,
      };
    }
    case "agreement":
      return {
        type: "agreement",
        id: `agreement:${local}`,
        status: record.status,
        parties: [...new Set([actor ?? target ?? coded.unnamed(), ...(target ? [target] : [])])],
        when,
        commitments: [],
        ...shared,
      };
    case "statement":
      return {
        type: "statement",
        id: `statement:${local}`,
        speakers: [actor ?? coded.unnamed()],
        text: event.name,
        mode: "indirect",
        act: record.act,
        when,
        ...(target && (ADDRESSED.has(event.root) ? { addressees: [target] } : { about: [target] })),
        ...shared,
      };
    case "deed":
      return {
        type: "statement",
        id: `statement:${local}`,
        speakers: [coded.reporter()],
        text: event.name,
        mode: "indirect",
        act: "describe",
        when,
        ...((actor ?? target) && { about: [actor ?? coded.unnamed(), ...(target ? [target] : [])] }),
        ...shared,
      };
  }
}
