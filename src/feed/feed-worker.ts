import { openSync, readSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { MAX_DEPTH } from "../core/json-text.js";
import { SURE_DEPTH } from "./byte-validator.js";
import { SHORTER } from "./input.js";
import { LineSplitter } from "./line-splitter.js";
import { countPacked, unpackPiece, type PackedPieces } from "./packed-pieces.js";
import type { Remark } from "./piece.js";
import { FindingCollector, type FindingOptions, type Findings } from "./piece-findings.js";
import type { RecordChecker } from "./record-checker.js";

/** What a worker is told once. */
export interface WorkerSetup {
  readonly options: FindingOptions;
  readonly maxRecordBytes: number;
  /** The file that ranges are of: its path, or the address of it, and how many bytes it had at first. */
  readonly file?: { readonly path: string | { readonly href: string }; readonly size: number };
}

/** Pieces to check, or a range of the lines of a file: its bytes from `start` up to `end`, or all that are left. */
export type WorkerJob = { readonly room: number } & (
  { readonly pieces: PackedPieces } | { readonly start: number; readonly end: number }
);

/** What a worker answers: the findings, with the pieces given back or with what was seen of the range. */
export interface WorkerAnswer extends Findings {
  readonly pieces?: PackedPieces;
  /** Lines that the range has, whole ones. */
  readonly lines: number;
  /** Bytes that were read of it. */
  readonly bytesRead: number;
  readonly remarks: readonly (readonly [remark: Remark, line: number])[];
}

const CHUNK_BYTES = 1 << 18;

const { options, maxRecordBytes, file: source } = workerData as WorkerSetup;
const sure = (options.maxDepth ?? MAX_DEPTH) >= SURE_DEPTH;
const file = source && openSync(typeof source.path === "string" ? source.path : new URL(source.path.href), "r");
const buffer = new Uint8Array(file === undefined ? 0 : CHUNK_BYTES);

/** Loaded with the first job that needs it: where only shapes are asked for, sound records do without, and it is what takes long. */
let checker: RecordChecker | undefined;
const NOT_LOADED = new Error("The checker is not loaded yet.");

function loaded(): RecordChecker {
  if (!checker) throw NOT_LOADED;
  return checker;
}

function answerTo(job: WorkerJob): WorkerAnswer {
  const findings = new FindingCollector(loaded, options, job.room);
  return "pieces" in job ? checkPieces(job.pieces, findings) : checkRange(job.start, job.end, findings);
}

async function answerLoaded(job: WorkerJob): Promise<WorkerAnswer> {
  if (!checker) {
    const module = await import("./record-checker.js");
    checker = new module.RecordChecker({ ...options, maxDepth: options.maxDepth ?? MAX_DEPTH });
  }
  return answerTo(job);
}

async function answer(job: WorkerJob): Promise<void> {
  let found: WorkerAnswer;
  try {
    found = answerTo(job);
  } catch (error) {
    if (error !== NOT_LOADED) throw error;
    found = await answerLoaded(job);
  }
  const { verdicts, pieces } = found;
  parentPort!.postMessage(found, [verdicts.buffer, ...(pieces ? [pieces.bytes.buffer, pieces.table.buffer] : [])]);
}

// one job after the other, whatever has to be waited for
let last: Promise<void> = Promise.resolve();
parentPort!.on("message", (job: WorkerJob) => {
  last = last.then(() => answer(job));
});

function checkPieces(pieces: PackedPieces, collector: FindingCollector): WorkerAnswer {
  const view = sure ? new DataView(pieces.bytes.buffer) : undefined;
  const count = countPacked(pieces);
  for (let at = 0; at < count; at++) collector.add(unpackPiece(pieces, at, view));
  return { ...collector.findings, pieces, lines: 0, bytesRead: 0, remarks: [] };
}

function checkRange(start: number, end: number, collector: FindingCollector): WorkerAnswer {
  const remarks = new Map<Remark, number>();
  const splitter = new LineSplitter({
    offset: start,
    maxRecordBytes,
    sure,
    remark: (remark, line) => void (remarks.has(remark) || remarks.set(remark, line)),
  });
  let at = start;
  while (at < end) {
    const read = readSync(file!, buffer, 0, Math.min(CHUNK_BYTES, end - at), at);
    if (read === 0) break;
    at += read;
    for (const piece of splitter.push(buffer.subarray(0, read))) collector.add(piece);
  }
  if (at < Math.min(end, source!.size)) throw new Error(SHORTER);
  // a range that ends before the file does ends with its last line
  for (const piece of splitter.end()) collector.add(piece);
  return { ...collector.findings, lines: splitter.line - 1, bytesRead: at - start, remarks: [...remarks] };
}
