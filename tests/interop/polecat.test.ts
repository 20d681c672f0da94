import fc from "fast-check";
import { expect, test } from "vitest";
import { makeDossier } from "../../src/fixtures/makers.js";
import type { InteropRecord, RowReading } from "../../src/interop/loss.js";
import { COLUMNS } from "../../src/interop/polecat/layout.js";
import { parsePolecat, readPolecat } from "../../src/interop/polecat/read-events.js";
import { writePolecat } from "../../src/interop/polecat/write-events.js";
import type { Participant, Statement } from "../../src/schema/interfaces.js";
import { validate } from "../../src/validate/validate.js";
import { PLOVER_TYPES } from "../../src/vocab/plover.js";
import { dossierOf, notLost } from "./event-data.js";

const usual: Readonly<Record<string, string>> = {
  "Event ID": "20180601-77_1",
  "Event Date": "2018-06-01",
  "Event Type": "CONSULT",
  "Event Mode": "visit",
  Intensity: "4",
  Contexts: "diplomatic;natural_resource",
  "Actor Name": "Ola Nordmann",
  "Actor Country": "NOR",
  "Primary Actor Sector": "GOV",
  "Actor Sectors": "GOV",
  "Actor Title": "foreign minister",
  "Actor Name Raw": "Mr Nordmann",
  "Wikipedia Actor ID": "Ola Nordmann",
  "Recipient Name": "Estonia",
  "Recipient Country": "EST",
  Placename: "Old Town",
  City: "Tallinn",
  Province: "Harju",
  Country: "EST",
  Latitude: "59.4",
  Longitude: "24.7",
  "GeoNames ID": "588409",
  Source: "Example Wire",
  "Publication Date": "2018-06-02",
};
const row = (change: Readonly<Record<string, string>> = {}, columns: readonly string[] = COLUMNS) =>
  columns.map((name) => ({ ...usual, ...change })[name] ?? "None").join("\t");
const header = COLUMNS.join("\t");
const eventIn = (records: readonly InteropRecord[]) =>
  records.find(({ type }) => type === "meeting" || type === "statement" || type === "agreement");
const rowsOf = async (input: AsyncIterable<Uint8Array>) => {
  const readings: RowReading[] = [];
  for await (const reading of readPolecat(input)) readings.push(reading);
  return readings;
};

test("a row of the table is a meeting with its code as evidence", () => {
  const { records, counts, losses } = parsePolecat(`${header}\n${row()}\n`);
  expect(counts).toEqual({ rows: 1, read: 1, mirror: 0, duplicate: 0, broken: 0 });
  expect(records.filter(({ type }) => type === "participant")).toMatchObject([
    { kind: "person", name: "Ola Nordmann", offices: [{ title: "foreign minister", country: "NO", basis: "inferred" }] },
    { kind: "state", id: "participant:polecat.EE", name: "Estonia", country: "EE" },
  ]);
  expect(records.find(({ type }) => type === "source")).toMatchObject({ publisher: "Example Wire", published: "2018-06-02" });
  expect(eventIn(records)).toMatchObject({
    kind: "visit",
    participation: [{ role: "visitor" }, { role: "receiving-side", participant: "participant:polecat.EE" }],
    place: { name: "Old Town", city: "Tallinn", country: "EE", ids: { geonames: "588409" } },
    ids: { polecat: "20180601-77_1", plover: "CONSULT/visit" },
    topics: [{ label: "diplomatic", codes: { plover: "diplomatic" } }, { label: "natural resource" }],
    evidence: [{ exact: "CONSULT" }],
  });
  expect(losses.map(({ field }) => field)).toEqual(["Intensity", "Province"]);
  expect(validate(dossierOf(records)).counts).toEqual({ error: 0, warning: 0, info: 0 });
});

test("mirrored and repeated rows of one story are one meeting", () => {
  const talks = { "Event Mode": "None", "Actor Title": "None", "Actor Name": "Norway", "Actor Sectors": "None" };
  const one = row({ ...talks, "Primary Actor Sector": "None" });
  const other = row({
    ...talks,
    "Event ID": "20180601-77_2",
    "Primary Actor Sector": "None",
    "Actor Name": "Estonia",
    "Actor Country": "EST",
    "Actor Name Raw": "None",
    "Wikipedia Actor ID": "None",
    "Recipient Name": "Norway",
    "Recipient Country": "NOR",
    "Recipient Name Raw": "Mr Nordmann",
    "Wikipedia Recipient ID": "Ola Nordmann",
  });
  const elsewhere = other.replace("20180601-77_2", "20180601-78_1");
  expect(parsePolecat([one, other, one, elsewhere].join("\n")).counts).toEqual({
    rows: 4,
    read: 2,
    mirror: 1,
    duplicate: 1,
    broken: 0,
  });
});

test("an extra column of the header and surplus tabs are passed over", () => {
  const columns = [...COLUMNS.slice(0, 2), "Headline", ...COLUMNS.slice(2)];
  const { counts, records } = parsePolecat(`${columns.join("\t")}\n${row({ Headline: "CONSULT" }, columns)}\t\t\n`);
  expect(counts.read).toBe(1);
  expect(validate(dossierOf(records)).counts.error).toBe(0);
  expect(parsePolecat(`${header}\n${row()}\tmore\n`).issues).toMatchObject([{ code: "interop/columns" }]);
  expect(parsePolecat(`${header.replace("\tVersion", "")}\n`).issues[0]?.message).toBe("The header has no column “Version”.");
});

test("Latin-1 and UTF-8 are told line by line, also among broken rows", async () => {
  const lines = [header, row({ City: "Tromsø" }), row({ City: "Łódź", "Event ID": "b" }), "Tromsø"].join("\n");
  const utf8 = new TextEncoder().encode(lines);
  const latin = Uint8Array.from(`${row({ City: "Tromsø", "Event ID": "c" })}\nbrøken\n`, (letter) => letter.charCodeAt(0));
  const readings = await rowsOf(
    (async function* () {
      yield utf8;
      yield new TextEncoder().encode("\n");
      yield latin;
    })(),
  );
  const cities = readings.flatMap(({ records }) => records.flatMap((one) => (one.type === "meeting" ? [one.place?.city] : [])));
  expect(cities).toEqual(["Tromsø", "Łódź", "Tromsø"]);
  expect(readings.filter(({ verdict }) => verdict === "broken").map(({ text }) => text)).toEqual(["Tromsø", "brøken"]);
});

test("several actors of a row take part each", () => {
  const { records } = parsePolecat(
    row({ "Recipient Name": "Estonia;Latvia", "Recipient Country": "EST;LVA", "Recipient Sectors": "None" }),
  );
  expect(eventIn(records)).toMatchObject({
    participation: [{}, { participant: "participant:polecat.EE" }, { participant: "participant:polecat.LV" }],
  });
});

test.each([
  ["a day that is none", { "Event Date": "2018-02-30" }],
  ["a type of no dialect", { "Event Type": "DANCE" }],
  ["no id", { "Event ID": "None" }],
])("%s breaks the row", (_, change) => {
  const { counts, issues } = parsePolecat(row(change));
  expect(counts.broken).toBe(1);
  expect(issues).toMatchObject([{ code: "interop/value" }]);
});

test("an unknown mode is lost and its type is read", () => {
  const { records, losses } = parsePolecat(row({ "Event Type": "COERCE", "Event Mode": "COERCE-martial_law" }));
  expect(eventIn(records)).toMatchObject({
    type: "statement",
    text: "Coerce (martial-law)",
    ids: { plover: "COERCE/martial-law" },
  });
  expect(losses.map(({ field }) => field)).toEqual(["Intensity", "Province", "place"]);
  const unknown = parsePolecat(row({ "Event Mode": "telepathy" }));
  expect(eventIn(unknown.records)).toMatchObject({ ids: { plover: "CONSULT" } });
  expect(unknown.losses).toContainEqual(expect.objectContaining({ field: "Event Mode", value: "telepathy" }));
});

const json = (change: object = {}) =>
  JSON.stringify({
    id: "a1",
    date: "2018-06-01",
    event: "ACCUSE",
    mode: "allege",
    actor: [{ code: "NORGOV", entity_text: "Oslo" }],
    recipient: { code: "EST", age: 30 },
    context: ["diplomatic"],
    event_text: "said that Estonia had lied",
    link: "https://example.org/a",
    cite_info: { title: "A title", coder: "x" },
    ...change,
  });

test("JSONL of PLOVER 0.8", () => {
  const { records, losses } = parsePolecat(json());
  expect(eventIn(records)).toMatchObject({
    type: "statement",
    act: "accuse",
    text: "said that Estonia had lied",
    about: ["participant:polecat.EE"],
    ids: { polecat: "a1", plover: "ACCUSE/allege" },
    evidence: [{ exact: "ACCUSE" }],
  });
  expect(records).toContainEqual(
    expect.objectContaining({ kind: "organization", name: "Oslo", category: "government-body", country: "NO" }),
  );
  expect(records.find(({ type }) => type === "source")).toMatchObject({ title: "A title", url: "https://example.org/a" });
  expect(losses.map(({ field, value }) => [field, value])).toEqual([
    ["recipient.age", 30],
    ["cite_info.coder", "x"],
  ]);
  expect(validate(dossierOf(records)).counts).toEqual({ error: 0, warning: 0, info: 0 });
});

test("JSONL of the dialect before 0.8: other names, types that have gone, empty targets", () => {
  const old = (change: object) =>
    json({
      actor: undefined,
      recipient: undefined,
      event_text: undefined,
      mode: null,
      source: "NOR",
      eventText: "asked",
      ...change,
    });
  const { records, losses } = parsePolecat(old({ event: "DEMAND", target: ["EST", "LVA"], textInfo: { markup: "<b>" } }));
  expect(eventIn(records)).toMatchObject({
    act: "demand",
    text: "asked",
    speakers: ["participant:polecat.NO"],
    addressees: ["participant:polecat.EE", "participant:polecat.LV"],
    ids: { plover: "REQUEST" },
  });
  expect(losses.map(({ field }) => field)).toEqual(["cite_info.coder", "textInfo.markup", "event"]);
  for (const target of [null, ""]) {
    const alone = eventIn(parsePolecat(old({ event: "INVESTIGATE", target })).records);
    expect(alone).toMatchObject({ about: ["participant:polecat.NO"], ids: { plover: "ACCUSE/investigate" } });
  }
});

test("a line that says that nothing happened is a loss, and one that is no JSON is broken", () => {
  const { counts, losses, records } = parsePolecat(`${json({ has_event: false })}\n{"id":\n{}\n`);
  expect(counts).toEqual({ rows: 3, read: 1, mirror: 0, duplicate: 0, broken: 2 });
  expect(records).toEqual([]);
  expect(losses).toMatchObject([{ record: "a1", field: "" }]);
});

test("every type and mode is read and written as itself", () => {
  for (const [type, { modes }] of Object.entries(PLOVER_TYPES)) {
    for (const mode of ["None", ...Object.keys(modes)]) {
      const { records } = parsePolecat(row({ "Event Type": type, "Event Mode": mode }));
      const cells = writePolecat(records).output.split("\n")[1]!.split("\t");
      expect(cells.slice(0, 4)).toEqual([usual["Event ID"], "2018-06-01", type, mode]);
      expect(validate(dossierOf(records)).counts.error).toBe(0);
    }
  }
});

test.each(["table", "jsonl"] as const)("out and in gives back what the losses do not name: %s", (form) => {
  for (let seed = 1; seed <= 40; seed++) {
    const dossier = makeDossier(seed);
    const { output, losses } = writePolecat([dossier], { form });
    const read = parsePolecat(output);
    expect(read.counts.broken).toBe(0);
    notLost([...dossier.meetings, ...dossier.statements, ...dossier.agreements], losses, read.records);
  }
  const { records } = parsePolecat([row(), row({ "Event ID": "5", "Event Type": "REJECT", "Event Mode": "meet" })].join("\n"));
  const { output, losses } = writePolecat(records, { form });
  notLost(records, losses, parsePolecat(output).records);
  if (form === "table")
    expect([...new Set(losses.map(({ field }) => field))].filter((field) => !field.startsWith("evidence"))).toEqual(["text"]);
});

test("nothing that a file holds throws, and every line counts", () => {
  const field = fc.constantFrom(...Object.keys(JSON.parse(json()) as object), "source", "target", "event_loc", "has_event");
  const object = fc.dictionary(field, fc.oneof(fc.jsonValue(), fc.constantFrom("RUS", "CONSULT", "2018-06-01")), { maxKeys: 8 });
  const cells = fc.dictionary(fc.constantFrom(...COLUMNS), fc.string({ maxLength: 12 }), { maxKeys: 6 });
  const line = fc.oneof(
    object.map((change) => json(change)),
    cells.map((change) => row(change).replace(/[\r\n]/g, " ")),
    fc.string().map((text) => `x${text.replace(/[\r\n]/g, " ")}`),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      const { counts, records } = parsePolecat(lines.join("\n"));
      expect(counts.rows).toBe(lines.length);
      expect(counts.read + counts.mirror + counts.duplicate + counts.broken).toBe(lines.length);
      expect(validate(dossierOf(records)).issues.filter(({ code }) => /^(?:schema|ground)\//.test(code))).toEqual([]);
      for (const form of ["table", "jsonl"] as const) {
        const { output, losses } = writePolecat(records, { form });
        if (records.length > 0) notLost(records, losses, parsePolecat(output).records);
      }
    }),
  );
  const deep = `{"id":"a","date":"2018-06-01","event":"AID","x":${"[".repeat(20_000)}${"]".repeat(20_000)}}`;
  expect(parsePolecat(deep).losses).toMatchObject([{ field: "x[0][0][0][0][0][0]" }]);
});

test("media of GDELT are media in POLECAT, and doctors are no media", () => {
  const media: Participant = {
    type: "participant",
    id: "participant:a",
    kind: "organization",
    name: "A desk",
    category: "media",
  };
  const said: Statement = {
    type: "statement",
    id: "statement:a",
    speakers: ["participant:a"],
    text: "Shame.",
    act: "accuse",
    when: { start: "2025-02-18" },
  };
  for (const form of ["table", "jsonl"] as const) {
    const { output } = writePolecat([media, said], { form });
    expect(output).toContain("JRN");
    expect(output).not.toContain("MED");
    expect(parsePolecat(output).records).toContainEqual(expect.objectContaining({ name: "A desk", category: "media" }));
  }
  const { records } = parsePolecat(
    row({ "Actor Name": "Doctors", "Primary Actor Sector": "MED", "Actor Sectors": "MED", "Actor Title": "None" }),
  );
  expect(records).toContainEqual(expect.objectContaining({ name: "Doctors", kind: "group" }));
});
