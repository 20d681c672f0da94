import { test as property } from "@fast-check/vitest";
import { CloudEvent, HTTP, type Message } from "cloudevents";
import { describe, expect, test } from "vitest";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { readCloudEvents, writeCloudEvents } from "../../src/interop/cloudevents.js";
import { flatRecords } from "../../src/interop/loss.js";
import { anyRecords } from "./round-trip.js";

const { output, losses } = writeCloudEvents([riyadhDossier], { source: "https://example.org/desk" });
const [event] = output;

describe("writeCloudEvents", () => {
  test("wraps each record of a dossier; what only the dossier says is lost", () => {
    expect(output.map(({ data }) => data)).toEqual([...flatRecords([riyadhDossier])]);
    expect([...new Set(losses.map(({ record }) => record))]).toEqual(["dossier:riyadh-2025-02-18"]);
    expect(losses.map(({ field }) => field)).toEqual(["model", "id", "title"]);
    expect(output.find(({ subject }) => subject === "meeting:riyadh-talks")).toMatchObject({
      specversion: "1.0",
      source: "https://example.org/desk",
      type: "demarche.meeting",
      datacontenttype: "application/json",
      dataschema: "https://unpkg.com/demarche/schemas/1.0/meeting.json",
    });
  });

  test("gives the same record the same id, whatever the order of its keys, and a revised one another", () => {
    const [meeting] = riyadhDossier.meetings;
    const idOf = (record: typeof meeting) => writeCloudEvents([record!]).output[0]!.id;
    expect(idOf(meeting)).toMatch(/^[0-9a-f]{64}$/);
    expect(idOf(Object.fromEntries(Object.entries(meeting!).toReversed()) as unknown as typeof meeting)).toBe(idOf(meeting));
    expect(idOf({ ...meeting!, status: "suspended" })).not.toBe(idOf(meeting));
    expect(new Set(output.map(({ id }) => id)).size).toBe(output.length);
  });

  test("gives the time of the last change", () => {
    const updated = "2025-02-19T08:00:00Z";
    expect(writeCloudEvents([{ ...riyadhDossier.meetings[0]!, updated }]).output[0]!.time).toBe(updated);
  });

  test("passes the official SDK, there and back", () => {
    for (const one of output) {
      const parsed = new CloudEvent({ ...one });
      expect(parsed.validate()).toBe(true);
      const { headers, body } = HTTP.structured(parsed) as Message<string>;
      const received = HTTP.toEvent({ headers, body }) as CloudEvent<unknown>;
      expect(readCloudEvents(JSON.parse(JSON.stringify(received))).records).toEqual([one.data]);
    }
  });
});

describe("readCloudEvents", () => {
  test("says what the envelope has beside the record", () => {
    const read = readCloudEvents({ ...event, time: "2025-02-19T08:00:00Z", traceparent: "00-1" });
    expect(read.records).toEqual([event!.data]);
    expect(read.losses.map(({ record, field, value }) => [record, field, value])).toEqual([
      ["source:article", "source", "https://example.org/desk"],
      ["source:article", "time", "2025-02-19T08:00:00Z"],
      ["source:article", "traceparent", "00-1"],
    ]);
  });

  test("reads data in base64", () => {
    const { data, ...rest } = event!;
    const bytes = new TextEncoder().encode(JSON.stringify(data));
    expect(readCloudEvents({ ...rest, data_base64: btoa(String.fromCharCode(...bytes)) }).records).toEqual([data]);
  });

  test.each([
    [3, "An event should be an object, but is 3."],
    [{ ...event, specversion: "0.3" }, '“specversion” should be 1.0, but is "0.3".'],
    [{ ...event, id: "" }, '“id” should be a text that is not empty, but is "".'],
    [{ ...event, source: undefined }, "“source” should be a text that is not empty, but is undefined."],
    [{ ...event, traceParent: "a" }, 'The attribute "traceParent" should have a name of up to 20 lower-case letters and digits.'],
    [{ ...event, data_base64: "e30=" }, "An event should have “data” or “data_base64”, not both."],
    [{ ...event, data: undefined, data_base64: "!" }, "There is no record here: the type is missing."],
    [{ ...event, data: { type: "dossier" } }, 'There is no record here: the type is "dossier".'],
    [{ ...event, data: { ...event!.data, kind: 3 } }, "There is no source here: “kind” is not what it should be."],
  ])("reports what is no event of a record: %#", (broken, message) => {
    const { records, issues } = readCloudEvents([event, broken]);
    expect(records).toHaveLength(1);
    expect(issues.map((issue) => [issue.message, issue.path[0]])).toEqual([[message, 1]]);
  });
});

property.prop([anyRecords], { numRuns: 60 })("loses nothing of any record", (records) => {
  expect(writeCloudEvents(records).losses).toEqual([]);
});
