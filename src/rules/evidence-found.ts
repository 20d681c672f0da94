import { preview } from "../core/issue.js";
import { type EvidenceCheck, verifyRecord } from "../ground/verify.js";
import { changesInWords, foldingsInWords } from "../ground/evidence-differences.js";
import { defineDossierRule } from "./rule.js";

/** How the words fail to stand in a text; undefined if they do stand there. */
function failing({ match, places, folded, fragments, insertions, nearest, verdict, evidence }: EvidenceCheck, text: string) {
  const words = preview(evidence.exact);
  const [place] = places;
  if (match === "exact" || verdict === "unverifiable") return undefined;
  if (match && place) {
    const expected = preview(text.slice(place.start, place.end));
    const message =
      match === "normalised"
        ? `The source has the words ${words} only but for ${foldingsInWords(folded)}.`
        : insertions
          ? `The words ${words} hold what the source does not: ${insertions.map((insertion) => preview(insertion)).join(", ")}.`
          : `The source has the words ${words} in ${fragments?.length ?? "several"} parts, with others between.`;
    return { message, expected };
  }
  if (!nearest) return { message: `The source has nothing like the words ${words}.` };
  const expected = preview(text.slice(nearest.place.start, nearest.place.end));
  const message =
    verdict === "altered"
      ? `The source does not say ${words}: ${changesInWords(nearest)}.`
      : `The source does not have the words ${words}; nearest comes ${expected}.`;
  return { message, expected };
}

const evidenceOf = (exact: string) => ({
  sources: [{ type: "source" as const, id: "source:a" as const, kind: "readout", text: "The talks took four hours." }],
  meetings: [
    {
      type: "meeting" as const,
      id: "meeting:a" as const,
      kind: "talks",
      status: "concluded" as const,
      participation: [],
      evidence: [{ source: "source:a" as const, exact }],
    },
  ],
});

export const evidenceFound = defineDossierRule({
  code: "ground/evidence-found",
  severity: "error",
  on: ["participant", "meeting", "statement", "agreement"],
  summary: "Evidence without a span stands somewhere in the source's text, word for word.",
  mend: "Copy the words from the source. Where words are left out between them, give each part as evidence of its own.",
  example: { fails: evidenceOf("The talks took five hours"), passes: evidenceOf("The talks took four hours") },
  *check(record, index) {
    for (const check of verifyRecord(record, index)) {
      const text = check.source?.text;
      if (check.evidence.span || text === undefined) continue;
      const found = failing(check, text);
      if (found) yield { path: [...check.path, "exact"], ...found, received: preview(check.evidence.exact) };
    }
  },
});
