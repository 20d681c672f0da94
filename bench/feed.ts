// Prints how fast records are validated, ours and by others: medians of interleaved runs, each in a process of its own.
//   npm run bench -- [--records 200000] [--rounds 5] [--only ndjson] [--large 900] [--write docs/reference/benchmarks.md]
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as esbuild from "esbuild";
import manifest from "../package.json" with { type: "json" };
import { writeFeed } from "./sample-feed.js";
import { validators } from "./validators.js";

const { values: options } = parseArgs({
  options: {
    records: { type: "string", default: "200000" },
    rounds: { type: "string", default: "5" },
    only: { type: "string", default: "" },
    large: { type: "string", default: "0" },
    write: { type: "string" },
  },
});
const [records, rounds, large] = (
  [
    ["records", 1],
    ["rounds", 1],
    ["large", 0],
  ] as const
).map(([name, least]) => {
  const value = Number(options[name]);
  if (Number.isInteger(value) && value >= least) return value;
  throw new RangeError(`“--${name}” should be a whole number of at least ${least}, but is ${JSON.stringify(options[name])}.`);
}) as [number, number, number];

const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
const bundle = join(folder, "contender.js");

interface Run {
  readonly records: number;
  /** Absent where the contender does not judge. */
  readonly valid?: number;
  /** For validators by themselves. */
  readonly perSecond?: number;
  /** By the clock, and of the processor: the second is what to go by on a machine that does other things too. */
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** Runs contenders by turns on one feed. Throws where they do not agree. */
function race(path: string, names: readonly string[]): ReadonlyMap<string, readonly Run[]> {
  const runs = new Map<string, Run[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of names)
      runs.get(name)!.push(JSON.parse(execFileSync(process.execPath, [bundle, name, path], { encoding: "utf8" })) as Run);
  for (const count of ["records", "valid"] as const) {
    const seen = [...runs].map(([name, list]) => [name, list[0]![count]] as const).filter(([, number]) => number !== undefined);
    if (new Set(seen.map(([, number]) => number)).size > 1)
      throw new Error(`The contenders disagree on the ${count} of ${path}: ${JSON.stringify(seen)}`);
  }
  return runs;
}

const sections: string[] = [];

function section(title: string, head: string, rows: readonly string[]): void {
  const columns = head.split("|").length - 2;
  const text = [`## ${title}`, "", head, `| --- |${" --: |".repeat(columns - 1)}`, ...rows].join("\n");
  console.log(`\n${text}`);
  sections.push(text);
}

/** Measures contenders against the first of them. */
function compare(title: string, path: string, names: readonly string[]): void {
  const runs = race(path, names);
  const size = statSync(path).size / 1e6;
  const base = runs.get(names[0]!)!;
  const rows = [...runs].map(([name, list]) => {
    const [clock, cpu] = (["seconds", "cpu"] as const).map((time) => median(list.map((run) => run[time])));
    const [baseClock, baseCpu] = (["seconds", "cpu"] as const).map((time) => median(base.map((run) => run[time])));
    const memory = Math.max(...list.map((run) => run.megabytes));
    return `| ${name} | ${(size / clock!).toFixed(0)} | ${(baseClock! / clock!).toFixed(2)} | ${(baseCpu! / cpu!).toFixed(2)} | ${memory.toFixed(0)} |`;
  });
  section(`${title}, ${size.toFixed(0)} MB`, "| | MB/s | ratio | by processor time | memory, MB |", rows);
}

function compareValidators(path: string): void {
  const runs = race(path, Object.keys(validators));
  const rate = (name: string) => median(runs.get(name)!.map((run) => run.perSecond!));
  section(
    "Validators by themselves, on valid records",
    "| | records a second of the processor | ratio |",
    [...runs.keys()].map((name) => `| ${name} | ${rate(name).toFixed(0)} | ${(rate(name) / rate("zod")).toFixed(2)} |`),
  );
}

/** How long it takes to start Node and import a part of the package, built afresh. */
function compareStarts(): void {
  execFileSync("npm", ["run", "build"], { cwd: join(import.meta.dirname, "..") });
  const parts = Object.keys(manifest.exports).filter((part) => !/\*|json$/.test(part));
  const codes = new Map([
    ["nothing", ""],
    ["zod", 'import "zod";'],
    ...parts.map((part): [string, string] => [join("demarche", part), `import ${JSON.stringify(join("demarche", part))};`]),
  ]);
  const times = new Map<string, number[]>([...codes.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds * 3; round++)
    for (const [name, code] of codes) {
      const start = performance.now();
      execFileSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: join(import.meta.dirname, "..") });
      times.get(name)!.push(performance.now() - start);
    }
  section(
    "Start-up: Node and one import",
    "| | ms |",
    [...times].map(([name, list]) => `| ${name} | ${median(list).toFixed(0)} |`),
  );
}

async function build(): Promise<void> {
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  await esbuild.build({
    entryPoints: {
      contender: join(import.meta.dirname, "contender.ts"),
      "feed-worker": join(import.meta.dirname, "../src/feed/feed-worker.ts"),
    },
    bundle: true,
    platform: "node",
    format: "esm",
    outdir: folder,
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
}

const OURS = ["readFeed", "readFeed, rules: false", "validateFeed", "validateFeed, rules: false"];
const benches: Readonly<Record<string, () => void | Promise<void>>> = {
  async guards() {
    const path = join(folder, "guards.ndjson");
    await writeFeed(path, 2000);
    compareValidators(path);
  },
  async ndjson() {
    const path = join(folder, "feed.ndjson");
    const others = Object.keys(validators).map((name) => `JSON.parse + ${name}`);
    for (const invalid of [0, 0.01, 0.1]) {
      await writeFeed(path, records, invalid);
      compare(`NDJSON, ${invalid * 100} % invalid`, path, ["JSON.parse", "read and cut into lines", ...others, ...OURS]);
    }
  },
  async array() {
    const path = join(folder, "feed.json");
    await writeFeed(path, records, 0, true);
    compare("One array", path, ["JSON.parse of the whole", "stream-json", ...OURS]);
  },
  async large() {
    if (large === 0) return;
    const path = join(folder, "large.ndjson");
    await writeFeed(path, 1000);
    await writeFeed(path, Math.ceil((large * 1e6) / (statSync(path).size / 1000)));
    const byTwo = OURS.map((name) => `${name}, workers: 2`);
    compare("Large NDJSON", path, ["JSON.parse", ...OURS, ...byTwo]);
  },
  start: compareStarts,
};

try {
  await build();
  const versions = ["zod", "ajv", "valibot", "stream-json"].map((name) => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, `../node_modules/${name}/package.json`), "utf8")) as {
      version: string;
    };
    return `${name} ${version}`;
  });
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]!.model}; ${versions.join(", ")}; medians of ${rounds} interleaved runs.`;
  console.log(machine);
  for (const [name, bench] of Object.entries(benches)) if (name.includes(options.only)) await bench();
  if (options.write !== undefined) {
    const page = readFileSync(options.write, "utf8");
    const [before, after] = [page.indexOf("<!-- figures -->"), page.indexOf("<!-- /figures -->")];
    if (before < 0 || after < before) throw new Error(`${options.write} has no place for the figures.`);
    const figures = ["<!-- figures -->", machine, ...sections].join("\n\n");
    writeFileSync(options.write, `${page.slice(0, before)}${figures}\n\n${page.slice(after)}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
