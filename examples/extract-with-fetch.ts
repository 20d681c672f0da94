import { riyadhArticle } from "demarche/fixtures";
import { decodeExtraction, extractionPrompt, extractionSchema } from "demarche/llm";
import { recordedModel } from "./data/recorded-model.js";

// the protocol of Anthropic messages, without a client; this model replays an answer with two errors in it
const server = await recordedModel();
const response = await fetch(`${server.url}/v1/messages`, {
  method: "POST",
  headers: { "content-type": "application/json", "anthropic-version": "2023-06-01", "x-api-key": "none" },
  body: JSON.stringify({
    model: "any-model",
    max_tokens: 16_000,
    messages: [{ role: "user", content: extractionPrompt(riyadhArticle, "anthropic") }],
    output_config: { format: { type: "json_schema", schema: extractionSchema("anthropic").jsonSchema } },
  }),
});
const { content } = (await response.json()) as { content: { text: string }[] };
server.close();

const { dossier, issues } = decodeExtraction(content[0]!.text, riyadhArticle, { published: "2025-02-18" });
for (const { code, message, expected } of issues) console.log(`${code}: ${message}\n  ${expected}`);

// what the article bears out is there, with where it stands
const name = (id: string) => dossier.participants.find((participant) => participant.id === id)?.name;
for (const { speakers, quotes = [] } of dossier.statements) {
  for (const { text, evidence } of quotes)
    console.log(`${evidence?.[0]?.span?.start}: ${speakers.map(name).join(", ")}: “${text}”`);
}
