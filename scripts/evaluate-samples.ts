// Reads every row of the samples of other formats in a folder, and prints what became of them; holds our crosswalks against the tables there.
//   npm run evaluate:samples -- DIR [--losses]
// DIR may hold gdelt2.export.tsv, gdelt2.mentions.tsv, icews.diplomatic.tab, fips2iso.tsv, cameo-goldstein.verified.tsv, and in ninjs/
// the JSON Schema of ninjs 3.1 with items. What is missing is said. Ends with 1 where something is missing, broken or does not add up.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { RecordMaker } from "../bench/random-record.js";
import { riyadhDossier } from "../src/fixtures/riyadh-dossier.js";
import { mentionsByEvent, parseGdelt, readGdelt, readGdeltMentions, writeGdelt } from "../src/interop/gdelt.js";
import { parseIcews, readIcews, writeIcews } from "../src/interop/icews.js";
import type { Conversion, InteropRecord, Loss, RowReading, TableConversion, Written } from "../src/interop/loss.js";
import { readNinjs, writeNinjs } from "../src/interop/ninjs.js";
import { cameoEvent } from "../src/vocab/cameo-codes.js";
import { countryBy } from "../src/vocab/country-crosswalk.js";
import { CROSSWALK_CORRECTIONS } from "../src/vocab/crosswalk-corrections.js";

const RANDOM_RECORDS = 500;
const NINJS_SCHEMA = "ninjs-schema_3.1.json";
const SHOWN = 10;

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error(folder === undefined ? "usage: npm run evaluate:samples -- DIR [--losses]" : `There is no folder ${folder}.`);
  process.exit(2);
}

/** Says that something is not as it should be. */
function complain(message: string): void {
  console.log(`  ! ${message}`);
  process.exitCode = 1;
}

/** The path of a sample; undefined, and said, where it is missing. */
function sample(name: string): string | undefined {
  const path = join(folder!, name);
  console.log(`\n${name}`);
  if (existsSync(path)) return path;
  complain("is missing");
  return undefined;
}

/** Counts things by name, most first. */
class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  shown(most = Infinity): string {
    const sorted = [...this.#counts].sort(([, a], [, b]) => b - a);
    const rest = sorted.length > most ? `, and ${sorted.length - most} more` : "";
    return sorted.length === 0
      ? "none"
      : sorted
          .slice(0, most)
          .map(([name, count]) => `${name} ${count}`)
          .join(", ") + rest;
  }
}

function addLosses(fields: Tally, losses: readonly Loss[]): void {
  for (const { field } of losses) fields.add(field === "" ? "(whole)" : field.replaceAll(/\[[0-9]{1,9}\]/g, "[]"));
}

function showLosses(fields: Tally): void {
  console.log(`  lost by field: ${fields.shown(flags.includes("--losses") ? Infinity : SHOWN)}`);
}

async function readTable(
  path: string,
  { headerLines, read }: { readonly headerLines: number; readonly read: (path: string) => AsyncIterable<RowReading> },
): Promise<InteropRecord[]> {
  const [verdicts, types, fields] = [new Tally(), new Tally(), new Tally()];
  const all: InteropRecord[] = [];
  let rows = 0;
  for await (const { verdict, records, losses, issues, place } of read(path)) {
    rows++;
    verdicts.add(verdict);
    for (const record of records) types.add(record.type);
    all.push(...records);
    addLosses(fields, losses);
    for (const { message } of issues) complain(`line ${place.line}: ${message}`);
  }
  const lines =
    readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "").length - headerLines;
  const counts = ["read", "mirror", "duplicate", "broken"].map((verdict) => verdicts.of(verdict));
  const [isRead, mirrors, duplicates, broken] = counts;
  console.log(
    `  ${lines} rows = ${isRead} read + ${mirrors} folded mirrors + ${duplicates} dropped duplicates + ${broken} broken`,
  );
  if (rows !== lines || counts.reduce((sum, count) => sum + count, 0) !== lines) complain(`${rows} rows were told of ${lines}`);
  console.log(`  ${all.length} records: ${types.shown()}`);
  showLosses(fields);
  return all;
}

/** Writes what was read, reads that, and says how many of the events came back. */
function thereAndBack(
  records: readonly InteropRecord[],
  write: (records: readonly InteropRecord[]) => Written,
  parse: (text: string) => TableConversion,
): void {
  const isEvent = ({ type }: InteropRecord) => type !== "source" && type !== "participant";
  const { output, losses } = write(records);
  const { counts, records: back } = parse(output);
  const whole = losses.filter(({ record, field }) => field === "" && /^(?:meeting|statement|agreement):/.test(record)).length;
  const given = records.filter(isEvent).length;
  const found = back.filter(isEvent).length;
  console.log(`  written: ${counts.rows} rows; of ${given} events ${found} come back, ${whole} are named as lost`);
  if (found + whole !== given || counts.broken > 0) complain(`${given - found - whole} events were lost without a word`);
}

const events = sample("gdelt2.export.tsv");
if (events !== undefined) {
  const records = await readTable(events, { headerLines: 0, read: (path) => readGdelt(path) });
  thereAndBack(records, (all) => writeGdelt(all), parseGdelt);
}

const mentions = sample("gdelt2.mentions.tsv");
if (mentions !== undefined) {
  await readTable(mentions, { headerLines: 0, read: readGdeltMentions });
  if (events !== undefined) {
    const byEvent = await mentionsByEvent(mentions);
    const { records } = parseGdelt(readFileSync(events, "utf8"), { mentions: byEvent });
    const joined = records.filter(
      (record) => record.type !== "participant" && "confidence" in record && (record.confidence ?? 0) > 0.1,
    );
    console.log(`  mentions of ${byEvent.size} events; ${joined.length} events of the table have a confidence from them`);
  }
}

const icews = sample("icews.diplomatic.tab");
if (icews !== undefined) {
  const records = await readTable(icews, { headerLines: 1, read: readIcews });
  thereAndBack(records, writeIcews, parseIcews);
}

const ninjs = sample("ninjs");
if (ninjs !== undefined) {
  const showItems = (what: string, { records, losses, issues }: Conversion) => {
    const fields = new Tally();
    addLosses(fields, losses);
    console.log(`  ${what}: ${records.length} records, ${losses.length} losses (${fields.shown(SHOWN)})`);
    for (const { message } of issues) complain(message);
  };
  for (const name of readdirSync(ninjs).filter((file) => file.endsWith(".json") && file !== NINJS_SCHEMA))
    showItems(name, readNinjs(JSON.parse(readFileSync(join(ninjs, name), "utf8"))));
  const schema = join(ninjs, NINJS_SCHEMA);
  if (!existsSync(schema)) complain(`${NINJS_SCHEMA} is missing, from https://iptc.org/std/ninjs/`);
  else {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    // what the schema asks of places from elsewhere, as far as points go
    ajv.addSchema({ $id: "https://geojson.org/schema/GeoJSON.json", type: "object", required: ["type", "coordinates"] });
    const isItem = ajv.compile(JSON.parse(readFileSync(schema, "utf8")) as object);
    const maker = new RecordMaker(1, 0.6);
    const random = Array.from({ length: RANDOM_RECORDS }, () =>
      ["meeting", "source", "participant"].map((type) => maker.record(type) as unknown as InteropRecord),
    );
    const items = [riyadhDossier, ...random.flat()].flatMap((record) => writeNinjs([record]).output);
    const wrong = items.flatMap((item) => {
      const { uri } = item;
      return isItem(item) ? [] : [`${uri}: ${ajv.errorsText(isItem.errors)}`];
    });
    console.log(`  ${items.length} items written, ${wrong.length} not as the schema asks`);
    for (const line of wrong.slice(0, SHOWN)) complain(line);
  }
}

/** The rows of a table with a header, by the names of its columns. */
function rowsOf(path: string): Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = readFileSync(path, "utf8").trimEnd().split(/\r?\n/);
  const names = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
}

const CORRECTED = new Set(CROSSWALK_CORRECTIONS.flatMap(({ codes }) => codes));

/** Says how many rows of a published table ours agrees with; one that differs is listed among the corrections. */
function showAgreement(rows: number, differences: readonly { readonly code: string; readonly text: string }[]): void {
  console.log(`  ${rows} rows, ${differences.length} differ`);
  for (const { code, text } of differences)
    if (CORRECTED.has(code)) console.log(`  ${code}: ${text}, a known error of the table`);
    else complain(`${code}: ${text}`);
}

const fips = sample("fips2iso.tsv");
if (fips !== undefined) {
  const rows = rowsOf(fips);
  const differences = rows.flatMap(({ fips: code = "", iso2 = "" }) => {
    const here = countryBy("fips", code)?.country ?? "none";
    return here === iso2 ? [] : [{ code, text: `${iso2} there, ${here} here` }];
  });
  showAgreement(rows.length, differences);
}

const goldstein = sample("cameo-goldstein.verified.tsv");
if (goldstein !== undefined) {
  const rows = rowsOf(goldstein);
  const differences = rows.flatMap((row) => {
    const code = row["code"] ?? "";
    const event = cameoEvent(code);
    if (!event) return [{ code, text: "missing here" }];
    const here: Readonly<Record<string, string | number>> = {
      root: event.root,
      gdelt_quad: event.quadClass,
      icews_goldstein: event.goldstein.icews,
      gdelt_goldstein_observed: event.goldstein.gdelt,
      icews_intensity_observed: event.goldstein.icews,
    };
    return Object.entries(here).flatMap(([column, value]) => {
      const there = row[column] ?? "";
      const same = there === "" || (typeof value === "number" ? Number(there) === value : there === value);
      return same ? [] : [{ code, text: `${column} ${there} there, ${value} here` }];
    });
  });
  showAgreement(rows.length, differences);
}
