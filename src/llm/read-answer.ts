import type { Issue } from "../core/issue.js";
import { LineIndex, parseJson } from "../core/json-text.js";

/** A model's answer read as JSON, as far as it goes. */
export interface AnswerReading {
  /** The value; undefined where the text holds no object that can be read. */
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

/** Where an answer's object starts, ends and has a record that is complete. */
interface Extent {
  readonly start: number;
  /** Just after its last brace; undefined where that is missing. */
  readonly end: number | undefined;
  /** Offsets just after each complete record of a top-level list. */
  readonly records: readonly number[];
}

function extentOf(text: string): Extent | undefined {
  const start = text.indexOf("{");
  if (start < 0) return undefined;
  const records: number[] = [];
  const open: string[] = [];
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at]!;
    if (quoted) {
      if (character === "\\") at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "{" || character === "[") open.push(character);
    else if (character === "}" || character === "]") {
      open.pop();
      if (open.length === 0) return { start, end: at + 1, records };
      if (open.length === 2 && open[1] === "[") records.push(at + 1);
    }
  }
  return { start, end: undefined, records };
}

/**
 * Reads a model's answer: what stands around its JSON, such as code fences, is passed over. From an answer that breaks off or is no
 * JSON at some place, the records before that place are kept.
 */
export function readAnswer(text: string): AnswerReading {
  const extent = extentOf(text);
  if (!extent) {
    const message = text.trim() === "" ? "The answer is empty." : "The answer holds no JSON object.";
    return { value: undefined, issues: [{ code: "llm/no-answer", severity: "error", message, path: [] }] };
  }
  const { start, end, records } = extent;
  const reading = parseJson(text.slice(start, end));
  if (reading.ok) return { value: reading.value, issues: [] };
  const [issue] = reading.issues;
  const broken = start + (issue?.place?.offset ?? 0);
  // the parser has vouched for everything before the place at which it stopped
  for (const cut of records.filter((offset) => offset <= broken).toReversed()) {
    const kept = parseJson(`${text.slice(start, cut)}]}`);
    if (kept.ok)
      return { value: kept.value, issues: [brokenIssue(text, broken, issue, end, "what is complete before that is kept")] };
  }
  return { value: undefined, issues: [brokenIssue(text, broken, issue, end, "nothing before that is complete")] };
}

function brokenIssue(text: string, offset: number, issue: Issue | undefined, end: number | undefined, kept: string): Issue {
  const cutOff = end === undefined && offset >= text.trimEnd().length;
  const message = cutOff
    ? `The answer breaks off after ${text.length} characters; ${kept}.`
    : `The answer is no JSON from character ${offset} on (${issue?.message.replace(/\.$/, "")}); ${kept}.`;
  return {
    code: cutOff ? "llm/cut-off" : "llm/bad-json",
    severity: "error",
    message,
    path: issue?.path ?? [],
    place: new LineIndex(text).placeAt(offset),
  };
}
