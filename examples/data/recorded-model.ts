// A model that replays recorded answers, over HTTP: OpenAI chat completions and Anthropic messages. No network, no key.
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A recorded answer, and whether the model ran out of room. */
export interface Recording {
  readonly text: string;
  readonly cutOff?: boolean;
}

/** A server that gives recorded answers in turn, the last one again and again, and keeps what it was asked. */
export interface RecordedModel {
  readonly url: string;
  readonly requests: readonly Record<string, unknown>[];
  close(): void;
}

const good = readFileSync(new URL("riyadh.answer.json", import.meta.url), "utf8");

const bad = JSON.parse(good) as { statements: { speakers: string[]; quotes: string[] }[] };
bad.statements[0]!.speakers = ["lavrov"];
bad.statements[10]!.quotes[1] = "found out through social media.";

/** An answer with two errors, a wrong speaker and an altered quote, and one without. */
const badThenGood: readonly Recording[] = [{ text: JSON.stringify(bad) }, { text: good }];

/** Starts a model that replays answers. */
export async function recordedModel(recordings = badThenGood): Promise<RecordedModel> {
  const requests: Record<string, unknown>[] = [];
  const server: Server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      const { text, cutOff = false } = recordings[Math.min(requests.length, recordings.length - 1)]!;
      requests.push(JSON.parse(body) as Record<string, unknown>);
      const usage = { input_tokens: 1, output_tokens: 1, prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
      const common = { id: `recorded-${requests.length}`, model: "recorded", usage };
      const message = { role: "assistant", content: text };
      const answer = request.url?.endsWith("/messages")
        ? { ...common, type: "message", role: "assistant", content: [{ type: "text", text }], stop_reason: cutOff ? "max_tokens" : "end_turn" }
        : { ...common, object: "chat.completion", created: 0, choices: [{ index: 0, message, finish_reason: cutOff ? "length" : "stop" }] };
      response.writeHead(200, { "content-type": "application/json", connection: "close" }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, close: () => void server.close() };
}
