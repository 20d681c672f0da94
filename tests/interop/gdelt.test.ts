import { describe, expect, test } from "vitest";
import { gzipSync } from "node:zlib";
import { makeDossier } from "../../src/fixtures/makers.js";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { COLUMNS_1, COLUMNS_2 } from "../../src/interop/gdelt/layout.js";
import { parseGdelt, readGdelt } from "../../src/interop/gdelt/read-events.js";
import { mentionsByEvent, parseGdeltMentions } from "../../src/interop/gdelt/read-mentions.js";
import { writeGdelt } from "../../src/interop/gdelt/write-events.js";
import { validate } from "../../src/validate/validate.js";
import { dossierOf, notLost } from "./event-data.js";

const usual: Readonly<Record<string, string>> = {
  GLOBALEVENTID: "100",
  SQLDATE: "20250218",
  Actor1Code: "RUS",
  Actor1Name: "MOSCOW",
  Actor1CountryCode: "RUS",
  Actor2Code: "USA",
  Actor2Name: "UNITED STATES",
  Actor2CountryCode: "USA",
  EventCode: "040",
  AvgTone: "-1.5",
  ActionGeo_Type: "4",
  ActionGeo_FullName: "Riyadh, Ar Riyad, Saudi Arabia",
  ActionGeo_CountryCode: "SA",
  ActionGeo_Lat: "24.6408",
  ActionGeo_Long: "46.7728",
  DATEADDED: "20250218153000",
  SOURCEURL: "https://news.example.org/talks",
};
const row = (change: Readonly<Record<string, string>> = {}, columns = COLUMNS_2) =>
  columns.map((name) => ({ ...usual, ...change })[name] ?? "").join("\t");
const swapped = {
  Actor1Code: "USA",
  Actor1Name: "UNITED STATES",
  Actor1CountryCode: "USA",
  Actor2Code: "RUS",
  Actor2Name: "MOSCOW",
  Actor2CountryCode: "RUS",
};
const eventIn = (text: string) =>
  parseGdelt(text).records.find(({ type }) => ["meeting", "statement", "agreement"].includes(type));

test("a row of talks is a meeting of two states that rests on the row", () => {
  const { records, losses, issues, counts } = parseGdelt(`${row()}\n`);
  expect(counts).toEqual({ rows: 1, read: 1, mirror: 0, duplicate: 0, broken: 0 });
  expect(issues).toEqual([]);
  expect(eventIn(row())).toEqual({
    type: "meeting",
    id: "meeting:gdelt-100",
    kind: "talks",
    status: "concluded",
    when: { start: "2025-02-18" },
    place: {
      name: "Riyadh, Ar Riyad, Saudi Arabia",
      city: "Riyadh",
      country: "SA",
      latitude: 24.6408,
      longitude: 46.7728,
      basis: "inferred",
    },
    participation: [
      { participant: "participant:gdelt.RUS", role: "party" },
      { participant: "participant:gdelt.USA", role: "party" },
    ],
    ids: { gdelt: "100", cameo: "040" },
    evidence: [
      {
        source: "source:gdelt-100",
        exact: "040",
        span: { start: expect.any(Number) as number, end: expect.any(Number) as number },
      },
    ],
    confidence: 0.1,
    codedBy: { name: "GDELT", version: "2.0", method: "rules" },
  });
  expect(records.filter(({ type }) => type === "participant")).toMatchObject([
    { kind: "state", country: "RU" },
    { kind: "state", country: "US" },
  ]);
  expect(losses).toContainEqual({
    record: "100",
    field: "Actor1Name",
    value: "MOSCOW",
    why: expect.stringContaining("state") as string,
  });
  expect(losses).toContainEqual(expect.objectContaining({ field: "AvgTone", value: "-1.5" }));
  expect(validate(dossierOf(records)).counts.error).toBe(0);
});

test.each([
  ["a mirror", row({ GLOBALEVENTID: "101", ...swapped }), "mirror"],
  ["a repetition", row({ GLOBALEVENTID: "101", AvgTone: "2" }), "duplicate"],
  ["another code", row({ GLOBALEVENTID: "101", EventCode: "046", ...swapped }), "read"],
  ["another day", row({ GLOBALEVENTID: "101", SQLDATE: "20250219", ...swapped }), "read"],
  ["another article", row({ GLOBALEVENTID: "101", SOURCEURL: "https://other.example.org/", ...swapped }), "read"],
])("%s", (_, second, verdict) => {
  const { counts } = parseGdelt(`${row()}\n${second}\n`);
  const expected = { rows: 2, read: 1, mirror: 0, duplicate: 0, broken: 0 };
  expect(counts).toEqual({ ...expected, [verdict]: expected[verdict as "read"] + 1 });
});

test("043 is the mirror of 042, and the visitor is told from who receives", () => {
  const visit = { Actor1Code: "RUS", EventCode: "042" };
  expect(parseGdelt(`${row(visit)}\n${row({ GLOBALEVENTID: "7", ...swapped, EventCode: "043" })}`).counts).toMatchObject({
    read: 1,
    mirror: 1,
  });
  expect(eventIn(row({ EventCode: "043" }))).toMatchObject({
    kind: "visit",
    participation: [{ role: "receiving-side" }, { role: "visitor" }],
  });
});

test.each([
  ["60 columns", row().split("\t").slice(1).join("\t"), "interop/columns"],
  ["an id that is none", row({ GLOBALEVENTID: "x" }), "interop/value"],
  ["no calendar day", row({ SQLDATE: "20250230" }), "interop/value"],
  ["a code that lost its zero", row({ EventCode: "40" }), "interop/value"],
  ["a junk code", row({ EventCode: "13y" }), "interop/value"],
])("%s breaks the row and no other", (_, line, code) => {
  const { counts, issues } = parseGdelt(`${line}\n${row()}`);
  expect(counts).toMatchObject({ rows: 2, read: 1, broken: 1 });
  expect(issues).toMatchObject([{ code, severity: "error", place: { line: 1 } }]);
});

test.each([
  ["61 columns", row(), "2.0"],
  ["62 columns", `${row()}\tConsult`, "2.0"],
  ["58 columns", row({ DATEADDED: "20250218" }, COLUMNS_1), "1.0"],
  ["57 columns", row({ DATEADDED: "20250218" }, COLUMNS_1.slice(0, -1)), "1.0"],
])("%s", (_, line, version) => {
  expect(eventIn(line)).toMatchObject({ place: { country: "SA" }, codedBy: { version } });
});

test("numbers rewritten as fractions, a header, CRLF and a byte order mark are read", () => {
  const line = row({ GLOBALEVENTID: "100.0", SQLDATE: "20250218.0" });
  expect(eventIn(`\uFEFF${COLUMNS_2.join("\t")}\r\n${line}\r\n`)).toMatchObject({ id: "meeting:gdelt-100" });
});

test("FIPS geography and CAMEO actors are told apart", () => {
  const line = row({ Actor1Code: "AUS", Actor1CountryCode: "AUS", ActionGeo_CountryCode: "AU" });
  const { records } = parseGdelt(line);
  expect(records).toContainEqual(expect.objectContaining({ kind: "state", country: "AU", name: "Australia" }));
  expect(eventIn(line)).toMatchObject({ place: { country: "AT" } });
});

test.each([
  [
    "no actor",
    { Actor1Code: "", Actor1Name: "", Actor1CountryCode: "", Actor2Code: "", Actor2Name: "", Actor2CountryCode: "" },
    "040",
    { participation: [] },
  ],
  [
    "a target only",
    { Actor1Code: "", Actor1Name: "", Actor1CountryCode: "" },
    "111",
    { speakers: ["participant:gdelt.unnamed"], about: ["participant:gdelt.USA"] },
  ],
  [
    "a deed",
    {},
    "193",
    { speakers: ["participant:media.news.example.org"], about: ["participant:gdelt.RUS", "participant:gdelt.USA"] },
  ],
  [
    "an agreement",
    {},
    "057",
    { type: "agreement", status: "signed", parties: ["participant:gdelt.RUS", "participant:gdelt.USA"] },
  ],
  ["a demand", {}, "1042", { act: "demand", addressees: ["participant:gdelt.USA"] }],
])("%s", (_, change, EventCode, expected) => {
  expect(eventIn(row({ ...change, EventCode }))).toMatchObject(expected);
});

describe("mentions", () => {
  const mention = (event: string, confidence: string) =>
    [
      event,
      "20250218150000",
      "20250218153000",
      "1",
      "example.org",
      "https://example.org/a",
      "3",
      "1",
      "2",
      "3",
      "1",
      confidence,
      "900",
      "-1",
      "",
      "",
    ].join("\t");
  const table = `${mention("100", "60")}\n${mention("100", "40")}\n${mention("99", "100")}\n`;

  test("become sources, and the best of them the confidence", async () => {
    const mentions = await mentionsByEvent([table]);
    const { records } = parseGdelt(row(), { mentions });
    const meeting = records.find(({ type }) => type === "meeting");
    expect(meeting).toMatchObject({ confidence: 0.6 });
    expect(records.filter(({ type }) => type === "source")).toHaveLength(3);
    expect(validate(dossierOf(records)).counts.error).toBe(0);
  });

  test("broken rows are reported", () => {
    expect(parseGdeltMentions(`${mention("x", "60")}\n${mention("1", "600")}\na\tb\n${mention("1", "10")}`).counts).toEqual({
      rows: 4,
      read: 1,
      mirror: 0,
      duplicate: 0,
      broken: 3,
    });
  });
});

test("a stream gives what the text gives, however it is cut and packed", async () => {
  const text = [
    row(),
    row({ GLOBALEVENTID: "101", ...swapped }),
    "broken",
    row({ GLOBALEVENTID: "102", EventCode: "111", Actor1Name: "MÜNCHEN" }),
  ].join("\n");
  const bytes = new TextEncoder().encode(text);
  const whole = parseGdelt(text).records;
  for (const input of [
    [bytes],
    [gzipSync(bytes)],
    Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) => bytes.subarray(at * 7, at * 7 + 7)),
  ]) {
    const records = [];
    for await (const reading of readGdelt(input)) records.push(...reading.records);
    expect(records).toEqual(whole);
  }
});

test("a line that never seems to end is broken, and the next row is read", async () => {
  const endless = Array.from({ length: 17 }, () => new Uint8Array(1 << 20).fill(0x78));
  const readings = [];
  for await (const reading of readGdelt([...endless, new TextEncoder().encode(`\n${row()}`)])) readings.push(reading);
  expect(readings.map(({ verdict, place, issues }) => [verdict, place.line, issues[0]?.code])).toEqual([
    ["broken", 1, "interop/too-long"],
    ["read", 2, undefined],
  ]);
});

test("a place of one record is no other's", () => {
  const places = parseGdelt(`${row()}\n${row({ GLOBALEVENTID: "101", EventCode: "046" })}`).records.flatMap((record) =>
    record.type === "meeting" ? [record.place] : [],
  );
  expect(places[1]).toEqual(places[0]);
  expect(places[1]).not.toBe(places[0]);
});

describe("out and in gives back what the losses do not name", () => {
  test.each([["2.0" as const], ["1.0" as const]])("GDELT %s", (version) => {
    for (let seed = 1; seed <= 40; seed++) {
      const dossier = makeDossier(seed);
      const { output, losses } = writeGdelt([dossier], { version });
      const read = parseGdelt(output);
      expect(read.counts.broken).toBe(0);
      notLost([...dossier.meetings, ...dossier.statements, ...dossier.agreements], losses, read.records);
    }
  });

  test("what was read comes back whole, but for the place of words in the row", () => {
    const { records } = parseGdelt(
      [row(), row({ GLOBALEVENTID: "5", EventCode: "111" }), row({ GLOBALEVENTID: "6", EventCode: "193" })].join("\n"),
    );
    const { output, losses } = writeGdelt(records);
    expect([...new Set(losses.map(({ field }) => field))].sort()).toEqual([
      "evidence[0].span.end",
      "evidence[0].span.start",
      "text",
    ]);
    const again = parseGdelt(output);
    expect(again.counts).toEqual({ rows: 4, read: 3, mirror: 1, duplicate: 0, broken: 0 });
    notLost(records, losses, again.records);
  });

  test("the Riyadh talks", () => {
    const { output, losses } = writeGdelt([riyadhDossier]);
    expect(parseGdelt(output).counts.broken).toBe(0);
    expect(losses).toContainEqual(expect.objectContaining({ record: riyadhDossier.meetings[0]!.id, field: "id" }));
  });
});
