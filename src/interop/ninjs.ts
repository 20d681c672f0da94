/**
 * Meetings and sources as news items of IPTC ninjs 3.1, and back.
 *
 * @module demarche/interop/ninjs
 */
import { DATE_TIME_PATTERN, EDTF_PATTERN } from "../core/edtf.js";
import { preview, type Issue } from "../core/issue.js";
import { slugOf } from "../core/slug.js";
import type { Dossier, Meeting, Participant, Participation, Place, Source, Topic } from "../schema/interfaces.js";
import { COUNTRY_CODES } from "../vocab/country-codes.js";
import { lossesOfAll } from "./losses-between.js";
import { type Conversion, dossierLosses, flatRecords, type InteropRecord, type Loss, type Written } from "./loss.js";
import { isRecord, recordOf } from "./record-of.js";
import { heardIn, unheard } from "./unheard.js";

export type { Conversion, InteropRecord, Loss, Written } from "./loss.js";

/** A news item of ninjs 3.1: an event or a text, with the properties that are written here. */
export interface NinjsItem {
  readonly uri: string;
  readonly standard: { readonly name: "ninjs"; readonly version: "3.1"; readonly schema: string };
  readonly type: "event" | "text";
  readonly [property: string]: unknown;
}

const URN = "urn:demarche:";
const STANDARD = { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json" } as const;
const OCCURRENCE = "http://cv.iptc.org/newscodes/eventoccurstatus/";
const TOPIC = "http://cv.iptc.org/newscodes/mediatopic/";

/** IPTC event occurrence status: eos1 planned, eos2 uncertain, eos3 may, eos4 likely, eos5 certain, eos6 cancelled. */
const OCCURRENCES: Readonly<Record<Meeting["status"], string>> = {
  proposed: "eos3",
  announced: "eos1",
  scheduled: "eos4",
  postponed: "eos2",
  rescheduled: "eos5",
  "in-progress": "eos5",
  suspended: "eos2",
  concluded: "eos5",
  cancelled: "eos6",
  refused: "eos2",
  unclear: "eos2",
};
const STATUSES: Readonly<Record<string, Meeting["status"]>> = {
  eos1: "announced",
  eos2: "unclear",
  eos3: "proposed",
  eos4: "scheduled",
  eos5: "scheduled",
  eos6: "cancelled",
};
/** RFC 3339, which asks for minutes in an offset. */
const RFC3339 = /(?:Z|[+-][0-9]{2}:[0-9]{2})$/;
const TRUNCATED = /^[0-9]{4}(?:-[0-9]{2}){0,2}$/;

type Properties = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Properties => typeof value === "object" && value !== null && !Array.isArray(value);
const known = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

/** An object without what is not there; undefined where nothing is. */
function only(properties: Properties): Properties | undefined {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/**
 * Writes meetings as items of type `event` and sources as items of type `text`. Participants are named in the events that they are part of,
 * `rel` saying in what role and whether they were there, as in `party:attended`. Statements and agreements have no item and are lost.
 */
export function writeNinjs(records: Iterable<InteropRecord | Dossier>): Written<NinjsItem[]> {
  const given = [...records];
  const all = [...flatRecords(given)];
  const participants = new Map<string, Participant>();
  for (const record of all) if (record.type === "participant") participants.set(record.id, record);
  const output = all.flatMap((record): NinjsItem[] => {
    if (record.type === "meeting") return [eventItem(record, participants)];
    return record.type === "source" ? [textItem(record)] : [];
  });
  return { output, losses: [...dossierLosses(given), ...lossesOfAll(all, readNinjs(output).records, whyOf)] };
}

function whyOf(field: string, record: InteropRecord): string {
  if (field === "")
    return record.type === "participant"
      ? "Nobody is an item who is part of no event."
      : `There is no item for a ${record.type}.`;
  if (field === "status") return "Event occurrence status tells how likely an event is, not whether it is past.";
  if (record.type === "participant") return "Who is part of an event has a name there, and is a person or an organization.";
  if (/^(?:when|originallyPlanned|published|updated)/.test(field))
    return "An item has plain dates for an event, and times with an offset in minutes elsewhere.";
  return "An item has no property for it.";
}

function item(type: NinjsItem["type"], id: string, properties: Properties): NinjsItem {
  return { uri: `${URN}${id}`, standard: STANDARD, type, ...only(properties) };
}

function altIds(ids: Properties | undefined, more: Properties = {}): readonly Properties[] | undefined {
  const pairs = [
    ...Object.entries(more).filter(([, value]) => value !== undefined),
    ...Object.entries(ids ?? {}).map(([role, value]) => [`ids.${role}`, value] as const),
  ];
  return known(pairs.map(([role, value]) => ({ role, value })));
}

const instant = (time: string | undefined): string | undefined =>
  time !== undefined && DATE_TIME_PATTERN.test(time) && RFC3339.test(time) ? time : undefined;

function textItem({ id, kind, title, publisher, byline, url, language, published, text, license, ids }: Source): NinjsItem {
  return item("text", id, {
    title,
    by: byline,
    language,
    contentCreated: instant(published),
    usageTerms: license,
    infoSources: publisher === undefined ? undefined : [{ name: publisher, role: "publisher" }],
    bodies: text === undefined ? undefined : [{ role: "main", contentType: "text/plain", value: text }],
    genres: [{ literal: kind }],
    altIds: altIds(ids, { url }),
  });
}

function eventItem(meeting: Meeting, participants: ReadonlyMap<string, Participant>): NinjsItem {
  const { id, kind, title, status, when, originallyPlanned, place, participation, topics = [], updated, ids } = meeting;
  const people = participation.filter((entry) => participants.get(entry.participant)?.kind === "person");
  const others = participation.filter((entry) => !people.includes(entry));
  const partOf = (entry: Participation) => partNode(entry, participants.get(entry.participant));
  return item("event", id, {
    title,
    versionCreated: instant(updated),
    eventDetails: only({
      eventStatus: `${OCCURRENCE}${OCCURRENCES[status]}`,
      dates: datesNode(status === "cancelled" ? originallyPlanned : when),
    }),
    people: known(people.map(partOf)),
    organisations: known(others.map(partOf)),
    places: known([place && placeNode(place)].filter((node) => node !== undefined)),
    subjects: [{ rel: "kind", literal: kind }, ...topics.map(topicNode)],
    altIds: altIds(ids),
  });
}

function partNode({ participant, role, presence }: Participation, somebody: Participant | undefined): Properties {
  return {
    ...(somebody && { name: somebody.name }),
    rel: presence === undefined ? role : `${role}:${presence}`,
    uri: `${URN}${participant}`,
  };
}

function datesNode(when: Meeting["when"]): Properties | undefined {
  const date = (name: string, value: string | undefined): Properties => {
    if (value === undefined) return {};
    if (instant(value) !== undefined) return { [`${name}Date`]: value };
    return TRUNCATED.test(value) && !value.startsWith("0000")
      ? { [`expected${name.charAt(0).toUpperCase()}${name.slice(1)}Date`]: value }
      : {};
  };
  const dates = { ...date("start", when?.start), ...date("end", when?.end) };
  // a duration alone is no date
  return Object.keys(dates).length === 0 ? undefined : only({ ...dates, expectedDuration: when?.duration?.value });
}

function placeNode({ name, venue, city, country, latitude, longitude }: Place): Properties | undefined {
  const address = only({ lines: venue === undefined ? undefined : [venue], locality: city, country });
  return only({
    name,
    contactInfo: address && [{ type: "physical", address }],
    geoJSON:
      latitude === undefined || longitude === undefined ? undefined : { type: "Point", coordinates: [longitude, latitude] },
  });
}

function topicNode({ label, codes }: Topic): Properties {
  const code = /^medtop:([0-9]{8})$/.exec(codes?.["iptc"] ?? "")?.[1];
  return { name: label, rel: "about", ...(code !== undefined && { uri: `${TOPIC}${code}` }) };
}

// reading

/** Properties that name participants, who get records of their own. */
const NAMING: ReadonlySet<string> = new Set(["people", "organisations", "eventDetails"]);
/** Properties that hold types, or codes that become fields under another name. */
const TRANSLATED: ReadonlySet<string> = new Set(["rel", "role", "type", "contentType", "eventStatus"]);

const textOf = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
const objectsIn = (value: unknown): readonly Properties[] => (Array.isArray(value) ? value.filter(isObject) : []);

/**
 * Reads news items, one or a list, parsed from JSON: events become meetings with those who are named in them, texts become sources. What has
 * no place in a record is a loss; an item of another type or without a `uri` is an issue.
 */
export function readNinjs(document: unknown): Conversion {
  return new Reader().read(document);
}

class Reader {
  readonly #records = new Map<string, InteropRecord>();
  /** The participants named in the item that is being read. */
  readonly #named: InteropRecord[] = [];
  readonly #losses: Loss[] = [];
  readonly #issues: Issue[] = [];

  read(document: unknown): Conversion {
    const items = Array.isArray(document) ? (document as unknown[]) : [document];
    for (const [at, one] of items.entries()) {
      const type = isObject(one) ? one["type"] : undefined;
      const uri = isObject(one) ? textOf(one["uri"]) : undefined;
      if (isObject(one) && uri !== undefined && (type === "event" || type === "text")) this.#item(one, type, uri, at);
      else {
        const message = `An item should be an event or a text with a uri, but is ${preview(uri === undefined ? one : type)}.`;
        this.#issues.push({ code: "interop/no-item", severity: "error", message, path: [at] });
      }
    }
    return { records: [...this.#records.values()], losses: this.#losses, issues: this.#issues };
  }

  #item(one: Properties, type: "event" | "text", uri: string, at: number): void {
    const used = new Set(["uri", "type", "standard"]);
    const take = (property: string): unknown => {
      used.add(property);
      return one[property];
    };
    const kind = type === "event" ? "meeting" : "source";
    const id = this.#idOf(uri, kind, textOf(one["title"]));
    const value = type === "event" ? this.#event(take) : this.#text(take, uri);
    const record = this.#add({ type: kind, id, ...value }, [at]);
    if (!record) return;
    const heard = heardIn([record]);
    const all = heardIn([record, ...this.#named.splice(0)]);
    for (const [field, lost] of Object.entries(one)) {
      if (!used.has(field)) this.#losses.push({ record: id, field, value: lost, why: "The model has no field for it." });
      else if (!["uri", "type", "standard"].includes(field))
        for (const loss of unheard(field, lost, NAMING.has(field) ? all : heard, TRANSLATED))
          this.#losses.push({ record: id, ...loss, why: "The record has it not, or in other words." });
    }
  }

  #add(value: object, path: readonly PropertyKey[]): InteropRecord | undefined {
    const record = recordOf(JSON.parse(JSON.stringify(value)));
    if (!isRecord(record)) {
      this.#issues.push({ ...record, path: [...path, ...record.path] });
      return undefined;
    }
    if (!this.#records.has(record.id)) this.#records.set(record.id, record);
    return record;
  }

  /** The id in a uri of ours, or one made from a name or from the uri's end. */
  #idOf(uri: string, type: string, name: string | undefined): string {
    const own = uri.startsWith(`${URN}${type}:`) ? uri.slice(URN.length) : undefined;
    return own ?? `${type}:${slugOf(name ?? uri.split(/[/:]/).at(-1) ?? "")}`;
  }

  #text(take: (property: string) => unknown, uri: string): object {
    const [published, language] = [textOf(take("contentCreated")), textOf(take("language"))];
    const bodies = objectsIn(take("bodies"));
    const main = bodies.find(({ role }) => role === "main") ?? bodies[0];
    const { url, ids } = this.#altIds(take("altIds"));
    const genre = objectsIn(take("genres"))[0]?.["literal"];
    const headline = objectsIn(take("headlines"))[0]?.["value"];
    return {
      kind: typeof genre === "string" && /^[a-z0-9]+(?:-[a-z0-9]+){0,31}$/.test(genre) ? genre : "news-article",
      title: textOf(take("title")) ?? textOf(headline),
      publisher: textOf(objectsIn(take("infoSources"))[0]?.["name"]),
      byline: textOf(take("by")),
      url: url ?? (/^https?:/.test(uri) ? uri : undefined),
      language,
      published: published !== undefined && EDTF_PATTERN.test(published) ? published : undefined,
      text: textOf(main?.["value"]),
      license: textOf(take("usageTerms")),
      ids,
    };
  }

  #altIds(value: unknown): { readonly url?: string; readonly ids?: Properties } {
    const pairs = objectsIn(value).flatMap(({ role, value: id }): [string, string][] =>
      textOf(role) && textOf(id) ? [[role as string, id as string]] : [],
    );
    const ids = pairs.filter(([role]) => role !== "url").map(([role, id]) => [role.replace(/^ids\./, ""), id] as const);
    const url = pairs.find(([role]) => role === "url")?.[1];
    return { ...(url !== undefined && { url }), ...(ids.length > 0 && { ids: Object.fromEntries(ids) }) };
  }

  #event(take: (property: string) => unknown): object {
    const details = take("eventDetails");
    const { eventStatus, dates, organiser } = isObject(details) ? details : {};
    const status = STATUSES[textOf(eventStatus)?.split("/").at(-1) ?? ""] ?? "unclear";
    const when = whenOf(dates);
    const subjects = objectsIn(take("subjects"));
    const kind = textOf(subjects.find(({ rel }) => rel === "kind")?.["literal"]);
    const topics = subjects.flatMap(({ rel, name, uri }): object[] => {
      const code = textOf(uri)?.startsWith(TOPIC) ? `medtop:${(uri as string).slice(TOPIC.length)}` : undefined;
      return rel === "kind" || textOf(name) === undefined ? [] : [{ label: name, codes: code && { iptc: code } }];
    });
    const updated = textOf(take("versionCreated"));
    const { ids } = this.#altIds(take("altIds"));
    return {
      kind: kind !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+){0,31}$/.test(kind) ? kind : "other",
      title: textOf(take("title")) ?? textOf(objectsIn(take("headlines"))[0]?.["value"]),
      status,
      when: status === "cancelled" ? undefined : when,
      originallyPlanned: status === "cancelled" ? when : undefined,
      place: placeOf(objectsIn(take("places"))[0]),
      participation: [
        ...objectsIn(take("people")).flatMap((node) => this.#part(node, "person", "party")),
        ...objectsIn(take("organisations")).flatMap((node) => this.#part(node, "organization", "party")),
        ...(isObject(organiser) ? this.#part(organiser, "organization", "host") : []),
      ],
      topics: known(topics),
      updated: updated !== undefined && DATE_TIME_PATTERN.test(updated) ? updated : undefined,
      ids,
    };
  }

  /** Who is part of an event, a record of them being made where they have a name. */
  #part({ name, rel, uri }: Properties, kind: "person" | "organization", usual: string): object[] {
    const shown = textOf(name);
    const address = textOf(uri);
    if (shown === undefined && !address?.startsWith(`${URN}participant:`)) return [];
    const id = this.#idOf(address ?? "", "participant", shown);
    const somebody = shown === undefined ? undefined : this.#add({ type: "participant", id, kind, name: shown }, []);
    if (somebody) this.#named.push(somebody);
    // > | party:attended
    //     ^^^^^ role     ^^^^^^^^ presence
    const [role = "", presence] = (textOf(rel) ?? "").split(":");
    const isCode = /^[a-z0-9]+(?:-[a-z0-9]+){0,31}$/.test(role);
    return [{ participant: id, role: isCode ? role : usual, presence }];
  }
}

function whenOf(dates: unknown): object | undefined {
  if (!isObject(dates)) return undefined;
  const date = (...names: string[]): string | undefined =>
    names.map((name) => textOf(dates[name])).find((value) => value !== undefined && EDTF_PATTERN.test(value));
  const duration = textOf(dates["expectedDuration"]);
  const when = only({
    start: date("startDate", "expectedStartDate"),
    end: date("endDate", "expectedEndDate"),
    duration: duration?.startsWith("P") ? { value: duration } : undefined,
  });
  return when;
}

function placeOf(node: Properties | undefined): object | undefined {
  if (!node) return undefined;
  const contact = objectsIn(node["contactInfo"])[0]?.["address"];
  const address = isObject(contact) ? contact : {};
  const point = isObject(node["geoJSON"]) && node["geoJSON"]["type"] === "Point" ? node["geoJSON"]["coordinates"] : undefined;
  const [longitude, latitude] = Array.isArray(point) ? (point as unknown[]) : [];
  const country = textOf(address["country"]);
  const lines = Array.isArray(address["lines"]) ? (address["lines"] as unknown[]) : [];
  return only({
    name: textOf(node["name"]),
    venue: textOf(lines[0]),
    city: textOf(address["locality"]),
    country: COUNTRY_CODES.find((code) => code === country),
    latitude: typeof latitude === "number" ? latitude : undefined,
    longitude: typeof longitude === "number" ? longitude : undefined,
  });
}
