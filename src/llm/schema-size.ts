import type { JsonSchema } from "../json-schema/emit.js";

/** The counts by which providers bound schemas. */
export interface SchemaSize {
  /** Fields of all objects. */
  readonly properties: number;
  /** Objects and lists within one another, the root counted. */
  readonly depth: number;
  /** Values of all enumerations, constants among them. */
  readonly enumValues: number;
  /** Characters of field and definition names, of enumerations and constants. */
  readonly characters: number;
  /** Characters of the longest enumeration of more than 250 strings; OpenAI takes up to 15,000. */
  readonly longestEnum: number;
  /** Fields that are not required. */
  readonly optional: number;
  /** Places with several types: `anyOf`, or a list of types. */
  readonly unions: number;
}

/** A part of a schema with the way to it. */
export interface SchemaPart {
  readonly schema: JsonSchema;
  readonly path: readonly PropertyKey[];
  /** Objects and lists around it, itself counted. */
  readonly depth: number;
}

const LONG_ENUM = 250;
const isObject = (value: unknown): value is JsonSchema => typeof value === "object" && value !== null && !Array.isArray(value);

/** Every schema within a schema, itself first. References are not followed. */
export function* schemaParts(schema: JsonSchema, path: readonly PropertyKey[] = [], around = 0): Generator<SchemaPart> {
  const types = [schema["type"]].flat();
  const depth = around + (types.includes("object") || types.includes("array") ? 1 : 0);
  yield { schema, path, depth };
  for (const [keyword, value] of Object.entries(schema)) {
    if (["properties", "patternProperties", "$defs", "definitions"].includes(keyword) && isObject(value)) {
      for (const [name, part] of Object.entries(value))
        if (isObject(part)) yield* schemaParts(part, [...path, keyword, name], depth);
    } else if (["anyOf", "oneOf", "allOf", "prefixItems"].includes(keyword) && Array.isArray(value)) {
      for (const [at, part] of value.entries()) if (isObject(part)) yield* schemaParts(part, [...path, keyword, at], depth);
    } else if (["items", "not", "if", "then", "else", "contains", "additionalProperties"].includes(keyword) && isObject(value)) {
      yield* schemaParts(value, [...path, keyword], depth);
    }
  }
}

const charactersOf = (values: readonly unknown[]): number => values.reduce<number>((sum, value) => sum + String(value).length, 0);

/** Counts what providers bound in a schema. */
export function schemaSize(schema: JsonSchema): SchemaSize {
  const size = { properties: 0, depth: 0, enumValues: 0, characters: 0, longestEnum: 0, optional: 0, unions: 0 };
  for (const { schema: part, depth } of schemaParts(schema)) {
    size.depth = Math.max(size.depth, depth);
    const fields = Object.keys(isObject(part["properties"]) ? part["properties"] : {});
    const definitions = Object.keys(isObject(part["$defs"]) ? part["$defs"] : {});
    const required = Array.isArray(part["required"]) ? part["required"] : [];
    const values = [
      ...(Array.isArray(part["enum"]) ? (part["enum"] as unknown[]) : []),
      ...("const" in part ? [part["const"]] : []),
    ];
    size.properties += fields.length;
    size.optional += fields.filter((field) => !required.includes(field)).length;
    size.enumValues += values.length;
    size.characters += charactersOf(fields) + charactersOf(definitions) + charactersOf(values);
    if (values.length > LONG_ENUM) size.longestEnum = Math.max(size.longestEnum, charactersOf(values));
    if (Array.isArray(part["anyOf"]) || Array.isArray(part["type"])) size.unions++;
  }
  return size;
}
