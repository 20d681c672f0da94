import type { Issue, TextPlace } from "../core/issue.js";
import { Chunks } from "../feed/chunks.js";
import { gunzip, isGzip } from "../feed/gunzip.js";
import { bytesOf, type FeedInput } from "../feed/input.js";
import { Carry } from "../feed/piece.js";
import type { InteropRecord, Loss, RowReading, TableConversion } from "./loss.js";

/** The reader of one table: takes its lines in order. */
export interface RowReader {
  /** Undefined for lines that are no rows, such as a header. */
  read(line: string, place: TextPlace): RowReading | undefined;
}

/** A row that could not be read. */
export function brokenRow(place: TextPlace, code: string, message: string, received?: string): RowReading {
  const issue: Issue = {
    code: `interop/${code}`,
    severity: "error",
    message,
    path: [],
    place,
    ...(received !== undefined && { received }),
  };
  return { place, verdict: "broken", records: [], losses: [], issues: [issue] };
}

/** Longest line that is read; no row of any table comes near it. */
const MOST_LINE_BYTES = 1 << 24;

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const TAB = 0x09;

/** The lines of the bytes that are handed in, each decoded by itself, so that what is kept of one keeps no other. */
class Lines {
  readonly #decoder: TextDecoder;
  /** The start of a line whose end is yet to come. */
  readonly #carry = new Carry(MOST_LINE_BYTES);

  constructor(encoding: string) {
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: true });
  }

  /** The lines that end in a chunk; null for one that is too long. */
  *push(chunk: Uint8Array): Generator<string | null> {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      if (this.#carry.length > 0) {
        this.#carry.add(chunk.subarray(from, end));
        yield this.#carried();
      } else yield this.#decoded(chunk, from, end);
      from = end + 1;
    }
    this.#carry.add(chunk.subarray(from));
  }

  *end(): Generator<string | null> {
    if (this.#carry.length > 0) yield this.#carried();
  }

  #carried(): string | null {
    const { tooLong } = this.#carry;
    const bytes = this.#carry.take();
    return tooLong ? null : this.#decoded(bytes, 0, bytes.length);
  }

  #decoded(bytes: Uint8Array, start: number, end: number): string {
    return this.#decoder.decode(bytes.subarray(start, bytes[end - 1] === RETURN && end > start ? end - 1 : end));
  }
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** The chunks of an input; gzip is unpacked, a byte order mark passed over. */
async function* plainChunks(input: FeedInput): AsyncGenerator<Uint8Array, void, undefined> {
  let chunks = new Chunks(bytesOf(input));
  if (isGzip(await chunks.peek(2))) chunks = new Chunks(gunzip(chunks.from(0)));
  const start = await chunks.peek(BYTE_ORDER_MARK.length);
  yield* chunks.from(BYTE_ORDER_MARK.every((byte, at) => start[at] === byte) ? BYTE_ORDER_MARK.length : 0);
}

/** Reads the rows of an input, one result a row, in order; leaving the loop closes the input. Throws what the input throws. */
export async function* readRows(
  input: FeedInput,
  reader: RowReader,
  encoding = "utf-8",
): AsyncGenerator<RowReading, void, undefined> {
  const lines = new Lines(encoding);
  let number = 0;
  const read = (line: string | null): RowReading | undefined => {
    const place = { line: ++number };
    if (line === null) return { ...brokenRow(place, "too-long", "The line is longer than 16 MB."), text: "" };
    const reading = line === "" ? undefined : reader.read(line, place);
    return reading?.verdict === "broken" ? { ...reading, text: line } : reading;
  };
  for await (const chunk of plainChunks(input)) {
    for (const line of lines.push(chunk)) {
      const reading = read(line);
      if (reading) yield reading;
    }
  }
  for (const line of lines.end()) {
    const reading = read(line);
    if (reading) yield reading;
  }
}

const bare = (line: string) => (line.endsWith("\r") ? line.slice(0, -1) : line);

/** Reads the rows of a text. */
export function parseRows(text: string, reader: RowReader): TableConversion {
  const records: InteropRecord[] = [];
  const losses: Loss[] = [];
  const issues: Issue[] = [];
  const counts = { rows: 0, read: 0, mirror: 0, duplicate: 0, broken: 0 };
  for (const [at, line] of text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .entries()) {
    const reading = bare(line) === "" ? undefined : reader.read(bare(line), { line: at + 1 });
    if (!reading) continue;
    counts.rows++;
    counts[reading.verdict]++;
    records.push(...reading.records);
    losses.push(...reading.losses);
    issues.push(...reading.issues);
  }
  return { records, losses, issues, counts };
}

/** Remembers the latest entries, up to a bound: at least so many, at most twice as many. */
export class RecentMap<V> {
  readonly #bound: number;
  #young = new Map<string, V>();
  #old: ReadonlyMap<string, V> = new Map();

  constructor(bound: number) {
    this.#bound = bound;
  }

  get(key: string): V | undefined {
    return this.#young.get(key) ?? this.#old.get(key);
  }

  set(key: string, value: V): void {
    if (this.#young.size >= this.#bound) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}

/** How many events back a mirrored or repeated row is recognized. */
const WINDOW = 5000;

/** What is known of an event that a later row may repeat. */
interface SeenEvent {
  readonly id: string;
  /** The first actor of its row. */
  readonly actor: string;
  readonly code: string;
}

/**
 * Tells mirrored and repeated rows. Two rows are of one event if they share everything in `key` and have the same two actors; a
 * mirror has them the other way round (with 043 for 042), where the kind of event has no direction.
 */
export class RepeatFinder {
  readonly #seen = new RecentMap<SeenEvent>(WINDOW);

  find(
    key: string,
    actors: readonly [string, string],
    code: string,
    id: string,
  ): { verdict: "mirror" | "duplicate"; repeats: string } | undefined {
    const family = code === "043" ? "042" : code;
    const symmetric = (code.startsWith("04") || code === "057") && code !== "045";
    const swapped = symmetric && actors[0] > actors[1];
    const pair = swapped ? `${actors[1]}\t${actors[0]}` : `${actors[0]}\t${actors[1]}`;
    const full = `${key}\t${pair}\t${family}`;
    const seen = this.#seen.get(full);
    if (!seen) {
      this.#seen.set(full, { id, actor: actors[0], code });
      return undefined;
    }
    return { verdict: seen.actor === actors[0] && seen.code === code ? "duplicate" : "mirror", repeats: seen.id };
  }
}

/** Most columns that a row is taken apart into. */
const MOST_COLUMNS = 128;

/** The columns of a line between tabs, cut out when asked for; one is used for all lines. */
export class RowColumns {
  readonly #ends = new Int32Array(MOST_COLUMNS);
  #line = "";
  length = 0;

  of(line: string): this {
    const ends = this.#ends;
    const { length } = line;
    let count = 0;
    for (let at = 0; at < length && count < MOST_COLUMNS - 1; at++) if (line.charCodeAt(at) === TAB) ends[count++] = at;
    ends[count++] = length;
    this.#line = line;
    this.length = count;
    return this;
  }

  /** Where a column starts in its line. */
  start(column: number): number {
    return column === 0 ? 0 : this.#ends[column - 1]! + 1;
  }

  /** A column; empty where the row has fewer. */
  at(column: number): string {
    return column < this.length ? this.#line.slice(this.start(column), this.#ends[column]) : "";
  }

  /** Some columns as they stand in the line. */
  run(from: number, count: number): string {
    return this.#line.slice(this.start(from), this.#ends[from + count - 1]);
  }

  slice(from: number, count: number): string[] {
    return Array.from({ length: count }, (_, at) => this.at(from + at));
  }
}
