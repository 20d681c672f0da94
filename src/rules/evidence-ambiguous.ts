import { preview } from "../core/issue.js";
import { verifyRecord } from "../ground/verify.js";
import { defineDossierRule } from "./rule.js";

const evidenceWith = (hint: { readonly suffix?: string }) => ({
  sources: [
    { type: "source" as const, id: "source:a" as const, kind: "readout", text: "The talks were long. More talks will follow." },
  ],
  meetings: [
    {
      type: "meeting" as const,
      id: "meeting:a" as const,
      kind: "talks",
      status: "concluded" as const,
      participation: [],
      evidence: [{ source: "source:a" as const, exact: "talks", ...hint }],
    },
  ],
});

export const evidenceAmbiguous = defineDossierRule({
  code: "ground/evidence-ambiguous",
  severity: "warning",
  on: ["participant", "meeting", "statement", "agreement"],
  summary: "Evidence without a span stands once only in the source's text, or the words around it tell which place is meant.",
  mend: "Give a span, or a prefix or suffix that only one of the places has; or cite more of the sentence.",
  example: { fails: evidenceWith({}), passes: evidenceWith({ suffix: "were long" }) },
  *check(record, index) {
    for (const { verdict, match, places, evidence, path } of verifyRecord(record, index)) {
      if (evidence.span || verdict !== "ambiguous" || match !== "exact") continue;
      yield {
        path: [...path, "exact"],
        message: `The words ${preview(evidence.exact)} stand in ${places.length} places of the source, and nothing tells which is meant.`,
        received: preview(evidence.exact),
      };
    }
  },
});
