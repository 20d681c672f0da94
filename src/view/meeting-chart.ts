import { cellWidth } from "../core/cell-width.js";
import { tookPlace } from "../derive/took-place.js";
import type { Meeting, ParticipantId, Participation } from "../schema/interfaces.js";
import { escapeAttribute, escapeHtml } from "./markup.js";
import type { ParticipantRow } from "./participant-rows.js";
import { words } from "./phrases.js";
import { clip } from "./clip.js";
import { isGone, type RecordWords } from "./record-words.js";
import { courseOf } from "./timeline.js";

const ROW = 26;
const COLUMN = 24;
const HEAD = 34;
const INDENT = 14;
const CHARACTER = 6.7;
const LONGEST_NAME = 30;

const HOSTS: ReadonlySet<string> = new Set(["host", "co-host", "convener", "receiving-side"]);
const PARTIES: ReadonlySet<string> = new Set(["party", "visitor"]);

/** The mark of somebody's part in a meeting. */
function markOf(entry: Participation, meeting: Meeting): string {
  if (isGone(entry)) return "gone";
  if (entry.role === "concerned-party") return "concerned";
  const shape = HOSTS.has(entry.role) ? "host" : PARTIES.has(entry.role) ? "party" : "third";
  const there = tookPlace(meeting) ? entry.presence !== "expected" && entry.presence !== "invited" : false;
  return there ? shape : `${shape}-ahead`;
}

/**
 * Who took part in which meeting, as SVG: participants are rows, those who act for another set in below them; a meeting is a
 * line from the first to the last of them, with a mark for each.
 */
export function meetingChart(rows: readonly ParticipantRow[], meetings: readonly Meeting[], say: RecordWords): string {
  const labels = rows.map(({ participant, depth }) => ({ text: clip(participant.name, LONGEST_NAME), x: 10 + depth * INDENT }));
  const left = labels.reduce((most, { text, x }) => Math.max(most, x + cellWidth(text) * CHARACTER), 0) + 18;
  const width = Math.ceil(left + meetings.length * COLUMN);
  const height = HEAD + rows.length * ROW + 6;
  const middle = (row: number) => HEAD + row * ROW + ROW / 2;
  const rowOf = new Map<ParticipantId, number>(rows.map(({ participant }, at) => [participant.id, at]));

  const names = rows.map((_, at) => {
    const { text, x } = labels[at]!;
    return `<line class="row" x1="${x}" x2="${width}" y1="${middle(at) + 13}" y2="${middle(at) + 13}"/><text x="${x}" y="${middle(at) + 4}">${escapeHtml(text)}</text>`;
  });
  const tree = rows.map(({ principal }, at) => {
    if (!principal) return "";
    const x = labels[at]!.x - 9;
    return `<path class="for" d="M${x} ${middle(rowOf.get(principal.id)!) + 9}V${middle(at)}h6"/>`;
  });
  const columns = meetings.map((meeting, at) => {
    const x = Math.round(left + at * COLUMN + COLUMN / 2);
    const placed = meeting.participation.flatMap((entry) => {
      const row = rowOf.get(entry.participant);
      return row === undefined ? [] : [{ entry, y: middle(row) }];
    });
    const course = courseOf(meeting);
    const there = spread(placed.filter(({ entry }) => !isGone(entry) && entry.role !== "concerned-party"));
    const all = spread(placed);
    const line = (span: readonly [number, number] | undefined, kind: string) =>
      span && span[0] < span[1] ? `<path class="${kind}" d="M${x} ${span[0]}V${span[1]}"/>` : "";
    const heads = placed.flatMap(({ entry }) => {
      const delegation = rows[rowOf.get(entry.participant)!]!.participant;
      const head = delegation.kind === "delegation" && !isGone(entry) ? delegation.head : undefined;
      const row = head && rowOf.get(head);
      if (row === undefined || placed.some(({ entry }) => entry.participant === head)) return [];
      const what = `${say.name(head!)}: leads ${say.name(delegation.id)}`;
      return `<use href="#head" x="${x}" y="${middle(row)}"><title>${escapeAttribute(what)}</title></use>`;
    });
    const marks = placed.map(({ entry, y }) => {
      const what = `${say.name(entry.participant)}: ${[entry.presence, entry.role]
        .filter(Boolean)
        .map((code) => words(code!))
        .join(", ")}`;
      return `<use href="#${markOf(entry, meeting)}" x="${x}" y="${y}"><title>${escapeAttribute(what)}</title></use>`;
    });
    return `<g class="${course}"><circle class="number" cx="${x}" cy="16" r="10"/><text class="number" x="${x}" y="20">${at + 1}</text>${line(all, "linked")}${line(there, "met")}${marks.join("")}${heads.join("")}</g>`;
  });
  return `<svg class="who" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="who-heading" aria-describedby="who-list">${names.join("")}${tree.join("")}${columns.join("")}</svg>`;
}

function spread(placed: readonly { readonly y: number }[]): readonly [number, number] | undefined {
  const ys = placed.map(({ y }) => y);
  return ys.length > 0 ? [Math.min(...ys), Math.max(...ys)] : undefined;
}
