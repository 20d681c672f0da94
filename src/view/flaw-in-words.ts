import { preview } from "../core/issue.js";
import { changesInWords, foldingsInWords } from "../ground/evidence-differences.js";
import type { EvidenceCheck } from "../ground/verify.js";

/** Why evidence does not stand word for word where it should, in a sentence; undefined where it does, or cannot be checked. */
export function flawInWords(check: EvidenceCheck): string | undefined {
  const { verdict, spanHolds, places, folded, insertions, clipped, negator, nearest, source } = check;
  if (spanHolds === false && verdict === "exact") return "The words stand in the source, but not where the span says.";
  switch (verdict) {
    case "exact":
    case "unverifiable":
      return undefined;
    case "normalised":
      return `The source has the words only but for ${foldingsInWords(folded)}.`;
    case "elided":
      return insertions && insertions.length > 0
        ? `The words hold what the source does not: ${insertions.map(preview).join(", ")}.`
        : "The source has the words in parts, with others between.";
    case "ambiguous":
      return `The words stand in ${places.length} places, and nothing tells which is meant.`;
    case "clipped":
      return `The words ${clipped === "end" ? "end" : "start"} inside a word of the source.`;
    case "negated":
      return `Beside the words stands ${preview(negator?.words ?? "")}, which turns them round.`;
    case "altered":
      return nearest ? `The source does not say it so: ${changesInWords(nearest)}.` : "The source does not say it so.";
    case "not-found": {
      const passage = nearest && source?.text?.slice(nearest.place.start, nearest.place.end);
      return `The source does not have the words${passage ? `; nearest comes ${preview(passage)}` : ""}.`;
    }
  }
}
