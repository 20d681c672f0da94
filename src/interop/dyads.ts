/**
 * A meeting as directed pairs of those who met, and pairs put together again.
 *
 * @module demarche/interop/dyads
 */
import { DossierIndex } from "../derive/dossier-index.js";
import { inThirdCountry } from "../derive/in-third-country.js";
import { sideEntries, sidesOf } from "../derive/sides.js";
import { tookPlace } from "../derive/took-place.js";
import type { EdtfDate, Meeting, MeetingId, ParticipantId, Participation } from "../schema/interfaces.js";
import { MEETING_KIND_CODES, MEETING_STATUS_CODES, type SchemeCodes } from "../vocab/meeting-codes.js";
import { recordOfCameo } from "../vocab/cameo-records.js";
import { lossesBetween } from "./losses-between.js";
import type { Loss } from "./loss.js";

/** One directed pair of a meeting, as data sets of events have it. */
export interface Dyad {
  readonly meeting: MeetingId;
  /** Absent where the meeting names nobody. */
  readonly source?: ParticipantId;
  /** Absent where the meeting names only one. */
  readonly target?: ParticipantId;
  /** CAMEO event code. */
  readonly cameo: string;
  /** PLOVER 0.8 type and mode, such as `CONSULT/phone`. */
  readonly plover?: string;
  readonly date?: EdtfDate;
}

const MEDIATORS: ReadonlySet<string> = new Set(["mediator", "facilitator"]);

/** The codes of a meeting as a whole; undefined where CAMEO has none. */
function codesOf(meeting: Meeting, index: DossierIndex): { cameo: string; plover?: string } | undefined {
  if (!tookPlace(meeting) || meeting.status === "suspended") {
    const { cameo, plover }: SchemeCodes = MEETING_STATUS_CODES[meeting.status];
    return cameo && { cameo: cameo.code, ...(plover && { plover: plover.code }) };
  }
  if (meeting.format === "phone" || meeting.format === "video") return { cameo: "041", plover: "CONSULT/phone" };
  const many = sidesOf(meeting, index).length > 2;
  const codes: SchemeCodes = Object.hasOwn(MEETING_KIND_CODES, meeting.kind)
    ? MEETING_KIND_CODES[meeting.kind as keyof typeof MEETING_KIND_CODES]
    : {};
  const cameo = codes.cameo?.code ?? "040";
  if (cameo === "040" && inThirdCountry(meeting, index)) return { cameo: "044", plover: "CONSULT/third-party" };
  const plover = codes.plover?.code ?? (cameo === "040" ? "CONSULT" : undefined);
  return { cameo, ...(plover !== undefined && { plover: plover === "CONSULT" && many ? "CONSULT/multilateral" : plover }) };
}

function* pairsOf(
  meeting: Meeting,
  index: DossierIndex,
  cameo: string,
): Generator<readonly [one: Participation | undefined, other?: Participation | undefined, cameo?: string]> {
  const entries = sideEntries(meeting);
  const mediators = meeting.participation.filter(({ role }) => MEDIATORS.has(role));
  if (cameo === "045" && mediators.length > 0) {
    for (const mediator of mediators) {
      if (entries.length === 0) yield [mediator];
      for (const party of entries) yield [mediator, party];
    }
    return;
  }
  const alone = (entry: Participation | undefined) => (cameo === "042" && entry?.role === "receiving-side" ? "043" : cameo);
  if (entries.length < 2) return yield [entries[0], undefined, alone(entries[0])];
  const sides = sidesOf(meeting, index);
  const together = (a: ParticipantId, b: ParticipantId) =>
    sides.some(({ participants }) => participants.includes(a) && participants.includes(b));
  let none = true;
  for (const [at, one] of entries.entries()) {
    for (const other of entries.slice(at + 1)) {
      if (one.participant === other.participant || together(one.participant, other.participant)) continue;
      none = false;
      const visiting = cameo === "042" && (one.role === "visitor") !== (other.role === "visitor");
      const code = visiting ? (one.role === "visitor" ? "042" : "043") : cameo === "042" ? "040" : cameo;
      const back = code === "042" ? "043" : code === "043" ? "042" : code;
      yield [one, other, code];
      yield [other, one, back];
    }
  }
  if (none) yield [entries[0], entries[1], alone(entries[0])];
}

/**
 * A meeting as directed pairs of those who met, every two of different sides both ways; a visit as 042 one way and 043 the
 * other, a mediation from each mediator to each party. The losses name what the pairs cannot give back. The index tells who
 * stands on one side; without one, everybody is a side.
 */
export function toDyads(
  meeting: Meeting,
  index: DossierIndex = nobody(),
): { readonly dyads: readonly Dyad[]; readonly losses: readonly Loss[] } {
  const codes = codesOf(meeting, index);
  if (!codes)
    return {
      dyads: [],
      losses: lossesBetween(meeting, undefined, () => `CAMEO has no code for a meeting that is ${meeting.status}.`),
    };
  const date = (meeting.when ?? meeting.originallyPlanned)?.start;
  const dyads = [...pairsOf(meeting, index, codes.cameo)].map(([one, other, cameo = codes.cameo]): Dyad => ({
    meeting: meeting.id,
    ...(one && { source: one.participant }),
    ...(other && { target: other.participant }),
    cameo,
    ...(codes.plover !== undefined && { plover: codes.plover }),
    ...(date !== undefined && { date }),
  }));
  const [back] = fromDyads(dyads);
  return { dyads, losses: lossesBetween(meeting, back, whyLost) };
}

const WHYS: Readonly<Record<string, string>> = {
  kind: "CAMEO has one code for several kinds of meetings.",
  status: "CAMEO tells only whether a meeting took place, is intended, was asked for or was turned down.",
  participation: "A pair has two actors who act or are acted on, and nobody who was absent, hosted or observed.",
  when: "A pair has one date.",
};

function whyLost(field: string): string {
  return WHYS[/^[^.[]*/.exec(field)![0]] ?? "A pair of actors has no place for it.";
}

const nobody = () =>
  new DossierIndex({
    type: "dossier",
    model: 1,
    id: "dossier:none",
    sources: [],
    participants: [],
    meetings: [],
    statements: [],
    agreements: [],
  });

const STATUSES: Readonly<Record<string, Meeting["status"]>> = {
  "026": "proposed",
  "036": "announced",
  "125": "refused",
  "164": "suspended",
};

/** Directed pairs put together again, one meeting for each id, in the order in which the ids first stand. */
export function fromDyads(dyads: Iterable<Dyad>): Meeting[] {
  const groups = new Map<MeetingId, Dyad[]>();
  for (const dyad of dyads) {
    const group = groups.get(dyad.meeting);
    if (group) group.push(dyad);
    else groups.set(dyad.meeting, [dyad]);
  }
  return [...groups].map(([id, group]) => meetingOf(id, group));
}

function meetingOf(id: MeetingId, dyads: readonly Dyad[]): Meeting {
  const codes = new Set(dyads.map(({ cameo }) => cameo));
  const cameo = codes.has("042") || codes.has("043") ? "042" : dyads[0]!.cameo;
  const record = recordOfCameo(cameo);
  const roles = new Map<ParticipantId, Participation["role"]>();
  const targets = new Set(dyads.map(({ target }) => target));
  for (const { source, target, cameo: code } of dyads) {
    const [from, to] =
      code === "042"
        ? (["visitor", "receiving-side"] as const)
        : code === "043"
          ? (["receiving-side", "visitor"] as const)
          : code === "045" && source !== undefined && !targets.has(source)
            ? (["mediator", "party"] as const)
            : (["party", "party"] as const);
    if (source !== undefined && (!roles.has(source) || roles.get(source) === "party")) roles.set(source, from);
    if (target !== undefined && (!roles.has(target) || roles.get(target) === "party")) roles.set(target, to);
  }
  const date = dyads[0]!.date;
  const status = STATUSES[cameo] ?? "concluded";
  return {
    type: "meeting",
    id,
    kind: record?.type === "meeting" ? record.kind : "talks",
    status,
    ...(record?.type === "meeting" && record.format && { format: record.format }),
    ...(date !== undefined && (status === "refused" ? { originallyPlanned: { start: date } } : { when: { start: date } })),
    participation: [...roles].map(([participant, role]) => ({ participant, role })),
  };
}
