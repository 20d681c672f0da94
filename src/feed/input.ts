/** What a feed can be read from. A string is a path, and only Node has paths; text is given as a list of texts. */
export type FeedInput =
  | string
  | URL
  | Blob
  | Response
  | ReadableStream<Uint8Array | string>
  | AsyncIterable<Uint8Array | string>
  | Iterable<Uint8Array | string>;

const CHUNK_BYTES = 1 << 18;

/** The bytes of an input, chunk by chunk. A chunk may be overwritten when the next one is asked for. */
export async function* bytesOf(input: FeedInput): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  let half = "";
  for await (const part of partsOf(input)) {
    if (typeof part !== "string") {
      yield part;
      continue;
    }
    // a pair of surrogates may be parted between two texts
    const text = half + part;
    half = /[\ud800-\udbff]$/.test(text) ? text.slice(-1) : "";
    yield encodeText(half ? text.slice(0, -1) : text, encoder);
  }
  if (half) yield encodeText(half, encoder);
}

/** A lone surrogate gets the three bytes that UTF-8 forbids, so that it is found where it stands and not silently replaced. */
function encodeText(text: string, encoder: TextEncoder): Uint8Array {
  if (text.isWellFormed()) return encoder.encode(text);
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point >= 0xd800 && point <= 0xdfff) bytes.push(0xed, 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    else bytes.push(...encoder.encode(character));
  }
  return Uint8Array.from(bytes);
}

function partsOf(input: FeedInput): AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string> {
  if (typeof input === "string" || input instanceof URL) return fileChunks(input);
  if (typeof input !== "object" || input === null)
    throw new TypeError("A feed is read from a path, a stream, a Blob or an iterable.");
  if (input instanceof Uint8Array) return [input];
  if (Symbol.asyncIterator in input || Symbol.iterator in input) return input;
  if (typeof Response !== "undefined" && input instanceof Response) return input.body ? streamChunks(input.body) : [];
  if (typeof Blob !== "undefined" && input instanceof Blob) return streamChunks(input.stream());
  if (input instanceof ReadableStream) return streamChunks(input);
  throw new TypeError("A feed is read from a path, a stream, a Blob or an iterable.");
}

/** The chunks of a web stream; not every browser can iterate over one. */
async function* streamChunks<T>(stream: ReadableStream<T>): AsyncGenerator<T, void, undefined> {
  const reader = stream.getReader();
  let done = false;
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) {
        done = true;
        return;
      }
      yield next.value;
    }
  } finally {
    if (!done) await reader.cancel();
    reader.releaseLock();
  }
}

/** A stretch of a feed: its first byte and the one after its last. */
export type ByteRange = readonly [start: number, end: number];

interface OpenFile {
  read(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number | null,
  ): Promise<{ bytesRead: number; buffer: Uint8Array }>;
  close(): Promise<void>;
}

/** What is used of Node's file system. */
interface FileSystem {
  open(path: string | URL, flags: "r"): Promise<OpenFile>;
  stat(path: string | URL): Promise<{ readonly size: number; isFile(): boolean }>;
}

/** Node's file system, asked for at run time, so that nothing of Node's is needed to load this elsewhere. */
function fileSystem(): FileSystem | undefined {
  const node = (globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } }).process;
  return node?.getBuiltinModule?.("node:fs/promises") as FileSystem | undefined;
}

/** Whether there are files and threads here. */
export function isNode(): boolean {
  return fileSystem() !== undefined;
}

/** The size of a file, which can be read from anywhere; undefined for what is no path, or leads to no such file. */
export async function sizeOf(input: FeedInput): Promise<number | undefined> {
  if (typeof input !== "string" && !(input instanceof URL)) return undefined;
  const stats = await fileSystem()
    ?.stat(input)
    .catch(() => undefined);
  return stats?.isFile() ? stats.size : undefined;
}

async function open(path: string | URL): Promise<OpenFile> {
  const fs = fileSystem();
  if (!fs) throw new TypeError("Paths can be read on Node only; give a stream or a Blob.");
  return fs.open(path, "r");
}

/** The chunks of a file, into two buffers by turns, so that the next is read while one is used. */
async function* fileChunks(path: string | URL): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await open(path);
  const buffers = [new Uint8Array(CHUNK_BYTES), new Uint8Array(CHUNK_BYTES)] as const;
  const read = (turn: number) => file.read(buffers[(turn & 1) as 0 | 1], 0, CHUNK_BYTES, null);
  let pending = read(0);
  try {
    for (let turn = 0; ; turn++) {
      const { bytesRead, buffer } = await pending;
      if (bytesRead === 0) return;
      pending = read(turn + 1);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await pending.catch(() => undefined);
    await file.close();
  }
}

const LEAST_RANGE = 1 << 14;
const MOST_RANGE = 1 << 22;
/** How many ranges each worker gets of a small file. */
const SHARES = 8;
const LINE_FEED = 0x0a;

/** Says that a file ended before the size that it had. */
export const SHORTER = "The file has become shorter while it was read.";

/** The lines of a file in ranges, of about the same size, for so many workers; the last has no end. */
export async function* lineRanges(
  path: string | URL,
  start: number,
  size: number,
  workers: number,
): AsyncGenerator<ByteRange, void, undefined> {
  const length = Math.min(MOST_RANGE, Math.max(LEAST_RANGE, Math.ceil(size / (workers * SHARES))));
  const file = await open(path);
  const buffer = new Uint8Array(LEAST_RANGE);
  try {
    for (let [from, at] = [start, start]; ; at = from) {
      at += length;
      let feed = -1;
      while (at < size && feed < 0) {
        const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
        if (bytesRead === 0) throw new Error(SHORTER);
        feed = buffer.subarray(0, bytesRead).indexOf(LINE_FEED);
        at += feed < 0 ? bytesRead : feed + 1;
      }
      if (feed < 0 || at >= size) {
        yield [from, Infinity];
        return;
      }
      yield [from, at];
      from = at;
    }
  } finally {
    await file.close();
  }
}
