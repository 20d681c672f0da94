import { expect, test } from "vitest";
import { analyzed, namesOf } from "./read-stages.js";

/** Each utterance as its mode, speakers and text. */
function said(text: string): [mode: string, speakers: string, text: string][] {
  return analyzed(text).utterances.map(({ mode, speakers, text: content }) => [mode, namesOf(speakers), content]);
}

test.each([
  ["indirect", "Minister Ana Lopez said that all was well.", "Ana Lopez", "all was well."],
  ["direct", '"All is well," Minister Ana Lopez said.', "Ana Lopez", '"All is well,"'],
  [
    "mixed",
    'Minister Ana Lopez said that the talks were "useful" to all of us.',
    "Ana Lopez",
    'the talks were "useful" to all of us.',
  ],
])("%s: %j", (mode, text, speakers, content) => expect(said(text)).toEqual([[mode, speakers, content]]));

test("a quotation split by the cue is joined", () => {
  const [utterance, ...more] = analyzed('"We met," Minister Ana Lopez said, "and we agreed."').utterances;
  expect(more).toEqual([]);
  expect(utterance?.text).toBe('"We met," … "and we agreed."');
  expect(utterance?.quotes).toHaveLength(2);
});

test("two clauses of two speakers are two utterances", () => {
  const text = "Minister Ana Lopez said all was well, but President Omar Diop denied it.";
  expect(said(text).map(([, speakers]) => speakers)).toEqual(["Ana Lopez", "Omar Diop"]);
});

test.each([
  ["Minister Ana Lopez told reporters at a press conference that all was well.", "press-conference"],
  ["Minister Ana Lopez wrote on X that all was well.", "social-media"],
  ["The Foreign Ministry said in a statement that all was well.", "written-statement"],
  ["Minister Ana Lopez said all was well.", undefined],
])("channel of %j", (text, channel) => expect(analyzed(text).utterances.map((one) => one.channel)).toEqual([channel]));

test("evidence and quotes are words of the text", () => {
  const text = 'Chad left. "We met," Minister Ana Lopez said on Monday.';
  const [utterance] = analyzed(text, "2025-02-18").utterances;
  expect(text.slice(utterance?.evidence.start, utterance?.evidence.end)).toBe('"We met," Minister Ana Lopez said on Monday.');
  expect(utterance?.quotes.map(({ start, end }) => text.slice(start, end))).toEqual(["We met,"]);
  expect(utterance?.when).toMatchObject({ start: "2025-02-17", phrase: "on Monday" });
});
