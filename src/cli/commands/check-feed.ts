import { formatPath, type Issue } from "../../core/issue.js";
import { printable } from "../../core/printable.js";
import type { Chunks } from "../../feed/chunks.js";
import { formatOf, PEEK_BYTES } from "../../feed/format.js";
import { isGzip } from "../../feed/gunzip.js";
import type { FeedCounts, FeedRecordBytes, FeedReport } from "../../feed/validate-feed.js";
import type { ValidateOptions } from "../../validate/validate.js";
import { countOf, type FileResult } from "../formats/reporter.js";
import type { ByteOutput, CliIo } from "../io.js";

/** What feeds are asked for beside what holds for every file. */
export interface FeedFlags {
  /** Check shapes only, no rules. */
  readonly shapeOnly?: boolean;
  /** Stop at the first invalid record. */
  readonly failFast?: boolean;
  /** How many threads check it beside the first. */
  readonly workers?: number;
  /** Where valid records go, as they stand in the feed. */
  readonly valid?: ByteOutput;
  /** Where invalid records go, with their issues. */
  readonly invalid?: ByteOutput;
}

/** A feed that was opened to see what it is. */
export interface OpenedFeed {
  /** What it is called in what is written. */
  readonly file: string;
  readonly chunks: Chunks;
  /** Where it can be read from anew, and how many bytes it has, where that is so. */
  readonly path?: string;
  readonly size?: number;
}

/** A feed checked, or left off when the user said so. */
export interface FeedCheck {
  readonly result: FileResult;
  readonly interrupted: boolean;
}

/** Whether a file holds a feed and not one record. */
export async function isFeed(chunks: Chunks): Promise<boolean> {
  if (isGzip(await chunks.peek(2))) return true;
  const start = await chunks.peek(PEEK_BYTES + 1);
  const text = new TextDecoder().decode(start);
  return ["{", "[", "\u001e"].includes(text.trimStart().charAt(0)) && formatOf(text, start.length <= PEEK_BYTES) !== "record";
}

const NOTHING_SEEN: FeedCounts = {
  bytes: 0,
  records: 0,
  valid: 0,
  invalid: 0,
  byType: {},
  byCode: {},
  bySeverity: { error: 0, warning: 0, info: 0 },
  unexplained: 0,
};

/** Checks a feed; progress and a summary go to standard error. */
export async function checkFeed(
  io: CliIo,
  { file, chunks, path, size }: OpenedFeed,
  { shapeOnly = false, failFast = false, valid, invalid, ...options }: FeedFlags & ValidateOptions,
): Promise<FeedCheck> {
  const { validateFeed } = await import("../../feed/validate-feed.js");
  const interrupt = new AbortController();
  const release = io.onInterrupt?.(() => interrupt.abort());
  const progress = new Progress(io, size);
  let counts = NOTHING_SEEN;
  let report: FeedReport | undefined;
  try {
    // from its path, workers read the file themselves
    if (path !== undefined) await chunks.close();
    report = await validateFeed(path ?? chunks.from(0), {
      ...options,
      ...(shapeOnly && { rules: false }),
      failFast,
      signal: interrupt.signal,
      onProgress(now) {
        counts = now;
        progress.show(now);
      },
      ...((valid ?? invalid) && { onRecord: (record) => setAside(record, valid, invalid) }),
    });
    counts = report;
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
  } finally {
    release?.();
    progress.clear();
  }
  const ending = report === undefined ? "interrupted" : report.stopped ? "stopped at the first invalid record" : undefined;
  io.stderr.write(summaryOf(file, counts, ending));
  const issues: readonly Issue[] = [...(report?.notices ?? []), ...(report?.issues ?? []).map(({ issue }) => issue)];
  return {
    result: {
      file,
      text: "",
      report: {
        ok: counts.invalid === 0,
        issues,
        counts: counts.bySeverity,
      },
    },
    interrupted: report === undefined,
  };
}

const LINE_FEED = 0x0a;

function setAside({ bytes, ok, place, issues }: FeedRecordBytes, valid?: ByteOutput, invalid?: ByteOutput): void {
  if (ok && valid) {
    // line breaks between the parts of a record are white space; in a file of lines they would cut it
    valid.write(bytes.includes(LINE_FEED) ? bytes.map((byte) => (byte === LINE_FEED ? 0x20 : byte)) : bytes);
    valid.write(Uint8Array.of(LINE_FEED));
  } else if (!ok && invalid) {
    const found = issues.map((issue) => ({ ...issue, at: formatPath(issue.path) }));
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    invalid.write(new TextEncoder().encode(`${JSON.stringify({ ...place, issues: found, text })}\n`));
  }
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString("en");
}

function listed(counts: Readonly<Record<string, number>>): string {
  const entries = Object.entries(counts).sort(([a, many], [b, other]) => other - many || (a < b ? -1 : 1));
  return entries.map(([name, count]) => `${name} ${thousands(count)}`).join(", ");
}

function summaryOf(file: string, { records, valid, invalid, byType, byCode, unexplained }: FeedCounts, ending?: string): string {
  const lines = [
    `${printable(file)}: ${records === 1 ? "1 record" : `${thousands(records)} records`}, ${thousands(valid)} valid, ${thousands(invalid)} invalid${ending ? `; ${ending}` : ""}`,
    ...(Object.keys(byType).length > 0 ? [`  by type: ${listed(byType)}`] : []),
    ...(Object.keys(byCode).length > 0 ? [`  by code: ${listed(byCode)}`] : []),
    ...(unexplained > 0 ? [`  ${countOf(unexplained, "record")} beyond the issues listed counted without reasons`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

const INTERVAL_MS = 200;

/** A line on the terminal that tells how far a check has come; nothing where nobody watches. */
export class Progress {
  readonly #io: CliIo;
  readonly #size: number | undefined;
  readonly #start = performance.now();
  #last = 0;

  constructor(io: CliIo, size: number | undefined) {
    this.#io = io;
    this.#size = size;
  }

  show({ bytes, records }: Pick<FeedCounts, "bytes" | "records">): void {
    const now = performance.now();
    if (!this.#io.stderr.isTerminal || now - this.#last < INTERVAL_MS) return;
    this.#last = now;
    const seconds = (now - this.#start) / 1000;
    const parts = [
      `${(bytes / 1e6).toFixed(0)} MB`,
      `${thousands(records)} records`,
      `${(bytes / 1e6 / Math.max(seconds, 0.001)).toFixed(0)} MB/s`,
      // compressed files hold more than their size
      ...(this.#size !== undefined && this.#size > bytes
        ? [`${((seconds * (this.#size - bytes)) / bytes).toFixed(0)} s left`]
        : []),
    ];
    this.#io.stderr.write(`\r\u001b[K${parts.join(", ")}`);
  }

  clear(): void {
    if (this.#io.stderr.isTerminal && this.#last > 0) this.#io.stderr.write("\r\u001b[K");
  }
}
