import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { generateText, jsonSchema, NoObjectGeneratedError, Output } from "ai";
import { afterEach, describe, expect, test } from "vitest";
import { recordedModel, type RecordedModel, type Recording } from "../../examples/data/recorded-model.js";
import { riyadhArticle } from "../../src/fixtures/riyadh-article.js";
import { checkProfile } from "../../src/llm/check-profile.js";
import { decodeExtraction } from "../../src/llm/decode-extraction.js";
import { extractionPrompt } from "../../src/llm/extraction-prompt.js";
import { extractionSchema } from "../../src/llm/extraction-schema.js";
import type { JsonSchema } from "../../src/json-schema/emit.js";
import { goodAnswer, goodText, plantedErrors } from "./recorded.js";

let server: RecordedModel | undefined;
afterEach(() => server?.close());

/** An answer through the AI SDK, its JSON Schema or its Zod schema given. */
async function askByAiSdk(recording: Recording, by: "jsonSchema" | "zod" = "jsonSchema"): Promise<string> {
  server = await recordedModel([recording]);
  const provider = createOpenAICompatible({ name: "recorded", baseURL: `${server.url}/v1`, supportsStructuredOutputs: true });
  const schema = extractionSchema("openai-strict");
  const output = Output.object({ schema: by === "zod" ? schema.zod : jsonSchema(schema.jsonSchema), name: "extraction" });
  const prompt = extractionPrompt(riyadhArticle, "openai-strict");
  try {
    return (await generateText({ model: provider("any"), prompt, output, maxRetries: 0 })).text;
  } catch (error) {
    if (NoObjectGeneratedError.isInstance(error)) return error.text ?? "";
    throw error;
  }
}

/** An answer by the protocol of Anthropic messages. */
async function askByFetch(recording: Recording): Promise<string> {
  server = await recordedModel([recording]);
  const response = await fetch(`${server.url}/v1/messages`, {
    method: "POST",
    body: JSON.stringify({
      messages: [{ role: "user", content: extractionPrompt(riyadhArticle, "anthropic") }],
      output_config: { format: { type: "json_schema", schema: extractionSchema("anthropic").jsonSchema } },
    }),
  });
  return ((await response.json()) as { content: { text: string }[] }).content[0]!.text;
}

const decode = (text: string) => decodeExtraction(text, riyadhArticle, { published: "2025-02-18" });

describe.each([
  ["the AI SDK", askByAiSdk],
  ["a plain call", askByFetch],
])("through %s", (_, ask) => {
  test("a good answer", async () => {
    const { dossier, issues } = decode(await ask({ text: goodText }));
    expect(issues).toEqual([]);
    expect(dossier.statements).toHaveLength(13);
    expect(server!.requests).toHaveLength(1);
    expect(JSON.stringify(server!.requests[0])).toContain(JSON.stringify(riyadhArticle).slice(1, 200));
  });

  test.each(plantedErrors.filter((_, at) => at % 9 === 0))("a bad answer: $name", async ({ plant, code, isIn }) => {
    const answer = goodAnswer();
    plant(answer);
    const { dossier, issues } = decode(await ask({ text: JSON.stringify(answer) }));
    expect(issues.map((issue) => issue.code)).toContain(code);
    expect(isIn(dossier)).toBe(false);
  });

  test("an answer that is cut off", async () => {
    const { dossier, issues } = decode(await ask({ text: goodText.slice(0, goodText.indexOf("a surprise")), cutOff: true }));
    expect(issues).toMatchObject([{ code: "llm/cut-off" }]);
    expect(dossier.statements).toHaveLength(10);
  });

  test("an answer that is no JSON", async () => {
    const { dossier, issues } = decode(await ask({ text: goodText.replace('\\"a surprise\\"', '"a surprise"') }));
    expect(issues).toMatchObject([{ code: "llm/bad-json" }]);
    expect(dossier.statements).toHaveLength(10);
  });
});

test.each(["jsonSchema", "zod"] as const)("the AI SDK sends a schema that the provider takes, from %s", async (by) => {
  await askByAiSdk({ text: goodText }, by);
  const format = server!.requests[0]!["response_format"] as { type: string; json_schema: { name: string; schema: JsonSchema } };
  expect(format).toMatchObject({ type: "json_schema", json_schema: { name: "extraction" } });
  const { $schema: _dialect, ...schema } = format.json_schema.schema;
  expect(checkProfile(schema, "openai-strict")).toEqual([]);
});
