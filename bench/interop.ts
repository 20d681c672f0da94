// Prints how fast rows of GDELT are read, by the processor's time, and the memory that takes.
//   npx tsx bench/interop.ts [rows]
import { COLUMNS_2 } from "../src/interop/gdelt/layout.js";
import { readGdelt } from "../src/interop/gdelt/read-events.js";

const [rows = 500_000] = process.argv.slice(2).map(Number);
const COUNTRIES = ["USA", "RUS", "CHN", "FRA", "TUR", "IND", "SAU", "UKR"];
const CODES = ["010", "040", "042", "043", "046", "051", "111", "190", "036", "0841"];

function* table(): Generator<string> {
  for (let at = 0; at < rows; at += 1000) {
    let text = "";
    for (let id = at; id < Math.min(at + 1000, rows); id++) {
      const [first, second] = [COUNTRIES[id % 8]!, COUNTRIES[(id * 3 + 1) % 8]!];
      const values: Readonly<Record<string, string>> = {
        GLOBALEVENTID: String(613_300_832 + id),
        SQLDATE: "20170101",
        Actor1Code: first,
        Actor1Name: first,
        Actor1CountryCode: first,
        Actor2Code: second,
        Actor2Name: second,
        Actor2CountryCode: second,
        EventCode: CODES[id % 10]!,
        GoldsteinScale: "1.0",
        NumMentions: "10",
        AvgTone: "-4.92424242424242",
        Actor1Geo_FullName: "Grand Forks, North Dakota, United States",
        ActionGeo_Type: "3",
        ActionGeo_FullName: "Grand Forks, North Dakota, United States",
        ActionGeo_CountryCode: "US",
        ActionGeo_Lat: "47.9253",
        ActionGeo_Long: "-97.0329",
        DATEADDED: "20170101073000",
        SOURCEURL: `https://news.example.org/${id >> 2}/who-met-whom-on-the-first-day-of-the-year`,
      };
      text += `${COLUMNS_2.map((name) => values[name] ?? "").join("\t")}\n`;
    }
    yield text;
  }
}

// made beforehand, so that making it is not counted
const chunks = [...table()].map((text) => new TextEncoder().encode(text));
for (let round = 0; round < 4; round++) {
  const start = process.cpuUsage();
  let count = 0;
  let peak = 0;
  for await (const { records } of readGdelt(chunks)) {
    count += records.length > 0 ? 1 : 0;
    if (count % 20_000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
  }
  const { user, system } = process.cpuUsage(start);
  console.log(
    `${((rows / (user + system)) * 1e6).toFixed(0)} rows a second of the processor, heap at most ${(peak / 1e6).toFixed(0)} MB`,
  );
}
