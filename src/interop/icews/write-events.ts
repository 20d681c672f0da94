import type { DossierIndex } from "../../derive/dossier-index.js";
import type { Agreement, Dossier, Meeting, Participant, ParticipantId, Statement } from "../../schema/interfaces.js";
import { cameoEvent } from "../../vocab/cameo-codes.js";
import { countryBy } from "../../vocab/country-crosswalk.js";
import { eventRows } from "../event-rows.js";
import { lossesBetween } from "../losses-between.js";
import type { InteropRecord, Loss, Written } from "../loss.js";
import { outputIndex } from "../output-index.js";
import { COLUMNS, icewsName } from "./layout.js";
import { parseIcews, SECTORS_EXT } from "./read-events.js";

/**
 * Writes records as an ICEWS event file with its header: a meeting as mirrored rows of its pairs, as ICEWS has them. The losses
 * name all that a reader of the file does not get back.
 */
export function writeIcews(records: Iterable<InteropRecord | Dossier>): Written {
  const { all, index } = outputIndex(records);
  const lines = [COLUMNS.join("\t")];
  const losses: Loss[] = [];
  const back = new Map<string, InteropRecord>();
  let next = 1;
  for (const record of all) {
    if (record.type === "source" || record.type === "participant") continue;
    const start = record.type === "meeting" ? (record.when ?? record.originallyPlanned)?.start : record.when?.start;
    const day = start === undefined ? undefined : /^[0-9]{4}-[0-9]{2}-[0-9]{2}/.exec(start)?.[0];
    const rows = (day === undefined ? [] : eventRows(record, index)).map(({ cameo, source, target }, at) => {
      const own = record.ids?.["icews"];
      const id = at === 0 && own !== undefined && /^[0-9]{1,18}$/.test(own) ? own : String(next++);
      return rowOf(id, day!, cameo, [source, target], record, index);
    });
    lines.push(...rows);
    const read = rows.length === 0 ? [] : parseIcews(rows.join("\n")).records;
    for (const one of read) if (one.type === "source" || one.type === "participant") back.set(one.id, one);
    const same = read.find(({ type }) => type !== "source" && type !== "participant");
    const why =
      day === undefined ? "A row of ICEWS has a day, and the record does not say which." : "ICEWS has no column for it.";
    losses.push(...lossesBetween(record, same, () => why));
  }
  for (const record of all)
    if (record.type === "source" || record.type === "participant")
      losses.push(...lossesBetween(record, back.get(record.id), () => "No row of the file says it in this form."));
  return { output: lines.map((line) => `${line}\n`).join(""), losses };
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
