import * as z from "zod";
import { recordSchemas } from "../schema/record.js";
import { schemaExamples } from "./examples.js";
import { namedSchemas } from "./named-schemas.js";

/** The JSON Schema dialects that can be written. */
export const JSON_SCHEMA_TARGETS = ["draft-2020-12", "draft-07"] as const;
/** A JSON Schema dialect. */
export type JsonSchemaTarget = (typeof JSON_SCHEMA_TARGETS)[number];

/** A JSON Schema document or a part of one. */
export type JsonSchema = { [keyword: string]: unknown };

/** Version of the published schemas: the folder they stand in and a part of their `$id`. */
export const SCHEMA_VERSION = "1.0";

/** Where the published schemas of this version can be read. */
export const SCHEMA_BASE = `https://unpkg.com/demarche/schemas/${SCHEMA_VERSION}/`;

const ROOTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(recordSchemas).map((type) => [type, `${type.charAt(0).toUpperCase()}${type.slice(1)}`])),
  record: "DiplomaticRecord",
};

/** Names under which whole schemas are published: each record type, and `record` for any of them. */
export const schemaNames: readonly string[] = Object.keys(ROOTS);

const KEYWORD_ORDER = [
  "$schema",
  "$id",
  "$ref",
  "$comment",
  "title",
  "description",
  "examples",
  "type",
  "const",
  "enum",
  "required",
  "properties",
];
const LAST = ["$defs", "definitions"];
// keywords whose value maps names of the author's choosing to schemas, so that their order is ours and stays
const NAME_MAPS = new Set(["properties", "$defs", "definitions"]);

function rank(keyword: string): number {
  const at = KEYWORD_ORDER.indexOf(keyword);
  if (at >= 0) return at;
  return KEYWORD_ORDER.length + 1 + LAST.indexOf(keyword) * 2;
}

/** Puts keywords into one order, whatever order the writer made, and drops what says nothing. */
function tidy(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(tidy);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema)
    .filter(([keyword, value]) => !(keyword === "additionalProperties" && isEmptyObject(value)))
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([keyword, value]) => {
      if (keyword === "examples") return [keyword, value];
      if (NAME_MAPS.has(keyword))
        return [keyword, Object.fromEntries(Object.entries(value as object).map(([name, part]) => [name, tidy(part)]))];
      return [keyword, tidy(value)];
    }),
  );
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}

/** The bodies of all named schemas, referring to one another through `prefix`. */
export function schemaBodies(target: JsonSchemaTarget, prefix: string): Map<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of namedSchemas) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { target, uri: (id) => `${prefix}${id}` });
  return new Map(
    [...namedSchemas.keys()].map((id) => {
      const { $schema: _dialect, $id: _id, ...body } = schemas[id] as JsonSchema;
      return [id, tidy(body) as JsonSchema];
    }),
  );
}

/** Every reference in a schema. */
function* refsIn(schema: unknown): Generator<string> {
  if (typeof schema !== "object" || schema === null) return;
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === "$ref") yield value as string;
    else yield* refsIn(value);
  }
}

/** Names of the parts that a body refers to, at any remove. */
function partsOf(body: JsonSchema, bodies: ReadonlyMap<string, JsonSchema>, prefix: string): Set<string> {
  const found = new Set<string>();
  const stack: unknown[] = [body];
  for (let next = stack.pop(); next; next = stack.pop()) {
    for (const ref of refsIn(next)) {
      const name = ref.slice(prefix.length);
      if (found.has(name)) continue;
      found.add(name);
      stack.push(bodies.get(name));
    }
  }
  return found;
}

const dialects = {
  "draft-2020-12": { uri: "https://json-schema.org/draft/2020-12/schema", definitions: "$defs" },
  "draft-07": { uri: "http://json-schema.org/draft-07/schema#", definitions: "definitions" },
} as const;

function document(target: JsonSchemaTarget, file: string, root: string, everything: boolean): JsonSchema {
  const { uri, definitions } = dialects[target];
  const prefix = `#/${definitions}/`;
  const bodies = schemaBodies(target, prefix);
  const body = bodies.get(root)!;
  const parts = everything ? new Set(bodies.keys()) : partsOf(body, bodies, prefix);
  const examples = schemaExamples[root];
  return tidy({
    $schema: uri,
    $id: `${SCHEMA_BASE}${file}`,
    title: root,
    ...(examples && { examples }),
    ...body,
    [definitions]: Object.fromEntries(
      [...bodies].filter(([name]) => parts.has(name)).map(([name, part]) => [name, { title: name, ...part }]),
    ),
  }) as JsonSchema;
}

/**
 * The JSON Schema of a record type, whole in one document: `meeting`, `dossier`, … or `record` for any of them.
 * The 2020-12 form is what stands in `schemas/`. Throws a RangeError for a name that is not in {@link schemaNames}.
 */
export function toJsonSchema(name: string, options: { readonly target?: JsonSchemaTarget } = {}): JsonSchema {
  const root = Object.hasOwn(ROOTS, name) ? ROOTS[name] : undefined;
  if (root === undefined) throw new RangeError(`No schema is called “${name}”; there are ${schemaNames.join(", ")}.`);
  const target = options.target ?? "draft-2020-12";
  return document(target, target === "draft-2020-12" ? `${name}.json` : `${name}.draft-07.json`, root, false);
}

/** All schemas in one draft-07 document: any record at its root, every part under `definitions`. */
export function toJsonSchemaBundle(): JsonSchema {
  return document("draft-07", "bundle.draft-07.json", ROOTS["record"]!, true);
}
