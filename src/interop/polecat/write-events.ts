import type { DossierIndex } from "../../derive/dossier-index.js";
import type { Agreement, Dossier, Meeting, Participant, ParticipantId, Statement } from "../../schema/interfaces.js";
import { ploverSectorOf } from "../../vocab/actor-types.js";
import { cameoOfPlover, ploverOf } from "../../vocab/cameo-to-plover.js";
import { countryBy } from "../../vocab/country-crosswalk.js";
import { isPloverCode, PLOVER_TYPES, type PloverType } from "../../vocab/plover.js";
import { eventRows } from "../event-rows.js";
import { icewsName } from "../icews/layout.js";
import type { InteropRecord, Written } from "../loss.js";
import { outputIndex } from "../output-index.js";
import { dayOf, rowLosses, type RecordRows } from "../row-losses.js";
import { COLUMNS } from "./layout.js";
import { cellsOf, jsonOf, type PloverActor, type PloverEvent } from "./plover-event.js";
import { ACTOR_EXT, countryOf, labelOf, PolecatReader } from "./read-events.js";

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
  const { all, index, losses } = outputIndex(records);
  const line = (event: PloverEvent) =>
    form === "jsonl" ? JSON.stringify(jsonOf(event)) : cellsOf(event, intensityOf(event)).join("\t");
  const used = new Set<string>();
  const written = all.flatMap((record): RecordRows[] => {
    if (record.type === "source" || record.type === "participant") return [];
    const day = dayOf(record);
    const stated = record.ids?.["polecat"] ?? "";
    const isOwn = /^[A-Za-z0-9._-]{1,100}$/.test(stated) && !/^(?:None|NA)$/.test(stated) && !used.has(stated);
    if (isOwn) used.add(stated);
    const story = isOwn ? stated : record.id.replace(":", "-");
    const rows = (day === undefined ? [] : codesOf(record, index)).map(({ plover, source, target }, at) =>
      line(eventOf(isOwn && at === 0 ? stated : `${story}_${at + 1}`, day!, plover, [source, target], record, index)),
    );
    return [{ record, rows }];
  });
  const none = (record: RecordRows["record"]) =>
    dayOf(record) === undefined ? "A row of POLECAT has a day, and the record does not say which." : "PLOVER has no code for it.";
  const lines = [...(form === "jsonl" ? [] : [COLUMNS.join("\t")]), ...written.flatMap(({ rows }) => rows)];
  const output = lines.map((one) => `${one}\n`).join("");
  const field = () => "POLECAT has no place for it.";
  return { output, losses: [...losses, ...rowLosses(all, written, new PolecatReader(), { field, none })] };
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
  const sector = participant.kind === "organization" ? (ploverSectorOf(participant.category ?? "") ?? "") : "";
  const spelled =
    participant.kind === "state" && countryOf(participant.name) !== participant.country
      ? (icewsName(participant.country) ?? countryBy("iso", participant.country)?.name)
      : undefined;
  return {
    name: spelled ?? participant.name,
    country: country ? (countryBy("iso", country)?.iso3 ?? country) : (kept.country ?? ""),
    primary: kept.primary ?? (kept.sectors === undefined ? sector : ""),
    sectors: kept.sectors ?? sector,
    title: office?.title ?? "",
    raw: kept.raw ?? "",
    wikipedia: participant.ids?.["wikipedia"] ?? "",
  };
}
