import type { TextPlace } from "../../core/issue.js";
import type { FeedInput } from "../../feed/input.js";
import type { Agreement, CountryCode, Meeting, Participant, ParticipantId, Place, Statement } from "../../schema/interfaces.js";
import { PLOVER_SECTORS } from "../../vocab/actor-types.js";
import { cameoOfPlover } from "../../vocab/cameo-to-plover.js";
import { countryBy } from "../../vocab/country-crosswalk.js";
import { OLD_PLOVER_TYPES, PLOVER_CONTEXTS, PLOVER_TYPES, isPloverCode } from "../../vocab/plover.js";
import { eventRecord, nearestCameo } from "../coded-event.js";
import { icewsCountry } from "../icews/layout.js";
import type { InteropRecord, Loss, RowReading, TableConversion } from "../loss.js";
import { brokenRow, parseRows, readRows, RecentMap, RepeatFinder, type RowReader } from "../rows.js";
import { slug } from "../slug.js";
import { COLUMNS, type Column } from "./layout.js";
import { eventOfCells, eventOfJson, type PloverActor, type PloverEvent } from "./plover-event.js";

/** Where what the model has no field for is kept of an actor, so that it can be written back. */
export const ACTOR_EXT = "org.polecat.actor";

/**
 * Reads a POLECAT event file (a table of 40 columns) or PLOVER JSONL in the dialect of 0.8 or the one before, one result a row,
 * with flat memory. A line that is no UTF-8 is taken for Latin-1 (Windows-1252). Never throws on what the file holds.
 */
export async function* readPolecat(input: FeedInput): AsyncGenerator<RowReading, void, undefined> {
  const reader = new PolecatReader();
  // every byte is one letter of Windows-1252, so that each line can be told by itself
  const decoded: RowReader = { read: (line, place) => reader.read(decode(line), place) };
  for await (const reading of readRows(input, decoded, "windows-1252"))
    yield reading.text === undefined ? reading : { ...reading, text: decode(reading.text) };
}

/** Reads the text of a POLECAT event file or of PLOVER JSONL. */
export function parsePolecat(text: string): TableConversion {
  return parseRows(text, new PolecatReader());
}

const utf8 = new TextDecoder("utf-8", { fatal: true });
let bytes: ReadonlyMap<string, number> | undefined;

/** A line that was decoded as Windows-1252, as the UTF-8 that it may have been. */
function decode(line: string): string {
  if (!/[^\0-\x7f]/.test(line)) return line;
  bytes ??= new Map(
    Array.from(new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)), (letter, byte) => [
      letter,
      byte,
    ]),
  );
  try {
    return utf8.decode(Uint8Array.from(line, (letter) => bytes!.get(letter)!));
  } catch {
    return line;
  }
}

/** The ISO code of a country that a row names or gives a code of. */
export function countryOf(text: string): CountryCode | undefined {
  return (countryBy("iso3", text) ?? countryBy("iso", icewsCountry(text) ?? text) ?? countryBy("name", text))?.country;
}

/** A day as ISO has it, with hyphens or without. */
function dayOf(text: string): string | undefined {
  const parts = /^([0-9]{4})-?([0-9]{2})-?([0-9]{2})$/.exec(text);
  if (!parts) return undefined;
  const date = parts.slice(1).join("-");
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? undefined : date;
}

/** The code of PLOVER 0.8 for a type and a mode of either dialect; without the mode where there is no such mode. */
function ploverCode(type: string, mode: string): { readonly code: string; readonly modeLost: boolean } | undefined {
  const current = Object.hasOwn(OLD_PLOVER_TYPES, type) ? OLD_PLOVER_TYPES[type as keyof typeof OLD_PLOVER_TYPES] : type;
  const [base = ""] = current.split("/");
  if (!Object.hasOwn(PLOVER_TYPES, base)) return undefined;
  if (mode === "") return { code: current, modeLost: false };
  // some files write SANCTION-withdraw, and martial_law
  const bare = (mode.startsWith(`${type}-`) ? mode.slice(type.length + 1) : mode).toLowerCase().replaceAll("_", "-");
  const code = `${base}/${bare}`;
  return isPloverCode(code) ? { code, modeLost: false } : { code: current, modeLost: true };
}

/** How a code reads as the text of a statement: `Accuse (allege)`. */
export function labelOf(code: string): string {
  const [type = "", mode] = code.split("/");
  return `${type.slice(0, 1)}${type.slice(1).toLowerCase()}${mode === undefined ? "" : ` (${mode})`}`;
}

function participantOf(actor: PloverActor): Participant {
  const { primary, sectors, title, raw, wikipedia } = actor;
  const country = countryOf(actor.country) ?? (actor.country === "" && sectors === "" ? countryOf(actor.name) : undefined);
  const known = countryBy("iso", country ?? "")?.name;
  const name = [actor.name, raw, title, known ?? actor.country, sectors].find((text) => text !== "") ?? "an unnamed actor";
  const kept = Object.entries({ country: country ? "" : actor.country, primary, sectors, raw }).filter(([, text]) => text !== "");
  const shared = {
    name,
    ...(wikipedia !== "" && { ids: { wikipedia } }),
    ...(kept.length > 0 && { ext: { [ACTOR_EXT]: Object.fromEntries(kept) } }),
  };
  if (country && sectors === "" && title === "" && (actor.name === "" || countryOf(name) === country))
    return { type: "participant", id: `participant:polecat.${country}`, kind: "state", country, ...shared };
  const id: ParticipantId = `participant:polecat.${slug(country ?? actor.country, 30)}.${slug(name, 80)}`;
  const base = { type: "participant", id, ...shared } as const;
  if (title !== "")
    return { ...base, kind: "person", offices: [{ title, ...(country && { country }), basis: "inferred" as const }] };
  const category = [primary, ...sectors.split(/[;|,]/)]
    .map((sector) => sector.trim())
    .flatMap((sector) => (Object.hasOwn(PLOVER_SECTORS, sector) ? (PLOVER_SECTORS[sector]!.category ?? []) : []))[0];
  return category === undefined
    ? { ...base, kind: "group", ...(country && { country }) }
    : { ...base, kind: "organization", category, ...(country && { country }) };
}

function placeOf({ name, city, country: named, latitude: lat, longitude: long, geonames }: PloverEvent["place"]) {
  const country = countryOf(named);
  const [latitude, longitude] = [lat, long].map((text) => (text === "" ? NaN : Number(text))) as [number, number];
  const located = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if ([name, city, named, geonames].every((text) => text === "") && !located) return undefined;
  const place: Place = {
    ...(name !== "" ? { name } : !country && named !== "" && { name: named }),
    ...(city !== "" && { city }),
    ...(country && { country }),
    ...(located && { latitude, longitude }),
    ...(geonames !== "" && { ids: { geonames } }),
    basis: "inferred",
  };
  return place;
}

type EventRecord = Meeting | Statement | Agreement;

/** A record with several participants where it has one. */
function withAll(record: EventRecord, one: ParticipantId, all: readonly ParticipantId[]): EventRecord {
  const spread = <T extends string>(ids: readonly T[]) => ids.flatMap((id) => (id === one ? (all as unknown as T[]) : [id]));
  switch (record.type) {
    case "meeting":
      return {
        ...record,
        participation: record.participation.flatMap((entry) =>
          entry.participant === one ? all.map((participant) => ({ ...entry, participant })) : [entry],
        ),
      };
    case "statement":
      return {
        ...record,
        speakers: spread(record.speakers),
        ...(record.addressees && { addressees: spread(record.addressees) }),
        ...(record.about && { about: spread(record.about) }),
      };
    case "agreement":
      return { ...record, parties: [...new Set(spread(record.parties))] };
  }
}

const CONTEXTS: ReadonlySet<string> = new Set(PLOVER_CONTEXTS);
const IN_ROW = "The model has no field for it; it stands in the row, which is the text of the source.";

/** Reads the rows of one table. */
export class PolecatReader implements RowReader {
  readonly #repeats = new RepeatFinder();
  readonly #seen = new RecentMap<string>(10_000);
  /** Where each column stands; by the header, if there is one. */
  #columns: ReadonlyMap<string, number> = new Map(COLUMNS.map((name, at) => [name, at]));
  #width: number = COLUMNS.length;

  read(line: string, place: TextPlace): RowReading | undefined {
    return line.startsWith("{") ? this.#readJson(line, place) : this.#readCells(line, place);
  }

  #readJson(line: string, place: TextPlace): RowReading {
    let json: Readonly<Record<string, unknown>>;
    try {
      json = JSON.parse(line) as typeof json;
    } catch {
      return brokenRow(place, "json", "The line should be a JSON object.");
    }
    const event = eventOfJson(json);
    if (json["has_event"] === false || json["has_event"] === 0) {
      const why = "The row says that there was no event.";
      return { place, verdict: "read", records: [], losses: [{ record: event.id, field: "", value: line, why }], issues: [] };
    }
    const at = line.indexOf(`"${event.type}"`);
    return this.#readEvent(event, line, place, at < 0 ? undefined : at + 1, ["id", "date", "event", "mode"]);
  }

  #readCells(line: string, place: TextPlace): RowReading | undefined {
    const raw = line.split("\t");
    if (raw[0] === COLUMNS[0]) {
      this.#columns = new Map(raw.map((name, at) => [name.trim(), at]));
      this.#width = raw.length;
      const missing = COLUMNS.find((name) => !this.#columns.has(name));
      return missing === undefined ? undefined : brokenRow(place, "columns", `The header has no column “${missing}”.`);
    }
    // some rows end in surplus tabs
    while (raw.length > this.#width && raw.at(-1)!.trim() === "") raw.pop();
    if (raw.length !== this.#width)
      return brokenRow(place, "columns", `The row should have ${this.#width} columns, but has ${raw.length}.`);
    const at = (name: Column) => {
      const cell = raw[this.#columns.get(name) ?? -1]?.trim() ?? "";
      return cell === "None" || cell === "NA" ? "" : cell;
    };
    const event = eventOfCells(at);
    const column = this.#columns.get("Event Type") ?? 0;
    const start = raw.slice(0, column).join("\t").length + (column === 0 ? 0 : 1);
    return this.#readEvent(event, line, place, start + raw[column]!.indexOf(event.type), [
      "Event ID",
      "Event Date",
      "Event Type",
      "Event Mode",
    ]);
  }

  #readEvent(
    event: PloverEvent,
    line: string,
    place: TextPlace,
    codeStart: number | undefined,
    [idField, dateField, typeField, modeField]: readonly [string, string, string, string],
  ): RowReading {
    const { id } = event;
    if (id === "") return brokenRow(place, "value", `“${idField}” should say which event it is.`);
    const date = dayOf(event.date);
    if (date === undefined) return brokenRow(place, "value", `“${dateField}” should be a day as YYYY-MM-DD.`, event.date);
    const coded = ploverCode(event.type, event.mode);
    if (!coded) return brokenRow(place, "value", `“${typeField}” should be an event type of PLOVER.`, event.type);
    const { code, modeLost } = coded;
    const cameo = nearestCameo(cameoOfPlover(code)!.code)!;

    const records: InteropRecord[] = [];
    const unlike: Loss[] = [];
    const once = (participant: Participant): ParticipantId => {
      const seen = this.#seen.get(participant.id);
      const now = JSON.stringify(participant);
      if (seen === undefined) {
        this.#seen.set(participant.id, now);
        records.push(participant);
      } else if (seen !== now)
        unlike.push({
          record: id,
          field: participant.id,
          value: participant,
          why: "An earlier row says other things of the actor.",
        });
      return participant.id;
    };
    const all = (actors: readonly PloverActor[]) => [...new Set(actors.map((actor) => once(participantOf(actor))))];
    const actors = all(event.actors);
    const targets = all(event.recipients).filter((target) => !actors.includes(target));
    const itself = event.recipients.length > 0 && targets.length === 0;

    const local = `polecat-${slug(id, 100)}`;
    // the rows of one story have its id and a number of their own
    const story = id.replace(/_[0-9]{1,9}$/, "");
    const repeat = this.#repeats.find(
      `${date}\t${story}\t${code}`,
      [actors.join(), targets.join()],
      cameo.base === "043" ? "042" : cameo.code,
      local,
    );
    if (repeat) {
      const why = `The row says what the row of ${repeat.repeats} says.`;
      return { place, ...repeat, records, losses: [{ record: id, field: "", value: line, why }, ...unlike], issues: [] };
    }

    const source = `source:${local}` as const;
    const { publisher, title, words } = event;
    const published = dayOf(event.published);
    const url = /^https?:\/\/[^ \t\r\n]+$/.test(event.url) ? event.url : undefined;
    records.push({
      type: "source",
      id: source,
      kind: "dataset-row",
      ...(title !== "" && { title }),
      publisher: publisher === "" ? "POLECAT" : publisher,
      ...(url !== undefined && { url }),
      ...(published !== undefined && { published }),
      text: line,
      ids: { polecat: id },
    });
    const reporter = publisher === "" ? "POLECAT" : publisher;
    const topics = event.contexts.map((context) =>
      CONTEXTS.has(context) ? { label: context.replaceAll("_", " "), codes: { plover: context } } : { label: context },
    );
    let record = eventRecord({
      local,
      event: cameo,
      actor: actors[0],
      target: targets[0],
      reporter: () =>
        once({
          type: "participant",
          id: `participant:media.${slug(reporter, 100)}`,
          kind: "organization",
          name: reporter,
          category: "media",
        }),
      unnamed: () => once({ type: "participant", id: "participant:polecat.unnamed", kind: "group", name: "an unnamed actor" }),
      date,
      place: placeOf(event.place),
      ids: { polecat: id, plover: code },
      evidence:
        codeStart === undefined
          ? []
          : [{ source, exact: event.type, span: { start: codeStart, end: codeStart + event.type.length } }],
      codedBy: { name: "POLECAT", method: "rules" },
    });
    if (actors.length > 1) record = withAll(record, actors[0]!, actors);
    if (targets.length > 1) record = withAll(record, targets[0]!, targets);
    if (topics.length > 0) record = { ...record, topics };
    if (record.type === "statement") record = { ...record, text: words === "" ? labelOf(code) : words };
    records.push(record);
    const { type } = record;
    return {
      place,
      verdict: "read",
      records,
      issues: [],
      get losses(): readonly Loss[] {
        const losses = [...event.rest().map(([field, value]) => ({ record: id, field, value, why: IN_ROW })), ...unlike];
        const lose = (field: string, value: unknown, why: string) => losses.push({ record: id, field, value, why });
        if (Object.hasOwn(OLD_PLOVER_TYPES, event.type))
          lose(typeField, event.type, `PLOVER 0.8 has no such type; it is read as ${code}.`);
        if (modeLost) lose(modeField, event.mode, "PLOVER 0.8 has no such mode of the type.");
        if (itself) lose("recipient", event.recipients, "The actor and the recipient are the same.");
        if (type !== "statement" && words !== "") lose("event_text", words, IN_ROW);
        if (type !== "meeting" && placeOf(event.place)) lose("place", event.place, "Only meetings have a place.");
        if (event.url !== "" && url === undefined) lose("url", event.url, "It is no address of the web.");
        if (event.published !== "" && published === undefined) lose("Publication Date", event.published, "It is no day.");
        return losses;
      },
    };
  }
}
