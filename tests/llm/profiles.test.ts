import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../src/json-schema/emit.js";
import { checkProfile } from "../../src/llm/check-profile.js";
import { extractionPrompt } from "../../src/llm/extraction-prompt.js";
import { extractionSchema } from "../../src/llm/extraction-schema.js";
import { EXTRACTION_PROFILES, PROFILE_RULES, type ExtractionProfile } from "../../src/llm/profiles.js";
import { schemaParts, schemaSize } from "../../src/llm/schema-size.js";
import { goodAnswer } from "./recorded.js";

test("the profiles", () => {
  expect(EXTRACTION_PROFILES).toEqual(["openai-strict", "anthropic", "gemini", "portable"]);
  for (const call of [extractionSchema, (name: never) => extractionPrompt("", name), (name: never) => checkProfile({}, name)]) {
    expect(() => call("cohere" as never)).toThrow(
      new RangeError("There is no profile “cohere”; there are openai-strict, anthropic, gemini, portable."),
    );
  }
});

describe.each(EXTRACTION_PROFILES)("the schema for %s", (profile) => {
  const { jsonSchema, zod } = extractionSchema(profile);
  const { absent } = PROFILE_RULES[profile];

  test("keeps the provider's rules and sizes", () => {
    expect(checkProfile(jsonSchema, profile)).toEqual([]);
    expect(schemaSize(jsonSchema)).toMatchObject({ depth: 6, longestEnum: 0, optional: 0, unions: absent === "null" ? 15 : 0 });
  });

  test("has words before what follows from them, flat ids and no offsets", () => {
    const fields = [...schemaParts(jsonSchema)].flatMap(({ schema, path }) =>
      schema["type"] === "object" && path.length > 0 ? [Object.entries(schema["properties"] as Record<string, JsonSchema>)] : [],
    );
    expect(fields).toHaveLength(6);
    for (const entries of fields) {
      expect(["words", "cue"]).toContain(entries[0]![0]);
      const verbatim = entries.flatMap(([name, { description }], at) =>
        /letter by letter|words/.test(String(description)) && name !== "start" ? [at] : [],
      );
      const choices = entries.flatMap(([, part], at) => ("enum" in part ? [at] : []));
      expect(Math.max(...verbatim)).toBeLessThan(Math.min(...choices));
    }
    const types = [...schemaParts(jsonSchema)].flatMap(({ schema }) => [schema["type"]].flat());
    expect(new Set(types)).toEqual(
      new Set(absent === "null" ? ["object", "array", "string", "null"] : ["object", "array", "string"]),
    );
    for (const { schema } of schemaParts(jsonSchema)) expect(schema["type"]).toBeDefined();
  });

  test("takes an answer and refuses another, as Zod does", () => {
    // what a validator beside the provider's knows of propertyOrdering
    const isAnswer = new Ajv2020({ strict: true, allowUnionTypes: true, keywords: ["propertyOrdering"] }).compile(jsonSchema);
    const inItsWay = (answer: unknown): unknown =>
      JSON.parse(JSON.stringify(answer, (_, value: unknown) => (value === null && absent === "empty" ? "" : value)));
    const answer = inItsWay(goodAnswer()) as ReturnType<typeof goodAnswer>;
    const verdicts = (value: unknown) => [isAnswer(value), zod.safeParse(value).success];
    expect(verdicts(answer)).toEqual([true, true]);
    const spoilt = [
      { ...answer, meetings: undefined },
      { ...answer, more: [] },
      { ...answer, meetings: [{ ...answer.meetings[0], kind: "chat" }] },
      { ...answer, meetings: [{ ...answer.meetings[0], start: 20250218 }] },
      { ...answer, statements: [{ ...answer.statements[0], quotes: "positive." }] },
    ];
    for (const value of spoilt) expect(verdicts(JSON.parse(JSON.stringify(value)))).toEqual([false, false]);
  });
});

test("schemaSize counts", () => {
  const schema = {
    type: "object",
    properties: {
      ab: { type: "array", items: { type: "object", properties: { c: { type: ["string", "null"] } }, required: [] } },
      d: { anyOf: [{ type: "string", enum: ["x", "yz"] }, { type: "null" }] },
      e: { const: 12 },
    },
    required: ["ab", "d"],
    $defs: { def: { type: "string", enum: Array.from({ length: 251 }, () => "abcd") } },
  };
  expect(schemaSize(schema)).toEqual({
    properties: 4,
    depth: 3,
    enumValues: 2 + 1 + 251,
    characters: 2 + 1 + 1 + 1 + 3 + 3 + 2 + 251 * 4,
    longestEnum: 251 * 4,
    optional: 2,
    unions: 2,
  });
});

describe("checkProfile finds", () => {
  const object = (properties: JsonSchema, more: JsonSchema = {}): JsonSchema => ({
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
    ...more,
  });
  const text = { type: "string" };
  const deep = (levels: number): JsonSchema => (levels === 0 ? text : object({ a: deep(levels - 1) }));
  const many = (count: number, make: (at: number) => JsonSchema): JsonSchema =>
    object(Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, make(at)])));
  const values = (count: number, length = 1): JsonSchema => ({
    type: "string",
    enum: Array.from({ length: count }, (_, at) => String(at).padStart(length, "0")),
  });

  test.each<[string, ExtractionProfile, JsonSchema, string]>([
    ["a root that is a list", "openai-strict", { type: "array", items: text }, "The root should be an object."],
    ["a root that is a union", "openai-strict", { anyOf: [object({})] }, "The root should be an object."],
    ["oneOf", "openai-strict", object({ a: { oneOf: [text] } }), "The keyword “oneOf” is not taken."],
    ["allOf", "anthropic", object({ a: { allOf: [text] } }), "The keyword “allOf” is not taken."],
    ["a pattern", "anthropic", object({ a: { ...text, pattern: "^a" } }), "The keyword “pattern” is not taken."],
    ["the length of a text", "openai-strict", object({ a: { ...text, maxLength: 3 } }), "The keyword “maxLength” is not taken."],
    ["the size of a number", "anthropic", object({ a: { type: "number", minimum: 3 } }), "The keyword “minimum” is not taken."],
    [
      "two or more of a list",
      "anthropic",
      object({ a: { type: "array", items: text, minItems: 2 } }),
      "“minItems” should be at most 1.",
    ],
    ["a constant", "gemini", object({ a: { const: 1 } }, { propertyOrdering: ["a"] }), "The keyword “const” is not taken."],
    ["fields in no order", "gemini", object({ a: text }), "“propertyOrdering” should list the fields in their order."],
    ["a reference", "portable", object({ a: { $ref: "#/$defs/a" } }), "The keyword “$ref” is not taken."],
    ["anyOf", "portable", object({ a: { anyOf: [text, { type: "null" }] } }), "The keyword “anyOf” is not taken."],
    [
      "several types",
      "portable",
      object({ a: { type: ["string", "number"] } }),
      "The list of types should be one type and null.",
    ],
    ["a type that is none", "portable", object({ a: { type: "date" } }), "The type “date” is not taken."],
    ["a format", "portable", object({ a: { ...text, format: "uri" } }), "The format “uri” is not taken."],
    [
      "an optional field",
      "openai-strict",
      object({ a: text, b: text }, { required: ["a"] }),
      "All fields should be required, but b are not.",
    ],
    [
      "an open object",
      "anthropic",
      object({ a: object({}, { additionalProperties: true }) }),
      "“additionalProperties” should be false.",
    ],
    [
      "objects among values",
      "anthropic",
      object({ a: { enum: [{}] } }),
      "The values of an enumeration should be texts, numbers or the like.",
    ],
    ["too deep a schema", "openai-strict", deep(11), "The schema has 11 levels of objects and lists; at most 10 are taken."],
    ["too many fields", "openai-strict", many(5001, () => text), "The schema has 5001 fields; at most 5000 are taken."],
    [
      "too many values",
      "openai-strict",
      many(5, () => values(201)),
      "The schema has 1005 values in enumerations; at most 1000 are taken.",
    ],
    [
      "too many characters",
      "openai-strict",
      many(5, () => values(200, 125)),
      "The schema has 125010 characters in names and values; at most 120000 are taken.",
    ],
    [
      "too long an enumeration",
      "openai-strict",
      object({ a: values(251, 60) }),
      "An enumeration has 15060 characters; at most 15000 are taken.",
    ],
    [
      "too many optional fields",
      "anthropic",
      { ...many(25, () => text), required: [] },
      "The schema has 25 fields that are not required; at most 24 are taken.",
    ],
    [
      "too many unions",
      "anthropic",
      many(17, () => ({ type: ["string", "null"] })),
      "The schema has 17 places with several types; at most 16 are taken.",
    ],
  ])("%s (%s)", (_, profile, schema, message) => {
    expect(checkProfile(schema, profile).map((issue) => issue.message)).toContain(message);
  });

  test("and nothing one step short of each bound", () => {
    const sound: [ExtractionProfile, JsonSchema][] = [
      ["openai-strict", deep(10)],
      ["openai-strict", many(5, () => values(200))],
      ["openai-strict", object({ a: values(250, 80) })],
      ["anthropic", { ...many(24, () => text), required: [] }],
      ["anthropic", many(16, () => ({ type: ["string", "null"] }))],
      ["gemini", object({ a: text, b: { type: "array", prefixItems: [text] } }, { propertyOrdering: ["a", "b"] })],
    ];
    for (const [profile, schema] of sound) expect(checkProfile(schema, profile)).toEqual([]);
  });

  test("the place of each", () => {
    expect(checkProfile(object({ a: { type: "array", items: { oneOf: [] } } }), "portable")).toEqual([
      {
        code: "llm/profile",
        severity: "error",
        message: "The keyword “oneOf” is not taken.",
        path: ["properties", "a", "items"],
      },
    ]);
  });
});
