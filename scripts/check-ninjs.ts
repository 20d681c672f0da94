// Holds what is written as ninjs against the IPTC's own JSON Schema, and reads the IPTC's sample items.
//   npx tsx scripts/check-ninjs.ts FOLDER     a folder with ninjs-schema_3.1.json and perhaps sample items
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { RecordMaker } from "../bench/random-record.js";
import { riyadhDossier } from "../src/fixtures/riyadh-dossier.js";
import type { InteropRecord } from "../src/interop/loss.js";
import { readNinjs, writeNinjs } from "../src/interop/ninjs.js";

const RANDOM = 500;
const SCHEMA = "ninjs-schema_3.1.json";
const [folder = "."] = process.argv.slice(2);
const path = join(folder, SCHEMA);
if (!existsSync(path)) {
  console.error(`${folder} has no ${SCHEMA}; name a folder with it, from https://iptc.org/std/ninjs/.`);
  process.exit(2);
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
// what the schema asks of places from elsewhere, as far as points go
ajv.addSchema({ $id: "https://geojson.org/schema/GeoJSON.json", type: "object", required: ["type", "coordinates"] });
const isItem = ajv.compile(JSON.parse(readFileSync(path, "utf8")) as object);

const maker = new RecordMaker(1, 0.6);
const records = Array.from({ length: RANDOM }, () =>
  ["meeting", "source", "participant"].map((type) => maker.record(type) as unknown as InteropRecord),
);
const items = [riyadhDossier, ...records.flat()].flatMap((record) => writeNinjs([record]).output);
const wrong = items.flatMap((item) => {
  const { uri } = item;
  return isItem(item) ? [] : [`${uri}: ${ajv.errorsText(isItem.errors)}`];
});
console.log(`${items.length} items written, ${wrong.length} not as the schema asks`);
for (const line of wrong.slice(0, 10)) console.error(line);

for (const name of readdirSync(folder).filter((file) => file.endsWith(".json") && file !== SCHEMA)) {
  const { records: read, losses, issues } = readNinjs(JSON.parse(readFileSync(join(folder, name), "utf8")));
  console.log(`${name}: ${read.length} records, ${losses.length} losses, ${issues.length} issues`);
  for (const { message } of issues) console.error(`  ${message}`);
  if (issues.length > 0) process.exitCode = 1;
}
if (wrong.length > 0) process.exitCode = 1;
