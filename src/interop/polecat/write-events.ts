import type { DossierIndex } from "../../derive/dossier-index.js";
import type { Agreement, Dossier, Meeting, Participant, ParticipantId, Statement } from "../../schema/interfaces.js";
import { cameoOfPlover, ploverOf } from "../../vocab/cameo-to-plover.js";
import { countryBy } from "../../vocab/country-crosswalk.js";
import { isPloverCode, PLOVER_TYPES, type PloverType } from "../../vocab/plover.js";
import { eventRows } from "../event-rows.js";
import { icewsName } from "../icews/layout.js";
import { lossesBetween } from "../losses-between.js";
import type { InteropRecord, Loss, Written } from "../loss.js";
import { outputIndex } from "../output-index.js";
import { COLUMNS } from "./layout.js";
import { cellsOf, jsonOf, type PloverActor, type PloverEvent } from "./plover-event.js";
import { ACTOR_EXT, countryOf, labelOf, parsePolecat } from "./read-events.js";

/** What {@link writePolecat} writes. */
export interface WritePolecatOptions {
  /** The table of POLECAT, with its header, or JSONL of PLOVER 0.8; the table without a word. */
  readonly form?: "table" | "jsonl";
}

type EventRecord = Meeting | Statement | Agreement;

/**
 * Writes records as a POLECAT event file or as PLOVER JSONL, a row for each pair of actors. The losses name all that a reader of
 * the file does not get back.
 */
export function writePolecat(records: Iterable<InteropRecord | Dossier>, { form = "table" }: WritePolecatOptions = {}): Written {
  const { all, index } = outputIndex(records);
  const line = (event: PloverEvent) =>
    form === "jsonl" ? JSON.stringify(jsonOf(event)) : cellsOf(event, intensityOf(event)).join("\t");
  const lines = form === "jsonl" ? [] : [COLUMNS.join("\t")];
  const losses: Loss[] = [];
  const back = new Map<string, InteropRecord>();
  for (const record of all) {
    if (record.type === "source" || record.type === "participant") continue;
    const start = record.type === "meeting" ? (record.when ?? record.originallyPlanned)?.start : record.when?.start;
    const day = start === undefined ? undefined : /^[0-9]{4}-[0-9]{2}-[0-9]{2}/.exec(start)?.[0];
    const stated = record.ids?.["polecat"] ?? "";
    const own = /^[A-Za-z0-9._-]{1,100}$/.test(stated) && !/^(?:None|NA)$/.test(stated) ? stated : undefined;
    const story = own ?? record.id.replace(":", "-");
    const rows = (day === undefined ? [] : codesOf(record, index)).map(({ plover, source, target }, at) =>
      line(eventOf(own !== undefined && at === 0 ? own : `${story}_${at + 1}`, day!, plover, [source, target], record, index)),
    );
    lines.push(...rows);
    const read = rows.length === 0 ? [] : parsePolecat(rows.join("\n")).records;
    for (const one of read) if (one.type === "source" || one.type === "participant") back.set(one.id, one);
    const why =
      day === undefined
        ? "A row of POLECAT has a day, and the record does not say which."
        : rows.length === 0
          ? "PLOVER has no code for it."
          : "POLECAT has no place for it.";
    losses.push(
      ...lossesBetween(
        record,
        read.find(({ type }) => type === record.type),
        () => why,
      ),
    );
  }
  for (const record of all)
    if (record.type === "source" || record.type === "participant")
      losses.push(...lossesBetween(record, back.get(record.id), () => "No row of the file says it in this form."));
  return { output: lines.map((one) => `${one}\n`).join(""), losses };
}

/** The rows of an event with PLOVER codes; those who met stand in one row, once. */
function codesOf(
  record: EventRecord,
  index: DossierIndex,
): { plover: string; source?: ParticipantId | undefined; target?: ParticipantId | undefined }[] {
  // a code that the record bears counts, where it says what the record says
  const own = record.ids?.["plover"];
  const stated = own !== undefined && isPloverCode(own) ? own : undefined;
  const cameo = stated === undefined ? undefined : cameoOfPlover(stated)?.code;
  const rows = eventRows(cameo === undefined ? record : { ...record, ids: { ...record.ids, cameo } }, index);
  const pairs = new Set<string>();
  return rows.flatMap((row) => {
    const plover = row.cameo === cameo ? stated : ploverOf(row.cameo)?.code;
    if (plover === undefined) return [];
    // who visits comes first
    const [source, target] = row.cameo === "043" ? [row.target, row.source] : [row.source, row.target];
    if (record.type === "meeting") {
      if (pairs.has(`${target}>${source}`) || pairs.has(`${source}>${target}`)) return [];
      pairs.add(`${source}>${target}`);
    }
    return [{ plover, source, target }];
  });
}

function eventOf(
  id: string,
  day: string,
  plover: string,
  [source, target]: readonly [ParticipantId | undefined, ParticipantId | undefined],
  record: EventRecord,
  index: DossierIndex,
): PloverEvent {
  const actorsOf = (participant: ParticipantId | undefined) => {
    const found = participant && index.participant(participant);
    return found ? [actorOf(found)] : [];
  };
  const [type = "", mode = ""] = plover.split("/");
  const [evidence] = record.evidence ?? [];
  const document = evidence && index.source(evidence.source);
  const place = record.type === "meeting" ? record.place : undefined;
  const text = (value: string | number | undefined) => (value === undefined ? "" : String(value));
  return {
    id,
    date: day,
    type,
    mode,
    contexts: (record.topics ?? []).map(({ label, codes }) => codes?.["plover"] ?? label),
    actors: actorsOf(source),
    recipients: actorsOf(target),
    place: {
      name: text(place?.name),
      city: text(place?.city),
      country: place?.country ? (countryBy("iso", place.country)?.iso3 ?? place.country) : "",
      latitude: text(place?.latitude),
      longitude: text(place?.longitude),
      geonames: text(place?.ids?.["geonames"]),
    },
    publisher: document?.publisher ?? "",
    published: text(document?.published),
    url: text(document?.url),
    title: text(document?.title),
    words: record.type === "statement" && record.text !== labelOf(plover) ? record.text : "",
    rest: () => [],
  };
}

/** The score of the type and mode in PLOVER 0.8. */
function intensityOf({ type, mode }: PloverEvent): string {
  const { score, modes }: { readonly score: number; readonly modes: Readonly<Record<string, number>> } =
    PLOVER_TYPES[type as PloverType];
  return String((Object.hasOwn(modes, mode) ? modes[mode] : undefined) ?? score);
}

function actorOf(participant: Participant): PloverActor {
  const kept = (participant.ext?.[ACTOR_EXT] ?? {}) as Partial<Record<"country" | "primary" | "sectors" | "raw", string>>;
  const office = participant.kind === "person" ? participant.offices?.find(({ tenure }) => tenure !== "former") : undefined;
  const country =
    participant.kind === "person" ? office?.country : participant.kind === "delegation" ? undefined : participant.country;
  const spelled =
    participant.kind === "state" && countryOf(participant.name) !== participant.country
      ? (icewsName(participant.country) ?? countryBy("iso", participant.country)?.name)
      : undefined;
  return {
    name: spelled ?? participant.name,
    country: country ? (countryBy("iso", country)?.iso3 ?? country) : (kept.country ?? ""),
    primary: kept.primary ?? "",
    sectors: kept.sectors ?? "",
    title: office?.title ?? "",
    raw: kept.raw ?? "",
    wikipedia: participant.ids?.["wikipedia"] ?? "",
  };
}
