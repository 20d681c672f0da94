import { test as property } from "@fast-check/vitest";
// it comes without types
// @ts-expect-error TS7016
import untyped from "jsonld";
import { describe, expect, test } from "vitest";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { flatRecords } from "../../src/interop/loss.js";
import { readSchemaOrg, writeSchemaOrg, type SchemaOrgNode } from "../../src/interop/schema-org.js";
import type { Meeting } from "../../src/schema/interfaces.js";
import { anyRecords, expectRoundTrip } from "./round-trip.js";

const { output, losses } = writeSchemaOrg([riyadhDossier]);
const nodeOf = (id: string) => output["@graph"].find((node) => node["@id"] === id)!;
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const jsonld = untyped as { expand(document: unknown, options: object): Promise<Record<string, unknown>[]> };

/** The context of schema.org in small, so that nothing is asked of the network. */
const context = {
  "@vocab": "https://schema.org/",
  eventStatus: { "@type": "@id" },
  eventAttendanceMode: { "@type": "@id" },
  sameAs: { "@type": "@id" },
};
const documentLoader = (url: string) =>
  url === "https://schema.org"
    ? Promise.resolve({ contextUrl: null, documentUrl: url, document: { "@context": context } })
    : Promise.reject(new Error(`nothing is asked of ${url}`));

describe("writeSchemaOrg", () => {
  test("writes an event with its status, place and those who came", () => {
    expect(nodeOf("meeting:riyadh-talks")).toEqual({
      "@type": "Event",
      "@id": "meeting:riyadh-talks",
      name: "Russia–US talks in Riyadh",
      additionalType: "talks",
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
      startDate: "2025-02-18",
      duration: "PT4H",
      location: { "@type": "Place", address: { "@type": "PostalAddress", addressLocality: "Riyadh", addressCountry: "SA" } },
      attendee: [{ "@id": "participant:russian-delegation" }, { "@id": "participant:us-delegation" }],
      organizer: [{ "@id": "participant:saudi-arabia" }],
      about: [
        { "@type": "Thing", name: "conflict in Ukraine" },
        { "@type": "Thing", name: "bilateral relations" },
      ],
    });
    expect(nodeOf("meeting:zelensky-saudi-visit")).toMatchObject({
      eventStatus: "https://schema.org/EventCancelled",
      startDate: "2025-02-19",
    });
  });

  test("writes people, bodies, sources and quotations", () => {
    expect(nodeOf("participant:lavrov")).toMatchObject({
      "@type": "Person",
      name: "Sergey Lavrov",
      sameAs: "http://www.wikidata.org/entity/Q58217",
      hasOccupation: [
        { "@type": "OrganizationRole", roleName: "Foreign Minister", areaServed: { "@type": "Country", identifier: "RU" } },
      ],
    });
    expect(nodeOf("participant:nato")).toMatchObject({
      "@type": "Organization",
      name: "NATO",
      legalName: "North Atlantic Treaty Organization",
    });
    expect(nodeOf("participant:kremlin")).toMatchObject({ "@type": "GovernmentOrganization" });
    expect(nodeOf("source:article")).toMatchObject({ "@type": "NewsArticle", datePublished: "2025-02-18", inLanguage: "en" });
    expect(nodeOf("statement:lavrov-useful")).toMatchObject({
      "@type": "Quotation",
      spokenByCharacter: [{ "@id": "participant:lavrov" }],
      hasPart: [{ "@type": "Quotation", text: "very useful," }],
      recordedAt: { "@id": "meeting:lavrov-press-conference" },
    });
    expect(nodeOf("statement:lavrov-nato-troops")).toMatchObject({ "@type": "Claim" });
  });

  test("says what is lost, and nothing else is", () => {
    expectRoundTrip([...flatRecords([riyadhDossier])], losses, readSchemaOrg(asJson(output)));
    const fields = (id: string) => losses.filter(({ record }) => record === id).map(({ field }) => field);
    expect(fields("agreement:riyadh-understanding")).toEqual([""]);
    expect(fields("participant:lavrov")).toEqual(["offices[0].rank", "offices[0].basis", "evidence"]);
    expect(fields("participant:saudi-arabia")).toEqual(["evidence"]);
    expect(fields("meeting:zelensky-erdogan-press-conference")).toEqual([
      "status",
      "when.phrase",
      "when.basis",
      "place.basis",
      "participation[0].presence",
      "participation[1].presence",
      "evidence",
      "codedBy",
    ]);
    for (const { why } of losses) expect(why).not.toBe("");
  });

  test("has no null in it, and expands with a JSON-LD library", async () => {
    const saysNothing = /:null|\[\]|\{\}|:""/.exec(JSON.stringify(output))?.[0];
    expect(saysNothing).toBeUndefined();
    const expanded = await jsonld.expand(asJson(output), { documentLoader });
    expect(expanded).toHaveLength(output["@graph"].length);
    const talks = expanded.find((node) => node["@id"] === "meeting:riyadh-talks")!;
    expect(talks["@type"]).toEqual(["https://schema.org/Event"]);
    expect(talks["https://schema.org/eventStatus"]).toEqual([{ "@id": "https://schema.org/EventScheduled" }]);
    expect(talks["https://schema.org/attendee"]).toEqual([
      { "@id": "participant:russian-delegation" },
      { "@id": "participant:us-delegation" },
    ]);
  });

  test.each<[Partial<Meeting>, Partial<SchemaOrgNode>]>([
    [{ status: "scheduled" }, { eventStatus: "https://schema.org/EventScheduled" }],
    [
      { status: "postponed", originallyPlanned: { start: "2025-03" } },
      { eventStatus: "https://schema.org/EventPostponed", startDate: "2025-03" },
    ],
    [
      { status: "rescheduled", when: { start: "2025-04-01" }, originallyPlanned: { start: "2025-03-01" } },
      { eventStatus: "https://schema.org/EventRescheduled", startDate: "2025-04-01", previousStartDate: "2025-03-01" },
    ],
    [{ status: "proposed" }, { eventStatus: undefined }],
    [{ when: { start: "2025-02-XX" } }, { startDate: undefined }],
    [{ format: "hybrid" }, { eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode" }],
    [{ format: "phone" }, { eventAttendanceMode: undefined }],
    [{ relations: [{ type: "part-of", target: "meeting:b" }] }, { superEvent: { "@id": "meeting:b" } }],
  ])("%j", (change, properties) => {
    const meeting: Meeting = {
      type: "meeting",
      id: "meeting:a",
      kind: "talks",
      status: "scheduled",
      participation: [],
      ...change,
    };
    const [written] = writeSchemaOrg([meeting]).output["@graph"];
    for (const [name, value] of Object.entries(properties)) expect(written![name]).toEqual(value);
  });
});

describe("readSchemaOrg", () => {
  test("reads an event as pages have it", () => {
    const page = {
      "@context": "https://schema.org/",
      "@type": "SocialEvent",
      name: "Vienna water talks",
      startDate: "2026-05-04T10:00",
      eventStatus: "http://schema.org/EventPostponed",
      location: {
        "@type": "Place",
        name: "Hofburg",
        address: { addressLocality: "Vienna", addressCountry: "AT" },
        geo: { latitude: "48.2", longitude: 16.36 },
      },
      organizer: { "@type": "GovernmentOrganization", name: "Austrian Foreign Ministry", url: "https://example.org" },
      performer: [{ "@type": "Person", name: "Ann Example", jobTitle: "Ambassador" }, "Water Council"],
      offers: { price: 0 },
    };
    const { records, losses: lost, issues } = readSchemaOrg(page);
    expect(issues).toEqual([]);
    expect(records).toEqual([
      {
        type: "participant",
        id: "participant:ann-example",
        kind: "person",
        name: "Ann Example",
        offices: [{ title: "Ambassador" }],
      },
      { type: "participant", id: "participant:water-council", kind: "organization", name: "Water Council" },
      {
        type: "participant",
        id: "participant:austrian-foreign-ministry",
        kind: "organization",
        name: "Austrian Foreign Ministry",
        category: "government-body",
      },
      {
        type: "meeting",
        id: "meeting:vienna-water-talks",
        kind: "other",
        title: "Vienna water talks",
        status: "postponed",
        originallyPlanned: { start: "2026-05-04" },
        place: { name: "Hofburg", city: "Vienna", country: "AT", latitude: 48.2, longitude: 16.36 },
        participation: [
          { participant: "participant:ann-example", role: "party" },
          { participant: "participant:water-council", role: "party" },
          { participant: "participant:austrian-foreign-ministry", role: "host" },
        ],
      },
    ]);
    expect(lost.map(({ record, field, value }) => [record, field, value])).toEqual([
      ["meeting:vienna-water-talks", "startDate", "2026-05-04T10:00"],
      ["meeting:vienna-water-talks", "organizer.url", "https://example.org"],
      ["meeting:vienna-water-talks", "offers", { price: 0 }],
    ]);
  });

  test("reads a quotation with its speaker", () => {
    const quotation = {
      "@type": "schema:Quotation",
      text: "Enough.",
      spokenByCharacter: { "@type": "Person", name: "Ann Example" },
    };
    expect(readSchemaOrg([quotation]).records.at(-1)).toEqual({
      type: "statement",
      id: "statement:unnamed",
      speakers: ["participant:ann-example"],
      text: "Enough.",
    });
  });

  test.each([
    [null, "There is no thing of a type that is read here, but null."],
    [{ "@type": "Recipe" }, 'There is no thing of a type that is read here, but "Recipe".'],
    [{ "@type": "Quotation", text: "Nobody said this." }, "There is no statement here: “speakers” is not what it should be."],
    [{ "@type": "Country", name: "Nowhere" }, "There is no participant here: “country” is not what it should be."],
  ])("reports what is no thing that is read: %j", (thing, message) => {
    const { records, issues } = readSchemaOrg({ "@graph": [thing] });
    expect(records).toEqual([]);
    expect(issues.map((issue) => [issue.message, issue.path[0]])).toEqual([[message, 0]]);
  });
});

property.prop([anyRecords], { numRuns: 100 })("no record makes it say null", (records) => {
  expect(JSON.stringify(writeSchemaOrg(records).output)).not.toContain(":null");
});
