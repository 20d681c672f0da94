import { placeOf, recordIn, type FeedResult } from "./record-checker.js";
import { bytesOf, lineRanges, sizeOf, type ByteRange, type FeedInput } from "./input.js";
import { Chunks } from "./chunks.js";
import type { WorkerAnswer, WorkerSetup } from "./feed-worker.js";
import { isGzip } from "./gunzip.js";
import { packPieces, unpackPiece } from "./packed-pieces.js";
import type { Piece, Remark } from "./piece.js";
import { readVerdict, type FindingOptions, type PackedVerdict } from "./piece-findings.js";
import { DOCUMENTS, isBom, MAX_RECORD_BYTES, notice, piecesOf, told, type PieceBatch, type ReadOptions } from "./pieces.js";
import { WorkerPool } from "./worker-pool.js";

/** What workers are to do. */
export interface WorkerOptions extends ReadOptions, FindingOptions {
  /** Whether the bytes of records are wanted back. */
  readonly bytes: boolean;
  /** How many issues are still wanted. */
  room(): number;
}

/** What a worker found in some pieces, read record by record. */
export class CheckedBatch {
  /** How many bytes of the feed have been read, after decompression. */
  readonly bytesRead: number;
  readonly #answer: WorkerAnswer;
  readonly #linesBefore: number;
  #at = -1;
  #result = -1;

  constructor(answer: WorkerAnswer, bytesRead: number, linesBefore: number) {
    this.bytesRead = bytesRead;
    this.#answer = answer;
    this.#linesBefore = linesBefore;
  }

  /** Goes on to the next record: its verdict, or undefined at the end. */
  next(): PackedVerdict | undefined {
    const byte = this.#answer.verdicts[++this.#at];
    if (byte === undefined) return undefined;
    const verdict = readVerdict(byte);
    if (verdict.knowledge === "issues") this.#result++;
    return verdict;
  }

  /** Where a record that has issues stands, `index` aside, and what they are. */
  get found(): Pick<FeedResult, "place" | "issues"> {
    const { place, issues } = this.#answer.results[this.#result]!;
    const lines = this.#linesBefore;
    if (lines === 0) return { place, issues };
    return {
      place: { ...place, line: place.line + lines },
      issues: issues.map((issue) => ({
        ...issue,
        ...(issue.place && { place: { ...issue.place, line: issue.place.line + lines } }),
      })),
    };
  }

  /** The record as it stands in the feed, where the bytes were wanted back. */
  get piece(): Piece {
    return unpackPiece(this.#answer.pieces!, this.#at);
  }

  /** The result of the next record, where the bytes were wanted back; undefined at the end. */
  take(index: number): FeedResult | undefined {
    const verdict = this.next();
    if (!verdict) return undefined;
    const { ok, type, knowledge } = verdict;
    const { piece } = this;
    return {
      place: placeOf(piece, index),
      ok,
      ...(type && { record: recordIn(piece) }),
      issues: knowledge === "issues" ? this.found.issues : [],
    };
  }
}

/** What is being checked, or needs no worker. */
type Underway =
  | { readonly batch: PieceBatch }
  | {
      readonly answer: Promise<WorkerAnswer>;
      /** How many bytes of the feed were read before those that the answer counts. */
      readonly bytesRead: number;
    };

type Reading = IteratorResult<Underway, void> | { readonly error: unknown };

/**
 * The batches of a feed, checked by so many workers, in order. Feeds that are one document come as pieces to check here. Where a
 * worker breaks off, an error that names the bytes stands in the place of its batch.
 */
export async function* workerBatches(
  input: FeedInput,
  workers: number,
  options: WorkerOptions,
): AsyncGenerator<CheckedBatch | PieceBatch, void, undefined> {
  const { signal, onNotice } = options;
  const lineFile = options.bytes ? undefined : await lineFileOf(input, options);
  const pool = new WorkerPool(workers, setupOf(options, lineFile));
  const closing = new AbortController();
  const free: Uint8Array<ArrayBuffer>[] = [];
  const jobs =
    lineFile === undefined
      ? pieceJobs(pool, input, { ...options, signal: signal ? AbortSignal.any([signal, closing.signal]) : closing.signal }, free)
      : rangeJobs(pool, lineRanges(lineFile.path, lineFile.start, lineFile.size, workers), options);
  const abort = () => pool.fail(signal!.reason);
  signal?.addEventListener("abort", abort, { once: true });
  const noticed = new Set<Remark>();
  const underway: Underway[] = [];
  let lines = 0;
  let reading: Promise<Reading> | undefined;
  let ended: Reading | undefined;
  try {
    for (;;) {
      signal?.throwIfAborted();
      if (!ended && underway.length < pool.capacity) reading ??= jobs.next().catch((error: unknown) => ({ error }));
      const [first] = underway;
      if (reading && (!first || (await isFirst(reading, first)))) {
        const read = await reading;
        reading = undefined;
        if ("error" in read || read.done) ended = read;
        else underway.push(read.value);
      } else if (first) {
        underway.shift();
        if ("batch" in first) yield first.batch;
        else {
          const answer = await first.answer;
          for (const [remark, line] of answer.remarks) {
            if (noticed.has(remark)) continue;
            noticed.add(remark);
            onNotice?.(notice(remark, lines + line));
          }
          yield new CheckedBatch(answer, first.bytesRead + answer.bytesRead, lines);
          lines += answer.lines;
          if (answer.pieces) free.push(answer.pieces.bytes);
        }
      } else if (ended && "error" in ended) throw ended.error;
      else return;
    }
  } finally {
    signal?.removeEventListener("abort", abort);
    // an input that hangs would hold up the end
    if (reading) closing.abort();
    await pool.close();
    await reading;
    await jobs.return();
  }
}

/** Whether the next job is there before the first of those under way is done. */
function isFirst(reading: Promise<Reading>, first: Underway): Promise<boolean> {
  const done = "batch" in first ? Promise.resolve() : first.answer;
  return Promise.race([done.then(() => false), reading.then(() => true)]);
}

async function* pieceJobs(
  pool: WorkerPool,
  input: FeedInput,
  options: WorkerOptions,
  free: Uint8Array<ArrayBuffer>[],
): AsyncGenerator<Underway, void, undefined> {
  for await (const batch of piecesOf(input, options, false)) {
    const { format, pieces, bytesRead } = batch;
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (DOCUMENTS.includes(format) || !first || !last) yield { batch };
    else {
      const range = [first.offset, last.offset + last.end - last.start] as const;
      yield { answer: pool.run({ pieces: packPieces(pieces, free.pop()), room: options.room() }, range), bytesRead };
    }
  }
}

async function* rangeJobs(
  pool: WorkerPool,
  ranges: AsyncGenerator<ByteRange, void, undefined>,
  options: WorkerOptions,
): AsyncGenerator<Underway, void, undefined> {
  for await (const range of ranges) {
    const [start, end] = range;
    yield { answer: pool.run({ start, end, room: options.room() }, range), bytesRead: start };
  }
}

/** A file of lines that workers can read themselves. */
interface LineFile {
  readonly path: string | URL;
  /** Where its lines start. */
  readonly start: number;
  readonly size: number;
}

/** The input as a file of lines; undefined where it is none. */
async function lineFileOf(input: FeedInput, { format, onNotice }: ReadOptions): Promise<LineFile | undefined> {
  const size = await sizeOf(input);
  if (size === undefined) return undefined;
  const path = input as string | URL;
  const chunks = new Chunks(bytesOf(input));
  try {
    if (isGzip(await chunks.peek(2)) || (format ?? (await told(chunks))) !== "ndjson") return undefined;
    if (!isBom(await chunks.peek(3))) return { path, start: 0, size };
    onNotice?.(notice("bom", 1));
    return { path, start: 3, size };
  } finally {
    await chunks.close();
  }
}

function setupOf(options: WorkerOptions, lineFile: LineFile | undefined): WorkerSetup {
  const { rules, evidence, strict, maxIssues, maxDepth, countOnly, maxRecordBytes = MAX_RECORD_BYTES } = options;
  return {
    options: {
      ...(rules !== undefined && { rules }),
      ...(evidence !== undefined && { evidence }),
      ...(strict !== undefined && { strict }),
      ...(maxIssues !== undefined && { maxIssues }),
      ...(maxDepth !== undefined && { maxDepth }),
      countOnly,
    },
    maxRecordBytes,
    ...(lineFile && {
      file: {
        path: lineFile.path instanceof URL ? { href: lineFile.path.href } : lineFile.path,
        size: lineFile.size,
      },
    }),
  };
}
