import { expect, test } from "vitest";
import { analyzed, namesOf } from "./read-stages.js";

/** Each utterance as its mode, speakers and text. */
function said(text: string): [mode: string, speakers: string, text: string][] {
  return analyzed(text).utterances.map(({ mode, speakers, text: content }) => [mode, namesOf(speakers), content]);
}

test.each([
  ["indirect", "Minister Ana Lopez said that all was well.", "Ana Lopez", "all was well"],
  ["direct", '"All is well," Minister Ana Lopez said.', "Ana Lopez", '"All is well,"'],
  [
    "mixed",
    'Minister Ana Lopez said that the talks were "useful" to all of us.',
    "Ana Lopez",
    'the talks were "useful" to all of us',
  ],
])("%s: %j", (mode, text, speakers, content) => expect(said(text)).toEqual([[mode, speakers, content]]));

test("a quotation split by the cue is joined", () => {
  const [utterance, ...more] = analyzed('"We met," Minister Ana Lopez said, "and we agreed."').utterances;
  expect(more).toEqual([]);
  expect(utterance?.text).toBe('"We met," … "and we agreed."');
  expect(utterance?.quotes).toHaveLength(2);
});

test.each([
  ["Minister Ana Lopez said all was well, adding that Chad agreed.", ["all was well", "Chad agreed"]],
  [
    "Minister Ana Lopez described the talks as useful, noting Chad would host more.",
    ["the talks as useful", "Chad would host more"],
  ],
  ["Minister Ana Lopez welcomed the truce and urged both sides to honour it.", ["the truce", "both sides to honour it"]],
  ["Minister Ana Lopez condemned the raid, saying it was wrong.", ["the raid, saying it was wrong"]],
])("clauses of one speaker in %j", (text, contents) => {
  const { utterances } = analyzed(text);
  expect(utterances.map((one) => one.text)).toEqual(contents);
  expect(new Set(utterances.map(({ evidence }) => `${evidence.start}-${evidence.end}`)).size).toBe(1);
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
