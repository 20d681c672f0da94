/**
 * Flat tables, out: one row a pair of those who met, one a quote, one a commitment.
 *
 * @module demarche/interop/tables
 */
import type { Dossier, Participant, ParticipantId } from "../schema/interfaces.js";
import { toDyads } from "./dyads.js";
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

/** Writes records as three flat tables, fit for a database, a data frame or Parquet. Lists are joined by `;`. The losses name whole fields. */
export function writeTables(
  records: Iterable<InteropRecord | Dossier>,
  { guardFormulas = false }: TableOptions = {},
): Written<FlatTables> {
  const { all, index } = outputIndex(records);
  const tables = { dyads: [DYADS], quotes: [QUOTES], commitments: [COMMITMENTS] };
  const losses: Loss[] = [];
  const lose = (record: InteropRecord, kept: readonly string[], why: string) => {
    for (const [field, value] of Object.entries(record))
      if (!["type", "id", ...kept].includes(field)) losses.push({ record: record.id, field, value, why });
  };
  const who = (id: ParticipantId | undefined) => {
    const participant = id && index.participant(id);
    return [id ?? "", participant?.name ?? "", participant ? countryOf(participant) : ""];
  };
  for (const record of all) {
    if (record.type === "meeting") {
      const { dyads, losses: lost } = toDyads(record, index);
      const { kind, status, place } = record;
      for (const { source, target, cameo, plover = "", date = "" } of dyads)
        tables.dyads.push([
          record.id,
          kind,
          status,
          date,
          ...who(source),
          ...who(target),
          cameo,
          plover,
          place?.name ?? place?.city ?? "",
          place?.country ?? "",
        ]);
      losses.push(...lost.filter(({ field }) => !["kind", "status", "place"].includes(field)));
      if (dyads.length > 0)
        for (const [field, value] of Object.entries(place ?? {}))
          if (field !== "country" && !(field === "name" || (field === "city" && place?.name === undefined)))
            losses.push({
              record: record.id,
              field: `place.${field}`,
              value,
              why: "A pair has the name of the place and its country.",
            });
    } else if (record.type === "statement") {
      for (const [at, { text, evidence = [], language = "", translated }] of (record.quotes ?? []).entries()) {
        const [first] = evidence;
        const span = first?.span;
        for (const speaker of record.speakers)
          tables.quotes.push([
            record.id,
            String(at + 1),
            text,
            ...who(speaker).slice(0, 2),
            record.act ?? "",
            record.channel ?? "",
            record.when?.start ?? "",
            first?.source ?? "",
            span ? String(span.start) : "",
            span ? String(span.end) : "",
            language,
            translated === undefined ? "" : String(translated),
          ]);
      }
      lose(
        record,
        (record.quotes ?? []).length > 0 ? ["quotes", "speakers", "act", "channel"] : [],
        "The table holds quotes, not what else a statement says.",
      );
    } else if (record.type === "agreement") {
      for (const {
        id,
        text,
        action = "",
        modality = "",
        status = "",
        obligors = [],
        beneficiaries = [],
        due,
        condition = "",
      } of record.commitments)
        tables.commitments.push([
          record.id,
          id,
          text,
          action,
          modality,
          status,
          obligors.join(";"),
          beneficiaries.join(";"),
          due?.end ?? due?.start ?? due?.phrase ?? "",
          condition,
          record.status,
          record.when?.start ?? "",
        ]);
      lose(
        record,
        record.commitments.length > 0 ? ["commitments", "status"] : ["commitments"],
        "The table holds commitments, not what else an agreement says.",
      );
    } else
      lose(
        record,
        record.type === "participant" ? ["name", "country"] : [],
        "The tables hold names and countries of participants, and ids of sources.",
      );
  }
  const csv = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => `${row.map((cell) => cellOf(cell, guardFormulas)).join(",")}\r\n`).join("");
  return { output: { dyads: csv(tables.dyads), quotes: csv(tables.quotes), commitments: csv(tables.commitments) }, losses };
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
