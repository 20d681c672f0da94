import type { Issue } from "../core/issue.js";
import type { JsonSchema } from "../json-schema/emit.js";
import { rulesOfProfile, type ExtractionProfile, type ProfileRules } from "./profiles.js";
import { schemaParts, schemaSize, type SchemaPart } from "./schema-size.js";

// OpenAI structured outputs: one string enumeration of more than 250 values
const LONGEST_ENUM = 15_000;

/**
 * Checks a JSON Schema against what a provider accepts: keywords, types, required and closed objects, formats, sizes. Finds
 * nothing in what `extractionSchema` gives; of use for a schema that you have changed or made. References are not followed.
 */
export function checkProfile(schema: JsonSchema, profile: ExtractionProfile): Issue[] {
  const rules = rulesOfProfile(profile);
  const issues: Issue[] = [];
  const add = (path: readonly PropertyKey[], message: string): void => {
    issues.push({ code: "llm/profile", severity: "error", message, path });
  };
  if (schema["type"] !== "object") add([], "The root should be an object.");
  for (const part of schemaParts(schema)) for (const message of faultsOf(part, rules)) add(part.path, message);
  const size = schemaSize(schema);
  for (const [name, limit] of Object.entries(rules.limits) as [keyof ProfileRules["limits"], number][]) {
    if (size[name] > limit) add([], `The schema has ${size[name]} ${COUNTED[name]}; at most ${limit} are taken.`);
  }
  if (rules.limits.characters !== undefined && size.longestEnum > LONGEST_ENUM)
    add([], `An enumeration has ${size.longestEnum} characters; at most ${LONGEST_ENUM} are taken.`);
  return issues;
}

const COUNTED: Readonly<Record<keyof ProfileRules["limits"], string>> = {
  properties: "fields",
  depth: "levels of objects and lists",
  enumValues: "values in enumerations",
  characters: "characters in names and values",
  optional: "fields that are not required",
  unions: "places with several types",
};

function* faultsOf({ schema }: SchemaPart, rules: ProfileRules): Generator<string> {
  for (const keyword of Object.keys(schema)) {
    if (!rules.keywords.includes(keyword)) yield `The keyword “${keyword}” is not taken.`;
  }
  const type = schema["type"];
  const types: unknown[] = [type].flat();
  if (Array.isArray(type) && !(rules.nullableTypes && types.length === 2 && types.includes("null")))
    yield "The list of types should be one type and null.";
  for (const one of types) {
    if (one !== undefined && !rules.types.includes(String(one))) yield `The type “${String(one)}” is not taken.`;
  }
  const { minItems, format } = schema;
  if (typeof minItems === "number" && minItems > rules.minItems) yield `“minItems” should be at most ${rules.minItems}.`;
  if (typeof format === "string" && !rules.formats.includes(format)) yield `The format “${format}” is not taken.`;
  if (Array.isArray(schema["enum"]) && schema["enum"].some((value) => typeof value === "object" && value !== null))
    yield "The values of an enumeration should be texts, numbers or the like.";
  if (!types.includes("object")) return;
  const fields = Object.keys((schema["properties"] ?? {}) as object);
  const required = Array.isArray(schema["required"]) ? (schema["required"] as unknown[]) : [];
  const missing = fields.filter((field) => !required.includes(field));
  if (rules.allRequired && missing.length > 0) yield `All fields should be required, but ${missing.join(", ")} are not.`;
  if (rules.closedObjects && schema["additionalProperties"] !== false) yield "“additionalProperties” should be false.";
  if (rules.ordered && String(schema["propertyOrdering"]) !== String(fields))
    yield "“propertyOrdering” should list the fields in their order.";
}
