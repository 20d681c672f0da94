/**
 * Records as JSON-LD in the vocabulary of schema.org, and back.
 *
 * @module demarche/interop/schema-org
 */
import { DATE_TIME_PATTERN, EDTF_PATTERN } from "../core/edtf.js";
import { preview, type Issue } from "../core/issue.js";
import { slugOf } from "../core/slug.js";
import type { Dossier, Meeting, Organization, Participant, Source, Statement } from "../schema/interfaces.js";
import { COUNTRY_CODES } from "../vocab/country-codes.js";
import { lossesOfAll } from "./losses-between.js";
import { type Conversion, dossierLosses, flatRecords, type InteropRecord, type Loss, type Written } from "./loss.js";
import { isRecord, recordOf } from "./record-of.js";
import { heardIn, unheard } from "./unheard.js";

export type { Conversion, InteropRecord, Loss, Written } from "./loss.js";

/** A thing of schema.org: its type, its properties, never null. */
export interface SchemaOrgNode {
  readonly "@type": string;
  readonly "@id"?: string;
  readonly [property: string]: unknown;
}

/** A JSON-LD document of things of schema.org. */
export interface SchemaOrgDocument {
  readonly "@context": "https://schema.org";
  readonly "@graph": readonly SchemaOrgNode[];
}

const ORGANIZATION_TYPES: Readonly<Record<string, string>> = {
  ministry: "GovernmentOrganization",
  presidency: "GovernmentOrganization",
  "government-body": "GovernmentOrganization",
  "diplomatic-mission": "GovernmentOrganization",
  ngo: "NGO",
  company: "Corporation",
  "political-party": "PoliticalParty",
  media: "NewsMediaOrganization",
};
const CATEGORIES: Readonly<Record<string, string>> = {
  NGO: "ngo",
  Corporation: "company",
  PoliticalParty: "political-party",
  NewsMediaOrganization: "media",
  GovernmentOrganization: "government-body",
};
/** `EventStatusType`; `EventScheduled` is said of what is to come and of what is past. */
const EVENT_STATUSES: Readonly<Partial<Record<Meeting["status"], string>>> = {
  scheduled: "EventScheduled",
  "in-progress": "EventScheduled",
  concluded: "EventScheduled",
  postponed: "EventPostponed",
  rescheduled: "EventRescheduled",
  cancelled: "EventCancelled",
  refused: "EventCancelled",
};
const STATUSES: Readonly<Record<string, Meeting["status"]>> = {
  EventScheduled: "scheduled",
  EventPostponed: "postponed",
  EventRescheduled: "rescheduled",
  EventCancelled: "cancelled",
  EventMovedOnline: "scheduled",
};
const ATTENDANCE: Readonly<Record<string, string>> = {
  "in-person": "OfflineEventAttendanceMode",
  video: "OnlineEventAttendanceMode",
  hybrid: "MixedEventAttendanceMode",
};
const FORMATS: Readonly<Record<string, Meeting["format"]>> = {
  OfflineEventAttendanceMode: "in-person",
  OnlineEventAttendanceMode: "video",
  MixedEventAttendanceMode: "hybrid",
};
/** Who is not there is no attendee of an event. */
const AWAY: readonly string[] = ["declined", "excluded", "not-invited", "absent", "withdrew"];
const SCHEMA = "https://schema.org/";
const WIKIDATA = "http://www.wikidata.org/entity/";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const known = <T>(list: readonly T[] | undefined): readonly T[] | undefined => (list && list.length > 0 ? list : undefined);
const reference = (id: string) => ({ "@id": id });

/** A node without what is not there: a null or an undefined says nothing to those who read it. */
function node(properties: Readonly<Record<string, unknown>> & { readonly "@type": string }): SchemaOrgNode {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as SchemaOrgNode;
}

/**
 * Writes records as one JSON-LD graph: meetings as `Event`, statements as `Quotation` or `Claim`, persons, states and bodies, sources as
 * `NewsArticle` or `CreativeWork`. Agreements have no type there and are lost; delegations and groups are mere organizations. Who was
 * kept out and the words that carry a record have no property; the losses name all of that.
 */
export function writeSchemaOrg(records: Iterable<InteropRecord | Dossier>): Written<SchemaOrgDocument> {
  const given = [...records];
  const all = [...flatRecords(given)];
  const graph = all.flatMap((record) => nodeOf(record) ?? []);
  const output: SchemaOrgDocument = { "@context": "https://schema.org", "@graph": graph };
  return { output, losses: [...dossierLosses(given), ...lossesOfAll(all, readSchemaOrg(output).records, whyOf)] };
}

function whyOf(field: string, record: InteropRecord): string {
  if (field === "") return `schema.org has no type for an ${record.type}.`;
  if (field === "status")
    return "EventScheduled is said of what is planned, under way and past, EventCancelled of what was refused too.";
  if (field.startsWith("participation"))
    return "An event has attendees and organizers, in no other role, and nobody who stayed away.";
  if (/^(?:when|originallyPlanned)/.test(field)) return "An event has dates alone, without what is known of them.";
  return "schema.org has no property for it, or one that says less.";
}

function nodeOf(record: InteropRecord): SchemaOrgNode | undefined {
  switch (record.type) {
    case "source":
      return sourceNode(record);
    case "participant":
      return participantNode(record);
    case "meeting":
      return meetingNode(record);
    case "statement":
      return statementNode(record);
    case "agreement":
      return undefined;
  }
}

function sourceNode({ id, kind, title, publisher, byline, url, language, published, text, license }: Source): SchemaOrgNode {
  return node({
    "@type": kind === "news-article" ? "NewsArticle" : "CreativeWork",
    "@id": id,
    headline: title,
    publisher: publisher === undefined ? undefined : { "@type": "Organization", name: publisher },
    author: byline === undefined ? undefined : { "@type": "Person", name: byline },
    url,
    inLanguage: language,
    datePublished: plainDate(published),
    [kind === "news-article" ? "articleBody" : "text"]: text,
    license,
  });
}

function participantNode(participant: Participant): SchemaOrgNode {
  const { id, name, aliases, ids } = participant;
  const shared = {
    "@id": id,
    name,
    alternateName: known(aliases),
    sameAs: ids?.wikidata === undefined ? undefined : `${WIKIDATA}${ids.wikidata}`,
  };
  switch (participant.kind) {
    case "person": {
      const roles = participant.offices?.map(({ title, organization, country, from, to }) =>
        node({
          "@type": "OrganizationRole",
          roleName: title,
          startDate: plainDate(from),
          endDate: plainDate(to),
          worksFor: organization === undefined ? undefined : reference(organization),
          areaServed: country === undefined ? undefined : countryNode(country),
        }),
      );
      return node({ "@type": "Person", ...shared, hasOccupation: known(roles) });
    }
    case "state":
      return node({ "@type": "Country", ...shared, identifier: participant.country });
    case "organization": {
      const { category, acronym, country, partOf } = participant;
      return node({
        "@type": ORGANIZATION_TYPES[category ?? ""] ?? "Organization",
        ...shared,
        // an acronym is a short name
        legalName: acronym === undefined ? undefined : name,
        name: acronym ?? name,
        areaServed: country === undefined ? undefined : countryNode(country),
        parentOrganization: partOf === undefined ? undefined : reference(partOf),
      });
    }
    case "delegation":
      return node({
        "@type": "Organization",
        ...shared,
        member: known((participant.members ?? participant.represents).map(reference)),
      });
    case "group":
      return node({ "@type": "Organization", ...shared, member: known(participant.members?.map(reference)) });
  }
}

const countryNode = (code: string) => ({ "@type": "Country", identifier: code });

function meetingNode(meeting: Meeting): SchemaOrgNode {
  const { id, title, kind, status, format, when, originallyPlanned, place, participation, topics, relations } = meeting;
  const there = participation.filter(({ presence, role }) => !AWAY.includes(presence ?? "") && role !== "concerned-party");
  const hosts = there.filter(({ role }) => role === "host" || role === "convener");
  const attendees = there.filter((entry) => !hosts.includes(entry));
  const part = relations?.find(({ type }) => type === "part-of");
  // the date of what is off is the one that it had
  const off = status === "cancelled" || status === "refused" || status === "postponed";
  const shown = off ? originallyPlanned : when;
  return node({
    "@type": "Event",
    "@id": id,
    name: title ?? kind.replaceAll("-", " "),
    additionalType: kind,
    eventStatus: EVENT_STATUSES[status] === undefined ? undefined : `${SCHEMA}${EVENT_STATUSES[status]}`,
    eventAttendanceMode: format && ATTENDANCE[format] ? `${SCHEMA}${ATTENDANCE[format]}` : undefined,
    startDate: plainDate(shown?.start),
    endDate: plainDate(shown?.end),
    duration: shown?.duration?.value,
    previousStartDate: off ? undefined : plainDate(originallyPlanned?.start),
    location: place && placeNode(place),
    attendee: known(attendees.map(({ participant }) => reference(participant))),
    organizer: known(hosts.map(({ participant }) => reference(participant))),
    about: known(topics?.map(({ label }) => ({ "@type": "Thing", name: label }))),
    superEvent: part && reference(part.target),
  });
}

function placeNode({ name, venue, city, country, latitude, longitude }: NonNullable<Meeting["place"]>): SchemaOrgNode {
  return node({
    "@type": "Place",
    name: name ?? venue,
    address: node({ "@type": "PostalAddress", streetAddress: venue, addressLocality: city, addressCountry: country }),
    geo: latitude === undefined || longitude === undefined ? undefined : { "@type": "GeoCoordinates", latitude, longitude },
  });
}

function statementNode({ id, speakers, text, quotes, mode, when, about, document, occasion, topics }: Statement): SchemaOrgNode {
  return node({
    "@type": mode === "indirect" ? "Claim" : "Quotation",
    "@id": id,
    text,
    [mode === "indirect" ? "creator" : "spokenByCharacter"]: speakers.map(reference),
    hasPart: known(quotes?.map((quote) => node({ "@type": "Quotation", text: quote.text, inLanguage: quote.language }))),
    dateCreated: plainDate(when?.start),
    isPartOf: document === undefined ? undefined : reference(document),
    recordedAt: occasion === undefined ? undefined : reference(occasion),
    about: known([...(about ?? []).map(reference), ...(topics ?? []).map(({ label }) => ({ "@type": "Thing", name: label }))]),
  });
}

/** A date that ISO 8601 has too: no unknown digits, no doubt. */
function plainDate(date: string | undefined): string | undefined {
  return date !== undefined && /^[0-9]{4}(?:-[0-9]{2}){0,2}(?:T|$)/.test(date) ? date : undefined;
}

// reading

/** Properties that name participants, who get records of their own. */
const NAMING: ReadonlySet<string> = new Set([
  "attendee",
  "performer",
  "actor",
  "organizer",
  "spokenByCharacter",
  "creator",
  "author",
]);
/** Properties that hold types, or codes that become fields under another name. */
const TRANSLATED: ReadonlySet<string> = new Set(["@type", "eventStatus", "eventAttendanceMode"]);
const TYPES = ["meeting", "statement", "participant", "source"] as const;
type NodeType = (typeof TYPES)[number];
const ORGANIZATIONS = /Organization$|^(?:Corporation|NGO|PoliticalParty)$/;
const WORKS = /Article$|^(?:CreativeWork|WebPage|Report|BlogPosting|SocialMediaPosting)$/;

/** What a node is to the model; undefined for what has no counterpart. */
function typeOf(names: readonly string[]): NodeType | undefined {
  for (const name of names) {
    if (name.endsWith("Event")) return "meeting";
    if (name === "Quotation" || name === "Claim") return "statement";
    if (name === "Person" || name === "Country" || ORGANIZATIONS.test(name)) return "participant";
    if (WORKS.test(name)) return "source";
  }
  return undefined;
}

const textOf = (value: unknown): string | undefined => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === "number") return String(first);
  const text: unknown = isObject(first) ? (first["@value"] ?? first["name"]) : first;
  return typeof text === "string" && text !== "" ? text : undefined;
};
const textsOf = (value: unknown): string[] => [value].flat().flatMap((one) => textOf(one) ?? []);
/** A term without the address of its vocabulary. */
const termOf = (value: unknown): string | undefined =>
  textOf(isObject(value) ? value["@id"] : value)?.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, "");

/**
 * Reads JSON-LD in the vocabulary of schema.org, parsed from JSON: one thing, a list, or a graph, with a context that maps names to
 * themselves. Things without an id of ours get one from their name. What no record can hold is a loss; what is no thing of the types
 * that are read is an issue.
 */
export function readSchemaOrg(document: unknown): Conversion {
  return new Reader().read(document);
}

class Reader {
  readonly #records: InteropRecord[] = [];
  /** The participants named inside the thing that is being read. */
  readonly #named: InteropRecord[] = [];
  readonly #losses: Loss[] = [];
  readonly #issues: Issue[] = [];
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set<string>();

  read(document: unknown): Conversion {
    const graph = isObject(document) && Array.isArray(document["@graph"]) ? (document["@graph"] as unknown[]) : [document].flat();
    // those with an id of ours keep it, whoever comes first
    for (const thing of graph) if (isObject(thing)) this.#reserve(thing);
    for (const [at, thing] of graph.entries()) {
      const type = isObject(thing) ? this.#typeOf(thing) : undefined;
      if (isObject(thing) && type) this.#add(thing, type, [at]);
      else {
        const message = `There is no thing of a type that is read here, but ${preview(isObject(thing) ? thing["@type"] : thing)}.`;
        this.#issues.push({ code: "interop/no-thing", severity: "error", message, path: [at] });
      }
    }
    return { records: this.#records, losses: this.#losses, issues: this.#issues };
  }

  #typeOf(thing: Readonly<Record<string, unknown>>): NodeType | undefined {
    return typeOf([thing["@type"]].flat().flatMap((name) => termOf(name) ?? []));
  }

  #reserve(thing: Readonly<Record<string, unknown>>): void {
    const id = thing["@id"];
    const type = this.#typeOf(thing);
    if (typeof id !== "string" || !type || this.#ids.has(id)) return;
    this.#ids.set(id, isOurs(id, type) ? id : this.#newId(type, textOf(thing["name"]) ?? textOf(thing["headline"]) ?? ""));
    this.#taken.add(this.#ids.get(id)!);
  }

  #newId(type: NodeType, name: string): string {
    const slug = slugOf(name);
    let id = `${type}:${slug}`;
    for (let count = 2; this.#taken.has(id); count++) id = `${type}:${slug}-${count}`;
    this.#taken.add(id);
    return id;
  }

  /** Adds what a node stands for, and gives its id; undefined where nothing came of it. */
  #add(
    thing: Readonly<Record<string, unknown>>,
    type: NodeType,
    path: readonly PropertyKey[],
    inside = false,
  ): string | undefined {
    this.#reserve(thing);
    const own = thing["@id"];
    const id = (typeof own === "string" ? this.#ids.get(own) : undefined) ?? this.#newId(type, textOf(thing["name"]) ?? "");
    const names = [thing["@type"]].flat().flatMap((name) => termOf(name) ?? []);
    const used = new Set(["@id", "@type", "@context"]);
    const take = (property: string): unknown => {
      used.add(property);
      return thing[property];
    };
    const value = { type, id, ...this[type](take, names, path) };
    const record = recordOf(JSON.parse(JSON.stringify(value)));
    if (!isRecord(record)) {
      this.#issues.push({ ...record, path: [...path, ...record.path] });
      return undefined;
    }
    this.#records.push(record);
    // the losses of somebody named inside a thing are told with that thing's
    if (inside) {
      this.#named.push(record);
      return id;
    }
    const heard = heardIn([record]);
    const all = heardIn([record, ...this.#named.splice(0)]);
    for (const [field, lost] of Object.entries(thing)) {
      if (!used.has(field)) this.#losses.push({ record: id, field, value: lost, why: "The model has no field for it." });
      else if (!field.startsWith("@"))
        for (const loss of unheard(field, lost, NAMING.has(field) ? all : heard, TRANSLATED))
          this.#losses.push({ record: id, ...loss, why: "The record has it not, or in other words." });
    }
    return id;
  }

  /** Ids of the participants that a property names: by reference, as nodes of their own, or as mere names. */
  #people(value: unknown, path: readonly PropertyKey[]): string[] {
    return [value].flat().flatMap((one): string[] => {
      if (isObject(one) && Object.keys(one).join() === "@id") {
        const id = this.#reference(one, "participant");
        return id === undefined ? [] : [id];
      }
      const thing = typeof one === "string" ? { "@type": "Organization", name: one } : one;
      if (!isObject(thing) || textOf(thing["name"]) === undefined) return [];
      const participant = this.#typeOf(thing) === "participant" ? thing : { ...thing, "@type": "Organization" };
      const id = this.#add(participant, "participant", path, true);
      return id === undefined ? [] : [id];
    });
  }

  #reference(value: unknown, type: string): string | undefined {
    const id = isObject(value) ? value["@id"] : value;
    if (typeof id !== "string") return undefined;
    return this.#ids.get(id) ?? (isOurs(id, type) ? id : undefined);
  }

  private source(take: (property: string) => unknown, names: readonly string[]): object {
    const [body, text] = [textOf(take("articleBody")), textOf(take("text"))];
    const language = textOf(take("inLanguage"));
    return {
      kind: names.some((name) => name.endsWith("NewsArticle")) ? "news-article" : "other",
      title: textOf(take("headline")) ?? textOf(take("name")),
      publisher: textOf(take("publisher")),
      byline: textOf(take("author")),
      url: textOf(take("url")),
      language,
      published: dateOf(take("datePublished")),
      text: body ?? text,
      license: textOf(take("license")),
    };
  }

  private participant(take: (property: string) => unknown, names: readonly string[]): object {
    const shown = textOf(take("name"));
    const legal = textOf(take("legalName"));
    const aliases = textsOf(take("alternateName"));
    const wikidata = textsOf(take("sameAs")).flatMap(
      (url) => /^https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/(Q[1-9][0-9]*)$/.exec(url)?.[1] ?? [],
    )[0];
    const shared = { aliases: known(aliases), ids: wikidata === undefined ? undefined : { wikidata } };
    if (names.includes("Person")) {
      const offices = [take("hasOccupation")].flat().flatMap((role): object[] => {
        if (!isObject(role)) return [];
        const title = textOf(role["roleName"]) ?? textOf(role["name"]);
        if (title === undefined) return [];
        const organization = this.#reference(role["worksFor"], "participant");
        return [
          {
            title,
            organization,
            country: countryOf(role["areaServed"]),
            from: dateOf(role["startDate"]),
            to: dateOf(role["endDate"]),
          },
        ];
      });
      const titles = textsOf(take("jobTitle")).map((title) => ({ title }));
      return { kind: "person", name: shown, ...shared, offices: known([...offices, ...titles]) };
    }
    if (names.includes("Country"))
      return { kind: "state", name: shown, ...shared, country: countryOf({ identifier: take("identifier") }) };
    const category = names.map((name) => CATEGORIES[name]).find((one) => one !== undefined);
    return {
      kind: "organization",
      name: legal ?? shown,
      ...shared,
      category,
      acronym: legal === undefined || legal === shown ? undefined : shown,
      country: countryOf(take("areaServed")),
      partOf: this.#reference(take("parentOrganization"), "participant"),
    } satisfies Partial<Record<keyof Organization, unknown>>;
  }

  private meeting(take: (property: string) => unknown, _names: readonly string[], path: readonly PropertyKey[]): object {
    const kind = textOf(take("additionalType"));
    const name = textOf(take("name"));
    const kebab = kind !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+){0,31}$/.test(kind) ? kind : undefined;
    const status = STATUSES[termOf(take("eventStatus")) ?? ""] ?? "unclear";
    const off = status === "cancelled" || status === "postponed";
    const [start, end, duration, previous] = ["startDate", "endDate", "duration", "previousStartDate"].map(take);
    const when = { start: dateOf(start), end: dateOf(end), duration: durationOf(duration) };
    const shown = Object.values(when).some((part) => part !== undefined) ? when : undefined;
    const before = dateOf(previous);
    const planned = before === undefined ? undefined : { start: before };
    const attendees = [
      ...this.#people(take("attendee"), path),
      ...this.#people(take("performer"), path),
      ...this.#people(take("actor"), path),
    ];
    const organizers = this.#people(take("organizer"), path);
    const topics = textsOf(take("about")).map((label) => ({ label }));
    const parent = this.#reference(take("superEvent"), "meeting");
    return {
      kind: kebab ?? "other",
      // a name that only repeats the kind is none
      title: name !== undefined && name !== kebab?.replaceAll("-", " ") ? name : undefined,
      status,
      format: FORMATS[termOf(take("eventAttendanceMode")) ?? ""],
      when: off ? undefined : shown,
      originallyPlanned: off ? (planned ?? shown) : planned,
      place: placeOf(take("location")),
      participation: [
        ...attendees.map((participant) => ({ participant, role: "party" })),
        ...organizers.map((participant) => ({ participant, role: "host" })),
      ],
      topics: known(topics),
      relations: parent === undefined ? undefined : [{ type: "part-of", target: parent }],
    };
  }

  private statement(take: (property: string) => unknown, names: readonly string[], path: readonly PropertyKey[]): object {
    const quotes = [take("hasPart")].flat().flatMap((part): object[] => {
      const text = isObject(part) ? textOf(part["text"]) : undefined;
      return text === undefined ? [] : [{ text, language: textOf((part as Record<string, unknown>)["inLanguage"]) }];
    });
    const speakers = ["spokenByCharacter", "creator", "author"]
      .map((property) => this.#people(take(property), path))
      .find(({ length }) => length > 0);
    const start = dateOf(take("dateCreated"));
    const topics = [take("about")].flat();
    const about = topics.flatMap((one) =>
      ["meeting", "agreement", "statement", "participant"].flatMap((type) => this.#reference(one, type) ?? []).slice(0, 1),
    );
    const labels = topics.flatMap((one) => (isObject(one) && one["@id"] !== undefined ? [] : textsOf(one)));
    return {
      speakers: speakers ?? [],
      text: textOf(take("text")),
      mode: names.includes("Claim") ? "indirect" : undefined,
      quotes: known(quotes),
      when: start === undefined ? undefined : { start },
      occasion: this.#reference(take("recordedAt"), "meeting"),
      document: this.#reference(take("isPartOf"), "source"),
      about: known(about),
      topics: known(labels.map((label) => ({ label }))),
    };
  }
}

function isOurs(id: string, type: string): boolean {
  return id.startsWith(`${type}:`) && /^[A-Za-z0-9][A-Za-z0-9._~-]{0,127}$/.test(id.slice(type.length + 1));
}

/** A date that the model has too; a time without seconds or offset is cut to its day. */
function dateOf(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined || EDTF_PATTERN.test(text) || DATE_TIME_PATTERN.test(text)) return text;
  const date = text.slice(0, 10);
  return EDTF_PATTERN.test(date) ? date : undefined;
}

function durationOf(value: unknown): object | undefined {
  const text = textOf(value);
  return text !== undefined && /^P[0-9]/.test(text.replace("T", "")) ? { value: text } : undefined;
}

function countryOf(value: unknown): string | undefined {
  const code = textOf(isObject(value) ? (value["identifier"] ?? value["name"]) : value);
  return COUNTRY_CODES.find((country) => country === code);
}

function placeOf(value: unknown): object | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (!isObject(first)) return textOf(first) === undefined ? undefined : { name: textOf(first) };
  const address: Record<string, unknown> = isObject(first["address"]) ? first["address"] : {};
  const geo: Record<string, unknown> = isObject(first["geo"]) ? first["geo"] : {};
  const number = (part: unknown): number | undefined =>
    part === undefined || !Number.isFinite(Number(part)) ? undefined : Number(part);
  const [name, venue] = [textOf(first["name"]), textOf(address["streetAddress"])];
  const place = {
    // a place without a name of its own bears that of the building
    name: name === venue ? undefined : name,
    venue,
    city: textOf(address["addressLocality"]),
    country: countryOf(address["addressCountry"]),
    latitude: number(geo["latitude"]),
    longitude: number(geo["longitude"]),
  };
  return Object.values(place).some((part) => part !== undefined) ? place : undefined;
}
