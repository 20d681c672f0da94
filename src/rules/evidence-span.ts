import { preview } from "../core/issue.js";
import { toCodePoints, toUtf8Bytes } from "../ground/offsets.js";
import { type EvidenceCheck, verifyRecord } from "../ground/verify.js";
import type { Span } from "../schema/interfaces.js";
import { defineDossierRule, type RuleFinding } from "./rule.js";
import { changesInWords, foldingsInWords } from "../ground/evidence-differences.js";

function range({ start, end }: Span): string {
  return `from ${start} to ${end}`;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function distance(a: Span, b: Span): number {
  return Math.abs(a.start - b.start);
}

/** Where the words stand after all, or what comes nearest to them. */
function whereabouts({ match, places, folded, nearest }: EvidenceCheck, span: Span, text: string): string {
  const [place] = places;
  if (!match || !place)
    return nearest && nearest.changes.length > 0 ? `; in the passage nearest to them ${changesInWords(nearest)}` : "";
  if (match === "elided") return `; their parts stand ${range(place)}`;
  const but = match === "normalised" ? ` but for ${foldingsInWords(folded)}` : "";
  if (places.length > 1) {
    const nearest = places.reduce((best, next) => (distance(next, span) < distance(best, span) ? next : best));
    return `; they stand in ${places.length} places${but}, the nearest ${range(nearest)}`;
  }
  if (isSame(place, span)) return `; they agree${but}`;
  const unit = isSame(toUtf8Bytes(text, place), span)
    ? ", since the offsets count UTF-8 bytes"
    : isSame(toCodePoints(text, place), span)
      ? ", since the offsets count code points"
      : "";
  return `; they stand ${range(place)}${but}${unit}`;
}

function finding(check: EvidenceCheck, span: Span, text: string): RuleFinding {
  const { exact } = check.evidence;
  const found = text.slice(span.start, span.end);
  const has =
    span.end > text.length
      ? `The span ${range(span)} reaches past the end of the text at ${text.length}, and the words are ${preview(exact)}`
      : `The text has ${preview(found)} ${range(span)}, not the words ${preview(exact)}`;
  return {
    path: [...check.path, "span"],
    message: `${has}${whereabouts(check, span, text)}.`,
    expected: preview(exact),
    received: preview(found),
  };
}

const evidenceAt = (start: number, end: number) => ({
  sources: [{ type: "source" as const, id: "source:a" as const, kind: "readout", text: "Marco Rubio met Sergey Lavrov." }],
  participants: [
    {
      type: "participant" as const,
      id: "participant:lavrov" as const,
      kind: "person" as const,
      name: "Sergey Lavrov",
      evidence: [{ source: "source:a" as const, exact: "Sergey Lavrov", span: { start, end } }],
    },
  ],
});

export const evidenceSpan = defineDossierRule({
  code: "ground/evidence-span",
  severity: "error",
  on: ["participant", "meeting", "statement", "agreement"],
  summary: "Evidence with a span stands there in the source's text, character for character.",
  mend: "Count the offsets anew in UTF-16 code units, in the very text that the source holds; or leave the span out.",
  example: { fails: evidenceAt(15, 28), passes: evidenceAt(16, 29) },
  *check(record, index) {
    for (const check of verifyRecord(record, index)) {
      const { span } = check.evidence;
      const text = check.source?.text;
      if (check.spanHolds === false && span && text !== undefined) yield finding(check, span, text);
    }
  },
});
