import { space } from "./byte-scan.js";
import { RECORD_TYPES, sureRecord } from "./byte-validator.js";
import { Carry, sureTypeOf, type Piece, type SplitOptions, type Splitter } from "./piece.js";

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const LINE_FEED = 0x0a;

// bytes that need no look inside a string
const IN_STRING = new Uint8Array(256).fill(1);
for (const byte of [QUOTE, BACKSLASH, LINE_FEED]) IN_STRING[byte] = 0;
// bytes that need no look between strings
const BETWEEN = new Uint8Array(256).fill(1);
for (const byte of [QUOTE, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT]) BETWEEN[byte] = 0;

/** A length from which on it makes no difference how long elements are. */
const LONG = 65_536;

type State = "before" | "value" | "element" | "after";

/**
 * One JSON array, a record an element. Elements that are surely valid are read in one go; of others only brackets and strings
 * are looked at, to see where they end.
 */
export class ArraySplitter implements Splitter {
  readonly #options: SplitOptions;
  readonly #carry: Carry;
  #state: State = "before";
  /** Whether no element has been seen. */
  #first = true;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Where the element under way starts: offset in the feed, and line. */
  #offset = 0;
  #line = 1;
  #ownLine = false;
  /** Offset in the feed of the chunk under way. */
  #base: number;
  /** How long elements are: near the end of a chunk none is read in one go, since to run over the end would be slow. */
  #longest = 1024;
  readonly #linesBefore = new LineCount();
  /** The last byte before the chunk under way that is no white space, and whether a line ended just before it. */
  #lastByte = 0;
  #endsLine = true;

  constructor(options: SplitOptions) {
    this.#options = options;
    this.#carry = new Carry(options.maxRecordBytes);
    this.#base = options.offset;
  }

  push(chunk: Uint8Array): Piece[] {
    const pieces: Piece[] = [];
    const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    this.#linesBefore.next(chunk);
    let i = 0;
    let start = 0;
    while (i < chunk.length) {
      if (this.#state === "element") {
        const end = this.#scan(chunk, i);
        if (end < 0) break;
        this.#elementEnds(pieces, chunk, start, end);
        this.#state = chunk[end] === CLOSE_LIST ? "after" : "value";
        i = end + 1;
        continue;
      }
      i = space(chunk, i);
      const c = chunk[i];
      if (c === undefined) break;
      if (this.#state === "before") {
        this.#state = "value";
        if (c === OPEN_LIST) i++;
        else this.#first = false;
      } else if (this.#state === "value" && (c === COMMA || c === CLOSE_LIST)) {
        if (c === COMMA || !this.#first) this.#broken(pieces, "missing", chunk, i);
        this.#first = false;
        if (c === CLOSE_LIST) this.#state = "after";
        i++;
      } else {
        const whole = this.#state === "value" && c === OPEN_OBJECT && chunk.length - i > 2 * this.#longest;
        const after = whole && this.#options.sure ? this.#sure(pieces, chunk, view, i) : -1;
        if (after >= 0) i = after;
        else {
          this.#starts(chunk, i);
          start = i;
        }
      }
    }
    if (this.#state === "element") this.#carry.add(chunk.subarray(start));
    this.#lastByte = this.#byteBefore(chunk, chunk.length);
    if (chunk.length > 0) this.#endsLine = chunk.at(-1) === LINE_FEED;
    this.#base += chunk.length;
    this.#linesBefore.end();
    return pieces;
  }

  end(): Piece[] {
    const pieces: Piece[] = [];
    if (this.#state === "after" || (this.#state === "before" && this.#first)) return pieces;
    const whole = this.#depth === 0 && !this.#inString;
    if (this.#state === "element") this.#elementEnds(pieces, NOTHING, 0, 0, !whole);
    // the list itself is not closed: what else it held is not known
    if (whole && !this.#trailing) this.#broken(pieces, "truncated", NOTHING, 0);
    return pieces;
  }

  /** Whether the element under way stands after the end of the list. */
  #trailing = false;

  #starts(chunk: Uint8Array, i: number): void {
    this.#trailing = this.#state === "after";
    this.#state = "element";
    this.#first = false;
    this.#depth = 0;
    this.#inString = false;
    this.#escaped = false;
    this.#placeAt(chunk, i);
  }

  #placeAt(chunk: Uint8Array, i: number): void {
    this.#offset = this.#base + i;
    this.#line = this.#linesBefore.at(i);
    this.#ownLine = i === 0 ? this.#endsLine : chunk[i - 1] === LINE_FEED;
  }

  /** The last byte before an offset in the chunk that is no white space. */
  #byteBefore(chunk: Uint8Array, i: number): number {
    while (i > 0 && chunk[i - 1]! <= 0x20) i--;
    return i > 0 ? chunk[i - 1]! : this.#lastByte;
  }

  /** Reads an element that is surely valid: the offset after what follows it, or -1. */
  #sure(pieces: Piece[], chunk: Uint8Array, view: DataView, start: number): number {
    const record = sureRecord(chunk, view, start);
    if (record < 0) return -1;
    const end = Math.floor(record / 8);
    const next = space(chunk, end);
    if ((chunk[next] !== COMMA && chunk[next] !== CLOSE_LIST) || end - start > this.#options.maxRecordBytes) return -1;
    this.#placeAt(chunk, start);
    this.#longest = Math.max(this.#longest, Math.min(end - start, LONG));
    this.#first = false;
    this.#state = chunk[next] === CLOSE_LIST ? "after" : "value";
    pieces.push({
      bytes: chunk,
      start,
      end,
      offset: this.#offset,
      line: this.#line,
      ownLine: this.#ownLine,
      sure: RECORD_TYPES[record % 8],
    });
    return next + 1;
  }

  /** The offset of the comma, bracket or line feed that ends the element under way; -1 where it goes on into the next chunk. */
  #scan(chunk: Uint8Array, i: number): number {
    const { length } = chunk;
    if (this.#escaped && i < length) {
      this.#escaped = false;
      i++;
    }
    while (i < length) {
      if (this.#inString) {
        while (IN_STRING[chunk[i]!] === 1) i++;
        if (i >= length) return -1;
        const c = chunk[i++];
        if (c === BACKSLASH) {
          if (i === length) this.#escaped = true;
          i++;
          continue;
        }
        this.#inString = false;
        if (c !== LINE_FEED) continue;
        // no string goes over the end of a line: this one was never closed, and what is open around it may not be either
        this.#depth = 0;
        if (!this.#trailing && this.#byteBefore(chunk, i - 1) === COMMA) return i - 1;
        continue;
      }
      while (BETWEEN[chunk[i]!] === 1) i++;
      if (i >= length) return -1;
      const c = chunk[i];
      if (this.#depth === 0 && (c === COMMA || c === CLOSE_LIST) && !this.#trailing) return i;
      if (c === QUOTE) this.#inString = true;
      else if (c === OPEN_LIST || c === OPEN_OBJECT) this.#depth++;
      else if (c !== COMMA && this.#depth > 0) this.#depth--;
      i++;
    }
    return -1;
  }

  #elementEnds(pieces: Piece[], chunk: Uint8Array, start: number, end: number, open = false): void {
    const place = { offset: this.#offset, line: this.#line, ownLine: this.#ownLine };
    let bytes = chunk;
    if (this.#carry.length > 0) {
      this.#carry.add(chunk.subarray(0, end));
      const { tooLong } = this.#carry;
      bytes = this.#carry.take();
      start = 0;
      end = bytes.length;
      if (tooLong) return void pieces.push({ bytes, start, end, ...place, sure: undefined, broken: "too-long" });
    }
    this.#longest = Math.max(this.#longest, Math.min(end - start, LONG));
    if (end - start > this.#options.maxRecordBytes)
      return void pieces.push({ bytes, start, end: start, ...place, sure: undefined, broken: "too-long" });
    const sure = this.#options.sure && !this.#trailing ? sureTypeOf(bytes, start, end) : undefined;
    pieces.push({
      bytes,
      start,
      end,
      ...place,
      sure,
      ...(this.#trailing && { broken: "trailing" }),
      ...(open && { open: true }),
    });
  }

  #broken(pieces: Piece[], broken: "missing" | "truncated", chunk: Uint8Array, i: number): void {
    this.#placeAt(chunk, i);
    pieces.push({
      bytes: NOTHING,
      start: 0,
      end: 0,
      offset: this.#offset,
      line: this.#line,
      ownLine: this.#ownLine,
      sure: undefined,
      broken,
    });
  }
}

const NOTHING = new Uint8Array(0);

/** Counts the lines of a text that comes in chunks, for offsets that only grow. */
class LineCount {
  #line = 1;
  #chunk: Uint8Array = NOTHING;
  /** The next line feed in the chunk. */
  #next = -1;

  next(chunk: Uint8Array): void {
    this.#chunk = chunk;
    this.#next = chunk.indexOf(LINE_FEED);
  }

  /** The line, counted from 1, on which an offset in the chunk stands. */
  at(offset: number): number {
    while (this.#next >= 0 && this.#next < offset) {
      this.#line++;
      this.#next = this.#chunk.indexOf(LINE_FEED, this.#next + 1);
    }
    return this.#line;
  }

  /** Counts the lines left in the chunk. */
  end(): void {
    this.at(this.#chunk.length);
    this.#chunk = NOTHING;
  }
}
