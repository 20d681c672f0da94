import { describe, expect, test } from "vitest";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { flatRecords } from "../../src/interop/loss.js";
import { readNinjs, writeNinjs } from "../../src/interop/ninjs.js";
import type { Meeting } from "../../src/schema/interfaces.js";
import { expectRoundTrip } from "./round-trip.js";

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const { output, losses } = writeNinjs([riyadhDossier]);
const itemOf = (id: string) => output.find(({ uri }) => uri === `urn:demarche:${id}`)!;

describe("writeNinjs", () => {
  test("writes a planned event that fell through", () => {
    expect(itemOf("meeting:zelensky-saudi-visit")).toEqual({
      uri: "urn:demarche:meeting:zelensky-saudi-visit",
      standard: { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json" },
      type: "event",
      title: "Zelensky's visit to Saudi Arabia",
      eventDetails: {
        eventStatus: "http://cv.iptc.org/newscodes/eventoccurstatus/eos6",
        dates: { expectedStartDate: "2025-02-19" },
      },
      people: [{ name: "Volodymyr Zelensky", rel: "visitor:expected", uri: "urn:demarche:participant:zelensky" }],
      organisations: [{ name: "Saudi Arabia", rel: "receiving-side:expected", uri: "urn:demarche:participant:saudi-arabia" }],
      places: [{ contactInfo: [{ type: "physical", address: { country: "SA" } }] }],
      subjects: [{ rel: "kind", literal: "visit" }],
    });
  });

  test("keeps who was absent as absent, and topics with their codes", () => {
    expect(itemOf("meeting:riyadh-talks")).toMatchObject({
      organisations: [
        { rel: "party:attended" },
        { rel: "party:attended" },
        { rel: "host" },
        { name: "Ukraine", rel: "concerned-party:absent" },
      ],
      subjects: [
        { rel: "kind", literal: "talks" },
        { name: "conflict in Ukraine", uri: "http://cv.iptc.org/newscodes/mediatopic/20000076" },
        { name: "bilateral relations", uri: "http://cv.iptc.org/newscodes/mediatopic/20000639" },
      ],
    });
  });

  test("writes a source as a text", () => {
    const [source] = riyadhDossier.sources;
    const { output: written } = writeNinjs([
      {
        ...source!,
        title: "Talks end",
        byline: "A. Reporter",
        publisher: "A desk",
        url: "https://example.org/é",
        published: "2025-02-18T18:00:00Z",
      },
    ]);
    expect(written).toMatchObject([
      {
        uri: "urn:demarche:source:article",
        type: "text",
        title: "Talks end",
        by: "A. Reporter",
        language: "en",
        contentCreated: "2025-02-18T18:00:00Z",
        infoSources: [{ name: "A desk", role: "publisher" }],
        bodies: [{ role: "main", contentType: "text/plain", value: source!.text }],
        genres: [{ literal: "news-article" }],
        altIds: [{ role: "url", value: "https://example.org/é" }],
      },
    ]);
  });

  test.each<[Partial<Meeting>, object | undefined]>([
    [
      { when: { start: "2025-02-18T13:00:00+03:00", end: "2025-02-18" } },
      { startDate: "2025-02-18T13:00:00+03:00", expectedEndDate: "2025-02-18" },
    ],
    [{ when: { start: "2025-02", duration: { value: "P3D" } } }, { expectedStartDate: "2025-02", expectedDuration: "P3D" }],
    [{ when: { start: "2025-02-18T13:00:00+03" } }, undefined],
    [{ when: { start: "2025-02-XX" } }, undefined],
    [{ when: { duration: { value: "P3D" } } }, undefined],
    [{ status: "cancelled", when: { start: "2025" }, originallyPlanned: { start: "2024" } }, { expectedStartDate: "2024" }],
  ])("dates: %j", (change, dates) => {
    const meeting: Meeting = {
      type: "meeting",
      id: "meeting:a",
      kind: "talks",
      status: "scheduled",
      participation: [],
      ...change,
    };
    expect((writeNinjs([meeting]).output[0]!["eventDetails"] as { dates?: object }).dates).toEqual(dates);
  });

  test("says what is lost, and nothing else is", () => {
    expectRoundTrip([...flatRecords([riyadhDossier])], losses, readNinjs(asJson(output)));
    const fields = (id: string) => losses.filter(({ record }) => record === id).map(({ field }) => field);
    expect(fields("statement:lavrov-useful")).toEqual([""]);
    expect(fields("participant:nato")).toEqual([""]);
    expect(fields("participant:lavrov")).toEqual(["offices", "ids", "evidence"]);
    expect(fields("participant:ukraine")).toEqual(["kind", "country", "aliases", "ids", "evidence"]);
    expect(fields("meeting:zelensky-saudi-visit")).toEqual([
      "statusBy",
      "originallyPlanned.phrase",
      "originallyPlanned.basis",
      "place.basis",
      "assertedBy",
      "evidence",
      "codedBy",
    ]);
    expect(fields("source:article")).toEqual(["published", "dateline", "sha256"]);
  });
});

describe("readNinjs", () => {
  test("reads an event as an agency plans it", () => {
    const {
      records,
      losses: lost,
      issues,
    } = readNinjs({
      uri: "http://example.org/events/water-talks-2026",
      type: "event",
      headlines: [{ value: "Water talks in Vienna" }],
      eventDetails: {
        eventStatus: "http://cv.iptc.org/newscodes/eventoccurstatus/eos5",
        dates: { startDate: "2026-05-04T08:00:00Z" },
        organiser: { name: "Austria" },
      },
      people: [{ name: "Ann Example" }],
      places: [
        {
          name: "Hofburg",
          contactInfo: [{ address: { lines: ["Heldenplatz", "1010"], locality: "Vienna", country: "Austria" } }],
          geoJSON: { type: "Point", coordinates: [16.36, 48.2] },
        },
      ],
      subjects: [{ name: "water", uri: "http://cv.iptc.org/newscodes/mediatopic/20000441" }],
      urgency: 4,
    });
    expect(issues).toEqual([]);
    expect(records).toEqual([
      { type: "participant", id: "participant:ann-example", kind: "person", name: "Ann Example" },
      { type: "participant", id: "participant:austria", kind: "organization", name: "Austria" },
      {
        type: "meeting",
        id: "meeting:water-talks-2026",
        kind: "other",
        title: "Water talks in Vienna",
        status: "scheduled",
        when: { start: "2026-05-04T08:00:00Z" },
        place: { name: "Hofburg", venue: "Heldenplatz", city: "Vienna", latitude: 48.2, longitude: 16.36 },
        participation: [
          { participant: "participant:ann-example", role: "party" },
          { participant: "participant:austria", role: "host" },
        ],
        topics: [{ label: "water", codes: { iptc: "medtop:20000441" } }],
      },
    ]);
    expect(lost.map(({ field, value }) => [field, value])).toEqual([
      ["places[0].contactInfo[0].address.lines[1]", "1010"],
      ["places[0].contactInfo[0].address.country", "Austria"],
      ["urgency", 4],
    ]);
  });

  test.each([
    [null, "An item should be an event or a text with a uri, but is null."],
    [{ uri: "urn:a", type: "picture" }, 'An item should be an event or a text with a uri, but is "picture".'],
    [{ type: "event" }, "An item should be an event or a text with a uri, but is an object with type."],
  ])("reports what is no item: %j", (one, message) => {
    expect(readNinjs([one]).issues).toEqual([{ code: "interop/no-item", severity: "error", message, path: [0] }]);
  });
});
