import { namedSchemas } from "../../src/json-schema/named-schemas.js";
import type { GeneratedFile } from "../generate.js";
import { partsOf, shapeOf, type ObjectShape, type Shape, type UnionShape } from "./schema-shape.js";

/** Writes the expressions that test values, and gathers the constants and functions that they call for. */
class GuardWriter {
  readonly #names = new Map<string, string>();
  readonly #declarations: string[] = [];

  /** Declares a constant or function once for each text; `text` prints it under its name. */
  #declare(stem: string, key: string, text: (name: string) => string): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `${stem}${this.#names.size}`;
    this.#names.set(key, name);
    this.#declarations.push(text(name));
    return name;
  }

  #pattern(pattern: RegExp): string {
    return this.#declare("PATTERN_", String(pattern), (name) => `const ${name} = ${String(pattern)};`);
  }

  #words(values: readonly string[]): string {
    const text = setOf(values);
    return this.#declare("WORDS_", text, (name) => `const ${name} = /* @__PURE__ */ ${text};`);
  }

  /** The expression that tests a variable. */
  test(shape: Shape, value: string): string {
    switch (shape.kind) {
      case "unknown":
        return "true";
      case "boolean":
        return `typeof ${value} === "boolean"`;
      case "literal":
        return `${value} === ${JSON.stringify(shape.value)}`;
      case "text":
        return `typeof ${value} === "string"${shape.min === 0 ? "" : ` && ${value} !== ""`}`;
      case "pattern": {
        const tests = shape.anyOf.map((pattern) => `${this.#pattern(pattern)}.test(${value})`).join(" || ");
        return `typeof ${value} === "string" && (${tests})`;
      }
      case "choice":
        if (shape.open) return `typeof ${value} === "string" && ${this.#pattern(shape.open)}.test(${value})`;
        return `${this.#words(shape.values)}.has(${value})`;
      case "number": {
        const { integer, min, max } = shape;
        const finite = integer || min === undefined || max === undefined ? `Number.is${integer ? "SafeInteger" : "Finite"}` : "";
        return [
          `typeof ${value} === "number"`,
          ...(finite ? [`${finite}(${value})`] : []),
          ...(min === undefined ? [] : [`${value} >= ${min}`]),
          ...(max === undefined ? [] : [`${value} <= ${max}`]),
        ].join(" && ");
      }
      case "map":
        return `isMap(${value}, ${this.#pattern(shape.key)})`;
      case "list": {
        const body = `if (!Array.isArray(value)${shape.min > 0 ? ` || value.length < ${shape.min}` : ""}) return false;
          for (let at = 0; at < value.length; at++) {
            const item: unknown = value[at];
            if (!(${this.test(shape.item, "item")})) return false;
          }
          return true;\n`;
        return `${this.#declare("isList", body, (name) => `function ${name}(value: unknown): boolean {\n${body}}`)}(${value})`;
      }
      default:
        return `is${shape.name}(${value})`;
    }
  }

  #object({ name, fields, rest }: ObjectShape): string {
    const required = fields.filter((field) => !field.optional);
    if (required.length > MAX_BITS) throw new Error(`${name} has more required fields than a number has bits.`);
    const others =
      rest.kind === "unknown" ? "" : `default: if (key !== "__proto__" && !(${this.test(rest, "field")})) return false;`;
    // fields that ask the same are asked together; what is undefined counts as absent, but not as just any other field
    const cases = new Map<string, string[]>();
    for (const { key, optional, shape } of fields) {
      if (!optional && shape.kind === "unknown") throw new Error(`${name} requires ${key}, whatever it is.`);
      const seen = optional ? "" : `seen |= ${2 ** required.findIndex((field) => field.key === key)};\n`;
      const body = `if (${others && optional ? "field !== undefined && " : ""}!(${this.test(shape, "field")})) return false;\n${seen}break;\n`;
      cases.set(body, [...(cases.get(body) ?? []), key]);
    }
    return `if (!isObject(value)) return false;
      ${required.length > 0 ? "let seen = 0;" : ""}
      for (const key in value) {
        const field = value[key];
        ${others ? "" : "if (field === undefined) continue;"}
        switch (key) {
          ${[...cases].map(([body, keys]) => keys.map((key) => `case ${JSON.stringify(key)}:`).join(" ") + body).join("")}${others}
        }
      }
      return ${required.length > 0 ? `seen === ${2 ** required.length - 1}` : "true"};\n`;
  }

  #union({ discriminator, options }: UnionShape): string {
    const cases = options.map(({ value, shape }) => `case ${JSON.stringify(value)}: return is${shape.name}(value);\n`);
    return `if (!isObject(value)) return false;
      switch (value[${JSON.stringify(discriminator)}]) {
        ${cases.join("")}default: return false;
      }\n`;
  }

  /** The guard of an object or union. */
  guard(part: ObjectShape | UnionShape): string {
    return `/** Whether a value has the shape of {@link ${part.name}}: what its schema says, unknown fields allowed. */
      export function is${part.name}(value: unknown): value is ${part.name} {
        ${part.kind === "object" ? this.#object(part) : this.#union(part)}}\n`;
  }

  /** Everything that has been declared on the way. */
  get declarations(): string {
    return this.#declarations.join("\n");
  }
}

/** The expression for a set of words; many codes of two letters are given by their first letters, which takes half the room. */
function setOf(values: readonly string[]): string {
  const seconds = new Map<string, string>();
  for (const value of values)
    if (value.length === 2) seconds.set(value.charAt(0), (seconds.get(value.charAt(0)) ?? "") + value.charAt(1));
  const others = values.filter((value) => value.length !== 2);
  if (values.length - others.length < 100 || others.length === 0) return `words(${JSON.stringify(values.join(" "))})`;
  const pairs = [...seconds].map(([first, rest]) => first + rest);
  return `codes(${JSON.stringify(pairs.join(" "))}, ${JSON.stringify(others.join(" "))})`;
}

const MAX_BITS = 31;
const HEADER = "// Generated by scripts/generate.ts from the schemas. Do not edit.";

/** Every object and union that has a name, parts before wholes. */
function namedParts(roots: readonly string[]): (ObjectShape | UnionShape)[] {
  const found = new Set<ObjectShape | UnionShape>();
  for (const name of roots) partsOf(shapeOf(namedSchemas.get(name)!, name), found);
  for (const { name } of found) if (!namedSchemas.has(name)) throw new Error(`${name} has no name of its own.`);
  return [...found];
}

/** The type guards. */
export function guards(): GeneratedFile[] {
  const writer = new GuardWriter();
  const parts = namedParts([...namedSchemas.keys()]);
  const functions = parts.map((part) => writer.guard(part)).join("\n");
  const types = parts.map((part) => part.name).sort();
  return [
    {
      path: "src/guards/guards.ts",
      content: `${HEADER}
import type { ${types.join(", ")} } from "../schema/interfaces.js";
import { codes, isMap, isObject, words } from "./basics.js";

${writer.declarations}

${functions}`,
    },
  ];
}
