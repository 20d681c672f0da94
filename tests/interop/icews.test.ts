import { expect, test } from "vitest";
import { makeDossier } from "../../src/fixtures/makers.js";
import { COLUMNS } from "../../src/interop/icews/layout.js";
import { parseIcews } from "../../src/interop/icews/read-events.js";
import { writeIcews } from "../../src/interop/icews/write-events.js";
import { validate } from "../../src/validate/validate.js";
import { dossierOf, notLost } from "./event-data.js";

const usual: Readonly<Record<string, string>> = {
  "Event ID": "100",
  "Event Date": "2018-06-01",
  "Source Name": "Foreign Affairs (Norway)",
  "Source Sectors": "Foreign Ministry,Government",
  "Source Country": "Norway",
  "CAMEO Code": "040",
  "Target Name": "Russian Federation",
  "Target Country": "Russian Federation",
  "Story ID": "7",
  "Sentence Number": "2",
  Publisher: "Example Wire",
  City: "Oslo",
  Province: "Oslo fylke",
  Country: "Norway",
  Latitude: "59.9",
  Longitude: "10.7",
};
const row = (change: Readonly<Record<string, string>> = {}) =>
  COLUMNS.map((name) => ({ ...usual, ...change })[name] ?? "NA").join("\t");
const swapped = {
  "Event ID": "101",
  "Source Name": "Russian Federation",
  "Source Sectors": "NA",
  "Source Country": "Russian Federation",
  "Target Name": "Foreign Affairs (Norway)",
  "Target Sectors": "Foreign Ministry,Government",
  "Target Country": "Norway",
};

test("mirrored rows are one meeting, and NA is nothing", () => {
  const { records, counts, losses } = parseIcews(`${COLUMNS.join("\t")}\n${row()}\n${row(swapped)}\n`);
  expect(counts).toEqual({ rows: 2, read: 1, mirror: 1, duplicate: 0, broken: 0 });
  expect(records.filter(({ type }) => type === "participant")).toMatchObject([
    { kind: "organization", category: "ministry", country: "NO" },
    { kind: "state", country: "RU", name: "Russian Federation" },
  ]);
  expect(records.find(({ type }) => type === "meeting")).toMatchObject({
    kind: "talks",
    place: { city: "Oslo", country: "NO", latitude: 59.9 },
    ids: { icews: "100", cameo: "040" },
  });
  expect(JSON.stringify(records.filter(({ type }) => type !== "source"))).not.toContain('"NA"');
  expect(losses.map(({ field }) => field)).toEqual(["Story ID", "Sentence Number", "Province", ""]);
  expect(validate(dossierOf(records)).counts).toEqual({ error: 0, warning: 0, info: 0 });
});

test("people hold an office of their country where their sectors say so", () => {
  const { records } = parseIcews(row({ "Source Name": "Ola Nordmann" }));
  expect(records).toContainEqual(
    expect.objectContaining({
      kind: "person",
      name: "Ola Nordmann",
      offices: [{ title: "Foreign Ministry", country: "NO", basis: "inferred" }],
    }),
  );
});

test.each([
  ["month/day/year", { "Event Date": "6/1/2018" }, true],
  ["a day that is none", { "Event Date": "2018-02-30" }, false],
  ["a junk code", { "CAMEO Code": "13y" }, false],
  ["a code that lost its zero", { "CAMEO Code": "40" }, false],
  ["no actors", { "Source Name": "NA", "Target Name": "None" }, true],
])("%s", (_, change, isRead) => {
  expect(parseIcews(row(change)).counts).toMatchObject({ read: isRead ? 1 : 0, broken: isRead ? 0 : 1 });
});

test("out and in gives back what the losses do not name", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const dossier = makeDossier(seed);
    const { output, losses } = writeIcews([dossier]);
    const read = parseIcews(output);
    expect(read.counts.broken).toBe(0);
    notLost([...dossier.meetings, ...dossier.statements, ...dossier.agreements], losses, read.records);
  }
  const { records } = parseIcews([row(), row({ "Event ID": "5", "CAMEO Code": "111" })].join("\n"));
  const { output, losses } = writeIcews(records);
  expect([...new Set(losses.map(({ field }) => field))].filter((field) => !field.startsWith("evidence"))).toEqual(["text"]);
  notLost(records, losses, parseIcews(output).records);
});
