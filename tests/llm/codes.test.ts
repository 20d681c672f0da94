import { expect, test } from "vitest";
import type { Issue } from "../../src/core/issue.js";
import type { JsonSchema } from "../../src/json-schema/emit.js";
import { checkProfile } from "../../src/llm/check-profile.js";
import { decodeExtraction } from "../../src/llm/decode-extraction.js";
import { EXTRACTION_CODES } from "../../src/llm/extraction-codes.js";
import { codes, explain } from "../../src/validate/explain.js";

function issuesOf(code: string, example: string): readonly Issue[] {
  const value: unknown = JSON.parse(example);
  if (code === "llm/profile") return checkProfile(value as JsonSchema, "openai-strict");
  const { text, answer } = value as { readonly text: string; readonly answer: unknown };
  return decodeExtraction(answer, text).issues;
}

const own = codes.filter((code) => code.startsWith("llm/"));

test("every code of an answer is explained, and that of a schema", () => {
  expect(own.toSorted()).toEqual([...Object.keys(EXTRACTION_CODES), "llm/profile"].sort());
});

test.each(own)("the examples of %s", (code) => {
  const { example, severity } = explain(code);
  expect(issuesOf(code, example.fails)).toContainEqual(expect.objectContaining({ code, severity }));
  expect(issuesOf(code, example.passes)).toEqual([]);
});
