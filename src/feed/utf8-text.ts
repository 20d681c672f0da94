const nodeBuffer = (globalThis as { Buffer?: typeof Buffer }).Buffer;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text of UTF-8; what is no character becomes U+FFFD. */
export function utf8Text(bytes: Uint8Array, start: number, end: number): string {
  // on Node many times as fast for short texts
  return nodeBuffer
    ? nodeBuffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("utf8")
    : decoder.decode(bytes.subarray(start, end));
}

/** Longer texts are left to the engine. */
const MOST_BYTES = 1 << 16;
/** Two bytes of UTF-8 become the six of an escape. */
const GROWTH = 3;
const STRIDE = 16;
const HEX = Uint8Array.from("0123456789abcdef", (digit) => digit.charCodeAt(0));
const HIGH_BITS = 0x80808080;

/** How many texts are left to the engine after one that had too much to escape: those of a feed are much alike. */
const PAUSE = 16;
let pause = 0;

// a view for each text would cost more than reading through it saves
let viewed: Uint8Array = new Uint8Array(0);
let view = new DataView(viewed.buffer);

const escaped = nodeBuffer?.allocUnsafeSlow(MOST_BYTES * GROWTH);
const escapedView = escaped && new DataView(escaped.buffer);

/**
 * A JSON text with the value of one in well-formed UTF-8. On Node it is ASCII, all other characters escaped: a text of one byte
 * a character is made and parsed so much faster that the escaping pays, unless there is much of it.
 */
export function jsonText(bytes: Uint8Array, start: number, end: number): string {
  if (!escaped || !escapedView || end - start > MOST_BYTES) return utf8Text(bytes, start, end);
  if (viewed !== bytes) {
    viewed = bytes;
    view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  if (pause > 0) {
    pause--;
    return utf8Text(bytes, start, end);
  }
  // more escapes than these would cost more than they save
  const mostGrowth = (end - start) >> 3;
  let [from, to] = [start, 0];
  while (to - (from - start) <= mostGrowth) {
    for (; from <= end - STRIDE; from += STRIDE, to += STRIDE) {
      const a = view.getInt32(from, true);
      const b = view.getInt32(from + 4, true);
      const c = view.getInt32(from + 8, true);
      const d = view.getInt32(from + 12, true);
      if (((a | b | c | d) & HIGH_BITS) !== 0) break;
      escapedView.setInt32(to, a, true);
      escapedView.setInt32(to + 4, b, true);
      escapedView.setInt32(to + 8, c, true);
      escapedView.setInt32(to + 12, d, true);
    }
    while (from < end && bytes[from]! < 0x80) escaped[to++] = bytes[from++]!;
    if (from >= end) return escaped.toString("latin1", 0, to);
    for (let lead = bytes[from]!; from < end && lead >= 0x80; lead = bytes[from]!) {
      if (lead < 0xe0) {
        to = putEscape(to, ((lead & 0x1f) << 6) | tail(bytes, from + 1));
        from += 2;
      } else if (lead < 0xf0) {
        to = putEscape(to, ((lead & 0x0f) << 12) | (tail(bytes, from + 1) << 6) | tail(bytes, from + 2));
        from += 3;
      } else {
        const point =
          ((lead & 0x07) << 18) | (tail(bytes, from + 1) << 12) | (tail(bytes, from + 2) << 6) | tail(bytes, from + 3);
        to = putEscape(putEscape(to, 0xd800 | ((point - 0x10000) >> 10)), 0xdc00 | (point & 0x3ff));
        from += 4;
      }
    }
  }
  pause = PAUSE;
  return utf8Text(bytes, start, end);
}

function tail(bytes: Uint8Array, at: number): number {
  return bytes[at]! & 0x3f;
}

function putEscape(at: number, unit: number): number {
  escaped![at] = 0x5c;
  escaped![at + 1] = 0x75;
  escaped![at + 2] = HEX[unit >> 12]!;
  escaped![at + 3] = HEX[(unit >> 8) & 15]!;
  escaped![at + 4] = HEX[(unit >> 4) & 15]!;
  escaped![at + 5] = HEX[unit & 15]!;
  return at + 6;
}
