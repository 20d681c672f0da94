import type { TextPlace } from "../../core/issue.js";
import type { FeedInput } from "../../feed/input.js";
import type { Organization, ParticipantId, Place, Source } from "../../schema/interfaces.js";
import { countryBy } from "../../vocab/country-crosswalk.js";
import { eventRecord, nearestCameo } from "../coded-event.js";
import type { InteropRecord, Loss, RowReading, TableConversion } from "../loss.js";
import { brokenRow, parseRows, readRows, RecentMap, RepeatFinder, RowColumns, type RowReader } from "../rows.js";
import { slug } from "../slug.js";
import { ACTOR_COLUMNS, participantOf } from "./actors.js";
import { AT, layoutFor, type Layout } from "./layout.js";
import { mentionEvidence, mentionSource, type GdeltMention } from "./read-mentions.js";

/** How a GDELT event table is read. */
export interface GdeltOptions {
  /** Mentions by event id, as {@link readGdeltMentions} gives them: they become sources, and their best confidence the event's. */
  readonly mentions?: ReadonlyMap<string, readonly GdeltMention[]>;
}

const NO_MENTIONS: readonly GdeltMention[] = [];

/** GDELT's lowest grade of confidence: what an event has of which no mention says more. */
const LOWEST_CONFIDENCE = 0.1;

const PROJECT: Organization = {
  type: "participant",
  id: "participant:gdelt",
  kind: "organization",
  name: "GDELT Project",
  category: "other",
};

/** Reads a GDELT 1.0 or 2.0 event table, one result a row, with flat memory. Never throws on what the table holds. */
export function readGdelt(input: FeedInput, options: GdeltOptions = {}): AsyncGenerator<RowReading, void, undefined> {
  return readRows(input, new GdeltReader(options));
}

/** Reads the text of a GDELT 1.0 or 2.0 event table. */
export function parseGdelt(text: string, options: GdeltOptions = {}): TableConversion {
  return parseRows(text, new GdeltReader(options));
}

function isDate(date: string): boolean {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(4, 6)), Number(date.slice(6))];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

const dashed = (date: string) => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`;

/** A whole number that a table may also write as `35.0`; undefined for any other text. */
function wholeNumber(text: string): string | undefined {
  let at = 0;
  while (isDigit(text, at)) at++;
  if (at === text.length && at > 0 && at <= 18) return text;
  return /^[0-9]{1,18}\.0+$/.test(text) ? text.slice(0, at) : undefined;
}

const isDigit = (text: string, at: number) => text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39;

/** The day that `SQLDATE` names; undefined where it names none. */
function dayOf(text: string): string | undefined {
  const date = wholeNumber(text);
  return date?.length === 8 && isDate(date) ? dashed(date) : undefined;
}

/** The time or day that `DATEADDED` names; undefined where it names none. */
function timeOf(text: string): string | undefined {
  const added = wholeNumber(text);
  if (added === undefined || added.length < 8 || !isDate(added.slice(0, 8))) return undefined;
  const day = dashed(added);
  return added.length === 14 ? `${day}T${added.slice(8, 10)}:${added.slice(10, 12)}:${added.slice(12)}Z` : day;
}

/** Remembers what a function made of the latest texts. */
class Remembered<V> {
  readonly #of: (text: string) => V;
  readonly #known = new RecentMap<{ readonly value: V }>(1000);
  #last: { readonly text: string; readonly value: V } | undefined;

  constructor(of: (text: string) => V) {
    this.#of = of;
  }

  of(text: string): V {
    // what stands in one row mostly stands in the next
    if (this.#last?.text === text) return this.#last.value;
    let known = this.#known.get(text);
    if (!known) this.#known.set(text, (known = { value: this.#of(text) }));
    this.#last = { text, value: known.value };
    return known.value;
  }
}

/** Reads the rows of one table. */
export class GdeltReader implements RowReader {
  readonly #mentions: ReadonlyMap<string, readonly GdeltMention[]> | undefined;
  readonly #columns = new RowColumns();
  readonly #repeats = new RepeatFinder();
  readonly #actors = new RecentMap<ParticipantId>(5000);
  // a table has few days, and few times at which it was added to
  readonly #days = new Remembered(dayOf);
  readonly #times = new Remembered(timeOf);
  readonly #places = new Remembered(placeOf);
  #isFirst = true;

  constructor({ mentions }: GdeltOptions = {}) {
    this.#mentions = mentions;
  }

  read(line: string, place: TextPlace): RowReading | undefined {
    const columns = this.#columns.of(line);
    const first = this.#isFirst;
    this.#isFirst = false;
    if (first && columns.at(0).toUpperCase() === "GLOBALEVENTID") return undefined;
    const layout = layoutFor(columns.length);
    if (!layout)
      return brokenRow(
        place,
        "columns",
        `The row should have 61 columns (GDELT 2.0) or 57 or 58 (GDELT 1.0), but has ${columns.length}.`,
      );
    const id = wholeNumber(columns.at(AT.id));
    if (id === undefined) return brokenRow(place, "value", "“GLOBALEVENTID” should be a whole number.", columns.at(AT.id));
    const date = this.#days.of(columns.at(AT.date));
    if (date === undefined) return brokenRow(place, "value", "“SQLDATE” should be a day as YYYYMMDD.", columns.at(AT.date));
    const code = columns.at(AT.code);
    const event = nearestCameo(code);
    if (!event)
      return brokenRow(place, "value", "“EventCode” should be a CAMEO event code; a leading zero may have been lost.", code);

    const records: InteropRecord[] = [];
    const actor = this.#actor(columns, AT.actor1, records);
    const target = this.#actor(columns, AT.actor2, records);
    const url = columns.at(layout.url);
    const repeat = this.#repeats.find(`${date}\t${url}`, [actor ?? "", target ?? ""], event.code, id);
    if (repeat) {
      const { verdict, repeats } = repeat;
      return new GdeltRow(place, verdict, records, line, layout, `gdelt-${repeats}`);
    }
    const source = this.#source(id, line, columns, layout, url);
    records.push(source);
    const start = columns.start(AT.code);
    const mentions = this.#mentions?.get(id) ?? NO_MENTIONS;
    for (const mention of mentions) records.push(mentionSource(mention));
    records.push(
      eventRecord({
        local: `gdelt-${id}`,
        event,
        actor,
        target,
        reporter: () => this.#reporter(url, records),
        unnamed: () =>
          this.#once({ type: "participant", id: "participant:gdelt.unnamed", kind: "group", name: "an unnamed actor" }, records),
        date,
        place: this.#place(columns, layout),
        ids: { gdelt: id, cameo: code },
        evidence: [
          { source: source.id, exact: code, span: { start, end: start + code.length } },
          ...mentions.map(mentionEvidence),
        ],
        confidence: mentions.reduce((best, { confidence }) => Math.max(best, confidence), LOWEST_CONFIDENCE),
        codedBy: { name: "GDELT", version: layout.version, method: "rules" },
      }),
    );
    return new GdeltRow(place, "read", records, line, layout);
  }

  #actor(columns: RowColumns, from: number, records: InteropRecord[]): ParticipantId | undefined {
    const key = columns.run(from, 2);
    if (key === "\t") return undefined;
    const known = this.#actors.get(key);
    if (known) return known;
    const participant = participantOf(columns.slice(from, ACTOR_COLUMNS))!;
    this.#actors.set(key, participant.id);
    return this.#once(participant, records);
  }

  #once(participant: InteropRecord & { type: "participant" }, records: InteropRecord[]): ParticipantId {
    if (!this.#actors.get(participant.id)) {
      this.#actors.set(participant.id, participant.id);
      records.push(participant);
    }
    return participant.id;
  }

  #place(columns: RowColumns, { actionGeo, lat }: Layout): Place | undefined {
    const place = this.#places.of(columns.run(actionGeo, lat + 2 - actionGeo));
    // each record has a place of its own
    return place && { ...place };
  }

  #reporter(url: string, records: InteropRecord[]): ParticipantId {
    const host = /^https?:\/\/(?:www\.)?([A-Za-z0-9.-]+)/.exec(url)?.[1];
    if (host === undefined) return this.#once(PROJECT, records);
    return this.#once(
      { type: "participant", id: `participant:media.${slug(host, 100)}`, kind: "organization", name: host, category: "media" },
      records,
    );
  }

  #source(id: string, line: string, columns: RowColumns, layout: Layout, url: string): Source {
    const published = this.#times.of(columns.at(layout.added));
    const source: Source = { type: "source", id: `source:gdelt-${id}`, kind: "dataset-row", publisher: "GDELT Project" };
    if (/^[A-Za-z][A-Za-z0-9+.-]*:[^ ]+$/.test(url)) source.url = url;
    if (published !== undefined) source.published = published;
    source.text = line;
    source.ids = { gdelt: id };
    return source;
  }
}

const degrees = (text: string) => (text === "" ? NaN : Number(text));

/** Where the event took place, by the columns from its type to its longitude; GDELT's geography has codes of FIPS, never of CAMEO. */
function placeOf(geo: string): Place | undefined {
  const columns = geo.split("\t");
  const [type = "", name = "", fips = ""] = columns;
  const country = countryBy("fips", fips)?.country;
  const latitude = degrees(columns.at(-2)!);
  const longitude = degrees(columns.at(-1)!);
  const located = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (name === "" && country === undefined && !located) return undefined;
  const place: Place = {};
  if (name !== "") place.name = name;
  // types 3 and 4 are cities
  if (name !== "" && (type === "3" || type === "4")) place.city = name.split(",")[0]!;
  if (country) place.country = country;
  if (located) {
    place.latitude = latitude;
    place.longitude = longitude;
  }
  place.basis = "inferred";
  return place;
}

/** Columns that records hold, or that follow from those they hold. */
const CARRIED =
  /^(?:GLOBALEVENTID|SQLDATE|MonthYear|Year|FractionDate|Actor[12](?:Code|CountryCode|KnownGroupCode|EthnicCode|Religion[12]Code|Type[123]Code)|Event(?:Base|Root)?Code|QuadClass|GoldsteinScale|ActionGeo_(?:FullName|Lat|Long)|DATEADDED|SOURCEURL)$/;

class GdeltRow implements RowReading {
  readonly issues: readonly [] = [];

  constructor(
    readonly place: TextPlace,
    readonly verdict: "read" | "mirror" | "duplicate",
    readonly records: readonly InteropRecord[],
    private readonly line: string,
    private readonly layout: Layout,
    readonly repeats?: string,
  ) {}

  get losses(): readonly Loss[] {
    const columns = this.line.split("\t");
    const record = columns[AT.id]!;
    if (this.verdict !== "read") {
      const why = `The row says what the row of ${this.repeats} says.`;
      return [{ record, field: "", value: this.line, why }];
    }
    const losses: Loss[] = [];
    for (const [at, column] of this.layout.columns.entries()) {
      const value = columns[at] ?? "";
      if (value === "" || CARRIED.test(column)) continue;
      if (column === "ActionGeo_CountryCode" && countryBy("fips", value)) continue;
      const actor = column === "Actor1Name" ? AT.actor1 : column === "Actor2Name" ? AT.actor2 : undefined;
      if (actor !== undefined && participantOf(columns.slice(actor, actor + ACTOR_COLUMNS))?.name === value) continue;
      losses.push({
        record,
        field: column,
        value,
        why: WHYS[column] ?? "The model has no field for it; it stands in the row, which is the text of the source.",
      });
    }
    return losses;
  }
}

const STATE = "The code says that the state acts; its name here stands in the row only.";
const WHYS: Readonly<Record<string, string>> = { Actor1Name: STATE, Actor2Name: STATE };
