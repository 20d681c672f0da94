import { expect, test } from "vitest";
import { sha256Matches } from "../../../src/rules/sha256-matches.js";
import { source } from "../records.js";
import { runRule, testRule } from "../run-rule.js";

const digest = "28f06090ff919177fb50f00e82e477f80c398b124d370cfb79f599381cc798b1";
const other = "0".repeat(64);

testRule(sha256Matches, {
  sound: {
    "the digest of the text": { sources: [source("a", { text: "Türkiye 😀", sha256: digest })] },
    "no text": { sources: [source("a", { sha256: other })] },
    "no digest": { sources: [source("a", { text: "Türkiye 😀" })] },
  },
  unsound: {
    "another digest": [
      { sources: [source("a", { text: "Türkiye 😀", sha256: other })] },
      "sources[0].sha256: The text has the digest 28f06090ff91…, not 000000000000….",
    ],
    "the digest of another form of the text": [
      { sources: [source("a", { text: "Türkiye 😀".normalize("NFD"), sha256: digest })] },
      "sources[0].sha256: The text has the digest a100cf797636…, not 28f06090ff91….",
    ],
  },
});

test("both digests are told in full", () => {
  expect(runRule(sha256Matches, { sources: [source("a", { text: "Türkiye 😀", sha256: other })] })).toMatchObject([
    { expected: digest, received: other },
  ]);
});
