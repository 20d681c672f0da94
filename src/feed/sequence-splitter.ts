import { Carry, isBlank, sureTypeOf, type Piece, type SplitOptions, type Splitter } from "./piece.js";

const RECORD_SEPARATOR = 0x1e;
const LINE_FEED = 0x0a;

/** JSON text sequences (RFC 7464): each record after a record separator, with a line feed at its end. */
export class SequenceSplitter implements Splitter {
  readonly #options: SplitOptions;
  readonly #carry: Carry;
  /** Offset in the feed, and line, of the piece under way. */
  #offset: number;
  #line = 1;
  #atLineStart = true;

  constructor(options: SplitOptions) {
    this.#options = options;
    this.#carry = new Carry(options.maxRecordBytes);
    this.#offset = options.offset;
  }

  push(chunk: Uint8Array): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    for (let at = chunk.indexOf(RECORD_SEPARATOR); at >= 0; at = chunk.indexOf(RECORD_SEPARATOR, from)) {
      this.#gather(chunk.subarray(from, at));
      this.#piece(pieces, false);
      this.#offset++;
      this.#atLineStart = false;
      from = at + 1;
    }
    this.#gather(chunk.subarray(from));
    return pieces;
  }

  end(): Piece[] {
    const pieces: Piece[] = [];
    this.#piece(pieces, true);
    return pieces;
  }

  /** Lines are counted on the way, since a piece that grows too long is not kept. */
  #lines = 0;
  #endsLine = false;

  #gather(part: Uint8Array): void {
    for (let at = part.indexOf(LINE_FEED); at >= 0; at = part.indexOf(LINE_FEED, at + 1)) this.#lines++;
    if (part.length > 0) this.#endsLine = part.at(-1) === LINE_FEED;
    this.#carry.add(part);
  }

  #piece(pieces: Piece[], last: boolean): void {
    const { length, tooLong } = this.#carry;
    const bytes = this.#carry.take();
    const end = bytes.length;
    const place = { bytes, start: 0, end, offset: this.#offset, line: this.#line, ownLine: this.#atLineStart };
    if (tooLong) pieces.push({ ...place, sure: undefined, broken: "too-long" });
    else if (!isBlank(bytes, 0, end)) {
      const sure = this.#options.sure ? sureTypeOf(bytes, 0, end) : undefined;
      pieces.push({ ...place, sure, ...(last && !this.#endsLine && { open: true }) });
    }
    this.#offset += length;
    this.#line += this.#lines;
    if (length > 0) this.#atLineStart = this.#endsLine;
    this.#lines = 0;
    this.#endsLine = false;
  }
}
