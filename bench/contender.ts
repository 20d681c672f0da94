// Runs one contender over one file, and prints what it saw, how long it took and how much memory it needed at most.
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as z from "zod";
import { readFeed } from "../src/feed/read-feed.js";
import { validateFeed } from "../src/feed/validate-feed.js";
import { isDiplomaticRecord } from "../src/guards/guards.js";
import { toJsonSchema } from "../src/json-schema/emit.js";
import { DiplomaticRecordSchema } from "../src/schema/record.js";

/** What a contender saw. */
export interface Outcome {
  readonly records: number;
  readonly valid: number;
}

/** Reads a file of lines as fast as Node can: a large buffer, and each line decoded by itself. */
function overLines(path: string, check: (text: string) => boolean): Outcome {
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

const contenders: Readonly<Record<string, (path: string) => Outcome | Promise<Outcome>>> = {
  "read only": (path) => overLines(path, () => true),
  "JSON.parse": (path) => overLines(path, (text) => parsed(text) !== undefined),
  "JSON.parse + zod": (path) => overLines(path, (text) => DiplomaticRecordSchema.safeParse(parsed(text)).success),
  "JSON.parse + z.compile"(path) {
    const compiled = z.compile(DiplomaticRecordSchema);
    return overLines(path, (text) => compiled.safeParse(parsed(text)).success);
  },
  "JSON.parse + ajv"(path) {
    const validate = new Ajv2020({ strict: false }).compile(toJsonSchema("record"));
    return overLines(path, (text) => validate(parsed(text)));
  },
  "JSON.parse + guard": (path) => overLines(path, (text) => isDiplomaticRecord(parsed(text))),
  "JSON.parse of the whole"(path) {
    const records = JSON.parse(readFileSync(path, "utf8")) as unknown[];
    return { records: records.length, valid: records.length };
  },
  async "readFeed, rules: false"(path) {
    let [records, valid] = [0, 0];
    for await (const { ok } of readFeed(path, { rules: false })) {
      records++;
      if (ok) valid++;
    }
    return { records, valid };
  },
  async readFeed(path) {
    let [records, valid] = [0, 0];
    for await (const { ok } of readFeed(path)) {
      records++;
      if (ok) valid++;
    }
    return { records, valid };
  },
  "validateFeed, rules: false": (path) => validateFeed(path, { rules: false, maxIssues: 20 }),
};

const [name = "", path = ""] = process.argv.slice(2);
const start = performance.now();
const cpu = process.cpuUsage();
const { records, valid } = await contenders[name]!(path);
const { user, system } = process.cpuUsage(cpu);
const seconds = (performance.now() - start) / 1000;
console.log(
  JSON.stringify({ records, valid, seconds, cpu: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1000 }),
);
