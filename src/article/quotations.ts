/** Words between quotation marks. */
export interface Quotation {
  /** Where the opening mark stands. */
  readonly start: number;
  /** Just after the closing mark, or the end of the paragraph where it is missing. */
  readonly end: number;
  /** The words without their marks. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Whether a closing mark was found. */
  readonly closed: boolean;
}

const OPENERS = new Map([
  ["“", "”"],
  ["„", "“”"],
  ["«", "»"],
  ["‟", "”"],
]);

const QUOTATION_MARK = /["«»‘’“”„‟]/g;
const WORD_UNIT = /[\p{L}\p{N}]/u;
const isBlank = (unit: string | undefined) => unit === undefined || /\s/.test(unit);

/** Whether a straight double mark at an offset can open a quotation there. */
function opens(text: string, at: number): boolean {
  const before = text[at - 1];
  return !isBlank(text[at + 1]) && (isBlank(before) || /[([{—–\-'‘/:]/.test(before ?? ""));
}

const MAX_SINGLE = 1000;

/**
 * The mark that closes a single curly one, or -1: after a comma or full stop, else the last that ends a word before the next
 * opener. Inside a word, the same mark is an apostrophe.
 */
function singleCloser(text: string, from: number, stop: number): number {
  let last = -1;
  for (let at = from + 1; at < Math.min(stop, from + MAX_SINGLE); at++) {
    const unit = text[at];
    if (unit === "‘" || unit === "“" || unit === '"') break;
    if (unit !== "’" || WORD_UNIT.test(text[at + 1] ?? "") || isBlank(text[at - 1])) continue;
    last = at;
    if (/[,.!?]/.test(text[at - 1] ?? "")) break;
  }
  return last;
}

/**
 * The outermost quotations of one paragraph, in order. Nested marks belong to the words. A quotation without a closing mark
 * runs to the end of the paragraph.
 */
export function findQuotations(text: string, start: number, stop: number): Quotation[] {
  const found: Quotation[] = [];
  let open: { at: number; closers: string } | undefined;
  let depth = 0;
  let passed = start;
  for (const { index, 0: unit } of text.slice(start, stop).matchAll(QUOTATION_MARK)) {
    const at = start + index;
    if (at < passed) continue;
    if (!open && unit === "‘" && (isBlank(text[at - 1]) || text[at - 1] === "(")) {
      const close = singleCloser(text, at, stop);
      if (close > 0) {
        found.push({ start: at, end: close + 1, innerStart: at + 1, innerEnd: close, closed: true });
        passed = close + 1;
      }
      continue;
    }
    if (!open) {
      const closers = unit === '"' ? (opens(text, at) || isBlank(text[at - 1]) ? '"' : undefined) : OPENERS.get(unit);
      // a mark where none can open is a stray closer
      if (closers !== undefined) {
        open = { at, closers };
        depth = 0;
      }
      continue;
    }
    if (unit !== '"' && OPENERS.has(unit) && !open.closers.includes(unit)) {
      depth++;
      continue;
    }
    // writers mix the two kinds of mark: a straight one closes a curly one and the other way round
    const closes = open.closers.includes(unit) || (unit === '"' && !opens(text, at)) || (open.closers === '"' && unit === "”");
    if (!closes) continue;
    if (depth > 0 && unit !== '"') {
      depth--;
      continue;
    }
    if (at > open.at + 1) found.push({ start: open.at, end: at + 1, innerStart: open.at + 1, innerEnd: at, closed: true });
    open = undefined;
  }
  if (open && stop > open.at + 1) {
    found.push({ start: open.at, end: stop, innerStart: open.at + 1, innerEnd: stop, closed: false });
  }
  return found;
}
