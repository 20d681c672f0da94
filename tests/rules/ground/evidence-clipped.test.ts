import { expect, test } from "vitest";
import { evidenceClipped } from "../../../src/rules/evidence-clipped.js";
import { cite, citing } from "./place-evidence.js";
import { source } from "../records.js";
import { runRule, testRule } from "../run-rule.js";

const TEXT = "A non-binding text is unacceptable for Russia, and they can't go. 俄罗斯拒绝。";
const PATH = "statements[0].evidence[0]";

testRule(evidenceClipped, {
  sound: {
    "whole words": citing(TEXT, [cite("unacceptable for Russia"), cite("they can't"), cite("non-binding")]),
    "a whole word stands elsewhere": citing("unable, able", [cite("able")]),
    "a script without spaces": citing(TEXT, [cite("罗斯拒")]),
    "words with a span": citing(TEXT, [cite("unacceptable", { span: { start: 22, end: 34 } })]),
    "a span that is wrong is another flaw": citing(TEXT, [cite("acceptable", { span: { start: 23, end: 33 } })]),
    "words that stand nowhere as they are": citing(TEXT, [cite("ACCEPTABLE for")]),
    "words that stand nowhere": citing(TEXT, [cite("bananas")]),
    "a source without a text": { ...citing(TEXT, [cite("acceptable")]), sources: [source("a")] },
  },
  unsound: {
    "a prefix cut off": [
      citing(TEXT, [cite("acceptable for Russia")]),
      `${PATH}.exact: The words "acceptable for Russia" start inside "unacceptable".`,
    ],
    "a prefix and its hyphen cut off": [
      citing(TEXT, [cite("binding text")]),
      `${PATH}.exact: The words "binding text" start inside "non-binding".`,
    ],
    "a negation cut off": [citing(TEXT, [cite("they can")]), `${PATH}.exact: The words "they can" end inside "can't".`],
    "with a span": [
      citing(TEXT, [cite("acceptable", { span: { start: 24, end: 34 } })]),
      `${PATH}.span: The words "acceptable" start inside "unacceptable".`,
    ],
    "in all of several places": [
      citing("unable, unable", [cite("able")]),
      `${PATH}.exact: The words "able" start inside "unable".`,
    ],
  },
});

test("what was expected and what is there", () => {
  expect(runRule(evidenceClipped, citing(TEXT, [cite("acceptable for")]))).toMatchObject([
    { expected: '"unacceptable"', received: '"acceptable for"' },
  ]);
});
