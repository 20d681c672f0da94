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

test.each([
  ["gdelt", "20250218\t202502"],
  ["gdelt1", "20250218\t202502"],
  ["icews", "Event ID\tEvent Date"],
  ["polecat", "CONSULT\tthird-party"],
  ["plover", '"event":"CONSULT","mode":"third-party"'],
  ["dyads", "meeting,kind,status,date"],
  ["quotes", "statement,quote,text"],
  ["commitments", "agreement,commitment,text"],
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
