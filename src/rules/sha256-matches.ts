import { textDigest } from "../ground/text-digest.js";
import { defineRule } from "./rule.js";

const digested = (sha256: string) => ({
  sources: [{ type: "source" as const, id: "source:a" as const, kind: "readout", text: "Both sides met.", sha256 }],
});

export const sha256Matches = defineRule({
  code: "ground/sha256-matches",
  severity: "error",
  on: ["source"],
  summary: "A source's text has the digest that the source gives: SHA-256 of its UTF-8 bytes.",
  mend: "Restore the text to what the digest was taken of; where the text is meant as it stands, take the digest anew.",
  example: {
    fails: digested("0000000000000000000000000000000000000000000000000000000000000000"),
    passes: digested("60e57b24834f2c3675f3f1d4cd31fd55e720092e9a4df8a209efb82ce3278cb9"),
  },
  *check({ text, sha256 }) {
    if (text === undefined || sha256 === undefined) return;
    const digest = textDigest(text);
    if (digest !== sha256) {
      yield {
        path: ["sha256"],
        message: `The text has the digest ${digest.slice(0, 12)}…, not ${sha256.slice(0, 12)}….`,
        expected: digest,
        received: sha256,
      };
    }
  },
});
