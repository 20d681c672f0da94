import { expect, test } from "vitest";
import { evidenceSpan } from "../../../src/rules/evidence-span.js";
import { cite, citing } from "./place-evidence.js";
import { agreement, meeting, part, person, source, statement } from "../records.js";
import { runRule, testRule } from "../run-rule.js";

const TEXT = "Kiev met Moscow. Kiev then left “Türkiye” for good.";
const at = (start: number, end: number) => ({ span: { start, end } });
const PATH = "statements[0].evidence[0].span: ";

testRule(evidenceSpan, {
  sound: {
    "the words stand there": citing(TEXT, [cite("Moscow", at(9, 15)), cite("Kiev", at(17, 21))]),
    "the words stand there, though inside another word": citing(TEXT, [cite("osco", at(10, 14))]),
    "the whole text": citing(TEXT, [cite(TEXT, at(0, TEXT.length))]),
    "no span": citing(TEXT, [cite("no such words")]),
    "a source without a text": { ...citing(TEXT, [cite("Moscow", at(0, 6))]), sources: [source("a")] },
    "a source that is not there": { ...citing(TEXT, [cite("Moscow", at(0, 6))]), sources: [] },
    "no evidence": { statements: [statement("s")] },
    "evidence in what users add": {
      sources: [source("a", { text: TEXT })],
      statements: [statement("s", { ext: { "org.example": { evidence: [cite("Moscow", at(0, 6))] } } })],
    },
  },
  unsound: {
    "the words stand elsewhere": [
      citing(TEXT, [cite("Moscow", at(8, 14))]),
      `${PATH}The text has " Mosco" from 8 to 14, not the words "Moscow"; they stand from 9 to 15.`,
    ],
    "the words stand in several places": [
      citing(TEXT, [cite("Kiev", at(12, 16))]),
      `${PATH}The text has "cow." from 12 to 16, not the words "Kiev"; they stand in 2 places, the nearest from 17 to 21.`,
    ],
    "the offsets count bytes": [
      citing("Türkiye met Moscow.", [cite("Moscow", at(13, 19))]),
      `${PATH}The text has "oscow." from 13 to 19, not the words "Moscow"; they stand from 12 to 18, since the offsets count UTF-8 bytes.`,
    ],
    "the offsets count code points": [
      citing("😀 met Moscow now.", [cite("Moscow", at(6, 12))]),
      `${PATH}The text has " Mosco" from 6 to 12, not the words "Moscow"; they stand from 7 to 13, since the offsets count code points.`,
    ],
    "the words agree when folded": [
      citing(TEXT, [cite('left "Türkiye"', at(27, 41))]),
      `${PATH}The text has "left “Türkiye”" from 27 to 41, not the words "left \\"Türkiye\\""; they agree but for quotation marks.`,
    ],
    "the words agree elsewhere when folded": [
      citing(TEXT.normalize("NFD"), [cite("Türkiye", at(33, 40))]),
      `${PATH}The text has "Tu\u0308rkiy" from 33 to 40, not the words "Türkiye"; they stand from 33 to 41 but for Unicode normalisation.`,
    ],
    "the words agree in several places when folded": [
      citing(TEXT, [cite("KIEV", at(6, 10))]),
      `${PATH}The text has "et M" from 6 to 10, not the words "KIEV"; they stand in 2 places but for upper and lower case, the nearest from 0 to 4.`,
    ],
    "the words stand in parts": [
      citing(TEXT, [cite("Kiev then … for good", at(17, 50))]),
      `${PATH}The text has "Kiev then left “Türkiye” for good" from 17 to 50, not the words "Kiev then … for good"; their parts stand from 17 to 50.`,
    ],
    "the words are altered": [
      citing(TEXT, [cite("Kiev then met Türkiye for good", at(17, 50))]),
      `${PATH}The text has "Kiev then left “Türkiye” for good" from 17 to 50, not the words "Kiev then met Türkiye for good"; in the passage nearest to them it has "left", not "met".`,
    ],
    "the words stand nowhere": [
      citing(TEXT, [cite("bananas", at(0, 7))]),
      `${PATH}The text has "Kiev me" from 0 to 7, not the words "bananas".`,
    ],
    "the span reaches past the end": [
      citing("Moscow.", [cite("Moscow", at(2, 8))]),
      `${PATH}The span from 2 to 8 reaches past the end of the text at 7, and the words are "Moscow"; they stand from 0 to 6.`,
    ],
    "the span is turned round": [
      citing(TEXT, [cite("Moscow", at(15, 9))]),
      `${PATH}The text has "" from 15 to 9, not the words "Moscow"; they stand from 9 to 15.`,
    ],
    "evidence of every kind": [
      {
        sources: [source("a", { text: "Moscow" })],
        participants: [person("a", { evidence: [cite("x", at(0, 1))] })],
        meetings: [
          meeting("m", {
            evidence: [cite("Moscow", at(0, 6)), cite("x", at(0, 1))],
            participation: [part("a", "party", "attended", { evidence: [cite("x", at(0, 1))] })],
            outcome: { result: "none", evidence: [cite("x", at(0, 1))] },
          }),
        ],
        statements: [
          statement("s", {
            quotes: [{ text: "x", evidence: [cite("x", at(0, 1))] }],
            stances: [{ position: "neutral", target: { label: "x" }, evidence: [cite("x", at(0, 1))] }],
          }),
        ],
        agreements: [
          agreement("g", {
            commitments: [{ id: "c", text: "x", evidence: [cite("x", at(0, 1))] }],
            actions: [{ party: "participant:a", action: "signature", evidence: [cite("x", at(0, 1))] }],
          }),
        ],
      },
      ...[
        "participants[0].evidence[0]",
        "meetings[0].participation[0].evidence[0]",
        "meetings[0].evidence[1]",
        "meetings[0].outcome.evidence[0]",
        "statements[0].quotes[0].evidence[0]",
        "statements[0].stances[0].evidence[0]",
        "agreements[0].commitments[0].evidence[0]",
        "agreements[0].actions[0].evidence[0]",
      ].map((path) => `${path}.span: The text has "M" from 0 to 1, not the words "x".`),
    ],
  },
});

test("what was expected and what is there", () => {
  expect(runRule(evidenceSpan, citing(TEXT, [cite("Moscow", at(8, 14))]))).toMatchObject([
    { path: ["statements", 0, "evidence", 0, "span"], expected: '"Moscow"', received: '" Mosco"' },
  ]);
});
