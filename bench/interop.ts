// Prints how fast rows of GDELT are read from a file, by the processor's time, and the memory that takes: the heap at its highest,
// rubbish included, and what is held when the rubbish is cleared away.
//   npx tsx bench/interop.ts [rows | FILE]
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { COLUMNS_2 } from "../src/interop/gdelt/layout.js";
import type * as gdelt from "../src/interop/gdelt/read-events.js";
import { asBuilt } from "./as-built.js";

const { readGdelt } = await asBuilt<typeof gdelt>("interop/gdelt/read-events.ts");
const [given = "500000"] = process.argv.slice(2);
const COUNTRIES = ["USA", "RUS", "CHN", "FRA", "TUR", "IND", "SAU", "UKR"];
const TYPES = ["", "", "GOV", "MIL", "MED", "BUS", "LEG", ""];
const CODES = ["010", "040", "042", "043", "046", "051", "111", "190", "036", "0841"];
const CITIES = ["Grand Forks, North Dakota, United States", "Riyadh, Ar Riyad, Saudi Arabia", "Ankara, Ankara, Turkey"];

/** A row much like GDELT's: some ten rows an article, among them mirrored ones, and now and then a new name. */
function rowOf(at: number): string {
  const article = Math.floor(at / 10);
  const isMirror = at % 10 === 3;
  const of = isMirror ? at - 1 : at;
  const actors = [of % 8, (of * 3 + 1) % 8];
  if (isMirror) actors.reverse();
  const [first, second] = actors.map((one) => {
    const type = TYPES[(one + article) % 8]!;
    return { country: COUNTRIES[one]!, type, name: of % 50 === 0 ? `NAME ${of}` : `${COUNTRIES[one]!} ${type}` };
  }) as [Record<"country" | "type" | "name", string>, Record<"country" | "type" | "name", string>];
  const city = CITIES[article % 3]!;
  const values: Readonly<Record<string, string>> = {
    GLOBALEVENTID: String(613_300_832 + at),
    SQLDATE: "20170101",
    MonthYear: "201701",
    Year: "2017",
    FractionDate: "2017.0027",
    Actor1Code: `${first.country}${first.type}`,
    Actor1Name: first.name,
    Actor1CountryCode: first.country,
    Actor1Type1Code: first.type,
    Actor2Code: `${second.country}${second.type}`,
    Actor2Name: second.name,
    Actor2CountryCode: second.country,
    Actor2Type1Code: second.type,
    IsRootEvent: "1",
    EventCode: CODES[of % 10]!,
    GoldsteinScale: "1.0",
    NumMentions: "10",
    AvgTone: "-4.92424242424242",
    Actor1Geo_Type: "3",
    Actor1Geo_FullName: city,
    ActionGeo_Type: "4",
    ActionGeo_FullName: city,
    ActionGeo_CountryCode: "US",
    ActionGeo_Lat: "47.9253",
    ActionGeo_Long: "-97.0329",
    DATEADDED: "20170101073000",
    SOURCEURL: `https://news.example.org/${article}/who-met-whom-on-the-first-day-of-the-year`,
  };
  return COLUMNS_2.map((name) => values[name] ?? "").join("\t");
}

setFlagsFromString("--expose-gc");
const clear = runInNewContext("gc") as () => void;
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);

async function measure(path: string): Promise<void> {
  for (let round = 0; round < 4; round++) {
    const start = process.cpuUsage();
    let rows = 0;
    let peak = 0;
    let clearing = 0;
    let held = 0;
    for await (const { verdict } of readGdelt(path)) {
      rows += verdict === "broken" ? 0 : 1;
      if (rows % 10_000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
      if (rows % 100_000 === 0) {
        const before = process.cpuUsage();
        clear();
        const { user, system } = process.cpuUsage(before);
        clearing += user + system;
        held = Math.max(held, process.memoryUsage().heapUsed);
      }
    }
    const { user, system } = process.cpuUsage(start);
    const rate = ((rows / (user + system - clearing)) * 1e6).toFixed(0);
    console.log(`${rate} rows a second of the processor; heap at most ${megabytes(peak)} MB, ${megabytes(held)} MB of it held`);
  }
}

const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
try {
  const made = join(folder, "events.tsv");
  if (/^[0-9]+$/.test(given)) {
    const file = openSync(made, "w");
    for (let at = 0; at < Number(given); at++) writeSync(file, `${rowOf(at)}\n`);
    closeSync(file);
  }
  await measure(/^[0-9]+$/.test(given) ? made : given);
} finally {
  rmSync(folder, { recursive: true });
}
