import { expect, test } from "vitest";
import { evidenceFound } from "../../../src/rules/evidence-found.js";
import { cite, citing } from "./place-evidence.js";
import { source } from "../records.js";
import { runRule, testRule } from "../run-rule.js";

const TEXT =
  "Talks between the “two sides” ended after four hours. Kiev will not accept the results of the Riyadh talks, the minister said on Monday.";
const PATH = "statements[0].evidence[0].exact: ";

testRule(evidenceFound, {
  sound: {
    "the words stand there": citing(TEXT, [cite("ended after four hours")]),
    "the words stand there twice": citing(TEXT, [cite("alks")]),
    "the words stand there inside a word": citing(TEXT, [cite("ours")]),
    "the words stand there after a negation": citing(TEXT, [cite("accept the results")]),
    "a span is given": citing(TEXT, [cite("bananas", { span: { start: 0, end: 7 } })]),
    "a source without a text": { ...citing(TEXT, [cite("bananas")]), sources: [source("a")] },
    "a source that is not there": { ...citing(TEXT, [cite("bananas")]), sources: [] },
  },
  unsound: {
    "other marks": [
      citing(TEXT, [cite('the "two sides" ended')]),
      `${PATH}The source has the words "the \\"two sides\\" ended" only but for quotation marks.`,
    ],
    "other marks, other spaces and a full stop": [
      citing(TEXT, [cite("'two  sides' ended.")]),
      `${PATH}The source has the words "'two  sides' ended." only but for quotation marks, spaces and the mark at the end.`,
    ],
    parts: [
      citing(TEXT, [cite("Talks … ended … hours")]),
      `${PATH}The source has the words "Talks … ended … hours" in 3 parts, with others between.`,
    ],
    "parts in several places": [
      citing("Talks were over. Talks are over.", [cite("Talks … over")]),
      `${PATH}The source has the words "Talks … over" in several parts, with others between.`,
    ],
    "words put in": [
      citing(TEXT, [cite("Kiev [sic] will not [ever] accept")]),
      `${PATH}The words "Kiev [sic] will not [ever] accept" hold what the source does not: "[sic]", "[ever]".`,
    ],
    "a negation left out": [
      citing(TEXT, [cite("Kiev will accept the results")]),
      `${PATH}The source does not say "Kiev will accept the results": "not" is left out.`,
    ],
    "a word put in": [
      citing(TEXT, [cite("Kiev will not ever accept the results")]),
      `${PATH}The source does not say "Kiev will not ever accept the results": "ever" is put in.`,
    ],
    "a number changed": [
      citing(TEXT, [cite("ended after five hours")]),
      `${PATH}The source does not say "ended after five hours": it has "four", not "five".`,
    ],
    "two changes": [
      citing(TEXT, [cite("Kiev will accept the results of the Geneva talks")]),
      `${PATH}The source does not say "Kiev will accept the results of the Geneva talks": "not" is left out and it has "Riyadh", not "Geneva".`,
    ],
    "three changes": [
      citing(TEXT, [cite("Kiev will accept the results of the Geneva talks, a minister said")]),
      `${PATH}The source does not say "Kiev will accept the results of the Geneva talks, a minis…": "not" is left out and it has "Riyadh", not "Geneva", among others.`,
    ],
    "another order": [
      citing(TEXT, [cite("ended after four hours … Talks between")]),
      `${PATH}The source does not say "ended after four hours … Talks between": its parts stand in another order.`,
    ],
    "other punctuation": [
      citing(TEXT, [cite("Riyadh talks the minister said on Monday")]),
      `${PATH}The source does not say "Riyadh talks the minister said on Monday": the punctuation differs.`,
    ],
    "other words": [
      citing(TEXT, [cite("Kiev likes bananas and the minister")]),
      `${PATH}The source does not have the words "Kiev likes bananas and the minister"; nearest comes "Kiev will not accept the results".`,
    ],
    "nothing like it": [citing(TEXT, [cite("bananas")]), `${PATH}The source has nothing like the words "bananas".`],
  },
});

test("what was expected and what is there", () => {
  const findings = runRule(evidenceFound, citing(TEXT, [cite("ended after five hours"), cite("bananas"), cite("TALKS … ended")]));
  expect(findings.map(({ path, expected, received }) => [path.at(-2), expected, received])).toEqual([
    [0, '"ended after four hours"', '"ended after five hours"'],
    [1, undefined, '"bananas"'],
    [2, '"Talks between the “two sides” ended"', '"TALKS … ended"'],
  ]);
});
