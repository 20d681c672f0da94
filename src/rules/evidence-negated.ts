import { preview } from "../core/issue.js";
import { verifyRecord } from "../ground/verify.js";
import { defineDossierRule } from "./rule.js";

const evidenceOf = (exact: string) => ({
  sources: [{ type: "source" as const, id: "source:a" as const, kind: "readout", text: "Kiev will not accept the results." }],
  participants: [
    {
      type: "participant" as const,
      id: "participant:ukraine" as const,
      kind: "state" as const,
      name: "Ukraine",
      country: "UA" as const,
    },
  ],
  statements: [
    {
      type: "statement" as const,
      id: "statement:a" as const,
      speakers: ["participant:ukraine" as const],
      text: exact,
      evidence: [{ source: "source:a" as const, exact }],
    },
  ],
});

export const evidenceNegated = defineDossierRule({
  code: "ground/evidence-negated",
  severity: "warning",
  on: ["meeting", "statement", "agreement"],
  summary:
    "No negation just outside the evidence of a statement, a stance, a commitment or an outcome turns it round. " +
    "Asked of sources in Arabic, English, French, German, Italian, Portuguese, Russian, Spanish and Ukrainian.",
  mend: "Cite the negation too, and see whether the record still says what the source does.",
  example: { fails: evidenceOf("accept the results"), passes: evidenceOf("Kiev will not accept the results") },
  *check(record, index) {
    for (const { verdict, match, negator, places, spanHolds, source, evidence, path } of verifyRecord(record, index)) {
      const [place] = places;
      if (verdict !== "negated" || match !== "exact" || !negator || !place || spanHolds === false) continue;
      const side = negator.place.start < place.start ? "before" : "after";
      yield {
        path: [...path, evidence.span ? "span" : "exact"],
        message: `Just ${side} the words ${preview(evidence.exact)} stands ${preview(negator.words)}, which turns them round.`,
        expected: preview(
          source?.text?.slice(Math.min(place.start, negator.place.start), Math.max(place.end, negator.place.end)) ??
            negator.words,
        ),
        received: preview(evidence.exact),
      };
    }
  },
});
