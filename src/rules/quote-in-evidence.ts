import { preview } from "../core/issue.js";
import { locate, type Location } from "../ground/locate.js";
import type { Evidence, Quote } from "../schema/interfaces.js";
import { changesInWords, foldingsInWords } from "../ground/evidence-differences.js";
import { defineRule } from "./rule.js";

/** The evidence that a quote must stand in: its own, or where it has none the statement's. */
export function evidenceOfQuote(
  quote: Quote,
  statement: { readonly evidence?: readonly Evidence[] | undefined },
): readonly Evidence[] {
  return quote.evidence && quote.evidence.length > 0 ? quote.evidence : (statement.evidence ?? []);
}

// each paragraph of a longer quotation opens with a mark of its own
const PARAGRAPH_MARK = /(\n[ \t]?)["“„«»「『]/g;

const quoteOf = (text: string) => ({
  participants: [
    { type: "participant" as const, id: "participant:lavrov" as const, kind: "person" as const, name: "Sergey Lavrov" },
  ],
  sources: [
    { type: "source" as const, id: "source:a" as const, kind: "readout", text: 'Lavrov called the talks "very useful."' },
  ],
  statements: [
    {
      type: "statement" as const,
      id: "statement:a" as const,
      speakers: ["participant:lavrov" as const],
      text: `the talks ${JSON.stringify(text)}`,
      quotes: [{ text }],
      evidence: [{ source: "source:a" as const, exact: 'Lavrov called the talks "very useful."' }],
    },
  ],
});

function standsWhole({ match, clipped }: Location): boolean {
  return match === "exact" && !clipped;
}

export const quoteInEvidence = defineRule({
  code: "ground/quote-in-evidence",
  severity: "error",
  on: ["statement"],
  summary: "Each quote stands, word for word, within its own evidence, or where it has none within the statement's.",
  mend: "Copy the quote from the source without its quotation marks, and cite the passage in which it stands.",
  example: { fails: quoteOf("useful talks"), passes: quoteOf("very useful.") },
  *check(statement) {
    for (const [at, quote] of (statement.quotes ?? []).entries()) {
      const evidence = evidenceOfQuote(quote, statement);
      if (evidence.length === 0 || evidence.some(({ exact }) => exact === quote.text)) continue;
      const verbatim = evidence.map(({ exact }) => locate(exact, quote.text, { negation: false }));
      if (verbatim.some(standsWhole)) continue;
      const unmarked = evidence.map(({ exact }) => exact.replaceAll(PARAGRAPH_MARK, "$1"));
      if (unmarked.some((exact) => standsWhole(locate(exact, quote.text, { negation: false })))) continue;
      const whose = quote.evidence && quote.evidence.length > 0 ? "its own evidence" : "the statement's evidence";
      const near = verbatim.find(({ match, verdict }) => match === "normalised" || match === "exact" || verdict === "altered");
      const how = !near
        ? ""
        : near.match === "exact"
          ? `: it ${near.clipped}s inside a word`
          : near.match
            ? ` but for ${foldingsInWords(near.folded)}`
            : near.nearest
              ? `: ${changesInWords(near.nearest)}`
              : "";
      yield {
        path: ["quotes", at, "text"],
        message: `The quote ${preview(quote.text)} does not stand within ${whose}${how}.`,
        received: preview(quote.text),
      };
    }
  },
});
