import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeRecords } from "../../src/fixtures/makers.js";
import { bundleWorkers, type StartedWorkers } from "../feed/bundled-worker.js";
import { runCli } from "./fake-io.js";

const records = makeRecords(4);
const good = Array.from({ length: 20 }, () => JSON.stringify(records.next().value));
const bad = '{"type":"meeting","id":"meeting:a"}';
const feed = (...lines: string[]) => lines.map((line) => `${line}\n`).join("");

describe("check on feeds", () => {
  test.each<[string, string | Uint8Array]>([
    ["lines", feed(...good)],
    ["an array", `[${good.join(",\n")}]`],
    ["a sequence", good.map((line) => `\u001e${line}\n`).join("")],
    ["gzip", gzipSync(feed(...good))],
  ])("takes %s and sums up on standard error", async (_, content) => {
    const { code, stderr, stdout } = await runCli(["check", "--shape-only", "a"], { files: { a: content } });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^a: 20 records, 20 valid, 0 invalid\n {2}by type: (?:[a-z]+ [0-9]+(?:, )?)+\n$/);
    expect(stdout).toBe("1 file, no errors\n");
  });

  test("places issues in the feed and counts them by code", async () => {
    const { code, stdout, stderr } = await runCli(["check", "-f", "text", "--shape-only", "-"], {
      stdin: feed(good[0]!, bad, "{", "", good[1]!),
    });
    expect(code).toBe(1);
    expect(stdout.split("\n").map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
      "stdin:4:1 info feed/blank-line",
      "stdin:2:1 error schema/missing",
      "stdin:2:1 error schema/missing",
      "stdin:2:1 error schema/missing",
      "stdin:3:2 error feed/bad-json",
      "",
    ]);
    expect(stderr).toContain("stdin: 4 records, 2 valid, 2 invalid\n");
    expect(stderr).toContain("  by code: schema/missing 3, feed/bad-json 1\n");
  });

  test("runs rules unless told not to", async () => {
    const late =
      '{"type":"meeting","id":"meeting:a","kind":"talks","status":"concluded","when":{"start":"2025-02-18","end":"2025-02-17"},"participation":[]}';
    const files = { a: feed(late, late) };
    expect((await runCli(["check", "a"], { files })).code).toBe(1);
    expect((await runCli(["check", "--shape-only", "a"], { files })).code).toBe(0);
  });

  test("stops at the first invalid record when asked to", async () => {
    const { code, stderr } = await runCli(["check", "--fail-fast", "--shape-only", "a"], {
      files: { a: feed(good[0]!, bad, bad) },
    });
    expect(code).toBe(1);
    expect(stderr).toContain("a: 2 records, 1 valid, 1 invalid; stopped at the first invalid record\n");
  });

  test("passes valid records on byte for byte, and sets invalid ones aside with their issues", async () => {
    const spaced = ` ${good[1]!} `;
    const { code, written } = await runCli(["check", "--shape-only", "--valid", "good", "--invalid", "bad", "a"], {
      files: { a: feed(good[0]!, bad, spaced) },
    });
    expect(code).toBe(1);
    expect(written?.["good"]).toBe(feed(good[0]!, spaced));
    const [entry, ...more] = written!
      ["bad"]!.trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ index: 1, line: 2, text: bad });
    expect((entry!["issues"] as { code: string; at: string }[]).map(({ code: name, at }) => `${name} ${at}`)).toEqual([
      "schema/missing kind",
      "schema/missing status",
      "schema/missing participation",
    ]);
  });

  test("a record over several lines stays one line among the valid ones", async () => {
    const pretty = JSON.stringify(JSON.parse(good[0]!), null, 1);
    const { written } = await runCli(["check", "--shape-only", "--valid", "good", "a"], { files: { a: `[${pretty}]` } });
    expect(written?.["good"]).toBe(`${pretty.replaceAll("\n", " ")}\n`);
  });

  test("shows progress on a terminal only, and wipes it", async () => {
    const files = { a: feed(...good) };
    expect((await runCli(["check", "--shape-only", "a"], { files })).stderr).not.toContain("\r");
    const { stderr } = await runCli(["check", "--shape-only", "a"], { files, columns: 80 });
    const [before, progress, summary] = stderr.split("\r\u001b[K");
    expect(before).toBe("");
    expect(progress).toMatch(/^0 MB, 20 records, [0-9]+ MB\/s$/);
    expect(summary).toMatch(/^a: 20 records/);
  });

  test("sums up what was seen when the user interrupts", async () => {
    function* chunks() {
      const bytes = new TextEncoder().encode(feed(...good));
      for (;;) yield bytes;
    }
    const { code, stderr } = await runCli(["check", "--shape-only", "a"], { files: { a: chunks() }, interruptAfter: 30 });
    expect(code).toBe(130);
    expect(stderr).toMatch(/^a: [0-9,]+ records, [0-9,]+ valid, 0 invalid; interrupted\n/);
  });

  test("a single record and a dossier are checked as before", async () => {
    const { stderr } = await runCli(["check", "a"], { files: { a: good[0]! } });
    expect(stderr).toBe("");
  });
});

describe("check on workers", () => {
  let started: StartedWorkers;
  beforeAll(async () => {
    started = await bundleWorkers();
  });
  afterAll(() => started.restore());

  const lines = Array.from({ length: 200 }, (_, at) => (at % 9 === 4 ? bad : good[at % good.length]!));

  test.each<[string, string[]]>([
    ["everything", []],
    ["up to the first invalid record", ["--fail-fast"]],
    ["with few issues", ["--shape-only", "--max-issues", "7"]],
    ["setting records aside", ["--valid", "good", "--invalid", "bad"]],
    ["setting shapes aside", ["--shape-only", "--max-issues", "7", "--valid", "good", "--invalid", "bad"]],
  ])("writes the same as on one thread: %s", async (_, flags) => {
    const run = (workers: string) =>
      runCli(["check", "-f", "text", ...flags, "--workers", workers, "-"], { stdin: feed(...lines) });
    const before = started.workers.length;
    const alone = await run("0");
    expect(started.workers.length).toBe(before);
    expect(alone.stderr).toContain("invalid");
    expect(await run("2")).toEqual(alone);
    expect(started.workers.length).toBeGreaterThan(before);
  });

  test("sums up what was seen when the user interrupts", async () => {
    function* chunks() {
      for (;;) yield new TextEncoder().encode(feed(...good));
    }
    const options = { files: { a: chunks() }, interruptAfter: 500 };
    const { code, stderr } = await runCli(["check", "--shape-only", "--workers", "2", "a"], options);
    expect(code).toBe(130);
    expect(stderr).toMatch(/^a: [0-9,]+ records, [0-9,]+ valid, 0 invalid; interrupted\n/);
  });

  test("takes whole numbers only", async () => {
    expect((await runCli(["check", "--workers", "-1", "a"])).code).toBe(2);
    expect((await runCli(["check", "--workers", "many", "a"])).code).toBe(2);
  });
});
