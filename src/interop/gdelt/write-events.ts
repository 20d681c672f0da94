import type { DossierIndex } from "../../derive/dossier-index.js";
import type { Agreement, Dossier, Meeting, ParticipantId, Place, Source, Statement } from "../../schema/interfaces.js";
import { cameoEvent } from "../../vocab/cameo-codes.js";
import { countryBy } from "../../vocab/country-crosswalk.js";
import { eventRows } from "../event-rows.js";
import type { InteropRecord, Written } from "../loss.js";
import { outputIndex } from "../output-index.js";
import { dayOf, RowNumbers, rowLosses, type RecordRows } from "../row-losses.js";
import { actorColumns, plain } from "./actors.js";
import { COLUMNS_1, COLUMNS_2 } from "./layout.js";
import { GdeltReader } from "./read-events.js";

/** How a GDELT event table is written. */
export interface WriteGdeltOptions {
  /** 2.0, with 61 columns, where absent; 1.0 has 58. */
  readonly version?: "1.0" | "2.0";
  /** Where the running numbers of events that have no id of GDELT's start: 1 where absent. */
  readonly firstId?: number;
}

/** The share of the year that has passed, as GDELT reckons it. */
function fractionDate(day: string): string {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(4, 6)), Number(day.slice(6))];
  return (year + ((month - 1) * 30 + date) / 365).toFixed(4);
}

function geoColumns(place: Place | undefined): Record<string, string> {
  if (!place) return { ActionGeo_Type: "0" };
  const fips = (place.country && countryBy("iso", place.country)?.fips[0]) ?? "";
  return {
    ActionGeo_Type: place.city !== undefined ? (place.country === "US" ? "3" : "4") : fips === "" ? "0" : "1",
    ActionGeo_FullName: plain(place.name ?? place.city ?? ""),
    ActionGeo_CountryCode: fips,
    ActionGeo_Lat: place.latitude === undefined ? "" : String(place.latitude),
    ActionGeo_Long: place.longitude === undefined ? "" : String(place.longitude),
  };
}

/**
 * Writes records as a GDELT event table: a meeting as mirrored rows of its pairs, a statement as a row from each speaker to each
 * of those whom it is made to or about, a signed agreement as mirrored rows of its parties. Counts of mentions and the tone stay
 * empty: nobody counted. The losses name all that a reader of the table does not get back.
 */
export function writeGdelt(
  records: Iterable<InteropRecord | Dossier>,
  { version = "2.0", firstId = 1 }: WriteGdeltOptions = {},
): Written {
  const { all, index, losses } = outputIndex(records);
  const columns = version === "1.0" ? COLUMNS_1 : COLUMNS_2;
  const numbers = new RowNumbers(all, "gdelt", firstId);

  const rowOf = (
    record: Meeting | Statement | Agreement,
    cameo: string,
    from: ParticipantId | undefined,
    to: ParticipantId | undefined,
    day: string,
    isFirst: boolean,
  ): string => {
    const event = cameoEvent(cameo)!;
    const id = numbers.of(isFirst ? record.ids?.["gdelt"] : undefined);
    const row = sourceOf(record, index);
    const place = record.type === "meeting" ? record.place : undefined;
    const values: Record<string, string> = {
      GLOBALEVENTID: id,
      SQLDATE: day,
      MonthYear: day.slice(0, 6),
      Year: day.slice(0, 4),
      FractionDate: fractionDate(day),
      EventCode: cameo,
      EventBaseCode: event.base,
      EventRootCode: event.root,
      QuadClass: String(event.quadClass),
      GoldsteinScale: event.goldstein.gdelt.toFixed(1),
      Actor1Geo_Type: "0",
      Actor2Geo_Type: "0",
      ...geoColumns(place),
      DATEADDED: addedOf(row, day, version),
      SOURCEURL: plain(row?.url ?? ""),
    };
    const actors = [...actorColumns(from && index.participant(from)), ...actorColumns(to && index.participant(to))];
    return columns.map((name, at) => (at >= 5 && at < 25 ? actors[at - 5]! : (values[name] ?? ""))).join("\t");
  };

  const written = all.flatMap((record): RecordRows[] => {
    if (record.type === "source" || record.type === "participant") return [];
    const day = dayOf(record)?.replaceAll("-", "");
    const pairs = day === undefined ? [] : eventRows(record, index);
    const rows = pairs.map(({ cameo, source, target }, at) => rowOf(record, cameo, source, target, day!, at === 0));
    return [{ record, rows }];
  });
  const none = (record: RecordRows["record"]) =>
    dayOf(record) === undefined
      ? "A row of GDELT has a day, and the record does not say which."
      : "No row of the table says it in this form.";
  const output = written.flatMap(({ rows }) => rows.map((row) => `${row}\n`)).join("");
  return { output, losses: [...losses, ...rowLosses(all, written, new GdeltReader(), { field: whyLost, none })] };
}

const WHYS: Readonly<Record<string, string>> = {
  id: "GDELT numbers its events and has no ids of others.",
  kind: "CAMEO has one code for several kinds.",
  status: "CAMEO tells no more than whether something took place.",
  participation: "A row has two actors, known by their codes.",
  text: "A row has no words, only a code.",
  act: "CAMEO has one code for several speech acts.",
};

function whyLost(field: string): string {
  return WHYS[/^[^.[]*/.exec(field)![0]] ?? "GDELT has no column for it.";
}

/** The source that the record's evidence names first. */
function sourceOf(record: Meeting | Statement | Agreement, index: DossierIndex): Source | undefined {
  const [evidence] = record.evidence ?? [];
  return evidence && index.source(evidence.source);
}

function addedOf(source: Source | undefined, day: string, version: "1.0" | "2.0"): string {
  const time = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2}):([0-9]{2})Z)?$/.exec(source?.published ?? "");
  const date = time ? `${time[1]}${time[2]}${time[3]}` : day;
  return version === "1.0" ? date : `${date}${time?.[4] ?? "00"}${time?.[5] ?? "00"}${time?.[6] ?? "00"}`;
}
