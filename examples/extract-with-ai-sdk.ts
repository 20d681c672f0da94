import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { generateText, jsonSchema, NoObjectGeneratedError, Output, type ModelMessage } from "ai";
import { riyadhArticle } from "demarche/fixtures";
import { decodeExtraction, extractionPrompt, extractionSchema, repairPrompt } from "demarche/llm";
import { recordedModel } from "./data/recorded-model.js";

// any provider will do; this one replays two answers, the first with two errors in it
const server = await recordedModel();
const provider = createOpenAICompatible({ name: "recorded", baseURL: `${server.url}/v1`, supportsStructuredOutputs: true });
const output = Output.object({ schema: jsonSchema(extractionSchema("openai-strict").jsonSchema), name: "extraction" });

const messages: ModelMessage[] = [{ role: "user", content: extractionPrompt(riyadhArticle, "openai-strict") }];
for (let turn = 1; turn <= 3; turn++) {
  const { text = "" } = await generateText({ model: provider("any-model"), messages, output }).catch((error: unknown) => {
    // what is no JSON is decoded as far as it goes
    if (NoObjectGeneratedError.isInstance(error)) return error;
    throw error;
  });
  const { dossier, issues } = decodeExtraction(text, riyadhArticle, { published: "2025-02-18", model: { name: "any-model" } });
  console.log(
    `Turn ${turn}: ${dossier.statements.length} statements, ${dossier.meetings.length} meetings, ${issues.length} issues`,
  );
  const repair = repairPrompt(issues);
  if (repair === "") break;
  console.log(repair);
  messages.push({ role: "assistant", content: text }, { role: "user", content: repair });
}
server.close();
