import { preview } from "../core/issue.js";
import { verifyRecord } from "../ground/verify.js";
import { wordAround } from "../ground/word-boundary.js";
import { defineDossierRule } from "./rule.js";

const evidenceOf = (exact: string) => ({
  sources: [{ type: "source" as const, id: "source:a" as const, kind: "readout", text: "Troops are unacceptable for Russia." }],
  participants: [
    {
      type: "participant" as const,
      id: "participant:russia" as const,
      kind: "state" as const,
      name: "Russia",
      country: "RU" as const,
    },
  ],
  statements: [
    {
      type: "statement" as const,
      id: "statement:a" as const,
      speakers: ["participant:russia" as const],
      text: exact,
      evidence: [{ source: "source:a" as const, exact }],
    },
  ],
});

export const evidenceClipped = defineDossierRule({
  code: "ground/evidence-clipped",
  severity: "error",
  on: ["participant", "meeting", "statement", "agreement"],
  summary: "Evidence starts and ends with whole words. Not asked of scripts that set no spaces.",
  mend: "Cite the whole word, with the prefix that is hyphenated to it.",
  example: { fails: evidenceOf("acceptable for Russia"), passes: evidenceOf("unacceptable for Russia") },
  *check(record, index) {
    for (const { match, clipped, places, spanHolds, source, evidence, path } of verifyRecord(record, index)) {
      const [place] = places;
      const text = source?.text;
      if (!clipped || !place || match !== "exact" || spanHolds === false || text === undefined) continue;
      const whole = wordAround(text, place[clipped]);
      const word = preview(text.slice(whole.start, whole.end));
      yield {
        path: [...path, evidence.span ? "span" : "exact"],
        message: `The words ${preview(evidence.exact)} ${clipped} inside ${word}.`,
        expected: word,
        received: preview(evidence.exact),
      };
    }
  },
});
