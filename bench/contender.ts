// Runs one contender on one file, and prints what it saw, how long it took and how much memory it needed at most.
import { closeSync, createReadStream, openSync, readFileSync, readSync } from "node:fs";
import streamArray from "stream-json/streamers/stream-array.js";
import { readFeed, type FeedOptions } from "../src/feed/read-feed.js";
import { validateFeed, type ValidateFeedOptions } from "../src/feed/validate-feed.js";
import { validators } from "./validators.js";

/** What a contender saw; who does not judge gives no number of valid records. */
interface Outcome {
  readonly records: number;
  readonly valid?: number;
}

type Contender = (path: string) => Outcome | Promise<Outcome>;

/** Reads a file of lines as fast as Node can: a large buffer, and each line decoded by itself. */
function overLines(path: string, check: (text: string) => boolean): { readonly records: number; readonly valid: number } {
  const file = openSync(path, "r");
  const buffer = Buffer.allocUnsafe(1 << 21);
  let kept = 0;
  let [records, valid] = [0, 0];
  for (;;) {
    const read = readSync(file, buffer, kept, buffer.length - kept, null);
    if (read === 0) break;
    const end = kept + read;
    let from = 0;
    for (let at = buffer.indexOf(10, from); at >= 0 && at < end; at = buffer.indexOf(10, from)) {
      records++;
      if (check(buffer.toString("utf8", from, at))) valid++;
      from = at + 1;
    }
    buffer.copyWithin(0, from, end);
    kept = end - from;
  }
  closeSync(file);
  return { records, valid };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function reading(path: string, options: FeedOptions): Promise<Outcome> {
  let [records, valid] = [0, 0];
  for await (const { ok } of readFeed(path, options)) {
    records++;
    if (ok) valid++;
  }
  return { records, valid };
}

const checking = (path: string, options: ValidateFeedOptions) => validateFeed(path, { maxIssues: 20, ...options });

const feeds: Readonly<Record<string, Contender>> = {
  "read and cut into lines": (path) => ({ records: overLines(path, () => true).records }),
  "JSON.parse": (path) => ({ records: overLines(path, (text) => parsed(text) !== undefined).records }),
  ...Object.fromEntries(
    Object.entries(validators).map(([name, make]): [string, Contender] => [
      `JSON.parse + ${name}`,
      (path) => {
        const validator = make();
        return overLines(path, (text) => validator(parsed(text)));
      },
    ]),
  ),
  "JSON.parse of the whole": (path) => ({ records: (JSON.parse(readFileSync(path, "utf8")) as unknown[]).length }),
  async "stream-json"(path) {
    let records = 0;
    for await (const _ of createReadStream(path).pipe(streamArray.withParserAsStream())) records++;
    return { records };
  },
  ...Object.fromEntries(
    [0, 2].flatMap((workers) => {
      const many = workers === 0 ? "" : `, workers: ${workers}`;
      return [
        [`readFeed${many}`, (path) => reading(path, { workers })],
        [`readFeed, rules: false${many}`, (path) => reading(path, { rules: false, workers })],
        [`validateFeed${many}`, (path) => checking(path, { workers })],
        [`validateFeed, rules: false${many}`, (path) => checking(path, { rules: false, workers })],
      ] as [string, Contender][];
    }),
  ),
};

const SECONDS = 1.5;
const WARM_UP = 20;
/** Few enough that records are still at hand when they are looked at, as they are where they come from a feed. */
const BATCH = 100;

/** How many records in memory a validator looks at in a second of the processor, once warm. */
function guarding(name: keyof typeof validators, path: string): Outcome & { readonly perSecond: number } {
  const validator = validators[name]();
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  let [passed, spent, valid] = [0, 0, 0];
  for (let round = 0; spent < SECONDS; round++) {
    valid = 0;
    for (let from = 0; from < lines.length; from += BATCH) {
      // texts looked at before would be looked at faster
      const records = lines.slice(from, from + BATCH).map((line) => JSON.parse(line) as unknown);
      const start = process.cpuUsage();
      for (const record of records) if (validator(record)) valid++;
      const { user, system } = process.cpuUsage(start);
      if (round < WARM_UP) continue;
      spent += (user + system) / 1e6;
      passed += records.length;
    }
  }
  return { records: lines.length, valid, perSecond: passed / spent };
}

const [name = "", path = ""] = process.argv.slice(2);
const start = performance.now();
const cpu = process.cpuUsage();
const outcome = Object.hasOwn(feeds, name) ? await feeds[name]!(path) : guarding(name as keyof typeof validators, path);
const { user, system } = process.cpuUsage(cpu);
const { records, valid } = outcome;
console.log(
  JSON.stringify({
    records,
    valid,
    perSecond: "perSecond" in outcome ? outcome.perSecond : undefined,
    seconds: (performance.now() - start) / 1000,
    cpu: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1000,
  }),
);
