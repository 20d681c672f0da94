import { sureType } from "./byte-validator.js";
import { Carry, isBlank, type Piece, type SplitOptions, type Splitter } from "./piece.js";

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** Newline-delimited JSON: a record a line; blank lines are passed over. */
export class LineSplitter implements Splitter {
  readonly #options: SplitOptions;
  readonly #carry: Carry;
  #line = 1;
  /** Offset in the feed of the line under way. */
  #offset: number;

  constructor(options: SplitOptions) {
    this.#options = options;
    this.#carry = new Carry(options.maxRecordBytes);
    this.#offset = options.offset;
  }

  /** The line under way, counted from 1. */
  get line(): number {
    return this.#line;
  }

  push(chunk: Uint8Array): Piece[] {
    const pieces: Piece[] = [];
    const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      if (this.#carry.length > 0) {
        this.#carry.add(chunk.subarray(from, at));
        this.#lineFromCarry(pieces, 1);
      } else this.#lineFrom(pieces, chunk, view, from, at, 1);
      from = at + 1;
    }
    this.#carry.add(chunk.subarray(from));
    return pieces;
  }

  end(): Piece[] {
    const pieces: Piece[] = [];
    if (this.#carry.length > 0) this.#lineFromCarry(pieces, 0);
    return pieces;
  }

  #lineFromCarry(pieces: Piece[], terminator: 0 | 1): void {
    const { length, tooLong } = this.#carry;
    const bytes = this.#carry.take();
    if (tooLong) this.#tooLong(pieces, length + terminator);
    else this.#lineFrom(pieces, bytes, new DataView(bytes.buffer), 0, bytes.length, terminator);
  }

  #tooLong(pieces: Piece[], size: number): void {
    const [line, offset] = [this.#line, this.#offset];
    pieces.push({ bytes: NOTHING, start: 0, end: 0, offset, line, ownLine: true, sure: undefined, broken: "too-long" });
    this.#line++;
    this.#offset += size;
  }

  #lineFrom(pieces: Piece[], bytes: Uint8Array, view: DataView, start: number, lineEnd: number, terminator: 0 | 1): void {
    if (lineEnd - start > this.#options.maxRecordBytes) return this.#tooLong(pieces, lineEnd - start + terminator);
    const end = terminator === 1 && lineEnd > start && bytes[lineEnd - 1] === RETURN ? lineEnd - 1 : lineEnd;
    if (end < lineEnd) this.#options.remark("crlf", this.#line);
    // most lines are no blank ones: one look at the first byte tells
    if (end === start || (bytes[start]! <= 0x20 && isBlank(bytes, start, end))) {
      this.#options.remark("blank-line", this.#line);
    } else {
      pieces.push({
        bytes,
        start,
        end,
        offset: this.#offset,
        line: this.#line,
        ownLine: true,
        sure: this.#options.sure ? sureType(bytes, view, start, end) : undefined,
        ...(terminator === 0 && { open: true }),
      });
    }
    this.#line++;
    this.#offset += lineEnd - start + terminator;
  }
}

const NOTHING = new Uint8Array(0);
