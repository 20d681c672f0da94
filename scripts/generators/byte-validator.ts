import { namedSchemas } from "../../src/json-schema/named-schemas.js";
import type { GeneratedFile } from "../generate.js";
import { Automaton, type Tables } from "./automaton.js";
import { shapeOf, type ObjectShape, type Shape, type UnionShape } from "./schema-shape.js";

const MAX_BITS = 31;

/** A field as the code for its object sees it: the statement that reads its value, and the options that have it. */
interface Member {
  readonly key: string;
  readonly read: string;
  /** Bits of the options in which the field may stand, and in which it must. */
  allowed: number;
  required: number;
}

/** A text to tell by its first four bytes, and what to do with `i` just after it. */
interface Branch {
  readonly text: string;
  readonly body: string;
}

const WORD = 4;

/** Four bytes as the number that reading them at once gives. */
function word(text: string, at: number): number {
  return new DataView(new TextEncoder().encode(text.slice(at, at + WORD)).buffer).getInt32(0, true);
}

/** The expression for whether a text of at least four bytes stands from `i` on, its first bytes being known already. */
function stands(text: string, from: number): string {
  const tests: string[] = [];
  for (let at = from; at < text.length; at += WORD) {
    const start = Math.min(at, text.length - WORD);
    tests.push(`v.getInt32(i${start === 0 ? "" : ` + ${start}`}, true) === ${word(text, start)}`);
  }
  return tests.join(" && ");
}

/** The statement that tells which of some texts stands from `i` on. */
function tell(branches: readonly Branch[], otherwise: string): string {
  const groups = new Map<number, Branch[]>();
  for (const branch of branches) {
    const first = word(branch.text, 0);
    groups.set(first, [...(groups.get(first) ?? []), branch]);
  }
  const cases = [...groups].map(([value, group]) => {
    const options = group.map(({ text, body }) => ({ test: stands(text, WORD), body: `i += ${text.length};\n${body}` }));
    // a text of four bytes is told already
    const told = options.find(({ test }) => test === "");
    const tests = told
      ? told.body
      : `${options.map(({ test, body }) => `if (${test}) {\n${body}\n}`).join(" else ")} else ${otherwise}`;
    return `case ${value}: // ${group.map(({ text }) => text).join(" ")}
      ${tests}
      break;`;
  });
  return `switch (v.getInt32(i, true)) {\n${cases.join("\n")}\ndefault: ${otherwise}\n}`;
}

/** Writes a function for each object, list and vocabulary; what patterns say goes through one automaton. */
class ByteValidatorWriter {
  readonly #automaton = new Automaton();
  readonly #starts = new Map<string, number>();
  readonly #functions = new Map<string, string>();
  readonly #names = new Map<Shape, string>();

  /** The expression for matching any of some texts and patterns from an offset on. */
  #match(matchers: readonly (string | RegExp)[], before: string, after: string, from: string): string {
    const key = [before, after, ...matchers.map(String)].join("\n");
    let start = this.#starts.get(key);
    if (start === undefined) this.#starts.set(key, (start = this.#automaton.start(matchers, before, after)));
    return `match(b, ${from}, START_${start})`;
  }

  #function(stem: string, body: string): string {
    // a function that has no use for the view says so
    const used = /\bv[.,]/.test(body);
    if (!used) body = body.replace("v: DataView", "_v: DataView");
    let name = this.#functions.get(body);
    if (name === undefined) this.#functions.set(body, (name = `${stem}${this.#functions.size}`));
    return name;
  }

  /** The expression for where a value ends that starts at `i`, or -1. */
  #read(shape: Shape): string {
    switch (shape.kind) {
      case "text":
        return shape.min === 0 ? "text(b, v, i)" : "someText(b, v, i)";
      case "pattern":
        return this.#pattern(shape.anyOf);
      case "choice":
        return this.#choice(shape.values);
      case "literal": {
        if (typeof shape.value === "number") return this.#digit(shape.value);
        const text = JSON.stringify(shape.value);
        return `${stands(text, 0)} ? i + ${text.length} : -1`;
      }
      case "boolean":
        return "boolean(b, i)";
      case "number":
        if (shape.integer && shape.min === 0 && shape.max === undefined) return "count(b, i)";
        if (shape.integer || shape.min === undefined || shape.max === undefined) return "-1";
        return `decimal(b, i, ${shape.min}, ${shape.max})`;
      case "list":
        return `${this.#list(shape)}(b, v, i)`;
      case "map":
        return `${this.#map(shape.key)}(b, v, i)`;
      case "unknown":
        return "free(b, v, i, 0, FREE_DEPTH)";
      default:
        return `${this.#name(shape)}(b, v, i)`;
    }
  }

  #digit(value: number): string {
    if (!Number.isInteger(value) || value < 0 || value > 9) return "-1";
    return `b[i] === ${0x30 + value} ? i + 1 : -1`;
  }

  /** Patterns that start with plain letters are told by these; the automaton takes the rest. */
  #pattern(anyOf: readonly RegExp[]): string {
    const parts = anyOf.map((pattern) => {
      const plain = /^\^([a-z:]*)(?![*+?{])/.exec(pattern.source)![1]!;
      return { plain, rest: new RegExp(`^${pattern.source.slice(1 + plain.length)}`) };
    });
    if (parts.some(({ plain }) => plain.length < WORD)) return this.#match(anyOf, '"', '"', "i");
    const branches = parts.map(({ plain, rest }) => ({
      text: plain,
      body: `return ${this.#match([rest], "", '"', "i")};`,
    }));
    return `${this.#function("pattern", this.#telling(branches))}(b, v, i)`;
  }

  #choice(values: readonly string[]): string {
    if (values.some((value) => value.length + 1 < WORD)) return this.#match(values, '"', '"', "i");
    const branches = values.map((value) => ({ text: `${value}"`, body: "return i;" }));
    return `${this.#function("choice", this.#telling(branches))}(b, v, i)`;
  }

  #telling(branches: readonly Branch[]): string {
    return `(b: Uint8Array, v: DataView, i: number): number {
      if (b[i++] !== 0x22) return -1;
      ${tell(branches, "return -1;").replaceAll("\n      break;", "")}
    }`;
  }

  #list({ item, min }: Extract<Shape, { kind: "list" }>): string {
    if (min > 1) throw new Error("Lists of at least two are not modelled.");
    return this.#function(
      "list",
      `(b: Uint8Array, v: DataView, i: number): number {
        if (b[i++] !== 0x5b) return -1;
        if (b[i]! <= 0x20) i = space(b, i);
        if (b[i] === 0x5d) return ${min === 0 ? "i + 1" : "-1"};
        for (;;) {
          i = ${this.#read(item)};
          if (i < 0) return -1;
          if (b[i]! <= 0x20) i = space(b, i);
          const c = b[i++];
          if (c !== 0x2c) return c === 0x5d ? i : -1;
          if (b[i]! <= 0x20) i = space(b, i);
        }
      }`,
    );
  }

  #map(key: RegExp): string {
    return this.#function(
      "map",
      `(b: Uint8Array, v: DataView, i: number): number {
        if (b[i++] !== 0x7b) return -1;
        if (b[i]! <= 0x20) i = space(b, i);
        if (b[i] === 0x7d) return i + 1;
        for (let noted = 0; ; noted++) {
          const end = ${this.#match([key], '"', '":', "i")};
          if (end < 0 || !isNewKey(b, 0, noted, i, end)) return -1;
          i = free(b, v, space(b, end), noted + 1, FREE_DEPTH);
          if (i < 0) return -1;
          if (b[i]! <= 0x20) i = space(b, i);
          const c = b[i++];
          if (c !== 0x2c) return c === 0x7d ? i : -1;
          if (b[i]! <= 0x20) i = space(b, i);
        }
      }`,
    );
  }

  #name(shape: ObjectShape | UnionShape): string {
    let name = this.#names.get(shape);
    if (name !== undefined) return name;
    name = shape.name.charAt(0).toLowerCase() + shape.name.slice(1);
    this.#names.set(shape, name);
    this.#functions.set(shape.kind === "object" ? this.#object(shape) : this.#union(shape), name);
    return name;
  }

  #object({ name, fields, rest }: ObjectShape): string {
    return this.#members(
      name,
      fields.map(({ key, optional, shape }) => ({ key, read: this.#read(shape), allowed: 1, required: optional ? 0 : 1 })),
      rest,
      undefined,
    );
  }

  /** Options that agree on the fields they share are read in one pass; which of them it was is settled at the end. */
  #union({ name, discriminator, options }: UnionShape): string {
    const members = new Map<string, Member>();
    for (const [at, { shape }] of options.entries()) {
      if (shape.kind !== "object" || shape.rest.kind !== "unknown")
        throw new Error(`${name} has an option that cannot be merged.`);
      for (const { key, optional, shape: field } of shape.fields) {
        const read = key === discriminator ? "" : this.#read(field);
        const member = members.get(key) ?? { key, read, allowed: 0, required: 0 };
        if (member.read !== read) throw new Error(`The options of ${name} differ in ${key}.`);
        member.allowed |= 1 << at;
        member.required |= (optional ? 0 : 1) << at;
        members.set(key, member);
      }
    }
    return this.#members(
      name,
      [...members.values()],
      { kind: "unknown" },
      { discriminator, values: options.map(({ value }) => value) },
    );
  }

  #members(
    name: string,
    members: readonly Member[],
    rest: Shape,
    union: { readonly discriminator: string; readonly values: readonly string[] } | undefined,
  ): string {
    if (members.length > MAX_BITS) throw new Error(`${name} has more fields than a number has bits.`);
    const bits = (of: (member: Member) => number, option: number) =>
      members.reduce((sum, member, at) => sum + ((of(member) >> option) & 1) * 2 ** at, 0);
    const free = rest.kind !== "unknown";
    const branches = members.map(({ key, read }, at) => {
      const value =
        key === union?.discriminator
          ? `if (b[i++] !== 0x22) return -1;
            ${tell(
              union.values.map((word, option) => ({ text: `${word}"`, body: `kind = ${option};` })),
              "return -1;",
            )}`
          : `i = ${read};\nif (i < 0) return -1;`;
      return {
        text: `${key}":`,
        body: `if ((seen & ${2 ** at}) !== 0) return -1;
          seen |= ${2 ** at};
          if (b[i]! <= 0x20) i = space(b, i);
          ${value}`,
      };
    });
    const required = (option: number) => bits((member) => member.required, option);
    const settle = union
      ? `switch (kind) {
          ${union.values
            .map(
              (_, option) =>
                `case ${option}: return (seen & ${required(option) | bits((member) => ~member.allowed, option)}) === ${required(option)} ? i : -1;`,
            )
            .join("\n")}
          default: return -1;
        }`
      : required(0) === 0
        ? "return i;"
        : `return (seen & ${required(0)}) === ${required(0)} ? i : -1;`;
    return `(b: Uint8Array, v: DataView, i: number): number {
      if (b[i++] !== 0x7b) return -1;
      let seen = 0;
      ${union ? "let kind = -1;" : ""}
      ${free ? "let noted = 0;" : ""}
      ${members.every((member) => member.required === 0) ? EMPTY_OBJECT : ""}
      for (;;) {
        if (b[i]! <= 0x20) i = space(b, i);
        ${free ? "const start = i;\nlet known = true;" : ""}
        if (b[i++] !== 0x22) return -1;
        ${tell(branches, free ? "known = false;" : "return -1;")}
        ${
          free
            ? `if (!known) {
                i = freeKey(b, v, start);
                if (i < 0 || !isNewKey(b, 0, noted++, start, i)) return -1;
                i = space(b, i);
                i = ${this.#read(rest)};
                if (i < 0) return -1;
              }`
            : ""
        }
        if (b[i]! <= 0x20) i = space(b, i);
        const c = b[i++];
        if (c === 0x2c) continue;
        if (c !== 0x7d) return -1;
        ${settle}
      }
    }`;
  }

  /** The whole module. */
  write(roots: UnionShape): string {
    if (roots.options.length > 8) throw new Error("There are more types of records than three bits tell.");
    const branches = roots.options.map(({ value, shape }, type) => ({
      text: `${value}"`,
      body: `i = ${this.#name(shape)}(b, v, start);\nreturn i < 0 ? -1 : i * 8 + ${type};`,
    }));
    const tables = this.#automaton.build();
    const starts = [...this.#starts.values()].map((start) => `const START_${start} = ${tables.starts[start]};`);
    return `// Generated by scripts/generate.ts from the schemas. Do not edit.
import { automatonTable } from "./automaton.js";
import { boolean, count, decimal, free, freeKey, isNewKey, someText, space, text } from "./byte-scan.js";

const FREE_DEPTH = ${FREE_DEPTH};
/** How deep a record may nest that is surely valid. */
export const SURE_DEPTH = ${FREE_DEPTH + depthOf(roots)};
const LIVE = ${tables.live};
const TABLE = automatonTable(${JSON.stringify(encode(tables))}, LIVE);
${starts.join("\n")}

function match(b: Uint8Array, i: number, state: number): number {
  do state = TABLE[(state << 8) | b[i++]!]!; while (state < LIVE);
  return state === LIVE ? -1 : i;
}

${[...this.#functions].map(([body, name]) => `function ${name}${body}`).join("\n\n")}

/** The offset of the value of \`type\` in an object that starts here, or -1. */
function typeOf(b: Uint8Array, v: DataView, i: number): number {
  i++;
  for (;;) {
    i = space(b, i);
    if (b[i] === 0x22 && v.getInt32(i + 1, true) === ${word("type", 0)} && b[i + 5] === 0x22 && b[i + 6] === 0x3a) return space(b, i + 7);
    i = text(b, v, i);
    if (i < 0) return -1;
    i = space(b, i);
    if (b[i++] !== 0x3a) return -1;
    i = free(b, v, space(b, i), 0, SURE_DEPTH);
    if (i < 0) return -1;
    i = space(b, i);
    if (b[i++] !== 0x2c) return -1;
  }
}

/** The types of records, in the order in which {@link sureRecord} numbers them. */
export const RECORD_TYPES = [${roots.options.map(({ value }) => JSON.stringify(value)).join(", ")}] as const;

/**
 * Reads the record that starts at an offset: eight times the offset just after it plus the number of its type, where it is
 * surely valid and nothing in it is due a warning: well-formed UTF-8, no key twice, no unknown field or value. -1 means
 * nothing but that a closer look is needed. \`v\` views the same bytes as \`b\`.
 */
export function sureRecord(b: Uint8Array, v: DataView, start: number): number {
  try {
    return read(b, v, start);
  } catch {
    // four bytes were read at once where the view has fewer
    return -1;
  }
}

function read(b: Uint8Array, v: DataView, start: number): number {
  if (b[start] !== 0x7b) return -1;
  let i = typeOf(b, v, start);
  if (i < 0 || b[i++] !== 0x22) return -1;
  ${tell(branches, "return -1;").replaceAll("\n      break;", "")}
}

/** The type of the record that fills a stretch of bytes, white space around it aside; undefined where a closer look is needed. */
export function sureType(b: Uint8Array, v: DataView, start: number, end: number): (typeof RECORD_TYPES)[number] | undefined {
  const record = sureRecord(b, v, space(b, start));
  const after = Math.floor(record / 8);
  return record >= 0 && (after === end || (after < end && space(b, after) >= end)) ? RECORD_TYPES[record % 8] : undefined;
}
`;
  }
}

const EMPTY_OBJECT = `if (b[i]! <= 0x20) i = space(b, i);
      if (b[i] === 0x7d) return i + 1;`;

/** How deep free JSON may nest in a record that is surely valid. */
const FREE_DEPTH = 16;

/** How deep the objects and lists of a shape nest. */
function depthOf(shape: Shape): number {
  if (shape.kind === "list") return 1 + depthOf(shape.item);
  if (shape.kind === "map") return 1;
  if (shape.kind === "object") return 1 + Math.max(0, ...shape.fields.map((field) => depthOf(field.shape)));
  if (shape.kind === "union") return Math.max(...shape.options.map((option) => depthOf(option.shape)));
  return 0;
}

/** Each live state as a line of ranges; see `automatonTable`. */
function encode({ rows }: Tables): string {
  return rows
    .map((row) => {
      const ranges: { low: number; high: number; to: number }[] = [];
      for (const [byte, to] of row) {
        const last = ranges.at(-1);
        if (last && last.high === byte - 1 && last.to === to) last.high = byte;
        else ranges.push({ low: byte, high: byte, to });
      }
      return ranges.map(({ low, high, to }) => `${String.fromCharCode(low, high)}${to.toString(36)}`).join("\t");
    })
    .join("\n");
}

/** The validator that reads records as bytes. */
export function byteValidator(): GeneratedFile[] {
  const shape = shapeOf(namedSchemas.get("DiplomaticRecord")!, "DiplomaticRecord");
  if (shape.kind !== "union") throw new Error("DiplomaticRecord is no union.");
  return [{ path: "src/feed/byte-validator.ts", content: new ByteValidatorWriter().write(shape) }];
}
