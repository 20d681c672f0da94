import { evidenceAmbiguous } from "./evidence-ambiguous.js";
import { evidenceClipped } from "./evidence-clipped.js";
import { evidenceFound } from "./evidence-found.js";
import { evidenceNegated } from "./evidence-negated.js";
import { evidenceRole } from "./evidence-role.js";
import { evidenceSpan } from "./evidence-span.js";
import { evidenceSpeaker } from "./evidence-speaker.js";
import { quoteInEvidence } from "./quote-in-evidence.js";
import { quoteIsQuoted } from "./quote-is-quoted.js";
import type { Rule } from "./rule.js";
import { sha256Matches } from "./sha256-matches.js";

/** The rules that hold evidence against the text of its source. */
export const groundRules: readonly Rule[] = [
  sha256Matches,
  evidenceSpan,
  evidenceFound,
  evidenceAmbiguous,
  evidenceClipped,
  evidenceNegated,
  quoteInEvidence,
  quoteIsQuoted,
  evidenceSpeaker,
  evidenceRole,
];
