import type { DossierIndex } from "../../derive/dossier-index.js";
import type { Agreement, Dossier, Meeting, Participant, ParticipantId, Statement } from "../../schema/interfaces.js";
import { cameoEvent } from "../../vocab/cameo-codes.js";
import { countryBy } from "../../vocab/country-crosswalk.js";
import { eventRows } from "../event-rows.js";
import type { InteropRecord, Written } from "../loss.js";
import { outputIndex } from "../output-index.js";
import { dayOf, RowNumbers, rowLosses, type RecordRows } from "../row-losses.js";
import { COLUMNS, icewsName } from "./layout.js";
import { IcewsReader, SECTORS_EXT } from "./read-events.js";

/**
 * Writes records as an ICEWS event file with its header: a meeting as mirrored rows of its pairs, as ICEWS has them. The losses
 * name all that a reader of the file does not get back.
 */
export function writeIcews(records: Iterable<InteropRecord | Dossier>): Written {
  const { all, index, losses } = outputIndex(records);
  const numbers = new RowNumbers(all, "icews", 1);
  const written = all.flatMap((record): RecordRows[] => {
    if (record.type === "source" || record.type === "participant") return [];
    const day = dayOf(record);
    const pairs = day === undefined ? [] : eventRows(record, index);
    const rows = pairs.map(({ cameo, source, target }, at) =>
      rowOf(numbers.of(at === 0 ? record.ids?.["icews"] : undefined), day!, cameo, [source, target], record, index),
    );
    return [{ record, rows }];
  });
  const none = (record: RecordRows["record"]) =>
    dayOf(record) === undefined ? "A row of ICEWS has a day, and the record does not say which." : "CAMEO has no code for it.";
  const output = [COLUMNS.join("\t"), ...written.flatMap(({ rows }) => rows)].map((line) => `${line}\n`).join("");
  const field = () => "ICEWS has no column for it.";
  return { output, losses: [...losses, ...rowLosses(all, written, new IcewsReader(), { field, none })] };
}

function rowOf(
  id: string,
  day: string,
  cameo: string,
  actors: readonly (ParticipantId | undefined)[],
  record: Meeting | Statement | Agreement,
  index: DossierIndex,
): string {
  const event = cameoEvent(cameo)!;
  const [source, target] = actors.map((actor) => actorCells(actor && index.participant(actor)));
  const [evidence] = record.evidence ?? [];
  const place = record.type === "meeting" ? record.place : undefined;
  const cells = [
    id,
    day,
    ...source!,
    event.name,
    cameo,
    String(event.goldstein.icews),
    ...target!,
    "",
    "",
    (evidence && index.source(evidence.source)?.publisher) ?? "",
    place?.city ?? "",
    "",
    "",
    place?.country ? nameOf(place.country) : (place?.name ?? ""),
    place?.latitude === undefined ? "" : String(place.latitude),
    place?.longitude === undefined ? "" : String(place.longitude),
  ];
  return cells.map((cell) => (cell === "" ? "NA" : cell.replace(/[\t\r\n]/g, " "))).join("\t");
}

const nameOf = (country: string) => icewsName(country) ?? countryBy("iso", country)?.name ?? country;

/** Name, sectors and country of an actor. */
function actorCells(participant: Participant | undefined): [string, string, string] {
  if (!participant) return ["", "", ""];
  if (participant.kind === "state") return [nameOf(participant.country), "", nameOf(participant.country)];
  const kept = participant.ext?.[SECTORS_EXT] as { readonly sectors?: string; readonly country?: string } | undefined;
  const country =
    participant.kind === "person"
      ? participant.offices?.find((office) => office.tenure !== "former" && office.country)?.country
      : participant.kind === "delegation"
        ? undefined
        : participant.country;
  return [participant.name, kept?.sectors ?? "", kept?.country ?? (country ? nameOf(country) : "")];
}
