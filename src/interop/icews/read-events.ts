import type { TextPlace } from "../../core/issue.js";
import type { FeedInput } from "../../feed/input.js";
import type { CountryCode, Organization, Participant, ParticipantId, Place } from "../../schema/interfaces.js";
import { countryBy } from "../../vocab/country-crosswalk.js";
import { eventRecord, nearestCameo } from "../coded-event.js";
import type { InteropRecord, Loss, RowReading, TableConversion } from "../loss.js";
import { brokenRow, parseRows, readRows, RecentMap, RepeatFinder, type RowReader } from "../rows.js";
import { slug } from "../slug.js";
import { COLUMNS, icewsCountry } from "./layout.js";

/** Where the sectors of an actor are kept, so that they can be written back. */
export const SECTORS_EXT = "org.icews.actor";

/** Reads an ICEWS event file, one result a row, with flat memory. Never throws on what the file holds. */
export function readIcews(input: FeedInput): AsyncGenerator<RowReading, void, undefined> {
  return readRows(input, new IcewsReader());
}

/** Reads the text of an ICEWS event file. */
export function parseIcews(text: string): TableConversion {
  return parseRows(text, new IcewsReader());
}

/** The ISO code of a country that ICEWS names. */
function countryOf(name: string): CountryCode | undefined {
  return countryBy("iso", icewsCountry(name) ?? "")?.country ?? countryBy("name", name)?.country;
}

/** A date as ISO has it or, in one year's files, as month/day/year. */
function dateOf(text: string): string | undefined {
  const iso = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  const american = iso ? undefined : /^([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4})$/.exec(text);
  const date = iso ? text : american && `${american[3]}-${american[1]!.padStart(2, "0")}-${american[2]!.padStart(2, "0")}`;
  if (!date) return undefined;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? undefined : date;
}

const CATEGORIES: readonly (readonly [sector: RegExp, category: NonNullable<Organization["category"]>])[] = [
  [/Ministry/, "ministry"],
  [/^Military$/, "military"],
  [/^(?:Legislative|Parliament|Upper House|Lower House)/, "legislature"],
  [/^Judicial$/, "court"],
  [/International Government Organization/, "intergovernmental"],
  [/Non-?[Gg]overnmental/, "ngo"],
  [/^(?:Insurgents|Rebel|Separatists|Organized Violent)/, "armed-group"],
  [/^(?:News|Media)/, "media"],
  [/^Business$/, "company"],
  [/^Government$/, "government-body"],
];

/** Sectors that bodies have and people have not. */
const BODIES = /International Government Organization|Non-?[Gg]overnmental|Insurgents|Organized Violent/;

function participantOf(name: string, sectors: string, countryName: string): Participant {
  const country = countryOf(countryName);
  if (name === countryName && country)
    return { type: "participant", id: `participant:icews.${country}`, kind: "state", name, country };
  const list = sectors === "" ? [] : sectors.split(",");
  const id: ParticipantId = `participant:icews.${slug(countryName, 30)}.${slug(name, 80)}`;
  const ext = { [SECTORS_EXT]: { sectors, country: countryName } };
  const shared = { type: "participant", id, name, ext } as const;
  // "Foreign Affairs (Bangladesh)": bodies and sorts of people bear their country in brackets
  if (name.endsWith(")") || list.some((sector) => BODIES.test(sector))) {
    const category = CATEGORIES.find(([pattern]) => list.some((sector) => pattern.test(sector)))?.[1];
    return category
      ? { ...shared, kind: "organization", category, ...(country && { country }) }
      : { ...shared, kind: "group", ...(country && { country }) };
  }
  const office = country && list.some((sector) => /^(?:Government|Executive|Legislative|Military|Judicial)/.test(sector));
  return { ...shared, kind: "person", ...(office && { offices: [{ title: list[0]!, country, basis: "inferred" }] }) };
}

/** Reads the rows of one table. */
export class IcewsReader implements RowReader {
  readonly #repeats = new RepeatFinder();
  readonly #seen = new RecentMap<true>(10_000);

  read(line: string, place: TextPlace): RowReading | undefined {
    const raw = line.split("\t");
    if (raw[0] === COLUMNS[0]) return undefined;
    if (raw.length !== COLUMNS.length)
      return brokenRow(place, "columns", `The row should have 20 columns, but has ${raw.length}.`);
    const cells = raw.map((cell) => (cell === "NA" || cell === "None" ? "" : unquoted(cell)));
    const at = (name: (typeof COLUMNS)[number]) => cells[COLUMNS.indexOf(name)]!;
    const id = at("Event ID");
    if (!/^[0-9]{1,18}$/.test(id)) return brokenRow(place, "value", "“Event ID” should be a whole number.", id);
    const date = dateOf(at("Event Date"));
    if (date === undefined) return brokenRow(place, "value", "“Event Date” should be a day as YYYY-MM-DD.", at("Event Date"));
    const code = at("CAMEO Code");
    const event = nearestCameo(code);
    if (!event)
      return brokenRow(place, "value", "“CAMEO Code” should be a CAMEO event code; a leading zero may have been lost.", code);

    const records: InteropRecord[] = [];
    const once = (participant: Participant): ParticipantId => {
      if (!this.#seen.get(participant.id)) {
        this.#seen.set(participant.id, true);
        records.push(participant);
      }
      return participant.id;
    };
    const actorOf = (side: "Source" | "Target") => {
      const name = at(`${side} Name`);
      return name === "" ? undefined : once(participantOf(name, at(`${side} Sectors`), at(`${side} Country`)));
    };
    const actor = actorOf("Source");
    const target = actorOf("Target");
    // event ids repeat between years
    const local = `icews-${date.replaceAll("-", "")}.${id}`;
    const key = `${date}\t${at("Story ID")}\t${at("Sentence Number")}`;
    const repeat = this.#repeats.find(key, [actor ?? "", target ?? ""], event.code, local);
    if (repeat) {
      const why = `The row says what the row of ${repeat.repeats} says.`;
      return { place, ...repeat, records, losses: [{ record: id, field: "", value: line, why }], issues: [] };
    }
    const publisher = at("Publisher");
    const codeStart = raw.slice(0, 6).join("\t").length + 1;
    const source = `source:${local}` as const;
    records.push({
      type: "source",
      id: source,
      kind: "dataset-row",
      publisher: publisher === "" ? "ICEWS" : publisher,
      text: line,
      ids: { icews: id },
    });
    records.push(
      eventRecord({
        local,
        event,
        actor,
        target,
        reporter: () =>
          once({
            type: "participant",
            id: `participant:media.${slug(publisher === "" ? "icews" : publisher, 100)}`,
            kind: "organization",
            name: publisher === "" ? "ICEWS" : publisher,
            category: "media",
          }),
        unnamed: () => once({ type: "participant", id: "participant:icews.unnamed", kind: "group", name: "an unnamed actor" }),
        date,
        place: placeOf(at("City"), at("Country"), at("Latitude"), at("Longitude")),
        ids: { icews: id, cameo: code },
        evidence: [{ source, exact: code, span: { start: codeStart, end: codeStart + code.length } }],
        codedBy: { name: "ICEWS", method: "rules" },
      }),
    );
    return {
      place,
      verdict: "read",
      records,
      issues: [],
      get losses(): readonly Loss[] {
        return (["Story ID", "Sentence Number", "District", "Province"] as const).flatMap((field) =>
          at(field) === ""
            ? []
            : [
                {
                  record: id,
                  field,
                  value: at(field),
                  why: "The model has no field for it; it stands in the row, which is the text of the source.",
                },
              ],
        );
      },
    };
  }
}

function unquoted(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

function placeOf(city: string, countryName: string, lat: string, long: string): Place | undefined {
  const country = countryOf(countryName);
  const [latitude, longitude] = [lat, long].map((text) => (text === "" ? NaN : Number(text))) as [number, number];
  const located = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (city === "" && countryName === "" && !located) return undefined;
  return {
    ...(!country && countryName !== "" && { name: countryName }),
    ...(city !== "" && { city }),
    ...(country && { country }),
    ...(located && { latitude, longitude }),
    basis: "inferred",
  };
}
