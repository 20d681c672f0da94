import { expect, test } from "vitest";
import { SourceSchema } from "../../src/schema/source.js";
import { validate, validateText } from "../../src/validate/validate.js";
import { bundle, published } from "../json-schema/compiled.js";

const verdicts = (fields: string) => {
  const text = `{"type":"source","id":"source:a","kind":"other",${fields}}`;
  const value: unknown = JSON.parse(text);
  return {
    zod: SourceSchema.safeParse(value).success,
    ajv: published["source"]!(value),
    draft07: bundle(value),
    validate: validate(value).issues.map(({ code }) => code),
    validateText: validateText(text).issues.map(({ code }) => code),
  };
};

// every row of docs/reference/differences.md
test.each([
  ["__proto__ in ext", '"ext":{"__proto__":1}', true, false, "schema/forbidden-key"],
  ["__proto__ in ids, no text", '"ids":{"__proto__":1}', true, false, "schema/forbidden-key"],
  ["__proto__ in ids, text", '"ids":{"__proto__":"x"}', true, true, "schema/forbidden-key"],
  ["__proto__ in a record", '"__proto__":{"text":1}', true, true, "schema/forbidden-key"],
  ["__proto__ deep in ext", '"ext":{"org.example":[{"__proto__":1}]}', true, true, "schema/forbidden-key"],
  ["half a surrogate pair", '"title":"\\ud83c"', true, true, "schema/lone-surrogate"],
  [
    "deep nesting under ext",
    `"ext":{"org.example":${"[".repeat(127)}${"]".repeat(127)}}`,
    true,
    true,
    "schema/too-deep",
    "feed/too-deep",
  ],
  ["a key twice", '"title":"A","title":"B"', true, true, undefined, "feed/duplicate-key"],
  ["a number beyond a double", '"dateline":{"place":{"latitude":1e400}}', false, false, "schema/wrong-type"],
  ["an unknown field", '"headline":"A"', true, true, "schema/unknown-field"],
])("%s", (_, fields, zod, jsonSchema, code, textCode = code) => {
  const codes = (one: string | undefined) => (one === undefined ? [] : [one]);
  expect(verdicts(fields)).toEqual({
    zod,
    ajv: jsonSchema,
    draft07: jsonSchema,
    validate: codes(code),
    validateText: codes(textCode),
  });
});
