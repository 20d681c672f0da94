import { space } from "./byte-scan.js";
import { sureType, type RECORD_TYPES } from "./byte-validator.js";

/** A stretch of bytes that should hold one record. */
export interface Piece {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Offset of `start` in the feed. */
  readonly offset: number;
  /** Line on which it starts, counted from 1. */
  readonly line: number;
  /** Whether it starts at the start of its line. */
  readonly ownLine: boolean;
  /** Its type, where it is surely valid; undefined where a closer look is needed. */
  readonly sure: (typeof RECORD_TYPES)[number] | undefined;
  /** Why no record can be read from it, whatever it holds. */
  readonly broken?: "too-long" | "missing" | "truncated" | "trailing" | "damaged";
  /** Whether the feed ended before its end was seen. */
  readonly open?: true;
}

/** What a feed says between its records that is worth a word: never an error. */
export type Remark = "blank-line" | "crlf";

/** Cuts the bytes of a feed, handed in chunk by chunk, into pieces. A chunk may be overwritten once its pieces are used. */
export interface Splitter {
  /** The pieces that end in this chunk. */
  push(chunk: Uint8Array): Piece[];
  /** What is left when the feed ends. */
  end(): Piece[];
}

/** What splitters are told. */
export interface SplitOptions {
  /** The offset in the feed of the first byte that they are given. */
  readonly offset: number;
  readonly maxRecordBytes: number;
  /** Whether pieces are tried for being surely valid. */
  readonly sure: boolean;
  readonly remark: (remark: Remark, line: number) => void;
}

/** The type of the record in a stretch of bytes, where it is surely valid. */
export function sureTypeOf(bytes: Uint8Array, start: number, end: number): Piece["sure"] {
  return sureType(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), start, end);
}

/** Whether nothing but white space stands in a stretch of bytes. */
export function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  return space(bytes, start) >= end;
}

/** The parts of a piece that came in several chunks, up to a limit beyond which they are only counted. */
export class Carry {
  readonly #max: number;
  #parts: Uint8Array[] = [];
  /** How many bytes it stands for. */
  length = 0;

  constructor(max: number) {
    this.#max = max;
  }

  /** Adds a copy of a part. */
  add(part: Uint8Array): void {
    this.length += part.length;
    if (this.tooLong) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part.slice());
  }

  get tooLong(): boolean {
    return this.length > this.#max;
  }

  /** All parts as one; leaves the carry empty. */
  take(): Uint8Array {
    const joined = new Uint8Array(this.tooLong ? 0 : this.length);
    let at = 0;
    for (const part of this.#parts) {
      joined.set(part, at);
      at += part.length;
    }
    this.#parts = [];
    this.length = 0;
    return joined;
  }
}
