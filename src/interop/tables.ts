/**
 * Flat tables, out: one row a pair of those who met, one a quote, one a commitment.
 *
 * @module demarche/interop/tables
 */
import type { Agreement, Commitment, Dossier, Meeting, Participant, ParticipantId, Statement } from "../schema/interfaces.js";
import { toDyads } from "./dyads.js";
import { lossesBetween } from "./losses-between.js";
import type { InteropRecord, Loss, Written } from "./loss.js";
import { outputIndex } from "./output-index.js";

/** Three flat tables as CSV (RFC 4180): UTF-8, a header, CRLF, dates and numbers as ISO and plain digits. */
export interface FlatTables {
  /** One row a directed pair of those who met. */
  readonly dyads: string;
  /** One row a quote. */
  readonly quotes: string;
  /** One row a commitment. */
  readonly commitments: string;
}

/** How tables are written. */
export interface TableOptions {
  /**
   * Puts an apostrophe before texts that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, tab). Programs that read
   * the tables see it too, so it is off where absent.
   */
  readonly guardFormulas?: boolean;
}

const DYADS = [
  "meeting",
  "kind",
  "status",
  "date",
  "source",
  "source_name",
  "source_country",
  "target",
  "target_name",
  "target_country",
  "cameo",
  "plover",
  "place",
  "country",
];
const QUOTES = [
  "statement",
  "quote",
  "text",
  "speaker",
  "speaker_name",
  "act",
  "channel",
  "date",
  "source",
  "start",
  "end",
  "language",
  "translated",
];
const COMMITMENTS = [
  "agreement",
  "commitment",
  "text",
  "action",
  "modality",
  "status",
  "obligors",
  "beneficiaries",
  "due",
  "condition",
  "agreement_status",
  "date",
];

/** Writes records as three flat tables, fit for a database, a data frame or Parquet. Lists are joined by `;`. */
export function writeTables(
  records: Iterable<InteropRecord | Dossier>,
  { guardFormulas = false }: TableOptions = {},
): Written<FlatTables> {
  const { all, index, losses: aroundThem } = outputIndex(records);
  const tables = { dyads: [DYADS], quotes: [QUOTES], commitments: [COMMITMENTS] };
  const losses = [...aroundThem];
  const shown = new Map<string, Partial<Record<"name" | "country", string>>>();
  /** The cells of a participant, who is known by them from then on. */
  const who = (id: ParticipantId | undefined, columns: readonly ("name" | "country")[]): string[] => {
    const participant = id && index.participant(id);
    const cells = { name: participant?.name ?? "", country: participant ? countryOf(participant) : "" };
    if (id) shown.set(id, { ...shown.get(id), ...Object.fromEntries(columns.map((column) => [column, cells[column]])) });
    return [id ?? "", ...columns.map((column) => cells[column])];
  };
  const named = (ids: readonly ParticipantId[]) => ids.map((id) => who(id, [])[0]!).join(";");
  for (const record of all) {
    switch (record.type) {
      case "meeting": {
        const { dyads, losses: lost } = toDyads(record, index);
        const { kind, status, place } = record;
        for (const { source, target, cameo, plover = "", date = "" } of dyads)
          tables.dyads.push([
            record.id,
            kind,
            status,
            date,
            ...who(source, ["name", "country"]),
            ...who(target, ["name", "country"]),
            cameo,
            plover,
            place?.name ?? place?.city ?? "",
            place?.country ?? "",
          ]);
        losses.push(...lost.filter(({ field }) => !["kind", "status", "place"].includes(field)));
        if (dyads.length > 0) losses.push(...placeLosses(record));
        break;
      }
      case "statement": {
        for (const [at, { text, evidence = [], language = "", translated }] of (record.quotes ?? []).entries()) {
          const [first] = evidence;
          if (first) shown.set(first.source, {});
          for (const speaker of record.speakers)
            tables.quotes.push([
              record.id,
              String(at + 1),
              text,
              ...who(speaker, ["name"]),
              record.act ?? "",
              record.channel ?? "",
              record.when?.start ?? "",
              first?.source ?? "",
              first?.span ? String(first.span.start) : "",
              first?.span ? String(first.span.end) : "",
              language,
              translated === undefined ? "" : String(translated),
            ]);
        }
        losses.push(...lossesBetween(record, quotedOf(record), () => "The table holds quotes, not what else a statement says."));
        break;
      }
      case "agreement": {
        for (const commitment of record.commitments) {
          const {
            id,
            text,
            action = "",
            modality = "",
            status = "",
            obligors = [],
            beneficiaries = [],
            condition = "",
          } = commitment;
          tables.commitments.push([
            record.id,
            id,
            text,
            action,
            modality,
            status,
            named(obligors),
            named(beneficiaries),
            dueOf(commitment)?.text ?? "",
            condition,
            record.status,
            record.when?.start ?? "",
          ]);
        }
        const why = "The table holds commitments, not what else an agreement says.";
        losses.push(...lossesBetween(record, committedOf(record), () => why));
      }
    }
  }
  for (const record of all) {
    if (record.type !== "participant" && record.type !== "source") continue;
    const { type, id } = record;
    const cells = shown.get(id);
    const carried = cells && { type, id, ...cells };
    const why = "The tables hold names and countries of participants, and ids of sources, where a row needs them.";
    losses.push(...lossesBetween(record, carried, () => why));
  }
  const csv = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => `${row.map((cell) => cellOf(cell, guardFormulas)).join(",")}\r\n`).join("");
  return { output: { dyads: csv(tables.dyads), quotes: csv(tables.quotes), commitments: csv(tables.commitments) }, losses };
}

function placeLosses({ type, id, place = {} }: Meeting): Loss[] {
  const { name, city, country } = place;
  const carried = { ...(name === undefined ? { city } : { name }), country };
  const why = "A pair has the name of the place and its country.";
  return lossesBetween({ type, id, place } as Meeting, { type, id, place: carried }, () => why);
}

/** What the rows of its quotes hold of a statement. */
function quotedOf({ type, id, speakers, act, channel, when, quotes = [] }: Statement): object | undefined {
  if (quotes.length === 0) return undefined;
  const held = quotes.map(({ text, evidence, language, translated }) => ({
    text,
    language,
    translated,
    evidence: evidence?.map(({ source, span }, at) => (at === 0 ? { source, span } : undefined)),
  }));
  return { type, id, speakers, act, channel, when: { start: when?.start }, quotes: held };
}

/** The one of its dates by which something is due, and the field that it stands in. */
function dueOf({ due }: Commitment): { readonly field: "end" | "start" | "phrase"; readonly text: string } | undefined {
  for (const field of ["end", "start", "phrase"] as const) {
    const text = due?.[field];
    if (text !== undefined) return { field, text };
  }
  return undefined;
}

/** What the rows of its commitments hold of an agreement. */
function committedOf({ type, id, status, when, commitments }: Agreement): object | undefined {
  if (commitments.length === 0) return undefined;
  const held = commitments.map((commitment) => {
    const { id: own, text, action, modality, status: state, obligors, beneficiaries, condition } = commitment;
    const due = dueOf(commitment);
    return {
      ...{ id: own, text, action, modality, status: state, obligors, beneficiaries, condition },
      ...(due && { due: { [due.field]: due.text } }),
    };
  });
  return { type, id, status, when: { start: when?.start }, commitments: held };
}

function countryOf(participant: Participant): string {
  if (participant.kind === "person")
    return participant.offices?.find(({ tenure, country }) => tenure !== "former" && country)?.country ?? "";
  return participant.kind === "delegation" ? "" : (participant.country ?? "");
}

function cellOf(text: string, guard: boolean): string {
  const guarded = guard && /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
