import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { flatRecords } from "../../src/interop/loss.js";
import { writeTables } from "../../src/interop/tables.js";
import { anyDossier, anyRecords, isBelow, leaves } from "./round-trip.js";

const { output, losses } = writeTables([riyadhDossier]);

test("DuckDB opens all three, each cell as it was", async () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-tables-"));
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  try {
    const rowsOf = async (name: keyof typeof output) => {
      const path = join(folder, `${name}.csv`);
      writeFileSync(path, output[name]);
      const reader = await connection.runAndReadAll(`select * from read_csv('${path}', all_varchar = true)`);
      return reader.getRowObjects() as Record<string, string | null>[];
    };
    const quotes = await rowsOf("quotes");
    const expected = riyadhDossier.statements.flatMap(({ speakers, quotes: list = [] }) =>
      speakers.flatMap(() => list.map(({ text }) => text)),
    );
    expect(expected.length).toBeGreaterThan(3);
    expect(quotes.map(({ text }) => text).sort()).toEqual(expected.sort());
    const commitments = await rowsOf("commitments");
    expect(commitments.map(({ text }) => text)).toEqual(
      riyadhDossier.agreements.flatMap((one) => one.commitments.map(({ text }) => text)),
    );
    const dyads = await rowsOf("dyads");
    expect(dyads.filter(({ cameo }) => cameo === "044").length).toBeGreaterThan(1);
    expect(dyads.every(({ meeting }) => riyadhDossier.meetings.some(({ id }) => id === meeting))).toBe(true);
  } finally {
    connection.closeSync();
    rmSync(folder, { recursive: true });
  }
});

test("quotation marks, commas and line breaks are quoted; formulas are guarded where that is asked for", () => {
  const statement = {
    type: "statement",
    id: "statement:a",
    speakers: ["participant:a"],
    text: "x",
    quotes: [{ text: '=1+1, "he" said\nso' }],
  } as const;
  const records = [{ ...statement, speakers: [...statement.speakers], quotes: [...statement.quotes] }];
  expect(writeTables(records).output.quotes).toContain('statement:a,1,"=1+1, ""he"" said\nso",participant:a,');
  expect(writeTables(records, { guardFormulas: true }).output.quotes).toContain(`"'=1+1, ""he"" said\nso"`);
  expect(writeTables(records).output.dyads.split("\r\n")).toHaveLength(2);
});

test("what the tables leave out is named", () => {
  const fields = new Set(losses.map(({ record, field }) => `${record.split(":")[0]} ${field}`));
  for (const field of ["meeting evidence", "statement text", "agreement parties", "source text"])
    expect([...fields]).toContain(field);
});

/** The cells of a CSV table, by RFC 4180. */
function cellsOf(csv: string): string[] {
  return [...csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n)/g)].map(([, cell = ""]) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
}

property.prop(
  [
    fc.oneof(
      anyRecords,
      anyDossier.map((dossier) => [dossier]),
    ),
  ],
  { numRuns: 80 },
)("every value that no loss names stands in a cell", (given) => {
  const written = writeTables(given);
  const cells = new Set(Object.values(written.output).flatMap(cellsOf));
  for (const cell of [...cells]) for (const part of cell.split(";")) cells.add(part);
  for (const record of flatRecords(given)) {
    const lost = written.losses.filter((loss) => loss.record === record.id).map(({ field }) => field);
    const kept = [...leaves(record)].filter(([path]) => !lost.some((field) => isBelow(path, field)));
    for (const [path, value] of kept) {
      // roles show in the direction of a pair, a call in its code, and a list without an item has no cell
      if (["type", "format"].includes(path) || path.startsWith("participation") || typeof value === "object") continue;
      expect(cells, `${record.id} ${path}`).toContain(String(value));
    }
  }
});
