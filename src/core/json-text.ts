import type { Issue, TextPlace } from "./issue.js";

/** How deep objects and lists may nest before a text is refused. */
export const MAX_DEPTH = 128;

/** Turns offsets in one text into lines and columns. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }

  /** Line and column of an offset, both counted from 1. */
  placeAt(offset: number): TextPlace & { readonly column: number; readonly offset: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1, offset };
  }

  /** The text of a line, counted from 1, without its line break. */
  line(line: number): string {
    const end = this.#starts[line];
    return this.#text.slice(this.#starts[line - 1], end === undefined ? undefined : end - 1).replace(/\r$/, "");
  }
}

interface Problem {
  readonly code: "feed/bad-json" | "feed/too-deep" | "feed/duplicate-key";
  readonly message: string;
  readonly offset: number;
  readonly path: readonly PropertyKey[];
}

/** Paths whose places are wanted, as a tree; `offset` is filled in where the text has the path. */
interface Wanted {
  offset?: number;
  readonly children: Map<PropertyKey, Wanted>;
}

interface Frame {
  readonly list: boolean;
  /** The member under way. */
  key: PropertyKey;
  readonly keys: Set<string>;
  readonly wanted: Wanted | undefined;
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const SPACE = /[ \t\n\r]*/y;
const LITERALS = ["true", "false", "null"];
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The offset just after the string that starts here; where it breaks, the complement of the offset at which it does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return at + 1;
    if (unit === 0x5c) {
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text)) return ~at;
      at = ESCAPE.lastIndex - 1;
    } else if (unit < 0x20) return ~at;
  }
  return ~text.length;
}

/**
 * Walks a JSON text (RFC 8259) without recursion and without building values. Yields what `JSON.parse` would not say: where
 * a text breaks, where a key is repeated, where it nests too deep; after the first and the last of these it ends.
 */
function* scan(text: string, maxDepth: number, wanted?: Wanted): Generator<Problem> {
  const stack: Frame[] = [];
  let at = 0;
  const path = () => stack.map((frame) => frame.key);
  const skipSpace = () => {
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
  };
  const brokenString = (offset: number): Problem => ({
    code: "feed/bad-json",
    message:
      offset >= text.length
        ? "The text ends inside a string."
        : text[offset] === "\\"
          ? "This escape is none of JSON's."
          : `A string may not hold ${describeCharacter(text, offset)} unescaped.`,
    offset,
    path: path(),
  });
  const bad = (expected: string, depth = stack.length): Problem => ({
    code: "feed/bad-json",
    message:
      at >= text.length
        ? `The text ends where ${expected} should follow.`
        : `${expected.charAt(0).toUpperCase()}${expected.slice(1)} should stand here, not ${describeCharacter(text, at)}.`,
    offset: at,
    path: path().slice(0, depth),
  });

  // what may stand at `at`: a value, a value or the end of the list just opened, a key, a key or the end of the object just opened
  let state: "value" | "value-or-end" | "key" | "key-or-end" = "value";
  for (;;) {
    skipSpace();
    const frame = stack.at(-1);
    const character = text[at];
    if ((state === "value-or-end" && character === "]") || (state === "key-or-end" && character === "}")) {
      stack.pop();
      at++;
    } else if (state === "key" || state === "key-or-end") {
      const start = at;
      if (character !== '"')
        return yield bad(`a key in double quotation marks${state === "key" ? "" : " or “}”"}`, stack.length - 1);
      const end = endOfString(text, start);
      if (end < 0) return yield brokenString(~end);
      const key = JSON.parse(text.slice(start, end)) as string;
      at = end;
      frame!.key = key;
      if (frame!.keys.has(key)) {
        yield {
          code: "feed/duplicate-key",
          message: `The key ${JSON.stringify(key)} stands here a second time.`,
          offset: start,
          path: path(),
        };
      }
      frame!.keys.add(key);
      skipSpace();
      if (text[at] !== ":") return yield bad("“:”");
      at++;
      state = "value";
      continue;
    } else {
      const here = frame ? frame.wanted?.children.get(frame.key) : wanted;
      if (here && here.offset === undefined) here.offset = at;
      if (character === "{" || character === "[") {
        if (stack.length >= maxDepth) {
          return yield {
            code: "feed/too-deep",
            message: `Objects and lists nest more than ${maxDepth} deep.`,
            offset: at,
            path: path(),
          };
        }
        const list = character === "[";
        stack.push({ list, key: list ? 0 : "", keys: new Set(), wanted: here });
        at++;
        state = list ? "value-or-end" : "key-or-end";
        continue;
      }
      const literal = LITERALS.find((word) => text.startsWith(word, at));
      if (literal) {
        at += literal.length;
      } else if (character === '"') {
        const end = endOfString(text, at);
        if (end < 0) return yield brokenString(~end);
        at = end;
      } else {
        NUMBER.lastIndex = at;
        if (!NUMBER.test(text)) return yield bad("a value");
        at = NUMBER.lastIndex;
      }
    }
    // a value has ended: what follows belongs to what holds it
    for (;;) {
      skipSpace();
      const holder = stack.at(-1);
      if (!holder) {
        if (at < text.length) yield bad("the end of the text");
        return;
      }
      const next = text[at];
      if (next === ",") {
        at++;
        if (holder.list) holder.key = (holder.key as number) + 1;
        state = holder.list ? "value" : "key";
        break;
      }
      if (next !== (holder.list ? "]" : "}")) return yield bad(holder.list ? "“,” or “]”" : "“,” or “}”");
      stack.pop();
      at++;
    }
  }
}

function describeCharacter(text: string, at: number): string {
  const point = text.codePointAt(at)!;
  const word = /^[A-Za-z0-9_$]{1,20}/.exec(text.slice(at, at + 20))?.[0];
  if (word) return `“${word}”`;
  return point < 0x20 || point === 0xfeff
    ? `U+${point.toString(16).toUpperCase().padStart(4, "0")}`
    : `“${String.fromCodePoint(point)}”`;
}

/** A JSON text read: its value, or what keeps it from being read. */
export type JsonReading =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads a JSON text. Beside what `JSON.parse` refuses, it refuses repeated keys, since all but the last would be lost, and
 * nesting beyond `maxDepth` (128). A byte order mark at the start is passed over. Never throws; every issue has its place.
 */
export function parseJson(text: string, options: { readonly maxDepth?: number } = {}): JsonReading {
  const bom = text.startsWith("\uFEFF") ? 1 : 0;
  const body = bom ? text.slice(1) : text;
  let lines: LineIndex | undefined;
  const issues = [...scan(body, options.maxDepth ?? MAX_DEPTH)].map(({ offset, ...problem }): Issue => {
    lines ??= new LineIndex(text);
    return { severity: "error", ...problem, place: lines.placeAt(offset + bom) };
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: JSON.parse(body) as unknown };
}

/**
 * Gives issues their places in the JSON text that was checked. An issue about a field that is not there gets the place of the
 * object that should have it.
 */
export function placeIssues(issues: readonly Issue[], text: string): Issue[] {
  if (issues.every((issue) => issue.place)) return [...issues];
  const root: Wanted = { children: new Map() };
  for (const { path } of issues) {
    let node = root;
    for (const key of path) {
      let child = node.children.get(key);
      if (!child) node.children.set(key, (child = { children: new Map() }));
      node = child;
    }
  }
  const bom = text.startsWith("\uFEFF") ? 1 : 0;
  // run to the end for the offsets; what it yields was reported when the text was read
  for (const _problem of scan(bom ? text.slice(1) : text, Infinity, root)) void _problem;
  const lines = new LineIndex(text);
  return issues.map((issue) => {
    if (issue.place) return issue;
    let node = root;
    let offset = node.offset ?? 0;
    for (const key of issue.path) {
      const child = node.children.get(key);
      if (child?.offset === undefined) break;
      node = child;
      offset = child.offset;
    }
    return { ...issue, place: lines.placeAt(offset + bom) };
  });
}
