import { DossierIndex } from "../derive/dossier-index.js";
import type { Dossier, Meeting, Participant, ParticipantId, Statement } from "../schema/interfaces.js";
import { clip } from "./clip.js";
import { dossierTitle } from "./dossier-title.js";
import type { MermaidDiagram } from "./mermaid-diagrams.js";
import { participantRows } from "./participant-rows.js";
import { joined, words } from "./phrases.js";
import { isGone, RecordWords } from "./record-words.js";
import { dateInWords } from "./time-in-words.js";
import { timelineOf } from "./timeline.js";

const LONGEST = 120;

/**
 * A dossier as the text of a Mermaid diagram (Mermaid 11 or 12), for README files and issue trackers. What Mermaid or HTML would read as
 * markup stands as entity codes; long texts are cut.
 */
export function toMermaid(dossier: Dossier, diagram: MermaidDiagram): string {
  const index = new DossierIndex(dossier);
  switch (diagram) {
    case "timeline":
      return timeline(index);
    case "graph":
      return graph(index);
    case "sequence":
      return sequence(index);
  }
}

/** Text as Mermaid shows it: letters, digits and plain punctuation as they are, all else as entity codes, as is what would start a list. */
function label(text: string): string {
  const code = (character: string) => `#${character.codePointAt(0)!};`;
  // no label is empty, which a flowchart could not read
  return clip(text.replaceAll(/\s+/g, " ").trim() || "–", LONGEST)
    .toWellFormed()
    .replaceAll(/[^\p{L}\p{M}\p{N} ,.!?'()’“”–—…-]/gu, code)
    .replace(/^-|^([0-9]+)\./, (start, digits = "") => `${digits}${code(start.at(-1)!)}`);
}

function lines(head: string, rows: readonly string[]): string {
  return `${[head, ...rows.map((row) => `    ${row}`)].join("\n")}\n`;
}

function timeline(index: DossierIndex): string {
  const say = new RecordWords(index);
  const rows = [`title ${label(dossierTitle(index))}`];
  let last: string | undefined;
  for (const { event, when } of timelineOf(index)) {
    const start = when?.start ?? when?.end;
    const date = start === undefined ? "no date" : dateInWords(start);
    const what =
      event.type === "statement"
        ? saying(event, say)
        : event.type === "meeting"
          ? say.meetingTitle(event)
          : say.agreementTitle(event);
    const status = event.type === "statement" ? "" : ` (${words(event.status)})`;
    rows.push(`${date === last ? " ".repeat(4) : label(date)} : ${label(what + status)}`);
    last = date;
  }
  return lines("timeline", rows);
}

function saying({ speakers, text }: Statement, say: RecordWords): string {
  return `${say.names(speakers)}: ${text}`;
}

/** Names for the nodes of a diagram, since ids have characters that Mermaid reads as its own. */
function nodeNames(index: DossierIndex): (id: string) => string | undefined {
  const { participants, meetings } = index.dossier;
  const names = new Map<string, string>();
  for (const [at, { id }] of participants.entries()) if (!names.has(id)) names.set(id, `p${at + 1}`);
  for (const [at, { id }] of meetings.entries()) if (!names.has(id)) names.set(id, `m${at + 1}`);
  return (id) => names.get(id);
}

/** The shapes of nodes, by what a participant is. */
const SHAPES: Readonly<Record<Participant["kind"], readonly [open: string, close: string]>> = {
  state: ["[", "]"],
  organization: ["[", "]"],
  person: ["([", "])"],
  delegation: ["[[", "]]"],
  group: ["[[", "]]"],
};

function graph(index: DossierIndex): string {
  const say = new RecordWords(index);
  const { meetings } = index.dossier;
  const nodeOf = nodeNames(index);
  const inMeetings = meetings.flatMap(({ participation }) => participation.map(({ participant }) => participant));
  const heads = inMeetings.flatMap((id) => {
    const participant = index.participant(id);
    return participant?.kind === "delegation" && participant.head ? [participant.head] : [];
  });
  const rows = participantRows([...inMeetings, ...heads], index);
  const nodes = rows.map(({ participant: { id, kind, name } }) => `${nodeOf(id)}${SHAPES[kind].join(`"${label(name)}"`)}`);
  const acting = rows.flatMap(({ participant, principal }) =>
    principal ? [`${nodeOf(participant.id)} -->|for| ${nodeOf(principal.id)}`] : [],
  );
  const met = meetings.flatMap((meeting) => {
    const node = nodeOf(meeting.id)!;
    return [`${node}{{"${label(meetingLabel(meeting, say))}"}}`, ...partsIn(meeting, node, nodeOf)];
  });
  return lines("flowchart LR", [...nodes, ...acting, ...met]);
}

function meetingLabel(meeting: Meeting, say: RecordWords): string {
  const start = (meeting.when ?? meeting.originallyPlanned)?.start;
  return `${say.meetingTitle(meeting)} (${joined([words(meeting.status), start && dateInWords(start)], ", ")})`;
}

/** Who took part in a meeting: a line, a dotted one with a cross for who was not there; a role is told where it is not a party's. */
function partsIn(meeting: Meeting, node: string, nodeOf: (id: string) => string | undefined): string[] {
  return meeting.participation.flatMap((entry) => {
    const { participant, role, presence } = entry;
    const from = nodeOf(participant);
    // an id that leads to no participant
    if (!from?.startsWith("p")) return [];
    const note = joined([isGone(entry) && words(presence ?? ""), role !== "party" && words(role)], ", ");
    const line = isGone(entry) ? "-.-x" : "---";
    return [`${from} ${line}${note && `|"${label(note)}"|`} ${node}`];
  });
}

/** What lies over some participants in a sequence. */
interface Note {
  readonly over: readonly ParticipantId[];
  readonly what: string;
}

function sequence(index: DossierIndex): string {
  const say = new RecordWords(index);
  const nodeOf = nodeNames(index);
  const known = (ids: readonly ParticipantId[]) => ids.filter((id) => index.participant(id) !== undefined);
  const seen = new Set<ParticipantId>();
  const rows = timelineOf(index).flatMap(({ event }): readonly (string | Note)[] => {
    if (event.type === "statement") {
      const speakers = known(event.speakers);
      const addressees = known(event.addressees ?? []);
      for (const id of [...speakers, ...addressees]) seen.add(id);
      return speakers.flatMap((from) =>
        (addressees.length > 0 ? addressees : [from]).map((to) => `${nodeOf(from)}->>${nodeOf(to)}: ${label(event.text)}`),
      );
    }
    const there =
      event.type === "meeting"
        ? event.participation.filter((entry) => !isGone(entry)).map(({ participant }) => participant)
        : event.parties;
    const over = [...new Set(known(there))];
    for (const id of over) seen.add(id);
    const what = event.type === "meeting" ? meetingLabel(event, say) : `${say.agreementTitle(event)} (${words(event.status)})`;
    return over.length > 0 ? [{ over, what }] : [];
  });
  // a note lies over all who stand between its two ends, so that these are found when all are known
  const order = [...seen];
  const heads = order.map((id) => `participant ${nodeOf(id)} as ${label(say.name(id))}`);
  const body = rows.map((row) => {
    if (typeof row === "string") return row;
    const places = row.over.map((id) => order.indexOf(id));
    const [first, last] = [order[Math.min(...places)]!, order[Math.max(...places)]!];
    return `Note over ${[...new Set([first, last])].map((id) => nodeOf(id)).join(",")}: ${label(row.what)}`;
  });
  return lines("sequenceDiagram", [...heads, ...body]);
}
