import { formatPath } from "../../core/issue.js";
import { countryBy } from "../../vocab/country-crosswalk.js";
import { COLUMNS, type Column } from "./layout.js";

/** An actor as a row has it; what is not said is empty. */
export interface PloverActor {
  readonly name: string;
  /** ISO 3166-1 alpha-3 in sound rows. */
  readonly country: string;
  readonly primary: string;
  /** One or several, with the separators of the row. */
  readonly sectors: string;
  readonly title: string;
  readonly raw: string;
  readonly wikipedia: string;
}

/** What the table of POLECAT and the JSONL of PLOVER both say of an event; what is not said is empty. */
export interface PloverEvent {
  readonly id: string;
  readonly date: string;
  readonly type: string;
  readonly mode: string;
  readonly contexts: readonly string[];
  readonly actors: readonly PloverActor[];
  readonly recipients: readonly PloverActor[];
  readonly place: {
    readonly name: string;
    readonly city: string;
    readonly country: string;
    readonly latitude: string;
    readonly longitude: string;
    readonly geonames: string;
  };
  readonly publisher: string;
  readonly published: string;
  readonly url: string;
  readonly title: string;
  /** The words of the event in the text. */
  readonly words: string;
  /** The fields that are in nothing above, with what they hold. */
  readonly rest: () => readonly (readonly [field: string, value: unknown])[];
}

const TABLE_REST: readonly Column[] = [
  "Intensity",
  "Quad Code",
  "Actor COW",
  "Recipient COW",
  "District",
  "Province",
  "Raw Placename",
  "Feature Type",
  "Story People",
  "Story Organizations",
  "Story Locations",
  "Language",
  "Version",
];

const listOf = (cell: string) =>
  cell
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "None");

/** The event of a row of the table, whose columns are asked for by name. */
export function eventOfCells(at: (column: Column) => string): PloverEvent {
  const actorsOf = (side: "Actor" | "Recipient"): PloverActor[] => {
    const columns = [
      `${side} Name`,
      `${side} Country`,
      `Primary ${side} Sector`,
      `${side} Sectors`,
      `${side} Title`,
      `${side} Name Raw`,
      `Wikipedia ${side} ID`,
    ] as const;
    if (columns.every((column) => at(column) === "")) return [];
    const names = listOf(at(`${side} Name`));
    const count = Math.max(names.length, 1);
    // several actors share a row; columns with as many values go with them one by one
    const cells = columns.map((column) => {
      const values = count === 1 ? [] : at(column).split(/[;|]/);
      return values.length === count ? values.map((value) => value.trim()) : Array.from({ length: count }, () => at(column));
    });
    return Array.from({ length: count }, (_, index) => {
      const [, country, primary, sectors, title, raw, wikipedia] = cells.map((values) => values[index]!);
      return {
        name: names[index] ?? "",
        country: country!,
        primary: primary!,
        sectors: sectors!,
        title: title!,
        raw: raw!,
        wikipedia: wikipedia!,
      };
    });
  };
  return {
    id: at("Event ID"),
    date: at("Event Date"),
    type: at("Event Type"),
    mode: at("Event Mode"),
    contexts: listOf(at("Contexts")),
    actors: actorsOf("Actor"),
    recipients: actorsOf("Recipient"),
    place: {
      name: at("Placename"),
      city: at("City"),
      country: at("Country"),
      latitude: at("Latitude"),
      longitude: at("Longitude"),
      geonames: at("GeoNames ID"),
    },
    publisher: at("Source"),
    published: at("Publication Date"),
    url: "",
    title: "",
    words: "",
    rest: () => TABLE_REST.filter((column) => at(column) !== "").map((column) => [column, at(column)] as const),
  };
}

/** The cells of an event that is one row of the table: lists are joined. */
export function cellsOf(event: PloverEvent, intensity: string): string[] {
  const values: Partial<Record<Column, string>> = {
    "Event ID": event.id,
    "Event Date": event.date,
    "Event Type": event.type,
    "Event Mode": event.mode,
    Intensity: intensity,
    Contexts: event.contexts.join(";"),
    Placename: event.place.name,
    City: event.place.city,
    Country: event.place.country,
    Latitude: event.place.latitude,
    Longitude: event.place.longitude,
    "GeoNames ID": event.place.geonames,
    Source: event.publisher,
    "Publication Date": event.published,
  };
  for (const [side, [actor]] of [
    ["Actor", event.actors],
    ["Recipient", event.recipients],
  ] as const) {
    if (!actor) continue;
    values[`${side} Name`] = actor.name.replace(/[;|]/g, ",");
    values[`${side} Country`] = actor.country;
    values[`Primary ${side} Sector`] = actor.primary;
    values[`${side} Sectors`] = actor.sectors;
    values[`${side} Title`] = actor.title;
    values[`${side} Name Raw`] = actor.raw;
    values[`Wikipedia ${side} ID`] = actor.wikipedia;
  }
  return COLUMNS.map((column) => values[column] ?? "").map((cell) => (cell === "" ? "None" : cell.replace(/[\t\r\n]/g, " ")));
}

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const said = (value: unknown): string =>
  typeof value === "number" ? String(value) : typeof value === "string" && value !== "None" ? value.trim() : "";
const part = (value: unknown): Json => (isJson(value) ? value : {});
const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** The country and the sectors of a code such as `RUSGOV`. */
function codeParts(code: string): readonly [country: string, sectors: string] {
  if (!countryBy("iso3", code.slice(0, 3))) return ["", code];
  return [code.slice(0, 3), (code.slice(3).match(/.{1,3}/g) ?? []).join(";")];
}

function actorsOfJson(value: unknown): PloverActor[] {
  return items(value).flatMap((item) => {
    const entity = isJson(item) ? item : { code: item };
    const [country, coded] = codeParts(said(entity["code"]));
    const sectors = items(entity["sector"]).map(said).filter(Boolean).join(";");
    const name = said(entity["entity_text"]);
    const title = said(entity["office"]);
    if ([country, coded, sectors, name, title].every((text) => text === "")) return [];
    return [{ name, country, primary: "", sectors: sectors === "" ? coded : sectors, title, raw: "", wikipedia: "" }];
  });
}

/** What is read of an object, lists passed over; the second names are of the dialect before 0.8. */
const READ: ReadonlySet<string> = new Set([
  ...["id", "date", "event", "mode", "context", "has_event", "event_text", "eventText", "link"],
  ...["actor", "source", "recipient", "target"].flatMap((side) => [
    side,
    ...["code", "sector", "entity_text", "office"].map((field) => `${side}.${field}`),
  ]),
  ...["resolved_place", "city", "country", "country_code", "lat", "lon", "geonameid"].map((field) => `event_loc.${field}`),
  ...["publication", "title", "url"].map((field) => `cite_info.${field}`),
]);

function* unread(value: unknown, path: readonly PropertyKey[] = []): Generator<readonly [string, unknown]> {
  // deeper than any record goes: named as a whole
  if (path.length > 6) yield [formatPath(path), value];
  else if (isJson(value)) for (const key of Object.keys(value)) yield* unread(value[key], [...path, key]);
  else if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* unread(item, [...path, at]);
  else if (value !== null && value !== "" && value !== "None") {
    const names = path.filter((key) => typeof key === "string").join(".");
    if (!READ.has(names)) yield [formatPath(path), value];
  }
}

/** The event of an object of PLOVER JSONL, in the dialect of 0.8 or the one before. */
export function eventOfJson(json: Json): PloverEvent {
  const place = part(json["event_loc"]);
  const cite = part(json["cite_info"]);
  const country = said(place["country_code"]);
  return {
    id: said(json["id"]),
    date: said(json["date"]),
    type: said(json["event"]),
    mode: said(json["mode"]),
    contexts: items(json["context"]).flatMap((context) => listOf(said(context))),
    actors: actorsOfJson(json["actor"] ?? json["source"]),
    recipients: actorsOfJson(json["recipient"] ?? json["target"]),
    place: {
      name: said(place["resolved_place"]),
      city: said(place["city"]),
      country: country === "" ? said(place["country"]) : country,
      latitude: said(place["lat"]),
      longitude: said(place["lon"]),
      geonames: said(place["geonameid"]),
    },
    publisher: said(cite["publication"]),
    published: "",
    url: said(json["link"]) || said(cite["url"]),
    title: said(cite["title"]),
    words: said(json["event_text"] ?? json["eventText"]),
    rest: () => [...unread(json)],
  };
}

const present = (fields: Json): Json =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== "" && !(isJson(value) && Object.keys(value).length === 0)),
  );

/** An event as an object of PLOVER 0.8 JSONL. */
export function jsonOf(event: PloverEvent): Json {
  const entities = (actors: readonly PloverActor[]) =>
    actors.map(({ name, country, sectors, title }) =>
      present({ code: country, sector: sectors, entity_text: name, office: title }),
    );
  const { place } = event;
  const number = (text: string) => (text === "" ? "" : Number(text));
  return {
    id: event.id,
    date: event.date,
    actor: entities(event.actors),
    ...(event.recipients.length > 0 && { recipient: entities(event.recipients) }),
    event: event.type,
    ...present({
      mode: event.mode,
      event_text: event.words,
      event_loc: present({
        resolved_place: place.name,
        city: place.city,
        country_code: place.country,
        lat: number(place.latitude),
        lon: number(place.longitude),
        geonameid: place.geonames,
      }),
      link: event.url,
      cite_info: present({ title: event.title, publication: event.publisher }),
    }),
    ...(event.contexts.length > 0 && { context: event.contexts }),
  };
}
