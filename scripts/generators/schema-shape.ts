import type * as z from "zod";
import { namedSchemas } from "../../src/json-schema/named-schemas.js";

/** A schema reduced to what a check needs: what cannot be said in these words, no code is emitted for. */
export type Shape =
  | { readonly kind: "unknown" }
  | { readonly kind: "boolean" }
  | { readonly kind: "literal"; readonly value: string | number }
  | { readonly kind: "text"; readonly min: 0 | 1 }
  | { readonly kind: "pattern"; readonly anyOf: readonly RegExp[] }
  | { readonly kind: "choice"; readonly name: string; readonly values: readonly string[]; readonly open: RegExp | undefined }
  | { readonly kind: "number"; readonly integer: boolean; readonly min: number | undefined; readonly max: number | undefined }
  | { readonly kind: "list"; readonly item: Shape; readonly min: number }
  | { readonly kind: "map"; readonly key: RegExp }
  | ObjectShape
  | UnionShape;

/** An object: its fields, and what its other fields must be. */
export interface ObjectShape {
  readonly kind: "object";
  readonly name: string;
  readonly fields: readonly Field[];
  readonly rest: Shape;
}

/** Objects told apart by the value of one field. */
export interface UnionShape {
  readonly kind: "union";
  readonly name: string;
  readonly discriminator: string;
  readonly options: readonly { readonly value: string; readonly shape: ObjectShape | UnionShape }[];
}

/** A field of an object. */
export interface Field {
  readonly key: string;
  readonly optional: boolean;
  readonly shape: Shape;
}

const names = new Map([...namedSchemas].map(([name, schema]) => [schema, name]));
const shapes = new Map<z.core.$ZodType, Shape>();

/** The schema that a described copy comes from, and its name where it has one. */
function origin(schema: z.core.$ZodType): { schema: z.core.$ZodType; name: string | undefined } {
  for (let at: z.core.$ZodType | undefined = schema; at; at = at._zod.parent) {
    const name = names.get(at);
    if (name !== undefined) return { schema: at, name };
  }
  return { schema, name: undefined };
}

/** The shape of a schema. `path` says where it stands; throws on what cannot be modelled exactly. */
export function shapeOf(schema: z.core.$ZodType, path: string): Shape {
  const { schema: source, name } = origin(schema);
  const known = shapes.get(source);
  if (known) return known;
  const shape = read(source as z.core.$ZodTypes, name ?? path);
  shapes.set(source, shape);
  return shape;
}

function refuse(path: string, what: string): never {
  throw new Error(`${path}: ${what} cannot be emitted as plain code.`);
}

function read(schema: z.core.$ZodTypes, path: string): Shape {
  const { def } = schema._zod;
  const checks = (def.checks ?? []).map((check) => (check as z.core.$ZodChecks)._zod.def);
  if (checks.length > 0 && def.type !== "string" && def.type !== "number" && def.type !== "array")
    refuse(path, `a check on a ${def.type}`);
  switch (def.type) {
    case "unknown":
      return { kind: "unknown" };
    case "boolean":
      if (def.coerce) refuse(path, "coercion");
      return { kind: "boolean" };
    case "literal": {
      const [value, ...others] = def.values;
      if (others.length > 0 || (typeof value !== "string" && typeof value !== "number"))
        return refuse(path, "a literal of several values or of another type");
      return { kind: "literal", value };
    }
    case "enum":
      return { kind: "choice", name: path, values: enumValues(def.entries, path), open: undefined };
    case "string":
      return readString(def, checks, path);
    case "number":
      return readNumber(def, checks, path);
    case "array": {
      let min = 0;
      for (const check of checks) {
        if (check.check !== "min_length") return refuse(path, `the list check ${check.check}`);
        min = check.minimum;
      }
      return { kind: "list", item: shapeOf(def.element, `${path}Item`), min };
    }
    case "record": {
      const key = shapeOf(def.keyType, `${path}Key`);
      const value = shapeOf(def.valueType, `${path}Value`);
      if (key.kind !== "pattern" || key.anyOf.length !== 1 || value.kind !== "unknown" || (def.mode && def.mode !== "strict"))
        return refuse(path, "a record other than of patterned keys and unknown values");
      return { kind: "map", key: key.anyOf[0]! };
    }
    case "object": {
      const fields = Object.entries(def.shape).map(([key, field]): Field => {
        if (key === "__proto__") refuse(path, "a field called __proto__");
        const { def: inner } = (field as z.core.$ZodTypes)._zod;
        const optional = inner.type === "optional";
        const own = `${path}${key.charAt(0).toUpperCase()}${key.slice(1)}`;
        return { key, optional, shape: shapeOf(optional ? inner.innerType : field, own) };
      });
      if (!def.catchall) return refuse(path, "an object that drops what it does not know");
      return { kind: "object", name: path, fields, rest: shapeOf(def.catchall, `${path}Rest`) };
    }
    case "union":
      return readUnion(schema as z.core.$ZodUnion | z.core.$ZodDiscriminatedUnion, path);
    default:
      return refuse(path, `a schema of type ${def.type}`);
  }
}

function enumValues(entries: z.core.util.EnumLike, path: string): string[] {
  return Object.values(entries).map((value) => (typeof value === "string" ? value : refuse(path, "an enum of numbers")));
}

function plainPattern(pattern: RegExp, path: string): RegExp {
  if (pattern.flags !== "") refuse(path, `the pattern ${String(pattern)}, with flags,`);
  return pattern;
}

type CheckDef = z.core.$ZodChecks["_zod"]["def"];

function readString(def: z.core.$ZodStringDef, checks: readonly CheckDef[], path: string): Shape {
  if (def.coerce || "format" in def) refuse(path, "a coerced string or a string format");
  const [check, ...others] = checks;
  if (others.length > 0) refuse(path, "a string with more than one check");
  if (check === undefined) return { kind: "text", min: 0 };
  // lengths count code points: only 0 and 1 are the same in code units
  if (check.check === "min_length" && (check.minimum === 0 || check.minimum === 1)) return { kind: "text", min: check.minimum };
  if (check.check === "string_format" && check.format === "regex" && check.pattern)
    return { kind: "pattern", anyOf: [plainPattern(check.pattern, path)] };
  return refuse(path, `the string check ${check.check}`);
}

function readNumber(def: z.core.$ZodNumberDef, checks: readonly CheckDef[], path: string): Shape {
  if (def.coerce) refuse(path, "coercion");
  let integer = false;
  let min: number | undefined;
  let max: number | undefined;
  const own = "format" in def ? [def as unknown as CheckDef, ...checks] : checks;
  for (const check of own) {
    if (check.check === "number_format" && check.format === "safeint") integer = true;
    else if (check.check === "greater_than" && check.inclusive && typeof check.value === "number")
      min = Math.max(min ?? -Infinity, check.value);
    else if (check.check === "less_than" && check.inclusive && typeof check.value === "number")
      max = Math.min(max ?? Infinity, check.value);
    else refuse(path, `the number check ${check.check}`);
  }
  return { kind: "number", integer, min, max };
}

function readUnion(schema: z.core.$ZodUnion | z.core.$ZodDiscriminatedUnion, path: string): Shape {
  const { def } = schema._zod;
  const options = def.options.map((option, at) => shapeOf(option, `${path}${at}`));
  if ("discriminator" in def) {
    if (def.unionFallback) refuse(path, "a union with a fallback");
    const { discriminator } = def;
    return {
      kind: "union",
      name: path,
      discriminator,
      options: options.map((shape, at) => {
        if (shape.kind !== "object" && shape.kind !== "union") return refuse(`${path}${at}`, "an option that is no object");
        const [value, ...others] = marksOf(shape, discriminator);
        if (typeof value !== "string" || others.length > 0)
          return refuse(`${path}${at}`, "an option without one literal discriminator");
        return { value, shape };
      }),
    };
  }
  const patterns = options.flatMap((option) => (option.kind === "pattern" ? option.anyOf : []));
  if (patterns.length > 0 && options.every((option) => option.kind === "pattern")) return { kind: "pattern", anyOf: patterns };
  const [known, other, ...more] = options;
  if (known?.kind === "choice" && other?.kind === "pattern" && other.anyOf.length === 1 && more.length === 0) {
    const open = other.anyOf[0]!;
    if (!known.values.every((value) => open.test(value))) refuse(path, "an open vocabulary whose own values break its pattern");
    return { kind: "choice", name: path, values: known.values, open };
  }
  return refuse(path, "a union other than of objects with a discriminator, of patterns, or of a vocabulary and a pattern");
}

/** The values that a field has in an object, or in every object of a union; undefined stands for anything but a literal. */
function marksOf(shape: ObjectShape | UnionShape, key: string): Set<string | number | undefined> {
  if (shape.kind === "union") return new Set(shape.options.flatMap((option) => [...marksOf(option.shape, key)]));
  const field = shape.fields.find((each) => each.key === key);
  return new Set([field && !field.optional && field.shape.kind === "literal" ? field.shape.value : undefined]);
}

/** Every object and union that a shape holds, itself included, parts before wholes. */
export function partsOf(shape: Shape, found = new Set<ObjectShape | UnionShape>()): Set<ObjectShape | UnionShape> {
  if (found.has(shape as ObjectShape)) return found;
  if (shape.kind === "list") partsOf(shape.item, found);
  if (shape.kind === "union") for (const option of shape.options) partsOf(option.shape, found);
  if (shape.kind === "object") for (const field of shape.fields) partsOf(field.shape, found);
  if (shape.kind === "object" || shape.kind === "union") found.add(shape);
  return found;
}
