import { evidenceAmbiguous } from "../../../src/rules/evidence-ambiguous.js";
import { cite, citing } from "./place-evidence.js";
import { source } from "../records.js";
import { testRule } from "../run-rule.js";

const TEXT = "The talks were long. More talks will follow. Unable, unable.";

testRule(evidenceAmbiguous, {
  sound: {
    "the words stand once": citing(TEXT, [cite("More talks")]),
    "a whole word counts before parts of others": citing("able, unable, stable", [cite("able")]),
    "a span": citing(TEXT, [cite("talks", { span: { start: 4, end: 9 } })]),
    "a span that is wrong is another flaw": citing(TEXT, [cite("talks", { span: { start: 11, end: 16 } })]),
    "a prefix": citing(TEXT, [cite("talks", { prefix: "More " })]),
    "a suffix": citing(TEXT, [cite("talks", { suffix: " were" })]),
    "the words stand nowhere": citing(TEXT, [cite("bananas")]),
    "words that stand nowhere as they are": citing("a “b”, a «b»", [cite("a 'b'")]),
    "clipped in all places is another flaw": citing(TEXT, [cite("nable")]),
    "a source without a text": { ...citing(TEXT, [cite("talks")]), sources: [source("a")] },
  },
  unsound: {
    "two places": [
      citing(TEXT, [cite("talks")]),
      'statements[0].evidence[0].exact: The words "talks" stand in 2 places of the source, and nothing tells which is meant.',
    ],
    "three places, the second piece of evidence": [
      citing(`${TEXT} No talks.`, [cite("More"), cite("talks")]),
      'statements[0].evidence[1].exact: The words "talks" stand in 3 places of the source, and nothing tells which is meant.',
    ],
    "a hint that tells nothing": [
      citing(TEXT, [cite("talks", { suffix: " w" })]),
      'statements[0].evidence[0].exact: The words "talks" stand in 2 places of the source, and nothing tells which is meant.',
    ],
  },
});
