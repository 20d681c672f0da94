import type { Issue } from "../core/issue.js";
import { MAX_DEPTH } from "../core/json-text.js";
import { ArraySplitter } from "./array-splitter.js";
import { SURE_DEPTH } from "./byte-validator.js";
import { Chunks } from "./chunks.js";
import { DocumentSplitter } from "./document-splitter.js";
import { formatOf, PEEK_BYTES, type FeedFormat } from "./format.js";
import { gunzip, GzipError, isGzip } from "./gunzip.js";
import { bytesOf, type FeedInput } from "./input.js";
import { LineSplitter } from "./line-splitter.js";
import type { Piece, Remark, SplitOptions } from "./piece.js";
import { SequenceSplitter } from "./sequence-splitter.js";

/** How a feed is read. */
export interface ReadOptions {
  /** The form of the feed; told by how it starts where this is absent. */
  readonly format?: FeedFormat;
  /** How many bytes a record may have: 16 MiB where absent. A longer one is passed over and counts as invalid. */
  readonly maxRecordBytes?: number;
  /** How deep a record may nest: 128 where absent, which is also the most. */
  readonly maxDepth?: number;
  /** Ends the reading with the signal's reason. */
  readonly signal?: AbortSignal;
  /**
   * Is told what is worth a word and concerns no record: a byte order mark, blank lines, lines ended by CRLF, each once, where
   * it first stands. Never an error.
   */
  readonly onNotice?: (notice: Issue) => void;
}

/** How many bytes a record may have where no other limit is given. */
export const MAX_RECORD_BYTES = 16 * 1024 * 1024;

const SPLITTERS = {
  ndjson: LineSplitter,
  "json-seq": SequenceSplitter,
  "json-array": ArraySplitter,
  "json-feed": DocumentSplitter,
  record: DocumentSplitter,
} as const;

const NOTICES: Readonly<Record<Remark | "bom", string>> = {
  bom: "The feed starts with a byte order mark, which UTF-8 has no use for; it is passed over.",
  "blank-line": "A blank line holds no record and is passed over, as are others.",
  crlf: "The line ends with CRLF, where NDJSON has a line feed alone; both are read.",
};

/** Pieces that came together, and the form of the feed that they are from. */
export interface PieceBatch {
  readonly format: FeedFormat;
  readonly pieces: readonly Piece[];
  /** How many bytes of the feed have been read, after decompression. */
  readonly bytesRead: number;
}

/** Forms of which all is one piece. */
export const DOCUMENTS: readonly FeedFormat[] = ["json-feed", "record"];

/** Throws a RangeError for options that make no sense. */
export function checkReadOptions({ maxDepth = MAX_DEPTH, maxRecordBytes = MAX_RECORD_BYTES, format }: ReadOptions): void {
  if (!(maxDepth >= 1 && maxDepth <= MAX_DEPTH)) throw new RangeError(`“maxDepth” should be from 1 to ${MAX_DEPTH}.`);
  if (!(maxRecordBytes >= 1)) throw new RangeError("“maxRecordBytes” should be at least 1.");
  if (format !== undefined && !Object.hasOwn(SPLITTERS, format))
    throw new RangeError(`There is no form of feed ${JSON.stringify(format)}.`);
}

/**
 * The pieces of a feed, in batches of a chunk. A batch may be overwritten when the next one is asked for. Without `sure`,
 * pieces of feeds of many are only cut, and not tried for being surely valid.
 */
export async function* piecesOf(
  input: FeedInput,
  options: ReadOptions,
  sure = true,
): AsyncGenerator<PieceBatch, void, undefined> {
  const { maxDepth = MAX_DEPTH, maxRecordBytes = MAX_RECORD_BYTES, signal, onNotice } = options;
  signal?.throwIfAborted();
  let chunks = new Chunks(abortable(bytesOf(input), signal));
  try {
    if (isGzip(await chunks.peek(2))) chunks = new Chunks(gunzip(chunks.from(0)));
    const format = options.format ?? (await told(chunks));
    const bom = isBom(await chunks.peek(3)) ? 3 : 0;
    if (bom) onNotice?.(notice("bom", 1));
    const noticed = new Set<Remark>();
    const split: SplitOptions = {
      offset: bom,
      maxRecordBytes,
      sure: (sure || DOCUMENTS.includes(format)) && maxDepth >= SURE_DEPTH,
      remark(remark, line) {
        if (noticed.has(remark)) return;
        noticed.add(remark);
        onNotice?.(notice(remark, line));
      },
    };
    const splitter = new SPLITTERS[format](split);
    let bytesRead = bom;
    for await (const chunk of damaged(chunks.from(bom))) {
      if (chunk === "damaged") {
        yield { format, pieces: [...splitter.end(), damagedPiece(bytesRead)], bytesRead };
        return;
      }
      bytesRead += chunk.length;
      signal?.throwIfAborted();
      yield { format, pieces: splitter.push(chunk), bytesRead };
    }
    yield { format, pieces: splitter.end(), bytesRead };
  } catch (error) {
    // damaged from the first byte on
    if (!(error instanceof GzipError)) throw error;
    yield { format: options.format ?? "ndjson", pieces: [damagedPiece(0)], bytesRead: 0 };
  } finally {
    await chunks.close();
  }
}

/** Chunks, and a word at the end where they turned out to be damaged. */
async function* damaged(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | "damaged", void, undefined> {
  try {
    yield* chunks;
  } catch (error) {
    if (!(error instanceof GzipError)) throw error;
    yield "damaged";
  }
}

function damagedPiece(offset: number): Piece {
  return { bytes: new Uint8Array(0), start: 0, end: 0, offset, line: 1, ownLine: false, sure: undefined, broken: "damaged" };
}

/** The form of a feed, told by how it starts. */
export async function told(chunks: Chunks): Promise<FeedFormat> {
  const start = await chunks.peek(PEEK_BYTES + 1);
  const whole = start.length <= PEEK_BYTES;
  return formatOf(new TextDecoder().decode(start), whole);
}

/** Whether a byte order mark stands at an offset. */
export function isBom(bytes: Uint8Array, at = 0): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}

/** What is worth a word, as an issue. */
export function notice(name: Remark | "bom", line: number): Issue {
  return { code: `feed/${name}`, severity: "info", message: NOTICES[name], path: [], place: { line } };
}

/** Ends with the signal's reason even while the next chunk is being waited for. */
async function* abortable<T>(items: AsyncGenerator<T>, signal: AbortSignal | undefined): AsyncGenerator<T, void, undefined> {
  if (!signal) return yield* items;
  let abort: () => void = () => undefined;
  const aborted = () => abort();
  signal.addEventListener("abort", aborted, { once: true });
  try {
    for (;;) {
      // a promise for each step: one for all would keep something of every step
      const next = await new Promise<IteratorResult<T>>((resolve, reject) => {
        abort = () => reject(signal.reason as Error);
        if (signal.aborted) abort();
        items.next().then(resolve, reject);
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener("abort", aborted);
    // not awaited: an input that hangs would hold up the end that was asked for
    const closing = items.return(undefined);
    if (signal.aborted) closing.catch(() => undefined);
    else await closing;
  }
}
