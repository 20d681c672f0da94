import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { makeRecords, type SampleRecord } from "../src/fixtures/makers.js";
import { Random } from "../src/fixtures/random.js";

/** Makes a record invalid in one of several ways, as text. */
function spoilt(record: SampleRecord, random: Random): string {
  switch (random.integer(0, 5)) {
    case 0:
      return JSON.stringify({ ...record, id: "nobody" });
    case 1:
      return JSON.stringify({ ...record, type: "treaty" });
    case 2:
      return JSON.stringify({ ...record, evidence: [{}] });
    case 3:
      return JSON.stringify({ ...record, ids: { wikidata: "no item" } });
    case 4: {
      const { id: _id, ...rest } = record;
      return JSON.stringify(rest);
    }
    default:
      return JSON.stringify(record).slice(0, -1);
  }
}

/** Writes a feed of sample records, a given share of them spoilt; as lines or as one array. */
export async function writeFeed(path: string, records: number, invalid = 0, array = false): Promise<void> {
  const file = createWriteStream(path);
  const random = new Random(1);
  const samples = makeRecords(1);
  for (let at = 0; at < records; at++) {
    const record = samples.next().value;
    const text = random.chance(invalid) ? spoilt(record, random) : JSON.stringify(record);
    const room = file.write(array ? `${at === 0 ? "[" : ","}${text}` : `${text}\n`);
    if (!room) await once(file, "drain");
  }
  if (array) file.write("]");
  file.end();
  await once(file, "finish");
}
