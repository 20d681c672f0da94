import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { readCloudEvents, writeCloudEvents } from "../../src/interop/cloudevents.js";
import { fromDyads, toDyads } from "../../src/interop/dyads.js";
import { parseGdelt } from "../../src/interop/gdelt/read-events.js";
import { writeGdelt } from "../../src/interop/gdelt/write-events.js";
import { writeCalendar } from "../../src/interop/icalendar.js";
import { parseIcews } from "../../src/interop/icews/read-events.js";
import { writeIcews } from "../../src/interop/icews/write-events.js";
import { flatRecords, type Conversion, type InteropRecord, type Loss, type Written } from "../../src/interop/loss.js";
import { readNinjs, writeNinjs } from "../../src/interop/ninjs.js";
import { parsePolecat } from "../../src/interop/polecat/read-events.js";
import { writePolecat } from "../../src/interop/polecat/write-events.js";
import { readSchemaOrg, writeSchemaOrg } from "../../src/interop/schema-org.js";
import { writeTables } from "../../src/interop/tables.js";
import { readWebAnnotations, writeWebAnnotations } from "../../src/interop/web-annotation.js";
import type { Dossier, Meeting, Source, Statement } from "../../src/schema/interfaces.js";
import { notLost } from "./event-data.js";
import { anyDossier, anyRecords, expectRoundTrip } from "./round-trip.js";

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
type Given = readonly (InteropRecord | Dossier)[];
type Check = (records: readonly InteropRecord[], losses: readonly Loss[], back: Conversion) => void;

interface TwoWay {
  readonly write: (records: Given) => Written<unknown>;
  readonly read: (output: unknown, sources: readonly Source[]) => Conversion;
  readonly check: Check;
}

const documents: Readonly<Record<string, TwoWay>> = {
  "schema-org": { write: writeSchemaOrg, read: (output) => readSchemaOrg(asJson(output)), check: expectRoundTrip },
  ninjs: { write: writeNinjs, read: (output) => readNinjs(asJson(output)), check: expectRoundTrip },
  cloudevents: {
    write: (records) => writeCloudEvents(records),
    read: (output) => readCloudEvents(asJson(output)),
    check: expectRoundTrip,
  },
  // annotations are read with the sources that they mark
  "web-annotation": {
    write: writeWebAnnotations,
    read: (output, sources) => readWebAnnotations(asJson(output), { sources }),
    check(records, losses, back) {
      // a source that was not given is known by its address
      const known = back.records.filter(({ type, id }) => type !== "source" || records.some((record) => record.id === id));
      expectRoundTrip(records, losses, { ...back, records: known });
    },
  },
};
const isRow: Check = (records, losses, { records: back, issues }) => {
  expect(issues).toEqual([]);
  notLost(records, losses, back);
};
const tables: Readonly<Record<string, TwoWay>> = {
  "GDELT 2.0": { write: (records) => writeGdelt(records), read: (output) => parseGdelt(output as string), check: isRow },
  "GDELT 1.0": {
    write: (records) => writeGdelt(records, { version: "1.0" }),
    read: (output) => parseGdelt(output as string),
    check: isRow,
  },
  ICEWS: { write: writeIcews, read: (output) => parseIcews(output as string), check: isRow },
  POLECAT: { write: (records) => writePolecat(records), read: (output) => parsePolecat(output as string), check: isRow },
  PLOVER: {
    write: (records) => writePolecat(records, { form: "jsonl" }),
    read: (output) => parsePolecat(output as string),
    check: isRow,
  },
};
const dyads: TwoWay = {
  write(records) {
    const given = [...flatRecords(records)].flatMap((record) => (record.type === "meeting" ? toDyads(record) : []));
    const losses = given.flatMap(({ losses: lost }) => lost);
    for (const record of flatRecords(records))
      if (record.type !== "meeting") losses.push({ record: record.id, field: "", value: record, why: "It is no meeting." });
    return { output: given.flatMap(({ dyads: pairs }) => pairs), losses };
  },
  read: (output) => ({ records: fromDyads(output as Parameters<typeof fromDyads>[0]), losses: [], issues: [] }),
  check: isRow,
};
const twoWay: Readonly<Record<string, TwoWay>> = { ...documents, ...tables, dyads };
const formats = Object.entries(twoWay);

/** What was written, what of it was lost, and what comes back. */
function there({ write, read }: TwoWay, given: Given) {
  const records = [...flatRecords(given)];
  const { output, losses } = write(given);
  const sources = records.filter((record) => record.type === "source");
  return { records, losses, back: read(output, sources) };
}

describe.each(formats)("%s: out and in gives back all that the losses do not name", (_, format) => {
  property.prop([anyRecords], { numRuns: 60 })("of any records", (given) => {
    const { records, losses, back } = there(format, given);
    format.check(records, losses, back);
  });

  property.prop([anyDossier], { numRuns: 20 })("of any dossier", (dossier) => {
    const { records, losses, back } = there(format, [dossier]);
    format.check(records, losses, back);
  });

  test("of the Riyadh dossier, and a loss that is left out is missed", () => {
    const { records, losses, back } = there(format, [riyadhDossier]);
    format.check(records, losses, back);
    for (const loss of losses.filter(({ record }) => record !== riyadhDossier.id)) {
      const less = losses.filter((one) => one.record !== loss.record || one.field !== loss.field);
      const check = () => format.check(records, less, back);
      // with the source at hand, annotations give back what they do not hold of it
      if (format === documents["web-annotation"] && loss.record.startsWith("source:")) expect(check).not.toThrow();
      else expect(check, `${loss.record} ${loss.field}`).toThrow();
    }
  });
});

const writers: readonly (readonly [string, (records: Given) => Written<unknown>])[] = [
  ...[...Object.entries(documents), ...Object.entries(tables)].map(([name, { write }]) => [name, write] as const),
  ["icalendar", (records) => writeCalendar(records)],
  ["tables", (records) => writeTables(records)],
];

property.prop([anyDossier, fc.constantFrom(...writers)], { numRuns: 40 })(
  "what a dossier says of itself is named by every writer",
  (dossier, [name, write]) => {
    const own = write([dossier]).losses.filter(({ record }) => record === dossier.id);
    expect(
      own.map(({ field, value }) => [field, value]),
      name,
    ).toEqual(
      Object.entries({ ...dossier } as Record<string, unknown>).filter(
        ([field]) => !["type", "sources", "participants", "meetings", "statements", "agreements"].includes(field),
      ),
    );
  },
);

describe.each(Object.entries(tables))("%s", (_, { write, read }) => {
  test("an event whose row repeats another's is lost with a word", () => {
    const talks = (id: Meeting["id"]): Meeting => ({
      type: "meeting",
      id,
      kind: "talks",
      status: "concluded",
      when: { start: "2025-02-18" },
      participation: [
        { participant: "participant:a", role: "party" },
        { participant: "participant:b", role: "party" },
      ],
    });
    const states: InteropRecord[] = [
      { type: "participant", id: "participant:a", kind: "state", name: "Norway", country: "NO" },
      { type: "participant", id: "participant:b", kind: "state", name: "Estonia", country: "EE" },
    ];
    const { output, losses } = write([...states, talks("meeting:one"), talks("meeting:two")]);
    const back = read(output, []).records.filter(({ type }) => type === "meeting");
    const whole = losses.filter(({ record, field }) => record.startsWith("meeting:") && field === "");
    expect(back.length + whole.length).toBe(2);
    for (const { record, why } of whole) {
      expect(record).toBe("meeting:two");
      expect(why).toContain("says what the row of");
    }
  });

  test("no two rows bear the same number, whatever numbers the records bear", () => {
    const said = (id: Statement["id"], day: string): Statement => ({
      type: "statement",
      id,
      speakers: ["participant:a"],
      text: "Enough.",
      act: "accuse",
      when: { start: day },
      ids: { gdelt: "1", icews: "1", polecat: "1" },
    });
    const { output } = write([said("statement:a", "2025-01-01"), said("statement:b", "2025-01-02")]);
    const ids = read(output, []).records.flatMap(({ type, id }) => (type === "statement" ? [id] : []));
    expect(new Set(ids).size).toBe(2);
  });
});
