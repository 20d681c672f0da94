import { Carry, isBlank, sureTypeOf, type Piece, type SplitOptions, type Splitter } from "./piece.js";

/** A feed that is one record. */
export class DocumentSplitter implements Splitter {
  readonly #options: SplitOptions;
  readonly #carry: Carry;

  constructor(options: SplitOptions) {
    this.#options = options;
    this.#carry = new Carry(options.maxRecordBytes);
  }

  push(chunk: Uint8Array): Piece[] {
    this.#carry.add(chunk);
    return [];
  }

  end(): Piece[] {
    const { tooLong } = this.#carry;
    const bytes = this.#carry.take();
    const place = { bytes, start: 0, end: bytes.length, offset: this.#options.offset, line: 1, ownLine: true } as const;
    if (tooLong) return [{ ...place, sure: undefined, broken: "too-long" }];
    if (isBlank(bytes, 0, bytes.length)) return [];
    return [{ ...place, sure: this.#options.sure ? sureTypeOf(bytes, 0, bytes.length) : undefined, open: true }];
  }
}
