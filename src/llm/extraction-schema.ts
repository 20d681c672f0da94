import * as z from "zod";
import type { JsonSchema } from "../json-schema/emit.js";
import { answerSchema } from "./answer-schema.js";
import { rulesOfProfile, type ExtractionProfile, type ProfileRules } from "./profiles.js";

/** What a model is to fill, twice. */
export interface ExtractionSchema {
  /** A JSON Schema in the subset that the profile allows. */
  readonly jsonSchema: JsonSchema;
  /** The same as Zod, for clients that ask for it. */
  readonly zod: z.ZodType;
}

/**
 * The schema of what a model is to read from an article, in the subset of JSON Schema that a provider accepts. Every field is required:
 * what the text does not tell is `null`, for `anthropic` an empty string, and `unstated` in enumerations. Throws a RangeError for a
 * profile that is none.
 */
export function extractionSchema(profile: ExtractionProfile): ExtractionSchema {
  const rules = rulesOfProfile(profile);
  const zod = answerSchema(rules.absent).whole;
  const { $schema: _dialect, ...schema } = z.toJSONSchema(zod) as JsonSchema;
  return { jsonSchema: adapt(schema, rules) as JsonSchema, zod };
}

/** A schema in a profile's ways: lists of types in place of unions, fields in an order that is said. */
function adapt(schema: unknown, rules: ProfileRules): unknown {
  if (Array.isArray(schema)) return schema.map((part) => adapt(part, rules));
  if (typeof schema !== "object" || schema === null) return schema;
  const { anyOf, ...rest } = schema as JsonSchema;
  const [first] = (anyOf ?? []) as JsonSchema[];
  // what may be null is one type and null
  const flat: JsonSchema = first ? { ...first, ...rest, type: [first["type"], "null"] } : rest;
  const adapted = Object.fromEntries(Object.entries(flat).map(([keyword, value]) => [keyword, adapt(value, rules)]));
  return rules.ordered && adapted["type"] === "object"
    ? { ...adapted, propertyOrdering: Object.keys(adapted["properties"] as object) }
    : adapted;
}
