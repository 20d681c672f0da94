import { expect, test } from "vitest";
import { evidenceNegated } from "../../../src/rules/evidence-negated.js";
import { cite, citing } from "./place-evidence.js";
import { agreement, meeting, part, person, source, statement } from "../records.js";
import { runRule, testRule } from "../run-rule.js";

const TEXT = "Kiev will not accept the results of the talks.";
const negated = cite("accept the results");
const sources = [source("a", { text: TEXT })];
const SAYS = 'Just before the words "accept the results" stands "not", which turns them round.';

testRule(evidenceNegated, {
  sound: {
    "the negation is cited": citing(TEXT, [cite("will not accept the results")]),
    "there is none": citing("Kiev will accept the results.", [negated]),
    "another clause": citing("Kiev did not answer; Moscow will accept the results.", [negated]),
    "evidence of a participant": { sources, participants: [person("a", { evidence: [negated] })] },
    "evidence of a participation": {
      sources,
      meetings: [meeting("m", { participation: [part("a", "party", "attended", { evidence: [negated] })] })],
    },
    "evidence of a meeting": { sources, meetings: [meeting("m", { evidence: [negated] })] },
    "evidence of an agreement and its actions": {
      sources,
      agreements: [
        agreement("g", { evidence: [negated], actions: [{ party: "participant:a", action: "signature", evidence: [negated] }] }),
      ],
    },
    "evidence of a quote": { sources, statements: [statement("s", { quotes: [{ text: "accept", evidence: [negated] }] })] },
    "a span that is wrong is another flaw": citing(TEXT, [cite("accept the results", { span: { start: 13, end: 31 } })]),
    "words that stand nowhere as they are": citing(TEXT, [cite("Accept the results")]),
    "a language that is not known": citing(TEXT, [negated], { language: "tlh" }),
    "a source without a text": { ...citing(TEXT, [negated]), sources: [source("a")] },
  },
  unsound: {
    "evidence of a statement": [citing(TEXT, [negated]), `statements[0].evidence[0].exact: ${SAYS}`],
    "with a span": [
      citing(TEXT, [cite("accept the results", { span: { start: 14, end: 32 } })]),
      `statements[0].evidence[0].span: ${SAYS}`,
    ],
    "evidence of a stance": [
      {
        sources,
        statements: [statement("s", { stances: [{ position: "supports", target: { label: "x" }, evidence: [negated] }] })],
      },
      `statements[0].stances[0].evidence[0].exact: ${SAYS}`,
    ],
    "evidence of a commitment": [
      { sources, agreements: [agreement("g", { commitments: [{ id: "c", text: "x", evidence: [negated] }] })] },
      `agreements[0].commitments[0].evidence[0].exact: ${SAYS}`,
    ],
    "evidence of an outcome": [
      { sources, meetings: [meeting("m", { outcome: { result: "agreement", evidence: [negated] } })] },
      `meetings[0].outcome.evidence[0].exact: ${SAYS}`,
    ],
    "a negation after the words, in German": [
      citing("Kiew akzeptiert die Ergebnisse nicht.", [cite("Kiew akzeptiert die Ergebnisse")], { language: "de" }),
      'statements[0].evidence[0].exact: Just after the words "Kiew akzeptiert die Ergebnisse" stands "nicht", which turns them round.',
    ],
  },
});

test("what was expected and what is there", () => {
  expect(runRule(evidenceNegated, citing(TEXT, [negated]))).toMatchObject([
    { expected: '"not accept the results"', received: '"accept the results"' },
  ]);
  const german = citing("Kiew akzeptiert sie nicht.", [cite("Kiew akzeptiert sie")], { language: "de" });
  expect(runRule(evidenceNegated, german)).toMatchObject([{ expected: '"Kiew akzeptiert sie nicht"' }]);
});
