import { sureType } from "./byte-validator.js";
import type { Piece } from "./piece.js";

/** Pieces of a feed with their bytes, in a form that passes cheaply from one thread to another. */
export interface PackedPieces {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Five numbers a piece: start and end in the bytes, offset in the feed, line, and what else there is to say. */
  readonly table: Float64Array<ArrayBuffer>;
}

const COLUMNS = 5;
const OWN_LINE = 1;
const OPEN = 2;
const BROKEN: readonly (Piece["broken"] | undefined)[] = [undefined, "too-long", "missing", "truncated", "trailing", "damaged"];
const BROKEN_SHIFT = 2;

/** How many bytes a buffer has at least, so that it can be used again. */
const BUFFER_BYTES = 1 << 18;

/** Packs pieces, into a buffer given where it is large enough. */
export function packPieces(pieces: readonly Piece[], buffer?: Uint8Array<ArrayBuffer>): PackedPieces {
  const length = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
  const bytes = buffer && buffer.length >= length ? buffer : new Uint8Array(Math.max(length, BUFFER_BYTES));
  const table = new Float64Array(pieces.length * COLUMNS);
  let at = 0;
  let cell = 0;
  for (const { bytes: from, start, end, offset, line, ownLine, open, broken } of pieces) {
    bytes.set(from.subarray(start, end), at);
    table[cell++] = at;
    table[cell++] = at += end - start;
    table[cell++] = offset;
    table[cell++] = line;
    table[cell++] = (ownLine ? OWN_LINE : 0) | (open ? OPEN : 0) | (BROKEN.indexOf(broken) << BROKEN_SHIFT);
  }
  return { bytes, table };
}

/** How many pieces were packed. */
export function countPacked({ table }: PackedPieces): number {
  return table.length / COLUMNS;
}

/** One of the pieces packed. With `view`, of the same bytes, it is tried for being surely valid. */
export function unpackPiece({ bytes, table }: PackedPieces, index: number, view?: DataView): Piece {
  const cell = index * COLUMNS;
  const [start, end, flags] = [table[cell]!, table[cell + 1]!, table[cell + 4]!];
  const broken = BROKEN[flags >> BROKEN_SHIFT];
  return {
    bytes,
    start,
    end,
    offset: table[cell + 2]!,
    line: table[cell + 3]!,
    ownLine: (flags & OWN_LINE) !== 0,
    sure: view && !broken ? sureType(bytes, view, start, end) : undefined,
    ...(broken && { broken }),
    ...((flags & OPEN) !== 0 && { open: true as const }),
  };
}
