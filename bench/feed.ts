// Prints how fast feeds are validated, ours and by others: medians of interleaved runs, each in a process of its own.
//   npm run bench -- [records] [rounds]
import { execFileSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { once } from "node:events";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { makeRecords, type SampleRecord } from "../src/fixtures/makers.js";
import { Random } from "../src/fixtures/random.js";

const [records = 200_000, rounds = 5] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));

/** Makes a record invalid in one of several ways, as text. */
function spoilt(record: SampleRecord, random: Random): string {
  switch (random.integer(0, 5)) {
    case 0:
      return JSON.stringify({ ...record, id: "nobody" });
    case 1:
      return JSON.stringify({ ...record, type: "treaty" });
    case 2:
      return JSON.stringify({ ...record, title: "" });
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

async function makeFeed(name: string, count: number, invalid: number, array = false): Promise<string> {
  const path = join(folder, name);
  const file = createWriteStream(path);
  const random = new Random(1);
  const samples = makeRecords(1);
  for (let at = 0; at < count; at++) {
    const record = samples.next().value;
    const text = random.chance(invalid) ? spoilt(record, random) : JSON.stringify(record);
    const room = file.write(array ? `${at === 0 ? "[" : ","}${text}` : `${text}\n`);
    if (!room) await once(file, "drain");
  }
  if (array) file.write("]");
  file.end();
  await once(file, "finish");
  return path;
}

interface Run {
  readonly records: number;
  readonly valid: number;
  /** By the clock, and of the processor: the second is what to go by on a machine that does other things too. */
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** Runs contenders by turns on one feed and prints a table; the first is what the others are measured against. */
function compare(title: string, path: string, names: readonly string[]): void {
  const runs = new Map<string, Run[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of names)
      runs.get(name)!.push(JSON.parse(execFileSync(process.execPath, [bundle, name, path], { encoding: "utf8" })) as Run);
  const size = statSync(path).size / 1e6;
  const [base, baseCpu] = (["seconds", "cpu"] as const).map((time) => median(runs.get(names[0]!)!.map((run) => run[time])));
  console.log(
    `\n${title}, ${size.toFixed(0)} MB\n\n| | MB/s | ratio | ratio by processor time | memory, MB | records | valid |\n| --- | --: | --: | --: | --: | --: | --: |`,
  );
  for (const [name, list] of runs) {
    const seconds = median(list.map((run) => run.seconds));
    const cpu = median(list.map((run) => run.cpu));
    const memory = Math.max(...list.map((run) => run.megabytes));
    const { records: seen, valid } = list[0]!;
    console.log(
      `| ${name} | ${(size / seconds).toFixed(0)} | ${(base! / seconds).toFixed(2)} | ${(baseCpu! / cpu).toFixed(2)} | ${memory.toFixed(0)} | ${seen} | ${valid} |`,
    );
  }
}

const bundle = join(folder, "contender.mjs");
await esbuild.build({
  entryPoints: [join(import.meta.dirname, "contender.ts")],
  bundle: true,
  platform: "node",
  format: "esm",
  outfile: bundle,
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
});
try {
  const ours = ["readFeed, rules: false", "readFeed", "validateFeed, rules: false"];
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]!.model}; medians of ${rounds} interleaved runs.`);
  for (const invalid of [0, 0.01, 0.1]) {
    const path = await makeFeed("feed.ndjson", records, invalid);
    const others = ["JSON.parse + zod", "JSON.parse + z.compile", "JSON.parse + ajv", "JSON.parse + guard"];
    compare(`NDJSON, ${invalid * 100} % invalid`, path, [
      "JSON.parse",
      ...(invalid === 0 ? ["read only"] : []),
      ...others,
      ...ours,
    ]);
  }
  const array = await makeFeed("feed.json", records, 0, true);
  compare("One array", array, ["JSON.parse of the whole", "readFeed, rules: false", "validateFeed, rules: false"]);
} finally {
  rmSync(folder, { recursive: true });
}
