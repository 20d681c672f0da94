import type { RecordMaker } from "../../bench/random-record.js";

const SNIPPETS = [
  "\\u0041",
  "\\ud800",
  "\\ud834\\udd1e",
  "\\/",
  "\\n",
  "\\",
  '"',
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  " ",
  "\t",
  "\u0000",
  "\u007f",
  "null",
  "-",
  "1e5",
  "1.0",
  "01",
  "-0",
  "9007199254740993",
  "true",
  "é",
  "𝄞",
  "__proto__",
];

function objectsIn(value: unknown, found: Record<string, unknown>[] = []): Record<string, unknown>[] {
  if (Array.isArray(value)) for (const item of value) objectsIn(item, found);
  else if (typeof value === "object" && value !== null) {
    found.push(value as Record<string, unknown>);
    for (const child of Object.values(value)) objectsIn(child, found);
  }
  return found;
}

function shuffled<T>(items: readonly T[], maker: RecordMaker): T[] {
  const out = [...items];
  for (let at = out.length - 1; at > 0; at--) {
    const other = maker.below(at + 1);
    [out[at], out[other]] = [out[other]!, out[at]!];
  }
  return out;
}

const VALUES: readonly unknown[] = [
  null,
  "",
  "a",
  0,
  1,
  -1,
  0.5,
  1e21,
  2 ** 53,
  true,
  [],
  {},
  "2025-02-30",
  "2025-02-18",
  "RU",
  "XX",
  "party",
  "participant:a",
  `participant:${"a".repeat(128)}`,
  `participant:${"a".repeat(129)}`,
  "meeting:a",
  "2025-02-18T13:00:00+03",
  90.0001,
  180,
  "é",
  [null],
  ["participant:a"],
];

/** Changes a record's value here and there: keys dropped, renamed, reordered, values swapped or replaced. */
export function mutateValue(record: Record<string, unknown>, maker: RecordMaker): void {
  for (let times = 1 + maker.below(3); times > 0; times--) {
    const objects = objectsIn(record);
    const target = maker.pick(objects);
    const keys = Object.keys(target);
    if (keys.length === 0) continue;
    const key = maker.pick(keys);
    switch (maker.below(6)) {
      case 0:
        delete target[key];
        break;
      case 1: {
        const value = target[key];
        delete target[key];
        target[maker.pick([`${key}x`, key.slice(1), key.toUpperCase(), "type", "kind", "id", "x"])] = value;
        break;
      }
      case 2: {
        const entries = shuffled(Object.entries(target), maker);
        for (const each of keys) delete target[each];
        for (const [each, value] of entries) target[each] = value;
        break;
      }
      case 3:
        target[key] = maker.pick(VALUES);
        break;
      case 4: {
        const other = maker.pick(objects);
        const from = maker.pick(Object.keys(other));
        if (from !== undefined) target[key] = structuredClone(other[from]);
        break;
      }
      default: {
        const value = target[key];
        if (typeof value === "string")
          target[key] = value.slice(0, maker.below(value.length + 1)) + maker.pick(["", "é", " ", "-", "X", "\ud800", value]);
        if (Array.isArray(value)) target[key] = maker.chance(0.5) ? [] : [...(value as unknown[]), ...(value as unknown[])];
      }
    }
  }
}

/** The JSON text of a value, perhaps with white space and escapes where they change nothing. */
export function writeText(value: unknown, maker: RecordMaker): string {
  switch (maker.below(4)) {
    case 0:
      return JSON.stringify(value, null, 1 + maker.below(3));
    case 1:
      return JSON.stringify(value).replaceAll(
        /[^\x20-\x7e]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
    case 2:
      return JSON.stringify(value).replaceAll("/", "\\/");
    default:
      return JSON.stringify(value);
  }
}

/** Changes a text's bytes here and there: flipped, dropped, doubled, cut off, snippets put in, members doubled. */
export function mutateBytes(text: string, maker: RecordMaker): Uint8Array {
  let bytes: Uint8Array = new TextEncoder().encode(text);
  for (let times = 1 + maker.below(2); times > 0; times--) {
    const at = maker.below(bytes.length);
    const splice = (from: number, count: number, put: Uint8Array) =>
      (bytes = Uint8Array.from([...bytes.subarray(0, from), ...put, ...bytes.subarray(from + count)]));
    switch (maker.below(7)) {
      case 0:
        bytes[at]! ^= 1 << maker.below(8);
        break;
      case 1:
        splice(at, 1 + maker.below(3), new Uint8Array());
        break;
      case 2:
        bytes = bytes.slice(0, at);
        break;
      case 3:
        splice(at, maker.below(2), new TextEncoder().encode(maker.pick(SNIPPETS)));
        break;
      case 4:
        splice(at, maker.below(3), Uint8Array.from([maker.below(256), maker.below(256)]));
        break;
      case 5: {
        // a member twice
        const members = [...new TextDecoder().decode(bytes).matchAll(/"[a-zA-Z]+":(?:"[^"\\]*"|[0-9.]+|true|false),/g)];
        if (members.length > 0) {
          const member = maker.pick(members);
          const again = new TextEncoder().encode(new TextDecoder().decode(bytes).replace(member[0], () => member[0] + member[0]));
          bytes = again;
        }
        break;
      }
      default: {
        // something said elsewhere
        const from = maker.below(bytes.length);
        splice(at, 0, bytes.slice(from, from + maker.below(30)));
      }
    }
    if (bytes.length === 0) return bytes;
  }
  return bytes;
}
