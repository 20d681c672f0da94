import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RecordMaker } from "../../bench/random-record.js";
import type { Issue } from "../../src/core/issue.js";
import {
  readFeed,
  validateFeed,
  type FeedInput,
  type FeedOptions,
  type FeedReport,
  type FeedResult,
  type ValidateFeedOptions,
} from "../../src/feed/index.js";
import { bundleWorkers, type StartedWorkers } from "./bundled-worker.js";

let started: StartedWorkers;
let folder: string;
beforeAll(async () => {
  started = await bundleWorkers();
  folder = mkdtempSync(join(tmpdir(), "feed-"));
});
afterAll(() => {
  started.restore();
  rmSync(folder, { recursive: true });
});

const encoder = new TextEncoder();
const source = (id: string) => `{"type":"source","id":"source:${id}","kind":"other"}`;

function saved(name: string, feed: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, feed);
  return path;
}

async function read(input: FeedInput, options: FeedOptions): Promise<{ results: FeedResult[]; notices: Issue[] }> {
  const notices: Issue[] = [];
  const results: FeedResult[] = [];
  for await (const result of readFeed(input, { ...options, onNotice: (notice) => notices.push(notice) })) results.push(result);
  return { results, notices };
}

/** A report, and the records handed out with it. */
async function report(
  input: FeedInput,
  options: ValidateFeedOptions,
  withRecords: boolean,
): Promise<{ readonly found: FeedReport; readonly records: readonly unknown[] }> {
  const records: unknown[] = [];
  const found = await validateFeed(input, {
    ...options,
    ...(withRecords && {
      onRecord: ({ bytes, ...record }) => records.push({ ...record, text: new TextDecoder().decode(bytes) }),
    }),
  });
  return { found, records };
}

/** A feed with faults of many kinds, in every form. */
function randomFeeds(seed: number, count: number): Readonly<Record<string, Uint8Array>> {
  const maker = new RecordMaker(seed);
  const texts = Array.from({ length: count }, () => {
    const record = maker.record();
    const text = JSON.stringify(record);
    switch (maker.below(16)) {
      case 0:
        return JSON.stringify({ ...record, id: "x" });
      case 1:
        return text.replace(/\}$/, ",}");
      case 2:
        return JSON.stringify({ ...record, unheardOf: 1 });
      case 3:
        return text.replace(/\}$/, ',"id":5}');
      case 4:
        return "5";
      case 5:
        return text.replace('"type"', '"\\u0074ype"');
      default:
        return text;
    }
  });
  const lines = texts.map((text) => (maker.chance(0.05) ? `${text}\r\n` : maker.chance(0.05) ? `${text}\n\n` : `${text}\n`));
  const ndjson = encoder.encode(`\ufeff${lines.join("")}${source("last")}`);
  const broken = encoder.encode(lines.join(""));
  for (let at = 0; at < 5; at++) broken[maker.below(broken.length)] = 0xff;
  return {
    "lines.ndjson": ndjson,
    "broken.ndjson": broken,
    "lines.ndjson.gz": gzipSync(ndjson),
    "array.json": encoder.encode(`[${texts.join(",\n")}]`),
    "open.json": encoder.encode(`[${texts.join(",")},,{"type":`),
    "sequence.json": encoder.encode(texts.map((text) => `\u001e${text}\n`).join("")),
  };
}

/** The bytes in pieces of about so many. */
function* cut(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length);
}

const CASES: readonly ValidateFeedOptions[] = [{}, { rules: false, maxIssues: 20 }, { maxIssues: 5, strict: true }];

describe("workers", () => {
  const COUNT = 100;
  const feeds = randomFeeds(7, COUNT);

  it.each(Object.keys(feeds))("find the same as one thread in %s", async (name) => {
    const path = saved(name, feeds[name]!);
    const chunks = () => cut(feeds[name]!, 20_000);
    const alone = await read(path, { workers: 0 });
    expect(alone.results.length).toBeGreaterThanOrEqual(COUNT);
    for (const workers of name === "lines.ndjson" ? [1, 2, 3] : [3])
      expect(await read(path, { workers }), String(workers)).toEqual(alone);
    expect(await read(chunks(), { workers: 2 })).toEqual(alone);
    for (const options of CASES) {
      const expected = await report(path, { ...options, workers: 0 }, true);
      expect(await report(chunks(), { ...options, workers: 2 }, true)).toEqual(expected);
      // without records, workers read lines from the file themselves
      for (const workers of options === CASES[0] ? [1, 3] : [2])
        expect(await report(pathToFileURL(path), { ...options, workers }, false)).toEqual({ ...expected, records: [] });
    }
  });

  it("find the same in files of few lines, of none, of long ones and of too long ones", async () => {
    const long = source("a").replace("source:a", `source:a","title":"${"x".repeat(200_000)}`);
    const files = ["", "\n", source("a"), `${source("a")}\n`, `${long}\n${long}\n${source("b")}\n${long}`];
    for (const [at, feed] of files.entries()) {
      const path = saved(`few-${at}`, feed);
      for (const maxRecordBytes of [100_000, 1_000_000]) {
        const options = { rules: false, maxRecordBytes, format: "ndjson" } as const;
        expect(await validateFeed(path, { ...options, workers: 3 })).toEqual(
          await validateFeed(path, { ...options, workers: 0 }),
        );
      }
    }
  });

  it("leave a feed that is one document to the main thread", async () => {
    const before = started.workers.length;
    const dossier = new RecordMaker(3).record("dossier");
    const text = JSON.stringify(dossier, null, 1);
    const { results } = await read([text], { workers: 2, rules: false });
    expect(results.map(({ record }) => record)).toEqual([dossier]);
    expect((await validateFeed([text], { workers: 2, rules: false, maxIssues: 0 })).unexplained).toBe(0);
    expect(started.workers.length).toBe(before);
  });

  it("stop at the first invalid record when asked to", async () => {
    const path = saved("fast", feeds["lines.ndjson"]!);
    // how far it had read ahead differs
    const { bytes: _, notices: _notices, ...alone } = await validateFeed(path, { failFast: true, workers: 0 });
    expect(alone).toMatchObject({ stopped: true, invalid: 1 });
    expect(await validateFeed(path, { failFast: true, workers: 2 })).toMatchObject(alone);
  });

  it("tell how far they are", async () => {
    const feed = feeds["lines.ndjson"]!;
    const path = saved("progress", feed);
    const seen: number[] = [];
    await validateFeed(path, { workers: 2, onProgress: ({ bytes }) => seen.push(bytes) });
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(feed.length);
  });

  it("refuse wrong options", async () => {
    await expect(validateFeed([], { workers: -1 })).rejects.toThrow(RangeError);
    await expect(validateFeed([], { workers: 1.5 })).rejects.toThrow(RangeError);
    await expect(validateFeed([], { workers: 2, maxDepth: 0 })).rejects.toThrow(RangeError);
    await expect(read(join(folder, "none"), { workers: 2 })).rejects.toThrow("ENOENT");
  });
});

/** Endless lines in chunks, and how many were taken. */
function endless(): { input: AsyncIterable<Uint8Array>; state: { chunks: number; closed: number } } {
  const state = { chunks: 0, closed: 0 };
  async function* chunks() {
    try {
      for (;;) yield await Promise.resolve(encoder.encode(`${source(`a${state.chunks++}`)}\n`.repeat(100)));
    } finally {
      state.closed++;
    }
  }
  return { input: chunks(), state };
}

/** Whether all workers started since have ended. */
async function allEnded(from: number): Promise<boolean> {
  const workers = started.workers.slice(from);
  expect(workers.length).toBeGreaterThan(0);
  // a worker that has ended has no thread any more
  for (let tries = 0; tries < 50 && workers.some(({ threadId }) => threadId !== -1); tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return workers.every(({ threadId }) => threadId === -1);
}

describe("workers end", () => {
  it("with the feed", async () => {
    const from = started.workers.length;
    await validateFeed([`${source("a")}\n`], { workers: 2, format: "ndjson" });
    expect(await allEnded(from)).toBe(true);
  });

  it("when the loop is left, and the input is closed", async () => {
    const from = started.workers.length;
    const { input, state } = endless();
    for await (const { record } of readFeed(input, { workers: 2, format: "ndjson" })) {
      expect(record?.id).toBe("source:a0");
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(state.closed).toBe(1);
    expect(await allEnded(from)).toBe(true);
  });

  it("when the loop is left while the input hangs", async () => {
    const from = started.workers.length;
    const hanging = (async function* () {
      yield `${source("a")}\n`;
      await new Promise(() => undefined);
    })();
    const reader = readFeed(hanging, { workers: 2, format: "ndjson" });
    // the result comes though nothing follows
    expect((await reader.next()).value).toMatchObject({ ok: true });
    await reader.return!();
    expect(await allEnded(from)).toBe(true);
  });

  it("with the signal's reason", async () => {
    const from = started.workers.length;
    const controller = new AbortController();
    const { input } = endless();
    const reader = readFeed(input, { workers: 2, format: "ndjson", signal: controller.signal });
    await reader.next();
    controller.abort(new Error("enough"));
    await expect(reader.next()).rejects.toThrow("enough");
    const path = saved("abort", `${source("a")}\n`.repeat(20_000));
    const later = new AbortController();
    const checked = validateFeed(path, { workers: 2, signal: later.signal, onProgress: () => later.abort(new Error("enough")) });
    await expect(checked).rejects.toThrow("enough");
    expect(await allEnded(from)).toBe(true);
  });
});

describe("a feed of random records", () => {
  it("is counted alike by a simple count, in every form and mode, with any number of workers", async () => {
    const maker = new RecordMaker(17, 0.2);
    for (let round = 0; round < 4; round++) {
      const expected = { valid: 0, invalid: 0 };
      const texts = Array.from({ length: 1 + maker.below(60) }, () => {
        const record = maker.record();
        const sound = maker.chance(0.7);
        expected[sound ? "valid" : "invalid"]++;
        return JSON.stringify(sound ? record : { ...record, id: "x" });
      });
      const workers = round % 4;
      const forms = {
        ndjson: `${texts.join("\n")}\n`,
        "json-array": `[${texts.join(",\n")}]`,
        "json-seq": texts.map((text) => `\u001e${text}\n`).join(""),
      };
      for (const [format, feed] of Object.entries(forms)) {
        const bytes = maker.chance(0.5) ? gzipSync(feed) : encoder.encode(feed);
        const path = saved(`random-${round}`, bytes);
        for (const input of [path, [...cut(bytes, 1 + maker.below(bytes.length))]]) {
          const { valid, invalid, records } = await validateFeed(input, {
            rules: false,
            workers,
            maxIssues: maker.chance(0.5) ? 0 : 3,
            format: format as "ndjson",
          });
          expect({ valid, invalid }).toEqual(expected);
          expect(records).toBe(texts.length);
        }
      }
    }
  });
});

describe("workers ask for no more than they need", () => {
  it("while nobody takes results", async () => {
    const { input, state } = endless();
    const reader = readFeed(input, { workers: 2, format: "ndjson" });
    await reader.next();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { chunks } = state;
    expect(chunks).toBeLessThanOrEqual(8);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(state.chunks).toBe(chunks);
    await reader.return!();
  });
});

describe("a worker that breaks off", () => {
  const fail = (how: "kill" | "throw", worker = started.workers.at(-1)!) => {
    // what it cannot take makes it throw
    if (how === "kill") void worker.terminate();
    else worker.postMessage(null);
  };

  it.each(["kill", "throw"] as const)("yields an error that names the bytes, and no gap: %s", async (how) => {
    const from = started.workers.length;
    const { input } = endless();
    const seen: (string | undefined)[] = [];
    const failure = await (async () => {
      for await (const { record } of readFeed(input, { workers: 2, format: "ndjson" })) {
        seen.push(record?.id);
        if (seen.length === 500) fail(how);
      }
    })().catch((error: unknown) => error as Error);
    const [, start, end] = /^A worker broke off before bytes ([0-9]+) to ([0-9]+) of the feed were checked/.exec(
      (failure as Error).message,
    )!;
    // all before the bytes has come, in order, and nothing of them
    const chunk = (id: number) => (source(`a${id}`).length + 1) * 100;
    let [offset, chunks] = [0, 0];
    while (offset < Number(start)) offset += chunk(chunks++);
    expect(offset).toBe(Number(start));
    expect(Number(end) + 1).toBe(offset + chunk(chunks));
    expect(seen).toEqual(Array.from({ length: chunks * 100 }, (_, at) => `source:a${Math.floor(at / 100)}`));
    expect(await allEnded(from)).toBe(true);
  });

  it.each(["kill", "throw"] as const)("ends a check of a file: %s", async (how) => {
    const path = saved("crash", `${source("a")}\n`.repeat(200_000));
    const from = started.workers.length;
    let last = 0;
    const checked = validateFeed(path, {
      workers: 2,
      onProgress({ bytes }) {
        // one alone might have nothing left to do, and the other would do the rest
        if (last === 0) for (const worker of started.workers.slice(from)) fail(how, worker);
        last = bytes;
      },
    });
    await expect(checked).rejects.toThrow(/^A worker broke off before (?:bytes|byte) [0-9]+ to /);
    const { message, cause } = (await checked.catch((error: unknown) => error as Error & { cause: unknown })) as Error;
    expect(Number(/[0-9]+/.exec(message)![0])).toBe(last);
    expect(cause === undefined).toBe(how === "kill");
  });

  it("tells of a file that becomes shorter", async () => {
    const path = saved("shrinking", `${source("a")}\n`.repeat(200_000));
    let cutOff = false;
    const checked = validateFeed(path, {
      workers: 2,
      onProgress() {
        if (!cutOff) writeFileSync(path, `${source("a")}\n`);
        cutOff = true;
      },
    });
    await expect(checked).rejects.toThrow("The file has become shorter");
  });
});
