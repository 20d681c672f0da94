import type { Issue, TextPlace } from "../core/issue.js";
import { Chunks } from "../feed/chunks.js";
import { gunzip, isGzip } from "../feed/gunzip.js";
import { bytesOf, type FeedInput } from "../feed/input.js";
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

/** The lines of an input, in batches of a chunk; gzip is unpacked, a byte order mark passed over. */
async function* linesOf(input: FeedInput, encoding: string): AsyncGenerator<readonly string[], void, undefined> {
  let chunks = new Chunks(bytesOf(input));
  if (isGzip(await chunks.peek(2))) chunks = new Chunks(gunzip(chunks.from(0)));
  const decoder = new TextDecoder(encoding);
  let rest = "";
  for await (const chunk of chunks.from(0)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop()!;
    yield lines;
  }
  rest += decoder.decode();
  if (rest !== "") yield [rest];
}

const bare = (line: string) => (line.endsWith("\r") ? line.slice(0, -1) : line);

/** Reads the rows of an input, one result a row, in order; leaving the loop closes the input. Throws what the input throws. */
export async function* readRows(
  input: FeedInput,
  reader: RowReader,
  encoding = "utf-8",
): AsyncGenerator<RowReading, void, undefined> {
  let number = 0;
  for await (const lines of linesOf(input, encoding)) {
    for (const line of lines) {
      number++;
      if (line === "" || line === "\r") continue;
      const reading = reader.read(bare(line), { line: number });
      if (reading) yield reading.verdict === "broken" ? { ...reading, text: bare(line) } : reading;
    }
  }
}

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
  /** Whether the first actor of the row was the first by name, and its code. */
  readonly direction: string;
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
    const direction = `${actors[0]}>${code}`;
    const pair = swapped ? `${actors[1]}\t${actors[0]}` : `${actors[0]}\t${actors[1]}`;
    const full = `${key}\t${pair}\t${family}`;
    const seen = this.#seen.get(full);
    if (!seen) {
      this.#seen.set(full, { id, direction });
      return undefined;
    }
    return { verdict: seen.direction === direction ? "duplicate" : "mirror", repeats: seen.id };
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
    this.#line = line;
    let count = 0;
    for (let at = line.indexOf("\t"); at >= 0 && count < MOST_COLUMNS - 1; at = line.indexOf("\t", at + 1))
      this.#ends[count++] = at;
    this.#ends[count++] = line.length;
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

  slice(from: number, count: number): string[] {
    return Array.from({ length: count }, (_, at) => this.at(from + at));
  }
}
