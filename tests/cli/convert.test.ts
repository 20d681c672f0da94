import { expect, test } from "vitest";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { COLUMNS_2 } from "../../src/interop/gdelt/layout.js";
import { runCli } from "./fake-io.js";

const values: Readonly<Record<string, string>> = {
  GLOBALEVENTID: "1",
  SQLDATE: "20250218",
  Actor1Code: "RUS",
  Actor1Name: "RUSSIA",
  Actor1CountryCode: "RUS",
  EventCode: "040",
  AvgTone: "-2",
  DATEADDED: "20250218153000",
};
const row = COLUMNS_2.map((name) => values[name] ?? "").join("\t");
const dossier = JSON.stringify(riyadhDossier);

test("a table becomes records, one a line; a broken row is set aside", async () => {
  const table = `${row}\nbroken\n${row}\n`;
  const { code, stdout, stderr, written } = await runCli(
    ["convert", "--from", "gdelt", "t.tsv", "--invalid", "bad", "--losses", "lost"],
    { files: { "t.tsv": table } },
  );
  expect(code).toBe(1);
  const types = stdout
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { type: string }).type);
  expect(types).toEqual(["participant", "source", "meeting"]);
  expect(stderr).toContain("t.tsv:2 error interop/columns");
  expect(stderr).toContain("t.tsv: 3 rows: 1 read, 1 broken, 1 duplicate; 3 records");
  expect(JSON.parse(written!["bad"]!)).toMatchObject({ line: 2, text: "broken", issues: [{ code: "interop/columns" }] });
  expect(written!["lost"]).toContain('"field":"AvgTone","value":"-2"');
});

test("progress shows on a terminal only, and is wiped for what is said", async () => {
  const files = { "t.tsv": `${row}\nbroken\n` };
  expect((await runCli(["convert", "--from", "gdelt", "t.tsv"], { files })).stderr).not.toContain("\r");
  const { stderr } = await runCli(["convert", "--from", "gdelt", "t.tsv"], { files, columns: 80 });
  const [before, progress, broken, ...rest] = stderr.split("\r\u001b[K");
  expect(before).toBe("");
  expect(progress).toMatch(/^0 MB, 3 records, [0-9]+ MB\/s$/);
  expect(broken).toMatch(/^t\.tsv:2 error /);
  expect(rest.at(-1)).toContain("t.tsv: 2 rows");
});

test("of many rows that cannot be read the first are told, and all are set aside", async () => {
  const files = { "t.tsv": "broken\n".repeat(23) };
  const { stderr } = await runCli(["convert", "--from", "gdelt", "t.tsv"], { files });
  expect(stderr.match(/error interop\/columns/g)).toHaveLength(20);
  expect(stderr).toContain("and 3 more that cannot be read; “--invalid” sets them aside\n");
  const { written, stderr: other } = await runCli(["convert", "--from", "gdelt", "t.tsv", "--invalid", "bad"], { files });
  expect(written!["bad"]!.trimEnd().split("\n")).toHaveLength(23);
  expect(other).toContain("and 3 more that cannot be read\n");
});

test("what was read is kept and summed up when the user interrupts", async () => {
  function* chunks() {
    for (let at = 0; at < 10_000; at++) yield new TextEncoder().encode(`${row}\n`);
  }
  const { code, stdout, stderr } = await runCli(["convert", "--from", "gdelt", "-"], { stdin: chunks(), interruptAfter: 5 });
  expect(code).toBe(130);
  expect(stdout).toContain('"type":"meeting"');
  expect(stderr).toMatch(/^-: [0-9]+ rows: 1 read/m);
  expect(stderr).not.toContain(" 10000 rows");
});

test.each([
  ["gdelt", "20250218\t202502"],
  ["gdelt1", "20250218\t202502"],
  ["icews", "Event ID\tEvent Date"],
  ["polecat", "CONSULT\tthird-party"],
  ["plover", '"event":"CONSULT","mode":"third-party"'],
  ["dyads", "meeting,kind,status,date"],
  ["quotes", "statement,quote,text"],
  ["commitments", "agreement,commitment,text"],
  ["schema-org", '"@context": "https://schema.org"'],
  ["ninjs", '"type": "event"'],
  ["ical", "BEGIN:VCALENDAR\r\n"],
])("records become %s", async (to, expected) => {
  const { code, stdout, stderr } = await runCli(["convert", "--from", "records", "--to", to, "-"], { stdin: dossier });
  expect(code).toBe(0);
  expect(stdout).toContain(expected);
  expect(stderr).toContain("lost:");
});

test("PLOVER JSONL is read as POLECAT is", async () => {
  const line = JSON.stringify({
    id: "1",
    date: "2025-02-18",
    event: "CONSULT",
    actor: { code: "RUS" },
    recipient: { code: "USA" },
  });
  const { code, stdout } = await runCli(["convert", "--from", "polecat", "-"], { stdin: line });
  expect(code).toBe(0);
  expect(stdout).toContain('"kind":"talks"');
});

test("what cannot be read or was asked wrongly is said", async () => {
  expect((await runCli(["convert", "--from", "gdelt", "none"])).code).toBe(3);
  expect((await runCli(["convert", "--from", "icews", "--mentions", "m", "-"])).code).toBe(2);
  expect((await runCli(["convert", "t.tsv"])).code).toBe(2);
  expect((await runCli(["convert", "--from", "gdelt", "-o", "no", "-"], { uncreatable: ["no"] })).code).toBe(2);
  expect((await runCli(["convert", "--from", "records", "-"], { stdin: '{"type":"meeting"}' })).code).toBe(1);
});

interface Written {
  readonly type: string;
  readonly id: string;
}
const recordsIn = (ndjson: string) =>
  ndjson
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Written);

test.each(["schema-org", "ninjs", "cloudevents", "web-annotation"])("records become %s and come back", async (format) => {
  const there = await runCli(["convert", "--from", "records", "--to", format, "-"], { stdin: dossier });
  expect(there.code).toBe(0);
  const files = { "there.json": there.stdout, "dossier.json": dossier };
  const sources = format === "web-annotation" ? ["--sources", "dossier.json"] : [];
  const back = await runCli(["convert", "--from", format, ...sources, "there.json"], { files });
  expect(back.code).toBe(0);
  const meetings = recordsIn(back.stdout).filter(({ type }) => type === "meeting");
  expect(meetings.map(({ id }) => id).sort()).toEqual(riyadhDossier.meetings.map(({ id }) => id).sort());
  if (sources.length > 0 || format === "cloudevents")
    expect(meetings).toContainEqual(JSON.parse(JSON.stringify(riyadhDossier.meetings[0])));
});

test.each([
  ["schema-org", "@graph", "interop/no-thing"],
  ["ninjs", undefined, "interop/no-item"],
  ["cloudevents", undefined, "interop/no-event"],
  ["web-annotation", "items", "interop/no-annotation"],
])("an item of %s that cannot be read is set aside, with its line", async (format, list, issue) => {
  const there = await runCli(["convert", "--from", "records", "--to", format, "-"], { stdin: dossier });
  const document = JSON.parse(there.stdout) as unknown;
  const items = (Array.isArray(document) ? document : (document as Record<string, unknown>)["@graph"]) as unknown[];
  const spoilt = JSON.stringify(list === undefined ? [...items, { odd: 1 }] : { [list]: [...items, { odd: 1 }] }).replace(
    '{"odd"',
    '\n\n{"odd"',
  );
  const { code, stderr, stdout, written } = await runCli(["convert", "--from", format, "-", "--invalid", "bad"], {
    stdin: spoilt,
  });
  expect(code).toBe(1);
  expect(stderr).toContain(`-:3 error ${issue}`);
  expect(JSON.parse(written!["bad"]!.split("\n")[0]!)).toMatchObject({ line: 3, text: '{"odd":1}', issues: [{ code: issue }] });
  expect(stdout).toContain('"type":"meeting"');
});

test("one item alone is a document; a text that is no JSON is none", async () => {
  const item = JSON.stringify({ type: "event", uri: "https://news.example.org/1", name: "Talks", by: "Somebody" });
  const alone = await runCli(["convert", "--from", "ninjs", "-"], { stdin: item });
  expect(recordsIn(alone.stdout).map(({ type }) => type)).toContain("meeting");
  expect((await runCli(["convert", "--from", "ninjs", "-"], { stdin: '\n\n{"odd":1}' })).stderr).toContain("-:3 error");
  const broken = await runCli(["convert", "--from", "ninjs", "-", "--invalid", "bad"], { stdin: "[\n{," });
  expect(broken.code).toBe(1);
  expect(JSON.parse(broken.written!["bad"]!)).toMatchObject({ line: 2, text: "[\n{," });
  expect((await runCli(["convert", "--from", "ninjs", "-"], { stdin: new Uint8Array([0xff]) })).code).toBe(3);
  expect((await runCli(["convert", "--from", "ninjs", "--sources", "s", "-"])).code).toBe(2);
  expect((await runCli(["convert", "--from", "web-annotation", "--sources", "none", "-"])).code).toBe(3);
});
