// Scanners over the bytes of JSON texts. Each takes the offset at which something should start and gives back the offset just
// after it, or -1 for whatever is not surely right. Reading beyond the end gives undefined, which no scanner lets pass.

const PLAIN = new Uint8Array(256).fill(1, 0x20, 0x80);
PLAIN[0x22] = 0;
PLAIN[0x5c] = 0;

/** The offset of the next byte that is no JSON white space. */
export function space(b: Uint8Array, i: number): number {
  let c = b[i];
  while (c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09) c = b[++i];
  return i;
}

/**
 * Tells which of four bytes are no plain ones of a string: the lowest bit set is the highest of the first such byte. What a byte
 * borrows from the next falsifies those after a byte that is told already.
 */
function stops(four: number): number {
  return (((four ^ 0x22222222) - 0x01010101) | ((four ^ 0x5c5c5c5c) - 0x01010101) | (four - 0x20202020) | four) & 0x80808080;
}

/** A string, perhaps empty, in well-formed UTF-8 and without lone surrogates. `v` views the same bytes as `b`. */
export function text(b: Uint8Array, v: DataView, i: number): number {
  if (b[i++] !== 0x22) return -1;
  const last = b.length - 4;
  for (;;) {
    let found = 0;
    while (i <= last && (found = stops(v.getInt32(i, true))) === 0) i += 4;
    if (i <= last) i += (31 - Math.clz32(found & -found)) >> 3;
    else while (PLAIN[b[i]!] === 1) i++;
    const c = b[i]!;
    if (c === 0x22) return i + 1;
    if (c === 0x5c) i = escape(b, i + 1);
    else if (c >= 0x80)
      do i = sequence(b, i);
      while (b[i]! >= 0x80);
    else return -1;
    if (i < 0) return -1;
  }
}

/** A string that is not empty. */
export function someText(b: Uint8Array, v: DataView, i: number): number {
  return b[i + 1] === 0x22 ? -1 : text(b, v, i);
}

function isTail(c: number | undefined): boolean {
  return c !== undefined && (c & 0xc0) === 0x80;
}

/** A character of two to four bytes: The Unicode Standard 16.0, table 3-7. */
function sequence(b: Uint8Array, i: number): number {
  const c = b[i]!;
  const d = b[i + 1];
  if (!isTail(d)) return -1;
  if (c < 0xc2) return -1;
  if (c < 0xe0) return i + 2;
  if (!isTail(b[i + 2])) return -1;
  if (c < 0xf0) return (c === 0xe0 && d! < 0xa0) || (c === 0xed && d! > 0x9f) ? -1 : i + 3;
  if (!isTail(b[i + 3])) return -1;
  return c > 0xf4 || (c === 0xf0 && d! < 0x90) || (c === 0xf4 && d! > 0x8f) ? -1 : i + 4;
}

/** What follows a backslash; surrogates must come in pairs. */
function escape(b: Uint8Array, i: number): number {
  switch (b[i]) {
    case 0x22:
    case 0x2f:
    case 0x5c:
    case 0x62:
    case 0x66:
    case 0x6e:
    case 0x72:
    case 0x74:
      return i + 1;
    case 0x75: {
      const unit = codeUnit(b, i + 1);
      if (unit < 0 || (unit & 0xfc00) === 0xdc00) return -1;
      if ((unit & 0xfc00) !== 0xd800) return i + 5;
      if (b[i + 5] !== 0x5c || b[i + 6] !== 0x75) return -1;
      return (codeUnit(b, i + 7) & 0xfc00) === 0xdc00 ? i + 11 : -1;
    }
    default:
      return -1;
  }
}

function codeUnit(b: Uint8Array, i: number): number {
  let unit = 0;
  for (let at = i; at < i + 4; at++) {
    const digit = hexDigit(b[at]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

function hexDigit(c: number | undefined): number {
  if (c === undefined) return -1;
  if (c >= 0x30 && c <= 0x39) return c - 0x30;
  const low = c | 0x20;
  return low >= 0x61 && low <= 0x66 ? low - 0x57 : -1;
}

/** `true` or `false`. */
export function boolean(b: Uint8Array, i: number): number {
  if (b[i] === 0x74) return b[i + 1] === 0x72 && b[i + 2] === 0x75 && b[i + 3] === 0x65 ? i + 4 : -1;
  return b[i] === 0x66 && b[i + 1] === 0x61 && b[i + 2] === 0x6c && b[i + 3] === 0x73 && b[i + 4] === 0x65 ? i + 5 : -1;
}

function isDigit(c: number | undefined): boolean {
  return c !== undefined && c >= 0x30 && c <= 0x39;
}

const MAX_DIGITS = 15;

/** A whole number from 0 up, of at most 15 digits and without sign, fraction or exponent. */
export function count(b: Uint8Array, i: number): number {
  const start = i;
  while (isDigit(b[i])) i++;
  if (i === start || i - start > MAX_DIGITS || (b[start] === 0x30 && i > start + 1)) return -1;
  return i;
}

/** A number within bounds, without exponent; one close to a bound may be left unsure. */
export function decimal(b: Uint8Array, i: number, min: number, max: number): number {
  const negative = b[i] === 0x2d;
  const start = negative ? i + 1 : i;
  let at = count(b, start);
  if (at < 0) return -1;
  let whole = 0;
  for (let digit = start; digit < at; digit++) whole = whole * 10 + b[digit]! - 0x30;
  // what the fraction may add
  let more = 0;
  if (b[at] === 0x2e) {
    const fraction = ++at;
    while (isDigit(b[at])) at++;
    if (at === fraction) return -1;
    more = 1;
  }
  return negative ? (-whole - more >= min && -whole <= max ? at : -1) : whole >= min && whole + more <= max ? at : -1;
}

function number(b: Uint8Array, i: number): number {
  let at = count(b, b[i] === 0x2d ? i + 1 : i);
  if (at >= 0 && b[at] === 0x2e) {
    const fraction = ++at;
    while (isDigit(b[at])) at++;
    if (at === fraction) return -1;
  }
  return at;
}

/** How many keys free objects may have, all open ones together. */
const MAX_KEYS = 64;
const KEY_STARTS = new Int32Array(MAX_KEYS);
const KEY_ENDS = new Int32Array(MAX_KEYS);
const PROTO = [0x5f, 0x5f, 0x70, 0x72, 0x6f, 0x74, 0x6f, 0x5f, 0x5f];

/**
 * Notes a key, quotation marks included, as number `at` of those noted; false where the object has it already, its keys being
 * numbered from `from`, and where there are too many.
 */
export function isNewKey(b: Uint8Array, from: number, at: number, start: number, end: number): boolean {
  if (at >= MAX_KEYS) return false;
  const size = end - start;
  for (let other = from; other < at; other++) {
    if (KEY_ENDS[other]! - KEY_STARTS[other]! !== size) continue;
    let same = 0;
    while (same < size && b[KEY_STARTS[other]! + same] === b[start + same]) same++;
    if (same === size) return false;
  }
  KEY_STARTS[at] = start;
  KEY_ENDS[at] = end;
  return true;
}

/** A key other than `__proto__`, with the colon that stands right after it; a key with escapes is not sure. */
export function freeKey(b: Uint8Array, v: DataView, i: number): number {
  if (b[i] === 0x22 && b[i + 10] === 0x22 && PROTO.every((c, at) => b[i + 1 + at] === c)) return -1;
  const end = text(b, v, i);
  if (end < 0 || b[end] !== 0x3a) return -1;
  for (let at = i; at < end; at++) if (b[at] === 0x5c) return -1;
  return end + 1;
}

/** Any JSON value, nested at most `depth` deep. `noted` is how many keys the objects around it have noted. */
export function free(b: Uint8Array, v: DataView, i: number, noted: number, depth: number): number {
  switch (b[i]) {
    case 0x22:
      return text(b, v, i);
    case 0x74:
    case 0x66:
      return boolean(b, i);
    case 0x6e:
      return b[i + 1] === 0x75 && b[i + 2] === 0x6c && b[i + 3] === 0x6c ? i + 4 : -1;
    case 0x5b:
      return depth === 0 ? -1 : freeList(b, v, i + 1, noted, depth - 1);
    case 0x7b:
      return depth === 0 ? -1 : freeObject(b, v, i + 1, noted, depth - 1);
    default:
      return number(b, i);
  }
}

function freeList(b: Uint8Array, v: DataView, i: number, noted: number, depth: number): number {
  i = space(b, i);
  if (b[i] === 0x5d) return i + 1;
  for (;;) {
    i = free(b, v, i, noted, depth);
    if (i < 0) return -1;
    i = space(b, i);
    const c = b[i++];
    if (c !== 0x2c) return c === 0x5d ? i : -1;
    i = space(b, i);
  }
}

function freeObject(b: Uint8Array, v: DataView, i: number, noted: number, depth: number): number {
  i = space(b, i);
  if (b[i] === 0x7d) return i + 1;
  for (let at = noted; ; at++) {
    const end = freeKey(b, v, i);
    if (end < 0 || !isNewKey(b, noted, at, i, end)) return -1;
    i = free(b, v, space(b, end), at + 1, depth);
    if (i < 0) return -1;
    i = space(b, i);
    const c = b[i++];
    if (c !== 0x2c) return c === 0x7d ? i : -1;
    i = space(b, i);
  }
}

/** The offset of the first byte that belongs to no character of UTF-8; -1 where all is well. */
export function badByte(b: Uint8Array, start: number, end: number): number {
  for (let i = start; i < end;) {
    if (b[i]! < 0x80) {
      i++;
      continue;
    }
    const next = sequence(b, i);
    // a character may not reach beyond the end, whatever the bytes there are
    if (next < 0 || next > end) return i;
    i = next;
  }
  return -1;
}
